"""XmR charts: the usual range of a series, and the points that leave it.

Wheeler, Making Sense of Data (2003): the limits come from the moving ranges between neighbours,
never from the standard deviation of all points, which a shift would widen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.stats.bounds import UNBOUNDED, Bounds
from cxdesk.domain.stats.trend import measured

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEWEST_POINTS = 6
USABLE_FROM = 12
FIRM_FROM = 17
BASELINE = 24
RUN = 8
_FEWEST_RANGES = 3
_TO_LIMITS = 2.66  # 3/d2 with d2 = 1.128 for two neighbours
_TO_RANGE_LIMIT = 3.268  # D4 for two neighbours
_ROUNDING = 1e-9


class Firmness(StrEnum):
    """How far limits can be trusted: 6–11 points, 12–16, 17 and more."""

    PROVISIONAL = "provisional"
    USABLE = "usable"
    FIRM = "firm"


class Rule(StrEnum):
    """Wheeler's three rules of detection."""

    OUTSIDE = "outside"
    RUN = "run"
    NEAR_LIMIT = "near_limit"


class Band(NamedTuple):
    """The centre and the two limits at one point."""

    centre: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A rule that holds with the point ``index`` as its last; ``side`` is 1 above, −1 below.

    ``points`` are the indices that together make the signal.
    """

    rule: Rule
    index: int
    side: int
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Natural process limits of ``n`` points.

    ``centre`` is the line at index 0, which rises by ``slope`` a point (0 unless trended); the
    limits lie ``reach`` above and below it and are shown inside ``bounds``.
    """

    centre: float
    slope: float
    reach: float
    mr_mean: float
    mr_limit: float
    n: int
    firmness: Firmness
    bounds: Bounds

    @property
    def low(self) -> float:
        """The lower limit shown at index 0."""
        return self.at(0).low

    @property
    def high(self) -> float:
        """The upper limit shown at index 0."""
        return self.at(0).high

    def at(self, index: int) -> Band:
        """The line and the limits shown at one point."""
        centre, clip = self.line(index), self.bounds.clip
        return Band(clip(centre), clip(centre - self.reach), clip(centre + self.reach))

    def line(self, index: int) -> float:
        """The height of the central line, not clipped."""
        return self.centre + self.slope * index


class Stretch(NamedTuple):
    """A part [start, stop) of a series with limits of its own; indices count in the series.

    ``limits`` has its index 0 at ``start``; it is None below six points.
    """

    start: int
    stop: int
    limits: Limits | None
    signals: tuple[Signal, ...]


def chart(
    values: Sequence[float | None],
    starts: Sequence[int] = (),
    *,
    bounds: Bounds = UNBOUNDED,
    is_trended: bool = False,
) -> tuple[Stretch, ...]:
    """The stretches of a series, a new one at each marked change in ``starts``.

    The limits of a stretch are those of its first 24 points and stay when more come; while there
    are fewer, all of them count.
    """
    find = trended_limits if is_trended else limits
    inside = {start for start in starts if 0 < start < len(values)}
    edges = sorted({0, len(values)} | inside)
    return tuple(
        _stretch(values[a:b], a, find(_baseline(values[a:b]), bounds)) for a, b in pairwise(edges)
    )


def limits(values: Sequence[float | None], bounds: Bounds = UNBOUNDED) -> Limits | None:
    """Mean ± 2.66 mean moving ranges; None below six points or three moving ranges.

    A gap (None) breaks the moving range (NIST/SEMATECH e-Handbook, 6.3.2.2).
    """
    points = measured(values)
    return _limits(values, _mean([value for _, value in points]), 0.0, bounds) if points else None


def trended_limits(values: Sequence[float | None], bounds: Bounds = UNBOUNDED) -> Limits | None:
    """Limits about the half-average line, for a series that grows or shrinks steadily.

    The line goes through the mean of the first half of the points and that of the second, each at
    its mean index (a middle point is left out); moving ranges are those of the values, as in
    Wheeler's chapter 12.
    """
    points = measured(values)
    half = len(points) // 2
    if half == 0:
        return None
    (x1, y1), (x2, y2) = _centre(points[:half]), _centre(points[-half:])
    slope = (y2 - y1) / (x2 - x1)
    return _limits(values, y1 - slope * x1, slope, bounds)


