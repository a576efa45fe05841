"""Taking a step of the change log back: check every row, write all, refuse side effects."""

from __future__ import annotations

from typing import NamedTuple

from peewee import IntegrityError

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.store.bulk_triggers import last_visits_once
from cxdesk.store.changelog import LOGGED_COLUMNS, image
from cxdesk.store.db import db

_PLACES = {table: place for place, table in enumerate(LOGGED_COLUMNS)}
Values = dict[str, object]
CHANGED_SINCE = T(
    "Undo", "This cannot be undone any more: what it wrote has been changed or used since."
)


TOO_OLD = T("Undo", "This is more than a year old: what was there before is no longer kept.")


class _Net(NamedTuple):
    """What a step did to one row in all: None stands for "no row"."""

    table: str
    row_id: int
    before: Values | None
    after: Values | None


def reverse(step_id: int, undo_id: int) -> None:
    """Write the inverse of a step inside the running step ``undo_id`` and mark it undone.

    Raises ValidationError("undo") when a row has changed since, when what was there before is no
    longer kept, or when taking it back would touch a row that the step did not (a phone added
    later to a customer that the step made).
    """
    nets = _net_changes(step_id)
    for net in nets:
        _check_unchanged(net)
    db.execute_sql("PRAGMA defer_foreign_keys = 1")
    try:
        _free_numbers(nets)
        _write_all(nets)
    except IntegrityError as error:
        raise ValidationError("undo", CHANGED_SINCE) from error
    _check_touched(step_id, undo_id)
    db.execute_sql("UPDATE step SET is_undone = 1 WHERE id = ?", (step_id,))


def _write_all(nets: list[_Net]) -> None:
    visits = [net for net in nets if net.table in {"purchase", "interaction"}]
    with last_visits_once(len(visits)) as touched:
        touched.update(_visitors(visits))
        for net in sorted(nets, key=_turn):
            _write(net)
        touched.update(_visitors(visits))


def _visitors(visits: list[_Net]) -> set[int]:
    """Whose these purchases and interactions are now."""
    found: set[int] = set()
    for net in visits:
        sql = f"SELECT customer_id FROM {net.table} WHERE id = ? AND customer_id IS NOT NULL"
        found.update(row[0] for row in db.execute_sql(sql, (net.row_id,)).fetchall())
    return found


def _net_changes(step_id: int) -> list[_Net]:
    rows = db.execute_sql(
        'SELECT table_name, row_id, operation, "before", "after" FROM change'
        " WHERE step_id = ? ORDER BY id",
        (step_id,),
    ).fetchall()
    nets: dict[tuple[str, int], _Net] = {}
    for table, row_id, operation, before, after in rows:
        if before is None and after is None:
            raise ValidationError("undo", TOO_OLD)
        known = nets.get((table, row_id))
        change = _Net(table, row_id, image(before), image(after))
        nets[table, row_id] = change if known is None else _joined(known, change, operation)
    return [net for net in nets.values() if net.before is not None or net.after is not None]


def _joined(first: _Net, then: _Net, operation: str) -> _Net:
    """Two changes of one row as one: the oldest before, the newest after, column by column."""
    if operation == "insert":
        return _Net(first.table, first.row_id, first.before, then.after)
    before = None if first.before is None else {**(then.before or {}), **first.before}
    after = None if operation == "delete" else {**(first.after or {}), **(then.after or {})}
    return _Net(first.table, first.row_id, before, after)


def _check_unchanged(net: _Net) -> None:
    current = _current(net.table, net.row_id)
    if net.after is None:
        if current is not None:
            raise ValidationError("undo", CHANGED_SINCE)
        return
    if current is None or any(current[name] != value for name, value in net.after.items()):
        raise ValidationError("undo", CHANGED_SINCE)


def _current(table: str, row_id: int) -> Values | None:
    columns = LOGGED_COLUMNS[table]
    names = ", ".join(f'"{name}"' for name in columns)
    row = db.execute_sql(f'SELECT {names} FROM "{table}" WHERE id = ?', (row_id,)).fetchone()
    return None if row is None else dict(zip(columns, row, strict=True))


def _turn(net: _Net) -> tuple[int, int]:
    """Updates first, then deletions, children before parents, then rows that come back.

    A parent cannot go while a row still points to it; the logged tables stand parents first.
    """
    place = _PLACES[net.table]
    if net.before is None:
        return 1, -place
    return (2, place) if net.after is None else (0, place)


def _free_numbers(nets: list[_Net]) -> None:
    """Customer numbers that go from one record to another are free before they are given back."""
    changed = [
        net.row_id
        for net in nets
        if net.table == "customer" and net.before and net.after and "external_id" in net.before
    ]
    if len(changed) > 1:
        sql = "UPDATE customer SET external_id = NULL WHERE id = ?"
        db.execute_many(sql, [(row_id,) for row_id in changed])


def _write(net: _Net) -> None:
    if net.before is None:
        db.execute_sql(f'DELETE FROM "{net.table}" WHERE id = ?', (net.row_id,))
        return
    names = list(net.before)
    values = [net.before[name] for name in names]
    if net.after is None:
        columns = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" * len(names))
        db.execute_sql(f'INSERT INTO "{net.table}" ({columns}) VALUES ({marks})', values)
        return
    pairs = ", ".join(f'"{name}" = ?' for name in names)
    db.execute_sql(f'UPDATE "{net.table}" SET {pairs} WHERE id = ?', (*values, net.row_id))


def _check_touched(step_id: int, undo_id: int) -> None:
    stray = db.execute_sql(
        "SELECT table_name, row_id FROM change WHERE step_id = ?"
        " EXCEPT SELECT table_name, row_id FROM change WHERE step_id = ?",
        (undo_id, step_id),
    ).fetchone()
    if stray is not None:
        raise ValidationError("undo", CHANGED_SINCE)
