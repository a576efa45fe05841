"""Goal and measures on a day → progress, expected line, pace and status."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cxdesk.domain.goals import CUMULATIVE, KEEPING, Goal, GoalKind, Target, line_at
from cxdesk.domain.kpi import Direction, is_few
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.kpi import Kpi, Measure, Point
    from cxdesk.domain.outlook import Outlook

ENOUGH_POINTS = 6
EARLY_FRACTION = 0.15
ON_TRACK_PACE = 0.90
AT_RISK_PACE = 0.75
LIKELY = 0.70
UNLIKELY = 0.30
WITHIN_BUDGET = 1.00
NEAR_BUDGET = 1.25
KEPT_SHARE = 0.8
_TINY = 1e-9


class Status(StrEnum):
    """How a goal stands on a day."""

    ACHIEVED = "achieved"
    MISSED = "missed"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    BEHIND = "behind"
    NO_DATA = "no_data"
    TOO_EARLY = "too_early"
    NOT_STARTED = "not_started"
    INCOMPLETE = "incomplete"


_OPEN = frozenset((Status.ON_TRACK, Status.AT_RISK, Status.BEHIND, Status.TOO_EARLY))

STATUS_SIGNS: dict[Status, str] = {
    Status.ACHIEVED: "★",
    Status.MISSED: "✕",
    Status.ON_TRACK: "●",
    Status.AT_RISK: "▲",
    Status.BEHIND: "■",
    Status.NO_DATA: "◌",
    Status.TOO_EARLY: "◷",
    Status.NOT_STARTED: "◷",
    Status.INCOMPLETE: "!",
}
STATUS_WORDS: dict[Status, T] = {
    Status.ACHIEVED: T("Status", "achieved"),
    Status.MISSED: T("Status", "missed"),
    Status.ON_TRACK: T("Status", "on track"),
    Status.AT_RISK: T("Status", "at risk"),
    Status.BEHIND: T("Status", "behind"),
    Status.NO_DATA: T("Status", "no data"),
    Status.TOO_EARLY: T("Status", "too early"),
    Status.NOT_STARTED: T("Status", "not started"),
    Status.INCOMPLETE: T("Status", "incomplete"),
}
WITHIN_NOISE = T("Status", "within measurement noise")
MET_TODAY = T("Status", "target reached today")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What was measured for a goal as of one day.

    ``current`` is the goal's own window (a sum from the start for a total); ``has_point`` tells
    whether anything was measured since the start; ``complete`` are the complete months or quarters
    since the start; ``final`` is the last complete window up to the deadline, once that has passed.
    ``points`` is how many complete buckets there are to forecast from, ``outlook`` what they tell.
    """

    current: Measure
    has_point: bool
    complete: tuple[Point, ...] = ()
    final: Measure | None = None
    points: int = 0
    outlook: Outlook | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """How a goal stands. Fractions are 0…1 and may be beyond; ``gap`` above 0 is better than due.

    Of a ceiling, ``progress`` is the share of the budget that is used. Of maintain and range,
    ``progress`` is None and ``share_inside`` the share of complete periods that kept the line.
    """

    status: Status
    current: Measure
    target: Target | None = None
    expected: float | None = None
    progress: float | None = None
    expected_progress: float | None = None
    fraction: float | None = None
    pace: float | None = None
    gap: float | None = None
    required_per_30_days: float | None = None
    days_left: int | None = None
    share_inside: float | None = None
    is_within_noise: bool = False
    is_met_today: bool = False
    is_few: bool = False
    outlook: Outlook | None = None


