"""What the top of a customer's card counts."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store.answer_score import counts_with_score, given
from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone

_HISTORY = ("cases", "interaction", "purchase", "offer", "answer", "task")
_PHONE = first_phone("c.id")


class Head(NamedTuple):
    """A customer's own row, as stored."""

    id: int
    external_id: str | None
    kind: str
    name: str
    note: str
    no_surveys: int
    no_contact: int
    created_at: int
    archived_at: int | None
    last_visit_on: str
    city: str
    address: str
    postcode: str
    preferences: str
    preferred_channel: str
    tax_id: str
    birthday_on: str
    merged_into_id: int | None


class MergedLine(NamedTuple):
    """A record that was merged into another one, with its own names as stored."""

    id: int
    name: str
    phone: str | None
    number: str | None
    archived_at: int | None


class Counts(NamedTuple):
    """Open cases, open tasks and the day the earliest of them is due."""

    open_cases: int
    open_tasks: int
    next_due_on: str | None


def head(customer_id: int) -> Head | None:
    """One customer, None when the record is gone."""
    row = db.execute_sql(
        f"SELECT {', '.join(Head._fields)} FROM customer WHERE id = ?", (customer_id,)
    ).fetchone()
    return None if row is None else Head(*row)


def phones(customer_id: int) -> tuple[str, ...]:
    """The phone numbers as they were typed, in their order."""
    sql = "SELECT typed FROM customer_phone WHERE customer_id = ? ORDER BY position, id"
    return tuple(row[0] for row in db.execute_sql(sql, (customer_id,)).fetchall())


def numbers(customer_id: int) -> tuple[tuple[str, str], ...]:
    """The phone numbers as typed and as international digits, in their order."""
    sql = "SELECT typed, digits FROM customer_phone WHERE customer_id = ? ORDER BY position, id"
    return tuple(db.execute_sql(sql, (customer_id,)).fetchall())


def emails(customer_id: int) -> tuple[str, ...]:
    """The e-mail addresses in their order."""
    sql = "SELECT address FROM customer_email WHERE customer_id = ? ORDER BY position, id"
    return tuple(row[0] for row in db.execute_sql(sql, (customer_id,)).fetchall())


def tags(customer_id: int) -> tuple[str, ...]:
    """The words put on a customer, as typed, in their order."""
    sql = "SELECT name FROM customer_tag WHERE customer_id = ? ORDER BY id"
    return tuple(row[0] for row in db.execute_sql(sql, (customer_id,)).fetchall())


def counts(customer_id: int) -> Counts:
    """How much is open for one customer."""
    row = db.execute_sql(
        """SELECT (SELECT count(*) FROM cases WHERE customer_id = ?1 AND status <> 'closed'),
            count(*), min(due_on) FROM task WHERE customer_id = ?1 AND done_at IS NULL""",
        (customer_id,),
    ).fetchone()
    return Counts(*row)


def purchase_days(customer_id: int) -> tuple[str, ...]:
    """The days on which a customer bought something, oldest first."""
    rows = db.execute_sql(
        "SELECT DISTINCT sold_on FROM purchase WHERE customer_id = ? AND kind = 'sale'"
        " ORDER BY sold_on",
        (customer_id,),
    )
    return tuple(row[0] for row in rows.fetchall())


def spent_minor(customer_id: int, after_on: str, until_on: str) -> int:
    """Sales minus refunds of the days after one and up to another."""
    row = db.execute_sql(
        """SELECT coalesce(sum(CASE kind WHEN 'sale' THEN amount_minor ELSE -amount_minor END), 0)
        FROM purchase WHERE customer_id = ? AND sold_on > ? AND sold_on <= ?""",
        (customer_id, after_on, until_on),
    ).fetchone()
    return int(row[0])


def last_answer(customer_id: int) -> tuple[int, str, float, int] | None:
    """Id, kind, score and top of the scale of the newest answer that counts and has a score."""
    row: tuple[int, str, float, int] | None = db.execute_sql(
        f"SELECT a.id, a.kind, {given()}, a.scale_max FROM answer a"
        f" WHERE a.customer_id = ? AND {counts_with_score()}"
        " ORDER BY a.answered_at DESC, a.id DESC LIMIT 1",
        (customer_id,),
    ).fetchone()
    return row


def merged_from(customer_id: int) -> tuple[MergedLine, ...]:
    """The records that this one took over, the latest first."""
    rows = db.execute_sql(
        f"""SELECT c.id, c.name, {_PHONE}, c.external_id, c.archived_at FROM customer c
        WHERE c.merged_into_id = ? ORDER BY c.archived_at DESC, c.id DESC""",
        (customer_id,),
    )
    return tuple(MergedLine(*row) for row in rows.fetchall())


def has_history(customer_id: int) -> bool:
    """Whether anything at all is recorded about a customer."""
    parts = " OR ".join(f"EXISTS (SELECT 1 FROM {t} WHERE customer_id = ?1)" for t in _HISTORY)
    return bool(db.execute_sql(f"SELECT {parts}", (customer_id,)).fetchone()[0])
