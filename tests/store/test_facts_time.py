"""Figures over changes of the clock, New Year, a holiday and lunch: rows by hand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.calendar import build
from cxdesk.domain.facts.cases import OPENED, WAITS
from cxdesk.domain.facts.sales import ORDERS
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, iso_week, period_of, periods_between
from cxdesk.store.db import db
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job
from tests.store.rows_by_hand import (
    CALENDAR,
    LATER,
    MARCH,
    at,
    case,
    gather_each,
    insert,
    purchase,
)

if TYPE_CHECKING:
    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.kpi import Measure
    from cxdesk.domain.periods import Period

pytestmark = pytest.mark.usefixtures("open_empty_shop")

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MORNINGS = build("Europe/Madrid", {day: [["09:00", "14:00"]] for day in WEEK})
YEAR_END = at("2027-01-01T00:00")


def waiting_time(period: Period, calendar: Calendar) -> Measure:
    (facts,) = gather_all((WAITS,), Job((period,), calendar, YEAR_END))
    return by_key("waiting_time").measure(facts, period, YEAR_END)


def test_trap_11_a_case_counts_on_its_day_though_that_has_23_or_25_hours() -> None:
    """24 hours after its start, 29 March is over for an hour, and 25 October has one to go."""
    case(1, "2026-03-29T23:30")
    case(2, "2026-03-30T00:30")
    case(3, "2026-10-25T23:30")
    case(4, "2026-10-26T00:00")
    spring = periods_between(date(2026, 3, 28), date(2026, 3, 31), Grain.DAY)
    autumn = periods_between(date(2026, 10, 24), date(2026, 10, 27), Grain.DAY)
    counted = gather_each(OPENED, (*spring, *autumn), CALENDAR, YEAR_END, {})
    assert [tally.cases for tally in counted] == [0, 1, 1, 0, 0, 1, 1, 0]
    october = (period_of(date(2026, 10, 1), Grain.MONTH),)
    by_day = [gather_each(OPENED, october, CALENDAR, YEAR_END, {"weekday": day}) for day in WEEK]
    assert [tally.cases for (tally,) in by_day] == [1, 0, 0, 0, 0, 0, 1]


def test_trap_11_from_saturday_13_to_sunday_10_are_20_or_22_hours_and_two_of_opening() -> None:
    case(1, "2026-03-28T13:00", ("reply", "2026-03-29T10:00"))
    case(2, "2026-10-24T13:00", ("reply", "2026-10-25T10:00"))
    october = period_of(date(2026, 10, 1), Grain.MONTH)
    found = [waiting_time(period, MORNINGS) for period in (MARCH, october)]
    assert [each.value for each in found] == [7200, 7200]
    assert [each.detail["calendar_median"] for each in found] == [20 * 3600, 22 * 3600]


def test_trap_12_the_week_of_new_year_is_one_and_sqlites_number_would_cut_it() -> None:
    """Monday 28 December 2020 to Sunday 3 January 2021 is 2020-W53: 1 + 2 + 4 + 8 euros."""
    sold = {"12-27": 3200, "12-28": 100, "12-31": 200}
    after = {"01-01": 400, "01-03": 800, "01-04": 1600}
    insert("purchase", [purchase(f"2020-{day}", amount) for day, amount in sold.items()])
    insert("purchase", [purchase(f"2021-{day}", amount) for day, amount in after.items()])
    weeks = periods_between(date(2020, 12, 21), date(2021, 1, 10), Grain.WEEK)
    orders = gather_each(ORDERS, weeks, CALENDAR, LATER, {})
    assert [tally.sales_minor for tally in orders] == [3200, 1500, 1600]
    assert [iso_week(week) for week in weeks] == [(2020, 52), (2020, 53), (2021, 1)]
    numbers = "SELECT strftime('%W', '2020-12-31'), strftime('%W', '2021-01-01')"
    assert tuple(db.execute_sql(numbers).fetchone()) == ("52", "00")


def test_trap_12_a_calendar_year_is_not_made_of_iso_weeks() -> None:
    """30 December 2024 is in 2025-W01, yet in the year 2024; cases go by local time besides."""
    case(1, "2024-12-30T10:00")
    case(2, "2025-01-01T00:30")  # still 2024 in UTC
    case(3, "2025-12-31T23:30")
    weeks = (
        period_of(date(2024, 12, 30), Grain.WEEK),
        period_of(date(2025, 12, 31), Grain.WEEK),
    )
    years = periods_between(date(2024, 1, 1), date(2025, 12, 31), Grain.YEAR)
    counted = gather_each(OPENED, (*weeks, *years), CALENDAR, YEAR_END, {})
    assert [tally.cases for tally in counted] == [2, 1, 1, 2]
    assert [iso_week(week) for week in weeks] == [(2025, 1), (2026, 1)]


def test_trap_13_neither_a_local_holiday_nor_the_lunch_break_counts_as_waiting() -> None:
    """A shop that closes from 14:00 to 16:00 only, and on 19 March.

    18 March 23:30 to 20 March 00:15 is 45 minutes (by the date in UTC it would be 90); 13:30 to
    16:30 is one hour; 14:10 to 15:50 nothing. By calendar: 24 h 45 min, 3 h, 1 h 40 min.
    """
    hours = {day: [["00:00", "14:00"], ["16:00", "24:00"]] for day in WEEK}
    shop = build("Europe/Madrid", hours, [date(2026, 3, 19)])
    case(1, "2026-03-18T23:30", ("reply", "2026-03-20T00:15"))
    case(2, "2026-03-17T13:30", ("reply", "2026-03-17T16:30"))
    case(3, "2026-03-17T14:10", ("reply", "2026-03-17T15:50"))
    found = waiting_time(MARCH, shop)
    minutes = (found.detail["mean"] or 0) / 60
    assert (found.value, found.n, minutes) == (45 * 60, 3, 35)
    assert found.detail["calendar_median"] == 3 * 3600
