"""Reviews of goals from the console."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.reviews import Cadence
from cxdesk.services import clock, goal_changes, shop
from tests.cli.console import Console
from tests.factories import NOW, TODAY, answer

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def console(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Console:
    """On Wednesday 2026-03-18 at noon, with a goal whose first review was due on the 2nd."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    shop.open_shop(empty_shop, now=NOW)
    for _ in range(2):
        answer(9, answered_at=NOW - 3600)
    draft = GoalDraft(
        kpi_key="nps", title="More friends", entered=100, starts_on=date(2026, 1, 1),
        deadline_on=date(2026, 12, 31), baseline_value=10, baseline_n=40,
        cadence=Cadence.MONTHLY, first_review_on=date(2026, 3, 2),
    )  # fmt: skip
    goal_changes.add_goal(draft, now=NOW)
    shop.close_shop()
    return Console(empty_shop, capsys)


def test_a_due_review_is_listed_held_and_due_no_more(console: Console) -> None:
    (due,) = console.json("reviews", "list", "--due")
    assert (due["title"], due["cadence"], due["next_on"], due["last_on"]) == (
        "More friends", "monthly", "2026-03-02", None,
    )  # fmt: skip
    held = console.json("reviews", "add", 1, "call", "back", "--why", "nobody called")
    assert (held["decision"], held["why"]) == ("call back", "nobody called")
    assert (held["value"], held["reviewed_on"]) == (100, TODAY.isoformat())
    assert held["next_on"] == "2026-04-02"
    assert console.json("reviews", "list", "--due") == []
    assert console.json("reviews", "show", 1) == [held]


def test_it_is_edited_put_off_planned_and_deleted(console: Console) -> None:
    assert "2026-03-20" in console("reviews", "later", 1, "2026-03-20")
    assert console("reviews", "list", "--due") == "No review is due.\n"
    console("reviews", "add", 1, "--next", "2026-05-04")
    edited = console.json("reviews", "edit", 1, "--decision", "wait", "--next", "2026-05-11")
    assert (edited["decision"], edited["next_on"]) == ("wait", "2026-05-11")
    assert console.json("reviews", "plan", 1, "weekly")["cadence"] == "weekly"
    assert console("reviews", "delete", 1) == "Review 1 is deleted.\n"
    assert console("reviews", "show", 1) == "This goal has not been reviewed yet.\n"


def test_the_tables_show_days_status_and_words(console: Console) -> None:
    assert "More friends" in console("reviews", "list")
    said = console("reviews", "add", 1)
    assert said == "Review 1: Go on as before. Next on 2026-04-02.\n"
    shown = console("reviews", "show", 1)
    assert "+100" in shown
    assert "Go on as before" in shown


def test_words_of_either_language_say_how_often(console: Console) -> None:
    assert console.json("reviews", "plan", 1, "Cada trimestre")["cadence"] == "quarterly"
    assert "next on 2026-04-18" in console("reviews", "plan", 1, "none", "--first", "2026-04-18")
    assert console("reviews", "plan", 1, "none") == "Goal 1: No reviews.\n"


def test_what_is_refused_ends_with_2(console: Console) -> None:
    assert console.tried("reviews", "add", 99)[0] == 2
    code, _out, error = console.tried("reviews", "add", 1, "--next", "2026-03-01")
    assert code == 2
    assert "The next review must come after this one." in error
