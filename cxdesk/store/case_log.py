"""A case and its append-only log, as stored."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone

# Since when the customer of a case (k) waits for another answer; the first one is none of these.
WAITING_SINCE = """(SELECT w.began_at FROM case_stretch w WHERE w.case_id = k.id
                AND w.kind = 'waiting' AND w.ended_at = 9223372036854775807)"""

# Since when words of the customer have had none of ours after them, though the case was closed
# meanwhile and is open again: no clock runs for these. Thanks to a closed case ask for nothing.
ASKED_SINCE = """iif(k.reopened_at IS NULL OR k.status = 'closed', NULL,
    (SELECT min(x.at) FROM case_event x WHERE x.case_id = k.id AND x.actor = 'customer'
        AND x.kind = 'message' AND x.at >= k.opened_at
        AND (SELECT y.status_after FROM case_event y WHERE y.case_id = k.id
            AND y.status_after IS NOT NULL AND (y.at, y.id) <= (x.at, x.id)
            ORDER BY y.at DESC, y.id DESC LIMIT 1) IS NOT 'closed'
        AND NOT EXISTS (SELECT 1 FROM case_event y WHERE y.case_id = k.id AND y.actor = 'staff'
            AND y.kind = 'message' AND y.is_public = 1 AND (y.at, y.id) > (x.at, x.id))))"""


class CaseHead(NamedTuple):
    """One case with the names that stand beside it."""

    id: int
    external_id: str | None
    customer_id: int | None
    name: str | None
    phone: str | None
    number: str | None
    owner_id: int | None
    channel: str
    kind: str
    topic: str | None
    subject: str
    opened_at: int
    opened_by: str
    status: str
    first_reply_at: int | None
    closed_at: int | None
    owner: str | None
    waiting_since: int | None
    asked_since: int | None


class EventLine(NamedTuple):
    """One line of a log; ``has_owner``: it gave the case to ``owner_after`` (None nobody)."""

    id: int
    at: int
    actor: str
    staff_name: str | None
    kind: str
    is_public: int
    status_after: str | None
    note: str
    kind_before: str | None
    kind_after: str | None
    has_owner: int
    owner_after: str | None
    settled_first: int | None
    own_decision: int


class LoggedLine(NamedTuple):
    """The note of an interaction about a case."""

    id: int
    at: int
    direction: str
    staff_name: str | None
    note: str


def head(case_id: int) -> CaseHead | None:
    """One case, None when it is gone."""
    row = db.execute_sql(
        f"""SELECT k.id, k.external_id, k.customer_id, c.name,
            {first_phone("c.id")},
            c.external_id, k.owner_id, k.channel, k.kind, t.name, k.subject, k.opened_at,
            k.opened_by, k.status, k.first_reply_at, k.closed_at, s.name,
            {WAITING_SINCE}, {ASKED_SINCE}
        FROM cases k LEFT JOIN customer c ON c.id = k.customer_id
            LEFT JOIN topic t ON t.id = k.topic_id
            LEFT JOIN staff s ON s.id = k.owner_id
        WHERE k.id = ?""",
        (case_id,),
    ).fetchone()
    return None if row is None else CaseHead(*row)


def events(case_id: int) -> tuple[EventLine, ...]:
    """The log of a case, oldest line first."""
    rows = db.execute_sql(
        """SELECT e.id, e.at, e.actor, s.name, e.kind, e.is_public, e.status_after, e.note,
            e.kind_before, e.kind_after, e.kind = 'assignment', o.name, e.settled_first,
            e.own_decision
        FROM case_event e LEFT JOIN staff s ON s.id = e.staff_id
            LEFT JOIN staff o ON o.id = e.owner_after_id
        WHERE e.case_id = ? ORDER BY e.at, e.id""",
        (case_id,),
    )
    return tuple(EventLine(*row) for row in rows.fetchall())


def logged(case_id: int) -> tuple[LoggedLine, ...]:
    """What was noted with the interactions about a case, oldest first."""
    rows = db.execute_sql(
        """SELECT n.id, n.arrived_at, n.direction, s.name, n.note FROM interaction n
        LEFT JOIN staff s ON s.id = n.staff_id
        WHERE n.case_id = ? AND n.note <> '' ORDER BY n.arrived_at, n.id""",
        (case_id,),
    )
    return tuple(LoggedLine(*row) for row in rows.fetchall())


def open_ids(customer_id: int | None, limit: int) -> tuple[int, ...]:
    """Ids of cases not closed, oldest opening first; of one customer, or of all."""
    whose = "" if customer_id is None else " AND customer_id = ?"
    params = () if customer_id is None else (customer_id,)
    rows = db.execute_sql(
        f"SELECT id FROM cases WHERE status <> 'closed'{whose} ORDER BY opened_at, id LIMIT ?",
        (*params, limit),
    )
    return tuple(row[0] for row in rows.fetchall())


def topic_id(folded: str) -> int | None:
    """The topic of that folded name, None while there is none."""
    row = db.execute_sql("SELECT id FROM topic WHERE folded = ?", (folded,)).fetchone()
    return None if row is None else int(row[0])


def last_change_at(case_id: int) -> int | None:
    """When the log last said where the case stands; None while it is as new."""
    sql = "SELECT max(at) FROM case_event WHERE case_id = ? AND status_after IS NOT NULL"
    found: int | None = db.execute_sql(sql, (case_id,)).fetchone()[0]
    return found


def finish_tasks(case_id: int, at: int, staff_id: int | None = None) -> None:
    """Mark the open tasks of a case as done, by someone; none before it was written.

    A rescue stays open: it ends with an outcome of its own.
    """
    sql = """UPDATE task SET done_at = max(?, created_at), done_by_id = ?
        WHERE case_id = ? AND done_at IS NULL AND kind <> 'rescue'"""
    db.execute_sql(sql, (at, staff_id, case_id))
