"""Whether a change between two measures is signal or noise, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from typing import TYPE_CHECKING

from cxdesk.domain.kpi import Amount, Comparing, Direction, Unit, is_few
from cxdesk.domain.stats.intervals import (
    Interval,
    NpsCounts,
    Z,
    counts_differ,
    difference,
    nps_difference_z,
    nps_standard_error,
)
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.kpi import Kpi, Measure

FEWEST_FOR_ARROW = 30


class Verdict(StrEnum):
    """What a change means.

    ``CHANGED`` has no interval to judge it by (money); ``MOVED`` is signal without a better way.
    """

    BETTER = "better"
    WORSE = "worse"
    NOISE = "noise"
    CHANGED = "changed"
    MOVED = "moved"
    SAME = "same"
    FEW = "few"
    NO_DATA = "no_data"


VERDICT_WORDS: dict[Verdict, T] = {
    Verdict.BETTER: T("Comparison", "better than before"),
    Verdict.WORSE: T("Comparison", "worse than before"),
    Verdict.NOISE: T("Comparison", "normal variation"),
    Verdict.CHANGED: T("Comparison", "not judged"),
    Verdict.MOVED: T("Comparison", "more than chance"),
    Verdict.SAME: T("Comparison", "no change"),
    Verdict.FEW: T("Comparison", "few data"),
    Verdict.NO_DATA: T("Comparison", "nothing to compare with"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The change from one measure to another.

    ``sign`` is the arrow: 1 up, −1 down, 0 none (noise, few, nothing to compare). ``relative`` is
    the growth in per cent, None when the earlier value is 0 or less. ``words`` is the whole
    sentence for a card, ``verdict`` the short judgement in it.
    """

    verdict: Verdict
    sign: int
    difference: float | None
    relative: float | None
    words: T


def compare(kpi: Kpi, now: Measure, before: Measure) -> Change:
    """The change and whether it can be told from noise; from five records each on."""
    if now.value is None or before.value is None:
        return _told(Verdict.NO_DATA, 0, None, None, kpi)
    step = now.value - before.value
    relative = 100 * step / before.value if before.value > 0 else None
    if is_few(kpi, min(now.n, before.n)):
        return _told(Verdict.FEW, 0, step, relative, kpi)
    return _told(*_verdict(kpi, step, is_noise(kpi, now, before)), step, relative, kpi)


def arrow(kpi: Kpi, last_90: Measure, before_90: Measure) -> int:
    """1 or −1 when the 95 % interval of the difference excludes 0 and n ≥ 30 each, else 0.

    Indicators without an interval (money) have no arrow.
    """
    if min(last_90.n, before_90.n) < FEWEST_FOR_ARROW:
        return 0
    return compare(kpi, last_90, before_90).sign


def is_noise(kpi: Kpi, now: Measure, before: Measure) -> bool | None:
    """Whether the 95 % interval of the difference holds 0; None where there is no interval."""
    if now.value is None or before.value is None:
        return None
    if kpi.comparing is Comparing.NOT:
        return None
    if kpi.comparing is Comparing.NPS:
        z = nps_difference_z(_nps_counts(now), _nps_counts(before))
        return now.value == before.value if z is None else abs(z) < Z
    if kpi.comparing is Comparing.COUNTS:
        return not counts_differ(now.value, before.value)
    interval = _difference(now, before)
    return None if interval is None else interval.low <= 0 <= interval.high


def difference_interval(kpi: Kpi, now: Measure, before: Measure) -> Interval | None:
    """The 95 % interval of a change that is judged by one; None where it is judged otherwise."""
    if kpi.comparing is Comparing.INTERVALS:
        return _difference(now, before)
    if kpi.comparing is not Comparing.NPS or now.value is None or before.value is None:
        return None
    first = nps_standard_error(_nps_counts(now))
    second = nps_standard_error(_nps_counts(before))
    if first is None or second is None:
        return None
    half, step = Z * sqrt(first**2 + second**2), now.value - before.value
    return Interval(step - half, step + half)


def _verdict(kpi: Kpi, step: float, noise: bool | None) -> tuple[Verdict, int]:
    """What a step means, and its arrow."""
    if step == 0:
        return Verdict.SAME, 0
    if noise is None:
        return Verdict.CHANGED, 0
    if noise:
        return Verdict.NOISE, 0
    sign = 1 if step > 0 else -1
    return _judged(kpi, sign), sign


def _judged(kpi: Kpi, sign: int) -> Verdict:
    if kpi.direction is Direction.NEUTRAL:
        return Verdict.MOVED
    return Verdict.BETTER if (sign > 0) == (kpi.direction is Direction.HIGHER) else Verdict.WORSE


def _told(
    verdict: Verdict, sign: int, step: float | None, relative: float | None, kpi: Kpi
) -> Change:
    words = VERDICT_WORDS[verdict]
    if step is not None and verdict is not Verdict.SAME:
        words = _sentence(verdict, step, relative, kpi)
    return Change(verdict=verdict, sign=sign, difference=step, relative=relative, words=words)


def _sentence(verdict: Verdict, step: float, relative: float | None, kpi: Kpi) -> T:
    """The change in the indicator's unit, of money in per cent; with the judgement, if any."""
    is_money = kpi.unit is Unit.MONEY and relative is not None
    shown = Amount(relative, Unit.PERCENT, signed=True) if is_money else moved(kpi, step)
    if verdict is Verdict.CHANGED:
        return T("Comparison", "{change} compared with the same days before").fill(change=shown)
    told = T("Comparison", "{change}, {verdict}")
    return told.fill(change=shown, verdict=VERDICT_WORDS[verdict])


def moved(kpi: Kpi, step: float) -> Amount | T:
    """A change in the indicator's unit; shares move by "+2 points", lest per cent be misread."""
    if kpi.unit not in {Unit.PERCENT, Unit.POINTS}:
        return Amount(step, kpi.unit, signed=True)
    is_one = abs(round(step)) == 1
    text = T("Comparison", "{change} point") if is_one else T("Comparison", "{change} points")
    return text.fill(change=Amount(step, Unit.POINTS, signed=True))


def _difference(now: Measure, before: Measure) -> Interval | None:
    """Interval of the difference by the intervals of each: of shares this is Newcombe's."""
    first, second = _interval(now), _interval(before)
    if first is None or second is None or now.value is None or before.value is None:
        return None
    return difference(now.value, first, before.value, second)


def _interval(measure: Measure) -> Interval | None:
    if measure.low is None or measure.high is None:
        return None
    return Interval(measure.low, measure.high)


def _nps_counts(measure: Measure) -> NpsCounts:
    detail: Mapping[str, float | None] = measure.detail
    return NpsCounts(
        int(detail.get("promoters") or 0), int(detail.get("detractors") or 0), measure.n
    )
