"""The eight adjectives of a good goal, each a check with the sentence that is said of it.

Warnings, never refusals: a goal is the owner's.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import goal_measurable, goal_past, kpis
from cxdesk.domain.goal_levels import NO_YEAR_YET, noticeable
from cxdesk.domain.goal_measurable import wish
from cxdesk.domain.goals import CUMULATIVE, WINDOW_WORDS, GoalKind
from cxdesk.domain.kpi import Direction, Records
from cxdesk.domain.phrases import checked
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.goal_past import PastChance
    from cxdesk.domain.goals import Goal
    from cxdesk.domain.kpi import Kpi

SMALL_PAST_SHARE = 0.2
TOP_OF_SCALE = 0.95
LONGEST_DAYS = 731
Judged = tuple[bool | None, T]


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


class TraitState(NamedTuple):
    """Whether a goal has a trait, None where nobody can know yet, and why."""

    trait: Trait
    is_met: bool | None
    reason: T


class Plan(NamedTuple):
    """A goal as it is about to be set: its value, its own past, the open goals beside it."""

    draft: GoalDraft
    kpi: Kpi
    value: float
    past: PastChance | None = None
    others: tuple[Goal, ...] = ()

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


def traits(plan: Plan) -> tuple[TraitState, ...]:
    """All eight, in the order of the adjectives."""
    return tuple(TraitState(trait, *judge(plan)) for trait, judge in _CHECKS.items())


def doubts(plan: Plan) -> tuple[Doubt, ...]:
    """What to think about before saving, in the order of the adjectives."""
    return tuple(
        Doubt(state.trait, state.reason) for state in traits(plan) if state.is_met is False
    )


def _meaningful(plan: Plan) -> Judged:
    change, start = plan.change, plan.draft.baseline_value
    if change is None or start is None:
        return True, T("GoalChecks", "What counts is plain: {name}.").fill(name=plan.kpi.name)
    if change >= noticeable(plan.kpi, start):
        text = T("GoalChecks", "It would be noticed: {change}.")
        return True, text.fill(change=wish(plan.kpi, change))
    return False, T("GoalChecks", "The target is hardly different from where you stand.")


def _measurable(plan: Plan) -> Judged:
    draft, change = plan.draft, plan.change
    if change is None:
        return True, _EACH_PERIOD
    found = goal_measurable.measurable(draft, change, draft.baseline)
    if found is not None:
        return found.is_so, goal_measurable.sentence(found, plan.kpi)
    if plan.kpi.is_counted:
        return True, goal_measurable.COUNTED
    return None, goal_measurable.NOT_YET


def _achievable(plan: Plan) -> Judged:
    if plan.past is None:
        return None, NO_YEAR_YET
    return plan.past.share >= SMALL_PAST_SHARE, goal_past.words(plan.draft, plan.past)


def _relevant(plan: Plan) -> Judged:
    why = plan.draft.why.strip()
    if not why:
        return False, T("GoalChecks", "It does not say why it matters to the shop.")
    return True, T("GoalChecks", "It says why: “{why}”").fill(why=why)


def _trackable(plan: Plan) -> Judged:
    draft = plan.draft
    if draft.kind in CUMULATIVE:
        return True, T("GoalChecks", "It adds up from the first day on.")
    if draft.kind is not GoalKind.LEVEL:
        return True, _EACH_PERIOD
    if goal_measurable.fits(draft, draft.window):
        text = T("GoalChecks", "It is measured within the time it lasts. {window}.")
        return True, text.fill(window=WINDOW_WORDS[draft.window])
    return False, T(
        "GoalChecks",
        "It is measured over a longer time than it lasts, so what came before weighs too much.",
    )


def _ethical(plan: Plan) -> Judged:
    fault = _begging(plan) or _pressure(plan)
    if fault is not None:
        return False, fault
    return True, T("GoalChecks", "It judges nobody alone and gives no reason to beg for marks.")


def _pressure(plan: Plan) -> T | None:
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


def _begging(plan: Plan) -> T | None:
    """One person who is to collect answers and good marks at once."""
    owner = plan.draft.owner_id
    wanted = _COLLECTED if plan.draft.kpi_key in _MARKS else _MARKS
    if owner is None or plan.draft.kpi_key not in _COLLECTED | _MARKS:
        return None
    if not any(goal.owner_id == owner and goal.kpi_key in wanted for goal in plan.others):
        return None
    return T(
        "GoalChecks",
        "The same person is to collect more answers and better marks: that tempts to beg for"
        " good ones.",
    )


def _supported(plan: Plan) -> Judged:
    has_owner, has_how = plan.draft.owner_id is not None, bool(plan.draft.how.strip())
    if has_owner and has_how:
        return True, T("GoalChecks", "Somebody is responsible, and it says what will be done.")
    if has_owner:
        return False, T("GoalChecks", "It does not say what will be done, and what that needs.")
    if has_how:
        return False, T("GoalChecks", "Nobody is responsible for it yet.")
    return False, T(
        "GoalChecks", "Nobody is responsible for it yet, and it does not say what to do."
    )


def _time_bound(plan: Plan) -> Judged:
    if plan.days > LONGEST_DAYS:
        return False, T(
            "GoalChecks", "The deadline is more than two years away: set a nearer one first."
        )
    ends = T("GoalChecks", "It ends on {deadline}.").fill(deadline=plan.draft.deadline_on)
    rhythm = checked(plan.draft.cadence)
    if rhythm is None:
        return True, ends
    return True, T("GoalChecks", "{ends} {rhythm}").fill(ends=ends, rhythm=rhythm)


_EACH_PERIOD = T("GoalChecks", "Each complete period shows whether it was kept.")
_COLLECTED = frozenset(("survey_response_rate",))
_MARKS = frozenset(kpi.key for kpi in kpis.ALL if kpi.records is Records.ANSWERS)
_CHECKS: dict[Trait, Callable[[Plan], Judged]] = {
    Trait.MEANINGFUL: _meaningful,
    Trait.MEASURABLE: _measurable,
    Trait.ACHIEVABLE: _achievable,
    Trait.RELEVANT: _relevant,
    Trait.TRACKABLE: _trackable,
    Trait.ETHICAL: _ethical,
    Trait.SUPPORTED: _supported,
    Trait.TIME_BOUND: _time_bound,
}
