"""Days that are not 24 hours long, and holidays and lunch breaks of local time; by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from cxdesk.domain.calendar import build
from cxdesk.domain.periods import Grain, periods_between
from cxdesk.domain.tasks import next_open_day

MADRID = "Europe/Madrid"
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MORNINGS = {day: [["09:00", "14:00"]] for day in WEEK}
HOUR = 3600


def utc(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("first", "last", "starts"),
    [
        # 29 March 2026 has 23 hours: summer time begins at 01:00 UTC
        (
            date(2026, 3, 28),
            date(2026, 3, 30),
            ("2026-03-27T23:00", "2026-03-28T23:00", "2026-03-29T22:00", "2026-03-30T22:00"),
        ),
        # 25 October 2026 has 25
        (
            date(2026, 10, 24),
            date(2026, 10, 26),
            ("2026-10-23T22:00", "2026-10-24T22:00", "2026-10-25T23:00", "2026-10-26T23:00"),
        ),
    ],
)
def test_trap_11_days_follow_each_other_without_gap_or_overlap_when_the_clock_changes(
    first: date, last: date, starts: tuple[str, ...]
) -> None:
    days = periods_between(first, last, Grain.DAY)
    instants = [utc(start) for start in starts]
    bounds = list(pairwise(instants))
    assert [day.bounds(ZoneInfo(MADRID)) for day in days] == bounds


@pytest.mark.parametrize(
    ("start", "end"),
    [
        # Saturday 13:00, an hour until closing, another from Sunday 09:00: by summer time
        ("2026-03-28T12:00", "2026-03-29T08:00"),
        # the same in October: Sunday 10:00 is an hour later in UTC than a day on
        ("2026-10-24T11:00", "2026-10-25T09:00"),
    ],
)
def test_trap_11_tomorrow_opens_by_its_own_clock_and_not_24_hours_later(
    start: str, end: str
) -> None:
    calendar = build(MADRID, MORNINGS)
    assert calendar.deadline(utc(start), 2 * HOUR) == utc(end)
    assert calendar.business_seconds(utc(start), utc(end)) == 2 * HOUR


@pytest.mark.parametrize(
    ("at", "due"),
    [
        # 25 October, 00:30 of summer: 24 hours later it is still the 25th, 23:30
        ("2026-10-24T22:30", date(2026, 10, 26)),
        # 28 March, 23:30: 24 hours later the 29th is over
        ("2026-03-28T22:30", date(2026, 3, 29)),
    ],
)
def test_trap_11_the_day_after_is_a_date_and_not_24_hours(at: str, due: date) -> None:
    assert next_open_day(build(MADRID, MORNINGS), utc(at)) == due


@pytest.mark.parametrize(
    ("at", "is_open"),
    [
        ("2026-03-18T22:59", True),  # 18 March, 23:59 in Madrid
        ("2026-03-18T23:00", False),  # 19 March, 00:00, still the 18th in UTC
        ("2026-03-19T22:59", False),
        ("2026-03-19T23:00", True),  # 20 March, 00:00, still the 19th in UTC
    ],
)
def test_trap_13_a_holiday_lasts_from_midnight_to_midnight_of_the_shop(
    at: str, is_open: bool
) -> None:
    all_day = {day: [["00:00", "24:00"]] for day in WEEK}
    assert build(MADRID, all_day, [date(2026, 3, 19)]).is_open(utc(at)) is is_open


def test_trap_13_the_evening_of_a_mexican_holiday_is_closed_though_it_is_the_day_after_in_utc() -> (
    None
):
    """Monday 16 March, 20:00 in Mexico City is Tuesday 02:00 UTC; Sunday 20:00 is Monday there."""
    evenings = {day: [["18:00", "21:00"]] for day in WEEK}
    shop = build("America/Mexico_City", evenings, [date(2026, 3, 16)])
    assert shop.is_open(utc("2026-03-16T02:00"))
    assert not shop.is_open(utc("2026-03-17T02:00"))
    assert shop.business_seconds(utc("2026-03-15T06:00"), utc("2026-03-18T06:00")) == 6 * HOUR


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2026-03-17T12:30", "2026-03-17T15:30", 1),  # 13:30 to 16:30 in Madrid
        ("2026-03-17T13:00", "2026-03-17T15:00", 0),  # the break itself
        ("2026-03-17T08:00", "2026-03-17T18:00", 8),  # a whole day, not ten hours
    ],
)
def test_trap_13_the_lunch_break_is_no_opening_time(start: str, end: str, hours: float) -> None:
    split = {day: [["09:00", "14:00"], ["16:00", "19:00"]] for day in WEEK}
    calendar = build(MADRID, split)
    assert calendar.business_seconds(utc(start), utc(end)) == hours * HOUR
    assert not calendar.is_open(utc("2026-03-17T13:00"))
