"""A closed goal opened again."""

from __future__ import annotations

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.services import goal_changes, goals
from tests.factories import NOW, TODAY
from tests.services.goal_parts import kept

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_a_goal_is_opened_again_with_the_parts_that_closed_with_it() -> None:
    goal_id = kept("Friends", "nps", 60.0, baseline_value=40.0)
    part = kept("CSAT", "csat", 90.0, baseline_value=70.0, parent_id=goal_id)
    gone = kept("Replies", "fcr", 90.0, baseline_value=70.0, parent_id=goal_id)
    goal_changes.close_goal(gone, on=TODAY, reason="not ours", now=NOW - 1)
    goal_changes.close_goal(goal_id, on=TODAY, reason="sold", now=NOW)
    with pytest.raises(ValidationError):
        goal_changes.reopen_goal(part, now=NOW)
    goal_changes.reopen_goal(goal_id, now=NOW)
    assert [goals.kept_goal(one).closed_reason for one in (goal_id, part, gone)] == [
        "",
        "",
        "not ours",
    ]
    with pytest.raises(ValidationError):
        goal_changes.reopen_goal(goal_id, now=NOW)
