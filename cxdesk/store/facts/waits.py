"""Stretches in which customers waited for us, by the reply that ended them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from cxdesk.domain.facts.cases import WAITS, Waits
from cxdesk.domain.periods import day_start
from cxdesk.store.db import db
from cxdesk.store.facts.columns import columns
from cxdesk.store.facts.conditions import Condition, conditions, owner_as_of
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.openings import COLUMNS, FILTERS, condition
from cxdesk.store.facts.pieces import piece_by_piece

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.store.facts.job import Job

_NAMES = "began_at, ended_at"
ANSWERED = "s.kind = 'waiting' AND s.is_answered AND s.ended_at >= ? AND s.ended_at < ?"
_OF_CASE = " AND EXISTS (SELECT 1 FROM cases c WHERE c.id = s.case_id{more})"
# Neither answered nor closed yet: the wait since the opening, which has no row of its own.
_SINCE_OPENING = """SELECT c.opened_at FROM cases c WHERE c.opened_by = 'customer'
    AND c.first_reply_at IS NULL AND c.first_closed_at IS NULL AND c.opened_at < ?"""
_RUNNING = """SELECT s.began_at FROM case_stretch s
    WHERE s.kind = 'waiting' AND s.ended_at >= ? AND s.began_at < ?"""


def of_case(more: Condition) -> Condition:
    """A condition on cases (``c``) as one on their stretches (``s``)."""
    return Condition(_OF_CASE.format(more=more.sql), more.params) if more.sql else more


def answered_by(where: Mapping[str, str], as_of: int) -> Condition:
    """The filters of answered stretches (``s``); the agent is who replied, else who owns."""
    return of_case(conditions(_REPLIED, where, as_of))


def gather(job: Job) -> tuple[Waits, ...]:
    """A range of the table of stretches for each span."""
    extra = answered_by(job.where, job.as_of)
    sql = f"SELECT s.began_at, s.ended_at FROM case_stretch s WHERE {ANSWERED}{extra.sql}"
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for span in job.spans():
        listed = columns(_NAMES, sql, (span.low, span.high, *extra.params))
        found[span.number] += zip(*listed, strict=True)
    waiting = job.of_weekday(_waiting_since(job))
    return tuple(
        _waits(found[i], waiting, min(day_start(period.end, job.calendar.zone), job.as_of))
        for i, period in enumerate(job.periods)
    )


def _waiting_since(job: Job) -> list[int]:
    """When each stretch began that runs at the instant."""
    extra, now = condition(job.where, job.as_of), job.as_of
    running = of_case(extra)
    rows = [
        *db.execute_sql(_SINCE_OPENING + extra.sql, (now, *extra.params)).fetchall(),
        *db.execute_sql(_RUNNING + running.sql, (now, now, *running.params)).fetchall(),
    ]
    return sorted(row[0] for row in rows)


def _waits(pairs: list[tuple[int, int]], waiting: list[int], end: int) -> Waits:
    is_waiting = bool(waiting) and waiting[0] < end
    oldest = waiting[0] if is_waiting else None
    return Waits(tuple(pairs), bisect_left(waiting, end), oldest)


def _together(parts: Sequence[Waits]) -> Waits:
    """What waits is told as of the end of a period, which is that of its last part."""
    return parts[-1]._replace(pairs=tuple(chain.from_iterable(part.pairs for part in parts)))


def _staff(as_of: int) -> Condition:
    owner = owner_as_of(as_of)
    return Condition(f"coalesce(s.staff_id, {owner.sql})", owner.params)


_REPLIED = COLUMNS._replace(dated={**COLUMNS.dated, "agent": _staff}, moment="s.ended_at")
GATHERER = Gatherer(WAITS, piece_by_piece(gather, _together), FILTERS)
