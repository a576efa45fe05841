"""Cells to values: amounts, dates, instants, scales and scores."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from cxdesk.services.importing.orders import carried
from cxdesk.services.importing.values import (
    DateReader,
    DayOrder,
    RowError,
    find_day_order,
    find_decimal_sign,
    read_decimal,
    read_scale,
    read_score,
)

MADRID = ZoneInfo("Europe/Madrid")


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [
        ("12.50", ".", "12.50"),
        ("12,50", ",", "12.50"),
        ("12.50", ",", "12.50"),
        ("1.234,56 €", ",", "1234.56"),
        ("$1,234.56", ".", "1234.56"),
        ("1.234", ",", "1234"),
        ("1.234", ".", "1.234"),
        ("1,234,567", ".", "1234567"),
        ("1 234,50", ",", "1234.50"),
        ("(12,50)", ",", "-12.50"),
        ("12,50-", ",", "-12.50"),
        ("−3,2", ",", "-3.2"),
        ("EUR 7", ",", "7"),
        (".5", ".", "0.5"),
        ("-,5", ",", "-0.5"),
        ("0", ",", "0"),
        ("957.5775", ".", "957.5775"),
    ],
)
def test_an_amount_is_read_as_people_write_it(text: str, sign: str, value: str) -> None:
    assert read_decimal(text, sign) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["abc", "1.2.3", "12,34,5", "1e5", "NaN", "--1", "1,2345.6", "∞", "9" * 12]
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(RowError):
        read_decimal(text, ".")


def test_an_amount_of_two_meanings_is_refused_when_both_signs_occur() -> None:
    assert find_decimal_sign(["12,50", "12.50"], fallback=".") == ("", False)
    assert read_decimal("12,50", "") == Decimal("12.50")
    with pytest.raises(RowError):
        read_decimal("1.234", "")


def test_one_clear_amount_decides_for_the_column() -> None:
    assert find_decimal_sign(["1.234", "2.500", "3,10"], fallback=".") == (",", False)
    assert find_decimal_sign(["1.234"], fallback=",") == (",", True)
    assert find_decimal_sign(["12", ""], fallback=".") == (".", False)


@pytest.mark.parametrize(
    ("texts", "country", "order", "is_guess"),
    [
        (["3/5/2024", "16/5/2024"], "US", DayOrder.DAY_FIRST, False),
        (["3/5/2024", "5/16/2024"], "ES", DayOrder.MONTH_FIRST, False),
        (["3/5/2024"], "ES", DayOrder.DAY_FIRST, True),
        (["3/5/2024"], "US", DayOrder.MONTH_FIRST, True),
        (["2024-05-03"], "ES", DayOrder.DAY_FIRST, False),
        (["16/5/2024", "5/16/2024"], "ES", DayOrder.MIXED, False),
    ],
)
def test_unambiguous_dates_decide_for_all(
    texts: list[str], country: str, order: DayOrder, is_guess: bool
) -> None:
    assert find_day_order(texts, country) == (order, is_guess)


@pytest.mark.parametrize(
    ("text", "order", "on", "clock"),
    [
        ("2024-02-29", DayOrder.DAY_FIRST, date(2024, 2, 29), None),
        ("3/5/2024", DayOrder.DAY_FIRST, date(2024, 5, 3), None),
        ("3/5/2024", DayOrder.MONTH_FIRST, date(2024, 3, 5), None),
        ("3.5.24", DayOrder.DAY_FIRST, date(2024, 5, 3), None),
        ("20240503", DayOrder.DAY_FIRST, date(2024, 5, 3), None),
        ("03/05/2024 9:05", DayOrder.DAY_FIRST, date(2024, 5, 3), "09:05"),
        ("5/3/2024 1:30:00 PM", DayOrder.MONTH_FIRST, date(2024, 5, 3), "13:30"),
        ("2024-05-03T23:30:00Z", DayOrder.DAY_FIRST, date(2024, 5, 4), "01:30"),
        ("2024-05-03 23:30:15.123", DayOrder.DAY_FIRST, date(2024, 5, 3), "23:30"),
    ],
)
def test_a_date_keeps_its_local_day(
    text: str, order: DayOrder, on: date, clock: str | None
) -> None:
    found = DateReader(zone=MADRID, order=order).read(text)
    assert (found.on, found.clock) == (on, clock)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-01-05 13:50", 1_767_617_400),  # 12:50 UTC
        ("2026-01-05T13:50:00+01:00", 1_767_617_400),
        ("2026-01-05T12:50:00Z", 1_767_617_400),
        ("2026-03-29 02:30", 1_774_747_800),  # in the gap: 03:30, 01:30 UTC
        ("2026-10-25 02:30", 1_792_888_200),  # twice: the first, 00:30 UTC
    ],
)
def test_a_time_without_zone_is_that_of_the_shop(text: str, at: int) -> None:
    assert DateReader(zone=MADRID, order=DayOrder.DAY_FIRST).read(text).at == at


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-29",
        "31/4/2024",
        "2024-13-01",
        "yesterday",
        "3/16/2024",
        "25:00",
        "1/1/0001",
        "2026-01-05T10:00+99:00",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(RowError):
        DateReader(zone=MADRID, order=DayOrder.DAY_FIRST).read(text)


def test_a_doubtful_date_in_a_mixed_column_is_refused() -> None:
    reader = DateReader(zone=MADRID, order=DayOrder.MIXED)
    assert reader.read("16/5/2024").on == date(2024, 5, 16)
    assert reader.read("5/16/2024").on == date(2024, 5, 16)
    with pytest.raises(RowError):
        reader.read("3/5/2024")


@pytest.mark.parametrize(("text", "score"), [("0", 0), (" 10 ", 10), ("9.0", 9)])
def test_a_whole_score_on_the_scale_is_taken(text: str, score: int) -> None:
    assert read_score(text, 0, 10) == score


@pytest.mark.parametrize("text", ["", "9.5", "11", "-1", "ten", "1e1", "5/10"])
def test_any_other_score_is_refused(text: str) -> None:
    with pytest.raises(RowError):
        read_score(text, 0, 10)


def test_a_scale_is_read_in_its_usual_spellings() -> None:
    assert [read_scale(t) for t in ("0-10", "1 – 5", "1 a 7", "1..10")] == [
        (0, 10),
        (1, 5),
        (1, 7),
        (1, 10),
    ]
    for text in ("", "5", "10-0", "good"):
        with pytest.raises(RowError):
            read_scale(text)


def test_rounding_carries_what_is_left_over() -> None:
    exact = [Decimal(t) for t in ("0.334", "0.333", "0.333", "5.10", "0.005", "0.005")]
    assert carried(exact, 2) == [33, 34, 33, 510, 1, 0]
    assert sum(carried(exact, 2)) == 611
