"""One keyset page of the list of purchases, and the sums of all that it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.purchase_list import PurchaseFilter, PurchaseSums, Sort, Which
from cxdesk.store import search
from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone
from cxdesk.store.purchase_text import ByText, by_text

if TYPE_CHECKING:
    from datetime import date

# The very expressions of the indexes that the lists walk.
MOMENT = "sold_on || 'T' || coalesce(sold_time, '')"
VALUE = "CASE kind WHEN 'refund' THEN -amount_minor ELSE amount_minor END"
SORTS = {Sort.DAY: MOMENT, Sort.AMOUNT: VALUE}
_WALKED = {Sort.DAY: "purchase_moment", Sort.AMOUNT: "purchase_value"}
_AFTER_TIMES = "U"  # the sign after T, so that a day is a range
_ONLY = {
    Which.REFUNDS: ("kind = 'refund'", "purchase_refunds"),
    Which.NOBODY: ("customer_id IS NULL", "purchase_nobody"),
    Which.DAY_TOTALS: ("is_day_total = 1", "purchase_day_totals"),
}
_NAMED = 4  # so many products of a purchase are named in its line
_COLUMNS = f"""
    p.id, p.sold_on, p.sold_time, p.kind, p.amount_minor, p.receipt_number, p.is_day_total,
    p.note, p.customer_id, c.name, {first_phone("p.customer_id")}, c.external_id,
    coalesce(s.initials, ''),
    (SELECT group_concat(product, ', ') FROM (SELECT product FROM purchase_item
        WHERE purchase_id = p.id AND product <> '' ORDER BY position, id LIMIT {_NAMED})),
    (SELECT count(*) FROM purchase_item WHERE purchase_id = p.id), p.refund_of_id,
    (SELECT coalesce(sum(r.amount_minor), 0) FROM purchase r WHERE r.refund_of_id = p.id)
