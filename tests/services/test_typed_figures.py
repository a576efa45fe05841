"""Acquisition spend by month and channel, and staff hours by week, as typed."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import OwnDraft
from cxdesk.domain.periods import Grain
from cxdesk.services import own_indicators, shop, staff, typed_figures
from cxdesk.services.command import undo
from tests.factories import NOW, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")
JAN, FEB, MAR = (date(2026, month, 1) for month in (1, 2, 3))
MONDAY = date(2026, 3, 2)
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def kept() -> list[tuple[date, str, int]]:
    return [tuple(found) for found in typed_figures.spend(*YEAR)]


def test_spend_is_written_by_month_and_channel_in_one_step() -> None:
    changes = {(date(2026, 1, 20), "Flyers"): 5_000, (FEB, "Instagram"): 0}
    typed_figures.set_spend(changes, now=NOW)
    assert kept() == [(JAN, "Flyers", 5_000), (FEB, "Instagram", 0)]
    undo(now=NOW)
    assert kept() == []


def test_spend_typed_again_replaces_and_none_takes_away() -> None:
    typed_figures.set_spend({(JAN, "Flyers"): 5_000, (FEB, "Flyers"): 1_000}, now=NOW)
    typed_figures.set_spend({(JAN, "Flyers"): 7_000, (FEB, "Flyers"): None}, now=NOW)
    assert kept() == [(JAN, "Flyers", 7_000)]
    undo(now=NOW)
    assert kept() == [(JAN, "Flyers", 5_000), (FEB, "Flyers", 1_000)]


def test_a_channel_is_one_however_it_is_written() -> None:
    typed_figures.set_spend({(JAN, "Google Ads"): 1, (FEB, " google  ADS "): 2}, now=NOW)
    assert typed_figures.channels() == ("Google Ads",)
    assert [found[2] for found in kept()] == [1, 2]


def test_channels_of_the_latest_spend_come_first() -> None:
    typed_figures.set_spend({(JAN, "Radio"): 900, (MAR, "Flyers"): 1, (MAR, "Web"): 5}, now=NOW)
    assert typed_figures.channels() == ("Web", "Flyers", "Radio")


@pytest.mark.parametrize(
    ("field", "where", "minor"),
    [
        ("amount", (JAN, "Flyers"), -1),
        ("amount", (JAN, "Flyers"), 10**16),
        ("month", (date(2026, 4, 1), "Flyers"), 1),
        ("channel", (JAN, "  "), 1),
        ("channel", (JAN, "x" * 61), 1),
    ],
)
def test_odd_spend_is_refused_and_nothing_written(
    field: str, where: tuple[date, str], minor: int
) -> None:
    with pytest.raises(ValidationError, match=field):
        typed_figures.set_spend({(FEB, "Web"): 1, where: minor}, now=NOW)
    assert kept() == []


def test_hours_are_written_by_person_and_week_in_one_step() -> None:
    ana, luis = (staff.add_staff(name, now=NOW) for name in ("Ana Ruiz", "Luis Gil"))
    typed_figures.set_hours({(ana, date(2026, 3, 5)): 2_400, (luis, MONDAY): 600}, now=NOW)
    assert [tuple(found) for found in typed_figures.hours(*YEAR)] == [
        (ana, MONDAY, 2_400),
        (luis, MONDAY, 600),
    ]
    typed_figures.set_hours({(ana, MONDAY): 60, (luis, MONDAY): None}, now=NOW)
    assert [tuple(found) for found in typed_figures.hours(*YEAR)] == [(ana, MONDAY, 60)]
    undo(now=NOW)
    undo(now=NOW)
    assert rows("staff_hours") == []


def test_a_week_starts_where_the_shop_says() -> None:
    assert typed_figures.week_of(date(2026, 3, 8)) == MONDAY
    shop.settings_from_json({"week_start": 6}, now=NOW)
    assert typed_figures.week_of(date(2026, 3, 8)) == date(2026, 3, 8)


def test_odd_hours_are_refused_and_nothing_written() -> None:
    ana = staff.add_staff("Ana Ruiz", now=NOW)
    for field, who, week, minutes in (
        ("hours", ana, MONDAY, 10_081),
        ("hours", ana, MONDAY, -1),
        ("week", ana, date(2026, 3, 23), 60),
        ("staff", ana + 1, MONDAY, 60),
    ):
        with pytest.raises(ValidationError, match=field):
            typed_figures.set_hours({(ana, date(2026, 2, 2)): 60, (who, week): minutes}, now=NOW)
    assert rows("staff_hours") == []


def test_the_currency_cannot_change_its_decimals_once_money_was_typed() -> None:
    shop.settings_from_json({"currency": "USD"}, now=NOW)
    typed_figures.set_spend({(JAN, "Flyers"): 500}, now=NOW)
    shop.settings_from_json({"currency": "EUR"}, now=NOW)
    with pytest.raises(ValidationError, match="currency"):
        shop.settings_from_json({"currency": "CLP"}, now=NOW)


@pytest.mark.parametrize(("unit", "is_kept"), [(Unit.MONEY, True), (Unit.COUNT, False)])
def test_nor_once_an_indicator_of_money_has_values(unit: Unit, is_kept: bool) -> None:
    draft = OwnDraft(name="Cash", unit=unit, direction=Direction.HIGHER, grain=Grain.MONTH)
    own = own_indicators.find(own_indicators.add_indicator(draft, now=NOW))
    own_indicators.set_value(own.id, JAN, 5, now=NOW)
    if is_kept:
        with pytest.raises(ValidationError, match="currency"):
            shop.settings_from_json({"currency": "CLP"}, now=NOW)
    else:
        assert shop.settings_from_json({"currency": "CLP"}, now=NOW).currency == "CLP"
