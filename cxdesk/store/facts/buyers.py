"""Sets of known customers by when they bought: who was active, who is kept, who came back."""

from __future__ import annotations

import json
from bisect import bisect_left
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.facts.customers import ACTIVE, KEPT, KeptTally
from cxdesk.domain.filters import NONE
from cxdesk.domain.periods import Grain, Period, local_date, previous
from cxdesk.store.db import db
from cxdesk.store.facts.conditions import (
    CUSTOMER_FILTERS,
    SEGMENT_FILTERS,
    Condition,
    joined,
)
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.sales import FILTERS, condition, until
from cxdesk.store.facts.segments import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from cxdesk.store.facts.job import Job

Stretch = tuple["date", "date"]  # local dates low <= on < high
Buyers = frozenset[int]
KEPT_FILTERS = CUSTOMER_FILTERS  # of whoever asks for sets alone
_DAY = timedelta(days=1)
_NEVER = "9999-12-31"
_SALES = "b.kind = 'sale' AND NOT b.is_day_total AND b.customer_id IS NOT NULL"
# As one text: half the time of a row for each purchase.
_BUYERS = f"""SELECT json_group_array(b.customer_id) FROM purchase b
    WHERE b.sold_on >= ? AND b.sold_on < ? AND {_SALES}{{more}}"""
_FIRST_DAYS = """SELECT f.customer_id, f.sold_on, (SELECT min(s.sold_on) FROM purchase s
        WHERE s.customer_id = f.customer_id AND s.sold_on > f.sold_on AND s.kind = 'sale')
    FROM (SELECT b.customer_id, min(b.sold_on) AS sold_on FROM purchase b
        WHERE b.kind = 'sale' AND b.customer_id IS NOT NULL GROUP BY b.customer_id) f"""


class Days(NamedTuple):
    """A day of each customer, in order, as ISO dates; a customer without one has the last of all.

    Not cut at any instant: ask only about days that were over by it.
    """

    days: tuple[str, ...]
    customers: tuple[int, ...]

    def since(self, on: date) -> set[int]:
        """The customers whose day is not before a date."""
        return set(self.customers[bisect_left(self.days, on.isoformat()) :])


class _Ends(NamedTuple):
    """The customers to keep, those there at the end, and those who bought in the period."""

    at_start: Buyers
    at_end: Buyers
    bought: Buyers


def sets_of(job: Job, stretches: Sequence[Stretch]) -> tuple[Buyers, ...]:
    """Who bought in each stretch of days, as far as the instant of the job.

    The stretches overlap a lot, so each day is read once and the sets are put together.
    """
    cuts = sorted({on for stretch in stretches for on in stretch})
    extra = condition(job.where, job.as_of)
    read = {
        low: _buyers(job, low, high, extra)
        for low, high in pairwise(cuts)
        if any(begin <= low < end for begin, end in stretches)
    }
    return tuple(
        frozenset().union(*(read[cut] for cut in cuts if begin <= cut < end))
        for begin, end in stretches
    )


def end_of(period: Period, job: Job) -> date:
    """The day after the last one of a period that had begun by the instant of the job."""
    today = local_date(job.as_of - 1, job.calendar.zone)
    return max(period.start, min(period.end, today + _DAY))


def before(on: date, job: Job) -> Stretch:
    """The days of the window that end before a day: who bought in them is active there."""
    return on - timedelta(days=job.choices.window_days), on


def first_days() -> tuple[Days, Days]:
    """The first and the second purchase day of everybody, from an index alone."""
    rows = db.execute_sql(_FIRST_DAYS).fetchall()
    first = sorted((on, customer) for customer, on, _ in rows)
    second = sorted((on or _NEVER, customer) for customer, _, on in rows)
    return _days(first), _days(second)


def gather_active(job: Job) -> tuple[int, ...]:
    """Who bought in the window before the end of each period; read only when that is the choice."""
    if job.choices.active_by != "window":
        return (0,) * len(job.periods)
    found = sets_of(job, [before(end_of(period, job), job) for period in job.periods])
    return tuple(map(len, found))


