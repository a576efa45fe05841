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
_LIVING = "c.archived_at IS NULL"
_ARCHIVED = "c.archived_at IS NOT NULL AND c.merged_into_id IS NULL"
_ARCHIVE = "SELECT id FROM customer WHERE archived_at IS NOT NULL"
_TAGGED = "SELECT customer_id AS id FROM customer_tag WHERE folded = ?"
_LISTED = "SELECT value AS id FROM json_each(?)"
NARROW = 1_500


class CustomerLine(NamedTuple):
    """One customer of the list, as stored; ``sort_value`` is where the next page begins."""

    id: int
    name: str
    number: str | None
    phone: str | None
    last_visit_on: str
    open_cases: int
    sort_value: str


class Wanted(NamedTuple):
    """Which customers: a text, a folded tag, ids as a JSON list, archived ones or the others.

    Records merged into another are on neither list.
    """

    text: str = ""
    tag: str = ""
    ids: str | None = None
    is_archived: bool = False


EVERYBODY = Wanted()


class PageAsked(NamedTuple):
    """Which page: sort column, order, the last line before it, and how many lines."""

    sort: str = "name"
    descending: bool = False
    after: tuple[str, int] | None = None
    limit: int = 200


def customers_page(
    page: PageAsked, wanted: Wanted = EVERYBODY, country: str = ""
) -> tuple[CustomerLine, ...]:
    """The customers after ``page.after``."""
    column = SORTS[page.sort]
    source, params = _source(wanted, country)
    if source is None:
        return ()
    select = f"SELECT {_COLUMNS}, c.{column} AS sort_value FROM {source}"
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


def count_customers(wanted: Wanted = EVERYBODY, country: str = "") -> int:
    """How many customers the list holds."""
    if wanted.text.strip() and wanted._replace(text="") == EVERYBODY:
        return search.count_living(wanted.text, country)
    source, params = _source(wanted, country)
    if source is None:
        return 0
    count: int = db.execute_sql(f"SELECT count(*) FROM {source}", params).fetchone()[0]
    return count


def customer_ids(wanted: Wanted = EVERYBODY, country: str = "") -> tuple[int, ...]:
    """The ids of all customers that the list holds."""
    source, params = _source(wanted, country)
    if source is None:
        return ()
    rows = db.execute_sql(f"SELECT c.id FROM {source}", params).fetchall()
    return tuple(row[0] for row in rows)


def _source(wanted: Wanted, country: str) -> tuple[str | None, tuple[object, ...]]:
    """The FROM … WHERE of a list: a narrow choice is sorted, a broad one probes a walked index."""
    lasting = _ARCHIVED if wanted.is_archived else _LIVING
    chosen = _selections(wanted)
    narrow = any(_is_narrow(one) for one in chosen)
    if wanted.text.strip():
        matches = search.selection(wanted.text, country)
        if matches is None:
            return None, ()
        search.refresh_dirty()
        narrow = narrow or not search.is_broad(matches)
        chosen.append(matches)
    params = tuple(param for one in chosen for param in one.params)
    if not narrow:
        probes = (f"+c.id IN ({one.sql})" for one in chosen)
        return f"customer c WHERE {' AND '.join((lasting, *probes))}", params
    both = " INTERSECT ".join(f"SELECT id FROM ({one.sql})" for one in chosen)
    return f"({both}) m CROSS JOIN customer c ON c.id = m.id WHERE {lasting}", params


def _selections(wanted: Wanted) -> list[search.Selection]:
    """The ids that a tag, a list of ids and the archive hold."""
    found: list[search.Selection] = []
    if wanted.is_archived:
        found.append(search.Selection(_ARCHIVE, ()))
    if wanted.tag:
        found.append(search.Selection(_TAGGED, (wanted.tag,)))
    if wanted.ids is not None:
        found.append(search.Selection(_LISTED, (wanted.ids,)))
    return found


def _is_narrow(chosen: search.Selection) -> bool:
    """Whether sorting what is chosen costs less than walking all customers."""
    sql = f"SELECT count(*) FROM (SELECT id FROM ({chosen.sql}) LIMIT ?)"
    return int(db.execute_sql(sql, (*chosen.params, NARROW + 1)).fetchone()[0]) <= NARROW


def _lines(sql: str, params: tuple[object, ...]) -> tuple[CustomerLine, ...]:
    return tuple(CustomerLine(*row) for row in db.execute_sql(sql, params).fetchall())
