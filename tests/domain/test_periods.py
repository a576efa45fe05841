"""Periods by tables: starts, clipping, week starts, quarters, what comes before, clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cxdesk.domain.periods import (
    Grain,
    Period,
    a_year_before,
    day_start,
    iso_week,
    local_date,
    local_time,
    period_of,
    periods_between,
    periods_up_to,
    previous,
)

MADRID = ZoneInfo("Europe/Madrid")
MONDAY, SUNDAY = 0, 6


@pytest.mark.parametrize(
    ("on", "grain", "week_start", "start", "end"),
    [
        (date(2026, 3, 18), Grain.DAY, MONDAY, date(2026, 3, 18), date(2026, 3, 19)),
        (date(2026, 3, 18), Grain.WEEK, MONDAY, date(2026, 3, 16), date(2026, 3, 23)),
        (date(2026, 3, 18), Grain.WEEK, SUNDAY, date(2026, 3, 15), date(2026, 3, 22)),
        # the week of New Year stays whole: Friday 1 January 2021 is in the week of 28 December
        (date(2021, 1, 1), Grain.WEEK, MONDAY, date(2020, 12, 28), date(2021, 1, 4)),
        (date(2024, 2, 29), Grain.MONTH, MONDAY, date(2024, 2, 1), date(2024, 3, 1)),
        (date(2026, 12, 31), Grain.MONTH, MONDAY, date(2026, 12, 1), date(2027, 1, 1)),
        (date(2026, 5, 5), Grain.QUARTER, MONDAY, date(2026, 4, 1), date(2026, 7, 1)),
        (date(2026, 12, 1), Grain.QUARTER, MONDAY, date(2026, 10, 1), date(2027, 1, 1)),
        (date(2026, 7, 1), Grain.YEAR, MONDAY, date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_date_lies_in_one_whole_period(
    on: date, grain: Grain, week_start: int, start: date, end: date
) -> None:
    assert period_of(on, grain, week_start) == Period(start, end, grain)


def test_the_outer_periods_of_a_range_are_clipped_and_say_so() -> None:
    found = periods_between(date(2026, 1, 15), date(2026, 3, 31), Grain.MONTH)
    assert found == (
        Period(date(2026, 1, 15), date(2026, 2, 1), Grain.MONTH, clipped=True),
        Period(date(2026, 2, 1), date(2026, 3, 1), Grain.MONTH),
        Period(date(2026, 3, 1), date(2026, 4, 1), Grain.MONTH),
    )
    assert [period.days for period in found] == [17, 28, 31]
    assert found[0].last_day == date(2026, 1, 31)


def test_a_range_that_ends_before_it_starts_holds_nothing() -> None:
    assert periods_between(date(2026, 3, 2), date(2026, 3, 1), Grain.DAY) == ()


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        (period_of(date(2026, 3, 18), Grain.DAY), date(2026, 3, 17), date(2026, 3, 18)),
        (period_of(date(2026, 3, 18), Grain.WEEK), date(2026, 3, 9), date(2026, 3, 16)),
        (period_of(date(2026, 3, 18), Grain.MONTH), date(2026, 2, 1), date(2026, 3, 1)),
        (period_of(date(2026, 1, 1), Grain.QUARTER), date(2025, 10, 1), date(2026, 1, 1)),
        (period_of(date(2026, 1, 1), Grain.YEAR), date(2025, 1, 1), date(2026, 1, 1)),
    ],
)
def test_the_period_before_ends_where_this_one_starts(
    period: Period, start: date, end: date
) -> None:
    before = previous(period)
    assert (before.start, before.end) == (start, end)
    assert not before.clipped


@pytest.mark.parametrize(
    ("grain", "starts"),
    [
        (Grain.MONTH, [date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)]),
        (Grain.WEEK, [date(2026, 2, 9), date(2026, 2, 16), date(2026, 2, 23)]),
    ],
)
def test_periods_up_to_one_end_with_it(grain: Grain, starts: list[date]) -> None:
    last = period_of(date(2026, 2, 28), grain)
    found = periods_up_to(last, 3)
    assert [period.start for period in found] == starts
    assert found[-1] is last
    assert periods_up_to(last, 1) == (last,)


@pytest.mark.parametrize(
    ("grain", "first", "end", "before"),
    [
        (Grain.DAY, date(2026, 3, 1), date(2026, 3, 19), (date(2026, 2, 11), date(2026, 3, 1))),
        (Grain.MONTH, date(2026, 3, 5), date(2026, 4, 1), (date(2026, 2, 6), date(2026, 3, 5))),
    ],
)
def test_before_a_clipped_period_come_as_many_days(
    grain: Grain, first: date, end: date, before: tuple[date, date]
) -> None:
    found = previous(Period(first, end, grain, clipped=True))
    assert (found.start, found.end) == before
    assert found.clipped


@pytest.mark.parametrize(
    ("grain", "first", "end", "before"),
    [
        (Grain.MONTH, date(2026, 11, 1), date(2026, 11, 23), (date(2026, 10, 1), 22)),
        (Grain.MONTH, date(2026, 3, 1), date(2026, 3, 31), (date(2026, 2, 1), 28)),
        (Grain.QUARTER, date(2026, 10, 1), date(2026, 11, 23), (date(2026, 7, 1), 53)),
        (Grain.YEAR, date(2026, 1, 1), date(2026, 11, 23), (date(2025, 1, 1), 326)),
        (Grain.WEEK, date(2026, 11, 16), date(2026, 11, 19), (date(2026, 11, 9), 3)),
        (Grain.WEEK, date(2026, 11, 18), date(2026, 11, 22), (date(2026, 11, 11), 4)),
    ],
)
def test_before_the_beginning_of_a_period_come_the_same_days_of_the_one_before(
    grain: Grain, first: date, end: date, before: tuple[date, int]
) -> None:
    found = previous(Period(first, end, grain, clipped=True))
    assert (found.start, found.days) == before
    assert found.clipped


@pytest.mark.parametrize(
    ("zone", "on", "hours"),
    [
        ("Europe/Madrid", date(2026, 3, 29), 23),
        ("Europe/Madrid", date(2026, 10, 25), 25),
        ("Australia/Lord_Howe", date(2026, 4, 5), 24.5),
        ("America/Mexico_City", date(2026, 4, 5), 24),
    ],
)
def test_a_local_day_lasts_as_long_as_its_clock_says(zone: str, on: date, hours: float) -> None:
    low, high = period_of(on, Grain.DAY).bounds(ZoneInfo(zone))
    assert (high - low) / 3600 == hours


def test_a_day_whose_midnight_is_skipped_starts_at_one() -> None:
    santiago = ZoneInfo("America/Santiago")
    # 6 September 2026: 00:00 −04 becomes 01:00 −03, that is 04:00 UTC
    expected = datetime(2026, 9, 6, 4, tzinfo=UTC)
    assert day_start(date(2026, 9, 6), santiago) == int(expected.timestamp())


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (0, "1970-01-01 01:00"),
        (-86_400, "1969-12-31 01:00"),
        (1_773_831_600, "2026-03-18 12:00"),
        (253_402_214_400, "9999-12-31 01:00"),
    ],
)
def test_any_instant_has_a_local_time(at: int, shown: str) -> None:
    assert f"{local_time(at, MADRID):%Y-%m-%d %H:%M}" == shown
    assert local_date(at, MADRID).isoformat() == shown[:10]


@pytest.mark.parametrize(
    ("on", "year", "week"),
    [
        (date(2021, 1, 1), 2020, 53),
        (date(2021, 1, 4), 2021, 1),
        (date(2024, 12, 30), 2025, 1),
        (date(2024, 12, 29), 2024, 52),
        (date(2026, 12, 31), 2026, 53),
        (date(2027, 1, 3), 2026, 53),
        (date(2027, 1, 4), 2027, 1),
        (date(2032, 12, 31), 2032, 53),
        (date(2026, 1, 1), 2026, 1),
    ],
)
def test_trap_12_a_week_from_monday_has_its_iso_number_over_the_year_end(
    on: date, year: int, week: int
) -> None:
    assert iso_week(period_of(on, Grain.WEEK, MONDAY)) == (year, week)


def test_iso_weeks_of_a_century_are_those_of_the_standard_library() -> None:
    first = date(1970, 1, 1)
    days = [first + timedelta(days=i) for i in range(0, 36_600, 3)]
    wrong = [on for on in days if iso_week(period_of(on, Grain.WEEK)) != on.isocalendar()[:2]]
    assert wrong == []


def test_weeks_from_another_day_and_parts_of_weeks_have_no_iso_number() -> None:
    friday = date(2021, 1, 1)
    cut = periods_between(date(2021, 1, 4), date(2021, 1, 8), Grain.WEEK)
    others = (*(period_of(friday, Grain.WEEK, start) for start in range(1, 7)), *cut)
    assert [iso_week(period) for period in others] == [None] * 7
    assert iso_week(period_of(date(2026, 6, 1), Grain.MONTH)) is None


@pytest.mark.parametrize(
    ("period", "start", "last"),
    [
        (Period(date(2026, 3, 1), date(2026, 4, 1), Grain.MONTH), "2025-03-01", "2025-03-31"),
        (Period(date(2024, 2, 1), date(2024, 3, 1), Grain.MONTH), "2023-02-01", "2023-02-28"),
        (
            Period(date(2024, 2, 29), date(2024, 3, 31), Grain.MONTH, True),
            "2023-03-01",
            "2023-03-30",
        ),
        (Period(date(2026, 3, 2), date(2026, 3, 9), Grain.WEEK), "2025-03-03", "2025-03-09"),
        (Period(date(2026, 3, 7), date(2026, 3, 8), Grain.DAY), "2025-03-08", "2025-03-08"),
        (Period(date(2026, 1, 1), date(2026, 4, 1), Grain.DAY, True), "2025-01-01", "2025-03-31"),
    ],
)
def test_a_year_before_keeps_dates_or_for_weeks_the_days_of_the_week(
    period: Period, start: str, last: str
) -> None:
    before = a_year_before(period)
    assert (before.start.isoformat(), before.last_day.isoformat()) == (start, last)
