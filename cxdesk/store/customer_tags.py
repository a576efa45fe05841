"""Tags of many customers at once, each row through the triggers that log it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Sequence

_THESE = "SELECT value FROM json_each(?)"
_HAVING = f"folded = ? AND customer_id IN ({_THESE})"


def add(customer_ids: Sequence[int], name: str, folded: str) -> int:
    """Give a tag to those of these customers that do not have it; how many."""
    sql = f"""INSERT INTO customer_tag (customer_id, name, folded)
        SELECT c.id, ?, ? FROM customer c WHERE c.id IN ({_THESE}) AND NOT EXISTS (
            SELECT 1 FROM customer_tag t WHERE t.folded = ? AND t.customer_id = c.id)"""
    params = (name, folded, json.dumps(customer_ids), folded)
    return int(db.execute_sql(sql, params).rowcount)


def remove(customer_ids: Sequence[int], folded: str) -> int:
    """Take a tag from those of these customers that have it; how many."""
    sql = f"DELETE FROM customer_tag WHERE {_HAVING}"
    return int(db.execute_sql(sql, (folded, json.dumps(customer_ids))).rowcount)


def count_tagged(customer_ids: Sequence[int], folded: str) -> int:
    """How many of these customers have a tag."""
    sql = f"SELECT count(*) FROM customer_tag WHERE {_HAVING}"
    return int(db.execute_sql(sql, (folded, json.dumps(customer_ids))).fetchone()[0])


def tags() -> tuple[tuple[str, int], ...]:
    """Every tag as it is written most recently, with how many customers on lists have it."""
    rows = db.execute_sql(
        """SELECT t.name, count(*), max(t.id) FROM customer_tag t
        JOIN customer c ON c.id = t.customer_id
        WHERE c.archived_at IS NULL GROUP BY t.folded ORDER BY 2 DESC, t.folded"""
    )
    return tuple((row[0], row[1]) for row in rows.fetchall())


def written(folded: str) -> str | None:
    """How a tag is written where it was used last; None for a new one."""
    sql = "SELECT name FROM customer_tag WHERE folded = ? ORDER BY id DESC LIMIT 1"
    row = db.execute_sql(sql, (folded,)).fetchone()
    return None if row is None else str(row[0])
