"""Rescues from the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.services import clock, shop
from tests.cli.console import Console
from tests.factories import NOW, answer, customer

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def console(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Console:
    """On Wednesday 2026-03-18 at noon, with one low answer."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    shop.open_shop(empty_shop, now=NOW)
    answer(3, customer_id=customer("Ana Prieto"), comment="Slow")
    shop.close_shop()
    return Console(empty_shop, capsys)


def test_a_rescue_is_listed_ticked_and_closed(console: Console) -> None:
    (one,) = console.json("rescues", "list")
    assert (one["customer"], one["score"], one["out_of"]) == ("Ana Prieto", 3, 10)
    assert (one["comment"], one["due_on"], one["steps"]) == ("Slow", "2026-03-19", {})
    ticked = console.json("rescues", "step", one["id"], "listen")
    assert ticked["steps"] == {"listened": NOW}
    assert console.json("rescues", "step", one["id"], "listen", "--undone")["steps"] == {}
    closed = console.json(
        "rescues", "close", one["id"], "recovered", "new", "lamp", "--reask", "2026-04-20"
    )
    assert (closed["outcome"], closed["note"], closed["reask_on"], closed["done_at"]) == (
        "recovered",
        "new lamp",
        "2026-04-20",
        NOW,
    )
    assert console.json("rescues", "list") == []
    assert [row["id"] for row in console.json("rescues", "list", "--ended")] == [one["id"]]


def test_the_table_shows_score_and_steps_and_an_empty_list_says_so(console: Console) -> None:
    said = console("rescues", "list")
    assert "Ana Prieto" in said
    assert "3/10" in said
    assert "0/4" in said
    assert console("rescues", "step", 1, "solve") == "Rescue 1: 1 of 4 steps taken.\n"
    assert console("rescues", "close", 1, "lost") == "Rescue 1 is closed: Lost.\n"
    assert console("rescues", "list") == "There is nobody to win back.\n"


def test_what_is_no_rescue_is_refused(console: Console) -> None:
    assert console.tried("rescues", "step", 99, "listen")[0] == 2
    code, _out, error = console.tried("rescues", "close", 1, "lost", "--reask", "2026-03-01")
    assert code == 2
    assert "This day has passed." in error


def test_a_rescue_is_not_done_without_an_outcome(console: Console) -> None:
    code, _out, error = console.tried("tasks", "done", 1)
    assert code == 2
    assert "Task 1 is a rescue" in error
    assert "cxdesk rescues close 1 OUTCOME" in error
    assert [row["id"] for row in console.json("rescues", "list")] == [1]


def test_in_spanish_it_is_said_what_to_use_instead(console: Console) -> None:
    _code, _out, error = console.tried("--lang", "es", "tasks", "done", 1)
    assert "La tarea 1 es una recuperación" in error
    assert "cxdesk rescues close 1 RESULTADO" in error
