"""What repeats every week or every year, taken out before a forecast and put back after."""

from __future__ import annotations

from itertools import combinations
from math import fsum
from statistics import fmean, median, pvariance
from typing import TYPE_CHECKING

from cxdesk.domain.stats.trend import measured, theil_sen

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_CYCLES = 2


def indices(values: Sequence[float | None], period: int) -> tuple[float, ...] | None:
    """What each position of the cycle adds, by index modulo ``period``, adding up to 0.

    The mean distance of each position from the trend over the last whole cycles, shrunk towards 0
    as far as chance alone would spread the positions (James–Stein, after Miller and Williams, Int.
    J. Forecasting 19, 2003). The trend compares like with like only: the median slope between
    points of one position (Hirsch, Slack and Smith, Water Resour. Res. 18, 1982). None without two
    measured cycles at every position.
    """
    points = [(at, value) for at, value in measured(values) if at >= len(values) % period]
    positions = [[p for p in points if p[0] % period == position] for position in range(period)]
    if min(map(len, positions)) < FEWEST_CYCLES:
        return None
    slope = median(
        (y2 - y1) / (x2 - x1)
        for found in positions
        for (x1, y1), (x2, y2) in combinations(found, 2)
    )
    return _shrunk([[value - slope * at for at, value in found] for found in positions])


def strength(values: Sequence[float | None], period: int) -> float:
    """How much of what is left beside the trend is season, 0…1; 0 without two measured cycles.

    1 − Var(remainder)/Var(season + remainder), about a Theil–Sen line of the values without season
    (Wang, Smith and Hyndman, Data Min. Knowl. Disc. 13, 2006).
    """
    seasonal = indices(values, period)
    if seasonal is None:
        return 0.0
    plain = [(at, value - seasonal[at % period]) for at, value in measured(values)]
    line = theil_sen(plain)
    rest = [value - line.at(at) for at, value in plain]
    whole = pvariance(r + seasonal[at % period] for r, (at, _) in zip(rest, plain, strict=True))
    return max(0.0, 1 - pvariance(rest) / whole) if whole else 0.0


def _shrunk(positions: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """The means of the positions about their middle, shrunk by the variance within them."""
    means, n = [fmean(found) for found in positions], sum(map(len, positions))
    middle, period = fmean(means), len(means)
    spread = fsum((mean - middle) ** 2 for mean in means) / (period - 1)
    within = fsum(
        (x - mean) ** 2 for mean, found in zip(means, positions, strict=True) for x in found
    )
    by_chance = within / (n - period) * period / n
    kept = max(0.0, 1 - (period - 3) / (period - 1) * by_chance / spread) if spread else 0.0
    return tuple(kept * (mean - middle) for mean in means)
