"""The condition under which an answer may be read by someone, for queries of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.hats import Reader

_AT_ONCE = 500


def condition(reader: Reader, alias: str = "a") -> tuple[str, tuple[object, ...]]:
    """SQL over the table ``answer`` named ``alias``, and its parameters (``?``, in order)."""
    if reader.sees_all:
        return "1", ()
    sql = f"""({alias}.staff_id IS NULL OR {alias}.staff_id = ? OR EXISTS (
        SELECT 1 FROM task own WHERE own.answer_id = {alias}.id AND own.kind = 'rescue'
        AND own.owner_id = ?))"""
    return sql, (reader.staff_id, reader.staff_id)


def rescue(task_id: int) -> tuple[int | None, int | None] | None:
    """Who is responsible for a rescue call and the answer it is about; None for other tasks."""
    sql = "SELECT owner_id, answer_id FROM task WHERE id = ? AND kind = 'rescue'"
    row: tuple[int | None, int | None] | None = db.execute_sql(sql, (task_id,)).fetchone()
    return row


def seen(answer_ids: Iterable[int], reader: Reader) -> frozenset[int]:
    """Those of these answers that the reader may read."""
    asked = tuple(dict.fromkeys(answer_ids))
    allowed, params = condition(reader)
    found: set[int] = set()
    for start in range(0, len(asked), _AT_ONCE):
        some = asked[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        sql = f"SELECT a.id FROM answer a WHERE a.id IN ({marks}) AND {allowed}"
        found.update(row[0] for row in db.execute_sql(sql, (*some, *params)).fetchall())
    return frozenset(found)
