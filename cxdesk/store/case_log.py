"""A case and its append-only log, as stored."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone


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


class EventLine(NamedTuple):
    """One line of a case's log."""

    id: int
    at: int
    actor: str
    staff_name: str | None
    kind: str
    is_public: int
    status_after: str | None
    note: str


def head(case_id: int) -> CaseHead | None:
    """One case, None when it is gone."""
    row = db.execute_sql(
        f"""SELECT k.id, k.external_id, k.customer_id, c.name,
            {first_phone("c.id")},
            c.external_id, k.owner_id, k.channel, k.kind, t.name, k.subject, k.opened_at,
            k.opened_by, k.status, k.first_reply_at, k.closed_at
        FROM cases k LEFT JOIN customer c ON c.id = k.customer_id
            LEFT JOIN topic t ON t.id = k.topic_id
        WHERE k.id = ?""",
        (case_id,),
    ).fetchone()
    return None if row is None else CaseHead(*row)


def events(case_id: int) -> tuple[EventLine, ...]:
    """The log of a case, oldest line first."""
    rows = db.execute_sql(
        """SELECT e.id, e.at, e.actor, s.name, e.kind, e.is_public, e.status_after, e.note
        FROM case_event e LEFT JOIN staff s ON s.id = e.staff_id
        WHERE e.case_id = ? ORDER BY e.at, e.id""",
        (case_id,),
    )
    return tuple(EventLine(*row) for row in rows.fetchall())


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


def finish_tasks(case_id: int, at: int) -> None:
    """Mark the open tasks of a case as done."""
    sql = "UPDATE task SET done_at = ? WHERE case_id = ? AND done_at IS NULL"
    db.execute_sql(sql, (at, case_id))
