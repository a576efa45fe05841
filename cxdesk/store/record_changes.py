"""The change log read for one record with its parts: its newest change, and all since one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.records import RowChange
from cxdesk.store.changelog import image
from cxdesk.store.db import db

if TYPE_CHECKING:
    from cxdesk.domain.records import Part


def newest() -> int:
    """The id of the newest change of all; 0 in a log without any."""
    return int(db.execute_sql("SELECT coalesce(max(id), 0) FROM change").fetchone()[0])


def changes_since(
    seen: int, table: str, row_id: int | None, parts: tuple[Part, ...]
) -> tuple[RowChange, ...]:
    """What was changed in a record and its parts after a change, oldest first.

    ``row_id`` None means every row of the table. Read along the ids of changes, of which there
    are few since a form was opened.
    """
    own, values = ("c.table_name = ?", [table]) if row_id is None else _own(table, row_id)
    clauses = [own]
    for part in parts:
        owner = f"'$.{part.column}'"
        clauses.append(
            f"(c.table_name = '{part.table}' AND (json_extract(c.\"before\", {owner}) = ?"
            f' OR json_extract(c."after", {owner}) = ?'
            f' OR c.row_id IN (SELECT id FROM "{part.table}" WHERE "{part.column}" = ?)))'
        )
        values += [row_id, row_id, row_id]
    rows = db.execute_sql(
        "SELECT c.id, s.at, s.staff_id, c.table_name, c.row_id, c.operation,"
        ' c."before", c."after" FROM change c JOIN step s ON s.id = c.step_id'
        f" WHERE c.id > ? AND ({' OR '.join(clauses)}) ORDER BY c.id",
        (seen, *values),
    ).fetchall()
    return tuple(RowChange(*row[:6], image(row[6]) or {}, image(row[7]) or {}) for row in rows)


def value_now(part: Part, row_id: int) -> object:
    """What stands for a line of a part now, None when it is gone."""
    sql = f'SELECT "{part.shown}" FROM "{part.table}" WHERE id = ?'
    row = db.execute_sql(sql, (row_id,)).fetchone()
    return None if row is None else row[0]


def _own(table: str, row_id: int) -> tuple[str, list[object]]:
    return "(c.table_name = ? AND c.row_id = ?)", [table, row_id]
