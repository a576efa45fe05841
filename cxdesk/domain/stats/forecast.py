"""Where a series is heading: one combined forecast with its 80 % interval.

The mean of three simple methods: damped exponential smoothing, a damped Theil–Sen line and the
median of the last three points. Combining simple methods is hard to beat (Clemen, Int. J.
Forecasting 5, 1989; Makridakis and others, the M3 and M4 competitions).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, fsum, hypot, log, sqrt
from statistics import fmean, median, pstdev
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.stats import season, smoothing, trend
from cxdesk.domain.stats.bounds import UNBOUNDED, Bounds
from cxdesk.domain.stats.changepoint import change_point
from cxdesk.domain.stats.distributions import t_quantile

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_POINTS = 4
FEWEST_FOR_INTERVAL = 6
COVERAGE = 0.8
LONGEST = 120
_LINE_DAMPING = 0.9
_FITTED = 3  # the smoothing constants
_UPPER = (1 + COVERAGE) / 2
_LARGEST_LOG = 700.0  # beyond it no float is left


class Scale(NamedTuple):
    """How values are worked with: as they are or as logarithms, inside natural bounds."""

    is_log: bool = False
    bounds: Bounds = UNBOUNDED

    def worked(self, value: float) -> float:
        """A value on the scale it is worked with."""
        return log(value) if self.is_log else value

    def shown(self, worked: float) -> float:
        """What was worked with, as a value inside the bounds."""
        return self.bounds.clip(exp(min(worked, _LARGEST_LOG)) if self.is_log else worked)

    def error(self, error: float, worked: float) -> float:
        """A small error of a value, on the working scale (delta method for logarithms)."""
        return error * exp(min(-worked, _LARGEST_LOG)) if self.is_log else error


AS_IS = Scale()


class Spread(NamedTuple):
    """How uncertain a forecast is, on its working scale.

    ``sigma`` is the standard deviation of the one-step errors with ``df`` degrees of freedom;
    ``apart`` that between the three methods at each step; ``deviations`` that of each step with
    everything in it. ``sampling`` is the error of one bucket by itself, in the unit of values.
    """

    sigma: float
    df: int
    apart: tuple[float, ...]
    deviations: tuple[float, ...]
    sampling: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The coming buckets of a series, one value each.

    ``low`` and ``high`` are the 80 % interval; with four or five points there is none, and no
    ``spread``. ``points`` were used, from index ``since`` of the series on. ``centres`` are the
    values on the working scale, not clipped. ``has_season``: whether a season was considered.
    """

    values: tuple[float, ...]
    low: tuple[float, ...] | None
    high: tuple[float, ...] | None
    points: int
    since: int
    has_season: bool
    constants: smoothing.Constants
    centres: tuple[float, ...]
    spread: Spread | None
    scale: Scale


class _History(NamedTuple):
    """What is extended: the worked values of the present level, without season."""

    values: Sequence[float | None]
    scale: Scale
    seasonal: Sequence[float]

    @property
    def points(self) -> list[tuple[int, float]]:
        """The measured (index, value) pairs."""
        return trend.measured(self.values)


def forecast(
    values: Sequence[float | None],
    steps: int,
    *,
    scale: Scale = AS_IS,
    sampling_error: float = 0.0,
    period: int | None = None,
) -> Forecast | None:
    """The next ``steps`` buckets after complete, equal ones; None below four measured points.

    The scale is logarithmic only if all values are positive. ``sampling_error`` is the standard
    error of the target bucket by itself. ``period`` (7, 12 …) takes out a season when there are
    two full cycles. The last 120 buckets count; after a confirmed change point only what follows
    it, from six points on.
    """
    recent = values[-LONGEST:]
    if len(trend.measured(recent)) < FEWEST_POINTS or steps < 1:
        return None
    history = _history(recent, scale, period)
    fitted = smoothing.fit(history.values)
    methods = [*zip(*_methods(history, fitted, steps), strict=True)]
    centres = [
        fmean(three) + _seasonal(history.seasonal, len(recent) + at)
        for at, three in enumerate(methods)
    ]
    spread = _spread(history, fitted, methods, centres, sampling_error)
    low, high = _interval(history.scale, centres, spread) if spread else (None, None)
    return Forecast(
        values=tuple(map(history.scale.shown, centres)),
        low=low,
        high=high,
        points=len(history.points),
        since=len(values) - len(history.values),
        has_season=bool(history.seasonal),
        constants=fitted.constants,
        centres=tuple(centres),
        spread=spread,
        scale=history.scale,
    )


