"""What staff said when they first closed a case: settled at first contact or not, by themselves."""

from __future__ import annotations

from cxdesk.domain.facts.cases import SAID, SaidTally
from cxdesk.store.facts.closings import first_closed
from cxdesk.store.facts.conditions import Condition
from cxdesk.store.facts.job import Gatherer, Job
from cxdesk.store.facts.openings import FILTERS
from cxdesk.store.facts.sums import sums

_MATURE = "c.first_closed_at + {days} * 86400 <= ?1"
# From the few closings at which somebody said something, by their own index; first ones only.
_SAID = """FROM case_event e CROSS JOIN cases c ON c.id = e.case_id AND c.first_closed_at = e.at
    WHERE e.settled_first IS NOT NULL AND e.at >= p.lo AND e.at < p.hi
    AND e.status_after = 'closed'"""


def gather(job: Job) -> tuple[SaidTally, ...]:
    """Of the mature cases first closed in each period, those that somebody said it of."""
    extra = first_closed(job.where, job.as_of)
    mature = _MATURE.format(days=job.choices.fcr_days)
    settled = f"{mature} AND e.settled_first"
    told = Condition(f"sum({mature}), sum({settled}), sum({settled} AND e.own_decision)")
    found = sums(job, told, Condition(_SAID + extra.sql, extra.params))
    return tuple(SaidTally(*found.get(i, ())) for i in range(len(job.periods)))


GATHERER = Gatherer(SAID, gather, FILTERS)
