"""Actions: how far one is, from when it may be felt, what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cxdesk.domain.actions import (
    Action,
    ActionDraft,
    ActionKind,
    ActionState,
    CostEvery,
    check,
    check_start,
    open_cost,
)
from cxdesk.domain.errors import ValidationError

DAY = date(2026, 3, 1)
DRAFT = ActionDraft(kind=ActionKind.TRAINING, note="Train", kpi_key="fcr")


def action(**fields: Any) -> Action:
    values: dict[str, Any] = {
        "id": 1, "task_id": 2, "note": "Train", "kind": ActionKind.TRAINING, "owner_id": None,
        "owner_name": "", "due_on": DAY, "goal_id": None, "kpi_key": "fcr", "where": {},
        "starts_on": None, "minutes": None, "cost_minor": None, "cost_every": CostEvery.ONCE,
        "outcome": "", "ended_on": None, "dropped_at": None, "review_id": None, "created_at": 0,
    }  # fmt: skip
    return Action(**(values | fields))


@pytest.mark.parametrize(
    ("fields", "state", "felt"),
    [
        ({}, ActionState.NOT_STARTED, None),
        ({"starts_on": DAY}, ActionState.IN_PROGRESS, DAY),
        ({"starts_on": DAY, "ended_on": date(2026, 4, 1)}, ActionState.DONE, DAY),
        ({"ended_on": date(2026, 4, 1)}, ActionState.DONE, date(2026, 4, 1)),
        ({"ended_on": date(2026, 4, 1), "dropped_at": 9}, ActionState.DROPPED, None),
        ({"starts_on": DAY, "ended_on": DAY, "dropped_at": 9}, ActionState.DROPPED, DAY),
    ],
)
def test_how_far_it_is_follows_from_what_was_noted(
    fields: dict[str, Any], state: ActionState, felt: date | None
) -> None:
    found = action(**fields)
    assert (found.state, found.felt_from) == (state, felt)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"note": " "}, "note"),
        ({"note": "x" * 10_001}, "note"),
        ({"kpi_key": ""}, "kpi_key"),
        ({"minutes": -1}, "minutes"),
        ({"cost_minor": -1}, "cost"),
    ],
)
def test_a_draft_that_breaks_a_rule_is_refused_at_its_field(
    fields: dict[str, Any], field: str
) -> None:
    with pytest.raises(ValidationError) as told:
        check(replace(DRAFT, **fields))
    assert told.value.field == field


def test_a_goal_or_an_indicator_is_needed_and_either_is_enough() -> None:
    alone = replace(DRAFT, kpi_key="", goal_id=None)
    with pytest.raises(ValidationError):
        check(alone)
    check(replace(alone, goal_id=1, minutes=0, cost_minor=0))
    check(replace(alone, kpi_key="nps"))


def test_an_action_begins_today_at_the_latest() -> None:
    check_start(DAY, DAY)
    with pytest.raises(ValidationError):
        check_start(date(2026, 3, 2), DAY)


def test_only_open_actions_cost_something_each_month() -> None:
    monthly = {"cost_minor": 5_000, "cost_every": CostEvery.MONTH}
    found = [
        action(**monthly),
        action(**monthly, starts_on=DAY),
        action(**monthly, ended_on=DAY),
        action(cost_minor=70_000),
        action(cost_every=CostEvery.MONTH),
    ]
    assert open_cost(found, CostEvery.MONTH) == 10_000
    assert open_cost(found, CostEvery.ONCE) == 70_000
