"""What a customer is worth over the years, and what winning one costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts.customers import LIFETIME, SPEND
from cxdesk.domain.facts.sales import SALES
from cxdesk.domain.kpi import (
    Comparing,
    Direction,
    Group,
    Kpi,
    Measure,
    Records,
    Role,
    Unit,
)
from cxdesk.domain.kpis.finality import is_future, is_provisional
from cxdesk.domain.kpis.unidentified import unidentified
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.choices import Choices
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.facts.customers import LifetimeTally
    from cxdesk.domain.periods import Period

FEWEST_IN_A_PART = 30


def measure_clv(facts: Facts, period: Period, as_of: int) -> Measure:
    """Average order × orders a customer and year × margin × expected years.

    All of the 365 days up to the end of the period. Expected years are 1/churn of those days, at
    most the shop's cap; no data when nobody, or nobody known, was lost, when no cost is known, or
    for a part of the customers with fewer than 30 of them.
    """
    found, sales = facts.of(LIFETIME), facts.of(SALES)
    years, margin = _years(found, facts.choices.clv_years_max), _margin(found)
    n = 0 if is_future(facts, period, as_of) else found.customers
    is_told = n >= (FEWEST_IN_A_PART if facts.where else 1)
    value = None
    if is_told and years is not None and margin is not None:
        value = found.sales_minor / n * margin * years
    return Measure(
        value=value,
        n=n,
        provisional=is_provisional(facts, period, as_of),
        detail={
            **_factors(found),
            "margin": None if margin is None else 100 * margin,
            "years": years,
            **unidentified(sales.orders, sales.unidentified_orders),
        },
    )


def measure_cac(facts: Facts, period: Period, as_of: int) -> Measure:
    """Acquisition spend/new customers, both of the whole months inside the period.

    No data when no spend is recorded; undefined when nobody is new, the spend is in ``detail``.
    """
    found = facts.of(SPEND)
    spent, new = found.amount_minor, found.new_customers
    is_told = spent is not None and new and not is_future(facts, period, as_of)
    return Measure(
        value=spent / new if is_told and spent is not None else None,
        n=new,
        provisional=is_provisional(facts, period, as_of),
        detail={
            "spend": spent,
            "new_customers": new,
            "months": found.months,
            "months_without_spend": found.months - found.recorded,
        },
    )


def _years(found: LifetimeTally, longest: int) -> float | None:
    if not found.at_start or not found.lost:
        return None
    return min(found.at_start / found.lost, longest)


def _margin(found: LifetimeTally) -> float | None:
    net = found.net_minor
    return (net - found.cost_minor) / net if net > 0 else None


def _factors(found: LifetimeTally) -> dict[str, float | None]:
    customers, orders, ever = found.customers, found.orders, found.ever_customers
    return {
        "average_order": found.sales_minor / orders if orders else None,
        "orders_per_year": orders / customers if customers else None,
        "churn": 100 * found.lost / found.at_start if found.at_start else None,
        "historic": found.ever_margin_minor / ever if ever else None,
    }


def _states_cap(choices: Choices) -> T:
    text = T("Kpis", "An estimate: customers are taken to stay {years} years at most.")
    return text.fill(years=choices.clv_years_max)


CLV = Kpi(
    key="clv",
    name=T("Kpis", "Customer lifetime value"),
    meaning=T("Kpis", "What a customer can be expected to bring in over the years."),
    formula=T(
        "Kpis",
        "Average order, times orders of a customer in a year, times margin, times the expected"
        " years (one divided by the churn of a year), all of the 365 days before. A segment is the"
        " one that customers had before those days.",
    ),
    caption=T("Kpis", "estimate for one customer"),
    source=T("Kpis", "Purchases of known customers in the 365 days before the end of the period"),
    synonyms=T("Kpis", "CLV, LTV, lifetime value, value of a customer"),
    unit=Unit.MONEY,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.SALES,
    reads=(LIFETIME, SALES),
    records=Records.CUSTOMERS,
    filters=frozenset(("type", "city", "tag", "segment")),
    measure=measure_clv,
    stated=_states_cap,
    comparing=Comparing.NOT,
    detail_units={
        "average_order": Unit.MONEY,
        "orders_per_year": Unit.NUMBER,
        "margin": Unit.PERCENT,
        "churn": Unit.PERCENT,
        "years": Unit.NUMBER,
        "historic": Unit.MONEY,
        "unidentified_share": Unit.PERCENT,
    },
)

CAC = Kpi(
    key="cac",
    name=T("Kpis", "Customer acquisition cost"),
    meaning=T("Kpis", "What it costs to win one new customer."),
    formula=T(
        "Kpis",
        "Acquisition spend divided by new customers, both of the whole months inside the period."
        " It cannot be filtered: what won a customer is not recorded.",
    ),
    caption=T("Kpis", "spend for each new customer"),
    source=T("Kpis", "Acquisition spend by month, and first purchases by their day"),
    synonyms=T("Kpis", "CAC, cost of acquisition, cost per new customer"),
    unit=Unit.MONEY,
    direction=Direction.LOWER,
    role=Role.LAGGING,
    group=Group.SALES,
    reads=(SPEND,),
    records=Records.CUSTOMERS,
    measure=measure_cac,
    comparing=Comparing.NOT,
    floor=0,
    detail_units={"spend": Unit.MONEY},
)
