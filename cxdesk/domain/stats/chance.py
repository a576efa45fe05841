"""How likely a forecast reaches its target."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import floor, log, sqrt
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.stats.distributions import t_cdf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
    parts = shares or (1.0,) * len(forecast.values)
    start = _starts(spread, done, Random(seed))
    return tuple(_walked(forecast, spread, parts, start))


def shown_chance(chance: float) -> int:
    """A chance as per cent in steps of 5 from 5 to 95: nothing is certain before the end."""
    steps = floor(chance * 100 / _STEP + 0.5)
    return min(100 - _STEP, max(_STEP, _STEP * steps))


class _Start(NamedTuple):
    """Paths as they are drawn: (sigma, place, level, slope, total) of each; and who draws on."""

    paths: Iterable[tuple[float, float, float, float, float]]
    random: Random


def _starts(spread: Spread, done: float, random: Random) -> _Start:
    """One draw of Student's scale and one place between the methods hold for a whole path."""
    half, gauss, gamma = spread.df / 2, random.gauss, random.gammavariate
    paths = (
        (spread.sigma * sqrt(spread.df / gamma(half, 2)), gauss(0, 1), 0.0, 0.0, done)
        for _ in range(PATHS)
    )
    return _Start(paths, random)


def _walked(
    forecast: Forecast, spread: Spread, parts: Sequence[float], start: _Start
) -> Iterator[tuple[float, ...]]:
    """The ascending totals after each bucket, all paths going on together.

    The errors run on through the smoothing as they did in the past; the sampling of each bucket is
    its own.
    """
    alpha, beta, phi = forecast.constants
    gain, noise = alpha * beta, spread.sampling
    shown, clip, gauss = forecast.scale.shown, forecast.scale.bounds.clip, start.random.gauss
    paths = start.paths
    for centre, apart, part in zip(forecast.centres, spread.apart, parts, strict=True):
        moved = []
        for sigma, place, before, damped, total in paths:
            error, slope = gauss(0, sigma), damped * phi
            level = before + slope
            value = shown(centre + level + error + place * apart)
            value = clip(value + gauss(0, noise)) if noise else value
            after = level + alpha * error, slope + gain * error, total + value * part
            moved.append((sigma, place, *after))
        paths = moved
        yield tuple(sorted([path[4] for path in paths]))
