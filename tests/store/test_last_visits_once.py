"""When very much moves between two customers at once, their last visits are right after it."""

from __future__ import annotations

import pytest

from cxdesk.services import command, merging
from cxdesk.store import bulk_triggers
from cxdesk.store.db import db
from tests.store.rows_by_hand import at, customers, insert, purchase

NOW = at("2026-05-01T10:00")


@pytest.mark.usefixtures("open_empty_shop")
def test_a_great_merge_and_its_undo_leave_each_with_their_own_last_visit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """c2 came last, in March; c1 in February, and takes over March until the merge is undone."""
    customers(3)
    insert("purchase", [purchase(f"2026-0{month}-10", 5, who)
                        for month, who in ((1, 1), (2, 1), (1, 2), (3, 2), (4, 3))])  # fmt: skip
    monkeypatch.setattr(bulk_triggers, "FEW", 1)
    triggers = _triggers()
    merging.merge(1, 2, now=NOW)
    assert _last_visits() == ["2026-03-10", "", "2026-04-10"]
    assert _triggers() == triggers
    command.undo(now=NOW)
    assert _last_visits() == ["2026-02-10", "2026-03-10", "2026-04-10"]
    command.redo(now=NOW)
    assert _last_visits() == ["2026-03-10", "", "2026-04-10"]
    assert _triggers() == triggers


def _last_visits() -> list[str]:
    rows = db.execute_sql("SELECT last_visit_on FROM customer ORDER BY id").fetchall()
    return [row[0] for row in rows]


def _triggers() -> list[tuple[str, str]]:
    sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
    found: list[tuple[str, str]] = db.execute_sql(sql).fetchall()
    return found
