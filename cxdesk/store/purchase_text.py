"""Purchases by text: the start of a receipt number, the customer, or a word of a product."""

from __future__ import annotations

import json
from typing import NamedTuple

from cxdesk.domain import names
from cxdesk.domain.cleaning import clean_line
from cxdesk.store import search
from cxdesk.store.db import db

PRODUCTS_MOST = 5_000  # more different ones than that are found by how they begin
_HIGHEST = "\U0010ffff"
_NEXT = "SELECT min(product) FROM purchase_item WHERE product <> ''"
_PRODUCTS = f"""WITH RECURSIVE each(product) AS (
    {_NEXT} UNION ALL SELECT ({_NEXT} AND product > each.product) FROM each
    WHERE each.product IS NOT NULL)
    SELECT product FROM each WHERE product IS NOT NULL LIMIT ?"""
_BEGINS = "{0} >= ? AND {0} < ?"


class ByText(NamedTuple):
    """The purchases that a text finds: a select of their ids, and a condition on a row ``p``."""

    ids: str
    ids_params: tuple[object, ...]
    condition: str
    condition_params: tuple[object, ...]


class EarlierItem(NamedTuple):
    """How a product was sold last."""

    category: str
    amount_minor: int
    cost_minor: int | None


def products(limit: int = PRODUCTS_MOST) -> tuple[str, ...]:
    """The different products sold so far, each found by one step in the index."""
    return tuple(row[0] for row in db.execute_sql(_PRODUCTS, (limit,)).fetchall())


def last_item(product: str) -> EarlierItem | None:
    """The newest line of this very product."""
    row = db.execute_sql(
        "SELECT category, amount_minor, cost_minor FROM purchase_item"
        " WHERE product = ? AND product <> '' ORDER BY purchase_id DESC LIMIT 1",
        (product,),
    ).fetchone()
    return None if row is None else EarlierItem(*row)


def categories(limit: int) -> tuple[str, ...]:
    """The different categories of the newest items."""
    rows = db.execute_sql(
        "SELECT DISTINCT category FROM (SELECT category FROM purchase_item"
        " ORDER BY id DESC LIMIT ?) WHERE category <> ''",
        (limit,),
    )
    return tuple(row[0] for row in rows.fetchall())


def by_text(text: str, country: str = "") -> ByText | None:
    """What a text finds; None when there is nothing to look for in it."""
    text = clean_line(text)
    if not text:
        return None
    parts = [_receipts(text), _products_named(text)]
    matches = search.selection(text, country)
    if matches is not None:
        search.refresh_dirty()
        of = f"customer_id IN ({matches.sql})"
        found = f"SELECT id FROM purchase WHERE {of}"
        parts.append(ByText(found, matches.params, f"p.{of}", matches.params))
    return ByText(
        " UNION ".join(part.ids for part in parts),
        tuple(value for part in parts for value in part.ids_params),
        f"({' OR '.join(part.condition for part in parts)})",
        tuple(value for part in parts for value in part.condition_params),
    )


def _receipts(text: str) -> ByText:
    begins, params = _begin("receipt_number", text)
    condition = begins.replace("receipt_number", "p.receipt_number")
    selects = (
        f"SELECT id FROM purchase WHERE receipt_number <> '' AND {one}"
        for one in begins.strip("()").split(" OR ")
    )
    return ByText(" UNION ".join(selects), params, condition, params)


def _products_named(text: str) -> ByText:
    """The items of all products with these words, in any case and with any accents."""
    known = products(PRODUCTS_MOST + 1)
    if len(known) > PRODUCTS_MOST:
        is_named, params = _begin("product", text)
    else:
        folded = names.fold(text)
        named = [product for product in known if folded and folded in names.fold(product)]
        is_named, params = "product IN (SELECT value FROM json_each(?))", (json.dumps(named),)
    of = f"FROM purchase_item WHERE product <> '' AND {is_named}"
    one = f"EXISTS (SELECT 1 {of} AND purchase_id = p.id)"
    return ByText(f"SELECT purchase_id {of}", params, one, params)


def _begin(column: str, text: str) -> tuple[str, tuple[str, ...]]:
    """A column begins with the text as typed, in capitals or in small letters."""
    typed = tuple(dict.fromkeys((text, text.upper(), text.lower())))
    condition = " OR ".join([_BEGINS.format(column)] * len(typed))
    return f"({condition})", tuple(edge for one in typed for edge in (one, one + _HIGHEST))
