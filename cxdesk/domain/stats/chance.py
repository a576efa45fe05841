"""How likely a forecast reaches its target."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from functools import lru_cache
from math import floor, log, sqrt
from operator import add, mul
from random import Random
from statistics import NormalDist
from typing import TYPE_CHECKING

from cxdesk.domain.stats.distributions import t_cdf
from cxdesk.domain.stats.forecast import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxdesk.domain.stats.forecast import Forecast, Spread

PATHS = 2000
SEED = 20_260_101
_STEP = 5


def probability(forecast: Forecast, target: float, *, is_upward: bool) -> float | None:
    """P(the last bucket reaches the target), by Student's law; None without an interval.

    Reaching is at or above the target, at or below it when lower is better.
    """
    spread = forecast.spread
    if spread is None:
        return None
    if forecast.scale.is_log and target <= 0:
        return 1.0 if is_upward else 0.0
    away = (log(target) if forecast.scale.is_log else target) - forecast.centres[-1]
    deviation = spread.deviations[-1]
    if deviation == 0:
        return float(away <= 0 if is_upward else away >= 0)
    below = t_cdf(away / deviation, spread.df)
    return 1 - below if is_upward else below


def share_reaching(ordered: Sequence[float], target: float, *, is_upward: bool) -> float:
    """The share of ascending values at or above the target, at or below it if lower is better."""
    if is_upward:
        return (len(ordered) - bisect_left(ordered, target)) / len(ordered)
    return bisect_right(ordered, target) / len(ordered)


def totals(
    forecast: Forecast, *, done: float, shares: Sequence[float] = ()
) -> tuple[tuple[float, ...], ...] | None:
    """What is done plus the coming buckets, after each of them: 2,000 simulated values, ascending.

    None without an interval. The draws are fixed, so that the same data give the same chance.
    ``shares`` is the part of each bucket that counts (what is still to come of the running one,
    what lies before the deadline of the last); left out, all count whole.
    """
    spread = forecast.spread
    if spread is None:
        return None
    parts = shares or (1.0,) * len(forecast.values)
    return tuple(_walked(forecast, spread, parts, done))


def shown_chance(chance: float) -> int:
    """A chance as per cent in steps of 5 from 5 to 95: nothing is certain before the end."""
    steps = floor(chance * 100 / _STEP + 0.5)
    return min(100 - _STEP, max(_STEP, _STEP * steps))


def _walked(
    forecast: Forecast, spread: Spread, parts: Sequence[float], done: float
) -> Iterator[tuple[float, ...]]:
    """The ascending totals after each bucket, all paths going on together.

    One draw of Student's scale and one place between the methods hold for a whole path. The errors
    run on through the smoothing as they did in the past; the sampling of each bucket is its own.
    """
    alpha, beta, phi = forecast.constants
    gain, noise = alpha * beta, spread.sampling
    shown, clip = forecast.scale.shown, forecast.scale.bounds.clip
    places, sigmas = _normal(0), [spread.sigma * scale for scale in _scales(spread.df)]
    levels, slopes, totals = [0.0] * PATHS, [0.0] * PATHS, [done] * PATHS
    steps = zip(forecast.centres, spread.apart, parts, strict=True)
    for i, (centre, apart, part) in enumerate(steps):
        errors = [*map(mul, sigmas, _normal(2 * i + 1))]
        slopes = [slope * phi for slope in slopes]
        levels = [*map(add, levels, slopes)]
        moved = zip(levels, errors, places, strict=True)
        values = [shown(centre + level + error + place * apart) for level, error, place in moved]
        if noise:
            drawn = zip(values, _normal(2 * i + 2), strict=True)
            values = [clip(value + noise * draw) for value, draw in drawn]
        totals = [total + value * part for total, value in zip(totals, values, strict=True)]
        yield tuple(sorted(totals))
        levels = [level + alpha * error for level, error in zip(levels, errors, strict=True)]
        slopes = [slope + gain * error for slope, error in zip(slopes, errors, strict=True)]


@lru_cache(maxsize=2 * LONGEST + 1)
def _normal(number: int) -> Sequence[float]:
    """The draws of that number from the normal law, one a path: its quantiles in random order.

    Latin hypercube sampling (McKay, Beckman and Conover, Technometrics 21, 1979): each of the
    draws alone has the law exactly, so that sums of them need fewer paths.
    """
    law = NormalDist()
    drawn = array("d", (law.inv_cdf((i + 0.5) / PATHS) for i in range(PATHS)))
    Random(SEED + number).shuffle(drawn)
    return drawn


@lru_cache(maxsize=LONGEST)
def _scales(df: int) -> Sequence[float]:
    """What makes a normal draw one of Student's law with ``df`` degrees of freedom, one a path."""
    gamma = Random(SEED).gammavariate
    return array("d", (sqrt(df / gamma(df / 2, 2)) for _ in range(PATHS)))
