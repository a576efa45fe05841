"""Sales and refunds, by purchase date."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.domain.facts import Stream


class SalesTally(NamedTuple):
    """Sales and refunds of a period; customers counted by purchase days, known customers only.

    ``orders`` leaves out day totals, which count in the money alone.
    """

    orders: int = 0
    sales_minor: int = 0
    refunds: int = 0
    refunds_minor: int = 0
    customers: int = 0
    repeat_customers: int = 0
    unidentified_orders: int = 0
    unidentified_minor: int = 0
    day_totals: int = 0


SALES: Stream[SalesTally] = Stream("sales", SalesTally())
