"""What a small tile says of a goal: how it moved since its start, and what is missing till when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.assess import MET_TODAY, Status
from cxdesk.domain.comparison import moved
from cxdesk.domain.goals import CUMULATIVE, KEEPING, GoalKind
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import NearDay
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from cxdesk.domain.assess import Assessment
    from cxdesk.domain.goals import Goal
    from cxdesk.domain.kpi import Kpi

_HEARD = frozenset((Status.ACHIEVED, Status.MISSED, Status.ON_TRACK, Status.AT_RISK, Status.BEHIND))
_RUNNING = frozenset((Status.ON_TRACK, Status.AT_RISK, Status.BEHIND, Status.TOO_EARLY))
_IN_POINTS = frozenset((Unit.PERCENT, Unit.POINTS))
_HALF = 0.5


def told(goal: Goal, kpi: Kpi, assessment: Assessment) -> tuple[T, ...]:
    """The change since the start and what is missing; nothing where nobody can say."""
    found = (since_start(goal, kpi, assessment), missing(goal, kpi, assessment))
    return tuple(text for text in found if text is not None)


def since_start(goal: Goal, kpi: Kpi, assessment: Assessment) -> T | None:
    """How far a level moved from its starting point: "+7 points since 1 Jan"."""
    value, origin = assessment.current.value, goal.baseline_value
    if goal.kind is not GoalKind.LEVEL or assessment.status not in _HEARD:
        return None
    if value is None or origin is None:
        return None
    on = goal.starts_on
    text = T("Tile", "{change} since {start}")
    return text.fill(change=moved(kpi, value - origin), start=NearDay(on.year, on.month, on.day))


def missing(goal: Goal, kpi: Kpi, assessment: Assessment) -> T | None:
    """What is still to come until the deadline: "7 points to go in 39 days"."""
    value, target, days = assessment.current.value, goal.target, assessment.days_left
    if assessment.is_met_today:
        return MET_TODAY
    if goal.kind in KEEPING or assessment.status not in _RUNNING:
        return None
    if value is None or target is None or days is None:
        return None
    gap = target.value - value
    if goal.kind in CUMULATIVE:
        return _total_left(goal, kpi, gap, days)
    return _points_left(gap, days) if kpi.unit in _IN_POINTS else _left(kpi, abs(gap), days)


def _total_left(goal: Goal, kpi: Kpi, gap: float, days: int) -> T | None:
    """Of a total what is still to be added; of a budget what is still to be spent."""
    if gap <= 0:
        return None
    if goal.kind is GoalKind.FLOW:
        return _left(kpi, gap, days)
    texts = T("Tile", "{gap} left for 1 day"), T("Tile", "{gap} left for {n} days")
    return plural(days, *texts).fill(gap=Amount(gap, kpi.unit))


def _left(kpi: Kpi, gap: float, days: int) -> T:
    texts = T("Tile", "{gap} to go in 1 day"), T("Tile", "{gap} to go in {n} days")
    return plural(days, *texts).fill(gap=Amount(gap, kpi.unit))


def _points_left(gap: float, days: int) -> T | None:
    """Points of a score or a share; less than half a point is not worth a word."""
    points = abs(gap)
    if points < _HALF:
        return None
    if round(points) <= 1:
        texts = T("Tile", "1 point to go in 1 day"), T("Tile", "1 point to go in {n} days")
        return plural(days, *texts)
    texts = T("Tile", "{gap} points to go in 1 day"), T("Tile", "{gap} points to go in {n} days")
    return plural(days, *texts).fill(gap=Amount(float(round(points)), Unit.COUNT))