def _history(values: Sequence[float | None], scale: Scale, period: int | None) -> _History:
    if any(value is not None and value <= 0 for value in values):
        scale = scale._replace(is_log=False)
    worked = [None if value is None else scale.worked(value) for value in values]
    seasonal = (season.indices(worked, period) if period else None) or ()
    plain = [None if y is None else y - _seasonal(seasonal, at) for at, y in enumerate(worked)]
    return _History(plain[_regime(plain) :], scale, seasonal)


def _seasonal(seasonal: Sequence[float], index: int) -> float:
    return seasonal[index % len(seasonal)] if seasonal else 0.0


def _regime(values: Sequence[float | None]) -> int:
    """Where the present level begins: at a confirmed shift with six points since, else at 0."""
    shift = change_point(values)
    if shift is None or len(trend.measured(values[shift.index :])) < FEWEST_FOR_INTERVAL:
        return 0
    return shift.index


def _methods(
    history: _History, fitted: smoothing.Fit, steps: int
) -> tuple[list[float], list[float], list[float]]:
    """The forecasts of the three methods, on the working scale and without season."""
    points = history.points
    smooth = smoothing.path(fitted.state, fitted.constants.phi, steps)
    line = _damped_line(points[-trend.LONGEST :], len(history.values), steps)
    level = median(value for _, value in points[-3:])
    return smooth, line, [level] * steps


def _damped_line(points: Sequence[tuple[int, float]], end: int, steps: int) -> list[float]:
    """The Theil–Sen line up to the last point, then on with its slope damped at every step."""
    last = points[-1][0]
    line = trend.theil_sen(points)
    missed = end - 1 - last
    sums = smoothing.damped_sums(_LINE_DAMPING, missed + steps)[missed:]
    return [line.at(last) + line.slope * total for total in sums]


def _spread(
    history: _History,
    fitted: smoothing.Fit,
    methods: Sequence[tuple[float, ...]],
    centres: Sequence[float],
    sampling: float,
) -> Spread | None:
    """The variance of each step: errors grown by the smoothing, between methods, and sampling.

    Where the methods disagree, less is known; without that part the interval covers too little of
    series that wander. Errors by rolling origin covered no better.
    """
    n, lost = len(history.points), max(0, len(history.seasonal) - 1)
    if n < FEWEST_FOR_INTERVAL:
        return None
    df = max(FEWEST_FOR_INTERVAL - _FITTED, n - _FITTED - lost)
    variance = fsum(error * error for error in fitted.errors) / df
    growth = smoothing.variance_multipliers(fitted.constants, len(centres))
    apart = tuple(map(pstdev, methods))
    deviations = tuple(
        hypot(sqrt(variance * factor), between, history.scale.error(sampling, centre))
        for factor, between, centre in zip(growth, apart, centres, strict=True)
    )
    return Spread(sqrt(variance), df, apart, deviations, sampling)


def _interval(
    scale: Scale, centres: Sequence[float], spread: Spread
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    t = t_quantile(_UPPER, spread.df)
    pairs = [*zip(centres, spread.deviations, strict=True)]
    low = tuple(scale.shown(centre - t * deviation) for centre, deviation in pairs)
    high = tuple(scale.shown(centre + t * deviation) for centre, deviation in pairs)
    return low, high
