"""Orders of each period: their amounts, and how many each known customer made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts.sales import ORDERS, VISITS, OrderTally, VisitTally
from cxdesk.store.db import db
from cxdesk.store.facts.by_day import visits
from cxdesk.store.facts.conditions import Condition, joined
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.sales import FILTERS, condition, until

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.choices import Choices
    from cxdesk.domain.periods import Period
    from cxdesk.store.facts.job import Job

_ORDERS = """FROM purchase b WHERE b.sold_on >= ? AND b.sold_on < ? AND b.kind = 'sale'
    AND NOT b.is_day_total{more}"""
_AMOUNTS = f"""SELECT count(*), coalesce(sum(b.amount_minor), 0),
    total(1.0 * b.amount_minor * b.amount_minor), count(*) FILTER (WHERE b.amount_minor = 0)
    {_ORDERS}"""
_MIDDLE = f"SELECT b.amount_minor {_ORDERS} ORDER BY b.amount_minor LIMIT ? OFFSET ?"
_OF_NOBODY = f"SELECT count(*) {_ORDERS} AND b.customer_id IS NULL"


def that_count(choices: Choices) -> Condition:
    """The orders (``b``) that the average order counts: all, or those that cost something."""
    is_all = choices.zero_orders == "counted"
    return Condition() if is_all else Condition(" AND b.amount_minor > 0")


def gather_orders(job: Job) -> tuple[OrderTally, ...]:
    """One sum a period, and the one or two amounts in the middle."""
    counted = that_count(job.choices)
    found = []
    for _, bounds, more in _stretches(job):
        counting = joined((more, counted))
        params = (*bounds, *counting.params)
        totals = db.execute_sql(_AMOUNTS.format(more=counting.sql), params).fetchone()
        n = totals[0]
        half = ((n + 1) % 2 + 1, max(n - 1, 0) // 2)
        middle = db.execute_sql(_MIDDLE.format(more=counting.sql), (*params, *half)).fetchall()
        median = sum(row[0] for row in middle) / len(middle) if middle else None
        orders, sold, squares, zero = totals
        found.append(OrderTally(orders, sold, squares, median, zero))
    return tuple(found)


def gather_visits(job: Job) -> tuple[VisitTally, ...]:
    """How often each customer ordered, and the orders of nobody in particular."""
    found = []
    for period, bounds, more in _stretches(job):
        params = (*bounds, *more.params)
        unknown = db.execute_sql(_OF_NOBODY.format(more=more.sql), params).fetchone()
        known = visits(job, period)
        found.append(VisitTally(known.customers, known.orders, float(known.squares), *unknown))
    return tuple(found)


def _stretches(job: Job) -> Iterable[tuple[Period, tuple[str, str], Condition]]:
    extra = condition(job.where, job.as_of)
    for period in job.periods:
        bounds = period.start.isoformat(), period.end.isoformat()
        yield period, bounds, joined((until(period, job.calendar, job.as_of), extra))


ORDER_GATHERER = Gatherer(ORDERS, gather_orders, FILTERS)
VISIT_GATHERER = Gatherer(VISITS, gather_visits, FILTERS)
