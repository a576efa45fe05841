"""How likely a forecast reaches its target."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from math import floor, log, sqrt
from operator import mul
from random import Random
from typing import TYPE_CHECKING

from cxdesk.domain.stats.distributions import t_cdf

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


def probability_of_total(
    forecast: Forecast,
    target: float,
    *,
    done: float,
    is_upward: bool,
    shares: Sequence[float] = (),
    seed: int = SEED,
) -> float | None:
    """P(what is done plus the coming buckets reaches the target); None without an interval."""
    found = totals(forecast, done=done, shares=shares, seed=seed)
    if found is None:
        return None
    return share_reaching(found[-1], target, is_upward=is_upward)


def share_reaching(ordered: Sequence[float], target: float, *, is_upward: bool) -> float:
    """The share of ascending values at or above the target, at or below it if lower is better."""
    if is_upward:
        return (len(ordered) - bisect_left(ordered, target)) / len(ordered)
    return bisect_right(ordered, target) / len(ordered)


def totals(
    forecast: Forecast, *, done: float, shares: Sequence[float] = (), seed: int = SEED
) -> tuple[tuple[float, ...], ...] | None:
    """What is done plus the coming buckets, after each of them: 2,000 simulated values, ascending.

    None without an interval. The seed is fixed, so that the same data give the same chance.
    ``shares`` is the part of each bucket that counts (what is still to come of the running one,
    what lies before the deadline of the last); left out, all count whole.
    """
    spread = forecast.spread
    if spread is None:
        return None
    random = Random(seed)
    parts = shares or (1.0,) * len(forecast.values)
    paths = (
        accumulate(map(mul, _future(forecast, spread, random), parts), initial=done)
        for _ in range(PATHS)
    )
    _, *after = zip(*paths, strict=True)
    return tuple(tuple(sorted(values)) for values in after)


def shown_chance(chance: float) -> int:
    """A chance as per cent in steps of 5 from 5 to 95: nothing is certain before the end."""
    steps = floor(chance * 100 / _STEP + 0.5)
    return min(100 - _STEP, max(_STEP, _STEP * steps))


def _future(forecast: Forecast, spread: Spread, random: Random) -> Iterator[float]:
    """One possible future: the errors run on through the smoothing as they did in the past.

    One draw of Student's scale and one place between the methods hold for the whole path; the
    sampling of each bucket is its own.
    """
    alpha, beta, phi = forecast.constants
    gain, noise = alpha * beta, spread.sampling
    shown, clip, gauss = forecast.scale.shown, forecast.scale.bounds.clip, random.gauss
    sigma = spread.sigma * sqrt(spread.df / random.gammavariate(spread.df / 2, 2))
    place = gauss(0, 1)
    level = slope = 0.0
    for centre, apart in zip(forecast.centres, spread.apart, strict=True):
        error = gauss(0, sigma)
        slope *= phi
        level += slope
        value = shown(centre + level + error + place * apart)
        yield clip(value + gauss(0, noise)) if noise else value
        level += alpha * error
        slope += gain * error
