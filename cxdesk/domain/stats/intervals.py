"""95 % intervals for small samples, and quantiles; each function names its source."""

from __future__ import annotations

from math import ceil, exp, floor, fsum, lgamma, log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.stats.distributions import bisect, poisson_cdf, t_quantile

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Z = 1.959964
FEWEST_FOR_MEDIAN = 6
FEWEST_FOR_MEAN = 10
_EXACT_BELOW = 30
_EXACT_COUNTS_TO = 1000
_NEGLIGIBLE = 1e-18


class Interval(NamedTuple):
    """Lower and upper end."""

    low: float
    high: float


class NpsCounts(NamedTuple):
    """Promoters and detractors among ``n`` answers."""

    promoters: int
    detractors: int
    n: int


class MeanAndDeviation(NamedTuple):
    """Mean and standard deviation (divisor n − 1; 0 for a single value) of ``n`` values."""

    mean: float
    deviation: float
    n: int


def wilson(k: int, n: int) -> Interval | None:
    """Wilson's interval of the share k/n, 0…1; None when n is 0 (Wilson, JASA 22, 1927)."""
    if n == 0:
        return None
    p, zz = k / n, Z * Z
    centre = (p + zz / (2 * n)) / (1 + zz / n)
    half = Z * sqrt(p * (1 - p) / n + zz / (4 * n * n)) / (1 + zz / n)
    low = 0.0 if k == 0 else max(0.0, centre - half)
    high = 1.0 if k == n else min(1.0, centre + half)
    return Interval(low, high)


def difference(a: float, of_a: Interval, b: float, of_b: Interval) -> Interval:
    """Interval of a − b from the interval of each (MOVER; Zou and Donner, Stat. Med. 27, 2008).

    Of two shares with Wilson's intervals it is Newcombe's method 10 (Stat. Med. 17, 1998).
    """
    below = sqrt((a - of_a.low) ** 2 + (of_b.high - b) ** 2)
    above = sqrt((of_a.high - a) ** 2 + (b - of_b.low) ** 2)
    return Interval(a - b - below, a - b + above)


def poisson_interval(count: int) -> Interval:
    """Interval of the expected count behind a Poisson count (Garwood, Biometrika 28, 1936).

    Exact up to 1000; beyond, Byar's approximation (Breslow and Day, Statistical Methods in Cancer
    Research II, 1987), which is then right to a thousandth of an event.
    """
    if count > _EXACT_COUNTS_TO:
        return Interval(_byar(count, -Z), _byar(count + 1, Z))
    far = count + 10 + 4 * sqrt(count)
    low = bisect(lambda mean: 0.975 - poisson_cdf(count - 1, mean), 0.0, far) if count else 0.0
    high = bisect(lambda mean: 0.025 - poisson_cdf(count, mean), 0.0, far)
    return Interval(low, high)


def mean_and_deviation(tally: Iterable[tuple[float, int]]) -> MeanAndDeviation | None:
    """Mean and standard deviation of (value, how often) pairs; None when there are no values."""
    pairs = [(value, times) for value, times in tally if times > 0]
    n = sum(times for _, times in pairs)
    if n == 0:
        return None
    mean = fsum(value * times for value, times in pairs) / n
    squares = fsum(times * (value - mean) ** 2 for value, times in pairs)
    return MeanAndDeviation(mean, sqrt(squares / (n - 1)) if n > 1 else 0.0, n)


def t_interval(mean: float, deviation: float, n: int) -> Interval | None:
    """Student's interval of a mean (Biometrika 6, 1908); None below ten values."""
    if n < FEWEST_FOR_MEAN:
        return None
    half = t_quantile(0.975, n - 1) * deviation / sqrt(n)
    return Interval(mean - half, mean + half)


def nps(counts: NpsCounts) -> float | None:
    """The NPS in points: 100·(promoters − detractors)/n (Reichheld 2003); None when n is 0."""
    if counts.n == 0:
        return None
    return 100 * (counts.promoters - counts.detractors) / counts.n


def nps_interval(counts: NpsCounts) -> Interval | None:
    """Adjusted Wald interval of the NPS in points (Rocks, Am. Stat. 70, 2016); None when n is 0.

    ¾ is added to promoters and to detractors and 3 to n, then clamped to ±100. Of a single answer
    that interval leaves out the NPS itself; it is stretched to it.
    """
    if counts.n == 0:
        return None
    n = counts.n + 3
    p, d = (counts.promoters + 0.75) / n, (counts.detractors + 0.75) / n
    centre, half = 100 * (p - d), 100 * Z * sqrt((p + d - (p - d) ** 2) / n)
    value = 100 * (counts.promoters - counts.detractors) / counts.n
    low, high = min(centre - half, value), max(centre + half, value)
    return Interval(max(-100.0, low), min(100.0, high))


def nps_standard_error(counts: NpsCounts) -> float | None:
    """Standard error of the NPS in points: 100·sqrt((p + d − (p − d)²)/n); None when n is 0."""
    if counts.n == 0:
        return None
    p, d = counts.promoters / counts.n, counts.detractors / counts.n
    return 100 * sqrt((p + d - (p - d) ** 2) / counts.n)


def nps_difference_z(now: NpsCounts, before: NpsCounts) -> float | None:
    """The z of the change of the NPS; None without answers or without any spread in either."""
    first, second = nps_standard_error(now), nps_standard_error(before)
    if first is None or second is None or first == second == 0:
        return None
    change = (nps(now) or 0.0) - (nps(before) or 0.0)
    return change / sqrt(first**2 + second**2)


def counts_differ(now: float, before: float) -> bool:
    """Whether two counts of equal stretches differ by more than chance at 95 %.

    Given their sum, either is Binomial(sum, ½) if nothing changed (Przyborowski and Wilenski,
    Biometrika 31, 1940): summed exactly below 30, the normal curve from there on.
    """
    total = now + before
    if total < _EXACT_BELOW:
        return _binomial_half_cdf(round(min(now, before)), round(total)) <= 0.025
    return abs(now - before) >= Z * sqrt(total)


def quantile(ordered: Sequence[float], q: float) -> float | None:
    """The q-quantile of ascending values, None when there are none.

    Linear between order statistics: type 7 of Hyndman and Fan, Am. Stat. 50, 1996.
    """
    if not ordered:
        return None
    at = q * (len(ordered) - 1)
    low, high = floor(at), ceil(at)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


def median_interval(ordered: Sequence[float]) -> Interval | None:
    """Interval of the median by order statistics, at least 95 %; None below 6 values."""
    n = len(ordered)
    if n < FEWEST_FOR_MEDIAN:
        return None
    rank = _lower_rank(n)
    return Interval(ordered[rank - 1], ordered[n - rank])


def _byar(n: int, z: float) -> float:
    return n * (1 - 1 / (9 * n) + z / (3 * sqrt(n))) ** 3


def _lower_rank(n: int) -> int:
    """The largest r with P(Binomial(n, ½) < r) ≤ 2.5 %."""
    rank = max(1, floor(n / 2 - sqrt(n)))
    while _binomial_half_cdf(rank, n) <= 0.025:
        rank += 1
    return rank


def _binomial_half_cdf(k: int, n: int) -> float:
    """P(Binomial(n, ½) ≤ k), summed downwards until terms vanish."""
    term = exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) - n * log(2))
    total = 0.0
    while k >= 0 and term > _NEGLIGIBLE:
        total += term
        term *= k / (n - k + 1)
        k -= 1
    return total
