"""SMART goals on one indicator: what they aim at, from when, and the line they draw."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.reviews import Cadence
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date


class GoalKind(StrEnum):
    """How a goal is measured: a level, a sum from the start, a budget, or a line to keep."""

    LEVEL = "level"
    FLOW = "flow"
    CEILING = "ceiling"
    MAINTAIN = "maintain"
    RANGE = "range"


class Window(StrEnum):
    """Over which stretch a level is measured."""

    LAST_MONTH = "last_month"
    LAST_QUARTER = "last_quarter"
    ROLLING_30 = "rolling_30"
    ROLLING_90 = "rolling_90"
    ROLLING_365 = "rolling_365"


class TargetMode(StrEnum):
    """What the typed number means: the value itself, points more, or per cent better."""

    VALUE = "value"
    POINTS = "points"
    PERCENT = "percent"


CUMULATIVE = frozenset((GoalKind.FLOW, GoalKind.CEILING))
KEEPING = frozenset((GoalKind.MAINTAIN, GoalKind.RANGE))

KIND_WORDS: dict[GoalKind, T] = {
    GoalKind.LEVEL: T("Goals", "Reach a level"),
    GoalKind.FLOW: T("Goals", "Add up to a total"),
    GoalKind.CEILING: T("Goals", "Stay within a total"),
    GoalKind.MAINTAIN: T("Goals", "Keep a level"),
    GoalKind.RANGE: T("Goals", "Stay inside a range"),
}
WINDOW_WORDS: dict[Window, T] = {
    Window.LAST_MONTH: T("Goals", "Last complete month"),
    Window.LAST_QUARTER: T("Goals", "Last complete quarter"),
    Window.ROLLING_30: T("Goals", "Last 30 days"),
    Window.ROLLING_90: T("Goals", "Last 90 days"),
    Window.ROLLING_365: T("Goals", "Last 365 days"),
}
MODE_WORDS: dict[TargetMode, T] = {
    TargetMode.VALUE: T("Goals", "To a value"),
    TargetMode.POINTS: T("Goals", "Improve by points"),
    TargetMode.PERCENT: T("Goals", "Improve by per cent"),
}


class Target(NamedTuple):
    """What a goal aims at from a day on. Of a range, ``entered`` is the lower bound.

    ``line_start_value`` is where the expected line stands on ``valid_from_on``; None means the
    baseline (of a cumulative goal, nothing). ``created_at`` is when it was entered.
    """

    valid_from_on: date
    deadline_on: date
    value: float
    mode: TargetMode = TargetMode.VALUE
    entered: float = 0.0
    line_start_value: float | None = None
    reason: str = ""
    created_at: int = 0


class Reader(NamedTuple):
    """Who needs to know of a goal: somebody of the staff, else somebody by name; and since when.

    ``told_on`` is None while nobody told them.
    """

    staff_id: int | None = None
    name: str = ""
    told_on: date | None = None

    @property
    def key(self) -> int | str:
        """What tells one from another: of the staff whatever the name, else the name."""
        return self.name.casefold() if self.staff_id is None else self.staff_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal as it is kept, targets in the order in which they took force.

    ``parent_id`` is the goal that it is a part of, where it counts ``weight`` times; ``cadence`` is
    how often it is reviewed from ``first_review_on`` on; ``leads`` are the keys of the indicators
    that usually move before its own.

    ``created_at`` and ``closed_at`` are when it was entered and closed, whatever dates it carries.
    """

    id: int = 0
    kpi_key: str
    where: Mapping[str, str] = field(default_factory=dict)
    title: str
    kind: GoalKind = GoalKind.LEVEL
    window: Window = Window.ROLLING_90
    baseline_value: float | None = None
    baseline_n: int = 0
    baseline_from_on: date | None = None
    baseline_to_on: date | None = None
    starts_on: date
    targets: tuple[Target, ...] = ()
    owner_id: int | None = None
    owner_name: str = ""
    why: str = ""
    how: str = ""
    closed_on: date | None = None
    closed_reason: str = ""
    created_at: int = 0
    closed_at: int | None = None
    parent_id: int | None = None
    weight: int = 1
    cadence: Cadence = Cadence.NONE
    first_review_on: date | None = None
    readers: tuple[Reader, ...] = ()
    leads: tuple[str, ...] = ()

    @property
    def target(self) -> Target | None:
        """The target in force, None while the goal has none."""
        return self.targets[-1] if self.targets else None

    @property
    def origin(self) -> float | None:
        """Where progress starts: the baseline, or nothing for a cumulative goal."""
        return 0.0 if self.kind in CUMULATIVE else self.baseline_value


def known_targets(targets: Sequence[Target], today: date, as_of: int) -> tuple[Target, ...]:
    """The targets in force on a day and entered before an instant; the first one in any case.

    Of those that took force on one day the last entered counts.
    """
    known = [t for t in targets if t.valid_from_on <= today and t.created_at < as_of]
    return tuple({t.valid_from_on: t for t in known}.values()) or tuple(targets[:1])


def line_at(goal: Goal, on: date, share: float | None = None) -> float | None:
    """Where the goal should stand at the end of a day; None without a line.

    A level starts from the baseline on the first day and is at the target on the deadline; a sum
    counts the first day too. After a change the line runs from its own value then to the new end.
    ``share`` is the part of the way due, where it is not that of the days.
    """
    target = _in_force(goal, on)
    if target is None or goal.kind in KEEPING:
        return None if target is None else target.value
    start = target.line_start_value
    first = target.valid_from_on
    if start is None:
        start, first = goal.origin, goal.starts_on
    if start is None:
        return None
    extra = 1 if goal.kind in CUMULATIVE and target.line_start_value is None else 0
    span = (target.deadline_on - first).days + extra
    done = (on - first).days + extra
    due = min(max(done / span, 0.0), 1.0) if share is None else share
    return start + (target.value - start) * due


def counted_from(goal: Goal) -> date:
    """The first day that counts on the way to the present target of a sum."""
    target = goal.targets[-1]
    if target.line_start_value is None:
        return goal.starts_on
    return target.valid_from_on + timedelta(days=1)


def _in_force(goal: Goal, on: date) -> Target | None:
    found = [target for target in goal.targets if target.valid_from_on <= on]
    return found[-1] if found else (goal.targets[0] if goal.targets else None)