def gather_kept(job: Job) -> tuple[KeptTally, ...]:
    """The sets at both ends of each period, by the window or by purchases.

    A customer's segment is that of the evening before the period.
    """
    stretches = [stretch for period in job.periods for stretch in _ends_of(period, job)]
    sets = sets_of(_without_segment(job), stretches)
    first, second = first_days()
    return tuple(
        _tally(
            _of_segment(_Ends(*sets[3 * i : 3 * i + 3]), period, job),
            new=first.since(period.start),
            once=second.since(period.start),
            is_known=_can_have_lapsed(period, first, job),
        )
        for i, period in enumerate(job.periods)
    )


def kept_sets(job: Job) -> tuple[Buyers, Buyers]:
    """Who was to be kept in the only period of a job, and who of them was; nobody if not known."""
    (period,) = job.periods
    if not _can_have_lapsed(period, first_days()[0], job):
        return frozenset(), frozenset()
    sets = sets_of(_without_segment(job), _ends_of(period, job))
    at_start, at_end, _ = _of_segment(_Ends(*sets), period, job)
    return at_start, at_start & at_end


def _without_segment(job: Job) -> Job:
    """The job with all filters but the segment, which is told at one day for the whole set."""
    return job._replace(where={k: v for k, v in job.where.items() if k != "segment"})


def _of_segment(ends: _Ends, period: Period, job: Job) -> _Ends:
    if "segment" not in job.where:
        return ends
    rhythm = load(job.as_of)
    evening = (period.start - _DAY).toordinal()
    wanted = None if job.where["segment"] == NONE else job.where["segment"]
    chosen = {who for who in ends.at_start | ends.bought if rhythm.segment(who, evening) == wanted}
    return _Ends(ends.at_start & chosen, ends.at_end, ends.bought & chosen)


def _ends_of(period: Period, job: Job) -> tuple[Stretch, Stretch, Stretch]:
    """At the start, at the end, and in between."""
    end = end_of(period, job)
    inside = (period.start, end)
    if job.choices.retention_by == "purchase":
        earlier = previous(period)
        return (earlier.start, earlier.end), inside, inside
    return before(period.start, job), before(end, job), inside


def _tally(ends: _Ends, *, new: set[int], once: set[int], is_known: bool) -> KeptTally:
    """``new`` had not bought before the start, ``once`` not on two days."""
    kept, repeaters = ends.at_start & ends.at_end, ends.at_start - once
    return KeptTally(
        at_start=len(ends.at_start),
        kept=len(kept),
        repeaters=len(repeaters),
        repeaters_kept=len(repeaters & kept),
        reactivated=len(ends.bought - ends.at_start - new),
        is_known=is_known,
    )


def _can_have_lapsed(period: Period, first: Days, job: Job) -> bool:
    """Whether the shop's first customer could have been away for the window by the end."""
    if job.choices.retention_by == "purchase":
        return True
    first_of_all = first.days[0] if first.days else _NEVER
    return first_of_all < before(end_of(period, job), job)[0].isoformat()


def _days(listed: Iterable[tuple[str, int]]) -> Days:
    pairs = tuple(listed)
    return Days(tuple(on for on, _ in pairs), tuple(customer for _, customer in pairs))


def _buyers(job: Job, low: date, high: date, extra: Condition) -> set[int]:
    more = joined((until(Period(low, high, Grain.DAY), job.calendar, job.as_of), extra))
    bounds = (low.isoformat(), high.isoformat(), *more.params)
    return set(json.loads(db.execute_sql(_BUYERS.format(more=more.sql), bounds).fetchone()[0]))


KEPT_GATHERER = Gatherer(KEPT, gather_kept, SEGMENT_FILTERS)
ACTIVE_GATHERER = Gatherer(ACTIVE, gather_active, FILTERS)
