"""What is drawn beside an indicator: its largest parts, or the same a year earlier."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from cxdesk import words
from cxdesk.domain import charting
from cxdesk.domain.chart_lines import letters_of
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, periods_between
from cxdesk.domain.shop import Shop
from cxdesk.services import beside, measuring
from cxdesk.services.beside import YEAR_EARLIER, Beside
from tests.store.rows_by_hand import LATER, answers, at, insert, purchase, staff

pytestmark = pytest.mark.usefixtures("open_empty_shop")
MADRID = ZoneInfo("Europe/Madrid")


def found(key: str, by: str, first: str = "2026-01-01", as_of: int = LATER) -> Beside:
    months = periods_between(date.fromisoformat(first), date(2026, 3, 31), Grain.MONTH)
    trend = measuring.trend(by_key(key), months, measuring.yard_of(Shop(), as_of))
    chart = charting.build(trend, currency="EUR", zone=MADRID)
    return beside.beside(chart, trend, by)


def test_parts_are_companions_at_the_places_of_the_whole() -> None:
    answers(("2026-02-03T10:00", 10), ("2026-03-03T10:00", 9), channel="phone")
    answers(("2026-03-04T10:00", 1), channel="counter")
    chart = found("nps", "channel").chart
    assert [(line.letter, words.say(line.name, "en")) for line in chart.others] == [
        ("b", "Phone"), ("c", "Counter")
    ]  # fmt: skip
    phone, counter = (line.points for line in chart.others)
    assert [(p.value, p.n) for p in phone] == [(None, 0), (100, 1), (100, 1)]
    assert [(p.value, p.n) for p in counter] == [(None, 0), (None, 0), (-100, 1)]
    assert [p.x for p in phone] == [p.x for p in chart.points]
    assert [p.value for p in chart.points] == [None, 100, 0]


def test_of_more_than_five_parts_those_with_most_records_are_shown_and_that_is_said() -> None:
    """Six people, the second with one answer, each other with two."""
    staff("Ana", "Berta", "Carla", "Dora", "Eva", "Fina")
    for number in range(1, 7):
        when = [("2026-03-02T10:00", 9)] * (1 if number == 2 else 2)
        answers(*when, staff_id=number)
    made = found("nps", "agent")
    names = {line.name for line in made.chart.others}
    assert names == {"Ana", "Carla", "Dora", "Eva", "Fina"}
    assert letters_of(made.chart) == "abcdef"
    assert set(made.values) == names
    assert [words.say(text, "en") for text in made.sentences] == [
        "The chart shows the 5 largest parts.", "The parts do not add up to the whole."
    ]  # fmt: skip


def test_the_part_that_is_not_drawn_is_named_in_the_legend_and_several_are_counted() -> None:
    """Six people, the second with one answer, then a seventh with one, too."""
    staff("Ana", "Berta", "Carla", "Dora", "Eva", "Fina", "Gala")
    for number in range(1, 7):
        when = [("2026-03-02T10:00", 9)] * (1 if number == 2 else 2)
        answers(*when, staff_id=number)
    made = found("nps", "agent")
    assert [part.value for part in made.rest] == ["Berta"]
    assert made.chart.undrawn is not None
    assert words.say(made.chart.undrawn, "en") == "not drawn: Berta"
    answers(("2026-03-02T10:00", 9), staff_id=7)
    made = found("nps", "agent")
    assert sorted(part.value for part in made.rest) == ["Berta", "Gala"]
    assert made.chart.undrawn is not None
    assert words.say(made.chart.undrawn, "en") == "and 2 more, not drawn"
    assert found("nps", "channel").chart.undrawn is None


def test_parts_of_an_amount_add_up_and_nothing_is_said() -> None:
    insert("purchase", [purchase("2026-03-02", 500), purchase("2026-02-02", 700)])
    made = found("revenue", "weekday")
    assert made.sentences == ()
    assert [p.value for p in made.chart.others[0].points] == [None, 700, 500]


def test_a_year_earlier_is_one_dashed_line_and_every_change_is_since_then() -> None:
    """Three months of 2025 with 100, 200 and 300; a year later 110, 180 and 300."""
    insert("purchase", [purchase("2025-01-05", 100), purchase("2025-02-05", 200),
                        purchase("2025-03-05", 300), purchase("2026-01-05", 110),
                        purchase("2026-02-05", 180), purchase("2026-03-05", 300)])  # fmt: skip
    chart = found("revenue", YEAR_EARLIER).chart
    (line,) = chart.others
    assert line.is_earlier
    assert [(p.value, p.period.start.year) for p in line.points] == [
        (100, 2025), (200, 2025), (300, 2025)
    ]  # fmt: skip
    assert [p.x for p in line.points] == [p.x for p in chart.points]
    first, second, _ = chart.points
    assert first.change is not None
    assert dict(first.change.params)["period"] == line.points[0].period
    assert dict(second.change.params)["period"] == line.points[1].period  # type: ignore[union-attr]


def test_a_running_month_stands_beside_as_many_days() -> None:
    """To 10 March: 40 by 10 March 2025, the 1000 of the 11th are not among them."""
    insert("purchase", [purchase("2025-03-10", 40), purchase("2025-03-11", 1000),
                        purchase("2026-03-09", 60)])  # fmt: skip
    chart = found("revenue", YEAR_EARLIER, "2026-03-01", at("2026-03-11T00:00")).chart
    (line,) = chart.others
    assert [p.value for p in line.points] == [40]


def test_without_a_record_a_year_earlier_nothing_is_drawn() -> None:
    insert("purchase", [purchase("2026-03-05", 90)])
    made = found("revenue", YEAR_EARLIER)
    assert made.chart.others == ()
    assert [point.change for point in made.chart.points] == [None] * len(made.chart.points)
    said = [words.say(text, "en") for text in made.sentences]
    assert said == ["There are no records of a year earlier to compare with."]


def test_a_month_without_a_record_now_is_compared_with_nothing() -> None:
    answers(("2025-01-05T10:00", 9), ("2025-02-05T10:00", 9), ("2026-02-05T10:00", 9))
    chart = found("nps", YEAR_EARLIER).chart
    assert [point.change is None for point in chart.points] == [True, False, True]


def test_what_cannot_be_split_by_is_refused() -> None:
    with pytest.raises(ValidationError):
        found("revenue", "kind")
