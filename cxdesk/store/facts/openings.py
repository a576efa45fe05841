"""Cases of each period by their opening: how many, complaints, how soon answered, whose."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from cxdesk.domain.choices import Clock, Per
from cxdesk.domain.facts.cases import (
    COMPLAINED,
    OPENED,
    PROMPT,
    ComplaintTally,
    OpenedTally,
    PromptTally,
)
from cxdesk.store.db import db
from cxdesk.store.facts import buyers, sales, takings
from cxdesk.store.facts.conditions import (
    SEGMENT_FILTERS,
    Columns,
    Condition,
    conditions,
    kind_as_of,
    owner_as_of,
)
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.pieces import added_up, piece_by_piece
from cxdesk.store.facts.sums import sums

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.store.facts.job import Job

HOUR, DAY = 3600, 86_400
_FAR = 10 * 366 * DAY
FILTERS = frozenset(("channel", "agent", "kind", "topic", "weekday")) | SEGMENT_FILTERS
COLUMNS = Columns(
    plain={"channel": "c.channel", "topic": "c.topic_id"},
    dated={"kind": kind_as_of, "agent": owner_as_of},
    customer="c.customer_id",
    moment="c.opened_at",
)
OPENED_IN = "FROM p CROSS JOIN cases c ON c.opened_at >= p.lo AND c.opened_at < p.hi"
_OPENED = "FROM cases c WHERE c.opened_at >= p.lo AND c.opened_at < p.hi"
BY_CUSTOMERS = " AND +c.opened_by = 'customer'"  # not by the index of replies
_IN_TIME = "coalesce(c.first_reply_at < ?1 AND c.first_reply_at - c.opened_at <= {limit}, 0)"
# Who has not answered by now cannot answer sooner.
_LATE = "min(coalesce(c.first_reply_at, ?1), ?1) - c.opened_at > {limit}"
_SUMS = ", ".join(
    f"sum({sql.format(limit=limit)})" for limit in (HOUR, DAY) for sql in (_IN_TIME, _LATE)
)


def condition(where: Mapping[str, str], as_of: int) -> Condition:
    """The filters of cases (``c``) as SQL; the agent is the owner."""
    return conditions(COLUMNS, where, as_of)


def gather_opened(job: Job) -> tuple[OpenedTally, ...]:
    """One statement for all periods, over the covering index of openings."""
    kind, extra = kind_as_of(job.as_of), condition(job.where, job.as_of)
    told = f"count(*), sum(c.opened_by = 'customer'), sum({kind.sql} = 'complaint')"
    found = sums(job, Condition(told, kind.params), Condition(_OPENED + extra.sql, extra.params))
    return tuple(OpenedTally(*found.get(i, ())) for i in range(len(job.periods)))


def gather_complained(job: Job) -> tuple[ComplaintTally, ...]:
    """Complaints, and what the shop's choice counts them against."""
    opened = gather_opened(job)
    if job.choices.complaints_per == Per.CASES:
        return tuple(ComplaintTally(tally.complaints, tally.cases) for tally in opened)
    against = _against(job)
    return tuple(
        ComplaintTally(tally.complaints, number)
        for tally, number in zip(opened, against, strict=True)
    )


def gather_prompt(job: Job) -> tuple[PromptTally, ...]:
    """Sums over the index; by opening time each case is looked at."""
    if job.choices.within_clock == Clock.BUSINESS:
        return _prompt_by_opening_time(job)
    extra = condition(job.where, job.as_of)
    told = Condition(f"count(*), {_SUMS}, sum(coalesce(c.first_reply_at >= ?1, 1))")
    found = sums(job, told, Condition(_OPENED + BY_CUSTOMERS + extra.sql, extra.params))
    return tuple(PromptTally(*found.get(i, ())) for i in range(len(job.periods)))


def overdue_before(limit: int, job: Job) -> int:
    """The instant before which a case must be opened to have waited longer than a limit by now."""
    if job.choices.within_clock != Clock.BUSINESS:
        return job.as_of - limit
    low, high = job.as_of - limit, job.as_of
    while job.calendar.business_seconds(low, job.as_of) <= limit and job.as_of - low < _FAR:
        low -= job.as_of - low
    while low < high:  # the first instant from which not more than the limit has passed
        middle = (low + high) // 2
        if job.calendar.business_seconds(middle, job.as_of) > limit:
            low = middle + 1
        else:
            high = middle
    return low


def _prompt_by_opening_time(job: Job) -> tuple[PromptTally, ...]:
    extra, spans = condition(job.where, job.as_of), job.spans()
    found: dict[int, list[tuple[int, int | None]]] = defaultdict(list)
    for span in spans:
        sql = f"""SELECT c.opened_at, iif(c.first_reply_at < ?, c.first_reply_at, NULL)
            FROM cases c WHERE c.opened_at >= ? AND c.opened_at < ? {BY_CUSTOMERS} {extra.sql}"""
        params = (job.as_of, span.low, span.high, *extra.params)
        found[span.number] += db.execute_sql(sql, params).fetchall()
    return tuple(_tally(job, found[i]) for i in range(len(job.periods)))


def _tally(job: Job, rows: list[tuple[int, int | None]]) -> PromptTally:
    ends = [(opened, job.as_of if replied is None else replied) for opened, replied in rows]
    times = job.calendar.business_times(ends)
    took = [seconds for (_, replied), seconds in zip(rows, times, strict=True) if replied]
    return PromptTally(
        len(rows),
        sum(seconds <= HOUR for seconds in took),
        sum(seconds > HOUR for seconds in times),
        sum(seconds <= DAY for seconds in took),
        sum(seconds > DAY for seconds in times),
        len(rows) - len(took),
    )


def _against(job: Job) -> tuple[int | None, ...]:
    """Orders or active customers of each period; None when the filter cannot be asked of them."""
    by_orders = job.choices.complaints_per == Per.ORDERS
    by_window = not by_orders and job.choices.active_by == "window"
    understood = buyers.ACTIVE_GATHERER.filters if by_window else sales.FILTERS
    if not job.where.keys() <= understood:
        return (None,) * len(job.periods)
    if by_orders:
        return tuple(tally.orders for tally in takings.gather(job))
    if by_window:
        return tuple(buyers.gather_active(job))
    return tuple(tally.customers for tally in takings.gather_bought(job))


OPENED_GATHERER = Gatherer(OPENED, piece_by_piece(gather_opened, added_up), FILTERS)
COMPLAINED_GATHERER = Gatherer(COMPLAINED, gather_complained, FILTERS)
PROMPT_GATHERER = Gatherer(PROMPT, piece_by_piece(gather_prompt, added_up), FILTERS)