"""


class PurchaseLine(NamedTuple):
    """One purchase of the list, as stored."""

    id: int
    sold_on: str
    sold_time: str | None
    kind: str
    amount_minor: int
    receipt_number: str
    is_day_total: int
    note: str
    customer_id: int | None
    name: str | None
    phone: str | None
    number: str | None
    staff: str
    products: str | None
    items: int
    refund_of_id: int | None
    given_back_minor: int
    sort_value: str | int


class PageAsked(NamedTuple):
    """Which page: sort, order, the last line before it, and how many lines."""

    sort: Sort = Sort.DAY
    descending: bool = True
    after: tuple[str | int, int] | None = None
    limit: int = 200


class _Source(NamedTuple):
    """Where the ids come from: FROM … WHERE …, with its parameters."""

    sql: str
    params: tuple[object, ...]


def page(asked: PageAsked, wanted: PurchaseFilter, country: str = "") -> tuple[PurchaseLine, ...]:
    """The purchases after ``asked.after`` in the order asked."""
    source = _source(asked.sort, wanted, country)
    if wanted.which is Which.REFUNDS and _reaches_sales(asked):
        source = source._replace(sql=f"{source.sql} AND {VALUE} <= 0")
    ids, params = _ids(asked, source)
    rows = db.execute_sql(
        f"""SELECT {_COLUMNS}, q.sort_value FROM ({ids}) q CROSS JOIN purchase p ON p.id = q.id
        LEFT JOIN customer c ON c.id = p.customer_id LEFT JOIN staff s ON s.id = p.staff_id""",
        params,
    )
    lines = [PurchaseLine(*row) for row in rows.fetchall()]
    lines.sort(key=lambda line: (line.sort_value, line.id), reverse=asked.descending)
    return tuple(lines)


def line(purchase_id: int) -> PurchaseLine | None:
    """One purchase as the list shows it; None when it is gone."""
    row = db.execute_sql(
        f"""SELECT {_COLUMNS}, p.sold_on FROM purchase p
        LEFT JOIN customer c ON c.id = p.customer_id LEFT JOIN staff s ON s.id = p.staff_id
        WHERE p.id = ?""",
        (purchase_id,),
    ).fetchone()
    return None if row is None else PurchaseLine(*row)


def sums(wanted: PurchaseFilter, country: str = "") -> PurchaseSums:
    """How many of what kind the filter leaves, and what they come to."""
    found = by_text(wanted.text, country)
    source = _few(wanted, found) if found else _Source(*_plain("purchase p", wanted))
    row = db.execute_sql(
        f"""SELECT coalesce(sum(p.kind = 'sale' AND NOT p.is_day_total), 0),
            coalesce(sum(p.kind = 'sale' AND p.is_day_total), 0),
            coalesce(sum(iif(p.kind = 'sale', p.amount_minor, 0)), 0),
            coalesce(sum(p.kind = 'refund'), 0),
            coalesce(sum(iif(p.kind = 'refund', p.amount_minor, 0)), 0) {source.sql}""",
        source.params,
    ).fetchone()
    return PurchaseSums(*row)


def _ids(asked: PageAsked, source: _Source) -> tuple[str, tuple[object, ...]]:
    """Ids and sort values of one page, ties by id."""
    key, way = SORTS[asked.sort], "DESC" if asked.descending else "ASC"
    select = f"SELECT p.id AS id, {key} AS sort_value {source.sql}"
    order = f"ORDER BY {key} {way}, p.id {way} LIMIT ?"
    if asked.after is None:
        return f"{select} {order}", (*source.params, asked.limit)
    value, last_id = asked.after
    sign = "<" if asked.descending else ">"
    by_id = f"ORDER BY p.id {way} LIMIT ?"
    ties = f"SELECT * FROM ({select} AND {key} = ? AND p.id {sign} ? {by_id})"
    rest = f"SELECT * FROM ({select} AND {key} {sign} ? {order})"
    ties_params = (*source.params, value, last_id, asked.limit)
    rest_params = (*source.params, value, asked.limit)
    return f"{ties} UNION ALL {rest} LIMIT ?", (*ties_params, *rest_params, asked.limit)


def _source(sort: Sort, wanted: PurchaseFilter, country: str) -> _Source:
    """The plan: few purchases are picked and sorted, of many the index of the sort is walked."""
    found = by_text(wanted.text, country)
    if found and not _is_many(_few(wanted, found)):
        return _few(wanted, found)
    walked = _WALKED[sort]
    if wanted.which in _ONLY and (sort is Sort.DAY or not _is_many(_picked(wanted))):
        walked = _ONLY[wanted.which][1]
    elif sort is Sort.AMOUNT and _has_days(wanted) and not _is_many(_picked(wanted)):
        walked = _WALKED[Sort.DAY]
    sql, params = _plain(f"purchase p INDEXED BY {walked}", wanted)
    if found is None:
        return _Source(sql, params)
    return _Source(f"{sql} AND {found.condition}", (*params, *found.condition_params))


def _reaches_sales(asked: PageAsked) -> bool:
    """Whether a walk of the amounts would pass all sales; downwards after a refund it does not."""
    return asked.sort is Sort.AMOUNT and not (asked.descending and asked.after)


def _few(wanted: PurchaseFilter, found: ByText) -> _Source:
    """What a text finds, then the other conditions."""
    table = f"({found.ids}) m CROSS JOIN purchase p ON p.id = m.id"
    sql, params = _plain(table, wanted)
    return _Source(sql, (*found.ids_params, *params))


def _picked(wanted: PurchaseFilter) -> _Source:
    """Everything but the text, by the index of the days or of what is wanted."""
    index = _ONLY[wanted.which][1] if wanted.which in _ONLY else "purchase_moment"
    return _Source(*_plain(f"purchase p INDEXED BY {index}", wanted))


def _is_many(source: _Source) -> bool:
    sql = f"SELECT count(*) FROM (SELECT 1 {source.sql} LIMIT ?)"
    count: int = db.execute_sql(sql, (*source.params, search.BROAD + 1)).fetchone()[0]
    return count > search.BROAD


def _plain(table: str, wanted: PurchaseFilter) -> tuple[str, tuple[object, ...]]:
    """FROM and WHERE of everything but the text."""
    conditions, params = ["true"], []
    if wanted.which in _ONLY:
        conditions.append(_ONLY[wanted.which][0])
    if wanted.first_on is not None:
        conditions.append(f"{MOMENT} >= ?")
        params.append(_start(wanted.first_on))
    if wanted.last_on is not None:
        conditions.append(f"{MOMENT} < ?")
        params.append(wanted.last_on.isoformat() + _AFTER_TIMES)
    return f"FROM {table} WHERE {' AND '.join(conditions)}", tuple(params)


def _has_days(wanted: PurchaseFilter) -> bool:
    return wanted.first_on is not None or wanted.last_on is not None


def _start(on: date) -> str:
    return on.isoformat() + "T"
