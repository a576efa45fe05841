"""The records that a figure counts, latest first, for looking behind a point."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import filters
from cxdesk.domain.kpi import Records
from cxdesk.store.db import db
from cxdesk.store.facts import answers as answer_facts
from cxdesk.store.facts import offers as offer_facts
from cxdesk.store.facts import own as own_facts
from cxdesk.store.facts import replies as reply_facts
from cxdesk.store.facts import sales as sale_facts
from cxdesk.store.facts.conditions import Condition, joined
from cxdesk.store.first_phone import first_phone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.facts.own import TypedValue
    from cxdesk.domain.periods import Period

_WHO = f"""x.customer_id, coalesce(k.name, ''), coalesce({first_phone("x.customer_id")}, ''),
    coalesce(k.external_id, '')"""

# The survey that an indicator of answers reads, and what else an answer must meet to count.
_SURVEYS = {
    "nps": "nps",
    "csat": "csat",
    "csat_mean": "csat",
    "ces": "ces",
    "ces_mean": "ces",
    "general_satisfaction": "general",
    "recovered_detractors": "nps",
}
_FORWARD = " AND (SELECT s.higher_is_better FROM survey s WHERE s.id = a.survey_id)"
_MORE = {
    "csat_mean": _FORWARD,
    "ces_mean": _FORWARD,
    "recovered_detractors": offer_facts.REASKED_DETRACTOR,
}


class RecordLine(NamedTuple):
    """One record: ``at`` or ``on``, the customer's raw names, a number, and text as typed."""

    id: int
    at: int | None
    on: str
    customer_id: int | None
    name: str
    phone: str
    number: str
    value: float
    other: int
    key: str
    text: str


class Span(NamedTuple):
    """What to list: a period of the shop's calendar, as of an instant, at most so many."""

    period: Period
    calendar: Calendar
    as_of: int
    limit: int


def answers(key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """Answers to the survey of an indicator; ``value`` is the score, ``other`` its scale's end."""
    extra = joined((answer_facts.condition(where, span.as_of), _of_scale(where)))
    if key in _MORE:
        more = _MORE[key]
        instants = (span.as_of,) * more.count("?")
        extra = joined((extra, Condition(more, instants)))
    low, high = span.period.bounds(span.calendar.zone)
    return _lines(
        f"""SELECT x.id, x.answered_at, '', {_WHO}, x.score, x.scale_max, x.channel, x.comment
        FROM (SELECT a.* FROM answer a WHERE a.kind = ? AND a.answered_at >= ?
            AND a.answered_at < ? {extra.sql} ORDER BY a.answered_at DESC, a.id DESC LIMIT ?) x
        LEFT JOIN customer k ON k.id = x.customer_id ORDER BY x.answered_at DESC, x.id DESC""",
        (_SURVEYS[key], low, min(high, span.as_of), *extra.params, span.limit),
    )


def offers(_key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """Surveys offered in the period; ``value`` is 1 when it was answered by the instant."""
    extra = offer_facts.condition(where, span.as_of)
    low, high = span.period.bounds(span.calendar.zone)
    return _lines(
        f"""SELECT x.id, x.sent_at, '', {_WHO}, {offer_facts.ANSWERED_BY.replace("o.id", "x.id")},
            0, x.state, s.kind
        FROM (SELECT o.* FROM offer o WHERE o.sent_at >= ? AND o.sent_at < ? {extra.sql}
            ORDER BY o.sent_at DESC, o.id DESC LIMIT ?) x
        JOIN survey s ON s.id = x.survey_id
        LEFT JOIN customer k ON k.id = x.customer_id ORDER BY x.sent_at DESC, x.id DESC""",
        (span.as_of, low, min(high, span.as_of), *extra.params, span.limit),
    )


def _of_scale(where: Mapping[str, str]) -> Condition:
    scale = filters.scale_of(where)
    if scale is None:
        return Condition()
    return Condition(" AND a.scale_min = ? AND a.scale_max = ?", scale)


def replies(_key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """Cases first answered in the period; ``value`` is when they were opened."""
    extra = reply_facts.condition(where, span.as_of)
    low, high = span.period.bounds(span.calendar.zone)
    return _lines(
        f"""SELECT x.id, x.first_reply_at, '', {_WHO}, x.opened_at, 0, x.channel, x.subject
        FROM (SELECT c.* FROM cases c WHERE c.opened_by = 'customer' AND c.first_reply_at >= ?
            AND c.first_reply_at < ? {extra.sql}
            ORDER BY c.first_reply_at DESC, c.id DESC LIMIT ?) x
        LEFT JOIN customer k ON k.id = x.customer_id ORDER BY x.first_reply_at DESC, x.id DESC""",
        (low, min(high, span.as_of), *extra.params, span.limit),
    )


def purchases(_key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """Purchases of the period; ``value`` is the amount, below 0 for a refund."""
    return _purchases(span, where, "")


def purchases_of_customers(
    _key: str, span: Span, where: Mapping[str, str]
) -> tuple[RecordLine, ...]:
    """Purchases without refunds, day totals and those that name no customer."""
    return _purchases(
        span, where, " AND b.kind = 'sale' AND NOT b.is_day_total AND b.customer_id IS NOT NULL"
    )


def _purchases(span: Span, where: Mapping[str, str], only: str) -> tuple[RecordLine, ...]:
    until = sale_facts.until(span.period, span.calendar, span.as_of)
    more = joined((until, sale_facts.condition(where, span.as_of), Condition(only)))
    return _lines(
        f"""SELECT x.id, NULL, x.sold_on, {_WHO},
            CASE x.kind WHEN 'refund' THEN -x.amount_minor ELSE x.amount_minor END,
            0, x.kind, x.note
        FROM (SELECT b.* FROM purchase b WHERE b.sold_on >= ? AND b.sold_on < ? {more.sql}
            ORDER BY b.sold_on DESC, b.id DESC LIMIT ?) x
        LEFT JOIN customer k ON k.id = x.customer_id ORDER BY x.sold_on DESC, x.id DESC""",
        (
            span.period.start.isoformat(),
            span.period.end.isoformat(),
            *more.params,
            span.limit,
        ),
    )


def entries(key: str, span: Span, _where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """Typed values of an indicator of the shop's own, by the last day of the period of each."""
    counted = own_facts.counted(key, span.period, span.calendar, span.as_of)
    found = counted[::-1][: span.limit]
    notes = own_facts.notes([typed.id for typed in found])
    return tuple(_entry(typed, notes[typed.id]) for typed in found)


def _entry(typed: TypedValue, note: str) -> RecordLine:
    on = typed.dated_on.isoformat()
    return RecordLine(typed.id, None, on, None, "", "", "", typed.value, 0, "", note)


def _lines(sql: str, params: tuple[object, ...]) -> tuple[RecordLine, ...]:
    return tuple(RecordLine._make(row) for row in db.execute_sql(sql, params).fetchall())


LISTS: dict[Records, Callable[[str, Span, Mapping[str, str]], tuple[RecordLine, ...]]] = {
    Records.ENTRIES: entries,
    Records.ANSWERS: answers,
    Records.OFFERS: offers,
    Records.REPLIES: replies,
    Records.PURCHASES: purchases,
    Records.CUSTOMERS: purchases_of_customers,
}
