"""Counting queries: what happened in each period, exact as of one instant, as domain facts.

Each stream has its gatherer: one module here, one line in ``GATHERERS``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts import Facts
from cxdesk.store.facts import (
    answers,
    backlog,
    buyers,
    calls,
    closings,
    desk,
    earnings,
    newcomers,
    offers,
    openings,
    orders,
    replies,
    said,
    takings,
    waits,
    worked,
    worth,
)
from cxdesk.store.facts import own as own_facts
from cxdesk.store.facts.job import Memo

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from cxdesk.domain.facts import Stream
    from cxdesk.store.facts.job import Gatherer, Job

GATHERERS: tuple[Gatherer, ...] = (
    answers.GATHERER,
    answers.CORRECTED_GATHERER,
    answers.OWN_GATHERER,
    own_facts.GATHERER,
    offers.OFFER_GATHERER,
    offers.RECOVERY_GATHERER,
    replies.GATHERER,
    waits.GATHERER,
    openings.OPENED_GATHERER,
    openings.COMPLAINED_GATHERER,
    openings.PROMPT_GATHERER,
    closings.CLOSED_GATHERER,
    closings.SETTLED_GATHERER,
    said.GATHERER,
    closings.WORK_GATHERER,
    closings.LOAD_GATHERER,
    worked.GATHERER,
    backlog.GATHERER,
    desk.ARRIVED_GATHERER,
    desk.DUE_GATHERER,
    calls.GATHERER,
    # Those that read the most days come before those that can do with a part of them.
    buyers.KEPT_GATHERER,
    worth.LIFETIME_GATHERER,
    takings.GATHERER,
    takings.BOUGHT_GATHERER,
    orders.ORDER_GATHERER,
    orders.VISIT_GATHERER,
    earnings.GROWTH_GATHERER,
    earnings.MARGIN_GATHERER,
    buyers.ACTIVE_GATHERER,
    newcomers.NEWCOMER_GATHERER,
    newcomers.FOLLOWED_GATHERER,
    worth.SPEND_GATHERER,
)
_BY_STREAM = {gatherer.stream.key: gatherer for gatherer in GATHERERS}


def gather_all(streams: Iterable[Stream[Any]], job: Job) -> tuple[Facts, ...]:  # each its own facts
    """What the streams hold in each period of a job; each is read in one pass over all periods."""
    job = job if job.memo.keeps else job._replace(memo=Memo())
    wanted = {stream.key for stream in streams}
    read = {each.stream.key: each.gather(job) for each in GATHERERS if each.stream.key in wanted}
    return tuple(
        Facts(
            calendar=job.calendar,
            choices=job.choices,
            where=job.where,
            found={key: values[i] for key, values in read.items()},
        )
        for i in range(len(job.periods))
    )


def filters_of(streams: Iterable[Stream[Any]]) -> frozenset[str]:  # each its own facts
    """The filters that all of the streams understand."""
    return frozenset.intersection(*(_BY_STREAM[stream.key].filters for stream in streams))
