"""Goals of several indicators: a goal and its parts, each a goal on an indicator of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.assess import Assessment, Status
from cxdesk.domain.goals import Goal, GoalKind
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

# The worst first; of those that tell something, and of those that tell nothing yet.
_TELLING = (Status.MISSED, Status.BEHIND, Status.AT_RISK, Status.ON_TRACK, Status.ACHIEVED)
_SILENT = (Status.INCOMPLETE, Status.NO_DATA, Status.TOO_EARLY, Status.NOT_STARTED)


class GoalTree(NamedTuple):
    """A goal with its parts, in the order in which they were given."""

    goal: Goal
    parts: tuple[Goal, ...] = ()


class Rolled(NamedTuple):
    """Several goals as one: the worst status, the mean progress, how many tell something."""

    status: Status
    progress: float | None
    told: int
    of: int


def trees(goals: Sequence[Goal]) -> tuple[GoalTree, ...]:
    """Each goal with its parts; a part whose goal is not among them stands by itself."""
    there = {goal.id for goal in goals}
    return tuple(
        GoalTree(goal, tuple(part for part in goals if part.parent_id == goal.id))
        for goal in goals
        if goal.parent_id not in there
    )


def rolled(goals: Sequence[tuple[Goal, Assessment]]) -> Rolled:
    """A goal and its parts together.

    The worst status counts; one that tells nothing yet does only where all are so. Progress is the
    mean by weight of those who have one: a budget's is what it used up, and none of these.
    """
    telling = [(goal, found) for goal, found in goals if found.status in _TELLING]
    statuses = {found.status for _, found in telling or goals}
    order = _TELLING if telling else _SILENT
    return Rolled(
        status=next(status for status in order if status in statuses),
        progress=_mean(telling),
        told=len(telling),
        of=len(goals),
    )


def told_words(found: Rolled) -> T | None:
    """How many of its indicators tell something; None where all do."""
    if found.told == found.of:
        return None
    text = T("GoalTree", "{told} of {of} indicators can be judged so far")
    return text.fill(told=found.told, of=found.of)


def _mean(telling: Sequence[tuple[Goal, Assessment]]) -> float | None:
    known = [
        (goal.weight, found.progress)
        for goal, found in telling
        if found.progress is not None and goal.kind is not GoalKind.CEILING
    ]
    whole = sum(weight for weight, _ in known)
    return sum(weight * progress for weight, progress in known) / whole if whole else None
