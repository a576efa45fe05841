"""Calls that imported answers ask for: only the fresh ones, for a file may hold those of years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxdesk.domain.rescues import CallChange
from cxdesk.domain.text import T, plural
from cxdesk.services import low_answers
from cxdesk.services.importing.plan import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxdesk.services.importing.plan import Plan

FRESH_SECONDS = 14 * 86_400
ONE = T("Import", "One customer who gave a low answer in the last 14 days is to be called.")
MANY = T("Import", "{n} customers who gave low answers in the last 14 days are to be called.")


def ask_for_calls(plan: Plan, *, now: int) -> None:
    """Inside the command that wrote the plan: as when they are typed, a low answer opens a rescue.

    What was answered longer ago than two weeks is history; nobody is surprised by a call about it.
    """
    asked = sum(
        low_answers.settle(answer_id, now=now) is CallChange.ON
        for answer_id in _fresh(plan, now - FRESH_SECONDS)
    )
    if asked:
        plan.notes.append(plural(asked, ONE, MANY))


def _fresh(plan: Plan, since: int) -> Iterator[int]:
    """Answers of known customers since an instant."""
    for row in (*plan.rows.get("answer", ()), *plan.late_rows.get("answer", ())):
        values: dict[str, Any] = dict(zip(COLUMNS["answer"], row, strict=True))  # column values
        if values["customer_id"] is not None and values["answered_at"] >= since:
            yield values["id"]
