"""The change log read for one record with its parts: its newest change, and all since one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.records import RowChange
from cxdesk.store.changelog import image
from cxdesk.store.db import db

if TYPE_CHECKING:
    from cxdesk.domain.records import Part


SELECT_CHANGE = """
    SELECT c.id, c.step_id, s.at, s.staff_id, c.table_name, c.row_id, c.operation,
        c."before", c."after" FROM change c JOIN step s ON s.id = c.step_id
"""

_OWNERS = ("customer_id", "case_id", "purchase_id", "task_id", "goal_id", "indicator_id")
# Word for word what an index holds; a part has one of these columns.
_FORMER_OWNER = (
    "coalesce(" + ", ".join(f"json_extract(d.\"before\", '$.{name}')" for name in _OWNERS) + ")"
)


def newest() -> int:
    """The id of the newest change of all; 0 in a log without any."""
    return int(db.execute_sql("SELECT coalesce(max(id), 0) FROM change").fetchone()[0])


def changes_since(
    seen: int, table: str, row_id: int | None, parts: tuple[Part, ...]
) -> tuple[RowChange, ...]:
    """What was changed in a record and its parts after a change, oldest first.

    ``row_id`` None means every row of the table. Read along the ids of changes, of which there
    are few since a form was opened: the plus signs keep the tables' own index out of it.
    """
    belongs, values = _belongs(table, row_id, parts, "+c.table_name")
    sql = f"{SELECT_CHANGE} WHERE c.id > ? AND ({belongs}) ORDER BY c.id"
    return rows_of(sql, (seen, *values))


def changes_of_record(
    table: str, row_id: int | None, parts: tuple[Part, ...], *, before_step: int, limit: int
) -> tuple[RowChange, ...]:
    """The newest changes of a record and its parts in steps before one, newest first."""
    belongs, values = _belongs(table, row_id, parts, "c.table_name")
    sql = f"{SELECT_CHANGE} WHERE ({belongs}) AND c.step_id < ? ORDER BY c.id DESC LIMIT ?"
    return rows_of(sql, (*values, before_step, limit))


def changes_of_step(step_id: int, limit: int) -> tuple[RowChange, ...]:
    """The first changes of a step, in the order in which they were made."""
    return rows_of(f"{SELECT_CHANGE} WHERE c.step_id = ? ORDER BY c.id LIMIT ?", (step_id, limit))


def merge_of_step(step_id: int) -> RowChange | None:
    """The change by which a step made one customer or topic another's part, or undid that."""
    into = "json_extract(c.\"{}\", '$.merged_into_id')"
    is_merged = f"({into.format('before')} IS NULL) <> ({into.format('after')} IS NULL)"
    found = rows_of(
        f"{SELECT_CHANGE} WHERE c.step_id = ? AND ("
        f"(c.table_name = 'customer' AND c.operation = 'update' AND {is_merged})"
        " OR (c.table_name = 'topic' AND c.operation <> 'update')) ORDER BY c.id DESC LIMIT 1",
        (step_id,),
    )
    return found[0] if found else None


def value_now(table: str, column: str, row_id: int) -> object:
    """A column of a row as it is now, None when the row is gone."""
    sql = f'SELECT "{column}" FROM "{table}" WHERE id = ?'
    row = db.execute_sql(sql, (row_id,)).fetchone()
    return None if row is None else row[0]


def rows_of(sql: str, values: tuple[object, ...]) -> tuple[RowChange, ...]:
    """The changes that a statement of ``SELECT_CHANGE`` reads."""
    rows = db.execute_sql(sql, values).fetchall()
    return tuple(
        RowChange._make((*row[:7], image(row[7]) or {}, image(row[8]) or {})) for row in rows
    )


def _belongs(
    table: str, row_id: int | None, parts: tuple[Part, ...], name: str
) -> tuple[str, list[object]]:
    """The condition that a change is one of a record or of its parts, gone and moved ones too."""
    if row_id is None:
        return f"{name} = ?", [table]
    clauses: list[str] = [f"({name} = ? AND c.row_id = ?)"]
    values: list[object] = [table, row_id]
    for part in parts:
        clauses.append(
            f"({name} = '{part.table}' AND c.row_id IN ("
            f'SELECT id FROM "{part.table}" WHERE "{part.column}" = ? UNION'
            f" SELECT d.row_id FROM change d{_by(part)} WHERE d.table_name = '{part.table}'"
            f" AND {_former(part)} = ? AND d.operation <> 'insert'))"
        )
        values += [row_id, row_id]
    return " OR ".join(clauses), values


def _former(part: Part) -> str:
    """Whose a row was before a change; the second owner of a relation has no index of its own."""
    is_indexed = part.column in _OWNERS
    return _FORMER_OWNER if is_indexed else f"json_extract(d.\"before\", '$.{part.column}')"


def _by(part: Part) -> str:
    return " INDEXED BY change_former_owner" if part.column in _OWNERS else ""
