"""How far an action is on a day, by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cxdesk.domain.actions import STATE_SIGNS, Action, ActionKind, ActionState

TODAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, ActionState.NOT_STARTED),
        ({"starts_on": date(2026, 3, 19)}, ActionState.NOT_STARTED),
        ({"starts_on": TODAY}, ActionState.IN_PROGRESS),
        ({"starts_on": date(2026, 3, 1), "done_at": 5}, ActionState.DONE),
        ({"done_at": 5}, ActionState.DONE),
        ({"starts_on": date(2026, 3, 1), "done_at": 5, "dropped_at": 6}, ActionState.DROPPED),
        ({"dropped_at": 6}, ActionState.DROPPED),
    ],
)
def test_an_action_is_begun_on_its_day_and_ends_done_or_dropped(
    fields: dict[str, Any], state: ActionState
) -> None:
    action = Action(id=1, kind=ActionKind.TRAINING, title="Teach", due_on=TODAY, **fields)
    assert action.state(TODAY) is state


def test_no_two_states_have_the_same_sign() -> None:
    assert len(set(STATE_SIGNS.values())) == len(ActionState)
