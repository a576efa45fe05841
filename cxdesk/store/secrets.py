"""Hashes of PINs and of the reset code: rows that the change log never sees."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store.db import db


class Kept(NamedTuple):
    """A value and when it was set (UTC s)."""

    value: str
    set_at: int


def get(key: str) -> Kept | None:
    """What is kept under a key."""
    row = db.execute_sql('SELECT value, set_at FROM secret WHERE "key" = ?', (key,)).fetchone()
    return None if row is None else Kept(*row)


def put(key: str, value: str, at: int) -> None:
    """Keep a value under a key, in place of the one before."""
    db.execute_sql(
        'INSERT INTO secret ("key", value, set_at) VALUES (?, ?, ?)'
        ' ON CONFLICT ("key") DO UPDATE SET value = excluded.value, set_at = excluded.set_at',
        (key, value, at),
    )


def drop(*keys: str) -> None:
    """Forget what is kept under these keys."""
    for key in keys:
        db.execute_sql('DELETE FROM secret WHERE "key" = ?', (key,))


def keys(prefix: str) -> tuple[str, ...]:
    """The keys that begin so."""
    rows = db.execute_sql(
        'SELECT "key" FROM secret WHERE substr("key", 1, ?) = ?', (len(prefix), prefix)
    )
    return tuple(row[0] for row in rows.fetchall())


def owners_with_pin(prefix: str) -> frozenset[int]:
    """The active owners who have a PIN, kept under ``prefix`` and their id."""
    rows = db.execute_sql(
        "SELECT id FROM staff WHERE is_active AND role = 'owner'"
        ' AND ? || id IN (SELECT "key" FROM secret)',
        (prefix,),
    )
    return frozenset(row[0] for row in rows.fetchall())


def trace(key: str, value: str) -> None:
    """Leave a line in the change log that undo leaves alone, as a setting that nothing reads."""
    db.execute_sql("UPDATE step SET kind = 'bulk' WHERE id = (SELECT step_id FROM step_now)")
    db.execute_sql(
        "INSERT INTO setting (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )
