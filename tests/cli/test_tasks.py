"""Tasks, today and what was entered, from the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.services import clock, shop, staff
from tests.cli.console import Console
from tests.factories import NOW, answer, customer, open_case, sale

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def console(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Console:
    """On Wednesday 2026-03-18 at noon, with a customer, a low answer, a waiting case, a sale."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    shop.open_shop(empty_shop, now=NOW)
    staff.add_staff("Ana Mora", now=NOW)
    who = customer("Ana Prieto")
    answer(3, customer_id=who, comment="Slow")
    open_case(who, note="quote")
    sale(1_250)
    shop.close_shop()
    return Console(empty_shop, capsys)


def test_a_task_is_written_listed_put_aside_and_done(console: Console) -> None:
    made = console.json("tasks", "add", "Order", "paint", "--owner", "am", "--by", "2026-03-20")
    assert (made["note"], made["due_on"], made["owner_id"]) == ("Order paint", "2026-03-20", 1)
    assert [one["id"] for one in console.json("tasks", "list", "--owner", "Ana Mora")] == [
        made["id"]
    ]
    aside = console.json("tasks", "snooze", made["id"], "2026-03-25")
    assert (aside["snoozed_to_on"], aside["due_on"]) == ("2026-03-25", "2026-03-20")
    assert console.json("tasks", "done", made["id"])["done_at"] == NOW
    assert console.json("tasks", "list", "--owner", "Ana Mora") == []


def test_a_call_back_goes_by_the_last_interaction(console: Console) -> None:
    made = console.json("tasks", "add", "--kind", "call_back", "--customer", 1, "--after-days", 7)
    assert (made["due_on"], made["after_days"]) == ("2026-03-25", 7)


def test_nobody_of_that_name_is_told(console: Console) -> None:
    code, _out, err = console.tried("tasks", "add", "x", "--owner", "Zoe")
    assert code == 2
    assert "Zoe" in err


def test_today_tells_what_needs_doing(console: Console) -> None:
    found = console.json("today")
    assert found["on"] == "2026-03-18"
    assert [(one["customer"], one["score"]) for one in found["rescues"]] == [("Ana Prieto", 3)]
    assert [(one["about"], one["remaining_seconds"]) for one in found["waiting"]] == [
        ("quote", 4 * 3600)
    ]
    assert [one["kind"] for one in found["later"]] == ["follow_up"]
    assert found["takings"] == {"net": 12.5, "sales": 12.5, "refunds": 0, "day_totals": 0}
    assert "Rescue call: Ana Prieto" in console("today")


def test_entered_tells_the_day_by_lines(console: Console) -> None:
    found = console.json("entered", "--on", "2026-03-18")
    assert [(one["kind"], one["amount"]) for one in found["entries"]] == [
        ("purchase", 12.5), ("interaction", None), ("answer", None), ("customer", None),
    ]  # fmt: skip
    assert console.json("entered", "--on", "2026-03-17")["entries"] == []
    assert "12:00" in console("entered")
