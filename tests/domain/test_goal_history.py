"""The goal as it was known before an edit, and which edits were made together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cxdesk.domain import goal_history
from cxdesk.domain.goal_history import GoalChange, GoalField
from cxdesk.domain.goals import Goal, GoalKind, Target, Window
from cxdesk.domain.reviews import Cadence

MAY_31, JUNE_1, JUNE_9 = 1000, 2000, 3000  # instants, in order
START, LATER = date(2026, 1, 1), date(2026, 3, 1)
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
    targets=(
        Target(START, date(2026, 12, 31), 90.0),
        Target(date(2026, 4, 1), date(2026, 12, 31), 92.0),
    ),
)


def change(field: GoalField, before: Any, after: Any, at: int = JUNE_1, goal: int = 1) -> Any:
    return GoalChange(goal, at, field, before, after, "it moved too slowly", "Lucía")


def known(as_of: int, *changes: GoalChange, goal: Goal = GOAL) -> Goal:
    return goal_history.known_goal(goal, changes, as_of)


def test_before_an_edit_the_former_window_is_known_and_from_then_on_the_new_one() -> None:
    now = replace(GOAL, window=Window.ROLLING_30)
    edit = change(GoalField.WINDOW, "rolling_90", "rolling_30")
    assert known(MAY_31, edit, goal=now).window is Window.ROLLING_90
    assert known(JUNE_1, edit, goal=now).window is Window.ROLLING_90  # as of: what came before
    assert known(JUNE_1 + 1, edit, goal=now).window is Window.ROLLING_30


def test_of_several_edits_those_made_later_are_taken_back_one_by_one() -> None:
    """Happy until 1 June, Happier until 9 June, Happiest since."""
    now = replace(GOAL, title="Happiest")
    first = change(GoalField.TITLE, "Happy", "Happier")
    second = change(GoalField.TITLE, "Happier", "Happiest", at=JUNE_9)
    assert known(MAY_31, first, second, goal=now).title == "Happy"
    assert known(JUNE_9, first, second, goal=now).title == "Happier"
    assert known(JUNE_9 + 1, first, second, goal=now).title == "Happiest"


def test_the_edit_of_another_goal_is_none_of_this_one() -> None:
    assert known(MAY_31, change(GoalField.TITLE, "Happy", "Happier", goal=2)) == GOAL


@pytest.mark.parametrize(
    ("field", "before", "expected"),
    [
        (GoalField.KPI, "fcr", {"kpi_key": "fcr"}),
        (GoalField.WHERE, {"channel": "phone"}, {"where": {"channel": "phone"}}),
        (GoalField.KIND, "maintain", {"kind": GoalKind.MAINTAIN}),
        (GoalField.OWNER, {"id": None, "name": ""}, {"owner_id": None, "owner_name": ""}),
        (GoalField.WHY, "they come back", {"why": "they come back"}),
        (GoalField.HOW, "call them", {"how": "call them"}),
        (GoalField.CADENCE, "weekly", {"cadence": Cadence.WEEKLY}),
        (GoalField.WEIGHT, 3, {"weight": 3}),
        (
            GoalField.BASELINE,
            {"value": 75.0, "n": 0, "from_on": None, "to_on": None},
            {
                "baseline_value": 75.0,
                "baseline_n": 0,
                "baseline_from_on": None,
                "baseline_to_on": None,
            },
        ),
        (
            GoalField.BASELINE,
            {"value": 75.0, "n": 9, "from_on": "2025-12-02", "to_on": "2025-12-31"},
            {
                "baseline_value": 75.0,
                "baseline_n": 9,
                "baseline_from_on": date(2025, 12, 2),
                "baseline_to_on": date(2025, 12, 31),
            },
        ),
    ],
)
def test_each_field_comes_back_as_it_was(
    field: GoalField, before: object, expected: dict[str, Any]
) -> None:
    assert known(MAY_31, change(field, before, None)) == replace(GOAL, **expected)


def test_with_its_start_the_first_target_comes_back_and_later_ones_stay() -> None:
    found = known(MAY_31, change(GoalField.STARTS_ON, "2026-03-01", "2026-01-01"))
    assert found.starts_on == LATER
    assert [target.valid_from_on for target in found.targets] == [LATER, date(2026, 4, 1)]


def test_what_differs_is_told_with_both_values_and_only_that() -> None:
    after = replace(GOAL, title="Happiest", owner_id=None, owner_name="", baseline_value=81.0)
    base = {"n": 40, "from_on": "2025-10-03", "to_on": "2025-12-31"}
    assert goal_history.differing(GOAL, after) == {
        GoalField.TITLE: ("Happier", "Happiest"),
        GoalField.BASELINE: ({"value": 80.0, **base}, {"value": 81.0, **base}),
        GoalField.OWNER: ({"id": 3, "name": "Andrés"}, {"id": None, "name": ""}),
    }
    assert goal_history.differing(GOAL, GOAL) == {}


def test_a_starting_point_without_dates_is_kept_without_them() -> None:
    typed = replace(GOAL, baseline_from_on=None, baseline_to_on=None, baseline_n=0)
    assert goal_history.values(typed)[GoalField.BASELINE] == {
        "value": 80.0, "n": 0, "from_on": None, "to_on": None,
    }  # fmt: skip


def test_fields_edited_together_are_one_edit() -> None:
    window = change(GoalField.WINDOW, "rolling_90", "rolling_30")
    title = change(GoalField.TITLE, "Happy", "Happier")
    later = change(GoalField.TITLE, "Happier", "Happiest", at=JUNE_9)
    first, second = goal_history.edits((window, title, later))
    assert (first.at, first.reason, first.by) == (JUNE_1, "it moved too slowly", "Lucía")
    assert (first.changes, second.changes) == ((window, title), (later,))


def test_every_field_has_words_and_can_be_read_and_rewound() -> None:
    assert set(goal_history.FIELD_WORDS) == set(GoalField) == set(goal_history.values(GOAL))
