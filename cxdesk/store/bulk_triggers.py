"""Adding very many rows: what row triggers would do for each is done once for each owner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxdesk.store.changelog import NOT_LOGGED
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Sequence

FEW = 500
_BODY = re.compile(r"\bBEGIN\b(.*)\bEND\b", re.DOTALL)
_OWNER = re.compile(r"NEW\.(\w+)")


def insert_many(
    table: str, columns: Sequence[str], rows: Sequence[tuple[object, ...]], sql: str
) -> None:
    """Add rows by ``sql`` inside a transaction; search marks and derived columns are right after.

    The triggers come back in the same transaction, so a crash leaves them as they were.
    """
    if len(rows) <= FEW or not db.in_transaction():
        db.execute_many(sql, rows)
        return
    triggers, silent = _triggers(table, columns), _silent_triggers(table)
    for name, _ in triggers + silent:
        db.execute_sql(f'DROP TRIGGER "{name}"')
    db.execute_many(sql, rows)
    for _, statement in triggers:
        _do_once(statement, columns, rows)
    for _, statement in triggers + silent:
        db.execute_sql(statement)


def _triggers(table: str, columns: Sequence[str]) -> list[tuple[str, str]]:
    """The triggers after an insert that read nothing of the row but its owner, when it is given."""
    names = (f"search_{table}_insert", f"derive_{table}_insert")
    found = db.execute_sql(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name IN (?, ?)", names
    )
    return [row for row in found.fetchall() if _reads_one_of(columns, row[1])]


def _reads_one_of(columns: Sequence[str], statement: str) -> bool:
    owners = set(_OWNER.findall(statement))
    return len(owners) == 1 and owners <= set(columns)


def _silent_triggers(table: str) -> list[tuple[str, str]]:
    """The trigger that would log the rows, while nothing is logged."""
    if db.execute_sql("SELECT step_id FROM step_now").fetchone()[0] != NOT_LOGGED:
        return []
    found = db.execute_sql(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?",
        (f"log_{table}_insert",),
    )
    return list(found.fetchall())


def _do_once(statement: str, columns: Sequence[str], rows: Sequence[tuple[object, ...]]) -> None:
    """Run a trigger's body for each different owner among the rows."""
    body = _BODY.search(statement)
    owner = _OWNER.search(statement)
    if body is None or owner is None:
        raise ValueError(statement)
    place = columns.index(owner.group(1))
    owners = dict.fromkeys(row[place] for row in rows if row[place] is not None)
    for part in filter(str.strip, body.group(1).split(";")):
        db.execute_many(_OWNER.sub("?1", part), [(value,) for value in owners])
