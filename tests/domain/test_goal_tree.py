"""A goal with its parts."""

from __future__ import annotations

from datetime import date

from cxdesk.domain.goal_tree import trees
from cxdesk.domain.goals import Goal


def goal(number: int, parent_id: int | None = None) -> Goal:
    start = date(2026, 1, 1)
    return Goal(id=number, kpi_key="nps", title="g", starts_on=start, parent_id=parent_id)


def shape(*goals: Goal) -> list[tuple[int, tuple[int, ...]]]:
    return [(tree.goal.id, tuple(part.id for part in tree.parts)) for tree in trees(goals)]


def test_parts_stand_under_their_goal_in_their_order() -> None:
    assert shape(goal(3, 1), goal(1), goal(2), goal(4, 1)) == [(1, (3, 4)), (2, ())]


def test_a_part_whose_goal_is_not_shown_stands_by_itself() -> None:
    assert shape(goal(3, 1), goal(2)) == [(3, ()), (2, ())]
