"""What an edit of a goal may change, and what it refuses; a part's rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cxdesk.domain import goal_edits, goal_parts
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goals import Goal, GoalKind, Reader, Target, Window
from cxdesk.domain.kpis import by_key
from cxdesk.domain.reviews import Cadence

START, APRIL, END = date(2026, 1, 1), date(2026, 4, 1), date(2026, 12, 31)
GOAL = Goal(
    id=1,
    kpi_key="csat",
    title="Happier",
    starts_on=START,
    baseline_value=80.0,
    baseline_n=40,
    baseline_from_on=date(2025, 10, 3),
    baseline_to_on=date(2025, 12, 31),
    owner_id=3,
    owner_name="Andrés",
    why="they come back",
    how="call them",
    cadence=Cadence.MONTHLY,
    first_review_on=APRIL,
    weight=2,
    readers=(Reader(3, "Andrés"),),
    leads=("backlog",),
    targets=(Target(START, END, 90.0), Target(APRIL, END, 92.0)),
)


def edit(goal: Goal = GOAL, **fields: Any) -> tuple[str, ...]:
    draft = goal_edits.draft_of(goal)
    if goal_edits.keeps_start(goal, replace(draft, **fields)):
        draft = goal_edits.with_start_of(goal, draft)
    changed = replace(draft, **fields)
    former, kpi = by_key(goal.kpi_key), by_key(changed.kpi_key)
    return tuple(text.source for text in goal_edits.check_edit(goal, changed, former, kpi))


def refused(goal: Goal = GOAL, **fields: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        edit(goal, **fields)
    return caught.value.field


def test_the_draft_of_a_goal_that_nobody_changes_makes_the_same_goal() -> None:
    draft = goal_edits.with_start_of(GOAL, goal_edits.draft_of(GOAL))
    assert goal_edits.edited(GOAL, draft, "Andrés") == GOAL
    assert edit() == ()


def test_a_measured_starting_point_is_left_out_of_the_draft_and_a_typed_one_is_not() -> None:
    typed = replace(GOAL, baseline_from_on=None, baseline_to_on=None, baseline_n=12)
    assert goal_edits.draft_of(GOAL).baseline_value is None
    assert goal_edits.draft_of(typed).baseline_value == 80
    assert goal_edits.draft_of(typed).baseline_n == 12


@pytest.mark.parametrize(
    ("fields", "stands"),
    [
        ({}, True),
        ({"title": "Happiest"}, True),
        ({"window": Window.ROLLING_30}, False),
        ({"kpi_key": "fcr"}, False),
        ({"starts_on": APRIL}, False),
        ({"where": {"channel": "phone"}}, False),
        ({"baseline_value": 79.0}, False),
    ],
)
def test_the_starting_point_stands_while_what_is_measured_is_the_same(
    fields: dict[str, Any], *, stands: bool
) -> None:
    draft = replace(goal_edits.draft_of(GOAL), **fields)
    assert goal_edits.keeps_start(GOAL, draft) is stands


def test_a_typed_starting_point_that_is_taken_away_does_not_stand() -> None:
    typed = replace(GOAL, baseline_from_on=None, baseline_to_on=None, baseline_n=0)
    draft = goal_edits.draft_of(typed)
    assert not goal_edits.keeps_start(typed, draft)
    assert not goal_edits.keeps_start(typed, replace(draft, baseline_value=None))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": "  "}, "title"),
        ({"kpi_key": "nps"}, "kpi"),  # points, where the targets are per cent
        ({"kind": GoalKind.RANGE}, "kind"),
        ({"kind": GoalKind.FLOW}, "kind"),  # per cent do not add up
        ({"starts_on": date(2026, 4, 1)}, "starts_on"),  # the target was changed that day
        ({"starts_on": date(2025, 12, 1), "weight": 0}, "weight"),
        ({"weight": 10}, "weight"),
        ({"starts_on": date(2026, 3, 1), "first_review_on": date(2026, 2, 1)}, "first_review"),
        ({"baseline_value": 92.0}, "target"),  # the target is not better any more
    ],
)
def test_an_edit_is_refused_at_its_field(fields: dict[str, Any], field: str) -> None:
    assert refused(**fields) == field


def test_a_goal_starts_before_each_of_its_deadlines() -> None:
    """The first target was due on 1 March; one in force from April on is due in December."""
    once = replace(GOAL, targets=(Target(START, date(2026, 3, 1), 90.0), GOAL.targets[1]))
    assert refused(once, starts_on=date(2026, 3, 2)) == "deadline"


def test_a_goal_without_a_target_cannot_be_edited() -> None:
    with pytest.raises(ValidationError):
        goal_edits.draft_of(replace(GOAL, targets=()))


def test_a_start_that_moves_takes_the_first_target_along() -> None:
    draft = goal_edits.with_start_of(GOAL, goal_edits.draft_of(GOAL))
    found = goal_edits.edited(GOAL, replace(draft, starts_on=date(2026, 2, 1)), "")
    assert [target.valid_from_on for target in found.targets] == [date(2026, 2, 1), APRIL]


def test_the_range_that_a_goal_keeps_is_judged_with_both_its_ends() -> None:
    inside = replace(GOAL, kind=GoalKind.RANGE, targets=(Target(START, END, 92.0, entered=85.0),))
    assert edit(inside) == ()
    assert goal_edits.draft_of(inside).range_low == 85
    assert refused(inside, kind=GoalKind.MAINTAIN) == "kind"


def test_a_total_has_no_starting_point() -> None:
    level = replace(GOAL, kpi_key="revenue", targets=(Target(START, END, 900.0),))
    draft = goal_edits.with_start_of(level, goal_edits.draft_of(level))
    found = goal_edits.edited(level, replace(draft, kind=GoalKind.FLOW), "")
    assert (found.baseline_value, found.baseline_n, found.baseline_from_on) == (None, 0, None)


def test_a_typed_starting_point_is_told_to_rest_on_nothing() -> None:
    assert edit(baseline_value=70.0, baseline_n=0) == (
        "The starting point is typed by hand: no records stand behind it.",
    )


@pytest.mark.parametrize("reason", ["", "x" * 10_001])
def test_an_edit_needs_a_reason_of_some_length(reason: str) -> None:
    with pytest.raises(ValidationError) as caught:
        goal_edits.check_reason(reason)
    assert caught.value.field == "reason"


def test_a_part_ends_no_later_than_its_goal_and_has_no_parts_itself() -> None:
    goal_parts.check_part(GOAL, END)
    for goal, deadline, field in (
        (GOAL, date(2027, 1, 1), "deadline"),
        (replace(GOAL, parent_id=7), END, "goal"),
        (replace(GOAL, closed_on=APRIL), END, "goal"),
    ):
        with pytest.raises(ValidationError) as caught:
            goal_parts.check_part(goal, deadline)
        assert caught.value.field == field


def test_a_goal_does_not_end_before_its_open_parts() -> None:
    closed = replace(GOAL, closed_on=APRIL)
    goal_parts.check_end(END, (GOAL, closed, replace(GOAL, targets=())))
    goal_parts.check_end(APRIL, (closed, replace(GOAL, targets=())))
    with pytest.raises(ValidationError) as caught:
        goal_parts.check_end(date(2026, 12, 30), (closed, GOAL))
    assert caught.value.field == "deadline"


def test_a_goal_without_a_target_holds_no_part_back() -> None:
    goal_parts.check_part(replace(GOAL, targets=()), END)
