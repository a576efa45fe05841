"""Orders of each period: their amounts, and how many each known customer made."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.facts.sales import ORDERS, VISITS, OrderTally, VisitTally
from cxdesk.store.db import db
from cxdesk.store.facts.by_day import visits
from cxdesk.store.facts.conditions import Condition, joined
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.pieces import piece_by_piece
from cxdesk.store.facts.sales import FILTERS, condition, until

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxdesk.domain.choices import Choices
    from cxdesk.domain.periods import Period
    from cxdesk.store.facts.job import Job

_ORDERS = """FROM purchase b WHERE b.sold_on >= ? AND b.sold_on < ? AND b.kind = 'sale'
    AND NOT b.is_day_total{more}"""
_AMOUNTS = f"""SELECT count(*), coalesce(sum(b.amount_minor), 0),
    total(1.0 * b.amount_minor * b.amount_minor), count(*) FILTER (WHERE b.amount_minor = 0),
    json_group_array(b.amount_minor) {_ORDERS}"""
_OF_NOBODY = f"SELECT count(*) {_ORDERS} AND b.customer_id IS NULL"


def that_count(choices: Choices) -> Condition:
    """The orders (``b``) that the average order counts: all, or those that cost something."""
    is_all = choices.zero_orders == "counted"
    return Condition() if is_all else Condition(" AND b.amount_minor > 0")


class _Amounts(NamedTuple):
    """The sums of some days' orders, and each amount, ascending."""

    orders: int
    sold_minor: int
    squares: float
    zero: int
    each: list[int]


def gather_orders(job: Job) -> tuple[OrderTally, ...]:
    """The sums of each period, and its amounts, of which the middle is told."""
    return tuple(
        OrderTally(found.orders, found.sold_minor, found.squares, _middle(found.each), found.zero)
        for found in _amounts_of(job)
    )


def _amounts(job: Job) -> tuple[_Amounts, ...]:
    counted = that_count(job.choices)
    found = []
    for _, bounds, more in _stretches(job):
        counting = joined((more, counted))
        params = (*bounds, *counting.params)
        row = db.execute_sql(_AMOUNTS.format(more=counting.sql), params).fetchone()
        found.append(_Amounts._make((*row[:-1], sorted(json.loads(row[-1])))))
    return tuple(found)


def _together(parts: Sequence[_Amounts]) -> _Amounts:
    return _Amounts(
        orders=sum(part.orders for part in parts),
        sold_minor=sum(part.sold_minor for part in parts),
        squares=sum(part.squares for part in parts),
        zero=sum(part.zero for part in parts),
        each=sorted(chain.from_iterable(part.each for part in parts)),
    )


def _middle(amounts: list[int]) -> float | None:
    """The amount in the middle, or between the two there."""
    middle = amounts[max(len(amounts) - 1, 0) // 2 : len(amounts) // 2 + 1]
    return sum(middle) / len(middle) if middle else None


_amounts_of = piece_by_piece(_amounts, _together)


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
