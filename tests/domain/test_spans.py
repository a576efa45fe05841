"""Chosen dates: which are refused, which periods they show, and what is told of them."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain import spans
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain
from cxdesk.domain.spans import Span

TODAY = date(2026, 11, 21)  # a Saturday
SPRING = Span(date(2026, 3, 10), date(2026, 5, 20))


def said(span: Span, grain: Grain) -> list[str]:
    periods = spans.periods_of(span, grain, TODAY)
    return [words.say(text, "en") for text in spans.told(span, periods, TODAY)]


def ends(span: Span, grain: Grain, week_start: int = 0) -> tuple[date, date, int]:
    found = spans.periods_of(span, grain, TODAY, week_start)
    assert not any(period.clipped for period in found)
    return found[0].start, found[-1].last_day, len(found)


@pytest.mark.parametrize(
    ("span", "field"),
    [
        (Span(date(2026, 5, 20), date(2026, 5, 19)), "last"),
        (Span(date(2026, 11, 22), date(2026, 12, 1)), "first"),
    ],
)
def test_days_in_the_wrong_order_or_still_to_come_are_refused(span: Span, field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        spans.check(span, TODAY)
    assert caught.value.field == field


def test_one_day_alone_and_a_last_day_to_come_are_allowed() -> None:
    spans.check(Span(TODAY, TODAY), TODAY)
    spans.check(Span(TODAY, date(2027, 1, 1)), TODAY)
    assert ends(Span(TODAY, date(2027, 1, 1)), Grain.DAY) == (TODAY, TODAY, 1)


@pytest.mark.parametrize(
    ("grain", "first", "last", "number"),
    [
        (Grain.DAY, date(2026, 3, 10), date(2026, 5, 20), 72),  # 22 + 30 + 20
        (Grain.WEEK, date(2026, 3, 9), date(2026, 5, 24), 11),  # Tuesday to Wednesday
        (Grain.MONTH, date(2026, 3, 1), date(2026, 5, 31), 3),
        (Grain.QUARTER, date(2026, 1, 1), date(2026, 6, 30), 2),
        (Grain.YEAR, date(2026, 1, 1), date(2026, 12, 31), 1),
    ],
)
def test_periods_are_shown_whole(grain: Grain, first: date, last: date, number: int) -> None:
    assert ends(SPRING, grain) == (first, last, number)


def test_a_week_begins_on_the_day_of_the_shop() -> None:
    assert ends(SPRING, Grain.WEEK, 6)[:2] == (date(2026, 3, 8), date(2026, 5, 23))


def test_what_is_rounded_out_is_said_and_nothing_else() -> None:
    assert said(SPRING, Grain.MONTH) == ["Months are shown whole: from 2026-03-01 to 2026-05-31."]
    assert said(SPRING, Grain.DAY) == []
    assert said(Span(date(2026, 3, 1), date(2026, 5, 31)), Grain.MONTH) == []
    assert said(Span(date(2026, 3, 1), TODAY), Grain.MONTH) == []  # the running month, as ever
    assert said(Span(date(2026, 3, 2), TODAY), Grain.MONTH) == [
        "Months are shown whole: from 2026-03-01 to 2026-11-30."
    ]


def test_five_years_of_days_are_shown_at_most_and_that_is_said() -> None:
    """1826 days up to 31 December 2025: from 1 January 2021, 2024 having a 29 February."""
    long = Span(date(2019, 6, 1), date(2025, 12, 31))
    assert ends(long, Grain.DAY) == (date(2021, 1, 1), date(2025, 12, 31), 1826)
    assert said(long, Grain.DAY) == [
        "A chart has 1826 points at most, five years of days: from 2021-01-01 on."
    ]
    assert said(Span(date(2021, 1, 1), date(2025, 12, 31)), Grain.DAY) == []


def test_dates_that_the_clock_has_not_reached_show_today_alone() -> None:
    """Kept while the clock ran ahead: 21 November 2026 is what there is."""
    ahead = Span(date(2027, 1, 10), date(2027, 2, 3))
    assert ends(ahead, Grain.DAY) == (TODAY, TODAY, 1)
    assert ends(ahead, Grain.MONTH) == (date(2026, 11, 1), date(2026, 11, 30), 1)
