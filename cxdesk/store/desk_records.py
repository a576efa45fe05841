"""The interactions and tasks that a figure counts, latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.store.facts import calls as call_facts
from cxdesk.store.facts import desk
from cxdesk.store.facts.job import flat, values_sql
from cxdesk.store.record_lines import WHO, RecordLine, Span, lines_of

if TYPE_CHECKING:
    from collections.abc import Mapping


def interactions(_key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """Interactions that arrived in the period; ``value`` is the seconds of work noted."""
    extra, spans = desk.arrived(where, span.as_of), span.job(where).spans()
    return lines_of(
        f"""WITH p(i, lo, hi) AS ({values_sql(spans)})
        SELECT x.id, x.arrived_at, '', {WHO}, 60 * coalesce(x.minutes, 0), x.minutes IS NOT NULL,
            x.channel, x.note
        FROM (SELECT n.* FROM p CROSS JOIN interaction n ON n.arrived_at >= p.lo
                AND n.arrived_at < p.hi WHERE 1 {extra.sql}
            ORDER BY n.arrived_at DESC, n.id DESC LIMIT ?) x
        LEFT JOIN customer k ON k.id = x.customer_id ORDER BY x.arrived_at DESC, x.id DESC""",
        (*flat(spans), *extra.params, span.limit),
    )


def calls(_key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """Calls after low answers made in the period; ``value`` is the opening time until then."""
    extra, spans = call_facts.condition(where, span.as_of), span.job(where).spans()
    found = lines_of(
        f"""WITH p(i, lo, hi) AS ({values_sql(spans)}),
            made AS (SELECT k.*, {call_facts.ASKED_AT} AS asked_at,
                {call_facts.CALLED_AT} AS called_at {call_facts.FROM_CALLS} {extra.sql})
        SELECT x.id, x.called_at, '', {WHO}, min(x.asked_at, x.called_at), 1, x.kind, x.note
        FROM (SELECT m.* FROM p CROSS JOIN made m ON m.called_at >= p.lo AND m.called_at < p.hi
            ORDER BY m.called_at DESC, m.id DESC LIMIT ?) x
        LEFT JOIN customer k ON k.id = x.customer_id ORDER BY x.called_at DESC, x.id DESC""",
        (*flat(spans), *extra.params, span.limit),
    )
    seconds = span.calendar.business_seconds
    return tuple(line._replace(value=seconds(int(line.value), line.at or 0)) for line in found)


def tasks(_key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """Tasks due in the period that are decided; ``value`` is 1 when it was done in time."""
    job, limit = span.job(where), span.limit
    source, of_period = desk.promises(span.as_of), desk.due(span.period, where, span.as_of)
    found = lines_of(
        f"""SELECT x.id, NULL, x.due_on, {WHO}, coalesce(x.done_at, -1), 0, x.kind, x.note
        FROM (SELECT t.* FROM {source.sql} t WHERE 1{of_period.sql}) x
        LEFT JOIN customer k ON k.id = x.customer_id ORDER BY x.due_on DESC, x.id DESC""",
        (*source.params, *of_period.params),
    )
    decided = []
    for line in found:
        end = desk.day_end(line.on, job)
        is_done = 0 <= line.value < min(end, span.as_of)
        if is_done or end <= span.as_of:
            decided.append(line._replace(value=int(is_done)))
    return tuple(decided[:limit])
