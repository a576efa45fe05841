"""Charts worked out by hand for the tests of both renderers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from cxdesk.domain.chart import (
    XY,
    Ahead,
    BandPlace,
    Chart,
    ChartPoint,
    Flag,
    Line,
    Mark,
    Step,
    XTick,
)
from cxdesk.domain.chart_lines import with_lines
from cxdesk.domain.kpi import Unit
from cxdesk.domain.periods import Grain, Period
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

# Minutes of first response, January 2025 to October 2026; April 2025 had no cases.
MINUTES = (52, 49, 55, None, 47, 44, 46, 41, 39, 42, 38, 35, 37, 33, 31, 34, 30, 28, 27, 29, 25, 24)
FLAGS = ((date(2025, 5, 12), "new phone line"), (date(2025, 11, 3), "María joins, mornings"),
         (date(2026, 6, 8), "<b>new</b> opening hours & prices"))  # fmt: skip

ACTIONS = ((date(2025, 8, 18), "Second phone line"), (date(2026, 3, 2), "<b>Train</b> Lucía"))


def months(first: date, count: int) -> list[Period]:
    """Whole months in a row."""
    starts = [
        date(first.year + (first.month - 1 + i) // 12, (first.month - 1 + i) % 12 + 1, 1)
        for i in range(count + 1)
    ]
    pairs = pairwise(starts)
    return [Period(start, end, Grain.MONTH) for start, end in pairs]


def middle(period: Period) -> float:
    """Where the point of a period stands."""
    return (period.start.toordinal() + period.end.toordinal()) / 2


def chart_of(
    values: Sequence[float | None] = MINUTES, *, flags: bool = True, first: date = date(2025, 1, 1)
) -> Chart:
    """First response in seconds by month with two target steps, a path and three events."""
    periods = months(first, len(values))
    points = tuple(
        ChartPoint(
            middle(period),
            None if value is None else value * 60.0,
            4 if index == 4 else 58,
            None if value is None else value * 60 - 240.0,
            None if value is None else value * 60 + 360.0,
            period,
            index == len(values) - 1,
            index == 4,
        )
        for index, (period, value) in enumerate(zip(periods, values, strict=True))
    )
    x_min, x_max = first.toordinal(), date(2027, 1, 1).toordinal()
    change = date(2025, 12, 15).toordinal()
    ticks = [p for p in months(first, 24) if p.start.month % 3 == 1]
    return Chart(
        title=T("KpiTitle", "median, opening time"),
        unit=Unit.SECONDS,
        currency="EUR",
        x_min=x_min,
        x_max=x_max,
        y_min=0,
        y_max=3600,
        x_ticks=tuple(XTick(middle(p), p.start, Grain.MONTH, p.start.month == 1) for p in ticks),
        y_ticks=(0, 900, 1800, 2700, 3600),
        points=points,
        targets=(Step(x_min, change, 2160), Step(change, x_max, 1440)),
        path=(XY(x_min + 15, 3240), XY(x_max, 1440)),
        flags=tuple(Flag(on.toordinal(), n, on, text) for n, (on, text) in enumerate(FLAGS, 1))
        if flags
        else (),
        running=(date(2026, 10, 1).toordinal(), date(2026, 11, 1).toordinal()),
        summary=T("Chart", "First response time fell from 52 to 24 minutes."),
    )


def line(name: T | str, later: int, **more: object) -> Line:
    """A companion whose every month is so many minutes above the one in front."""
    values = [None if value is None else value + later for value in MINUTES]
    chart = chart_of(values)
    band = (BandPlace(chart.x_min, 600, 3000, 1800), BandPlace(chart.x_max, 600, 3000, 1800))
    return Line(name, "", chart.points, (band,))._replace(**more)


def rich() -> Chart:
    """Everything a chart can carry: a band, a signal, a forecast, a reference, companions."""
    chart = chart_of()
    first = chart.points[0]._replace(signal=T("Usual", "worse than usual"))
    end = chart.x_max
    return with_lines(
        replace(
            chart,
            points=(first, *chart.points[1:]),
            usual=((BandPlace(chart.x_min, 1200, 3000, 2100), BandPlace(end, 1200, 3000, 2100)),),
            ahead=(Ahead(end - 60, 1500, 1440, 1560), Ahead(end, 1380, 900, 1980)),
            reference=2400.0,
            marks=tuple(Mark(on.toordinal() + 0.5, on, text) for on, text in ACTIONS),
        ),
        T("Chart", "Everyone"),
        (line("Teléfono", 3), line("<b>WhatsApp</b>", -8), line("Last year", 5, is_earlier=True)),
    )
