"""What usually moves before an indicator: each lagging one with those that warn of it.

The pairs are the program's; a goal that names its own goes by them. That one moves first is said,
never that it is the cause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.kpi import Amount

ARROWS = {1: "↑", -1: "↓"}
_SOON = ("first_response_time", "within_24h")
_BACK_AGAIN = ("complaint_rate", "call_back_time")

LEADING: dict[str, tuple[str, ...]] = {
    "nps": _BACK_AGAIN,
    "csat": _SOON,
    "csat_mean": _SOON,
    "ces": ("waiting_time", "reopened_rate"),
    "ces_mean": ("waiting_time", "reopened_rate"),
    "general_satisfaction": _SOON,
    "first_response_time": ("waiting_time", "cases_per_agent"),
    "resolution_time": ("backlog", "cases_per_agent"),
    "fcr": ("reopened_rate",),
    "complaints": ("waiting_time", "reopened_rate"),
    "retention": _BACK_AGAIN,
    "churn": _BACK_AGAIN,
    "repeat_purchase_rate": _BACK_AGAIN,
    "purchase_frequency": _BACK_AGAIN,
    "new_customers": ("interactions",),
    "active_customers": ("new_customers", "complaint_rate"),
    "average_order": ("interactions",),
    "revenue": ("new_customers", "interactions"),
    "revenue_growth": ("new_customers", "interactions"),
    "clv": ("complaint_rate",),
    "recovered_detractors": ("call_back_time",),
}


def leads_of(key: str, own: Sequence[str] = ()) -> tuple[str, ...]:
    """The indicators that usually move before one; those named by its goal win."""
    return tuple(own) or LEADING.get(key, ())


def told(name: T, value: Amount, arrow: int) -> T:
    """One of them on a line: "Waiting time 18 min ↓", no arrow where only chance moved it."""
    if not arrow:
        return T("Pairs", "{name} {value}").fill(name=name, value=value)
    text = T("Pairs", "{name} {value} {arrow}")
    return text.fill(name=name, value=value, arrow=ARROWS[arrow])


def shows_earlier(leads: Sequence[T]) -> T | None:
    """All of them in a sentence; None without any."""
    if not leads:
        return None
    listed = leads[0]
    for lead in leads[1:]:
        listed = T("Pairs", "{first} · {second}").fill(first=listed, second=lead)
    return T("Pairs", "Usually moves before: {leads}").fill(leads=listed)
