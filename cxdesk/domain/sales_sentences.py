"""Sentences about a figure of sales or customers: what it leaves out, and what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.kpi import Kpi, Measure

_COUNTED: Mapping[str, tuple[T, T]] = {
    "reactivated": (
        T("Sentences", "One customer who had been lost came back."),
        T("Sentences", "{n} customers who had been lost came back."),
    ),
    "immature": (
        T("Sentences", "Not counted yet: one customer whose days to come back are not over."),
        T("Sentences", "Not counted yet: {n} customers whose days to come back are not over."),
    ),
    "zero_orders": (
        T("Sentences", "One of the orders cost nothing."),
        T("Sentences", "{n} of the orders cost nothing."),
    ),
    "months_without_spend": (
        T("Sentences", "One of the months has no spend recorded."),
        T("Sentences", "{n} of the months have no spend recorded."),
    ),
}
_BESIDE: Mapping[str, T] = {
    "median": T("Sentences", "Half of the orders are worth less than {value}."),
    "repeaters_rate": T(
        "Sentences", "Of those who had bought on two or more days before it is {value}."
    ),
    "year_growth": T("Sentences", "Against the same time a year before it is {value}."),
    "covered_share": T("Sentences", "It covers {value} of the sales, those whose cost is known."),
    "historic": T("Sentences", "Up to then a customer had brought in {value} on average."),
}
_KEYS: Mapping[str, tuple[str, ...]] = {
    "retention": ("reactivated", "repeaters_rate"),
    "churn": ("reactivated", "repeaters_rate"),
    "repeat_purchase_rate": ("immature",),
    "average_order": ("median", "zero_orders"),
    "revenue_growth": ("year_growth",),
    "margin": ("covered_share",),
    "clv": ("historic",),
    "cac": ("months_without_spend",),
}


def beside(kpi: Kpi, measure: Measure) -> list[T]:
    """What is told of the companions of a value; nothing of those that are 0 or no data."""
    told = []
    for key in _KEYS.get(kpi.key, ()):
        value = measure.detail.get(key)
        if value is not None and key in _BESIDE:
            is_signed = key == "year_growth"
            amount = Amount(value, kpi.detail_units.get(key, Unit.COUNT), is_signed)
            told.append(_BESIDE[key].fill(value=amount))
        elif value:
            told.append(plural(int(value), *_COUNTED[key]))
    return told
