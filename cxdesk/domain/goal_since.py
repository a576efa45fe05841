"""A goal since it began: its starting point and its own window, told apart, and words for both."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.goal_levels import noticeable
from cxdesk.domain.goals import CUMULATIVE, Goal
from cxdesk.domain.periods import Grain, Period
from cxdesk.domain.phrases import amount
from cxdesk.domain.text import T
from cxdesk.domain.windows import first_window_from, goal_period, window_period

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi, Measure

_DAY = timedelta(days=1)


def pair(goal: Goal, today: date) -> tuple[Period, Period]:
    """What a goal came from and where it is: its starting point, and its window up to today.

    A total, which starts from nothing, is held against as many days just before its start, and
    ends with its deadline.
    """
    if goal.kind not in CUMULATIVE:
        return _starting_point(goal), goal_period(goal, today)
    last = min(today, goal.target.deadline_on) if goal.target else today
    now = goal_period(goal, last)
    before = Period(now.start - timedelta(days=now.days), now.start, Grain.DAY, True)
    return before, now


def told_from(goal: Goal) -> date:
    """The day that ends the first window after both start and starting point; a total's first."""
    if goal.kind in CUMULATIVE:
        return goal.starts_on
    return first_window_from(goal.window, max(_starting_point(goal).end, goal.starts_on)).last_day


def too_young(goal: Goal, today: date) -> T | None:
    """Why there is no change since the start to tell yet; None where there is one."""
    first = told_from(goal)
    if today >= first:
        return None
    if today < goal.starts_on:
        text = T("GoalSince", "The goal begins on {start}: there is nothing to explain yet.")
        return text.fill(start=goal.starts_on)
    text = T(
        "GoalSince",
        "The goal began on {start}: what is measured now is in part still from before it."
        " From {first} on its change can be told.",
    )
    return text.fill(start=goal.starts_on, first=first)


def notes(goal: Goal, kpi: Kpi, before: Measure) -> tuple[T, ...]:
    """What else is to know of the earlier stretch: that a total has none, or was set otherwise."""
    if goal.kind in CUMULATIVE:
        return (_NO_START,)
    kept = goal.baseline_value
    if kept is None or (before.value is not None and _is_alike(kpi, kept, before.value)):
        return ()
    text = T("GoalSince", "The starting point of the goal was set at {value}.")
    return (text.fill(value=amount(kept, kpi.unit)),)


def _starting_point(goal: Goal) -> Period:
    """The days that were measured for it; of a typed one the window up to the day before."""
    first, last = goal.baseline_from_on, goal.baseline_to_on
    measured = window_period(goal.window, goal.starts_on - _DAY)
    if first is None or last is None or (first, last) == (measured.start, measured.last_day):
        return measured
    return Period(first, last + _DAY, Grain.DAY, True)


def _is_alike(kpi: Kpi, kept: float, measured: float) -> bool:
    return abs(kept - measured) < max(noticeable(kpi, kept), 1e-9)


_NO_START = T(
    "GoalSince", "A total starts from nothing: it is held against as many days before its start."
)
