"""A goal with its parts, and how they stand together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk.domain.assess import Assessment, Status
from cxdesk.domain.goal_tree import Rolled, rolled, told_words, trees
from cxdesk.domain.goals import Goal, GoalKind
from cxdesk.domain.kpi import Measure
from cxdesk.words import say


def goal(number: int, parent_id: int | None = None) -> Goal:
    start = date(2026, 1, 1)
    return Goal(id=number, kpi_key="nps", title="g", starts_on=start, parent_id=parent_id)


def shape(*goals: Goal) -> list[tuple[int, tuple[int, ...]]]:
    return [(tree.goal.id, tuple(part.id for part in tree.parts)) for tree in trees(goals)]


def test_parts_stand_under_their_goal_in_their_order() -> None:
    assert shape(goal(3, 1), goal(1), goal(2), goal(4, 1)) == [(1, (3, 4)), (2, ())]


def test_a_part_whose_goal_is_not_shown_stands_by_itself() -> None:
    assert shape(goal(3, 1), goal(2)) == [(3, ()), (2, ())]


def judged(
    status: Status, progress: float | None = None, weight: int = 1, kind: GoalKind = GoalKind.LEVEL
) -> tuple[Goal, Assessment]:
    made = replace(goal(1), weight=weight, kind=kind)
    current = Measure(value=1.0, n=10)
    return made, Assessment(status=status, current=current, progress=progress)


def test_progress_is_the_mean_by_weight() -> None:
    found = rolled([judged(Status.ON_TRACK, 0.4, 2), judged(Status.BEHIND, 0.2, 3)])
    # (40·2 + 20·3) / 5 = 140 / 5 = 28 per cent
    assert found == Rolled(Status.BEHIND, pytest.approx(0.28), 2, 2)
    assert told_words(found) is None


def test_a_part_without_data_does_not_hide_how_the_other_stands() -> None:
    found = rolled([judged(Status.ON_TRACK, 0.5), judged(Status.NO_DATA)])
    assert found == Rolled(Status.ON_TRACK, 0.5, 1, 2)
    told = told_words(found)
    assert told is not None
    assert say(told) == "1 of 2 indicators can be judged so far"


@pytest.mark.parametrize(
    ("statuses", "worst"),
    [
        ((Status.ACHIEVED, Status.MISSED, Status.BEHIND), Status.MISSED),
        ((Status.AT_RISK, Status.BEHIND), Status.BEHIND),
        ((Status.ON_TRACK, Status.AT_RISK), Status.AT_RISK),
        ((Status.ACHIEVED, Status.ON_TRACK), Status.ON_TRACK),
        ((Status.ACHIEVED, Status.INCOMPLETE), Status.ACHIEVED),
        ((Status.TOO_EARLY, Status.NO_DATA), Status.NO_DATA),
        ((Status.NOT_STARTED, Status.TOO_EARLY), Status.TOO_EARLY),
        ((Status.NO_DATA, Status.INCOMPLETE), Status.INCOMPLETE),
    ],
)
def test_the_worst_that_tells_something_counts(statuses: tuple[Status, ...], worst: Status) -> None:
    assert rolled([judged(status) for status in statuses]).status is worst


def test_a_budget_used_up_is_no_progress() -> None:
    budget = judged(Status.ON_TRACK, 0.9, kind=GoalKind.CEILING)
    assert rolled([budget, judged(Status.ON_TRACK, 0.3)]).progress == pytest.approx(0.3)
    assert rolled([budget]).progress is None
    assert rolled([judged(Status.TOO_EARLY, 0.7)]).progress is None
