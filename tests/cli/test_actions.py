"""cxdesk actions: decided, begun, done, dropped, listed with what their indicator says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.services import clock, shop, staff
from tests.cli.console import Console
from tests.factories import NOW

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def console(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Console:
    """On Wednesday 2026-03-18 at noon, with Ada on the staff."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    shop.open_shop(empty_shop, now=NOW)
    staff.add_staff("Ada Ruiz", now=NOW)
    shop.close_shop()
    return Console(empty_shop, capsys)


def test_an_action_is_decided_begun_and_done(console: Console) -> None:
    said = console.json(
        *("actions", "add", "Train", "the", "team", "--kind", "formación", "--kpi", "fcr"),
        *("--where", "channel=phone", "--owner", "AR", "--cost", "50", "--every", "month"),
    )
    assert said == {"id": 1, "task": 1, "due_on": "2026-04-17"}
    console("actions", "start", 1)
    (begun,) = console.json("actions", "list")
    assert (begun["state"], begun["kind"], begun["owner"]) == (
        "in_progress",
        "training",
        "Ada Ruiz",
    )
    assert (begun["cost"], begun["starts_on"], begun["effect"]) == (50, "2026-03-18", "early")
    assert begun["where"] == {"channel": "phone"}
    listed = console("actions", "list")
    assert "too early: 1 of 14 days" in listed
    assert "50.00 " in listed.splitlines()[-1]
    assert console("actions", "done", 1, "went", "well") == "Action 1 is done.\n"
    (done,) = console.json("actions", "list", "--state", "done")
    assert done["outcome"] == "went well"


def test_an_action_is_dropped_and_deleted(console: Console) -> None:
    console("actions", "add", "Two at noon", "--kind", "staffing", "--kpi", "waiting_time")
    assert console("actions", "drop", 1, "too", "dear") == "Action 1 was dropped.\n"
    assert console.json("actions", "list")[0]["outcome"] == "too dear"
    assert console("actions", "delete", 1) == "Deleted action 1.\n"
    assert console("actions", "list") == "No action was decided.\n"


def test_one_without_a_goal_or_an_indicator_is_refused(console: Console) -> None:
    code, _, said = console.tried("actions", "add", "Something")
    assert code == 2
    assert "Choose the goal or the indicator" in said
