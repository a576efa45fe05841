"""Goals of several indicators: a goal and its parts, each a goal on an indicator of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.goals import Goal


class GoalTree(NamedTuple):
    """A goal with its parts, in the order in which they were given."""

    goal: Goal
    parts: tuple[Goal, ...] = ()


def trees(goals: Sequence[Goal]) -> tuple[GoalTree, ...]:
    """Each goal with its parts; a part whose goal is not among them stands by itself."""
    there = {goal.id for goal in goals}
    return tuple(
        GoalTree(goal, tuple(part for part in goals if part.parent_id == goal.id))
        for goal in goals
        if goal.parent_id not in there
    )
