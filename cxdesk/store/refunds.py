"""Sales that can be given back, what is left of each, and purchases that look alike."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone

_SALES_MOST = 50
_LAST = "\U0010ffff"
_COLUMNS = f"""
    p.id, p.sold_on, p.amount_minor, p.receipt_number, p.customer_id, c.name,
    {first_phone("p.customer_id")}, c.external_id,
    (SELECT group_concat(product, ', ') FROM (SELECT product FROM purchase_item
        WHERE purchase_id = p.id AND product <> '' ORDER BY position, id)),
    p.amount_minor - (SELECT coalesce(sum(r.amount_minor), 0) FROM purchase r
        WHERE r.refund_of_id = p.id AND r.id IS NOT ?)
"""
_FROM = "FROM purchase p LEFT JOIN customer c ON c.id = p.customer_id"
_SALE = "p.kind = 'sale' AND NOT p.is_day_total"
_LATEST = f"ORDER BY p.sold_on DESC, p.id DESC LIMIT {_SALES_MOST}"


class SaleLine(NamedTuple):
    """A sale and what of it has not been given back."""

    id: int
    sold_on: str
    amount_minor: int
    receipt_number: str
    customer_id: int | None
    name: str | None
    phone: str | None
    number: str | None
    products: str | None
    left_minor: int


class Alike(NamedTuple):
    """What two purchases share that are probably one, recorded twice."""

    customer_id: int | None
    amount_minor: int
    kind: str
    sold_on: str
    receipt_number: str


def sale(sale_id: int, but: int | None) -> SaleLine | None:
    """One sale; a refund ``but`` (the one being edited) is not counted."""
    found = _sales(f"WHERE p.id = ? AND {_SALE}", (but, sale_id))
    return found[0] if found else None


def sales_of(customer_id: int, but: int | None) -> tuple[SaleLine, ...]:
    """A customer's sales, the latest first."""
    return _sales(f"WHERE p.customer_id = ? AND {_SALE} {_LATEST}", (but, customer_id))


def latest_sales(but: int | None) -> tuple[SaleLine, ...]:
    """Anybody's sales, the latest first."""
    return _sales(f"WHERE {_SALE} {_LATEST}", (but,))


def sales_by_receipt(number: str, but: int | None) -> tuple[SaleLine, ...]:
    """The sales with this receipt number, in any case, the latest first."""
    typed = tuple(dict.fromkeys((number, number.upper(), number.lower())))
    marks = ", ".join("?" * len(typed))
    where = f"WHERE p.receipt_number IN ({marks}) AND p.receipt_number <> '' AND {_SALE} {_LATEST}"
    return _sales(where, (but, *typed))


def sales_by_part(part: str, but: int | None) -> tuple[SaleLine, ...]:
    """The sales whose receipt number begins with this, in any case, else those that hold it."""
    typed = tuple(dict.fromkeys((part, part.upper(), part.lower())))
    begins = " OR ".join(["(p.receipt_number >= ? AND p.receipt_number < ?)"] * len(typed))
    ends = tuple(end for one in typed for end in (one, one + _LAST))
    where = f"WHERE ({begins}) AND p.receipt_number <> '' AND {_SALE} {_LATEST}"
    found = _sales(where, (but, *ends))
    if found:
        return found
    holds = "instr(upper(p.receipt_number), ?) > 0 AND p.receipt_number <> ''"
    return _sales(f"WHERE {holds} AND {_SALE} {_LATEST}", (but, part.upper()))


def given_back(sale_id: int) -> int:
    """What refunds have given back of a sale."""
    return sum(amount for _, amount in refunds_of(sale_id))


def refunds_of(sale_id: int) -> tuple[tuple[int, int], ...]:
    """The refunds of a sale: their ids and amounts."""
    sql = "SELECT id, amount_minor FROM purchase WHERE refund_of_id = ? ORDER BY id"
    return tuple((int(row[0]), int(row[1])) for row in db.execute_sql(sql, (sale_id,)).fetchall())


def alike(wanted: Alike, but: int | None) -> int | None:
    """The id of a purchase with the same customer, amount, day and receipt number."""
    row = db.execute_sql(
        """SELECT id FROM purchase WHERE sold_on = ? AND kind = ? AND customer_id IS ?
            AND amount_minor = ? AND receipt_number = ? AND id IS NOT ? ORDER BY id LIMIT 1""",
        (
            wanted.sold_on,
            wanted.kind,
            wanted.customer_id,
            wanted.amount_minor,
            wanted.receipt_number,
            but,
        ),
    ).fetchone()
    return None if row is None else int(row[0])


def _sales(where: str, params: tuple[object, ...]) -> tuple[SaleLine, ...]:
    rows = db.execute_sql(f"SELECT {_COLUMNS} {_FROM} {where}", params)
    return tuple(SaleLine(*row) for row in rows.fetchall())
