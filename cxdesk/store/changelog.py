"""The change log: triggers that note every change, steps that group them, and who did what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.text import T, stored
from cxdesk.store.db import db
from cxdesk.store.models import DERIVED, LOGGED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.store.models import Record

NOT_LOGGED = 0
_STEP = "(SELECT step_id FROM step_now)"
_UNDOABLE = 50
SELECT_STEP = "SELECT id, kind, at, staff_id, label, params, is_undone FROM step"


class StepInfo(NamedTuple):
    """One command that ran: its id, when, by whom, what it was called and whether it stands."""

    id: int
    kind: str
    at: int
    staff_id: int | None
    label: T
    is_undone: bool


class ChangeInfo(NamedTuple):
    """One row changed by a step; images hold the changed columns only."""

    step: StepInfo
    table: str
    row_id: int
    operation: str
    before: dict[str, object] | None
    after: dict[str, object] | None


def logged_columns(model: type[Record]) -> tuple[str, ...]:
    """The columns of a table that the log records: all but the derived ones."""
    derived = DERIVED.get(model._meta.table_name, frozenset())
    names = (field.column_name for field in model._meta.sorted_fields)
    return tuple(name for name in names if name not in derived)


LOGGED_COLUMNS = {model._meta.table_name: logged_columns(model) for model in LOGGED}


def create_triggers() -> None:
    """Make the log triggers of every logged table, from the models.

    A change of their text needs a migration step, be it an empty one: files are compared with it.
    """
    for statement in all_trigger_statements():
        db.execute_sql(statement)


def all_trigger_statements() -> tuple[str, ...]:
    """The text of every log trigger."""
    pairs = LOGGED_COLUMNS.items()
    return tuple(sql for table, columns in pairs for sql in trigger_statements(table, columns))


def drop_triggers() -> None:
    """Take all log triggers away (a rebuild of a table fails while they exist)."""
    names = db.execute_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log\\_%' ESCAPE '\\'"
    ).fetchall()
    for (name,) in names:
        db.execute_sql(f'DROP TRIGGER "{name}"')


def trigger_statements(table: str, columns: tuple[str, ...]) -> tuple[str, str, str]:
    """The three triggers of one table: an update notes only the columns that changed."""
    values = tuple(name for name in columns if name != "id")
    updated = ", ".join(f'"{name}"' for name in values)
    differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in values)
    return (
        _trigger(table, "insert", "INSERT", "1", "NEW", "NULL", _whole("NEW", columns)),
        _trigger(table, "delete", "DELETE", "1", "OLD", _whole("OLD", columns), "NULL"),
        _trigger(
            table,
            "update",
            f"UPDATE OF {updated}",
            f"({differs})",
            "NEW",
            _changed("OLD", values),
            _changed("NEW", values),
        ),
    )


def open_step(kind: str, at: int, staff_id: int | None, label: T, undoes: int | None = None) -> int:
    """Begin a step: from here the triggers of this transaction write to it."""
    step_id = _new_step(kind, at, staff_id, label, undoes)
    point_to(step_id)
    return step_id


def note_inserts(at: int, staff_id: int | None, label: T, rows: Iterable[tuple[str, int]]) -> None:
    """A step for rows (table, id) that were written without a trace, as if a person had added them.

    For the demo shop, whose week shall look like a week.
    """
    step_id = _new_step("do", at, staff_id, label, None)
    for table, row_id in rows:
        db.execute_sql(
            'INSERT INTO change (step_id, table_name, row_id, operation, "before", "after")'
            f" SELECT ?, '{table}', id, 'insert', NULL, {_whole(table, LOGGED_COLUMNS[table])}"
            f' FROM "{table}" WHERE id = ?',
            (step_id, row_id),
        )


def _new_step(kind: str, at: int, staff_id: int | None, label: T, undoes: int | None) -> int:
    words = json.dumps({"context": label.context, "source": label.source}, ensure_ascii=False)
    params = json.dumps(dict(label.params), ensure_ascii=False, default=str)
    row = db.execute_sql(
        "INSERT INTO step (kind, at, staff_id, label, params, undoes_id, is_undone)"
        " VALUES (?, ?, ?, ?, ?, ?, 0) RETURNING id",
        (kind, at, staff_id, words, params, undoes),
    ).fetchone()
    return int(row[0])


def close_step(step_id: int) -> frozenset[str]:
    """End a step; an empty one is removed. Returns the tables that it changed."""
    point_to(None)
    rows = db.execute_sql(
        "SELECT DISTINCT table_name FROM change WHERE step_id = ?", (step_id,)
    ).fetchall()
    if not rows:
        db.execute_sql("DELETE FROM step WHERE id = ?", (step_id,))
    return frozenset(name for (name,) in rows)


def point_to(step_id: int | None) -> None:
    """Say where triggers write: a step, 0 for nowhere, None to refuse any write."""
    db.execute_sql("UPDATE step_now SET step_id = ? WHERE id = 1", (step_id,))


def mark_bulk(step_id: int) -> None:
    """Say that a step is logged in part only, so that undo leaves it alone."""
    db.execute_sql("UPDATE step SET kind = 'bulk' WHERE id = ?", (step_id,))


def step_info(step_id: int) -> StepInfo | None:
    """One step, or None when there is no such step."""
    row = db.execute_sql(f"{SELECT_STEP} WHERE id = ?", (step_id,)).fetchone()
    return None if row is None else step_of(row)


def written(step_id: int) -> frozenset[tuple[str, str]]:
    """The tables that a step wrote, each with insert, update or delete."""
    rows = db.execute_sql(
        "SELECT DISTINCT table_name, operation FROM change WHERE step_id = ?", (step_id,)
    )
    return frozenset((table, operation) for table, operation in rows.fetchall())


def last_undoable(staff_id: int | None) -> StepInfo | None:
    """The newest command of this person that stands, within their own last fifty."""
    newest = " UNION ALL ".join(
        f"SELECT max(id) AS id FROM step WHERE staff_id IS ? AND is_undone = 0 AND kind = '{kind}'"
        for kind in ("do", "redo")
    )
    row = db.execute_sql(
        f"{SELECT_STEP} WHERE id = (SELECT max(id) FROM ({newest}))", (staff_id, staff_id)
    ).fetchone()
    if row is None or _own_since(row[0], staff_id) >= _UNDOABLE:
        return None
    return step_of(row)


def _own_since(step_id: int, staff_id: int | None) -> int:
    """How many commands of this person came after a step, counted as far as it matters."""
    row = db.execute_sql(
        "SELECT count(*) FROM (SELECT 1 FROM step WHERE id > ? AND +staff_id IS ?"
        " AND kind <> 'undo' LIMIT ?)",
        (step_id, staff_id, _UNDOABLE),
    ).fetchone()
    return int(row[0])


def last_redoable(staff_id: int | None) -> StepInfo | None:
    """The newest undo of this person that stands, unless a new command came after it."""
    row = db.execute_sql(
        f"{SELECT_STEP} WHERE staff_id IS ? AND is_undone = 0 AND kind = 'undo'"
        " AND id > (SELECT coalesce(max(id), 0) FROM step WHERE staff_id IS ?"
        " AND kind IN ('do', 'bulk'))"
        " ORDER BY id DESC LIMIT 1",
        (staff_id, staff_id),
    ).fetchone()
    return None if row is None else step_of(row)


def history(table: str, row_id: int, limit: int = 200) -> tuple[ChangeInfo, ...]:
    """Who changed one record, from what, to what; newest first."""
    rows = db.execute_sql(
        "SELECT s.id, s.kind, s.at, s.staff_id, s.label, s.params, s.is_undone,"
        ' c.operation, c."before", c."after" FROM change c JOIN step s ON s.id = c.step_id'
        " WHERE c.table_name = ? AND c.row_id = ? ORDER BY c.id DESC LIMIT ?",
        (table, row_id, limit),
    ).fetchall()
    return tuple(
        ChangeInfo(step_of(row[:7]), table, row_id, row[7], image(row[8]), image(row[9]))
        for row in rows
    )


def step_of(row: tuple[int, str, int, int | None, str, str, int]) -> StepInfo:
    """A row of ``SELECT_STEP`` as a value."""
    words, params = json.loads(row[4]), json.loads(row[5])
    label = stored(words["context"], words["source"], tuple(params.items()))
    return StepInfo(row[0], row[1], row[2], row[3], label, bool(row[6]))


def image(text: str | None) -> dict[str, object] | None:
    """The columns of an image as values."""
    if text is None:
        return None
    values: dict[str, object] = json.loads(text)
    return values


def _trigger(
    table: str, operation: str, when: str, condition: str, row: str, before: str, after: str
) -> str:
    return f"""
        CREATE TRIGGER log_{table}_{operation} AFTER {when} ON "{table}"
        WHEN {_STEP} IS NOT {NOT_LOGGED} AND {condition}
        BEGIN
            SELECT RAISE(ABORT, 'write outside a command') WHERE {_STEP} IS NULL;
            INSERT INTO change (step_id, table_name, row_id, operation, "before", "after")
            VALUES ({_STEP}, '{table}', {row}.id, '{operation}', {before}, {after});
        END
    """


def _whole(row: str, columns: tuple[str, ...]) -> str:
    pairs = ", ".join(f"'{name}', {row}.\"{name}\"" for name in columns)
    return f"json_object({pairs})"


def _changed(row: str, columns: tuple[str, ...]) -> str:
    parts = " UNION ALL ".join(
        f'SELECT \'{name}\' AS k, {row}."{name}" AS v WHERE OLD."{name}" IS NOT NEW."{name}"'
        for name in columns
    )
    return f"(SELECT json_group_object(k, v) FROM ({parts}))"
