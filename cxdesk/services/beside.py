"""What is drawn beside an indicator: the largest parts of it, or the same a year earlier."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import charting
from cxdesk.domain.chart import Line
from cxdesk.domain.chart_lines import MOST_OTHERS, with_lines
from cxdesk.domain.chart_range import judged, usual_bands
from cxdesk.domain.kpi import Point, Trend, Unit
from cxdesk.domain.phrases import change_on
from cxdesk.domain.text import T
from cxdesk.domain.usual import has_usual
from cxdesk.domain.usual_base import charted_words
from cxdesk.services import measuring, shop, splits, usual
from cxdesk.services.comparing import Against, compared
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxdesk.domain.chart import Chart, ChartPoint
    from cxdesk.services.comparing import Compared
    from cxdesk.services.splits import Part

YEAR_EARLIER = Against.LAST_YEAR.value
_ADDING_UP = frozenset((Unit.COUNT, Unit.MONEY))


class Beside(NamedTuple):
    """A chart with its companions, what is to be known of them, and the values of the parts.

    ``rest`` are the parts that the chart has no room for, the largest first.
    """

    chart: Chart
    sentences: tuple[T, ...]
    values: tuple[str, ...] = ()
    rest: tuple[Part, ...] = ()


@owner_only
def beside(chart: Chart, trend: Trend, by: str, where: Mapping[str, str] | None = None) -> Beside:
    """The chart with the five largest parts ``by`` a dimension, or with the year before.

    ValidationError as from ``splits.split``.
    """
    if by == YEAR_EARLIER:
        return _with_year_earlier(chart, trend, where)
    yard = measuring.yard_of(shop.current(), trend.as_of)
    periods = [point.period for point in trend.points]
    found = splits.split(trend.kpi, periods, yard, by, where)
    parts = _largest(found.parts)
    lines = [_part_line(chart, trend, part) for part in parts]
    rest = _by_records(part for part in found.parts if part not in parts)
    whole = with_lines(chart, T("Chart", "all together"), lines)
    whole = replace(whole, undrawn=_undrawn(rest))
    values = tuple(part.value for part in parts)
    return Beside(whole, _told(trend, found, len(lines)), values, rest)


def _undrawn(rest: tuple[Part, ...]) -> T | None:
    """What stands in the legend after the parts that are drawn."""
    if not rest:
        return None
    if len(rest) > 1:
        return T("Chart", "and {n} more, not drawn").fill(n=len(rest))
    return T("Chart", "not drawn: {name}").fill(name=rest[0].name)


def _told(trend: Trend, found: splits.Split, shown: int) -> tuple[T, ...]:
    """What a reader might take the parts for wrongly."""
    told = []
    if len(found.parts) > shown:
        told.append(T("Chart", "The chart shows the {n} largest parts.").fill(n=shown))
    if shown and (found.is_overlapping or trend.kpi.unit not in _ADDING_UP):
        told.append(T("Chart", "The parts do not add up to the whole."))
    return tuple(told)


def _largest(parts: tuple[Part, ...]) -> list[Part]:
    """The five with most records, in the order in which they came."""
    most = _by_records(parts)[:MOST_OTHERS]
    return [part for part in parts if part in most]


def _by_records(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(sorted(parts, key=_records, reverse=True))


def _records(part: Part) -> int:
    return sum(measure.n for measure in part.measures)


def _part_line(chart: Chart, trend: Trend, part: Part) -> Line:
    """A part with what is usual for it, and what left that."""
    pairs = zip(trend.points, part.measures, strict=True)
    own = replace(trend, points=tuple(Point(point.period, found) for point, found in pairs))
    points = charting.points_of(own, shop.calendar().zone)
    places = zip(points, chart.points, strict=True)
    points = tuple(point._replace(x=at.x) for point, at in places)
    if not has_usual(own):
        return Line(part.name, "", points)
    found = usual.usual_of(own)
    points = judged(points, own, found)
    bands = usual_bands(points, found)
    return Line(part.name, "", points, bands, usual_words=charted_words(own, found))


def _with_year_earlier(chart: Chart, trend: Trend, where: Mapping[str, str] | None) -> Beside:
    """Each period beside the same one a year earlier, and how it moved since."""
    yard = measuring.yard_of(shop.current(), trend.as_of)
    found = compared(trend, Against.LAST_YEAR, yard, where)
    rows = list(zip(chart.points, trend.points, found, strict=True))
    moved = tuple(point._replace(change=_change(trend, at, past)) for point, at, past in rows)
    chart = replace(chart, points=moved)
    if not any(earlier.measure.n for earlier in found):
        nothing = T("Chart", "There are no records of a year earlier to compare with.")
        return Beside(chart, (nothing,))
    line = Line(
        T("Chart", "a year earlier"),
        "",
        tuple(_earlier_point(point, past, trend) for point, _, past in rows),
        is_earlier=True,
    )
    return Beside(with_lines(chart, T("Chart", "value"), [line]), ())


def _change(trend: Trend, point: Point, past: Compared) -> T | None:
    if not point.measure.n:
        return None
    return change_on(trend.kpi, point, Point(past.period, past.measure))


def _earlier_point(point: ChartPoint, past: Compared, trend: Trend) -> ChartPoint:
    """A period of the year before, at the place of the one that it is held against."""
    earlier = charting.point_of(Point(past.period, past.measure), trend.kpi)
    return earlier._replace(x=point.x)
