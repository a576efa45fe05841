"""The records that a figure counts, latest first, for looking behind a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import filters
from cxdesk.domain.choices import Clock
from cxdesk.domain.kpi import Records
from cxdesk.domain.kpis import by_key
from cxdesk.domain.own import LEAST_TAPS
from cxdesk.store import case_records, desk_records
from cxdesk.store.answer_score import counts_with_score, given
from cxdesk.store.customer_records import customers
from cxdesk.store.facts import answers as answer_facts
from cxdesk.store.facts import offers as offer_facts
from cxdesk.store.facts import own as own_facts
from cxdesk.store.facts import replies as reply_facts
from cxdesk.store.facts.conditions import Condition, joined
from cxdesk.store.facts.job import flat, values_sql
from cxdesk.store.purchase_records import purchases
from cxdesk.store.record_lines import WHO, RecordLine, Span, lines_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cxdesk.domain.facts.own import TypedValue

__all__ = ["LISTS", "RecordLine", "Span", "customers", "purchases"]

# What an answer must meet to count, beside being to the survey of the indicator.
_FORWARD = " AND (SELECT s.higher_is_better FROM survey s WHERE s.id = a.survey_id)"
_MORE = {
    "csat_mean": _FORWARD,
    "ces_mean": _FORWARD,
    "recovered_detractors": offer_facts.REASKED_DETRACTOR,
}

# What became of an offer, of one whose answer does not count (yet) what it was before.
_STATE = """CASE x.state WHEN 'answered' THEN coalesce((SELECT a.offer_state_before FROM answer a
    WHERE a.offer_id = x.id), 'offered') ELSE x.state END"""


def answers(key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """Answers to the survey of an indicator; ``value`` is the score, ``other`` its scale's end."""
    extra = joined((answer_facts.condition(where, span.as_of), _of_scale(where)))
    if key in _MORE:
        more = _MORE[key]
        instants = (span.as_of,) * more.count("?")
        extra = joined((extra, Condition(more, instants)))
    low, high = span.period.bounds(span.calendar.zone)
    return lines_of(
        f"""SELECT x.id, x.answered_at, '', {WHO}, {given("x")}, x.scale_max, x.channel, x.comment
        FROM (SELECT a.* FROM answer a WHERE a.kind = ? AND a.answered_at >= ?
            AND a.answered_at < ? AND {counts_with_score()} {extra.sql}
            ORDER BY a.answered_at DESC, a.id DESC LIMIT ?) x
        LEFT JOIN customer k ON k.id = x.customer_id ORDER BY x.answered_at DESC, x.id DESC""",
        (by_key(key).survey, low, min(high, span.as_of), *extra.params, span.limit),
    )


def offers(_key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """Surveys offered in the period; ``value`` is 1 when it was answered by the instant."""
    extra = offer_facts.condition(where, span.as_of)
    low, high = span.period.bounds(span.calendar.zone)
    return lines_of(
        f"""SELECT x.id, x.sent_at, '', {WHO}, {offer_facts.ANSWERED_BY.replace("o.id", "x.id")},
            0, {_STATE}, s.kind
        FROM (SELECT o.* FROM offer o WHERE o.sent_at >= ? AND o.sent_at < ?
            AND {offer_facts.STANDS} {extra.sql}
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
    """Cases first answered in the period; ``value`` is the seconds until then."""
    extra, spans = reply_facts.condition(where, span.as_of), span.job(where).spans()
    found = lines_of(
        f"""WITH p(i, lo, hi) AS ({values_sql(spans)})
        SELECT x.id, x.first_reply_at, '', {WHO}, x.opened_at, 1, x.channel, x.subject
        FROM (SELECT c.* FROM p CROSS JOIN cases c ON c.opened_by = 'customer'
                AND c.first_reply_at >= p.lo AND c.first_reply_at < p.hi WHERE 1 {extra.sql}
            ORDER BY c.first_reply_at DESC, c.id DESC LIMIT ?) x
        LEFT JOIN customer k ON k.id = x.customer_id ORDER BY x.first_reply_at DESC, x.id DESC""",
        (*flat(spans), *extra.params, span.limit),
    )
    return tuple(_replied(line, span) for line in found)


def _replied(line: RecordLine, span: Span) -> RecordLine:
    opened, replied = int(line.value), line.at or 0
    if span.choices.first_response_clock == Clock.CALENDAR:
        return line._replace(value=replied - opened)
    return line._replace(value=span.calendar.business_seconds(opened, replied))


def entries(key: str, span: Span, _where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """Typed values of an indicator of the shop's own, by the last day of the period of each."""
    counted = own_facts.counted(key, span.period, span.calendar, span.as_of)
    found = counted[::-1][: span.limit]
    notes = own_facts.notes([typed.id for typed in found])
    return tuple(_entry(typed, notes[typed.id]) for typed in found)


def taps(key: str, span: Span, _where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """The means of taps, with how many each is of; not of so few that people could be guessed."""
    counted = own_facts.counted(key, span.period, span.calendar, span.as_of)
    found = [typed for typed in counted[::-1] if typed.n >= LEAST_TAPS]
    return tuple(_entry(typed, "") for typed in found[: span.limit])


def _entry(typed: TypedValue, note: str) -> RecordLine:
    on = typed.dated_on.isoformat()
    return RecordLine(typed.id, None, on, None, "", "", "", typed.value, typed.n, "", note)


LISTS: dict[Records, Callable[[str, Span, Mapping[str, str]], tuple[RecordLine, ...]]] = {
    Records.ENTRIES: entries,
    Records.TAPS: taps,
    Records.ANSWERS: answers,
    Records.OFFERS: offers,
    Records.REPLIES: replies,
    Records.WAITS: case_records.answered,
    Records.CASES: case_records.cases,
    Records.INTERACTIONS: desk_records.interactions,
    Records.TASKS: desk_records.tasks,
    Records.CALLS: desk_records.calls,
    Records.PURCHASES: purchases,
    Records.CUSTOMERS: customers,
}
