"""Indicators from purchases: revenue, active customers and repeat purchase, by purchase date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts.sales import SALES
from cxdesk.domain.kpi import Comparing, Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.finality import is_future, is_provisional
from cxdesk.domain.stats.intervals import wilson
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.facts.sales import SalesTally
    from cxdesk.domain.periods import Period

_FILTERS = frozenset(("agent", "weekday", "type", "city", "tag", "product"))


def measure_revenue(facts: Facts, period: Period, as_of: int) -> Measure:
    """Sales minus refunds, each on its own date; n counts both."""
    if is_future(facts, period, as_of):
        return Measure(value=None, n=0, provisional=True)
    sales = facts.of(SALES)
    return Measure(
        value=sales.sales_minor - sales.refunds_minor,
        n=sales.orders + sales.day_totals + sales.refunds,
        provisional=is_provisional(facts, period, as_of),
        detail={
            "sales": sales.sales_minor,
            "refunds": sales.refunds_minor,
            "orders": sales.orders,
            "day_totals": sales.day_totals,
        },
    )


def measure_active_customers(facts: Facts, period: Period, as_of: int) -> Measure:
    """Distinct known customers with at least one sale in the period."""
    if is_future(facts, period, as_of):
        return Measure(value=None, n=0, provisional=True)
    sales = facts.of(SALES)
    return Measure(
        value=sales.customers,
        n=sales.customers,
        provisional=is_provisional(facts, period, as_of),
        detail=_unidentified(sales),
    )


def measure_repeat(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·customers with sales on two or more days/customers with a sale."""
    sales = facts.of(SALES)
    n = sales.customers
    interval = wilson(sales.repeat_customers, n)
    return Measure(
        value=100 * sales.repeat_customers / n if n else None,
        n=n,
        low=100 * interval.low if interval else None,
        high=100 * interval.high if interval else None,
        provisional=is_provisional(facts, period, as_of),
        detail={
            "repeat_customers": sales.repeat_customers,
            "customers": n,
            **_unidentified(sales),
        },
    )


def _unidentified(sales: SalesTally) -> dict[str, float | None]:
    orders, unknown = sales.orders, sales.unidentified_orders
    return {
        "unidentified_orders": unknown,
        "unidentified_share": 100 * unknown / orders if orders else None,
    }


REVENUE = Kpi(
    key="revenue",
    name=T("Kpis", "Revenue"),
    meaning=T("Kpis", "What customers paid, less what was given back to them."),
    formula=T("Kpis", "Sales minus refunds of the period, each on its own date."),
    caption=T("Kpis", "sales less refunds"),
    source=T("Kpis", "Sales and refunds, by the day of each"),
    synonyms=T("Kpis", "sales, turnover, income, takings"),
    unit=Unit.MONEY,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.SALES,
    reads=(SALES,),
    records=Records.PURCHASES,
    filters=_FILTERS,
    measure=measure_revenue,
    adds_up=True,
    is_counted=True,
    comparing=Comparing.NOT,
    detail_units={"sales": Unit.MONEY, "refunds": Unit.MONEY},
)

ACTIVE_CUSTOMERS = Kpi(
    key="active_customers",
    name=T("Kpis", "Active customers"),
    meaning=T("Kpis", "How many known customers bought something."),
    formula=T("Kpis", "Different customers with at least one purchase in the period."),
    caption=T("Kpis", "known customers who bought"),
    source=T("Kpis", "Purchases of known customers, by the day of the purchase"),
    synonyms=T("Kpis", "buyers, clients"),
    unit=Unit.COUNT,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.LOYALTY,
    reads=(SALES,),
    records=Records.CUSTOMERS,
    filters=_FILTERS,
    measure=measure_active_customers,
    is_counted=True,
    comparing=Comparing.COUNTS,
    floor=0,
    depends_on_length=True,
    detail_units={"unidentified_share": Unit.PERCENT},
)

REPEAT_PURCHASE_RATE = Kpi(
    key="repeat_purchase_rate",
    name=T("Kpis", "Repeat purchase rate"),
    meaning=T("Kpis", "The share of customers who came back to buy on another day."),
    formula=T(
        "Kpis",
        "Customers with purchases on two or more days of the period, divided by customers"
        " with at least one purchase in it.",
    ),
    caption=T("Kpis", "share of known customers"),
    source=T("Kpis", "Purchases of known customers, by the day of the purchase"),
    synonyms=T("Kpis", "loyalty, returning customers, second purchase"),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.LOYALTY,
    reads=(SALES,),
    records=Records.CUSTOMERS,
    filters=_FILTERS,
    measure=measure_repeat,
    floor=0,
    depends_on_length=True,
    ceiling=100,
    detail_units={"unidentified_share": Unit.PERCENT},
)
