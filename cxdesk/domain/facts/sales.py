"""Sales and refunds, by purchase date."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.domain.facts import Stream


class SalesTally(NamedTuple):
    """Sales and refunds of a period.

    ``orders`` leaves out day totals, which count in the money alone.
    """

    orders: int = 0
    sales_minor: int = 0
    refunds: int = 0
    refunds_minor: int = 0
    unidentified_orders: int = 0
    unidentified_minor: int = 0
    day_totals: int = 0


class BoughtTally(NamedTuple):
    """Known customers who bought in a period, and those who did on two days or more."""

    customers: int = 0
    came_again: int = 0


class OrderTally(NamedTuple):
    """The orders of a period: sales without day totals, of anybody.

    ``squares`` is the sum of the squared amounts, ``zero_orders`` how many cost nothing.
    """

    orders: int = 0
    sales_minor: int = 0
    squares: float = 0.0
    median_minor: float | None = None
    zero_orders: int = 0


class VisitTally(NamedTuple):
    """Known customers who bought in a period, their orders, and the sum of the squares of each."""

    customers: int = 0
    orders: int = 0
    squares: float = 0.0
    unidentified_orders: int = 0


class GrowthTally(NamedTuple):
    """Net sales of a period, of the one before and of a year before, as far as each has come."""

    records: int = 0
    net_minor: int = 0
    before_minor: int = 0
    year_before_minor: int = 0


class MarginTally(NamedTuple):
    """What was sold at a known cost: ``purchases`` with such lines, net of refunds.

    ``covered_minor`` are its sales before refunds, ``sales_minor`` those of the whole period.
    """

    purchases: int = 0
    net_minor: int = 0
    cost_minor: int = 0
    covered_minor: int = 0
    sales_minor: int = 0


SALES: Stream[SalesTally] = Stream("sales", SalesTally())
BOUGHT: Stream[BoughtTally] = Stream("bought", BoughtTally())
ORDERS: Stream[OrderTally] = Stream("orders", OrderTally())
VISITS: Stream[VisitTally] = Stream("visits", VisitTally())
GROWTH: Stream[GrowthTally] = Stream("growth", GrowthTally())
MARGIN: Stream[MarginTally] = Stream("margin", MarginTally())
