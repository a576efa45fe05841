"""The eight adjectives of a good goal, each a check with the sentence that is said when it fails.

Warnings, never refusals: a goal is the owner's.
"""

from __future__ import annotations

from enum import StrEnum
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import goal_past
from cxdesk.domain.goals import GoalKind, Window
from cxdesk.domain.kpi import Direction, Records, Unit
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.goal_past import PastChance
    from cxdesk.domain.kpi import Kpi

SMALL_PAST_SHARE = 0.2
TOP_OF_SCALE = 0.95
LONGEST_DAYS = 731
_MONTH_DAYS = 30
_WINDOW_DAYS = {
    Window.LAST_MONTH: 30,
    Window.LAST_QUARTER: 91,
    Window.ROLLING_30: 30,
    Window.ROLLING_90: 90,
    Window.ROLLING_365: 365,
}
_NOTICEABLE = {Unit.PERCENT: 1.0, Unit.POINTS: 1.0, Unit.SCORE: 0.1}
_NOTICEABLE_SHARE = 0.02


class Trait(StrEnum):
    """What a good goal is."""

    MEANINGFUL = "meaningful"
    MEASURABLE = "measurable"
    ACHIEVABLE = "achievable"
    RELEVANT = "relevant"
    TRACKABLE = "trackable"
    ETHICAL = "ethical"
    SUPPORTED = "supported"
    TIME_BOUND = "time_bound"


TRAIT_WORDS: dict[Trait, T] = {
    Trait.MEANINGFUL: T("GoalChecks", "Meaningful"),
    Trait.MEASURABLE: T("GoalChecks", "Measurable"),
    Trait.ACHIEVABLE: T("GoalChecks", "Achievable"),
    Trait.RELEVANT: T("GoalChecks", "Relevant"),
    Trait.TRACKABLE: T("GoalChecks", "Trackable"),
    Trait.ETHICAL: T("GoalChecks", "Ethical"),
    Trait.SUPPORTED: T("GoalChecks", "Supported"),
    Trait.TIME_BOUND: T("GoalChecks", "Time-bound"),
}


class Doubt(NamedTuple):
    """A trait that a goal may lack, and why."""

    trait: Trait
    reason: T

    @property
    def words(self) -> T:
        """Both on one line."""
        text = T("GoalChecks", "{trait}: {reason}")
        return text.fill(trait=TRAIT_WORDS[self.trait], reason=self.reason)


class Plan(NamedTuple):
    """A goal as it is about to be set: the value that it aims at and its own past."""

    draft: GoalDraft
    kpi: Kpi
    value: float
    past: PastChance | None = None

    @property
    def days(self) -> int:
        """From the start to the deadline."""
        return (self.draft.deadline_on - self.draft.starts_on).days

    @property
    def change(self) -> float | None:
        """How far a level is to move; None for other kinds or without a starting point."""
        if self.draft.kind is not GoalKind.LEVEL or self.draft.baseline_value is None:
            return None
        return abs(self.value - self.draft.baseline_value)


def doubts(plan: Plan) -> tuple[Doubt, ...]:
    """What to think about before saving, in the order of the adjectives."""
    found = ((trait, check(plan)) for trait, check in _CHECKS.items())
    return tuple(Doubt(trait, reason) for trait, reason in found if reason is not None)


def records_needed(draft: GoalDraft, change: float) -> int | None:
    """How many records a month show such a change at 95 %; None without an interval.

    Two windows differ when their difference exceeds √2 half-widths, and a half-width shrinks with
    √n: n of the starting point · 2 · (half-width / change)², for the days of the window.
    """
    low, high = draft.baseline_low, draft.baseline_high
    if low is None or high is None or not draft.baseline_n or change <= 0:
        return None
    in_window = draft.baseline_n * 2 * ((high - low) / 2 / change) ** 2
    return ceil(in_window * _MONTH_DAYS / _WINDOW_DAYS[draft.window])


def _meaningful(plan: Plan) -> T | None:
    change, start = plan.change, plan.draft.baseline_value
    if change is None or start is None:
        return None
    if change >= _NOTICEABLE.get(plan.kpi.unit, abs(start) * _NOTICEABLE_SHARE):
        return None
    return T("GoalChecks", "The target is hardly different from where you stand.")


def _measurable(plan: Plan) -> T | None:
    draft, change = plan.draft, plan.change
    needed = None if change is None else records_needed(draft, change)
    there = draft.baseline_n * _MONTH_DAYS / _WINDOW_DAYS[draft.window]
    if needed is None or needed <= there:
        return None
    text = T(
        "GoalChecks",
        "To tell such a change from chance takes about {needed} records a month; there are about"
        " {there}.",
    )
    return text.fill(needed=needed, there=round(there))


def _achievable(plan: Plan) -> T | None:
    if plan.past is None or plan.past.share >= SMALL_PAST_SHARE:
        return None
    return goal_past.words(plan.draft, plan.past)


def _relevant(plan: Plan) -> T | None:
    if plan.draft.why.strip():
        return None
    return T("GoalChecks", "It does not say why it matters to the shop.")


def _trackable(plan: Plan) -> T | None:
    if plan.draft.kind is not GoalKind.LEVEL or _WINDOW_DAYS[plan.draft.window] <= plan.days:
        return None
    return T(
        "GoalChecks",
        "It is measured over a longer time than it lasts, so what came before weighs too much.",
    )


def _ethical(plan: Plan) -> T | None:
    kpi = plan.kpi
    if kpi.records is not Records.ANSWERS:
        return None
    if "agent" in plan.draft.where:
        return T(
            "GoalChecks",
            "A score tied to one person invites pressure on customers: set it for the whole shop.",
        )
    if kpi.direction is not Direction.HIGHER or kpi.floor is None or kpi.ceiling is None:
        return None
    if (plan.value - kpi.floor) / (kpi.ceiling - kpi.floor) < TOP_OF_SCALE:
        return None
    return T("GoalChecks", "Almost nothing but top marks: it tempts to beg for them.")


def _supported(plan: Plan) -> T | None:
    has_owner, has_how = plan.draft.owner_id is not None, bool(plan.draft.how.strip())
    if has_owner and has_how:
        return None
    if has_owner:
        return T("GoalChecks", "It does not say what will be done, and what that needs.")
    if has_how:
        return T("GoalChecks", "Nobody is responsible for it yet.")
    return T("GoalChecks", "Nobody is responsible for it yet, and it does not say what to do.")


def _time_bound(plan: Plan) -> T | None:
    if plan.days <= LONGEST_DAYS:
        return None
    return T("GoalChecks", "The deadline is more than two years away: set a nearer one first.")


_CHECKS: dict[Trait, Callable[[Plan], T | None]] = {
    Trait.MEANINGFUL: _meaningful,
    Trait.MEASURABLE: _measurable,
    Trait.ACHIEVABLE: _achievable,
    Trait.RELEVANT: _relevant,
    Trait.TRACKABLE: _trackable,
    Trait.ETHICAL: _ethical,
    Trait.SUPPORTED: _supported,
    Trait.TIME_BOUND: _time_bound,
}
