"""Periods of local dates, half-open: day, week, month, quarter, year, and how they follow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import tzinfo
    from zoneinfo import ZoneInfo

_WEEK = 7
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Grain(StrEnum):
    """How long one period is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class NearDay(date):
    """A date that is told without its year when that is the present one."""


@dataclass(frozen=True, slots=True)
class Period:
    """The local dates ``start <= d < end``; ``clipped`` when cut by the range asked for."""

    start: date
    end: date
    grain: Grain
    clipped: bool = False

    @property
    def last_day(self) -> date:
        """The last date inside, inclusive."""
        return self.end - timedelta(days=1)

    @property
    def days(self) -> int:
        """How many local dates it holds."""
        return (self.end - self.start).days

    def bounds(self, zone: ZoneInfo) -> tuple[int, int]:
        """Start and end as UTC epoch seconds, [start, end)."""
        return day_start(self.start, zone), day_start(self.end, zone)


class IsoWeek(NamedTuple):
    """A week by its ISO 8601 year and number, 1 to 53."""

    year: int
    week: int


def day_start(on: date, zone: ZoneInfo) -> int:
    """The first instant of a local date, UTC epoch seconds (a midnight in a DST gap moves on)."""
    return int(datetime.combine(on, time.min, tzinfo=zone).astimezone(UTC).timestamp())


def local_date(at: int, zone: ZoneInfo) -> date:
    """The local date of an instant given in UTC epoch seconds."""
    return local_time(at, zone).date()


def local_time(at: int, zone: tzinfo) -> datetime:
    """An instant given in UTC epoch seconds as a clock in that zone shows it.

    Counted from the epoch: ``fromtimestamp`` fails on Windows before 1970 and after the year 3000.
    """
    return (_EPOCH + timedelta(seconds=at)).astimezone(zone)


def period_of(on: date, grain: Grain, week_start: int = 0) -> Period:
    """The whole period that holds a date; ``week_start`` is 0 for Monday … 6 for Sunday."""
    start = _start_of(on, grain, week_start)
    return Period(start, _next_start(start, grain), grain)


def periods_between(
    first: date, last: date, grain: Grain, week_start: int = 0
) -> tuple[Period, ...]:
    """The periods that cover first…last, both inclusive; the outer ones are cut to the range."""
    found: list[Period] = []
    stop = last + timedelta(days=1)
    start = _start_of(first, grain, week_start)
    while start < stop:
        end = _next_start(start, grain)
        cut = Period(max(start, first), min(end, stop), grain, start < first or end > stop)
        found.append(cut)
        start = end
    return tuple(found)


def previous(period: Period) -> Period:
    """The period of the same grain just before.

    Of a clipped one the same days of the period before, where it begins with its own (of a part
    of a week always), else as many days before.
    """
    if period.clipped:
        return _days_before(period)
    start = _start_before(period.start, period.grain)
    return Period(start, period.start, period.grain)


def periods_up_to(last: Period, count: int) -> tuple[Period, ...]:
    """So many periods in order, this one the last."""
    found = [last]
    while len(found) < count:
        found.append(previous(found[-1]))
    return tuple(reversed(found))


def a_year_before(period: Period) -> Period:
    """The same dates of the year before; of days and weeks the same days of the week (364 days)."""
    if period.grain in {Grain.DAY, Grain.WEEK} and period.days <= _WEEK:
        back = timedelta(days=364)
        return replace(period, start=period.start - back, end=period.end - back)
    return replace(period, start=_years_on(period.start, -1), end=_years_on(period.end, -1))


def iso_week(period: Period) -> IsoWeek | None:
    """The ISO 8601 week that a period is; None unless it is a whole week from a Monday on.

    A week belongs to the year that has its Thursday: 2021-01-01 is in 2020-W53, 2024-12-30 in
    2025-W01. Weeks that begin on another day have no such number.
    """
    if period.grain is not Grain.WEEK or period.clipped or period.start.weekday() != 0:
        return None
    thursday = period.start + timedelta(days=3)
    return IsoWeek(thursday.year, (thursday.timetuple().tm_yday + 6) // 7)


def _start_of(on: date, grain: Grain, week_start: int) -> date:
    if grain is Grain.DAY:
        return on
    if grain is Grain.WEEK:
        return on - timedelta(days=(on.weekday() - week_start) % 7)
    if grain is Grain.MONTH:
        return on.replace(day=1)
    if grain is Grain.QUARTER:
        return on.replace(month=3 * ((on.month - 1) // 3) + 1, day=1)
    return on.replace(month=1, day=1)


def _next_start(start: date, grain: Grain) -> date:
    if grain is Grain.DAY:
        return start + timedelta(days=1)
    if grain is Grain.WEEK:
        return start + timedelta(days=7)
    months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}[grain]
    return _add_months(start, months)


def _days_before(cut: Period) -> Period:
    """What a part of a period is told against."""
    begins = cut.grain is not Grain.DAY and _start_of(cut.start, cut.grain, 0) == cut.start
    if not begins and cut.grain is not Grain.WEEK:
        return replace(cut, start=cut.start - timedelta(days=cut.days), end=cut.start)
    start = _start_before(cut.start, cut.grain)
    return replace(cut, start=start, end=min(start + (cut.end - cut.start), cut.start))


def _start_before(start: date, grain: Grain) -> date:
    if grain is Grain.DAY:
        return start - timedelta(days=1)
    if grain is Grain.WEEK:
        return start - timedelta(days=7)
    months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}[grain]
    return _add_months(start, -months)


def _years_on(on: date, years: int) -> date:
    """The same date of another year; 29 February is 1 March there."""
    try:
        return on.replace(year=on.year + years)
    except ValueError:
        return date(on.year + years, 3, 1)


def _add_months(first_of_month: date, months: int) -> date:
    index = first_of_month.year * 12 + first_of_month.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)