def assess(goal: Goal, kpi: Kpi, evidence: Evidence, today: date) -> Assessment:
    """The assessment on a local date, which counts as finished."""
    current, target = evidence.current, goal.target
    if target is None or not _is_whole(goal, target):
        return Assessment(status=Status.INCOMPLETE, current=current, target=target)
    numbers = _numbers(goal, kpi, evidence, today)
    status = _status(goal, kpi, evidence, numbers, today)
    is_noise = status in {Status.AT_RISK, Status.BEHIND} and _is_noise(goal, current, numbers)
    return Assessment(
        status=Status.AT_RISK if is_noise else status,
        current=current,
        target=target,
        expected=numbers.expected,
        progress=numbers.progress,
        expected_progress=numbers.expected_progress,
        fraction=numbers.fraction,
        pace=numbers.pace,
        gap=numbers.gap,
        required_per_30_days=numbers.required,
        days_left=(target.deadline_on - today).days,
        share_inside=numbers.share_inside,
        is_within_noise=is_noise,
        is_met_today=_is_met_today(goal, kpi, current, status),
        is_few=is_few(kpi, current.n),
        outlook=evidence.outlook if status in _OPEN else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Numbers:
    expected: float | None
    progress: float | None
    expected_progress: float | None
    fraction: float
    pace: float | None
    gap: float | None
    required: float | None
    share_inside: float | None


def _numbers(goal: Goal, kpi: Kpi, evidence: Evidence, today: date) -> _Numbers:
    due_share = evidence.outlook.due_share if evidence.outlook else None
    value, expected = evidence.current.value, line_at(goal, today, due_share)
    progress, due = _progress(goal, value), _progress(goal, expected)
    return _Numbers(
        expected=expected,
        progress=progress,
        expected_progress=due,
        fraction=_fraction(goal, today),
        pace=progress / due if progress is not None and due is not None and due > _TINY else None,
        gap=_gap(goal, kpi, value, expected),
        required=_required(goal, value, today),
        share_inside=_share_inside(goal, kpi, evidence.complete),
    )


def _is_whole(goal: Goal, target: Target) -> bool:
    """Dates in order, and a level that has somewhere to go from."""
    if target.deadline_on <= goal.starts_on:
        return False
    if goal.kind in KEEPING:
        return True
    origin = goal.origin
    return origin is not None and abs(target.value - origin) > _TINY


def _fraction(goal: Goal, today: date) -> float:
    deadline = goal.targets[-1].deadline_on
    extra = 1 if goal.kind in CUMULATIVE else 0
    return ((today - goal.starts_on).days + extra) / ((deadline - goal.starts_on).days + extra)


def _progress(goal: Goal, value: float | None) -> float | None:
    origin = goal.origin
    if value is None or origin is None or goal.kind in KEEPING:
        return None
    return (value - origin) / (goal.targets[-1].value - origin)


def _gap(goal: Goal, kpi: Kpi, value: float | None, expected: float | None) -> float | None:
    if value is None or expected is None or goal.kind is GoalKind.RANGE:
        return None
    return value - expected if is_upward(goal, kpi) else expected - value


def is_early(found: Assessment) -> bool:
    """Whether so little of the time has passed that a level moved only because its window did."""
    return found.fraction is not None and found.fraction < EARLY_FRACTION


def is_upward(goal: Goal, kpi: Kpi) -> bool:
    """Whether more is better for this goal."""
    if goal.kind is GoalKind.CEILING:
        return False
    if goal.kind is GoalKind.FLOW:
        return True
    origin, target = goal.origin, goal.target
    if goal.kind is GoalKind.LEVEL and origin is not None and target is not None:
        return target.value > origin
    return kpi.direction is not Direction.LOWER


def _required(goal: Goal, value: float | None, today: date) -> float | None:
    target = goal.targets[-1]
    days = (target.deadline_on - today).days
    if value is None or days <= 0 or goal.kind in KEEPING:
        return None
    return (target.value - value) * 30 / days


def _is_kept(goal: Goal, kpi: Kpi, value: float) -> bool:
    """Whether a value is on the right side of the target in force (of a range, inside it)."""
    target = goal.targets[-1]
    if goal.kind is GoalKind.RANGE:
        return target.entered - _TINY <= value <= target.value + _TINY
    if is_upward(goal, kpi):
        return value >= target.value - _TINY
    return value <= target.value + _TINY


def _share_inside(goal: Goal, kpi: Kpi, complete: tuple[Point, ...]) -> float | None:
    values = [p.measure.value for p in complete if p.measure.value is not None]
    if goal.kind not in KEEPING or not values:
        return None
    return sum(_is_kept(goal, kpi, value) for value in values) / len(values)


def _status(goal: Goal, kpi: Kpi, evidence: Evidence, numbers: _Numbers, today: date) -> Status:
    """The first status whose rule holds, in the order written here."""
    if today < goal.starts_on:
        return Status.NOT_STARTED
    if not evidence.has_point:
        return _unheard(goal, kpi, evidence, numbers)
    if today > goal.targets[-1].deadline_on:
        return _final(goal, kpi, evidence)
    value = evidence.current.value
    if value is None:
        return Status.NO_DATA
    if goal.kind is GoalKind.FLOW and _is_kept(goal, kpi, value):
        return Status.ACHIEVED
    return _running(goal, kpi, evidence, numbers)


def _unheard(goal: Goal, kpi: Kpi, evidence: Evidence, numbers: _Numbers) -> Status:
    """Nothing since the start: too early for a goal just begun whose window shows what was before.

    A total sums from the start, so that nothing stands in it yet.
    """
    current = evidence.current
    is_known = current.value is not None and not is_few(kpi, current.n)
    is_early = goal.kind not in CUMULATIVE and numbers.fraction < EARLY_FRACTION
    return Status.TOO_EARLY if is_known and is_early else Status.NO_DATA


def _running(goal: Goal, kpi: Kpi, evidence: Evidence, numbers: _Numbers) -> Status:
    """Between start and deadline, with data: too early, or by what the kind of goal asks."""
    if is_few(kpi, evidence.current.n):
        return Status.NO_DATA
    if numbers.fraction < EARLY_FRACTION and evidence.points < ENOUGH_POINTS:
        return Status.TOO_EARLY
    if goal.kind in KEEPING:
        return _kept(goal, kpi, evidence)
    if evidence.outlook is not None and evidence.outlook.chance is not None:
        return _likely(evidence.outlook.chance)
    return _used(numbers) if goal.kind is GoalKind.CEILING else _paced(numbers)


def _likely(chance: float) -> Status:
    """By the chance of reaching the target, from six points on."""
    if chance >= LIKELY - _TINY:
        return Status.ON_TRACK
    return Status.AT_RISK if chance >= UNLIKELY - _TINY else Status.BEHIND


def _final(goal: Goal, kpi: Kpi, evidence: Evidence) -> Status:
    """After the deadline: by the last complete window up to it."""
    final = evidence.final
    if final is None or final.value is None or is_few(kpi, final.n):
        return Status.NO_DATA
    return Status.ACHIEVED if _is_kept(goal, kpi, final.value) else Status.MISSED


def _kept(goal: Goal, kpi: Kpi, evidence: Evidence) -> Status:
    """By complete periods since the start: the last one inside, and four of five."""
    share = _share_inside(goal, kpi, evidence.complete)
    values = [p.measure.value for p in evidence.complete if p.measure.value is not None]
    if share is None:
        return Status.TOO_EARLY
    is_last_inside = _is_kept(goal, kpi, values[-1])
    if is_last_inside and share >= KEPT_SHARE:
        return Status.ON_TRACK
    return Status.AT_RISK if is_last_inside or share >= KEPT_SHARE else Status.BEHIND


def _used(numbers: _Numbers) -> Status:
    """A ceiling: what is used against what may be used by now."""
    pace = numbers.pace if numbers.pace is not None else 0.0
    if pace <= WITHIN_BUDGET + _TINY:
        return Status.ON_TRACK
    return Status.AT_RISK if pace <= NEAR_BUDGET + _TINY else Status.BEHIND


def _paced(numbers: _Numbers) -> Status:
    """By pace; where the line asks for no progress yet, by the side of the line."""
    pace = numbers.pace
    if pace is None:
        return Status.ON_TRACK if (numbers.gap or 0.0) >= 0 else Status.BEHIND
    if pace >= ON_TRACK_PACE - _TINY:
        return Status.ON_TRACK
    return Status.AT_RISK if pace >= AT_RISK_PACE - _TINY else Status.BEHIND


def _is_noise(goal: Goal, current: Measure, numbers: _Numbers) -> bool:
    """Whether the 95 % interval of the present value contains the line (of a range either end)."""
    if current.low is None or current.high is None:
        return False
    lines = [numbers.expected]
    if goal.kind is GoalKind.RANGE:
        lines.append(goal.targets[-1].entered)
    return any(line is not None and current.low <= line <= current.high for line in lines)


def _is_met_today(goal: Goal, kpi: Kpi, current: Measure, status: Status) -> bool:
    over = {Status.ACHIEVED, Status.MISSED, Status.NOT_STARTED}
    if goal.kind is not GoalKind.LEVEL or current.value is None or status in over:
        return False
    return _is_kept(goal, kpi, current.value)
