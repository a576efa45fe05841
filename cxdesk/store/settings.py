"""The shop's settings in the file: one row each, its value as JSON."""

from __future__ import annotations

import json
from functools import lru_cache

from cxdesk.domain import shop as rules
from cxdesk.domain.shop import Shop
from cxdesk.store.db import db

_IS_DEMO = "is_demo"


def load() -> Shop:
    """The settings as stored; what is not stored has its default.

    A key that a later program wrote is let be: it is neither read nor touched.
    """
    return _read(tuple(db.execute_sql("SELECT key, value FROM setting").fetchall()))


def store(shop: Shop, before: Shop | None) -> None:
    """Write the settings that differ from ``before``, or all of them."""
    old = {} if before is None else _values(before)
    rows = [
        (key, json.dumps(value, ensure_ascii=False))
        for key, value in _values(shop).items()
        if key not in old or old[key] != value
    ]
    for row in rows:
        db.execute_sql(
            "INSERT INTO setting (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            row,
        )


@lru_cache(maxsize=4)
def _read(rows: tuple[tuple[str, str], ...]) -> Shop:
    """The settings that these rows say; kept by the rows themselves, so never out of date."""
    values = {key: json.loads(value) for key, value in rows}
    is_demo = bool(values.pop(_IS_DEMO, False))
    known = {key: value for key, value in values.items() if key in rules.KEYS}
    return rules.from_json(known, Shop(is_demo=is_demo))


def _values(shop: Shop) -> dict[str, object]:
    return {**rules.to_json(shop), _IS_DEMO: shop.is_demo}
