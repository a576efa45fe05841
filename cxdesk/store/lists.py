"""One keyset page per list: never an offset, always the id as tie-break, only indexed columns."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store import search
from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone

SORTS = {"name": "sort_key", "last_visit": "last_visit_on"}
_COLUMNS = f"""
    c.id, c.name, c.external_id,
    {first_phone("c.id")},
    c.last_visit_on,
    (SELECT count(*) FROM cases k WHERE k.customer_id = c.id AND k.status <> 'closed')
"""


class CustomerLine(NamedTuple):
    """One customer of the list, as stored; ``sort_value`` is where the next page begins."""

    id: int
    name: str
    number: str | None
    phone: str | None
    last_visit_on: str
    open_cases: int
    sort_value: str


class PageAsked(NamedTuple):
    """Which page: sort column, order, the last line before it, and how many lines."""

    sort: str = "name"
    descending: bool = False
    after: tuple[str, int] | None = None
    limit: int = 200


def customers_page(
    page: PageAsked, filter_text: str = "", country: str = ""
) -> tuple[CustomerLine, ...]:
    """The customers after ``page.after``, without the archived ones."""
    column = SORTS[page.sort]
    source, params = _source(filter_text, country)
    if source is None:
        return ()
    select = f"SELECT {_COLUMNS}, c.{column} AS sort_value FROM {source} AND c.archived_at IS NULL"
    way = "DESC" if page.descending else "ASC"
    order = f"ORDER BY c.{column} {way}, c.id {way} LIMIT ?"
    if page.after is None:
        return _lines(f"{select} {order}", (*params, page.limit))
    value, last_id = page.after
    sign = "<" if page.descending else ">"
    ties = f"SELECT * FROM ({select} AND c.{column} = ? AND c.id {sign} ? {order})"
    rest = f"SELECT * FROM ({select} AND c.{column} {sign} ? {order})"
    return _lines(
        f"{ties} UNION ALL {rest} LIMIT ?",
        (*params, value, last_id, page.limit, *params, value, page.limit, page.limit),
    )


def count_customers(filter_text: str = "", country: str = "") -> int:
    """How many customers the list holds."""
    source, params = _source(filter_text, country)
    if source is None:
        return 0
    sql = f"SELECT count(*) FROM {source} AND c.archived_at IS NULL"
    count: int = db.execute_sql(sql, params).fetchone()[0]
    return count


def _source(filter_text: str, country: str) -> tuple[str | None, tuple[object, ...]]:
    """The FROM … WHERE of a filter: a broad one probes while the index is walked."""
    if not filter_text.strip():
        return "customer c WHERE true", ()
    matches = search.selection(filter_text, country)
    if matches is None:
        return None, ()
    search.refresh_dirty()
    if search.is_broad(matches):
        return f"customer c WHERE +c.id IN ({matches.sql})", matches.params
    return f"({matches.sql}) m CROSS JOIN customer c ON c.id = m.id WHERE true", matches.params


def _lines(sql: str, params: tuple[object, ...]) -> tuple[CustomerLine, ...]:
    return tuple(CustomerLine(*row) for row in db.execute_sql(sql, params).fetchall())
