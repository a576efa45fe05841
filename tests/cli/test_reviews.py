"""Reviews of goals from the console."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.reviews import Cadence
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import clock, goal_changes, shop
from tests.cli.console import Console
from tests.factories import DAY, HOUR, NOW, TODAY, answer

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
    console("reviews", "add", 1, "go", "on", "--next", "2026-05-04")
    edited = console.json("reviews", "edit", 1, "--decision", "wait", "--next", "2026-05-11")
    assert (edited["decision"], edited["next_on"]) == ("wait", "2026-05-11")
    assert console.json("reviews", "plan", 1, "weekly")["cadence"] == "weekly"
    assert console("reviews", "delete", 1) == "Review 1 is deleted.\n"
    assert console("reviews", "show", 1) == "This goal has not been reviewed yet.\n"


def test_the_tables_show_days_status_and_words(console: Console) -> None:
    assert "More friends" in console("reviews", "list")
    said = console("reviews", "add", 1, "--why", "rain")
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
    code, _out, error = console.tried("reviews", "add", 1)
    assert (code, "Say in a few words why it stands so" in error) == (2, True)


def add_csat_part() -> None:
    """CSAT from 70 to 90 between 1 January and 31 December, a part of the goal."""
    draft = GoalDraft(
        kpi_key="csat", title="CSAT", entered=90, starts_on=date(2026, 1, 1), baseline_value=70,
        baseline_n=40, deadline_on=date(2026, 12, 31), parent_id=1,
    )  # fmt: skip
    goal_changes.add_goal(draft, now=NOW - DAY)
    for score in (5, 5, 5, 1):
        answer(score, SurveyKind.CSAT, answered_at=NOW - HOUR)


def test_the_parts_of_a_goal_are_told_at_the_review_and_now(
    console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three of four content at the review, four of eight now: 75 and 50 %.

    At the review 76 of 364 days have passed, 70 + 20 · 76 / 364 = 74.2; now 77.
    """
    shop.open_shop(console.file, now=NOW)
    add_csat_part()
    shop.close_shop()
    held = console.json("reviews", "add", 1, "wait")
    shop.open_shop(console.file, now=NOW)
    for score in (5, 1, 1, 1):
        answer(score, SurveyKind.CSAT, answered_at=NOW + HOUR, now=NOW + HOUR)
    shop.close_shop()
    monkeypatch.setattr(clock, "now", lambda: NOW + DAY)
    (shown,) = console.json("reviews", "show", 1)
    ((before,), (after,)) = held["parts"], shown["parts"]
    assert (after["kpi"], after["then"]["value"], after["now"]["value"]) == ("csat", 75, 50)
    assert before["then"] == after["then"]
    assert after["then"]["expected"] == pytest.approx(70 + 20 * 76 / 364)
    assert after["now"]["expected"] == pytest.approx(70 + 20 * 77 / 364)
    *_, head, own, part = console("reviews", "show", 1).splitlines()
    assert "At the review of 2026-03-18" in head
    assert own.startswith("NPS")
    assert "75.0%" in part
    assert "50.0%" in part


def test_a_goal_of_one_indicator_has_no_table_of_parts(console: Console) -> None:
    assert console.json("reviews", "add", 1, "wait")["parts"] == []
    assert "At the review of" not in console("reviews", "show", 1)
