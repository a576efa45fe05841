"""Where a goal is heading: the forecast to its deadline and the chance of reaching its target."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import last_year
from cxdesk.domain.assess import is_upward
from cxdesk.domain.chart import Ahead
from cxdesk.domain.charting import middle
from cxdesk.domain.goals import CUMULATIVE
from cxdesk.domain.kpi import Unit, is_few
from cxdesk.domain.periods import Grain
from cxdesk.domain.stats.bounds import Bounds
from cxdesk.domain.stats.chance import probability, share_reaching, shown_chance, totals
from cxdesk.domain.stats.forecast import FEWEST_FOR_INTERVAL, Scale, forecast
from cxdesk.domain.stats.intervals import Z
from cxdesk.domain.windows import BUCKETS_BACK, buckets_ahead, part_ahead

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from cxdesk.domain.chart import XY
    from cxdesk.domain.goals import Goal, GoalKind
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.periods import Period
    from cxdesk.domain.stats.forecast import Forecast
    from cxdesk.domain.windows import Bucket

_CYCLES = {Grain.WEEK: 52, Grain.MONTH: 12, Grain.QUARTER: 4}
_BY_RATIO = frozenset((Unit.MONEY, Unit.COUNT, Unit.SECONDS))
_LOW, _MIDDLE, _HIGH = 0.1, 0.5, 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What a goal's deadline will probably show.

    ``value`` with its 80 % interval ``low``…``high`` (None below six points); ``chance`` is the
    exact probability of reaching the target, ``shown`` what people see of it, per cent in steps of
    5 from 5 to 95. ``path`` leads from the present to the deadline.

    Of a total in a shop with strong seasons, ``due_share`` is the part of the way due today by last
    year's course, and ``due`` that course; else None and empty, and the days decide.
    """

    on: date
    value: float
    low: float | None = None
    high: float | None = None
    chance: float | None = None
    has_season: bool = False
    path: tuple[Ahead, ...] = ()
    due_share: float | None = None
    due: tuple[XY, ...] = ()

    @property
    def shown(self) -> int | None:
        """The chance as it is shown: never 0 or 100 before the end."""
        return None if self.chance is None else shown_chance(self.chance)


class History(NamedTuple):
    """The complete buckets of a goal up to today, with what was measured for each."""

    grain: Grain
    buckets: Sequence[Bucket]
    measures: Sequence[Measure]
    week_start: int = 0

    def pairs(self) -> Iterator[tuple[Bucket, Measure]]:
        """Each bucket with its measure."""
        return zip(self.buckets, self.measures, strict=True)


def points(kind: GoalKind, kpi: Kpi, history: History) -> tuple[float | None, ...]:
    """The values that a forecast starts from, oldest first; gaps are None.

    A bucket that is not final, or has too few records to judge, is a gap. What was measured before
    the first record is left out, of a total also the bucket in which the records begin, as only a
    part of it may be known.
    """
    lived = [bucket.period for bucket, found in history.pairs() if found.n]
    first = lived[0] if lived else history.buckets[-1].period
    is_cut = first != history.buckets[0].period
    after = first.end if is_cut and kind in CUMULATIVE else first.start
    return tuple(
        _value(kpi, bucket, found)
        for bucket, found in history.pairs()
        if not is_cut or bucket.span.start >= after
    )


def best(goal: Goal, kpi: Kpi, histories: Sequence[History]) -> History:
    """The first history with enough points for an interval, else the last."""
    enough = (h for h in histories if measured(points(goal.kind, kpi, h)) >= FEWEST_FOR_INTERVAL)
    return next(enough, histories[-1])


def measured(values: Sequence[float | None]) -> int:
    """How many of the points have a value."""
    return sum(value is not None for value in values)


def outlook(
    goal: Goal, kpi: Kpi, history: History, current: Measure, today: date
) -> Outlook | None:
    """The forecast to the deadline and the chance of the target, None with too little to go by.

    It looks no further ahead than back. ``current`` is the goal's present measure: of a level its
    interval tells how far the last one may jump by itself, of a total it is what is done so far.
    """
    ahead = buckets_ahead(goal, history.grain, today, history.week_start)
    if current.value is None or not 0 < len(ahead) <= BUCKETS_BACK[history.grain]:
        return None
    is_total = goal.kind in CUMULATIVE
    found = forecast(
        points(goal.kind, kpi, history),
        len(ahead),
        scale=Scale(kpi.unit in _BY_RATIO, Bounds(kpi.floor, kpi.ceiling)),
        sampling_error=0.0 if is_total else _sampling_error(current),
        period=_CYCLES[history.grain],
    )
    if found is None:
        return None
    if is_total:
        told = _of_total(goal, kpi, found, _Run(ahead, _now(current.value, today), today))
        return _with_last_year(told, goal, _months(kpi, history), today)
    return _of_level(goal, kpi, found, _Run(ahead, _last(kpi, history), today))


