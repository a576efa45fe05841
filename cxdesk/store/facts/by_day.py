"""Who bought on each day: read once in a measuring, for all the indicators that ask."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from datetime import timedelta
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.periods import Grain, Period, local_date
from cxdesk.store.db import db
from cxdesk.store.facts.conditions import joined
from cxdesk.store.facts.sales import condition, until

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from cxdesk.store.facts.job import Job

# As one text for each day: a fraction of the time of a row for each purchase.
_BUYERS = """SELECT b.sold_on, json_group_array(b.customer_id) FROM purchase b
    WHERE b.sold_on >= ? AND b.sold_on < ? AND b.kind = 'sale' AND NOT b.is_day_total
        AND b.customer_id IS NOT NULL{more} GROUP BY b.sold_on"""
_DAY = timedelta(days=1)
_low, _high = attrgetter("low"), attrgetter("high")


class Visits(NamedTuple):
    """Customers of a period, those who came on two days or more, and their orders.

    ``squares`` is the sum of the squared orders of each.
    """

    customers: int = 0
    came_again: int = 0
    orders: int = 0
    squares: int = 0


class BuyersByDay(NamedTuple):
    """Days with orders of known customers, in order, and who made each of the orders."""

    low: date
    high: date
    days: tuple[str, ...]
    buyers: tuple[array[int], ...]

    def dated(self, low: date, high: date) -> Iterable[tuple[str, array[int]]]:
        """The same with the day."""
        first = bisect_left(self.days, low.isoformat())
        last = bisect_left(self.days, high.isoformat())
        return zip(self.days[first:last], self.buyers[first:last], strict=True)

    def between(self, low: date, high: date) -> Sequence[array[int]]:
        """The orders of each day from ``low`` on, before ``high``."""
        first = bisect_left(self.days, low.isoformat())
        return self.buyers[first : bisect_left(self.days, high.isoformat())]


def buyers_by_day(job: Job, low: date, high: date) -> BuyersByDay:
    """Who bought from ``low`` on, before ``high``, as far as the instant of the job.

    Days that were read in this measuring are not read again.
    """
    high, readings = _counted_until(job, high), _readings(job)
    if high <= low:
        return BuyersByDay(low, high, (), ())
    first = bisect_right(readings, low, key=_high)
    last = bisect_left(readings, high, key=_low)
    known = readings[first:last]
    if len(known) != 1 or low < known[0].low or known[0].high < high:
        readings[first:last] = [_joined(_filled(job, low, high, known))]
    return readings[first]


def _filled(job: Job, low: date, high: date, known: Sequence[BuyersByDay]) -> Iterator[BuyersByDay]:
    """The readings that overlap with a stretch of days, and what is missing of it between them."""
    for reading in known:
        if low < reading.low:
            yield _read(job, low, reading.low)
        yield reading
        low = reading.high
    if low < high:
        yield _read(job, low, high)


def _joined(parts: Iterable[BuyersByDay]) -> BuyersByDay:
    lows, highs, days, buyers = zip(*parts, strict=True)
    return BuyersByDay(lows[0], highs[-1], tuple(chain(*days)), tuple(chain(*buyers)))


def read_ahead(job: Job) -> None:
    """Read the days of all periods of a job at once, where these leave few days out."""
    if not job.periods:
        return
    low, high = min(p.start for p in job.periods), max(p.end for p in job.periods)
    if sum((p.end - p.start).days for p in job.periods) >= (high - low).days:
        buyers_by_day(job, low, high)


def visits(job: Job, period: Period) -> Visits:
    """How often known customers ordered in a period; counted once in a measuring."""
    counted: list[Visits] = job.memo.of("visits", period, *sorted(job.where.items()))
    if not counted:
        counted.append(_visits(job, period))
    return counted[0]


def _visits(job: Job, period: Period) -> Visits:
    if period.end <= period.start:
        return Visits()
    listed = buyers_by_day(job, period.start, period.end).between(period.start, period.end)
    orders = Counter(chain.from_iterable(listed))
    days = Counter(chain.from_iterable(map(set, listed)))
    return Visits(
        customers=len(orders),
        came_again=sum(count > 1 for count in days.values()),
        orders=orders.total(),
        squares=sum(count * count for count in orders.values()),
    )


def _counted_until(job: Job, high: date) -> date:
    """The end of days that count: none after that of the instant, as in a month under way."""
    return min(high, local_date(job.as_of - 1, job.calendar.zone) + _DAY)


def _readings(job: Job) -> list[BuyersByDay]:
    """In order, and no day is in two of them."""
    return job.memo.of("buyers_by_day", *sorted(job.where.items()))


def _read(job: Job, low: date, high: date) -> BuyersByDay:
    whole = Period(low, high, Grain.DAY)
    more = joined((until(whole, job.calendar, job.as_of), condition(job.where, job.as_of)))
    bounds = (low.isoformat(), high.isoformat(), *more.params)
    rows = db.execute_sql(_BUYERS.format(more=more.sql), bounds).fetchall()
    days = tuple(row[0] for row in rows)
    listed = json.loads(f"[{','.join([row[1] for row in rows])}]")
    return BuyersByDay(low, high, days, tuple(array("q", buyers) for buyers in listed))
