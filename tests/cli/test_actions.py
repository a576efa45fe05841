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


def test_an_edit_changes_what_is_given_alone(console: Console) -> None:
    console("actions", "add", "Train", "--kpi", "fcr", "--where", "channel=phone", "--who", "AR")
    said = console("actions", "edit", 1, "Train twice", "--cost", "20", "--due", "2026-05-04")
    assert said == "Changed action 1.\n"
    (kept,) = console.json("actions", "list")
    assert (kept["note"], kept["cost"], kept["due_on"]) == ("Train twice", 20, "2026-05-04")
    assert (kept["people"], kept["where"]) == (["Ada Ruiz"], {"channel": "phone"})
    console("actions", "edit", 1, "--kpi", "waiting_time", "--who", "", "--kind", "staffing")
    (kept,) = console.json("actions", "list")
    assert (kept["people"], kept["where"], kept["kpi"]) == ([], {}, "waiting_time")
    assert (kept["note"], kept["kind"], kept["cost"]) == ("Train twice", "staffing", 20)


def test_an_edit_to_another_goal_is_about_its_indicator(console: Console) -> None:
    made = console.json(
        *("goals", "add", "csat", "--target", "90", "--by", "2026-12-31"),
        *("--title", "Happier", "--baseline", "70"),
    )
    console("actions", "add", "Train", "--kpi", "fcr")
    console("actions", "edit", 1, "--goal", made["id"])
    (kept,) = console.json("actions", "list")
    assert (kept["goal"], kept["kpi"]) == (made["id"], "csat")
    console("actions", "edit", 1, "--goal", 0)
    (kept,) = console.json("actions", "list")
    assert (kept["goal"], kept["kpi"]) == (None, "csat")


def test_the_list_of_an_earlier_day_knows_no_later_action(console: Console) -> None:
    console("actions", "add", "Train", "--kpi", "fcr")
    assert console.json("actions", "list", "--as-of", "2026-03-17") == []
    assert len(console.json("actions", "list", "--as-of", "2026-03-18")) == 1


def test_one_without_a_goal_or_an_indicator_is_refused(console: Console) -> None:
    code, _, said = console.tried("actions", "add", "Something")
    assert code == 2
    assert "Choose the goal or the indicator" in said


def test_an_event_of_a_day_to_come_is_noted_and_that_is_said(console: Console) -> None:
    said = console("events", "add", "New prices", "--on", "2030-01-01")
    assert said == "Noted event 1 (Prices), for 2030-01-01: that day is still to come.\n"
    assert console("events", "add", "New brand", "--on", "2026-02-10").count("to come") == 0


def test_what_moved_around_an_event_is_listed(console: Console) -> None:
    """An empty shop: nothing moved; one of today has to wait."""
    console("events", "add", "Fair", "--on", "2026-02-10")
    console("events", "add", "Works")
    said = console("events", "around", 1).splitlines()
    assert said[0] == "30 days from then on against the 30 before"
    assert said[1].endswith("indicators looked at: none moved more than usual.")
    told = console.json("events", "around", 1)
    assert (told["days"], told["after_start"], told["moved"]) == (30, "2026-02-10", [])
    assert "Two weeks after" in console("events", "around", 2)
