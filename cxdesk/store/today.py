"""Short readings for the place Today: low answers behind calls, waiting cases, the day's money."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.today import Takings
from cxdesk.store.answer_score import given
from cxdesk.store.case_list import WROTE_AGAIN
from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone

if TYPE_CHECKING:
    from collections.abc import Iterable

# Who waits since when: a customer since the opening for a first reply, or who wrote again since.
_UNANSWERED = """FROM cases k INDEXED BY cases_unanswered WHERE k.status <> 'closed'
    AND k.first_reply_at IS NULL AND k.opened_by = 'customer' AND k.status <> 'pending'"""
_AGAIN = f"""FROM case_stretch w CROSS JOIN cases k ON k.id = w.case_id WHERE {WROTE_AGAIN}"""
_ABOUT = """coalesce(nullif(k.subject, ''),
    (SELECT nullif(n.note, '') FROM interaction n WHERE n.case_id = k.id
        ORDER BY n.arrived_at, n.id LIMIT 1),
    (SELECT t.name FROM topic t WHERE t.id = k.topic_id), '')"""
_FIRST_RECORDS = ("customer", "purchase", "interaction", "cases", "offer", "answer")


class BirthdayLine(NamedTuple):
    """A customer by their names, and the birthday as stored."""

    id: int
    name: str
    phone: str | None
    number: str | None
    birthday_on: str


class AnswerLine(NamedTuple):
    """The answer that asked for a call; ``survey`` is its name, else what it measures."""

    survey: str
    score: float | None
    scale_max: int
    answered_at: int


class WaitingLine(NamedTuple):
    """A case whose customer waits for us since an instant, with their names."""

    id: int
    customer_id: int | None
    name: str | None
    phone: str | None
    number: str | None
    owner_id: int | None
    channel: str
    about: str
    opened_at: int
    since: int


def answers(answer_ids: Iterable[int]) -> dict[int, AnswerLine]:
    """Answers by their ids."""
    rows = db.execute_sql(
        "SELECT a.id, coalesce((SELECT nullif(v.name, '') FROM survey v WHERE v.id = a.survey_id),"
        f" a.kind), {given()}, a.scale_max, a.answered_at FROM answer a"
        " WHERE a.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(answer_ids)),),
    )
    return {row[0]: AnswerLine(*row[1:]) for row in rows.fetchall()}


def waiting(limit: int) -> tuple[WaitingLine, ...]:
    """Customers' cases that wait for a first reply or another one, the longest wait first."""
    rows = db.execute_sql(
        f"""WITH waits(id, since) AS MATERIALIZED (
            SELECT k.id, k.opened_at {_UNANSWERED}
            UNION ALL SELECT k.id, w.began_at {_AGAIN} ORDER BY 2, 1 LIMIT ?)
        SELECT k.id, k.customer_id, c.name, {first_phone("c.id")}, c.external_id, k.owner_id,
            k.channel, {_ABOUT}, k.opened_at, waits.since
        FROM waits CROSS JOIN cases k ON k.id = waits.id
            LEFT JOIN customer c ON c.id = k.customer_id ORDER BY waits.since, k.id""",
        (limit,),
    )
    return tuple(WaitingLine(*row) for row in rows.fetchall())


def count_waiting() -> int:
    """How many cases of customers wait for a first reply or another one."""
    row = db.execute_sql(
        f"SELECT (SELECT count(*) {_UNANSWERED}) + (SELECT count(*) {_AGAIN})"
    ).fetchone()
    return int(row[0])


def birthdays(days: Iterable[str]) -> tuple[BirthdayLine, ...]:
    """Customers born on one of these days ("MM-DD") who may be spoken to, by name."""
    rows = db.execute_sql(
        f"""SELECT c.id, c.name, {first_phone("c.id")}, c.external_id, c.birthday_on
        FROM customer c WHERE c.birthday_on <> '' AND c.archived_at IS NULL AND NOT c.no_contact
            AND substr(c.birthday_on, -5) IN (SELECT value FROM json_each(?))
        ORDER BY c.sort_key, c.id""",
        (json.dumps(list(days)),),
    )
    return tuple(BirthdayLine(*row) for row in rows.fetchall())


def count_interactions(low: int, high: int) -> int:
    """How many interactions arrived in [low, high)."""
    sql = "SELECT count(*) FROM interaction WHERE arrived_at >= ? AND arrived_at < ?"
    return int(db.execute_sql(sql, (low, high)).fetchone()[0])


def is_blank() -> bool:
    """Whether there is no customer and no record of what customers bought, asked or answered."""
    sql = " UNION ALL ".join(f"SELECT EXISTS (SELECT 1 FROM {table})" for table in _FIRST_RECORDS)
    return not any(found for (found,) in db.execute_sql(sql))


def takings(on: str) -> Takings:
    """What was sold and given back on a local day, whenever it was entered."""
    row = db.execute_sql(
        """SELECT coalesce(sum(amount_minor) FILTER (WHERE kind = 'sale' AND NOT is_day_total), 0),
            count(*) FILTER (WHERE kind = 'sale' AND NOT is_day_total),
            coalesce(sum(amount_minor) FILTER (WHERE kind = 'refund'), 0),
            count(*) FILTER (WHERE kind = 'refund'),
            coalesce(sum(amount_minor) FILTER (WHERE kind = 'sale' AND is_day_total), 0),
            count(*) FILTER (WHERE kind = 'sale' AND is_day_total)
        FROM purchase WHERE sold_on = ?""",
        (on,),
    ).fetchone()
    return Takings(*row)


def spent(customer_ids: Iterable[int], after_on: str) -> dict[int, int]:
    """Sales minus refunds of these customers after a day."""
    rows = db.execute_sql(
        """SELECT p.customer_id,
            sum(CASE p.kind WHEN 'sale' THEN p.amount_minor ELSE -p.amount_minor END)
        FROM json_each(?) j JOIN purchase p ON p.customer_id = j.value
        WHERE p.sold_on > ? GROUP BY p.customer_id""",
        (json.dumps(list(customer_ids)), after_on),
    )
    return dict(rows.fetchall())


def attended(customer_ids: Iterable[int], since: int) -> frozenset[int]:
    """Those of these customers with whom there was contact since an instant, or who have a task."""
    rows = db.execute_sql(
        """SELECT j.value FROM json_each(?) j
        WHERE EXISTS (SELECT 1 FROM interaction n WHERE n.customer_id = j.value
                AND n.arrived_at >= ?)
            OR EXISTS (SELECT 1 FROM task t WHERE t.customer_id = j.value AND t.done_at IS NULL)""",
        (json.dumps(list(customer_ids)), since),
    )
    return frozenset(row[0] for row in rows.fetchall())
