"""A trend, its goal and the events around it → the chart that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.chart import XY, Ahead, Chart, ChartPoint, Flag, Step, XTick
from cxdesk.domain.goals import CUMULATIVE, KEEPING, Goal, GoalKind, line_at
from cxdesk.domain.kpi import Amount, Unit, is_few
from cxdesk.domain.money import exponent
from cxdesk.domain.periods import Grain, Period, local_date, period_of
from cxdesk.domain.phrases import change_on
from cxdesk.domain.text import T
from cxdesk.domain.ticks import axis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    from cxdesk.domain.events import ShopEvent
    from cxdesk.domain.kpi import Kpi, Point, Trend
    from cxdesk.domain.ticks import Axis

MOST_X_TICKS = 9
_STRIDES = {
    Grain.DAY: (1, 2, 7, 14, 28, 56, 91, 182, 364),
    Grain.WEEK: (1, 2, 4, 8, 13, 26, 52, 104),
    Grain.MONTH: (1, 2, 3, 6, 12, 24, 60),
    Grain.QUARTER: (1, 2, 4, 8, 20),
    Grain.YEAR: (1, 2, 5, 10, 20),
}


def build(
    trend: Trend,
    *,
    currency: str,
    zone: ZoneInfo,
    goal: Goal | None = None,
    is_total: bool = False,
    ahead: Sequence[Ahead] = (),
    due: Sequence[XY] = (),
    events: Iterable[ShopEvent] = (),
    week_start: int = 0,
    is_past: bool = False,
) -> Chart:
    """The chart of a trend.

    A goal draws its target steps, its path and its forecast ``ahead`` where it is measured like the
    trend: a total only when each point is the sum from the goal's start, which ``is_total`` says.
    ``due`` bends the last stretch of the path as last year went. One that ``is_past`` ends there.
    """
    told = goal if goal and (goal.kind in CUMULATIVE) is is_total else None
    aims = _aims(trend.points, told, () if is_past else ahead, due, is_past=is_past)
    y_axis = _y_axis(trend, currency, [*aims.heights()])
    return Chart(
        title=_title(trend.kpi),
        unit=trend.kpi.unit,
        currency=currency,
        x_min=aims.x_min,
        x_max=aims.x_max,
        y_min=y_axis.low,
        y_max=y_axis.high,
        x_ticks=_x_ticks(trend.points, aims.x_max, week_start),
        y_ticks=y_axis.ticks,
        points=_sums(trend, zone) if is_total else points_of(trend, zone),
        targets=aims.targets,
        path=aims.path,
        flags=_flags(events, aims.x_min, aims.x_max),
        running=_running(trend, zone),
        ahead=aims.ahead,
        summary=summary(trend),
    )


def spanned(chart: Chart, over: T, spans: Mapping[Period, Period]) -> Chart:
    """The chart whose points are of other days than their periods': of which ``spans`` have.

    ``over`` says what days these are. Neighbours share most of them, so that no point is compared
    with the one before.
    """
    title = T("Chart", "{title} · {over}").fill(title=chart.title, over=over)
    points = (point._replace(span=spans[point.period], change=None) for point in chart.points)
    return replace(chart, title=title, over=over, points=tuple(points))


def _title(kpi: Kpi) -> T:
    """The name and what is drawn of it; the name alone where that says the same."""
    if kpi.name.source.casefold() == kpi.caption.source.casefold():
        return kpi.name
    return T("Chart", "{name}: {caption}").fill(name=kpi.name, caption=kpi.caption)


class _Aims(NamedTuple):
    """What a goal draws between the first and the last day of a chart."""

    x_min: float
    x_max: float
    targets: tuple[Step, ...]
    path: tuple[XY, ...]
    ahead: tuple[Ahead, ...]

    def heights(self) -> Iterator[float]:
        """Every height that is drawn."""
        yield from (step.y for step in self.targets)
        yield from (place.y for place in self.path)
        for place in self.ahead:
            yield from (y for y in (place.low, place.value, place.high) if y is not None)


def _aims(
    points: Sequence[Point],
    goal: Goal | None,
    ahead: Sequence[Ahead],
    due: Sequence[XY],
    *,
    is_past: bool,
) -> _Aims:
    all_targets, path = (steps(goal), path_of(goal)) if goal else ((), ())
    if path and due:
        path = (*path[:-1], *due)
    x_min, x_max = _span(points, () if is_past else path)
    targets = (_clipped(step, x_min, x_max) for step in all_targets)
    return _Aims(
        x_min,
        x_max,
        tuple(step for step in targets if step is not None),
        _path_inside(path, x_min, x_max),
        tuple(place for place in ahead if goal and x_min <= place.x <= x_max),
    )


def middle(period: Period) -> float:
    """The middle of a period as a day number."""
    return (period.start.toordinal() + period.end.toordinal()) / 2


def steps(goal: Goal) -> tuple[Step, ...]:
    """The targets in force, each until the next one or its deadline; of a range both ends."""
    found = []
    starts = [max(t.valid_from_on, goal.starts_on).toordinal() for t in goal.targets]
    for i, target in enumerate(goal.targets):
        stop = starts[i + 1] if i + 1 < len(starts) else _end(goal, target.deadline_on)
        if goal.kind is GoalKind.RANGE:
            found.append(Step(starts[i], stop, target.entered))
        found.append(Step(starts[i], stop, target.value))
    return tuple(found)


def _end(goal: Goal, deadline: date) -> int:
    """The end of the day up to which the last target holds: its deadline, or a closing before."""
    last = deadline if goal.closed_on is None else min(deadline, goal.closed_on)
    return last.toordinal() + 1


def path_of(goal: Goal) -> tuple[XY, ...]:
    """The expected line from the baseline to the target, bent where the target changed."""
    if goal.kind in KEEPING or not goal.targets or goal.origin is None:
        return ()
    changed = [t.valid_from_on for t in goal.targets if t.line_start_value is not None]
    days = [*changed, goal.targets[-1].deadline_on]
    extra = 1 if goal.kind in CUMULATIVE else 0
    bends = ((on.toordinal() + extra, line_at(goal, on)) for on in days)
    start = XY(goal.starts_on.toordinal(), goal.origin)
    return (start, *(XY(x, y) for x, y in bends if y is not None))


def summary(trend: Trend) -> T:
    """What a screen reader says, and what stands in place of an empty chart."""
    unit, signed = trend.kpi.unit, trend.kpi.unit is Unit.POINTS
    measured = [p for p in trend.points if p.measure.value is not None]
    if not any(p.measure.n for p in measured):
        for point in trend.points[::-1]:
            if to_come := int(point.measure.detail.get("taps_to_come") or 0):
                text = T("Chart", "{name} waits for {n} answers: fewer are shown to nobody.")
                return text.fill(name=trend.kpi.name, n=point.measure.n + to_come)
        text = T("Chart", "No data yet for {name}. It appears here as soon as there are records.")
        return text.fill(name=trend.kpi.name)
    latest = measured[-1]
    if len(measured) == 1:
        text = T("Chart", "{name}: {value} in {period}.")
        return text.fill(
            name=trend.kpi.name,
            value=Amount(latest.measure.value, unit, signed),
            period=latest.period,
        )
    values = [p.measure.value for p in measured if p.measure.value is not None]
    text = T(
        "Chart",
        "{name} from {first} to {last}: {start} at first, {value} at last, lowest {low},"
        " highest {high}.",
    )
    return text.fill(
        name=trend.kpi.name,
        first=measured[0].period,
        last=latest.period,
        start=Amount(values[0], unit, signed),
        value=Amount(values[-1], unit, signed),
        low=Amount(min(values), unit, signed),
        high=Amount(max(values), unit, signed),
    )


def points_of(trend: Trend, zone: ZoneInfo) -> tuple[ChartPoint, ...]:
    """The points, each with how it moved on the one before; the running period is not compared."""
    before: tuple[Point | None, ...] = (None, *trend.points)
    return tuple(
        point_of(point, trend.kpi)._replace(
            change=change_on(trend.kpi, point, earlier)
            if point.period.bounds(zone)[1] <= trend.as_of
            else None
        )
        for point, earlier in zip(trend.points, before, strict=False)
    )


def _sums(trend: Trend, zone: ZoneInfo) -> tuple[ChartPoint, ...]:
    """Sums stand where they were reached: at the end of their period, or of the last day known."""
    known = local_date(trend.as_of - 1, zone).toordinal() + 1
    return tuple(
        point._replace(x=min(point.period.end.toordinal(), known))
        for point in points_of(trend, zone)
    )


def point_of(point: Point, kpi: Kpi) -> ChartPoint:
    """A period as a chart draws it, compared with nothing yet."""
    measure = point.measure
    return ChartPoint(
        x=middle(point.period),
        value=measure.value,
        n=measure.n,
        low=measure.low,
        high=measure.high,
        period=point.period,
        provisional=measure.provisional,
        few=measure.value is not None and is_few(kpi, measure.n),
    )


def _span(points: Sequence[Point], path: Sequence[XY]) -> tuple[float, float]:
    """From the first period to the last one, and on to the deadline."""
    if not points:
        return (path[0].x, path[-1].x) if path else (0.0, 1.0)
    end = points[-1].period.end.toordinal()
    return points[0].period.start.toordinal(), max([end, *(place.x for place in path)])


def _clipped(step: Step, x_min: float, x_max: float) -> Step | None:
    x0, x1 = max(step.x0, x_min), min(step.x1, x_max)
    return Step(x0, x1, step.y) if x0 < x1 else None


def _path_inside(path: Sequence[XY], x_min: float, x_max: float) -> tuple[XY, ...]:
    """The path cut at the edges, where it enters and leaves."""
    found: list[XY] = []
    for i, place in enumerate(path):
        edges = (x for x in (x_min, x_max) if i and path[i - 1].x < x < place.x)
        found += [XY(x, _between(path[i - 1], place, x)) for x in edges]
        if x_min <= place.x <= x_max:
            found.append(place)
    return tuple(found)


def _between(a: XY, b: XY, x: float) -> float:
    return a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)


def _y_axis(trend: Trend, currency: str, drawn: Sequence[float]) -> Axis:
    measured = [p.measure.value for p in trend.points if p.measure.value is not None]
    values = [*measured, *drawn] or [0.0]
    return axis(min(values), max(values), trend.kpi.unit, 10 ** exponent(currency))


def _x_ticks(points: Sequence[Point], x_max: float, week_start: int) -> tuple[XTick, ...]:
    """A mark under every period, or every second, third … so that the words have room."""
    if not points:
        return ()
    grain = points[0].period.grain
    periods = [point.period for point in points]
    while periods[-1].end.toordinal() < x_max:
        periods.append(period_of(periods[-1].end, grain, week_start))
    stride = next(
        (s for s in _STRIDES[grain] if len(periods) / s <= MOST_X_TICKS), _STRIDES[grain][-1]
    )
    shown = [p for i, p in enumerate(periods) if _is_marked(p, i, stride)]
    found: list[XTick] = []
    for period in shown:
        with_year = not found or found[-1].on.year != period.start.year
        found.append(XTick(middle(period), period.start, grain, with_year))
    return tuple(tick for tick in found if tick.x <= x_max)


def _is_marked(period: Period, index: int, stride: int) -> bool:
    if period.grain is Grain.MONTH:
        return (period.start.year * 12 + period.start.month - 1) % stride == 0
    if period.grain is Grain.QUARTER:
        return (period.start.year * 4 + (period.start.month - 1) // 3) % stride == 0
    return index % stride == 0


def _flags(events: Iterable[ShopEvent], x_min: float, x_max: float) -> tuple[Flag, ...]:
    inside = sorted(
        (event for event in events if x_min <= event.on.toordinal() < x_max),
        key=lambda event: (event.on, event.id),
    )
    return tuple(
        Flag(event.on.toordinal() + 0.5, number, event.on, event.note)
        for number, event in enumerate(inside, start=1)
    )


def _running(trend: Trend, zone: ZoneInfo) -> tuple[float, float] | None:
    """The period that the instant of the figures stands in."""
    for point in trend.points:
        start, end = point.period.bounds(zone)
        if start < trend.as_of < end:
            return point.period.start.toordinal(), point.period.end.toordinal()
    return None
