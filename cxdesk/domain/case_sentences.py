"""Sentences about what a figure of cases, interactions or tasks leaves out, and its clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.choices import Clock
from cxdesk.domain.kpi import Amount, Records, Unit
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from cxdesk.domain.choices import Choices
    from cxdesk.domain.kpi import Kpi, Measure

_WAITING: dict[Records, tuple[T, T]] = {
    Records.REPLIES: (
        T("Sentences", "Left out: one case that still waits for its first reply."),
        T("Sentences", "Left out: {n} cases that still wait for their first reply."),
    ),
    Records.WAITS: (
        T("Sentences", "Left out: one case in which the customer still waits."),
        T("Sentences", "Left out: {n} cases in which the customer still waits."),
    ),
    Records.CALLS: (
        T("Sentences", "Left out: one customer who still waits for the call."),
        T("Sentences", "Left out: {n} customers who still wait for the call."),
    ),
}
_UNDECIDED: dict[Records, tuple[T, T]] = {
    Records.CASES: (
        T("Sentences", "Not counted yet: one case that may still be answered in time."),
        T("Sentences", "Not counted yet: {n} cases that may still be answered in time."),
    ),
    Records.TASKS: (
        T("Sentences", "Not counted yet: one task that is not done and not overdue."),
        T("Sentences", "Not counted yet: {n} tasks that are not done and not overdue."),
    ),
}
_IMMATURE: dict[Records, tuple[T, T]] = {
    Records.CASES: (
        T("Sentences", "Not counted yet: one case closed too recently to know."),
        T("Sentences", "Not counted yet: {n} cases closed too recently to know."),
    ),
}
_PENDING = (
    T("Sentences", "One of them waits for the customer."),
    T("Sentences", "{n} of them wait for the customer."),
)
_UNREACHED = (
    T("Sentences", "Left out: one customer who could not be reached."),
    T("Sentences", "Left out: {n} customers who could not be reached."),
)
_CLOCKS = {
    "first_response_time": "first_response_clock",
    "waiting_time": "waiting_clock",
    "within_1h": "within_clock",
    "within_24h": "within_clock",
    "resolution_time": "resolution_clock",
}
_ALWAYS_OPENING_TIME = frozenset({"call_back_time"})


def left_out(kpi: Kpi, measure: Measure) -> list[T]:
    """What still waits, is undecided, too recent or without work noted."""
    told = [
        *_some(measure, "waiting", _WAITING.get(kpi.records)),
        *_some(measure, "undecided", _UNDECIDED.get(kpi.records)),
        *_some(measure, "immature", _IMMATURE.get(kpi.records)),
        *_some(measure, "pending", _PENDING),
        *_some(measure, "unreached", _UNREACHED),
    ]
    logged = measure.detail.get("logged_share")
    if logged is not None:
        text = T(
            "Sentences", "Work is noted for {share} of the cases closed; the rest is left out."
        )
        told.append(text.fill(share=Amount(logged, Unit.PERCENT)))
    return told


def counts_opening_time(kpi: Kpi, choices: Choices) -> bool:
    """Whether the figure is of opening time, so that opening hours matter to it."""
    if kpi.key in _ALWAYS_OPENING_TIME:
        return True
    clock = _CLOCKS.get(kpi.key)
    return clock is not None and getattr(choices, clock) != Clock.CALENDAR


def _some(measure: Measure, key: str, words: tuple[T, T] | None) -> list[T]:
    n = int(measure.detail.get(key) or 0)
    return [plural(n, *words)] if n and words else []
