"""Indicators of known customers: who is new, active, comes back, and how often they buy."""

from __future__ import annotations

from datetime import timedelta
from math import sqrt
from typing import TYPE_CHECKING

from cxdesk.domain.facts.customers import ACTIVE, FOLLOWED, NEWCOMERS
from cxdesk.domain.facts.sales import BOUGHT, SALES, VISITS
from cxdesk.domain.kpi import Comparing, Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.finality import is_future, is_provisional
from cxdesk.domain.kpis.parts import When, counted
from cxdesk.domain.kpis.unidentified import unidentified
from cxdesk.domain.periods import day_start
from cxdesk.domain.stats.intervals import t_interval, wilson
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.choices import Choices
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.periods import Period

_FILTERS = frozenset(("agent", "weekday", "type", "city", "tag", "segment", "product"))


def measure_new(facts: Facts, period: Period, as_of: int) -> Measure:
    """Known customers whose first sale ever lies in the period; exact interval of a count."""
    sales = facts.of(SALES)
    left_out = unidentified(sales.orders, sales.unidentified_orders)
    return counted(When(facts, period, as_of), facts.of(NEWCOMERS), left_out)


def measure_active(facts: Facts, period: Period, as_of: int) -> Measure:
    """Distinct known customers with a sale in the period, or in the window before its end."""
    if is_future(facts, period, as_of):
        return Measure(value=None, n=0, provisional=True)
    sales = facts.of(SALES)
    by_window = facts.choices.active_by == "window"
    found = facts.of(ACTIVE) if by_window else facts.of(BOUGHT).customers
    return Measure(
        value=found,
        n=found,
        provisional=is_provisional(facts, period, as_of),
        detail=unidentified(sales.orders, sales.unidentified_orders),
    )


def measure_repeat(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·customers who bought on two or more days/customers who bought.

    By window: 100·those who bought again within it/customers who first bought in the period and
    have had the whole window since.
    """
    by_window = facts.choices.repeat_by == "window"
    return (_repeat_by_window if by_window else _repeat_in_period)(facts, period, as_of)


def measure_frequency(facts: Facts, period: Period, as_of: int) -> Measure:
    """Orders of known customers/those customers; Student's interval of the mean, never below 1."""
    found = facts.of(VISITS)
    n = found.customers
    mean = found.orders / n if n else None
    interval = None
    if mean is not None and n > 1:
        spread = max(0.0, found.squares - n * mean * mean) / (n - 1)
        interval = t_interval(mean, sqrt(spread), n)
    everyone = found.orders + found.unidentified_orders
    return Measure(
        value=mean,
        n=n,
        low=max(1.0, interval.low) if interval else None,
        high=interval.high if interval else None,
        provisional=is_provisional(facts, period, as_of),
        detail={"orders": found.orders, **unidentified(everyone, found.unidentified_orders)},
    )


def _repeat_in_period(facts: Facts, period: Period, as_of: int) -> Measure:
    found, sales = facts.of(BOUGHT), facts.of(SALES)
    n = found.customers
    interval = wilson(found.came_again, n)
    return Measure(
        value=100 * found.came_again / n if n else None,
        n=n,
        low=100 * interval.low if interval else None,
        high=100 * interval.high if interval else None,
        provisional=is_provisional(facts, period, as_of),
        detail={
            "repeat_customers": found.came_again,
            "customers": n,
            **unidentified(sales.orders, sales.unidentified_orders),
        },
    )


def _repeat_by_window(facts: Facts, period: Period, as_of: int) -> Measure:
    found, sales = facts.of(FOLLOWED), facts.of(SALES)
    n = found.eligible
    interval = wilson(found.repeated, n)
    followed = period.end + timedelta(days=facts.choices.window_days)
    return Measure(
        value=100 * found.repeated / n if n else None,
        n=n,
        low=100 * interval.low if interval else None,
        high=100 * interval.high if interval else None,
        provisional=period.clipped or day_start(followed, facts.calendar.zone) > as_of,
        detail={
            "repeat_customers": found.repeated,
            "customers": n,
            "immature": found.immature,
            **unidentified(sales.orders, sales.unidentified_orders),
        },
    )


def _states_active(choices: Choices) -> T:
    if choices.active_by == "window":
        text = T("Kpis", "Active is who bought in the {days} days before the end of the period.")
        return text.fill(days=choices.window_days)
    return T("Kpis", "Active is who bought in the period.")


def _states_repeat(choices: Choices) -> T:
    if choices.repeat_by == "window":
        text = T(
            "Kpis",
            "Counted are customers who first bought in the period, once {days} days have passed"
            " since; they come back when they buy again within them.",
        )
        return text.fill(days=choices.window_days)
    return T("Kpis", "A customer comes back by buying on another day of the same period.")


NEW_CUSTOMERS = Kpi(
    key="new_customers",
    name=T("Kpis", "New customers"),
    meaning=T("Kpis", "How many known customers bought for the first time."),
    formula=T(
        "Kpis",
        "Customers whose first purchase ever lies in the period; one that was given back in full"
        " before the next one does not count.",
    ),
    caption=T("Kpis", "first purchases"),
    source=T("Kpis", "First purchases of known customers, by the day of the purchase"),
    synonyms=T("Kpis", "customer acquisition, first-time buyers, newcomers"),
    unit=Unit.COUNT,
    direction=Direction.HIGHER,
    role=Role.LEADING,
    group=Group.LOYALTY,
    reads=(NEWCOMERS, SALES),
    records=Records.CUSTOMERS,
    filters=_FILTERS,
    shared=frozenset(("segment",)),
    measure=measure_new,
    is_counted=True,
    comparing=Comparing.COUNTS,
    floor=0,
    adds_up=True,
    depends_on_length=True,
    detail_units={"unidentified_share": Unit.PERCENT},
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
    reads=(SALES, BOUGHT, ACTIVE),
    records=Records.CUSTOMERS,
    filters=_FILTERS,
    measure=measure_active,
    stated=_states_active,
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
    reads=(SALES, BOUGHT, FOLLOWED),
    records=Records.CUSTOMERS,
    filters=_FILTERS,
    measure=measure_repeat,
    stated=_states_repeat,
    floor=0,
    depends_on_length=True,
    ceiling=100,
    detail_units={"unidentified_share": Unit.PERCENT},
)

PURCHASE_FREQUENCY = Kpi(
    key="purchase_frequency",
    name=T("Kpis", "Purchase frequency"),
    meaning=T("Kpis", "How often a customer who buys does so in the period."),
    formula=T(
        "Kpis",
        "Orders of known customers divided by the number of those customers; refunds are left"
        " aside.",
    ),
    caption=T("Kpis", "orders for each customer"),
    source=T("Kpis", "Purchases of known customers, by the day of the purchase"),
    synonyms=T("Kpis", "orders per customer, visits per customer, how often they buy"),
    unit=Unit.NUMBER,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.LOYALTY,
    reads=(VISITS,),
    records=Records.CUSTOMERS,
    filters=_FILTERS,
    measure=measure_frequency,
    floor=1,
    depends_on_length=True,
    detail_units={"unidentified_share": Unit.PERCENT},
)
