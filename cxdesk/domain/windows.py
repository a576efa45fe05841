"""Stretches of local dates that goals and comparisons measure."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.goals import CUMULATIVE, Goal, Window
from cxdesk.domain.periods import (
    Grain,
    Period,
    a_year_before,
    period_of,
    periods_between,
    periods_up_to,
    previous,
)

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi

SHORT_DAYS = 182
BUCKETS_BACK = {Grain.WEEK: 26, Grain.MONTH: 24, Grain.QUARTER: 12}
WINDOWS_BACK = 12
_OVERLAPPING = frozenset((Window.ROLLING_90, Window.ROLLING_365))
_ROLLING = {Window.ROLLING_30: 30, Window.ROLLING_90: 90, Window.ROLLING_365: 365}
_DAY = timedelta(days=1)


class Bucket(NamedTuple):
    """One of the equal, complete periods that a forecast starts from, and what is measured for it.

    That is the bucket itself, or the goal's own window at its end where the length matters.
    """

    period: Period
    span: Period


def window_period(window: Window, today: date) -> Period:
    """The stretch that a level is measured over, as of the end of a day.

    Rolling windows end with that day; the others are the last month or quarter that it completes
    or that was complete before it.
    """
    if window in _ROLLING:
        return Period(today - timedelta(days=_ROLLING[window] - 1), today + _DAY, Grain.DAY, True)
    current = period_of(today, grain_of(window))
    return current if current.last_day == today else previous(current)


def last_90_and_before(today: date) -> tuple[Period, Period]:
    """The last 90 days, up to the end of a day, and the 90 before."""
    last = window_period(Window.ROLLING_90, today)
    return last, previous(last)


def first_window_from(window: Window, first: date) -> Period:
    """The first stretch of a level that holds no day before ``first``."""
    if window in _ROLLING:
        return window_period(window, first + timedelta(days=_ROLLING[window] - 1))
    whole = period_of(first, grain_of(window))
    return whole if whole.start == first else period_of(whole.end, whole.grain)


def grain_of(window: Window) -> Grain:
    """The complete periods by which a goal with this window is told over time."""
    return Grain.QUARTER if window is Window.LAST_QUARTER else Grain.MONTH


def is_told_by(goal: Goal, kpi: Kpi, grain: Grain) -> bool:
    """Whether a series by this grain can be held against the goal's target."""
    exact = {Window.LAST_MONTH: Grain.MONTH, Window.LAST_QUARTER: Grain.QUARTER}
    return not kpi.depends_on_length or exact.get(goal.window) is grain


def goal_period(goal: Goal, today: date) -> Period:
    """What a goal's present value is measured over: its window, of a total all since the start."""
    if goal.kind in CUMULATIVE:
        return since_start(goal, today)
    return window_period(goal.window, today)


def since_start(goal: Goal, today: date) -> Period:
    """From the goal's first day to the end of a day (that first day when it is still to come)."""
    return Period(goal.starts_on, max(today, goal.starts_on) + _DAY, Grain.DAY, True)


def complete_since(goal: Goal, today: date) -> tuple[Period, ...]:
    """The whole months or quarters since the start that have ended by the end of a day."""
    if today < goal.starts_on:
        return ()
    found = periods_between(goal.starts_on, today, grain_of(goal.window))
    return tuple(period for period in found if not period.clipped)


def forecast_grains(goal: Goal, kpi: Kpi) -> tuple[Grain, ...]:
    """By which buckets a goal is forecast; the first with enough points is taken.

    Months, as most shops have their six points after half a year. A goal of less than half a year
    is told by weeks if these are not too thin. A level that another length would change, wanted by
    whole quarters, goes by quarters.
    """
    if kpi.depends_on_length and goal.kind not in CUMULATIVE:
        return (grain_of(goal.window),)
    span = goal.targets[-1].deadline_on - goal.starts_on
    return (Grain.WEEK, Grain.MONTH) if span.days < SHORT_DAYS else (Grain.MONTH,)


def buckets_before(
    goal: Goal, kpi: Kpi, grain: Grain, today: date, week_start: int = 0
) -> tuple[Bucket, ...]:
    """The last complete buckets up to the end of a day, as many as a forecast looks back.

    Windows longer than a bucket overlap, so that a year of them tells as much and costs less.
    """
    is_own = kpi.depends_on_length and goal.kind not in CUMULATIVE
    is_overlapping = is_own and goal.window in _OVERLAPPING
    count = WINDOWS_BACK if is_overlapping else BUCKETS_BACK[grain]
    running = period_of(today + _DAY, grain, week_start)
    return tuple(
        Bucket(period, window_period(goal.window, period.last_day) if is_own else period)
        for period in periods_up_to(previous(running), count)
    )


def buckets_ahead(goal: Goal, grain: Grain, today: date, week_start: int = 0) -> tuple[Period, ...]:
    """The whole buckets from the day after today to the one in which the goal is decided.

    A total and a rolling window are decided on the deadline, others by the last complete month or
    quarter up to it; none is left when that is over.
    """
    deadline = goal.targets[-1].deadline_on
    last = deadline
    if goal.kind not in CUMULATIVE and goal.window not in _ROLLING:
        last = window_period(goal.window, deadline).last_day
    found = []
    bucket = period_of(today + _DAY, grain, week_start)
    while bucket.start <= last:
        found.append(bucket)
        bucket = period_of(bucket.end, grain, week_start)
    return tuple(found)


def part_ahead(bucket: Period, today: date, deadline: date) -> float:
    """The part of a bucket that lies after today and up to the deadline, 0…1."""
    first, end = max(bucket.start, today + _DAY), min(bucket.end, deadline + _DAY)
    return (end - first).days / bucket.days


def same_days_before(period: Period, today: date) -> tuple[Period, Period]:
    """A period up to the end of today, and as many days from the start of the one before."""
    before = previous(period)
    if today >= period.last_day:
        return period, before
    days = (today + _DAY) - period.start
    now = Period(period.start, today + _DAY, period.grain, True)
    return now, Period(before.start, min(before.start + days, before.end), period.grain, True)


def same_days_last_year(period: Period, today: date) -> tuple[Period, Period]:
    """A period up to the end of today, and the same days of the year before."""
    if today >= period.last_day:
        return period, a_year_before(period)
    now = Period(period.start, today + _DAY, period.grain, True)
    before = a_year_before(period)
    end = min(before.start + (now.end - now.start), before.end)
    return now, Period(before.start, end, period.grain, True)
