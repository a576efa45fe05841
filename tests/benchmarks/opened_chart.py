"""The interactive chart: five years of days with all that a chart can carry, opened and panned.

Six series with two bands each, and one alone; by the clock, and by the work of the processor too,
which a busy machine does not move.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.benchmarks.desk import context
from tests.benchmarks.measure import Bar, Result, timed
from tests.benchmarks.window import application

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cxdesk.domain.chart import Chart, Mark
    from cxdesk.domain.events import ShopEvent
    from cxdesk.domain.kpi import Trend
    from cxdesk.ui.chart_view import ChartView
    from cxdesk.ui.context import Context
    from tests.benchmarks.measure import Timed

DAYS = 1826
FIRST = date(2020, 1, 1)
WIDTH, HEIGHT = 1000, 500
PAN_STEPS = 41
EVENTS = 8
ACTIONS = 5
SERIES = 6


def opened_chart(_size: str, work: Path) -> Iterator[Result]:
    """First paint of a new chart, and one step of panning over half of its time."""
    from cxdesk.ui.jobs import Jobs

    jobs = Jobs(lambda: None)
    ctx = context(jobs, work)
    yield from _measured(ctx, busy_chart(), "6 series", Bar(None, 250), Bar(None, 60))
    yield from _measured(ctx, one_series(), "1 series", Bar(), Bar())
    jobs.stop()


def _measured(ctx: Context, chart: Chart, name: str, opened: Bar, pan: Bar) -> Iterator[Result]:
    """The chart opened and panned."""
    app = application()

    def first_paint() -> ChartView:
        view = _opened(ctx, chart)
        view.grab()
        app.processEvents()
        return view

    what = f"{DAYS} days, range, forecast, goal, {EVENTS} events, {ACTIONS} actions"
    took = timed(first_paint)
    note = f"{what}; processor {took.processor:.0f} ms"
    yield Result(f"chart of {name} opened, painted", took.clock, None, opened, note)
    took = _pan_step(first_paint())
    note = f"{what}; processor {took.processor:.0f} ms"
    yield Result(f"chart of {name}, step of panning", took.clock, None, pan, note)


def busy_chart() -> Chart:
    """The chart of one series, and five companions with bands of their own."""
    from cxdesk.domain.chart import Line
    from cxdesk.domain.chart_lines import with_lines

    chart = one_series()
    lines = []
    for number in range(1, SERIES):
        down = 6_000 * number
        points = (p._replace(value=(p.value or 0) - down) for p in chart.points)
        bands = tuple(
            tuple(b._replace(low=b.low - down, high=b.high - down) for b in band)
            for band in chart.usual
        )
        lines.append(Line(f"Series {number}", "", tuple(points), bands))
    return with_lines(chart, "All", lines)


def one_series() -> Chart:
    """Five years of daily takings as a chart, with everything that can be drawn about them."""
    from zoneinfo import ZoneInfo

    from cxdesk.domain import charting
    from cxdesk.domain.chart import Ahead
    from cxdesk.domain.goals import Goal, Target

    trend = _trend()
    last = FIRST + timedelta(days=DAYS)
    starts, deadline = last - timedelta(days=400), last + timedelta(days=90)
    goal = Goal(
        kpi_key=trend.kpi.key,
        title="More",
        starts_on=starts,
        baseline_value=50_000,
        baseline_n=90,
        targets=(
            Target(starts, deadline, 60_000),
            Target(starts + timedelta(days=200), deadline, 70_000),
        ),
    )
    edge = last.toordinal()
    chart = charting.build(
        trend,
        currency="EUR",
        zone=ZoneInfo("Europe/Madrid"),
        goal=goal,
        ahead=[Ahead(edge + n, 60_000 + 90 * n, 50_000, 70_000 + 99 * n) for n in range(90)],
        events=[_event(n) for n in range(EVENTS)],
    )
    return _ranged(chart)


def _ranged(chart: Chart) -> Chart:
    """The chart with two usual ranges, a figure for comparison, and actions."""
    from dataclasses import replace

    from cxdesk.domain.chart import BandPlace
    from cxdesk.domain.chart_range import merged

    ranges = [BandPlace(point.x, 30_000, 75_000, 50_000) for point in chart.points]
    half = DAYS // 2
    return replace(
        chart,
        usual=(merged(ranges[:half]), merged(ranges[half:])),
        reference=55_000.0,
        marks=tuple(_mark(n) for n in range(ACTIONS)),
    )


def _mark(number: int) -> Mark:
    from cxdesk.domain.chart import Mark

    on = FIRST + timedelta(days=300 * number + 60)
    return Mark(on.toordinal() + 0.5, on, f"Action {number}")


def _event(number: int) -> ShopEvent:
    from cxdesk.domain.events import ShopEvent

    on = FIRST + timedelta(days=200 * number + 30)
    return ShopEvent(id=number, on=on, note=f"Event {number}")


def _trend() -> Trend:
    from cxdesk.domain.kpi import Measure, Point, Trend
    from cxdesk.domain.kpis import by_key
    from cxdesk.domain.periods import Grain, periods_between

    rng, points = random.Random(1), []
    for period in periods_between(FIRST, FIRST + timedelta(days=DAYS - 1), Grain.DAY):
        value = 50_000 + 25_000 * rng.random()
        points.append(Point(period, Measure(value=value, n=40)))
    return Trend(by_key("revenue"), tuple(points), 1_900_000_000)


def _opened(ctx: Context, chart: Chart) -> ChartView:
    from cxdesk.ui.chart_view import ChartView

    view = ChartView(ctx)
    view.resize(WIDTH, HEIGHT)
    view.show_chart(chart)
    view.show()
    return view


def _pan_step(view: ChartView) -> Timed:
    """The median step to the right and back again, painted, with half of the time in view."""
    plot = view.plot
    if plot is None:
        raise LookupError("no plot is shown")
    plot.zoom(0.5)
    box, steps = plot.getViewBox(), iter([9, -9] * PAN_STEPS)

    def step() -> None:
        box.translateBy(x=next(steps))
        plot.grab()

    return timed(step, times=PAN_STEPS)
