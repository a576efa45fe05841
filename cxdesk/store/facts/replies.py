"""First replies of each period, and what still waits for one."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from cxdesk.domain.facts.replies import REPLIES, Replies
from cxdesk.domain.periods import day_start
from cxdesk.store.db import db
from cxdesk.store.facts.columns import columns
from cxdesk.store.facts.conditions import (
    SEGMENT_FILTERS,
    Columns,
    Condition,
    conditions,
    kind_as_of,
    owner_as_of,
)
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.pieces import piece_by_piece

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.store.facts.job import Job

_REPLY_STAFF = """coalesce((SELECT e.staff_id FROM case_event e WHERE e.case_id = c.id
    AND e.at = c.first_reply_at AND e.actor = 'staff' AND e.kind = 'message' AND e.is_public
    ORDER BY e.id LIMIT 1), {owner})"""
# One range of the index of replies for those never answered, one for those answered since.
_UNANSWERED = """SELECT c.opened_at FROM cases c WHERE c.opened_by = 'customer'
    AND c.first_reply_at {since} AND c.opened_at < ? AND {is_open}{more}"""
_IS_OPEN = """(c.first_closed_at IS NULL OR c.first_closed_at >= ?
    OR (c.reopened_at < ? AND EXISTS (SELECT 1 FROM case_stretch s WHERE s.case_id = c.id
        AND s.kind = 'reopened' AND s.began_at < ? AND s.ended_at >= ?)))"""
_NAMES = "opened_at, first_reply_at"
_PAIRS = """SELECT c.opened_at, c.first_reply_at FROM cases c WHERE c.opened_by = 'customer'
    AND c.first_reply_at >= ? AND c.first_reply_at < ?"""
_FILTERS = frozenset(("channel", "agent", "kind", "topic", "weekday")) | SEGMENT_FILTERS


def condition(where: Mapping[str, str], as_of: int) -> Condition:
    """The filters of answered cases (``c``) as SQL; the agent is who replied, else who owns."""
    return conditions(COLUMNS, where, as_of)


def gather(job: Job) -> tuple[Replies, ...]:
    """A range of the covering index of replies for each span."""
    extra = condition(job.where, job.as_of)
    sql = _PAIRS + extra.sql
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for span in job.spans():
        listed = columns(_NAMES, sql, (span.low, span.high, *extra.params))
        found[span.number] += zip(*listed, strict=True)
    waiting = job.of_weekday(waiting_since(job.as_of, job.where))
    return tuple(
        _replies(found[i], waiting, min(day_start(period.end, job.calendar.zone), job.as_of))
        for i, period in enumerate(job.periods)
    )


def waiting_since(as_of: int, where: Mapping[str, str]) -> list[int]:
    """When each case was opened that a customer opened and that waits for its first reply."""
    extra = conditions(_OWNED, where, as_of)
    rest = (as_of,) * 5 + extra.params
    never, since = (
        _UNANSWERED.format(since=since, is_open=_IS_OPEN, more=extra.sql)
        for since in ("IS NULL", ">= ?")
    )
    rows = db.execute_sql(f"{never} UNION ALL {since} ORDER BY 1", (*rest, as_of, *rest))
    return [row[0] for row in rows]


def _replies(pairs: list[tuple[int, int]], waiting: list[int], end: int) -> Replies:
    is_waiting = bool(waiting) and waiting[0] < end
    oldest = waiting[0] if is_waiting else None
    return Replies(tuple(pairs), bisect_left(waiting, end), oldest)


def _together(parts: Sequence[Replies]) -> Replies:
    """What waits is told as of the end of a period, which is that of its last part."""
    return parts[-1]._replace(pairs=tuple(chain.from_iterable(part.pairs for part in parts)))


def _staff(as_of: int) -> Condition:
    owner = owner_as_of(as_of)
    return Condition(_REPLY_STAFF.format(owner=owner.sql), owner.params)


COLUMNS = Columns(
    plain={"channel": "c.channel", "topic": "c.topic_id"},
    dated={"kind": kind_as_of, "agent": _staff},
    customer="c.customer_id",
    moment="c.first_reply_at",
)
_OWNED = COLUMNS._replace(dated={"kind": kind_as_of, "agent": owner_as_of}, moment="c.opened_at")
GATHERER = Gatherer(REPLIES, piece_by_piece(gather, _together), _FILTERS)
