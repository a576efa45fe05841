"""Whether and when a series shifted from one level to another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import exp, fsum
from statistics import fmean, linear_regression
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.stats import xmr
from cxdesk.domain.stats.trend import measured

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_EACH_SIDE = 4
LARGEST_P = 0.05


class Pettitt(NamedTuple):
    """Pettitt's K, the split where it is reached (the first point after it) and the p of K."""

    k: int
    split: int
    p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePoint:
    """A confirmed shift: ``index`` is the first point of the new level, the levels are means."""

    index: int
    before: float
    after: float
    p: float


def pettitt(values: Sequence[float]) -> Pettitt | None:
    """Pettitt's rank test for one shift (Applied Statistics 28, 1979).

    U_t sums sign(x_j − x_i) over i < t ≤ j, K is the largest |U_t|, p ≈ 2·exp(−6K²/(n³ + n²)).
    Splits leave four points on each side; None with fewer than eight.
    """
    n = len(values)
    if n < 2 * FEWEST_EACH_SIDE:
        return None
    ordered = sorted(values)
    greater_less_smaller = (n - bisect_right(ordered, x) - bisect_left(ordered, x) for x in values)
    sums = [0, *accumulate(greater_less_smaller)]
    inside = range(FEWEST_EACH_SIDE, n - FEWEST_EACH_SIDE + 1)
    split = max(inside, key=lambda t: abs(sums[t]))
    k = abs(sums[split])
    return Pettitt(k, split, min(1.0, 2 * exp(-6 * k * k / (n**3 + n**2))))


def change_point(values: Sequence[float | None]) -> ChangePoint | None:
    """The latest confirmed shift; None when there is none.

    Confirmed: four measured points on each side, Pettitt's p < .05, Wheeler's second rule (eight
    in a row on one side of the mean), and levels describe the points
    better than a straight line does, as steady growth is no shift: all levels all points, and the
    two levels their own. Both parts of a split are searched again (binary segmentation), so each
    level is that between two splits.
    """
    points = measured(values)
    splits, levels = _levels([value for _, value in points])
    if not splits or not _are_steps(levels):
        return None
    pairs = reversed([*zip(splits, pairwise(levels), strict=True)])
    steps = (_told(shift, points, sides) for shift, sides in pairs if _are_steps(sides))
    return next(steps, None)


def is_trending(values: Sequence[float | None]) -> bool:
    """Whether the level moves all along: splits are found, but a line describes them better.

    Such a series is judged about a trended line instead of flat limits. Up to sixteen points climb
    past their mean before eight are on one side: there the rank test alone tells of two levels.
    """
    points = [value for _, value in measured(values)]
    splits, levels = _levels(points)
    if not splits:
        shift = pettitt(points)
        if shift is None or shift.p >= LARGEST_P:
            return False
        levels = [points[: shift.split], points[shift.split :]]
    return not _are_steps(levels)


def _told(
    shift: Pettitt, points: list[tuple[int, float]], sides: tuple[Sequence[float], Sequence[float]]
) -> ChangePoint:
    before, after = sides
    index = points[shift.split][0]
    return ChangePoint(index=index, before=fmean(before), after=fmean(after), p=shift.p)


def _levels(values: Sequence[float]) -> tuple[list[Pettitt], list[Sequence[float]]]:
    """The splits of a series, and the values between them."""
    splits = _splits(values)
    edges = [0, *(shift.split for shift in splits), len(values)]
    return splits, [values[a:b] for a, b in pairwise(edges)]


def _splits(values: Sequence[float], start: int = 0) -> list[Pettitt]:
    """Every split of binary segmentation, in order; counted from ``start``."""
    shift = pettitt(values)
    if shift is None or shift.p >= LARGEST_P or not _has_run(values):
        return []
    split = shift.split
    found = shift._replace(split=start + split)
    return [*_splits(values[:split], start), found, *_splits(values[split:], start + split)]


def _has_run(values: Sequence[float]) -> bool:
    usual = xmr.limits(values)
    found = xmr.signals(values, usual) if usual else ()
    return any(signal.rule is xmr.Rule.RUN for signal in found)


def _are_steps(levels: Sequence[Sequence[float]]) -> bool:
    """Whether the squares about the levels are fewer than about the least-squares line."""
    values = [value for level in levels for value in level]
    slope, start = linear_regression(range(len(values)), values)
    about_line = fsum((value - start - slope * x) ** 2 for x, value in enumerate(values))
    return fsum(_squares(level) for level in levels) < about_line


def _squares(values: Sequence[float]) -> float:
    mean = fmean(values)
    return fsum((value - mean) ** 2 for value in values)
