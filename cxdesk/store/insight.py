"""What stands beside a change: who was there, what the revenue was made of, what customers said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.periods import day_start
from cxdesk.domain.recurring import Topic
from cxdesk.store.answer_score import counts, given
from cxdesk.store.db import db
from cxdesk.store.facts import answers, sales
from cxdesk.store.facts.conditions import Condition, joined

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.periods import Period

_HOURS = """SELECT count(*) FROM (SELECT DISTINCT i.staff_id, i.arrived_at / 3600
    FROM interaction i WHERE i.arrived_at >= ? AND i.arrived_at < ? AND i.staff_id IS NOT NULL)"""
_TYPED = """SELECT sum(minutes * max(0, min(julianday(?), julianday(week_on) + 7)
        - max(julianday(?), julianday(week_on))) / 7.0) FROM staff_hours
    WHERE week_on > date(?, '-7 days') AND week_on < ?"""
_ORDER = "b.kind = 'sale' AND NOT b.is_day_total"
_REVENUE = f"""SELECT count(DISTINCT b.customer_id) FILTER (WHERE {_ORDER}),
        count(*) FILTER (WHERE {_ORDER} AND b.customer_id IS NOT NULL),
        coalesce(sum(b.amount_minor) FILTER (WHERE {_ORDER} AND b.customer_id IS NOT NULL), 0),
        coalesce(sum(b.amount_minor) FILTER (WHERE {_ORDER} AND b.customer_id IS NULL), 0),
        coalesce(sum(b.amount_minor) FILTER (WHERE b.kind = 'sale' AND b.is_day_total), 0),
        coalesce(sum(b.amount_minor) FILTER (WHERE b.kind = 'refund'), 0)
    FROM purchase b WHERE b.sold_on >= ? AND b.sold_on < ?{{more}}"""
_PRODUCTS = """SELECT fold(i.product), min(i.product),
        sum(CASE b.kind WHEN 'sale' THEN i.amount_minor ELSE -i.amount_minor END),
        count(DISTINCT b.id)
    FROM purchase b JOIN purchase_item i ON i.purchase_id = b.id
    WHERE b.sold_on >= ? AND b.sold_on < ? AND i.product <> ''{more}
    GROUP BY 1"""
_COMMENTS = f"""SELECT a.id, a.answered_at, {given()}, a.scale_max, a.comment, a.customer_id
    FROM answer a
    WHERE a.answered_at >= ? AND a.answered_at < ? AND a.comment <> '' AND {counts()}
        AND (? IS NULL OR a.kind = ?){{more}}
    ORDER BY {{order}}a.answered_at DESC, a.id DESC LIMIT ?"""
# How good an answer is, from 0 to 1; of one without a scale nobody knows.
_UP = f"({given()} - a.scale_min) * 1.0 / nullif(a.scale_max - a.scale_min, 0)"
_GOOD = f"iif((SELECT s.higher_is_better FROM survey s WHERE s.id = a.survey_id), {_UP}, 1 - {_UP})"
_SIDES = {
    -1: Condition(f" AND coalesce({_GOOD} < 0.75, 1)"),
    0: Condition(),
    1: Condition(f" AND coalesce({_GOOD} >= 0.6, 1)"),
}
_BY_SIDE = {
    -1: f"coalesce({_GOOD}, 1), ",
    0: "",
    1: f"coalesce({_GOOD}, 0) DESC, ",
}
_TOPICS = """SELECT t.name, count(*) FILTER (WHERE c.opened_at >= ?),
        count(*) FILTER (WHERE c.opened_at < ?),
        count(*) FILTER (WHERE c.opened_at >= ? AND EXISTS (SELECT 1 FROM case_stretch s
            WHERE s.case_id = c.id AND s.kind = 'reopened' AND s.began_at < ?))
    FROM cases c JOIN topic t ON t.id = c.topic_id
    WHERE c.opened_at >= ? AND c.opened_at < ? GROUP BY t.id"""
_NAMES = ("customers", "orders", "known_minor", "unknown_minor", "day_totals_minor")


class CommentRow(NamedTuple):
    """An answer with what the customer said; ``score`` None where no scale was asked."""

    id: int
    at: int
    score: float | None
    scale_max: int
    text: str
    customer_id: int | None = None


class ProductRow(NamedTuple):
    """What lines of one product came to, and in how many purchases."""

    name: str
    amount_minor: int
    n: int


def staff_hours_seen(low: int, high: int) -> int:
    """Hours of people: each clock hour counts everyone once who logged something in it."""
    return int(db.execute_sql(_HOURS, (low, high)).fetchone()[0])


def typed_hours(first: date, end: date) -> float | None:
    """The hours typed for the weeks that touch first…end, by days; None when none are typed."""
    days = (end.isoformat(), first.isoformat(), first.isoformat(), end.isoformat())
    minutes = db.execute_sql(_TYPED, days).fetchone()[0]
    return None if minutes is None else float(minutes) / 60


def revenue_tally(
    period: Period, calendar: Calendar, as_of: int, where: Mapping[str, str]
) -> dict[str, int]:
    """What the revenue of a period was made of, as ``revenue_factors`` reads it."""
    more = joined((sales.until(period, calendar, as_of), sales.condition(where, as_of)))
    bounds = (period.start.isoformat(), period.end.isoformat(), *more.params)
    row = db.execute_sql(_REVENUE.format(more=more.sql), bounds).fetchone()
    return dict(zip((*_NAMES, "refunds_minor"), row, strict=True))


def products(
    period: Period, calendar: Calendar, as_of: int, where: Mapping[str, str]
) -> dict[str, ProductRow]:
    """Sales less refunds of a period by product, from the lines; keyed by the folded name."""
    more = joined((sales.until(period, calendar, as_of), sales.condition(where, as_of)))
    bounds = (period.start.isoformat(), period.end.isoformat(), *more.params)
    rows = db.execute_sql(_PRODUCTS.format(more=more.sql), bounds).fetchall()
    return {row[0]: ProductRow(*row[1:]) for row in rows}


def comments(
    period: Period,
    calendar: Calendar,
    as_of: int,
    *,
    kind: str | None,
    where: Mapping[str, str] | None,
    limit: int,
    side: int = 0,
) -> tuple[CommentRow, ...]:
    """The latest answers of a period with a comment; ``where`` None leaves the filter out.

    ``side`` −1 are those without praise, the worst first, 1 those without blame, the best first.
    """
    filtered = Condition() if where is None else answers.condition(where, as_of)
    extra = joined((filtered, _SIDES[side]))
    low = day_start(period.start, calendar.zone)
    high = min(day_start(period.end, calendar.zone), as_of)
    rows = db.execute_sql(
        _COMMENTS.format(more=extra.sql, order=_BY_SIDE[side]),
        (low, high, kind, kind, *extra.params, limit),
    )
    return tuple(CommentRow(*row) for row in rows.fetchall())


def topic_counts(start: int, middle: int, end: int) -> tuple[Topic, ...]:
    """Cases by topic opened from ``middle`` to ``end``, and from ``start`` to ``middle``.

    Opened again counts what was opened again before ``end``.
    """
    rows = db.execute_sql(_TOPICS, (middle, middle, middle, end, start, end))
    return tuple(Topic(*row) for row in rows.fetchall())
