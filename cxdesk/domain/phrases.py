"""Sentences about a measured value that screen and paper share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.comparison import VERDICT_WORDS, compare, moved
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi, Measure, Point


def amount(value: float | None, unit: Unit, *, signed: bool = False) -> Amount:
    """A value to be shown; points of NPS always carry their sign."""
    return Amount(value, unit, signed or unit is Unit.POINTS)


def reliability(unit: Unit, n: int, low: float | None, high: float | None) -> T:
    """On how many records a value rests and, where known, between what the real one lies."""
    if low is None or high is None:
        return T("Phrases", "n {n}").fill(n=n)
    text = T("Phrases", "n {n} · 95 % between {low} and {high}")
    return text.fill(n=n, low=amount(low, unit), high=amount(high, unit))


def measured(measure: Measure, unit: Unit) -> T:
    """``reliability`` of a measure."""
    return reliability(unit, measure.n, measure.low, measure.high)


def change_on(kpi: Kpi, point: Point, before: Point | None) -> T | None:
    """How a period moved on the one before and whether that is noise; None where it cannot be said.

    A running period is not compared with a whole one.
    """
    if before is None or point.measure.value is None or before.measure.value is None:
        return None
    change = compare(kpi, point.measure, before.measure)
    if change.difference is None:
        return None
    text = T("Phrases", "{change} on {period}: {verdict}")
    return text.fill(
        change=moved(kpi, change.difference),
        period=before.period,
        verdict=VERDICT_WORDS[change.verdict],
    )