def _months(kpi: Kpi, history: History) -> list[tuple[Period, float | None]]:
    """Each bucket with its point."""
    return [(bucket.period, _value(kpi, bucket, found)) for bucket, found in history.pairs()]


def _with_last_year(
    told: Outlook, goal: Goal, months: list[tuple[Period, float | None]], today: date
) -> Outlook:
    """With last year's course as the expected line, where seasons are strong."""
    if not told.has_season or not last_year.is_strong([value for _, value in months]):
        return told
    share = last_year.share(goal, today, months)
    return replace(told, due_share=share, due=last_year.bends(goal, months))


class _Run(NamedTuple):
    """The buckets to come, where the path begins, and the day after which it does."""

    ahead: Sequence[Period]
    start: Ahead
    today: date


def _value(kpi: Kpi, bucket: Bucket, found: Measure) -> float | None:
    """A point, None unless it is final (a window that ends on any day counts as such)."""
    is_running = found.provisional and not bucket.span.clipped
    return None if is_running or is_few(kpi, found.n) else found.value


def _sampling_error(measure: Measure) -> float:
    """The standard error of a measure by its 95 % interval; 0 where it has none."""
    if measure.low is None or measure.high is None:
        return 0.0
    return (measure.high - measure.low) / (2 * Z)


def _now(done: float, today: date) -> Ahead:
    """Where the path of a total begins: at the end of today with what is done."""
    return Ahead(today.toordinal() + 1, done, done, done)


def _last(kpi: Kpi, history: History) -> Ahead:
    """Where the path of a level begins: at its last point."""
    told = ((period, value) for period, value in _months(kpi, history) if value is not None)
    *_, (period, value) = told
    return Ahead(middle(period), value, value, value)


def _of_level(goal: Goal, kpi: Kpi, found: Forecast, run: _Run) -> Outlook:
    target = goal.targets[-1]
    xs = [*(middle(period) for period in run.ahead[:-1]), target.deadline_on.toordinal()]
    lows, highs = found.low or (None,) * len(xs), found.high or (None,) * len(xs)
    path = tuple(map(Ahead, xs, found.values, lows, highs))
    return _told(
        (run.start, *path),
        target.deadline_on,
        probability(found, target.value, is_upward=is_upward(goal, kpi)),
        has_season=found.has_season,
    )


def _of_total(goal: Goal, kpi: Kpi, found: Forecast, run: _Run) -> Outlook:
    """Simulated futures added to what is done; without an interval the plain sums."""
    target, done = goal.targets[-1], run.start.value
    shares = [part_ahead(period, run.today, target.deadline_on) for period in run.ahead]
    ends = [min(period.end.toordinal(), target.deadline_on.toordinal() + 1) for period in run.ahead]
    futures = totals(found, done=done, shares=shares)
    chance = None
    if futures is None:
        sums = [*accumulate(map(mul, shares, found.values), initial=done)][1:]
        path = [Ahead(x, value, None, None) for x, value in zip(ends, sums, strict=True)]
    else:
        chance = share_reaching(futures[-1], target.value, is_upward=is_upward(goal, kpi))
        path = [_spread(x, values) for x, values in zip(ends, futures, strict=True)]
    return _told((run.start, *path), target.deadline_on, chance, has_season=found.has_season)


def _spread(x: float, ordered: Sequence[float]) -> Ahead:
    """The median of simulated values with the 80 % between which they lie."""
    low, value, high = (ordered[round(q * (len(ordered) - 1))] for q in (_LOW, _MIDDLE, _HIGH))
    return Ahead(x, value, low, high)


def _told(path: tuple[Ahead, ...], on: date, chance: float | None, *, has_season: bool) -> Outlook:
    end = path[-1]
    return Outlook(
        on=on,
        value=end.value,
        low=end.low,
        high=end.high,
        chance=chance,
        has_season=has_season,
        path=path,
    )
