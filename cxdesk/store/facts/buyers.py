"""Sets of known customers by when they bought: who was active, who is kept, who came back."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.facts.customers import ACTIVE, KEPT, KeptTally
from cxdesk.domain.filters import NONE
from cxdesk.domain.periods import local_date, previous
from cxdesk.store.facts.by_day import buyers_by_day
from cxdesk.store.facts.conditions import SEGMENT_FILTERS
from cxdesk.store.facts.first_sales import earliest_sale, first_sales
from cxdesk.store.facts.job import Gatherer, Memo
from cxdesk.store.facts.sales import FILTERS
from cxdesk.store.facts.segments import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxdesk.domain.periods import Period
    from cxdesk.store.facts.first_sales import FirstSales
    from cxdesk.store.facts.job import Job

Stretch = tuple[date, date]  # local dates low <= on < high
_Stretches = tuple[Stretch, Stretch, Stretch]
Buyers = frozenset[int]
_DAY = timedelta(days=1)
_NEVER = "9999-12-31"


class _Ends(NamedTuple):
    """The customers to keep, those there at the end, and those who bought in the period."""

    at_start: Buyers
    at_end: Buyers
    bought: Buyers


def sets_of(job: Job, stretches: Sequence[Stretch]) -> tuple[Buyers, ...]:
    """Who bought in each stretch of days, as far as the instant of the job.

    A month begins as the one before it ends, and several indicators ask for the same stretches:
    each is put together once in a measuring.
    """
    kept: list[dict[Stretch, Buyers]] = job.memo.of("sets", *sorted(job.where.items()))
    if not kept:
        kept.append({})
    known = kept[0]
    lacking = [stretch for stretch in dict.fromkeys(stretches) if stretch not in known]
    known.update(zip(lacking, _sets_of(job, lacking), strict=True))
    return tuple(known[stretch] for stretch in stretches)


def _sets_of(job: Job, stretches: Sequence[Stretch]) -> tuple[Buyers, ...]:
    """The stretches overlap a lot, so the days between all their bounds are put together first."""
    if not stretches:
        return ()
    cuts = sorted({on for stretch in stretches for on in stretch})
    days = buyers_by_day(job, cuts[0], cuts[-1])
    parts = [frozenset[int]().union(*days.between(low, high)) for low, high in pairwise(cuts)]
    place = {on: i for i, on in enumerate(cuts)}
    return tuple(
        frozenset[int]().union(*parts[place[begin] : place[end]]) for begin, end in stretches
    )


def end_of(period: Period, job: Job) -> date:
    """The day after the last one of a period that had begun by the instant of the job."""
    today = local_date(job.as_of - 1, job.calendar.zone)
    return max(period.start, min(period.end, today + _DAY))


def before(on: date, job: Job) -> Stretch:
    """The days of the window that end before a day: who bought in them is active there."""
    return on - timedelta(days=job.choices.window_days), on


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
    if not job.periods:
        return ()
    stretches = [_ends_of(period, job) for period in job.periods]
    sets = sets_of(without_segment(job), list(chain.from_iterable(stretches)))
    firsts = first_sales(job, min(at_start[0] for at_start, _, _ in stretches))
    earliest = earliest_sale(job)
    found = []
    for i, period in enumerate(job.periods):
        ends = _of_segment(_Ends(*sets[3 * i : 3 * i + 3]), period, job)
        is_known = _can_have_lapsed(period, earliest, job)
        found.append(_tally(ends, stretches[i], firsts, is_known=is_known))
    return tuple(found)


def kept_sets(job: Job) -> tuple[Buyers, Buyers]:
    """Who was to be kept in the only period of a job, and who of them was; nobody if not known."""
    (period,), job = job.periods, job._replace(memo=Memo())
    if not _can_have_lapsed(period, earliest_sale(job), job):
        return frozenset(), frozenset()
    sets = sets_of(without_segment(job), _ends_of(period, job))
    at_start, at_end, _ = _of_segment(_Ends(*sets), period, job)
    return at_start, at_start & at_end


def without_segment(job: Job) -> Job:
    """The job with all filters but the segment, which is told at one day for the whole set."""
    return job._replace(where={k: v for k, v in job.where.items() if k != "segment"})


def of_segment(customers: Iterable[int], first: date, job: Job) -> Buyers:
    """Those of some customers who had the segment of the job on the evening before a day."""
    rhythm = load(job.as_of)
    evening = (first - _DAY).toordinal()
    wanted = None if job.where["segment"] == NONE else job.where["segment"]
    return frozenset(who for who in customers if rhythm.segment(who, evening) == wanted)


def _of_segment(ends: _Ends, period: Period, job: Job) -> _Ends:
    if "segment" not in job.where:
        return ends
    chosen = of_segment(ends.at_start | ends.bought, period.start, job)
    return _Ends(ends.at_start & chosen, ends.at_end, ends.bought & chosen)


def _ends_of(period: Period, job: Job) -> _Stretches:
    """At the start, at the end, and in between."""
    end = end_of(period, job)
    inside = (period.start, end)
    if job.choices.retention_by == "purchase":
        earlier = previous(period)
        return (earlier.start, earlier.end), inside, inside
    return before(period.start, job), before(end, job), inside


def _tally(ends: _Ends, stretches: _Stretches, firsts: FirstSales, *, is_known: bool) -> KeptTally:
    """Counts of the sets: read back no further than where the customers to keep began.

    Of those who bought on one day alone before the period that day is in the stretch; and who
    bought in the period had bought before it unless the first day of all lies in it.
    """
    (low, high), _, inside = stretches
    once, kept = ends.at_start & firsts.once(low, high), ends.at_start & ends.at_end
    came_back = (ends.bought - ends.at_start).difference(firsts.between(*inside))
    return KeptTally(
        at_start=len(ends.at_start),
        kept=len(kept),
        repeaters=len(ends.at_start) - len(once),
        repeaters_kept=len(kept) - len(kept & once),
        reactivated=len(came_back),
        is_known=is_known,
    )


def _can_have_lapsed(period: Period, earliest: str | None, job: Job) -> bool:
    """Whether the shop's first customer could have been away for the window by the end."""
    if job.choices.retention_by == "purchase":
        return True
    return (earliest or _NEVER) < before(end_of(period, job), job)[0].isoformat()


KEPT_GATHERER = Gatherer(KEPT, gather_kept, SEGMENT_FILTERS)
ACTIVE_GATHERER = Gatherer(ACTIVE, gather_active, FILTERS)