def signals(values: Sequence[float | None], usual: Limits) -> tuple[Signal, ...]:
    """Every point with which one of the three rules holds, by index.

    Gaps are passed over: rules 2 and 3 count successive measured points. Limits that collapsed on
    a constant series tell nothing of noise, so nothing is flagged by them.
    """
    if usual.reach <= _ROUNDING * abs(usual.centre):
        return ()
    rounding = _ROUNDING * usual.reach + 1e-12 * abs(usual.centre)
    away = [(index, value - usual.line(index)) for index, value in measured(values)]
    found = [
        *_outside(away, usual.reach + rounding),
        *_runs(away, rounding),
        *_near_limit(away, usual.reach / 2 + rounding),
    ]
    return tuple(sorted(found, key=lambda signal: signal.index))


def _limits(
    values: Sequence[float | None], centre: float, slope: float, bounds: Bounds
) -> Limits | None:
    n = len(measured(values))
    ranges = [abs(b - a) for a, b in pairwise(values) if a is not None and b is not None]
    if n < FEWEST_POINTS or len(ranges) < _FEWEST_RANGES:
        return None
    mean = _mean(ranges)
    return Limits(
        centre=centre,
        slope=slope,
        reach=_TO_LIMITS * mean,
        mr_mean=mean,
        mr_limit=_TO_RANGE_LIMIT * mean,
        n=n,
        firmness=_firmness(n),
        bounds=bounds,
    )


def _firmness(n: int) -> Firmness:
    if n >= FIRM_FROM:
        return Firmness.FIRM
    return Firmness.USABLE if n >= USABLE_FROM else Firmness.PROVISIONAL


def _stretch(values: Sequence[float | None], start: int, usual: Limits | None) -> Stretch:
    found = signals(values, usual) if usual else ()
    return Stretch(start, start + len(values), usual, tuple(_moved(one, start) for one in found))


def _moved(signal: Signal, by: int) -> Signal:
    points = tuple(point + by for point in signal.points)
    return replace(signal, index=signal.index + by, points=points)


def _baseline(values: Sequence[float | None]) -> Sequence[float | None]:
    indices = [index for index, _ in measured(values)]
    return values if len(indices) <= BASELINE else values[: indices[BASELINE - 1] + 1]


def _outside(away: list[tuple[int, float]], reach: float) -> Iterator[Signal]:
    for index, distance in away:
        if abs(distance) > reach:
            yield _signal(Rule.OUTSIDE, _side(distance, 0), (index,))


def _runs(away: list[tuple[int, float]], rounding: float) -> Iterator[Signal]:
    run: list[int] = []
    last = 0
    for index, distance in away:
        side = _side(distance, rounding)
        run = [*run, index] if side == last else [index]
        last = side
        if side and len(run) >= RUN:
            yield _signal(Rule.RUN, side, tuple(run))


def _near_limit(away: list[tuple[int, float]], half: float) -> Iterator[Signal]:
    for at, (_, distance) in enumerate(away):
        side = _side(distance, half)
        window = away[max(0, at - 3) : at + 1]
        near = tuple(point for point, other in window if _side(other, half) == side)
        if side and len(near) >= 3:
            yield _signal(Rule.NEAR_LIMIT, side, near)


def _signal(rule: Rule, side: int, points: tuple[int, ...]) -> Signal:
    return Signal(rule=rule, index=points[-1], side=side, points=points)


def _side(distance: float, slack: float) -> int:
    """1 above, −1 below, 0 on the line within the slack."""
    return (distance > slack) - (distance < -slack)


def _centre(points: Sequence[tuple[int, float]]) -> tuple[float, float]:
    return _mean([index for index, _ in points]), _mean([value for _, value in points])


def _mean(values: Sequence[float]) -> float:
    return fsum(values) / len(values)
