"""Retention and churn: of the customers active at the start, who still is at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts.customers import KEPT
from cxdesk.domain.facts.sales import SALES
from cxdesk.domain.kpi import Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.finality import is_future, is_provisional
from cxdesk.domain.kpis.unidentified import unidentified
from cxdesk.domain.stats.intervals import wilson
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.choices import Choices
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.facts.customers import KeptTally
    from cxdesk.domain.periods import Period

_FILTERS = frozenset(("type", "city", "tag", "segment"))
_SOURCE = T("Kpis", "Purchases of known customers, by the end of the period")


def measure_retention(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·|active at start ∩ active at end|/|active at start|.

    Sets, not (E − N)/S, which counts those who come back as kept. No data while the shop's first
    sale is younger than the window, for then nobody can have lapsed.
    """
    found = facts.of(KEPT)
    return _share(facts, period, as_of, (found.kept, found.repeaters_kept))


def measure_churn(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·|active at start, not at end|/|active at start| = 100 − retention.

    A customer is lost on the day that the window after the last purchase ends.
    """
    found = facts.of(KEPT)
    lost = found.at_start - found.kept, found.repeaters - found.repeaters_kept
    return _share(facts, period, as_of, lost)


def _share(facts: Facts, period: Period, as_of: int, counted: tuple[int, int]) -> Measure:
    """``counted`` of all customers active at the start, and of those who had come back before."""
    found, sales = facts.of(KEPT), facts.of(SALES)
    is_known = found.is_known and not is_future(facts, period, as_of)
    n = found.at_start if is_known else 0
    interval = wilson(counted[0], n) if n else None
    return Measure(
        value=100 * counted[0] / n if n else None,
        n=n,
        low=100 * interval.low if interval else None,
        high=100 * interval.high if interval else None,
        provisional=is_provisional(facts, period, as_of),
        detail={
            **_counts(found),
            "repeaters_rate": (
                100 * counted[1] / found.repeaters if n and found.repeaters else None
            ),
            "too_early": int(found.at_start > 0 and not found.is_known),
            **unidentified(sales.orders, sales.unidentified_orders),
        },
    )


def _counts(found: KeptTally) -> dict[str, float | None]:
    return {
        "at_start": found.at_start,
        "kept": found.kept,
        "lost": found.at_start - found.kept,
        "reactivated": found.reactivated,
        "repeaters": found.repeaters,
    }


def _states_rule(choices: Choices) -> T:
    if choices.retention_by == "purchase":
        return T("Kpis", "Kept is who bought in the period before and again in this one.")
    text = T(
        "Kpis",
        "Active is who bought in the last {days} days; after that a customer is lost. Nothing is"
        " known before the shop's first sale is that old.",
    )
    return text.fill(days=choices.window_days)


_UNITS = {"repeaters_rate": Unit.PERCENT, "unidentified_share": Unit.PERCENT}

RETENTION = Kpi(
    key="retention",
    name=T("Kpis", "Retention rate"),
    meaning=T("Kpis", "The share of active customers who stay."),
    formula=T(
        "Kpis",
        "Customers active at the start of the period and still active at its end, divided by those"
        " active at the start.",
    ),
    caption=T("Kpis", "share of active customers kept"),
    source=_SOURCE,
    synonyms=T("Kpis", "customer retention, loyalty, customers kept"),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.LOYALTY,
    reads=(KEPT, SALES),
    records=Records.CUSTOMERS,
    filters=_FILTERS,
    measure=measure_retention,
    stated=_states_rule,
    floor=0,
    ceiling=100,
    depends_on_length=True,
    detail_units=_UNITS,
)

CHURN = Kpi(
    key="churn",
    name=T("Kpis", "Churn rate"),
    meaning=T("Kpis", "The share of active customers who are lost."),
    formula=T(
        "Kpis",
        "Customers active at the start of the period and no longer active at its end, divided by"
        " those active at the start.",
    ),
    caption=T("Kpis", "share of active customers lost"),
    source=_SOURCE,
    synonyms=T("Kpis", "loss of customers, customer attrition, lost customers, defection"),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    role=Role.LAGGING,
    group=Group.LOYALTY,
    reads=(KEPT, SALES),
    records=Records.CUSTOMERS,
    filters=_FILTERS,
    measure=measure_churn,
    stated=_states_rule,
    floor=0,
    ceiling=100,
    depends_on_length=True,
    detail_units=_UNITS,
)
