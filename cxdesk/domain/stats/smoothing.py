"""Damped exponential smoothing (Holt's method with Gardner and McKenzie's damped trend).

State form, Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 8.5:
forecast f = l + φb, error e = y − f, then l = f + αe and b = φb + αβ*e.
"""

from __future__ import annotations

from itertools import accumulate, islice, product, repeat
from math import inf
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.stats.trend import measured, theil_sen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ALPHAS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
BETAS = (0.02, 0.05, 0.1, 0.2, 0.3)
PHIS = (0.8, 0.9, 0.98)
_START = 6


class Constants(NamedTuple):
    """The smoothing constants: of the level, of the slope (β*), and the damping."""

    alpha: float
    beta: float
    phi: float


class State(NamedTuple):
    """Level and slope after the last value."""

    level: float
    slope: float


class Fit(NamedTuple):
    """The constants with the least squares, the state they end in and the one-step errors."""

    constants: Constants
    state: State
    errors: tuple[float, ...]


def fit(values: Sequence[float | None]) -> Fit:
    """The damped trend with the least squared one-step errors over a grid; needs two values.

    It starts at the first measured value with the median slope of the first six, and its first
    error is that of the second value. A gap (None) updates nothing: the damped step is repeated.
    """
    points = measured(values)
    first = points[0][0]
    start = State(points[0][1], theil_sen(points[:_START]).slope)
    later = values[first + 1 :]
    best, least = Constants(ALPHAS[0], BETAS[0], PHIS[0]), inf
    for constants in map(Constants._make, product(ALPHAS, BETAS, PHIS)):
        total = _squares(later, start, constants, least)
        if total < least:
            best, least = constants, total
    state, errors = run(later, start, best)
    return Fit(best, state, errors)


def run(
    values: Sequence[float | None], start: State, constants: Constants
) -> tuple[State, tuple[float, ...]]:
    """The state after the values, and the error of each measured one."""
    alpha, beta, phi = constants
    level, slope = start
    errors = []
    for value in values:
        slope *= phi
        level += slope
        if value is not None:
            error = value - level
            errors.append(error)
            level += alpha * error
            slope += alpha * beta * error
    return State(level, slope), tuple(errors)


def path(state: State, phi: float, steps: int) -> list[float]:
    """The forecasts of the next steps: l + (φ + … + φ^h)·b."""
    return [state.level + state.slope * total for total in damped_sums(phi, steps)]


def damped_sums(phi: float, steps: int) -> list[float]:
    """φ, φ + φ², … up to φ + … + φ^steps."""
    return list(accumulate(_powers(phi, steps)))


def variance_multipliers(constants: Constants, steps: int) -> list[float]:
    """How much the variance grows: 1 + Σ_{j<h} (α + αβ*(φ + … + φ^j))² for h = 1 … steps.

    Forecasting: Principles and Practice, 3rd edition, table 8.8 (additive damped trend).
    """
    alpha, beta, phi = constants
    added = ((alpha + alpha * beta * total) ** 2 for total in damped_sums(phi, steps - 1))
    return list(accumulate(added, initial=1.0))


def _powers(phi: float, steps: int) -> Iterator[float]:
    return islice(accumulate(repeat(phi), mul), steps)


def _squares(
    values: Sequence[float | None], start: State, constants: Constants, least: float
) -> float:
    """The sum of the squared errors, given up as soon as it is not below ``least``."""
    alpha, beta, phi = constants
    level, slope = start
    gain, total = alpha * beta, 0.0
    for value in values:
        slope *= phi
        level += slope
        if value is not None:
            error = value - level
            total += error * error
            if total >= least:
                break
            level += alpha * error
            slope += gain * error
    return total
