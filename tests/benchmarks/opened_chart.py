"""The interactive chart: five years of days with all that a chart can carry, opened and panned.

Our chart holds one series, with its usual range, forecast, goal and events; the bar is for six.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.benchmarks.desk import context
from tests.benchmarks.measure import Bar, Result, milliseconds
from tests.benchmarks.window import application

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cxdesk.domain.chart import Chart
    from cxdesk.domain.events import ShopEvent
    from cxdesk.domain.kpi import Trend
    from cxdesk.ui.chart_view import ChartView
    from cxdesk.ui.context import Context

DAYS = 1826
FIRST = date(2020, 1, 1)
WIDTH, HEIGHT = 1000, 500
PAN_STEPS = 41
EVENTS = 8


def opened_chart(_size: str, work: Path) -> Iterator[Result]:
    """First paint of a new chart, and one step of panning over half of its time."""
    from cxdesk.ui.jobs import Jobs

    app = application()
    jobs = Jobs(lambda: None)
    ctx, chart = context(jobs, work), busy_chart()

    def first_paint() -> ChartView:
        view = _opened(ctx, chart)
        view.grab()
        app.processEvents()
        return view

    note = f"1 series of {DAYS} days, range, forecast, goal, {EVENTS} events"
    yield Result("chart opened, painted", milliseconds(first_paint), None, Bar(None, 250), note)
    view = first_paint()
    yield Result("chart, step of panning", _pan_step(view), None, Bar(None, 60), note)
    jobs.stop()


def busy_chart() -> Chart:
    """Five years of daily takings as a chart, with everything that can be drawn about them."""
    from dataclasses import replace
    from zoneinfo import ZoneInfo

    from cxdesk.domain import charting
    from cxdesk.domain.chart import Ahead, BandPlace
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
    ranges = [BandPlace(point.x, 30_000, 75_000, 50_000) for point in chart.points]
    half = DAYS // 2
    return replace(chart, usual=(tuple(ranges[:half]), tuple(ranges[half:])))


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


def _pan_step(view: ChartView) -> float:
    """The median step to the right and back again, painted, with half of the time in view."""
    plot = view.plot
    if plot is None:
        raise LookupError("no plot is shown")
    plot.zoom(0.5)
    box, steps = plot.getViewBox(), iter([9, -9] * PAN_STEPS)

    def step() -> None:
        box.translateBy(x=next(steps))
        plot.grab()

    return milliseconds(step, times=PAN_STEPS)
