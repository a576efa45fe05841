"""Interactions of each period by arrival, tasks by the day on which they were due."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.facts.desk import ARRIVED, DUE, ArrivedTally, DueTally
from cxdesk.domain.hours import DAY_NAMES
from cxdesk.domain.periods import day_start
from cxdesk.store.db import db
from cxdesk.store.facts.conditions import (
    SEGMENT_FILTERS,
    Columns,
    Condition,
    conditions,
    joined,
    kind_as_of,
)
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.pieces import added_up, piece_by_piece
from cxdesk.store.facts.sums import sums

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from cxdesk.domain.periods import Period
    from cxdesk.store.facts.job import Job

FILTERS = frozenset(("channel", "agent", "kind", "topic", "weekday")) | SEGMENT_FILTERS
_DAY = timedelta(days=1)
_FIRST_MOVE = """(SELECT e.id FROM task_move e WHERE e.task_id = m.task_id AND e.at >= ?
    ORDER BY e.at, e.id LIMIT 1)"""
_OF_TASK = "done_at, created_at, owner_id, customer_id, case_id, kind, note"
_PROMISES = f"""(SELECT id, due_on, {_OF_TASK} FROM task
        WHERE id NOT IN (SELECT m.task_id FROM task_move m WHERE m.at >= ?)
    UNION ALL SELECT k.id, m.before_on, {_OF_TASK} FROM task_move m JOIN task k ON k.id = m.task_id
        WHERE m.at >= ? AND m.id = {_FIRST_MOVE})"""
_ARRIVED_IN = "FROM interaction n WHERE n.arrived_at >= p.lo AND n.arrived_at < p.hi"


def arrived(where: Mapping[str, str], as_of: int) -> Condition:
    """The filters of interactions (``n``); the kind is that of the case, if there is one."""
    return conditions(_ARRIVED, where, as_of)


def due(period: Period, where: Mapping[str, str], as_of: int) -> Condition:
    """Tasks (``t`` of ``promises``) due in a period, written before the instant; the filters.

    An action that was dropped by then was no promise.
    """
    bounds = (period.start.isoformat(), period.end.isoformat(), as_of, as_of)
    known = Condition(
        " AND t.due_on >= ? AND t.due_on < ? AND t.created_at < ? AND t.id NOT IN"
        " (SELECT x.task_id FROM shop_action x WHERE x.dropped_at < ?)",
        bounds,
    )
    found = [known, conditions(_TASKS, where, as_of)]
    if "weekday" in where:
        # SQLite counts days of the week from Sunday.
        day = (DAY_NAMES.index(where["weekday"]) + 1) % 7
        found.append(Condition(" AND CAST(strftime('%w', t.due_on) AS INTEGER) = ?", (day,)))
    return joined(found)


def promises(as_of: int) -> Condition:
    """The tasks with the due day that was in force at an instant, to read from.

    That is the day before the first move at or after the instant, else the present one.
    """
    moved = "SELECT EXISTS (SELECT 1 FROM task_move WHERE at >= ?)"
    if not db.execute_sql(moved, (as_of,)).fetchone()[0]:
        return Condition("task")
    return Condition(_PROMISES, (as_of, as_of, as_of))


def gather_arrived(job: Job) -> tuple[ArrivedTally, ...]:
    """One statement for all periods, over the covering index of interactions."""
    extra = arrived(job.where, job.as_of)
    source = Condition(_ARRIVED_IN + extra.sql, extra.params)
    found = sums(job, Condition("count(*), sum(n.direction = 'in')"), source)
    return tuple(ArrivedTally(*found.get(i, ())) for i in range(len(job.periods)))


def gather_due(job: Job) -> tuple[DueTally, ...]:
    """The tasks of each period, day by day: a day ends at midnight of the shop."""
    found, source = [], promises(job.as_of)
    for period in job.periods:
        of_period = due(period, job.where, job.as_of)
        sql = f"SELECT t.due_on, t.done_at FROM {source.sql} t WHERE 1{of_period.sql}"
        rows = db.execute_sql(sql, (*source.params, *of_period.params))
        found.append(_tally(rows, job))
    return tuple(found)


def day_end(due_on: str, job: Job) -> int:
    """The instant at which a due day ends."""
    return day_start(date.fromisoformat(due_on) + _DAY, job.calendar.zone)


def _tally(rows: Iterable[tuple[str, int | None]], job: Job) -> DueTally:
    in_time = late = undecided = 0
    ends: dict[str, int] = {}
    for due_on, done_at in rows:
        end = ends.get(due_on) or ends.setdefault(due_on, day_end(due_on, job))
        if done_at is not None and done_at < min(end, job.as_of):
            in_time += 1
        elif end <= job.as_of:
            late += 1
        else:
            undecided += 1
    return DueTally(in_time, late, undecided)


def _of_case(record: str, column: str) -> str:
    return f"(SELECT {column} FROM cases c WHERE c.id = {record}.case_id)"


def _kind_of(record: str) -> Callable[[int], Condition]:
    """The kind of a record's case as it was, as SQL; NULL without a case."""

    def kind(as_of: int) -> Condition:
        was = kind_as_of(as_of)
        return Condition(_of_case(record, was.sql), was.params)

    return kind


_ARRIVED = Columns(
    plain={"channel": "n.channel", "agent": "n.staff_id", "topic": "n.topic_id"},
    dated={"kind": _kind_of("n")},
    customer="n.customer_id",
    moment="n.arrived_at",
)
_TASKS = Columns(
    plain={
        "agent": "t.owner_id",
        "channel": _of_case("t", "c.channel"),
        "topic": _of_case("t", "c.topic_id"),
    },
    dated={"kind": _kind_of("t")},
    customer="t.customer_id",
    moment="t.due_on",
)
ARRIVED_GATHERER = Gatherer(ARRIVED, piece_by_piece(gather_arrived, added_up), FILTERS)
DUE_GATHERER = Gatherer(DUE, piece_by_piece(gather_due, added_up), FILTERS)
