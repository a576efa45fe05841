"""Calls after low answers: made, not reached, and still waited for.

The call is when the customer was listened to, else when its task was done. It is counted from the
answer, or from when it was entered where the same offer was answered again later.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from cxdesk.domain.facts.rescues import CALL_BACKS, CallBacks
from cxdesk.domain.periods import day_start
from cxdesk.store.answer_score import counts
from cxdesk.store.db import db
from cxdesk.store.facts.conditions import SEGMENT_FILTERS, Columns, Condition, conditions
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.pieces import piece_by_piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cxdesk.store.facts.job import Job, Span

    Calls = list[tuple[int, int]]

FILTERS = frozenset(("channel", "agent", "topic", "weekday")) | SEGMENT_FILTERS
ASKED_AT = "min(a.answered_at, k.created_at)"
CALLED_AT = "coalesce(r.listened_at, iif(r.outcome IS 'unreachable', NULL, k.done_at))"
FROM_CALLS = f"""FROM task k JOIN answer a ON a.id = k.answer_id AND {counts()}
    LEFT JOIN rescue r ON r.task_id = k.id WHERE k.kind = 'rescue'"""


def condition(where: Mapping[str, str], as_of: int) -> Condition:
    """The filters of rescue calls (``k``); the agent is who is responsible now."""
    return conditions(COLUMNS, where, as_of)


def gather(job: Job) -> tuple[CallBacks, ...]:
    """All calls in one reading: a shop has some a week, and tells of all who wait anyway."""
    extra = condition(job.where, job.as_of)
    rows = db.execute_sql(
        f"""SELECT {ASKED_AT}, {CALLED_AT}, k.done_at, k.created_at {FROM_CALLS} {extra.sql}
        ORDER BY 2, 1""",
        extra.params,
    ).fetchall()
    spans = job.spans()
    if not spans:
        return tuple(CallBacks() for _ in job.periods)
    made = _by_period(((asked, called) for asked, called, *_ in rows if called is not None), spans)
    lost = ((done, done) for _, called, done, _ in rows if called is None and done is not None)
    unreached = _by_period(lost, spans)
    waiting = sorted(
        asked
        for asked, called, done, created in rows
        if created < job.as_of and not _is_before(job.as_of, called, done)
    )
    waiting = job.of_weekday(waiting)
    return tuple(
        _told(made[i], len(unreached[i]), waiting, _end(job, i)) for i in range(len(job.periods))
    )


def _is_before(as_of: int, *instants: int | None) -> bool:
    return any(at is not None and at < as_of for at in instants)


def _by_period(calls: Iterable[tuple[int, int]], spans: Sequence[Span]) -> dict[int, Calls]:
    """The calls of each period by their instant; an answer after its call took no time."""
    found: dict[int, Calls] = defaultdict(list)
    ordered = sorted(spans, key=lambda span: span.low)  # no two share an instant
    lows = [span.low for span in ordered]
    for asked, called in calls:
        span = ordered[max(bisect_right(lows, called) - 1, 0)]
        if span.low <= called < span.high:
            found[span.number].append((min(asked, called), called))
    return found


def _told(pairs: Calls, unreached: int, waiting: list[int], end: int) -> CallBacks:
    is_waiting = bool(waiting) and waiting[0] < end
    oldest = waiting[0] if is_waiting else None
    return CallBacks(tuple(pairs), unreached, bisect_left(waiting, end), oldest)


def _end(job: Job, number: int) -> int:
    return min(day_start(job.periods[number].end, job.calendar.zone), job.as_of)


def _together(parts: Sequence[CallBacks]) -> CallBacks:
    """Who waits is told as of the end of a period, which is that of its last part."""
    pairs = tuple(chain.from_iterable(part.pairs for part in parts))
    return parts[-1]._replace(pairs=pairs, unreached=sum(part.unreached for part in parts))


COLUMNS = Columns(
    plain={
        "agent": "k.owner_id",
        "channel": "a.channel",
        "topic": "(SELECT c.topic_id FROM cases c WHERE c.id = k.case_id)",
    },
    customer="k.customer_id",
    moment=f"coalesce({CALLED_AT}, k.created_at)",
)
GATHERER = Gatherer(CALL_BACKS, piece_by_piece(gather, _together), FILTERS)
