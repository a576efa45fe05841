"""What known customers brought in the year before the end of each period, and what they cost."""

from __future__ import annotations

import json
from bisect import bisect_left
from datetime import date, timedelta
from itertools import accumulate
from operator import sub
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.facts.customers import LIFETIME, SPEND, LifetimeTally, SpendTally
from cxdesk.domain.periods import Grain, Period, local_date, periods_between
from cxdesk.store.db import db
from cxdesk.store.facts.buyers import before, end_of, of_segment, sets_of, without_segment
from cxdesk.store.facts.by_day import buyers_by_day
from cxdesk.store.facts.conditions import SEGMENT_FILTERS, Condition, joined
from cxdesk.store.facts.first_sales import first_sales
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.newcomers import inside, newcomers
from cxdesk.store.facts.sales import condition, until
from cxdesk.store.facts.segments import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxdesk.store.facts.buyers import Buyers, Stretch
    from cxdesk.store.facts.job import Job
    from cxdesk.store.facts.newcomers import Newcomer

_YEAR = timedelta(days=365)
_KNOWN = Condition(" AND b.customer_id IS NOT NULL")
# By kind as well, in the order of the index: nothing is decided row by row.
_ALL = """SELECT b.sold_on, b.kind, count(*), sum(b.amount_minor),
        coalesce(sum(b.amount_minor) FILTER (WHERE b.cost_minor IS NOT NULL), 0),
        coalesce(sum(b.cost_minor), 0)
    FROM purchase b WHERE b.sold_on < ? AND NOT b.is_day_total{more} GROUP BY b.sold_on, b.kind"""
# Of purchases without a cost of their own.
_LINES = """SELECT b.sold_on, b.kind, 0, 0, sum(i.amount_minor), sum(i.cost_minor)
    FROM purchase b CROSS JOIN purchase_item i ON i.purchase_id = b.id
    WHERE b.sold_on < ? AND b.cost_minor IS NULL AND i.cost_minor IS NOT NULL{more}
    GROUP BY b.sold_on, b.kind"""
_OF_MEMBERS = " AND b.customer_id IN (SELECT value FROM json_each(?))"
_SPENT = """SELECT sum(amount_minor), count(DISTINCT month_on) FROM acquisition_spend
    WHERE month_on >= ? AND month_on < ?"""


class _Sum(NamedTuple):
    """What known customers bought in some days; net and cost where the cost is known."""

    orders: int = 0
    sales_minor: int = 0
    net_minor: int = 0
    cost_minor: int = 0

    def minus(self, other: _Sum) -> _Sum:
        return _Sum._make(map(sub, self, other))


class _Running(NamedTuple):
    """Days in order, some twice, and for each number of a sum what it came to before each."""

    days: tuple[str, ...]
    numbers: tuple[tuple[int, ...], ...]

    def before(self, on: date) -> _Sum:
        """The sum of all days before one."""
        place = bisect_left(self.days, on.isoformat())
        return _Sum._make(running[place] for running in self.numbers)


class _People(NamedTuple):
    """The customers of a year, and of all time until its end."""

    in_year: int
    ever: int


def year_before_end(period: Period, job: Job) -> Stretch:
    """The 365 days up to the end of a period, or to the instant of the job."""
    end = end_of(period, job)
    return end - _YEAR, end


def gather_lifetime(job: Job) -> tuple[LifetimeTally, ...]:
    """Sums by day, and sets of who bought; of a segment, of the customers who had it before."""
    if not job.periods:
        return ()
    if "segment" not in job.where:
        return _lifetimes(job, None)
    plain = without_segment(job)
    return tuple(
        tally
        for period in job.periods
        for tally in _lifetimes(plain._replace(periods=(period,)), members(period, job))
    )


def members(period: Period, job: Job) -> Buyers:
    """The customers who had the segment of a job on the evening before the year of a period."""
    return of_segment(load(job.as_of).customers(), year_before_end(period, job)[0], job)


def of_members(customers: Buyers) -> Condition:
    """Only purchases (``b``) of some customers."""
    return Condition(_OF_MEMBERS, (json.dumps(sorted(customers)),))


