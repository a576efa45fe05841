"""Indexes out of the way while a table at least doubles: made once they cost less than kept up."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MANY = 2_000


@contextmanager
def remade_indexes(tables: Sequence[str], adding: int) -> Iterator[bool]:
    """Within a transaction: ``adding`` rows or so come into each of these tables.

    They are back at the end of the block; when it raises, the transaction that is taken back has
    them. What runs inside must not look for rows by them. Tells whether any is out of the way.
    """
    away = [index for table in tables if adding > _size(table) for index in _indexes(table)]
    if adding < _MANY or not db.in_transaction():
        away = []
    for name, _ in away:
        db.execute_sql(f'DROP INDEX "{name}"')
    yield bool(away)
    for _, statement in away:
        db.execute_sql(statement)


def _size(table: str) -> int:
    found: int = db.execute_sql(f'SELECT count(*) FROM "{table}"').fetchone()[0]
    return found


def _indexes(table: str) -> list[tuple[str, str]]:
    """Names and statements of the indexes that are not part of the table itself."""
    sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql <> ''"
    return list(db.execute_sql(sql, (table,)).fetchall())
