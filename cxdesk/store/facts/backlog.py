"""What was open at the end of each period, from the log.

A case is open from its opening to its first closing, and in each stretch of being open again. Of
the instants asked for, the last one before the end of such a stretch finds it, so that each is
read once, however many instants it lasts.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from cxdesk.domain.facts.cases import BACKLOG, Backlog
from cxdesk.domain.periods import day_start
from cxdesk.store.db import db
from cxdesk.store.facts.conditions import Condition, conditions, joined
from cxdesk.store.facts.job import Gatherer, Span, flat, values_sql
from cxdesk.store.facts.openings import COLUMNS
from cxdesk.store.facts.openings import FILTERS as OF_CASES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.periods import Period
    from cxdesk.store.facts.job import Job

FILTERS = OF_CASES - {"weekday"}
_DATED = frozenset(("kind", "agent", "segment"))  # told as they were at each instant
_NEVER = 9223372036854775807
_FIRST = """SELECT p.i, c.opened_at, c.opened_at FROM p CROSS JOIN cases c
    ON c.first_closed_at >= p.lo AND c.first_closed_at <= p.hi AND c.opened_at < p.lo
    WHERE 1 {more}"""
_UNCLOSED = """SELECT ?, c.opened_at, c.opened_at FROM cases c
    WHERE c.first_closed_at IS NULL AND c.opened_at < ? {more}"""
_OF_KIND = """SELECT p.i, c.opened_at, s.began_at FROM p CROSS JOIN case_stretch s
    ON s.kind = '{kind}' AND s.ended_at >= p.lo AND s.ended_at <= p.hi AND s.began_at < p.lo
    CROSS JOIN cases c ON c.id = s.case_id WHERE 1 {{more}}"""
_AGAIN, _PENDING = (_OF_KIND.format(kind=kind) for kind in ("reopened", "pending"))
_PENDING_AT = """SELECT count(*) FROM case_stretch s CROSS JOIN cases c ON c.id = s.case_id
    WHERE s.kind = 'pending' AND s.ended_at >= ? AND s.began_at < ? {more}"""
Found = tuple[int, int, int]  # the last instant that finds it, its case's opening, its beginning


def instant_of(period: Period, job: Job) -> int:
    """The end of a period, or the instant of the job when that is sooner."""
    return min(day_start(period.end, job.calendar.zone), job.as_of)


def open_at(at: int, where: Mapping[str, str], as_of: int) -> Condition:
    """The cases (``c``) open at one instant, as a query of id and opening.

    Kind, owner and the customer's segment are those of the instant. What the shop's customers
    usually do, by which somebody drifts away, is told as of ``as_of``, as for all figures.
    """
    extra = _condition_at(at, where, as_of)
    sql = f"""SELECT c.id, c.opened_at FROM cases c WHERE c.opened_at < ?
            AND (c.first_closed_at >= ? OR c.first_closed_at IS NULL) {extra.sql}
        UNION ALL SELECT c.id, c.opened_at FROM case_stretch s CROSS JOIN cases c
            ON c.id = s.case_id WHERE s.kind = 'reopened' AND s.ended_at >= ? AND s.began_at < ?
            {extra.sql}"""
    return Condition(sql, (at, at, *extra.params, at, at, *extra.params))


def gather(job: Job) -> tuple[Backlog, ...]:
    """Each open stretch once, then put to the instants that it was open at."""
    instants = sorted({instant_of(period, job) for period in job.periods})
    if _DATED & job.where.keys():
        each = {at: _stock(at, job.where, job.as_of) for at in instants}
        return tuple(each[instant_of(period, job)] for period in job.periods)
    extra = conditions(COLUMNS, job.where, job.as_of)
    opened = sorted(_open_at(instants, extra), key=_opening)
    pending = _between(_PENDING, instants, extra)
    ages: list[list[int]] = [[] for _ in instants]
    counts = [0] * len(instants)
    for last, opened_at, began_at in opened:
        for i in range(bisect_right(instants, began_at), last + 1):
            ages[i].append(opened_at)
    for last, _, began_at in pending:
        for i in range(bisect_right(instants, began_at), last + 1):
            counts[i] += 1
    stock = {at: Backlog(at, tuple(ages[i]), counts[i]) for i, at in enumerate(instants)}
    return tuple(stock[instant_of(period, job)] for period in job.periods)


def _stock(at: int, where: Mapping[str, str], as_of: int) -> Backlog:
    """What was open at one instant, whose filters are told as of that instant."""
    query, extra = open_at(at, where, as_of), _condition_at(at, where, as_of)
    opened = sorted(row[1] for row in db.execute_sql(query.sql, query.params))
    params = (at, at, *extra.params)
    pending = db.execute_sql(_PENDING_AT.format(more=extra.sql), params).fetchone()[0]
    return Backlog(at, tuple(opened), pending)


def _condition_at(at: int, where: Mapping[str, str], as_of: int) -> Condition:
    columns = COLUMNS._replace(moment=str(at - 1))
    segment = {key: value for key, value in where.items() if key == "segment"}
    others = {key: value for key, value in where.items() if key != "segment"}
    return joined((conditions(columns, segment, as_of), conditions(columns, others, at)))


def _open_at(instants: Sequence[int], extra: Condition) -> list[Found]:
    if not instants:
        return []
    sql, params = _UNCLOSED.format(more=extra.sql), (len(instants) - 1, instants[-1])
    unclosed = db.execute_sql(sql, (*params, *extra.params)).fetchall()
    return [
        *_between(_FIRST, instants, extra),
        *unclosed,
        *_between(_AGAIN, instants, extra),
    ]


def _between(sql: str, instants: Sequence[int], extra: Condition) -> list[Found]:
    """What ended at an instant or later, before the next one, and had begun before it."""
    ends = (*(at - 1 for at in instants[1:]), _NEVER)[: len(instants)]
    spans = [Span(i, low, high) for i, (low, high) in enumerate(zip(instants, ends, strict=True))]
    query = f"WITH p(i, lo, hi) AS ({values_sql(spans)}) {sql.format(more=extra.sql)}"
    found: list[Found] = db.execute_sql(query, (*flat(spans), *extra.params)).fetchall()
    return found


def _opening(found: Found) -> int:
    return found[1]


GATHERER = Gatherer(BACKLOG, gather, FILTERS)