def _lifetimes(job: Job, who: Buyers | None) -> tuple[LifetimeTally, ...]:
    """Of everybody, or of some customers alone."""
    years = [year_before_end(period, job) for period in job.periods]
    stretches = [s for year in years for s in (before(year[0], job), before(year[1], job))]
    sets, sums = sets_of(job, stretches), _sums_until(years, job, who)
    people = _people(years, job, who)
    found = []
    for i, year in enumerate(years):
        at_start, at_end = sets[2 * i : 2 * i + 2]
        at_start = at_start if who is None else at_start & who
        ever = sums[year[1]]
        found.append(
            LifetimeTally(
                people[year].in_year,
                *ever.minus(sums[year[0]]),
                at_start=len(at_start),
                lost=len(at_start - at_end),
                ever_customers=people[year].ever,
                ever_margin_minor=ever.net_minor - ever.cost_minor,
            )
        )
    return tuple(found)


def gather_spend(job: Job) -> tuple[SpendTally, ...]:
    """Spend and newcomers of the whole months of each period that had begun by the instant."""
    new = newcomers(job)
    return tuple(_spend(whole_months(period, job), new) for period in job.periods)


def whole_months(period: Period, job: Job) -> Period | None:
    """The whole months inside a period that had begun by the instant of a job, as one stretch."""
    today = local_date(job.as_of - 1, job.calendar.zone)
    months = [
        month
        for month in periods_between(period.start, period.last_day, Grain.MONTH)
        if not month.clipped and month.start <= today
    ]
    return Period(months[0].start, months[-1].end, Grain.MONTH) if months else None


def _spend(months: Period | None, new: Sequence[Newcomer]) -> SpendTally:
    if months is None:
        return SpendTally()
    bounds = (months.start.isoformat(), months.end.isoformat())
    amount, recorded = db.execute_sql(_SPENT, bounds).fetchone()
    count = 12 * (months.end.year - months.start.year) + months.end.month - months.start.month
    return SpendTally(amount, len(inside(new, months)), count, recorded)


def _people(years: Sequence[Stretch], job: Job, who: Buyers | None) -> dict[Stretch, _People]:
    """Who bought in each year, and how many ever did; without a filter the latter is kept."""
    if job.where or who is not None:
        return _last_bought(years, date.min, job, who)
    first = min(year[0] for year in years)
    firsts = first_sales(job, first)
    found = _last_bought(years, first, job, who)
    return {year: one._replace(ever=firsts.known_before(year[1])) for year, one in found.items()}


def _last_bought(
    years: Iterable[Stretch], since: date, job: Job, who: Buyers | None
) -> dict[Stretch, _People]:
    """Who bought in each year is who last bought, as of its end, after its start."""
    ordered = sorted(set(years), key=lambda year: year[1])
    days = buyers_by_day(job, since, ordered[-1][1])
    last: dict[int, str] = {}
    found = {}
    for year in ordered:
        for on, buyers in days.dated(since, year[1]):
            last.update(dict.fromkeys(buyers if who is None else who.intersection(buyers), on))
        since = year[1]
        found[year] = _People(sum(map(year[0].isoformat().__le__, last.values())), len(last))
    return found


def _sums_until(years: Iterable[Stretch], job: Job, who: Buyers | None) -> dict[date, _Sum]:
    """What was bought before each bound, from the first purchase on."""
    bounds = sorted({on for year in years for on in year})
    known: list[_Running] = job.memo.of("sums", bounds[-1], who, *job.where.items())
    if not known:
        known.append(_running(bounds[-1], job, who))
    return {on: known[0].before(on) for on in bounds}


def _running(end: date, job: Job, who: Buyers | None) -> _Running:
    """What was bought until one day, added up day by day."""
    whole = Period(date.min, end, Grain.DAY)
    lived, extra = until(whole, job.calendar, job.as_of), condition(job.where, job.as_of)
    more = joined((lived, extra, _KNOWN if who is None else of_members(who)))
    rows = []
    for sql in (_ALL, _LINES):
        params = (end.isoformat(), *more.params)
        for on, kind, *sums in db.execute_sql(sql.format(more=more.sql), params).fetchall():
            rows.append((on, *sums) if kind == "sale" else (on, 0, 0, -sums[2], -sums[3]))
    rows.sort()
    days, *columns = zip(*rows, strict=True) if rows else ((), (), (), (), ())
    return _Running(days, tuple(tuple(accumulate(column, initial=0)) for column in columns))


LIFETIME_GATHERER = Gatherer(LIFETIME, gather_lifetime, SEGMENT_FILTERS)
SPEND_GATHERER = Gatherer(SPEND, gather_spend, frozenset())
