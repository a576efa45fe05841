"""Themes with what is linked to them: answers, their customers, and what these bought."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone

_SIGNED = "CASE p.kind WHEN 'refund' THEN -p.amount_minor ELSE p.amount_minor END"


class TagLine(NamedTuple):
    """A theme as it is offered for a comment."""

    id: int
    name: str
    uses: int
    state: str


def offered() -> tuple[TagLine, ...]:
    """Every theme with how many answers speak of it."""
    rows = db.execute_sql(
        """SELECT h.id, h.name, (SELECT count(*) FROM answer_theme g WHERE g.theme_id = h.id),
            h.state FROM theme h"""
    )
    return tuple(TagLine(*row) for row in rows.fetchall())


def theme_id(folded: str) -> int | None:
    """The theme of this folded name."""
    row = db.execute_sql("SELECT id FROM theme WHERE folded = ?", (folded,)).fetchone()
    return None if row is None else int(row[0])


def is_tagged(answer_id: int, theme: int) -> bool:
    """Whether an answer speaks of a theme already."""
    sql = "SELECT 1 FROM answer_theme WHERE answer_id = ? AND theme_id = ?"
    return db.execute_sql(sql, (answer_id, theme)).fetchone() is not None


class ThemeLine(NamedTuple):
    """A theme as stored, with what is linked to it."""

    id: int
    name: str
    note: str
    state: str
    impact: int | None
    effort: int | None
    owner_id: int | None
    owner: str
    initials: str
    is_tile: int
    answers: int
    lately: int
    customers: int
    revenue_minor: int
    told: int
    told_text: str
    told_on: str | None
    done_on: str | None


class CustomerLine(NamedTuple):
    """A customer who spoke of a theme."""

    id: int
    name: str
    phone: str | None
    number: str | None
    answers: int
    last_at: int
    last_comment: str
    revenue_minor: int
    told_at: int | None
    may_be_told: int


def themes(since_on: str, since_at: int, theme: int | None = None) -> tuple[ThemeLine, ...]:
    """Every theme, or one; sales from a day on, ``lately`` are the answers from an instant on."""
    only, more = ("", ()) if theme is None else ("WHERE h.id = ?", (theme,))
    rows = db.execute_sql(
        f"""WITH said(theme_id, answer_id, customer_id, at) AS MATERIALIZED (
            SELECT g.theme_id, a.id, a.customer_id, a.answered_at FROM answer_theme g
            JOIN answer a ON a.id = g.answer_id WHERE a.excluded_at IS NULL),
        who(theme_id, customer_id) AS MATERIALIZED (
            SELECT DISTINCT theme_id, customer_id FROM said WHERE customer_id IS NOT NULL),
        spent(customer_id, minor) AS MATERIALIZED (
            SELECT p.customer_id, sum({_SIGNED}) FROM purchase p WHERE p.sold_on >= ?
                AND p.customer_id IN (SELECT customer_id FROM who) GROUP BY 1)
        SELECT h.id, h.name, h.note, h.state, h.impact, h.effort, h.owner_id,
            coalesce(s.name, ''), coalesce(s.initials, ''), h.is_tile,
            (SELECT count(*) FROM said x WHERE x.theme_id = h.id),
            (SELECT count(*) FROM said x WHERE x.theme_id = h.id AND x.at >= ?),
            (SELECT count(*) FROM who w WHERE w.theme_id = h.id),
            (SELECT coalesce(sum(minor), 0) FROM who w JOIN spent n USING (customer_id)
                WHERE w.theme_id = h.id),
            (SELECT count(*) FROM who w JOIN theme_told t ON t.theme_id = w.theme_id
                AND t.customer_id = w.customer_id WHERE w.theme_id = h.id),
            h.told_text, h.told_on, h.done_on
        FROM theme h LEFT JOIN staff s ON s.id = h.owner_id {only} ORDER BY h.id""",
        (since_on, since_at, *more),
    )
    return tuple(ThemeLine(*row) for row in rows.fetchall())


def customers(theme: int, since_on: str, limit: int) -> tuple[CustomerLine, ...]:
    """Who spoke of a theme, those not told first, then who spoke of it last."""
    rows = db.execute_sql(
        f"""SELECT c.id, c.name, {first_phone("c.id")}, c.external_id, count(*),
            max(a.answered_at) AS last_at, a.comment,
            (SELECT coalesce(sum({_SIGNED}), 0) FROM purchase p
                WHERE p.customer_id = c.id AND p.sold_on >= ?),
            (SELECT t.at FROM theme_told t WHERE t.theme_id = ? AND t.customer_id = c.id) AS told,
            NOT c.no_contact AND c.archived_at IS NULL
        FROM answer_theme g JOIN answer a ON a.id = g.answer_id
        JOIN customer c ON c.id = a.customer_id
        WHERE g.theme_id = ? AND a.excluded_at IS NULL GROUP BY c.id
        ORDER BY told IS NOT NULL, last_at DESC, c.id LIMIT ?""",
        (since_on, theme, theme, limit),
    )
    return tuple(CustomerLine(*row) for row in rows.fetchall())


def speaks_of(customer_id: int, theme: int) -> bool:
    """Whether a customer spoke of a theme in an answer that counts."""
    row = db.execute_sql(
        """SELECT 1 FROM answer_theme g JOIN answer a ON a.id = g.answer_id
        WHERE g.theme_id = ? AND a.customer_id = ? AND a.excluded_at IS NULL LIMIT 1""",
        (theme, customer_id),
    ).fetchone()
    return row is not None


def count_told(theme: int) -> int:
    """How many were told."""
    row = db.execute_sql("SELECT count(*) FROM theme_told WHERE theme_id = ?", (theme,)).fetchone()
    return int(row[0])


def move_answers(theme: int, into: int) -> None:
    """Inside a command: what was linked to a theme is linked to another one."""
    for table, column in (("answer_theme", "answer_id"), ("theme_told", "customer_id")):
        db.execute_sql(
            f"""DELETE FROM {table} WHERE theme_id = ? AND {column} IN
                (SELECT {column} FROM {table} WHERE theme_id = ?)""",
            (theme, into),
        )
        db.execute_sql(f"UPDATE {table} SET theme_id = ? WHERE theme_id = ?", (into, theme))


def topics(start: int, middle: int, end: int) -> tuple[tuple[str, int, int], ...]:
    """(topic, times from ``middle`` to ``end``, times from ``start`` to ``middle``).

    What customers came about: interactions, and the cases that no interaction opened.
    """
    rows = db.execute_sql(
        """WITH came(topic_id, at) AS (
            SELECT topic_id, arrived_at FROM interaction
            WHERE topic_id IS NOT NULL AND direction = 'in' AND arrived_at >= ? AND arrived_at < ?
            UNION ALL SELECT k.topic_id, k.opened_at FROM cases k
            WHERE k.topic_id IS NOT NULL AND k.opened_at >= ? AND k.opened_at < ?
                AND NOT EXISTS (SELECT 1 FROM interaction i WHERE i.case_id = k.id))
        SELECT t.name, sum(at >= ?), sum(at < ?) FROM came JOIN topic t ON t.id = came.topic_id
        GROUP BY t.id""",
        (start, end, start, end, middle, middle),
    )
    return tuple(rows.fetchall())
