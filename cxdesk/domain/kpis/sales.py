"""Indicators from purchases: average order, revenue, growth and margin, by purchase date."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from cxdesk.domain.facts.sales import GROWTH, MARGIN, ORDERS, SALES
from cxdesk.domain.kpi import Comparing, Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.finality import is_future, is_provisional
from cxdesk.domain.stats.intervals import t_interval
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.choices import Choices
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.periods import Period

_FILTERS = frozenset(("agent", "weekday", "type", "city", "tag", "segment", "product"))


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


def measure_average_order(facts: Facts, period: Period, as_of: int) -> Measure:
    """Sales/orders, refunds left aside; Student's interval of the mean from ten orders on."""
    found = facts.of(ORDERS)
    n = found.orders
    mean = found.sales_minor / n if n else None
    interval = None
    if mean is not None and n > 1:
        spread = max(0.0, found.squares - n * mean * mean) / (n - 1)
        interval = t_interval(mean, sqrt(spread), n)
    return Measure(
        value=mean,
        n=n,
        low=max(0.0, interval.low) if interval else None,
        high=interval.high if interval else None,
        provisional=is_provisional(facts, period, as_of),
        detail={
            "median": found.median_minor,
            "sales": found.sales_minor,
            "zero_orders": found.zero_orders,
        },
    )


def measure_growth(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·(net/net before − 1); no data when nothing, or less, was sold before."""
    found = facts.of(GROWTH)
    is_known = not is_future(facts, period, as_of)
    return Measure(
        value=_growth(found.net_minor, found.before_minor) if is_known else None,
        n=found.records,
        provisional=is_provisional(facts, period, as_of),
        detail={
            "net": found.net_minor,
            "before": found.before_minor,
            "year_before": found.year_before_minor,
            "year_growth": (
                _growth(found.net_minor, found.year_before_minor) if is_known else None
            ),
        },
    )


def measure_margin(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·(net − cost)/net of the lines whose cost is known, weighted by their amounts."""
    found = facts.of(MARGIN)
    net, cost, sold = found.net_minor, found.cost_minor, found.sales_minor
    return Measure(
        value=100 * (net - cost) / net if net > 0 else None,
        n=found.purchases,
        provisional=is_provisional(facts, period, as_of),
        detail={
            "net": net,
            "cost": cost,
            "covered_share": 100 * found.covered_minor / sold if sold else None,
        },
    )


def _margin_ratio(measure: Measure) -> tuple[float, int]:
    """What was left, of what was sold at a known cost."""
    net, cost = (int(measure.detail.get(key) or 0) for key in ("net", "cost"))
    return net - cost, net


def _growth(now: int, before: int) -> float | None:
    return 100 * (now / before - 1) if before > 0 else None


def _states_tax(choices: Choices) -> T:
    if choices.prices == "without_tax":
        return T("Kpis", "Amounts are without tax.")
    return T("Kpis", "Amounts include tax.")


def _states_orders(choices: Choices) -> T:
    if choices.zero_orders == "left_out":
        return T("Kpis", "Orders that cost nothing are left out.")
    return T("Kpis", "Orders that cost nothing are counted.")


AVERAGE_ORDER = Kpi(
    key="average_order",
    name=T("Kpis", "Average order"),
    meaning=T("Kpis", "What one purchase is worth on average."),
    formula=T(
        "Kpis",
        "Sales of the period divided by the number of orders; refunds and day totals are left out.",
    ),
    caption=T("Kpis", "mean of the orders"),
    source=T("Kpis", "Sales, by the day of the purchase"),
    synonyms=T("Kpis", "average order value, AOV, average ticket, average basket, mean purchase"),
    unit=Unit.MONEY,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.SALES,
    reads=(ORDERS,),
    records=Records.PURCHASES,
    filters=_FILTERS,
    measure=measure_average_order,
    stated=_states_orders,
    floor=0,
    detail_units={"median": Unit.MONEY, "sales": Unit.MONEY},
)

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
    stated=_states_tax,
    adds_up=True,
    depends_on_length=True,
    is_counted=True,
    comparing=Comparing.NOT,
    detail_units={"sales": Unit.MONEY, "refunds": Unit.MONEY},
)

REVENUE_GROWTH = Kpi(
    key="revenue_growth",
    name=T("Kpis", "Revenue growth"),
    meaning=T("Kpis", "How much more was sold than in the period before."),
    formula=T(
        "Kpis",
        "Revenue of the period divided by that of the period before, less one. A period that still"
        " runs is held against as many days and hours of the one before.",
    ),
    caption=T("Kpis", "against the period before"),
    source=T("Kpis", "Sales and refunds, by the day of each"),
    synonyms=T("Kpis", "sales growth, monthly sales increase, increase in sales"),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.SALES,
    reads=(GROWTH,),
    records=Records.PURCHASES,
    filters=_FILTERS,
    measure=measure_growth,
    stated=_states_tax,
    comparing=Comparing.NOT,
    depends_on_length=True,
    detail_units={
        "net": Unit.MONEY,
        "before": Unit.MONEY,
        "year_before": Unit.MONEY,
        "year_growth": Unit.PERCENT,
    },
)

MARGIN_RATE = Kpi(
    key="margin",
    name=T("Kpis", "Margin"),
    meaning=T("Kpis", "The part of the sales that is left after the cost of what was sold."),
    formula=T(
        "Kpis",
        "Revenue less the cost of what was sold, divided by that revenue; only purchases and lines"
        " whose cost is known.",
    ),
    caption=T("Kpis", "share of sales at a known cost"),
    source=T("Kpis", "Sales and refunds with a known cost, by the day of each"),
    synonyms=T("Kpis", "gross margin, profit margin, markup, profitability"),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.SALES,
    reads=(MARGIN,),
    records=Records.PURCHASES,
    filters=_FILTERS,
    ratio=_margin_ratio,
    measure=measure_margin,
    stated=_states_tax,
    comparing=Comparing.NOT,
    ceiling=100,
    detail_units={"net": Unit.MONEY, "cost": Unit.MONEY, "covered_share": Unit.PERCENT},
)
