"""Deleted records that the change log still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.store.db import db
from cxdesk.store.record_changes import SELECT_CHANGE, rows_of

if TYPE_CHECKING:
    from cxdesk.domain.records import RowChange


def deletions(tables: tuple[str, ...], since: int, limit: int) -> tuple[RowChange, ...]:
    """Rows of these tables that were deleted at or after an instant and not brought back.

    Newest first. What an undo took away is no deletion: redo does it again.
    """
    marks = ", ".join("?" * len(tables))
    return rows_of(
        f"{SELECT_CHANGE} WHERE c.operation = 'delete' AND c.table_name IN ({marks})"
        " AND c.step_id >= (SELECT coalesce(min(id), 0) FROM step WHERE at >= ?)"
        " AND s.at >= ? AND s.is_undone = 0 AND s.kind IN ('do', 'redo')"
        ' AND c."before" IS NOT NULL ORDER BY c.id DESC LIMIT ?',
        (*tables, since, since, limit),
    )


def deletes_of_step(step_id: int, tables: tuple[str, ...]) -> int:
    """How many records of these tables a step deleted."""
    marks = ", ".join("?" * len(tables))
    row = db.execute_sql(
        "SELECT count(*) FROM change WHERE step_id = ? AND operation = 'delete'"
        f" AND table_name IN ({marks})",
        (step_id, *tables),
    ).fetchone()
    return int(row[0])
