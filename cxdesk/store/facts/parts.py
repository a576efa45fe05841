"""The values that records have in a dimension that the shop fills itself."""

from __future__ import annotations

from cxdesk.store.db import db

MOST_PARTS = 200
_VALUES = {
    "agent": "SELECT name FROM staff ORDER BY is_active DESC, name, id",
    "topic": "SELECT name FROM topic ORDER BY is_active DESC, name, id",
    "tag": "SELECT min(name) FROM customer_tag GROUP BY folded ORDER BY count(*) DESC, 1",
    "city": "SELECT min(city) FROM customer WHERE city <> '' GROUP BY fold(city)"
    " ORDER BY count(*) DESC, 1",
    "product": "SELECT min(product) FROM purchase_item WHERE product <> '' GROUP BY fold(product)"
    " ORDER BY sum(amount_minor) DESC, 1",
}


def typed_values(dimension: str) -> tuple[str, ...]:
    """Names in a dimension, the most used first, at most ``MOST_PARTS``."""
    rows = db.execute_sql(f"{_VALUES[dimension]} LIMIT {MOST_PARTS}").fetchall()
    return tuple(row[0] for row in rows)
