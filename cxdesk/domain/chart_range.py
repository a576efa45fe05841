"""A chart with its usual range: the soft band, and the points that leave it ringed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain.chart import BandPlace
from cxdesk.domain.money import exponent
from cxdesk.domain.phrases import change_on
from cxdesk.domain.ticks import axis
from cxdesk.domain.usual import signal_words
from cxdesk.domain.usual_base import charted_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.chart import Chart, ChartPoint
    from cxdesk.domain.kpi import Kpi, Point, Trend
    from cxdesk.domain.usual import Judged, Usual


def with_range(chart: Chart, trend: Trend, found: Usual) -> Chart:
    """The chart of a trend with what is usual for it; the axis makes room for the band."""
    bands = usual_bands(chart.points, found)
    points = judged(chart.points, trend, found)
    if not bands:
        return replace(chart, points=points)
    edges = [edge for band in bands for place in band for edge in (place.low, place.high)]
    # The axis as it is counts as drawn: the target and the path stay inside.
    heights = [*edges, *drawn(chart)]
    y_axis = axis(min(heights), max(heights), chart.unit, 10 ** exponent(chart.currency))
    words = charted_words(trend, found)
    return replace(
        chart,
        points=points,
        usual=bands,
        usual_words=words,
        y_min=y_axis.low,
        y_max=y_axis.high,
        y_ticks=y_axis.ticks,
    )


def judged(points: tuple[ChartPoint, ...], trend: Trend, found: Usual) -> tuple[ChartPoint, ...]:
    """The points, each told to be better or worse than usual where it is."""
    before = (None, *trend.points)
    rows = zip(points, trend.points, before, found.points, strict=False)
    return tuple(
        _signal(drawn, trend.kpi, (point, earlier), one) if one.rules else drawn
        for drawn, point, earlier, one in rows
    )


def _signal(
    drawn: ChartPoint, kpi: Kpi, pair: tuple[Point, Point | None], found: Judged
) -> ChartPoint:
    """Out of the usual: then its step, told before, is not called normal variation, too."""
    change = drawn.change and change_on(kpi, *pair, is_signal=True)
    return drawn._replace(signal=signal_words(kpi, found), change=change)


def usual_bands(points: tuple[ChartPoint, ...], found: Usual) -> tuple[tuple[BandPlace, ...], ...]:
    """One band for each stretch that has limits, from edge to edge of its periods."""
    return tuple(
        _band(points[stretch.start : stretch.stop], found, stretch.start)
        for stretch in found.stretches
        if stretch.limits is not None
    )


def merged(band: Sequence[BandPlace]) -> tuple[BandPlace, ...]:
    """The same band without the places between two that are as high: five years have few."""
    inner = zip(band, band[1:], band[2:], strict=False)
    kept = (place for before, place, after in inner if not before[1:] == place[1:] == after[1:])
    return tuple(band) if len(band) < 3 else (band[0], *kept, band[-1])


def _band(points: tuple[ChartPoint, ...], found: Usual, start: int) -> tuple[BandPlace, ...]:
    here = found.points[start : start + len(points)]
    ranges = [one.range for one in here if one.range is not None]
    middles = [point.x for point in points]
    first, last = points[0].period.start.toordinal(), points[-1].period.end.toordinal()
    places = [
        BandPlace(x, band.low, band.high, band.centre)
        for x, band in zip(middles, ranges, strict=True)
    ]
    return merged((places[0]._replace(x=first), *places, places[-1]._replace(x=last)))


def drawn(chart: Chart) -> list[float]:
    """Every height of a chart that its axis has to hold."""
    values = [point.value for point in chart.points if point.value is not None]
    lines = [*(step.y for step in chart.targets), *(place.y for place in chart.path)]
    bands = [edge for band in chart.usual for place in band for edge in (place.low, place.high)]
    ahead = [y for place in chart.ahead for y in (place.value, place.low, place.high)]
    return [*values, *lines, *bands, *(y for y in ahead if y is not None)]
