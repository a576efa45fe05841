"""Hours worked in each period, from weeks typed by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk.domain.facts.hours import WORKED
from cxdesk.domain.periods import Grain, Period, periods_between
from tests.store.rows_by_hand import (
    CALENDAR,
    LATER,
    MARCH,
    at,
    gather,
    gather_each,
    insert,
    staff,
)

pytestmark = pytest.mark.usefixtures("open_empty_shop")
FEBRUARY = Period(date(2026, 2, 1), date(2026, 3, 1), Grain.MONTH)
# Weeks that touch March 2026: the first has one day of March, the last has two.
WEEKS = ("2026-02-23", "2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30")


def hours(staff_id: int, *weeks: str, minutes: int = 700) -> None:
    insert("staff_hours", [
        {"staff_id": staff_id, "week_on": week, "minutes": minutes, "created_at": 0}
        for week in weeks
    ])  # fmt: skip


def test_weeks_at_the_edges_count_by_their_days() -> None:
    """Ana 100 minutes on each of the 31 days; Luis 700 in one week."""
    staff("Ana", "Luis")
    hours(1, *WEEKS)
    hours(2, "2026-03-09")
    found = gather(WORKED, MARCH, CALENDAR, LATER, {})
    assert found.minutes == pytest.approx({1: 3100, 2: 700})
    assert found.is_whole


def test_a_week_that_nobody_typed_leaves_the_month_in_part() -> None:
    staff("Ana")
    hours(1, *WEEKS[:3], *WEEKS[4:])
    found = gather(WORKED, MARCH, CALENDAR, LATER, {})
    assert found.minutes == pytest.approx({1: 2400})
    assert not found.is_whole


def test_a_running_month_counts_up_to_its_day() -> None:
    """To the evening of 10 March: ten days."""
    staff("Ana")
    hours(1, *WEEKS)
    found = gather(WORKED, MARCH, CALENDAR, at("2026-03-10T20:00"), {})
    assert found.minutes == pytest.approx({1: 1000})
    assert found.is_whole
    future = gather(WORKED, MARCH, CALENDAR, at("2026-02-10T20:00"), {})
    assert (future.minutes, future.is_whole) == ({}, False)


def test_the_parts_of_a_quarter_add_up_to_the_minute() -> None:
    """Each week's own minutes shared out day by day, by counting days one at a time."""
    staff("Ana")
    weeks = {date(2025, 12, 29) + timedelta(days=7 * i): 100 + 13 * i for i in range(14)}
    for week, minutes in weeks.items():
        hours(1, week.isoformat(), minutes=minutes)
    by_day = {
        week + timedelta(days=day): minutes / 7
        for week, minutes in weeks.items()
        for day in range(7)
    }
    periods = (
        *periods_between(date(2026, 1, 1), date(2026, 3, 31), Grain.MONTH),
        Period(date(2026, 1, 7), date(2026, 1, 9), Grain.DAY, True),
    )
    assert [
        found.minutes[1] for found in gather_each(WORKED, periods, CALENDAR, LATER, {})
    ] == pytest.approx([
        sum(part for day, part in by_day.items() if period.start <= day < period.end)
        for period in periods
    ])  # fmt: skip


def test_each_period_has_its_own_and_a_topic_has_none() -> None:
    staff("Ana")
    hours(1, *WEEKS)
    first, second = gather_each(WORKED, (FEBRUARY, MARCH), CALENDAR, LATER, {"agent": "Ana"})
    assert first.minutes == pytest.approx({1: 600})
    assert not first.is_whole
    assert second.minutes == pytest.approx({1: 3100})
    by_topic = gather(WORKED, MARCH, CALENDAR, LATER, {"channel": "phone"})
    assert (by_topic.minutes, by_topic.is_whole) == ({}, False)
    assert gather_each(WORKED, (), CALENDAR, LATER, {}) == ()
