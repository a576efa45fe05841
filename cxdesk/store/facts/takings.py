"""Sales and refunds of each period, and who bought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts.sales import BOUGHT, SALES, BoughtTally, SalesTally
from cxdesk.store.db import db
from cxdesk.store.facts.by_day import read_ahead, visits
from cxdesk.store.facts.conditions import joined
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.pieces import added_up, piece_by_piece
from cxdesk.store.facts.sales import FILTERS, amounts, condition, until

if TYPE_CHECKING:
    from cxdesk.store.facts.job import Job

_ORDER = "b.kind = 'sale' AND NOT b.is_day_total"
_TOTALS = f"""SELECT count(*) FILTER (WHERE {_ORDER}),
        coalesce(sum(b.amount_minor) FILTER (WHERE b.kind = 'sale'), 0),
        count(*) FILTER (WHERE b.kind = 'refund'),
        coalesce(sum(b.amount_minor) FILTER (WHERE b.kind = 'refund'), 0),
        count(*) FILTER (WHERE b.customer_id IS NULL AND {_ORDER}),
        coalesce(sum(b.amount_minor) FILTER (WHERE b.customer_id IS NULL AND {_ORDER}), 0),
        count(*) FILTER (WHERE b.is_day_total AND b.kind = 'sale')
    FROM {{source}} WHERE b.sold_on >= ? AND b.sold_on < ?{{more}}"""
_NAMES = (
    "orders",
    "sales_minor",
    "refunds",
    "refunds_minor",
    "unidentified_orders",
    "unidentified_minor",
    "day_totals",
)


def gather(job: Job) -> tuple[SalesTally, ...]:
    """A sum a period."""
    extra, source = condition(job.where, job.as_of), amounts(job.where)
    sums = _TOTALS.replace("{source}", source.sql)
    found = []
    for period in job.periods:
        more = joined((until(period, job.calendar, job.as_of), extra))
        bounds = (period.start.isoformat(), period.end.isoformat(), *more.params)
        totals = db.execute_sql(sums.format(more=more.sql), (*source.params, *bounds)).fetchone()
        found.append(SalesTally(**dict(zip(_NAMES, totals, strict=True))))
    return tuple(found)


def gather_bought(job: Job) -> tuple[BoughtTally, ...]:
    """Who bought on which days."""
    read_ahead(job)
    known = (visits(job, period) for period in job.periods)
    return tuple(BoughtTally(found.customers, found.came_again) for found in known)


GATHERER = Gatherer(SALES, piece_by_piece(gather, added_up), FILTERS)
BOUGHT_GATHERER = Gatherer(BOUGHT, gather_bought, FILTERS)
