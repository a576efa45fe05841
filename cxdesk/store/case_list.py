"""The list of cases: by state, by person, by words, the oldest or the newest first."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store import case_search
from cxdesk.store.case_log import ASKED_SINCE, WAITING_SINCE
from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone

UNCLOSED = ""  # in place of a state: all that are not closed
_COLUMNS = f"""k.id, k.external_id, k.customer_id, c.name, {first_phone("c.id")}, c.external_id,
    k.owner_id, s.name, s.initials, k.channel, k.kind, t.name, k.subject, k.status, k.opened_at,
    k.opened_by, k.first_reply_at, k.closed_at, {WAITING_SINCE}, {ASKED_SINCE}"""
_BESIDE = """LEFT JOIN customer c ON c.id = k.customer_id LEFT JOIN staff s ON s.id = k.owner_id
    LEFT JOIN topic t ON t.id = k.topic_id"""
# Named, for the planner prefers an index that has the closed ones without a reply in it too.
_UNANSWERED = """FROM cases INDEXED BY cases_unanswered
    WHERE status <> 'closed' AND first_reply_at IS NULL AND opened_by = 'customer'"""
# An answered case ``k`` whose customer waits again: its stretch ``w`` has not ended.
WROTE_AGAIN = """w.kind = 'waiting' AND w.ended_at = 9223372036854775807 AND k.status <> 'closed'
    AND NOT (k.first_reply_at IS NULL AND k.opened_by = 'customer')"""


class CaseLine(NamedTuple):
    """One case of the list, as stored."""

    id: int
    external_id: str | None
    customer_id: int | None
    name: str | None
    phone: str | None
    customer_number: str | None
    owner_id: int | None
    owner: str | None
    initials: str | None
    channel: str
    kind: str
    topic: str | None
    subject: str
    status: str
    opened_at: int
    opened_by: str
    first_reply_at: int | None
    closed_at: int | None
    waiting_since: int | None
    asked_since: int | None


class Wanted(NamedTuple):
    """Which cases: a state or UNCLOSED; ``owner`` is (id,), (None,) nobody's, () anyone's."""

    status: str = UNCLOSED
    owner: tuple[int | None, ...] = ()
    text: str = ""
    country: str = ""


class PageAsked(NamedTuple):
    """Which page: the order, (opened_at, id) of the last line before it, and how many lines."""

    is_newest_first: bool = False
    after: tuple[int, int] | None = None
    limit: int = 200


def cases_page(wanted: Wanted, page: PageAsked) -> tuple[CaseLine, ...]:
    """The cases after ``page.after``; the ids are found by an index, then the names beside them."""
    source = _source(wanted)
    if source is None:
        return ()
    sql, params = source
    way, sign = ("DESC", "<") if page.is_newest_first else ("ASC", ">")
    place: tuple[object, ...] = ()
    if page.after is not None:
        sql += f" AND (k.opened_at, k.id) {sign} (?, ?)"
        place = page.after
    ids = f"SELECT k.id, k.opened_at {sql} ORDER BY k.opened_at {way}, k.id {way} LIMIT ?"
    rows = db.execute_sql(
        f"""WITH page(id, opened_at) AS MATERIALIZED ({ids})
        SELECT {_COLUMNS} FROM page CROSS JOIN cases k ON k.id = page.id {_BESIDE}
        ORDER BY page.opened_at {way}, page.id {way}""",
        (*params, *place, page.limit),
    )
    return tuple(CaseLine(*row) for row in rows.fetchall())


def counts_by_status(owner: tuple[int | None, ...] = ()) -> dict[str, int]:
    """How many cases stand in each state, of one person or of all, from an index alone."""
    where, params = ("", ()) if not owner else (" WHERE owner_id IS ?", owner)
    sql = f"SELECT status, count(*) FROM cases{where} GROUP BY status"
    return dict(db.execute_sql(sql, params).fetchall())


def count_unanswered() -> int:
    """How many cases that a customer opened have no reply yet and are not closed."""
    sql = f"SELECT count(*) {_UNANSWERED}"
    found: int = db.execute_sql(sql).fetchone()[0]
    return found


def count_wrote_again() -> int:
    """How many answered cases have a newer message of the customer that nobody answered."""
    sql = f"""SELECT count(*) FROM case_stretch w CROSS JOIN cases k ON k.id = w.case_id
        WHERE {WROTE_AGAIN}"""
    found: int = db.execute_sql(sql).fetchone()[0]
    return found


def _source(wanted: Wanted) -> tuple[str, tuple[object, ...]] | None:
    """FROM … WHERE of what is wanted; None when a text looks for nothing that can be found."""
    conditions, params = _conditions(wanted)
    if not wanted.text.strip():
        return f"FROM cases k WHERE {conditions}", params
    found = case_search.matches(wanted.text, wanted.country)
    if found is None:
        return None
    if found.is_broad:  # more hits than lines to walk until a page is full
        holds = found.holds
        return f"FROM cases k WHERE {conditions} AND {holds.sql}", (*params, *holds.params)
    ids = found.ids
    sql = f"FROM ({ids.sql}) m CROSS JOIN cases k ON k.id = m.id WHERE {conditions}"
    return sql, (*ids.params, *params)


def _conditions(wanted: Wanted) -> tuple[str, tuple[object, ...]]:
    is_one = wanted.status != UNCLOSED
    status = "k.status = ?" if is_one else "k.status <> 'closed'"
    params: tuple[object, ...] = (wanted.status,) if is_one else ()
    if not wanted.owner:
        return status, params
    return f"{status} AND k.owner_id IS ?", (*params, *wanted.owner)
