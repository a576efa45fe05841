"""Piles of paper slips as stored, and the offers that the codes on slips stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable

_AT_ONCE = 500
_MAY_BE_ASKED = """(c.id IS NULL OR (c.no_surveys = 0 AND c.no_contact = 0
    AND c.archived_at IS NULL))"""
_MARKS = {
    "purchase": "t.sold_on, t.receipt_number, t.amount_minor",
    "cases": "t.opened_at, coalesce(t.external_id, t.id), NULL",
}


class BatchLine(NamedTuple):
    """A pile: what was counted, what is left of what was typed (answers, sum), and who typed it."""

    id: int
    survey_id: int
    answered_on: str
    channel: str
    slips: int | None
    total: int | None
    staff_id: int | None
    initials: str
    created_at: int
    typed: int
    typed_total: int


class SlipLine(NamedTuple):
    """An answer of a pile, with the code of its slip and whose it is."""

    id: int
    score: int | None
    comment: str
    code: str
    customer_id: int | None
    created_at: int


class CodeLine(NamedTuple):
    """The offer behind a code."""

    id: int
    survey_id: int
    state: str
    sent_at: int
    customer_id: int | None
    case_id: int | None
    purchase_id: int | None


class ChoiceLine(NamedTuple):
    """A purchase (day, receipt number, amount) or a case (instant, subject) for a slip."""

    id: int
    when: str | int
    words: str
    amount_minor: int | None
    customer_id: int | None


class SubjectLine(NamedTuple):
    """Whose it is, whether they may be asked; the day (or instant), number and amount of it."""

    customer_id: int | None
    may_be_asked: bool
    when: str | int
    number: str
    amount_minor: int | None


class OfferLine(NamedTuple):
    """An offer that was made about the same thing."""

    id: int
    state: str
    code: str | None


def batches(limit: int) -> tuple[BatchLine, ...]:
    """The piles typed last, newest first."""
    rows = db.execute_sql(
        """SELECT b.id, b.survey_id, b.answered_on, b.channel, b.slips, b.total, b.staff_id,
            coalesce(s.initials, ''), b.created_at,
            (SELECT count(*) FROM answer a WHERE a.batch_id = b.id),
            (SELECT coalesce(sum(coalesce(a.score, a.points)), 0) FROM answer a
                WHERE a.batch_id = b.id)
        FROM slip_batch b LEFT JOIN staff s ON s.id = b.staff_id
        ORDER BY b.id DESC LIMIT ?""",
        (limit,),
    )
    return tuple(BatchLine(*row) for row in rows.fetchall())


def slips_of(batch_id: int) -> tuple[SlipLine, ...]:
    """The answers of a pile, in the order in which they were typed."""
    rows = db.execute_sql(
        """SELECT a.id, coalesce(a.score, a.points), a.comment, coalesce(o.code, ''),
            a.customer_id, a.created_at
        FROM answer a LEFT JOIN offer o ON o.id = a.offer_id
        WHERE a.batch_id = ? ORDER BY a.id""",
        (batch_id,),
    )
    return tuple(SlipLine(*row) for row in rows.fetchall())


def by_code(code: str) -> CodeLine | None:
    """The offer whose slip has this code."""
    row = db.execute_sql(
        """SELECT id, survey_id, state, sent_at, customer_id, case_id, purchase_id
        FROM offer WHERE code = ?""",
        (code,),
    ).fetchone()
    return None if row is None else CodeLine(*row)


def taken(codes: Iterable[str]) -> frozenset[str]:
    """Those of these codes that a slip has already."""
    asked = tuple(codes)
    found: set[str] = set()
    for start in range(0, len(asked), _AT_ONCE):
        some = asked[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = db.execute_sql(f"SELECT code FROM offer WHERE code IN ({marks})", some).fetchall()
        found.update(code for (code,) in rows)
    return frozenset(found)


def recent_purchases(since_on: str, limit: int) -> tuple[ChoiceLine, ...]:
    """Sales since a day whose customer may be asked, newest first, without totals of a day."""
    rows = db.execute_sql(
        f"""SELECT p.id, p.sold_on, p.receipt_number, p.amount_minor, p.customer_id
        FROM purchase p LEFT JOIN customer c ON c.id = p.customer_id
        WHERE p.sold_on >= ? AND p.kind = 'sale' AND p.is_day_total = 0 AND {_MAY_BE_ASKED}
        ORDER BY p.sold_on DESC, p.id DESC LIMIT ?""",
        (since_on, limit),
    )
    return tuple(ChoiceLine(*row) for row in rows.fetchall())


def solved_cases(since: int, limit: int) -> tuple[ChoiceLine, ...]:
    """Closed cases of customers who may be asked, whose last event is since an instant."""
    rows = db.execute_sql(
        f"""SELECT k.id, max(e.at), k.subject, NULL, k.customer_id
        FROM cases k JOIN case_event e ON e.case_id = k.id
        LEFT JOIN customer c ON c.id = k.customer_id
        WHERE k.status = 'closed' AND e.at >= ? AND {_MAY_BE_ASKED}
        GROUP BY k.id ORDER BY max(e.at) DESC, k.id DESC LIMIT ?""",
        (since, limit),
    )
    return tuple(ChoiceLine(*row) for row in rows.fetchall())


def subject(table: str, row_id: int) -> SubjectLine | None:
    """Whose a purchase or a case is, whether they may be asked, and what tells it from others."""
    row = db.execute_sql(
        f"""SELECT t.customer_id, {_MAY_BE_ASKED}, {_MARKS[table]} FROM "{table}" t
        LEFT JOIN customer c ON c.id = t.customer_id WHERE t.id = ?""",
        (row_id,),
    ).fetchone()
    return None if row is None else SubjectLine(row[0], bool(row[1]), *row[2:])


def offer_about(survey_id: int, column: str, row_id: int) -> OfferLine | None:
    """The newest offer of a survey about a purchase or a case, in a column of ``offer``."""
    row = db.execute_sql(
        f"""SELECT id, state, code FROM offer WHERE survey_id = ? AND "{column}" = ?
        ORDER BY id DESC LIMIT 1""",
        (survey_id, row_id),
    ).fetchone()
    return None if row is None else OfferLine(*row)
