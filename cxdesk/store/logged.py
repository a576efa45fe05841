"""Whose records the change log says were written, by whichever connection or program."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable

_WRITTEN = """WITH c AS (SELECT row_id, "before" AS old, "after" AS new FROM change
        WHERE id > ?1 AND table_name = '{table}'),
    named(id) AS (SELECT r.{column} FROM c CROSS JOIN {table} r ON r.id = c.row_id
        UNION SELECT json_extract(c.old, '$.{column}') FROM c
        UNION SELECT json_extract(c.new, '$.{column}') FROM c)"""
_OWN = _WRITTEN + " SELECT id FROM named WHERE id IS NOT NULL LIMIT ?2"
_BY_WAY_OF = _WRITTEN + (
    " SELECT DISTINCT o.customer_id FROM named CROSS JOIN {other} o ON o.id = named.id"
    " WHERE o.customer_id IS NOT NULL LIMIT ?2"
)
_SQL = {
    table: _OWN.format(table=table, column="customer_id")
    for table in ("customer_phone", "cases", "interaction", "purchase", "offer", "answer", "task")
} | {
    "customer": _OWN.format(table="customer", column="id"),
    "case_event": _BY_WAY_OF.format(table="case_event", column="case_id", other="cases"),
    "rescue": _BY_WAY_OF.format(table="rescue", column="task_id", other="task"),
}
# A step that wrote nothing but what is not logged is gone from its table, not from the count.
_UNTOLD = """SELECT 1 FROM sqlite_sequence WHERE name = 'step'
    AND seq - ?1 > (SELECT count(*) FROM step WHERE id > ?1 AND kind <> 'bulk')"""
TABLES = frozenset(_SQL)


class Mark(NamedTuple):
    """How far the log had come: its last step and its last changed row."""

    step: int
    change: int


def newest() -> Mark:
    """How far the log has come."""
    rows = db.execute_sql("SELECT name, seq FROM sqlite_sequence WHERE name IN ('step', 'change')")
    found: dict[str, int] = dict(rows.fetchall())
    return Mark(found.get("step", 0), found.get("change", 0))


def customers(since: Mark, tables: Iterable[str], most: int) -> frozenset[int] | None:
    """The customers of whom rows of these tables (of ``TABLES``) changed after a mark.

    None when there are more than ``most``, or when rows were written without a trace.
    """
    if db.execute_sql(_UNTOLD, (since.step,)).fetchone() is not None:
        return None
    found: set[int] = set()
    for table in tables:
        rows = db.execute_sql(_SQL[table], (since.change, most + 1)).fetchall()
        found.update(row[0] for row in rows)
        if len(found) > most:
            return None
    return frozenset(found)
