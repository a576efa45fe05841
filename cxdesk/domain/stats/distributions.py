"""Distribution functions and quantiles of the normal, Student's t and Poisson laws."""

from __future__ import annotations

from functools import lru_cache
from math import copysign, exp, lgamma, log, log1p, pi, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_NEGLIGIBLE = 1e-18
_CONVERGED = 1e-14
_LIGHT_TAILS = 3  # degrees of freedom from which Newton's steps are safe
_EXACT = 1e-12
_MOST_STEPS = 20


def t_cdf(t: float, df: float) -> float:
    """P(T ≤ t) of Student's law, by the incomplete beta (Abramowitz and Stegun 26.7.1)."""
    return 0.5 + copysign(beta_cdf(t * t / (df + t * t), 0.5, df / 2), t) / 2


@lru_cache(maxsize=4096)
def t_quantile(p: float, df: float) -> float:
    """The t with P(T ≤ t) = p, for 0 < p < 1: by Newton's steps, of heavy tails by bisection.

    Right of 0 the law is concave, so that a step from the left of the root never passes it.
    """
    if p < 0.5:
        return -t_quantile(1 - p, df)
    if df < _LIGHT_TAILS:
        return _t_by_bisection(p, df)
    t = _near_t(_near_z(p), df)
    scale = exp(lgamma((df + 1) / 2) - lgamma(df / 2)) / sqrt(df * pi)
    step, steps = 1.0, 0
    while abs(step) > _EXACT and steps < _MOST_STEPS:
        density = scale * (1 + t * t / df) ** (-(df + 1) / 2)
        step = (t_cdf(t, df) - p) / density
        t, steps = t - step, steps + 1
    return t


def _near_z(p: float) -> float:
    """Within 0.00045 of the normal quantile, for p ≥ ½ (Abramowitz and Stegun 26.2.23)."""
    t = sqrt(-2 * log1p(-p))
    above = 2.515517 + 0.802853 * t + 0.010328 * t * t
    return t - above / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t**3)


def _near_t(z: float, df: float) -> float:
    """Close to the quantile from the normal one (Abramowitz and Stegun 26.7.5)."""
    first = (z**3 + z) / (4 * df)
    return z + first + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * df * df)


def _t_by_bisection(p: float, df: float) -> float:
    high = 1.0
    while t_cdf(high, df) < p:
        high *= 2
    return bisect(lambda t: t_cdf(t, df) - p, 0.0, high)


def beta_cdf(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b) for 0 ≤ x ≤ 1.

    Lentz's continued fraction on the side where it converges fast (Press and others, Numerical
    Recipes, 3rd edition, section 6.4).
    """
    if x in {0.0, 1.0}:
        return x
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_cdf(1 - x, b, a)
    log_front = lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)
    return exp(log_front) * _beta_fraction(x, a, b) / a


def poisson_cdf(k: int, mean: float) -> float:
    """P(N ≤ k) of the Poisson law with this mean."""
    if k < 0:
        return 0.0
    if mean == 0:
        return 1.0
    return _summed_down(k, mean) if k < mean else 1 - _summed_up(k + 1, mean)


def bisect(rising: Callable[[float], float], low: float, high: float) -> float:
    """Where a rising function crosses 0 between ``low`` and ``high``, to the last bit."""
    middle = (low + high) / 2
    while low < middle < high:
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
        middle = (low + high) / 2
    return middle


def _beta_fraction(x: float, a: float, b: float) -> float:
    d = 1 / (1 - (a + b) * x / (a + 1))
    c, value, change, m = 1.0, d, 0.0, 0
    while abs(change - 1) > _CONVERGED:
        m += 1
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d, c = 1 / (1 + term * d), 1 + term / c
            change = d * c
            value *= change
    return value


def _summed_down(k: int, mean: float) -> float:
    term, total = _poisson_term(k, mean), 0.0
    while k >= 0 and term > _NEGLIGIBLE:
        total += term
        term *= k / mean
        k -= 1
    return total


def _summed_up(k: int, mean: float) -> float:
    term, total = _poisson_term(k, mean), 0.0
    while term > _NEGLIGIBLE:
        total += term
        k += 1
        term *= mean / k
    return total


def _poisson_term(k: int, mean: float) -> float:
    return exp(k * log(mean) - mean - lgamma(k + 1))
