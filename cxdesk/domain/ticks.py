"""Round marks for the axes of a chart: values people count in, and dates."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import NamedTuple

from cxdesk.domain.kpi import Unit

MOST_TICKS = 6
_TIME_STEPS = (
    1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 4 * 3600, 6 * 3600, 12 * 3600,
    86_400, 2 * 86_400, 5 * 86_400, 7 * 86_400, 14 * 86_400, 28 * 86_400,
)  # fmt: skip


class Axis(NamedTuple):
    """Where an axis starts and ends, and its marks."""

    low: float
    high: float
    ticks: tuple[float, ...]


def axis(low: float, high: float, unit: Unit, minor_per_unit: int = 1) -> Axis:
    """The axis that holds ``low`` to ``high``: fixed for percent, for NPS when it is wide.

    Others begin at 0 (below it only for money) and end at a round mark. ``minor_per_unit`` is 100
    for euro: marks are round in units of the currency.
    """
    if unit is Unit.PERCENT:
        return Axis(0, 100, (0, 25, 50, 75, 100))
    low, high = min(low, 0.0), max(high, 0.0)
    if unit is Unit.POINTS and (high - low > 100 or low == high):
        return Axis(-100, 100, (-100, -50, 0, 50, 100))
    step = _step(high - low, unit, minor_per_unit)
    first, last = floor(low / step), max(ceil(high / step), floor(low / step) + 1)
    marks = tuple(step * i for i in range(first, last + 1))
    return Axis(marks[0], marks[-1], marks)


def _step(span: float, unit: Unit, minor_per_unit: int) -> float:
    wanted = span / (MOST_TICKS - 1)
    if unit is Unit.SECONDS and wanted <= _TIME_STEPS[-1]:
        return next(step for step in _TIME_STEPS if step >= wanted)
    scale = minor_per_unit if unit is Unit.MONEY else 1
    if unit is Unit.SECONDS:
        scale = 86_400
    step = _round_up(wanted / scale) * scale
    return max(step, 1) if unit in {Unit.COUNT, Unit.MONEY, Unit.SECONDS} else step


def _round_up(value: float) -> float:
    """The next 1, 2 or 5 times a power of ten (1 for nothing)."""
    if value <= 0:
        return 1
    power: float = 10.0 ** floor(log10(value))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= value * (1 - 1e-9))
