"""Net sales against earlier periods, and the margin on what was sold at a known cost."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cxdesk.domain.facts.sales import GROWTH, MARGIN, GrowthTally, MarginTally
from cxdesk.domain.filters import NONE
from cxdesk.domain.periods import a_year_before, day_start, local_time, previous
from cxdesk.domain.vocabulary import folded
from cxdesk.store.db import db
from cxdesk.store.facts.conditions import Condition, joined
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.sales import FILTERS, amounts, condition, until

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

    from cxdesk.domain.periods import Period
    from cxdesk.store.facts.job import Job

_SOLD = "b.sold_on >= ? AND b.sold_on < ?{more}"
_NET = f"""SELECT count(*), coalesce(sum(CASE b.kind WHEN 'sale' THEN b.amount_minor
    ELSE -b.amount_minor END), 0) FROM {{source}} WHERE {_SOLD}"""
_SIGNED = "coalesce(sum(CASE b.kind WHEN 'sale' THEN {0} ELSE -{0} END), 0)"
_SALES = "coalesce(sum({0}) FILTER (WHERE b.kind = 'sale'), 0)"
_KNOWN = "iif(b.cost_minor IS NULL, 0, b.amount_minor)"
# The last one is of all sales, whether their cost is known or not.
_BOUGHT = f"""SELECT count(b.cost_minor), {_SIGNED.format(_KNOWN)},
        {_SIGNED.format("coalesce(b.cost_minor, 0)")}, {_SALES.format(_KNOWN)},
        {_SALES.format("b.amount_minor")}
    FROM purchase b WHERE {_SOLD}"""
_LINES = f"""SELECT count(DISTINCT b.id), {_SIGNED.format("i.amount_minor")},
        {_SIGNED.format("i.cost_minor")}, {_SALES.format("i.amount_minor")}
    FROM purchase b CROSS JOIN purchase_item i ON i.purchase_id = b.id
    WHERE {_SOLD} AND i.cost_minor IS NOT NULL"""
_ALL_LINES = f"""SELECT {_SALES.format("i.amount_minor")}
    FROM purchase b CROSS JOIN purchase_item i ON i.purchase_id = b.id WHERE {_SOLD}"""
_WITHOUT_OWN_COST = Condition(" AND b.cost_minor IS NULL")
_HAS_COST = """ AND (b.cost_minor IS NOT NULL OR EXISTS (SELECT 1 FROM purchase_item i
    WHERE i.purchase_id = b.id AND i.cost_minor IS NOT NULL))"""
_LINE_HAS_COST = """ AND EXISTS (SELECT 1 FROM purchase_item i
    WHERE i.purchase_id = b.id AND i.cost_minor IS NOT NULL AND fold(i.product) = ?)"""


def with_cost(product: str) -> Condition:
    """The purchases (``b``) that the margin rests on: a cost is known, of a product if given."""
    if product in {"", NONE}:
        return Condition(_HAS_COST)
    return Condition(_LINE_HAS_COST, (folded(product),))


def gather_growth(job: Job) -> tuple[GrowthTally, ...]:
    """Each period, the one before and a year before; a running one against equal stretches."""
    extra = condition(job.where, job.as_of)
    found = []
    for period in job.periods:
        records, net = _net(job, period, job.as_of, extra)
        earlier = []
        for other in (previous(period), a_year_before(period)):
            as_of = _as_far_into(other, period, job.as_of, job.calendar.zone)
            earlier.append(_net(job, other, as_of, extra)[1])
        found.append(GrowthTally(records, net, *earlier))
    return tuple(found)


def gather_margin(job: Job) -> tuple[MarginTally, ...]:
    """Purchases with a cost of their own; of the others the items with one.

    Filtered by a product only its own lines count, whatever the purchase says.
    """
    extra = condition(job.where, job.as_of)
    product = job.where.get("product", NONE)
    gather = _of_period if product == NONE else _by_line
    return tuple(gather(job, period, extra) for period in job.periods)


def lines_of_period(job: Job, period: Period, extra: Condition) -> MarginTally:
    """The items with a cost of purchases that have none of their own."""
    more = joined((until(period, job.calendar, job.as_of), extra, _WITHOUT_OWN_COST))
    return MarginTally(*_read(_LINES, period, more))


def _of_period(job: Job, period: Period, extra: Condition) -> MarginTally:
    more = joined((until(period, job.calendar, job.as_of), extra))
    *whole, sold = _read(_BOUGHT, period, more)
    lines = lines_of_period(job, period, extra)[:4]
    return MarginTally._make((*map(sum, zip(whole, lines, strict=True)), sold))


def _as_far_into(other: Period, period: Period, as_of: int, zone: ZoneInfo) -> int:
    """The instant as many days and as long a clock time into ``other`` as ``as_of`` is here.

    The end of ``other`` when the period is over, or when that comes first.
    """
    moment = local_time(as_of - 1, zone)
    on = other.start + (moment.date() - period.start)
    if as_of >= day_start(period.end, zone) or on >= other.end:
        return day_start(other.end, zone)
    moved = datetime.combine(on, moment.time(), tzinfo=zone)
    return int(moved.timestamp()) + 1


def _net(job: Job, period: Period, as_of: int, extra: Condition) -> tuple[int, int]:
    more, source = joined((until(period, job.calendar, as_of), extra)), amounts(job.where)
    bounds = (period.start.isoformat(), period.end.isoformat())
    sql = _NET.replace("{source}", source.sql).format(more=more.sql)
    params = (*source.params, *bounds, *more.params)
    known: list[tuple[int, int]] = job.memo.of("net", sql, params)  # a month is compared often
    if not known:
        known.append(db.execute_sql(sql, params).fetchone())
    return known[0]


def _by_line(job: Job, period: Period, extra: Condition) -> MarginTally:
    product = Condition(" AND fold(i.product) = ?", (folded(job.where["product"]),))
    more = joined((until(period, job.calendar, job.as_of), extra, product))
    return MarginTally(*_read(_LINES, period, more), *_read(_ALL_LINES, period, more))


def _read(sql: str, period: Period, more: Condition) -> tuple[int, ...]:
    bounds: Iterable[object] = (period.start.isoformat(), period.end.isoformat(), *more.params)
    found: tuple[int, ...] = db.execute_sql(sql.format(more=more.sql), tuple(bounds)).fetchone()
    return found


GROWTH_GATHERER = Gatherer(GROWTH, gather_growth, FILTERS)
MARGIN_GATHERER = Gatherer(MARGIN, gather_margin, FILTERS)
