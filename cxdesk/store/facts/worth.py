"""What known customers brought in the year before the end of each period, and what they cost."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.facts.customers import LIFETIME, SPEND, LifetimeTally, SpendTally
from cxdesk.domain.periods import Grain, Period, local_date, periods_between
from cxdesk.store.db import db
from cxdesk.store.facts import earnings
from cxdesk.store.facts.buyers import before, end_of, sets_of
from cxdesk.store.facts.conditions import CUSTOMER_FILTERS, Condition, joined
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.newcomers import inside, newcomers
from cxdesk.store.facts.sales import condition, lived, until

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxdesk.store.facts.buyers import Stretch
    from cxdesk.store.facts.job import Job
    from cxdesk.store.facts.newcomers import Newcomer

_YEAR = timedelta(days=365)
_KNOWN = Condition(" AND b.customer_id IS NOT NULL")
_ALL = """SELECT count(*) FILTER (WHERE b.kind = 'sale'),
        coalesce(sum(b.amount_minor) FILTER (WHERE b.kind = 'sale'), 0),
        coalesce(sum(CASE b.kind WHEN 'sale' THEN b.amount_minor ELSE -b.amount_minor END)
            FILTER (WHERE b.cost_minor IS NOT NULL), 0),
        coalesce(sum(CASE b.kind WHEN 'sale' THEN b.cost_minor ELSE -b.cost_minor END), 0)
    FROM purchase b WHERE b.sold_on >= ? AND b.sold_on < ? AND NOT b.is_day_total{more}"""
_FIRST = """SELECT min(b.sold_on) FROM purchase b
    WHERE b.kind = 'sale' AND b.customer_id IS NOT NULL{more} GROUP BY b.customer_id ORDER BY 1"""
_SPENT = """SELECT sum(amount_minor), count(DISTINCT month_on) FROM acquisition_spend
    WHERE month_on >= ? AND month_on < ?"""


class _Sum(NamedTuple):
    """What known customers bought in some days; net and cost where the cost is known."""

    orders: int = 0
    sales_minor: int = 0
    net_minor: int = 0
    cost_minor: int = 0

    def plus(self, other: _Sum) -> _Sum:
        return _Sum(*(a + b for a, b in zip(self, other, strict=True)))

    def minus(self, other: _Sum) -> _Sum:
        return _Sum(*(a - b for a, b in zip(self, other, strict=True)))


def year_before_end(period: Period, job: Job) -> Stretch:
    """The 365 days up to the end of a period, or to the instant of the job."""
    end = end_of(period, job)
    return end - _YEAR, end


def gather_lifetime(job: Job) -> tuple[LifetimeTally, ...]:
    """Sums of days between all the bounds, each read once, and sets of who bought."""
    years = [year_before_end(period, job) for period in job.periods]
    stretches = [s for year in years for s in (year, before(year[0], job), before(year[1], job))]
    sets = sets_of(job, stretches)
    sums, firsts = _sums_until(years, job), _first_days(job)
    found = []
    for i, (start, end) in enumerate(years):
        customers, at_start, at_end = sets[3 * i : 3 * i + 3]
        year, ever = sums[end].minus(sums[start]), sums[end]
        found.append(
            LifetimeTally(
                len(customers),
                *year,
                at_start=len(at_start),
                lost=len(at_start - at_end),
                ever_customers=bisect_left(firsts, end.isoformat()),
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


def _sums_until(years: Iterable[Stretch], job: Job) -> dict[date, _Sum]:
    """What was bought before each bound, from the first purchase on."""
    bounds = sorted({on for year in years for on in year})
    stretches = pairwise((date.min, *bounds))
    extra = joined((condition(job.where, job.as_of), _KNOWN))
    each = (_sum(job, Period(low, high, Grain.DAY), extra) for low, high in stretches)
    return dict(zip(bounds, accumulate(each, _Sum.plus), strict=True))


def _sum(job: Job, days: Period, extra: Condition) -> _Sum:
    more = joined((until(days, job.calendar, job.as_of), extra))
    bounds = (days.start.isoformat(), days.end.isoformat(), *more.params)
    found = db.execute_sql(_ALL.format(more=more.sql), bounds).fetchone()
    orders, sales, net, cost = found
    lines = earnings.lines_of_period(job, days, extra)
    return _Sum(orders, sales, net + lines.net_minor, cost + lines.cost_minor)


def _first_days(job: Job) -> list[str]:
    """The first purchase day of everybody, in order."""
    more = joined((lived(job.calendar, job.as_of), condition(job.where, job.as_of)))
    return [on for (on,) in db.execute_sql(_FIRST.format(more=more.sql), more.params).fetchall()]


LIFETIME_GATHERER = Gatherer(LIFETIME, gather_lifetime, CUSTOMER_FILTERS)
SPEND_GATHERER = Gatherer(SPEND, gather_spend, frozenset())
