"""The usual range of an indicator, the periods that leave it, and plain words for both.

Limits come from the moving ranges of an XmR chart (``stats.xmr``); the window says only whether a
period was better or worse than usual.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date  # noqa: TC003  (of a NamedTuple)
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.comparison import moved
from cxdesk.domain.kpi import Amount, Direction, Unit, is_few
from cxdesk.domain.periods import Grain
from cxdesk.domain.stats import changepoint, xmr
from cxdesk.domain.stats.bounds import Bounds
from cxdesk.domain.stats.xmr import Firmness, Rule
from cxdesk.domain.text import T, plural
from cxdesk.domain.usual_base import base_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxdesk.domain.kpi import Kpi, Point, Trend
    from cxdesk.domain.periods import Period
    from cxdesk.domain.stats.changepoint import ChangePoint
    from cxdesk.domain.stats.xmr import Band, Signal, Stretch
    from cxdesk.domain.usual_base import Base

RULE_WORDS: dict[Rule, T] = {
    Rule.OUTSIDE: T("Usual", "outside the usual range"),
    Rule.RUN: T("Usual", "eight in a row on one side of the usual"),
    Rule.NEAR_LIMIT: T("Usual", "three of four near the edge of the usual range"),
}
FIRMNESS_WORDS: dict[Firmness, T] = {
    Firmness.PROVISIONAL: T("Usual", "provisional"),
    Firmness.USABLE: T("Usual", "usable"),
    Firmness.FIRM: T("Usual", "firm"),
}
NORMAL = T("Usual", "normal variation")
_GROWING = frozenset((Unit.MONEY, Unit.COUNT))


def has_usual(trend: Trend) -> bool:
    """Whether something is usual for such periods: days differ by the day of the week."""
    return not trend.points or trend.points[0].period.grain is not Grain.DAY


class Mark(NamedTuple):
    """One mark: from a day on the indicator has a new usual level."""

    id: int
    kpi_key: str
    starts_on: date
    reason: str


class Change(NamedTuple):
    """A change that the owner marked: what is usual begins anew with the period of that day."""

    on: date
    reason: str


class Judged(NamedTuple):
    """One period: the usual range at it, the rules that hold with it, and on which side.

    ``range`` is None where there is none yet; ``side`` is 1 above, −1 below, 0 without a signal;
    ``is_counted`` is false for a period that still runs or has too few records to be judged.
    """

    range: Band | None
    rules: tuple[Rule, ...]
    side: int
    firmness: Firmness | None
    is_counted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """A trend held against its own past; ``points`` go with those of the trend.

    ``shift`` is the latest confirmed step from one level to another.
    """

    stretches: tuple[Stretch, ...]
    points: tuple[Judged, ...]
    shift: ChangePoint | None


def usual(trend: Trend, changes: Iterable[Change] = ()) -> Usual:
    """The usual range of each period of a trend.

    Only complete periods with enough records count: a running or provisional one, one with fewer
    than five answers, and those before the first record are gaps, which break the moving range.
    """
    values = _values(trend)
    starts = _starts([point.period for point in trend.points], changes)
    stretches = _stretches(trend.kpi, values, starts)
    judged = [found for stretch in stretches for found in _judged(stretch, values)]
    return Usual(
        stretches=stretches,
        points=tuple(judged),
        shift=changepoint.change_point(values),
    )


def is_normal(found: Usual, step: float) -> bool | None:
    """Whether the last point and the step to it are usual: within the limit of moving ranges.

    None without limits; a signal is not normal.
    """
    is_big = is_big_step(found, step)
    return None if is_big is None else not (found.points[-1].rules or is_big)


def is_big_step(found: Usual, step: float) -> bool | None:
    """Whether a step is beyond the limit of moving ranges; None without limits."""
    limits = found.stretches[-1].limits
    return None if limits is None else abs(step) > limits.mr_limit


def words_of(kpi: Kpi, side: int) -> T:
    """What a side means: "better than usual", of an indicator without a better way "higher"."""
    if side == 0:
        return NORMAL
    if kpi.direction is Direction.NEUTRAL:
        return T("Usual", "higher than usual") if side > 0 else T("Usual", "lower than usual")
    is_better = (side > 0) == (kpi.direction is Direction.HIGHER)
    return T("Usual", "better than usual") if is_better else T("Usual", "worse than usual")


def signal_words(kpi: Kpi, judged: Judged) -> T | None:
    """A signal in words, "worse than usual: outside the usual range"; None without one."""
    if not judged.rules:
        return None
    text = T("Usual", "{verdict}: {rule}")
    return text.fill(verdict=words_of(kpi, judged.side), rule=RULE_WORDS[judged.rules[0]])


def sentence(trend: Trend, found: Usual) -> T:
    """One plain sentence about the latest complete period."""
    latest = _latest(trend, found)
    if latest is None:
        return _too_early(found)
    point, judged, usual_range, base = latest
    unit = trend.kpi.unit
    text = T(
        "Usual",
        "{period}: {verdict}. Usually between {low} and {high}, going by {first} to {last}.",
    )
    if judged.firmness is not Firmness.FIRM:
        text = T(
            "Usual",
            "{period}: {verdict}. Usually between {low} and {high}, going by {first} to {last}"
            " ({firmness}: few periods yet).",
        )
    return text.fill(
        period=point.period,
        verdict=words_of(trend.kpi, judged.side),
        low=_amount(usual_range.low, unit),
        high=_amount(usual_range.high, unit),
        first=base.first.start,
        last=base.last.last_day,
        firmness=FIRMNESS_WORDS[judged.firmness or Firmness.PROVISIONAL],
    )


def shift_sentence(trend: Trend, found: Usual) -> T | None:
    """The latest step between two levels: "Since March: 61 → 70 (+9)."; None without one."""
    if found.shift is None:
        return None
    kpi, shift = trend.kpi, found.shift
    return T("Usual", "Since {period}: {before} → {after} ({change}).").fill(
        period=trend.points[shift.index].period,
        before=_amount(shift.before, kpi.unit),
        after=_amount(shift.after, kpi.unit),
        change=moved(kpi, shift.after - shift.before),
    )


def since_sentence(trend: Trend, changes: Iterable[Change]) -> T | None:
    """From when on the range in force is told, and why; None without a mark in the trend."""
    if not trend.points:
        return None
    first, end = trend.points[0].period.start, trend.points[-1].period.end
    inside = [change for change in changes if first <= change.on < end]
    if not inside:
        return None
    latest = max(inside)
    return T("Usual", "Usual since {on}: “{reason}”.").fill(on=latest.on, reason=latest.reason)


def is_trended(kpi: Kpi, values: Sequence[float | None]) -> bool:
    """Whether limits follow a line: of money and counts that grow or shrink all along.

    From twelve points on, when the level is found to move and a straight line describes the points
    better than levels do (``changepoint.is_trending``). Scores and shares have bounds and cannot
    grow for long, so theirs stay level.
    """
    n = sum(value is not None for value in values)
    return kpi.unit in _GROWING and n >= xmr.USABLE_FROM and changepoint.is_trending(values)


def _values(trend: Trend) -> tuple[float | None, ...]:
    """What counts of each period, from the first one with a record on."""
    recorded = (i for i, point in enumerate(trend.points) if point.measure.n)
    first = next(recorded, len(trend.points))
    counted = [_counted(trend.kpi, point) for point in trend.points[first:]]
    return (*[None] * first, *counted)


def _counted(kpi: Kpi, point: Point) -> float | None:
    measure = point.measure
    if measure.provisional or point.period.clipped or is_few(kpi, measure.n):
        return None
    return measure.value


def _starts(periods: Sequence[Period], changes: Iterable[Change]) -> tuple[int, ...]:
    """The periods in which a marked day lies."""
    marked = [change.on for change in changes]
    return tuple(
        i
        for i, period in enumerate(periods)
        if any(period.start <= on < period.end for on in marked)
    )


def _stretches(
    kpi: Kpi, values: Sequence[float | None], starts: Sequence[int]
) -> tuple[Stretch, ...]:
    """Level or trended limits, as each stretch asks for."""
    bounds = Bounds(kpi.floor, kpi.ceiling)
    level = xmr.chart(values, starts, bounds=bounds)
    trended = xmr.chart(values, starts, bounds=bounds, is_trended=True)
    return tuple(
        slanted if is_trended(kpi, values[flat.start : flat.stop]) else flat
        for flat, slanted in zip(level, trended, strict=True)
    )


def _judged(stretch: Stretch, values: Sequence[float | None]) -> Iterable[Judged]:
    """One for each index of a stretch; of two signals the one of the first rule is told."""
    limits = stretch.limits
    ends: dict[int, list[Signal]] = defaultdict(list)
    for signal in stretch.signals:
        ends[signal.index].append(signal)
    for index in range(stretch.start, stretch.stop):
        signals = ends[index]
        yield Judged(
            range=limits.at(index - stretch.start) if limits else None,
            rules=tuple(signal.rule for signal in signals),
            side=signals[0].side if signals else 0,
            firmness=limits.firmness if limits else None,
            is_counted=values[index] is not None,
        )


def _latest(trend: Trend, found: Usual) -> tuple[Point, Judged, Band, Base] | None:
    """The last period that counts, if it has a usual range."""
    counted = [at for at, judged in enumerate(found.points) if judged.is_counted]
    if not counted:
        return None
    base, judged = base_at(trend, found, counted[-1]), found.points[counted[-1]]
    if base is None or judged.range is None:
        return None
    return trend.points[counted[-1]], judged, judged.range, base


def _too_early(found: Usual) -> T:
    start = found.stretches[-1].start if found.stretches else 0
    n = sum(judged.is_counted for judged in found.points[start:])
    one = T(
        "Usual",
        "What is usual can be told from six complete periods on; so far there is {n}.",
    )
    many = T(
        "Usual",
        "What is usual can be told from six complete periods on; so far there are {n}.",
    )
    return plural(n, one, many)


def _amount(value: float, unit: Unit) -> Amount:
    return Amount(value, unit, unit is Unit.POINTS)
