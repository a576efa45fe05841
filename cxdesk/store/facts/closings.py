"""Cases of each period by their closing: the last one for times and work, the first for quality.

A case is closed as of an instant when its first closing came before and no reopening since, or
when a stretch of being open again ended before and none began since.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from itertools import chain
from operator import add
from typing import TYPE_CHECKING

from cxdesk.domain.facts.cases import (
    CLOSED,
    LOAD,
    SETTLED,
    WORK,
    Closed,
    SettledTally,
    WorkTally,
)
from cxdesk.store.db import db
from cxdesk.store.facts import openings
from cxdesk.store.facts.columns import columns
from cxdesk.store.facts.conditions import Condition, conditions, owner_as_of
from cxdesk.store.facts.job import Gatherer, flat, values_sql
from cxdesk.store.facts.openings import COLUMNS, FILTERS, OPENED_IN
from cxdesk.store.facts.pieces import added_up, piece_by_piece
from cxdesk.store.facts.sums import sums

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.open_table import Interval
    from cxdesk.store.facts.job import Job, Span

FIRST_CLOSED = "c.first_closed_at"
FIRST_IN = "FROM p CROSS JOIN cases c ON c.first_closed_at >= p.lo AND c.first_closed_at < p.hi"
_FIRST = "FROM cases c WHERE c.first_closed_at >= p.lo AND c.first_closed_at < p.hi"
_AGAIN_IN = """FROM p CROSS JOIN case_stretch s ON s.kind = 'reopened' AND s.ended_at >= p.lo
    AND s.ended_at < p.hi CROSS JOIN cases c ON c.id = s.case_id"""
_STAYED = " AND (c.reopened_at IS NULL OR c.reopened_at >= ?)"
_STAYED_AGAIN = """ AND NOT EXISTS (SELECT 1 FROM case_stretch t WHERE t.case_id = s.case_id
    AND t.kind = 'reopened' AND t.began_at < ?
    AND (t.ended_at, t.event_id) > (s.ended_at, s.event_id))"""
_MATURE = "c.first_closed_at + {days} * 86400 <= ?1"
REOPENED = "coalesce(c.reopened_at < c.first_closed_at + {days} * 86400, 0)"
# Never answered and closed by a program is no first contact; where people are answered on the spot
# nobody writes.
_BY_US = """(c.replies_to_close = 1 OR (c.replies_to_close = 0 AND c.first_closed_by = 'staff'
    AND c.channel IN ({live})))"""
MINUTES = """(SELECT sum(n.minutes) FROM interaction n WHERE n.case_id = c.id
    AND n.minutes IS NOT NULL AND n.arrived_at < ?)"""
# As a list of its own, so that each case's minutes are added up once and not for every sum.
_WORK = """SELECT count(*), count(m), coalesce(sum(m), 0), coalesce(sum(m * m), 0)
    FROM ({query} LIMIT -1)"""

# The first closing of those closed once is the last: one list less to read.
_FIRST_TIMES = Condition("c.opened_at, c.first_closed_at, c.id")
_TIMES = Condition("c.opened_at, c.first_closed_at, {closed} AS closed_at, c.id")
_CLOSED = COLUMNS._replace(moment="{closed}")
_ENDED_SINCE = " AND s.ended_at >= ?"


def condition(where: Mapping[str, str], as_of: int) -> Condition:
    """The filters of cases (``c``) as SQL, with ``{closed}`` for when they were closed."""
    return conditions(_CLOSED, where, as_of)


def first_closed(where: Mapping[str, str], as_of: int) -> Condition:
    """The same for the first closing."""
    found = condition(where, as_of)
    return found._replace(sql=found.sql.format(closed=FIRST_CLOSED))


def last_closed(
    select: Condition, job: Job, extra: Condition, spans: Sequence[Span] | None = None
) -> Condition:
    """Cases (``c``) last closed in a job's spans (``p``) and closed at its instant, as a query.

    What is selected, and ``extra``, may use ``{closed}``, when the case was closed.
    """
    spans = job.spans() if spans is None else spans
    table = f"WITH p(i, lo, hi) AS ({values_sql(spans)})"
    once, again = _closed_once(select, job, extra), _closed_again(select, job, extra)
    params = (*flat(spans), *once.params, *again.params)
    return Condition(f"{table} {once.sql} UNION ALL {again.sql}", params)


def _closed_once(select: Condition, job: Job, extra: Condition) -> Condition:
    """Those that stayed closed after their first closing."""
    sql = f"SELECT {select.sql} {FIRST_IN} WHERE 1 {_STAYED} {extra.sql}"
    params = (*select.params, job.as_of, *extra.params)
    return Condition(sql.format(closed=FIRST_CLOSED), params)


def _closed_again(select: Condition, job: Job, extra: Condition) -> Condition:
    """Those that stayed closed after they had been opened again."""
    sql = f"SELECT {select.sql} {_AGAIN_IN} WHERE 1 {_STAYED_AGAIN} {extra.sql}"
    params = (*select.params, job.as_of, *extra.params)
    return Condition(sql.format(closed="s.ended_at"), params)


def gather_closed(job: Job) -> tuple[Closed, ...]:
    """A range of the covering index of first closings for each span, and what was closed again."""
    extra = condition(job.where, job.as_of)
    once, again = _closed_once(_FIRST_TIMES, job, extra), _closed_again(_TIMES, job, extra)
    found: dict[int, list[tuple[int, int, int, int]]] = defaultdict(list)
    since = job.as_of
    for span in job.spans():
        table = f"WITH p(i, lo, hi) AS ({values_sql((span,))})"
        opened, closed, ids = columns(
            "opened_at, first_closed_at, id", f"{table} {once.sql}", (*span, *once.params)
        )
        found[span.number] += zip(opened, closed, closed, ids, strict=True)
        names = "opened_at, first_closed_at, closed_at, id"
        listed = columns(names, f"{table} {again.sql}", (*span, *again.params))
        found[span.number] += zip(*listed, strict=True)
        since = min([since, *opened, *listed[0]])  # no case waited before it was opened
    pauses = _pauses(Condition(_ENDED_SINCE, (since,)), job.as_of)
    return tuple(Closed(tuple(found[i]), pauses) for i in range(len(job.periods)))


def gather_work(job: Job) -> tuple[WorkTally, ...]:
    """The minutes logged for each case closed, before the instant."""
    select = Condition(f"{MINUTES} AS m", (job.as_of,))
    extra = condition(job.where, job.as_of)
    found = [WorkTally()] * len(job.periods)
    for span in job.spans():
        query = last_closed(select, job, extra, (span,))
        row = db.execute_sql(_WORK.format(query=query.sql), query.params).fetchone()
        found[span.number] = WorkTally._make(map(add, found[span.number], row))
    return tuple(found)


def first_contact(job: Job) -> Condition:
    """Whether the first contact settled a case (``c``): with one answer, and for good."""
    live, again = job.choices.live_channels, REOPENED.format(days=job.choices.fcr_days)
    by_us = _BY_US.format(live=", ".join("?" * len(live)))
    return Condition(f"(NOT {again} AND {by_us})", live)


def gather_settled(job: Job) -> tuple[SettledTally, ...]:
    """Sums over the covering index of first closings."""
    extra = first_closed(job.where, job.as_of)
    mature, reopened = (sql.format(days=job.choices.fcr_days) for sql in (_MATURE, REOPENED))
    settled = first_contact(job)
    told = f"""sum({mature}), sum({mature} AND {settled.sql}),
        sum({mature} AND {reopened}), sum({mature} AND c.replies_to_close = 0),
        sum(NOT {mature})"""
    found = sums(job, Condition(told, settled.params), Condition(_FIRST + extra.sql, extra.params))
    return tuple(SettledTally(*found.get(i, ())) for i in range(len(job.periods)))


def gather_load(job: Job) -> tuple[Mapping[int | None, int], ...]:
    """Cases by owner, by opening or by closing as the shop has chosen."""
    owner = owner_as_of(job.as_of)
    select = Condition(f"{owner.sql} AS staff_id", owner.params)
    is_by_closing = job.choices.cases_per_agent_by == "closed"
    found = [Counter[int | None]() for _ in job.periods]
    for span in job.spans():
        query = _closed_by(select, job, span) if is_by_closing else _opened_by(select, job, span)
        listed = f"SELECT json_group_array(staff_id) FROM ({query.sql})"
        owners = json.loads(db.execute_sql(listed, query.params).fetchone()[0])
        found[span.number].update(owners)
    return tuple(found)


def _closed_by(select: Condition, job: Job, span: Span) -> Condition:
    return last_closed(select, job, condition(job.where, job.as_of), (span,))


def _opened_by(select: Condition, job: Job, span: Span) -> Condition:
    extra = openings.condition(job.where, job.as_of)
    table = f"WITH p(i, lo, hi) AS ({values_sql((span,))})"
    sql = f"{table} SELECT {select.sql} {OPENED_IN} WHERE 1 {extra.sql}"
    return Condition(sql, (*span, *select.params, *extra.params))


def pauses_of(case_ids: Sequence[int], as_of: int) -> dict[int, tuple[Interval, ...]]:
    """When each of a few cases waited for the customer."""
    marks = ", ".join("?" for _ in case_ids)
    more = Condition(f" AND s.case_id IN ({marks})", tuple(case_ids))
    return _pauses(more, as_of)


def _pauses(more: Condition, as_of: int) -> dict[int, tuple[Interval, ...]]:
    """The pauses that ended before an instant, by case."""
    query = f"""SELECT s.case_id, s.began_at, s.ended_at FROM case_stretch s
        WHERE s.kind = 'pending' AND s.ended_at < ?{more.sql}"""
    found: dict[int, tuple[Interval, ...]] = {}
    listed = columns("case_id, began_at, ended_at", query, (as_of, *more.params))
    for case_id, began_at, ended_at in zip(*listed, strict=True):
        found[case_id] = (*found.get(case_id, ()), (began_at, ended_at))
    return found


def _together(parts: Sequence[Closed]) -> Closed:
    return parts[0]._replace(rows=tuple(chain.from_iterable(part.rows for part in parts)))


CLOSED_GATHERER = Gatherer(CLOSED, piece_by_piece(gather_closed, _together), FILTERS)
SETTLED_GATHERER = Gatherer(SETTLED, piece_by_piece(gather_settled, added_up), FILTERS)
WORK_GATHERER = Gatherer(WORK, piece_by_piece(gather_work, added_up), FILTERS)
LOAD_GATHERER = Gatherer(LOAD, gather_load, FILTERS)
