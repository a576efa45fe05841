"""Whose purchases this connection wrote: kept beside the file, by triggers of its own.

They tell of undone and imported rows as well; other connections' writes they do not see.
"""

from __future__ import annotations

from cxdesk.store.db import db

_MARK = (
    "INSERT INTO touched_buyer (customer_id) SELECT {row}.customer_id WHERE {row}.customer_id > 0;"
)
_BOTH = f"{_MARK.format(row='OLD')} {_MARK.format(row='NEW')}"
_TABLE = "CREATE TEMP TABLE touched_buyer (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL)"
_TRIGGERS = (
    f"CREATE TEMP TRIGGER touch_insert AFTER INSERT ON main.purchase"
    f" BEGIN {_MARK.format(row='NEW')} END",
    f"CREATE TEMP TRIGGER touch_delete AFTER DELETE ON main.purchase"
    f" BEGIN {_MARK.format(row='OLD')} END",
    f"CREATE TEMP TRIGGER touch_update AFTER UPDATE OF customer_id, kind, sold_on, sold_time"
    f" ON main.purchase BEGIN {_BOTH} END",
)


def newest() -> int | None:
    """The number of the newest touch; None where touches are not certain to tell all.

    That is inside a transaction, which may be taken back with its touches, and in a file opened
    for reading. The first call of a connection begins to note them.
    """
    if db.is_read_only or is_in_transaction():
        return None
    if not _is_noting():
        for statement in (_TABLE, *_TRIGGERS):
            db.execute_sql(statement)
    found = db.execute_sql("SELECT coalesce(max(id), 0) FROM touched_buyer").fetchone()
    return int(found[0])


def customers(since: int, most: int) -> tuple[int, ...]:
    """The customers touched after a number, at most so many."""
    sql = "SELECT DISTINCT customer_id FROM touched_buyer WHERE id > ? LIMIT ?"
    return tuple(row[0] for row in db.execute_sql(sql, (since, most)).fetchall())


def is_in_transaction() -> bool:
    """Whether what is read now may be taken back."""
    return bool(db.connection().in_transaction)


def _is_noting() -> bool:
    sql = "SELECT 1 FROM sqlite_temp_schema WHERE name = 'touch_update'"
    return db.execute_sql(sql).fetchone() is not None
