"""The goals for the wall: all that are open, and nothing of a single person."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.services import goal_changes, goal_wall, shop, staff
from tests.factories import NOW, TODAY

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def goal(title: str, **fields: object) -> GoalDraft:
    return GoalDraft(
        kpi_key="nps", title=title, entered=40, starts_on=date(2026, 1, 1), baseline_value=10,
        baseline_n=30, deadline_on=date(2026, 12, 31), **fields,
    )  # fmt: skip


def titles() -> list[str]:
    return [line.title for line in goal_wall.wall(NOW + 1).lines]


def test_the_wall_has_the_mission_and_the_open_goals() -> None:
    shop.settings_from_json({"mission": " Nobody leaves empty-handed. "}, now=NOW)
    goal_changes.add_goal(goal("More friends", where={"channel": "counter"}), now=NOW)
    ended = goal_changes.add_goal(goal("Ended"), now=NOW)
    goal_changes.close_goal(ended, on=TODAY, reason="reached", now=NOW)
    found = goal_wall.wall(NOW + 1)
    assert (found.mission, found.made_on) == ("Nobody leaves empty-handed.", TODAY)
    assert titles() == ["More friends"]


def test_a_goal_about_one_person_is_left_out_and_one_with_such_a_part_too() -> None:
    staff.add_staff("Luis Gil", now=NOW)
    goal_changes.add_goal(goal("Of Luis", where={"agent": "Luis Gil"}), now=NOW)
    whole = goal_changes.add_goal(goal("Of all"), now=NOW)
    assert titles() == ["Of all"]
    goal_changes.add_part(whole, goal("His part", where={"agent": "Luis Gil"}), now=NOW)
    assert titles() == []


def test_a_goal_set_later_is_not_on_the_wall_of_an_earlier_day() -> None:
    goal_changes.add_goal(goal("More friends"), now=NOW)
    assert goal_wall.wall(NOW).lines == ()
