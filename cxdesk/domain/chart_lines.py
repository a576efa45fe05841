"""Several series of one unit in a chart: companions beside the one in front, told by letters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain.chart import Line
from cxdesk.domain.chart_range import drawn
from cxdesk.domain.money import exponent
from cxdesk.domain.ticks import axis

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxdesk.domain.chart import Chart, ChartPoint
    from cxdesk.domain.text import T

LETTERS = "abcdef"
MOST_OTHERS = len(LETTERS) - 1


def with_lines(chart: Chart, name: T | str, lines: Sequence[Line]) -> Chart:
    """The chart with companions, five at most, lettered in their order after the one in front.

    ``name`` is what the series in front is called beside them. The axis makes room for all.
    """
    letters = zip(LETTERS[1:], lines, strict=False)
    others = tuple(line._replace(letter=letter) for letter, line in letters)
    heights = [*_heights(others), *drawn(chart)]
    if not others or not heights:
        return chart
    y_axis = axis(min(heights), max(heights), chart.unit, 10 ** exponent(chart.currency))
    return replace(
        chart,
        name=name,
        letter=LETTERS[0],
        others=others,
        y_min=y_axis.low,
        y_max=y_axis.high,
        y_ticks=y_axis.ticks,
    )


def fronted(chart: Chart, letter: str) -> Chart:
    """The same chart with another of its series in front; targets and forecast stay.

    An unknown letter changes nothing.
    """
    chosen = next((line for line in chart.others if line.letter == letter), None)
    if chosen is None:
        return chart
    was = _front(chart)
    rest = [was, *(line for line in chart.others if line is not chosen)]
    return replace(
        chart,
        name=chosen.name,
        letter=chosen.letter,
        points=chosen.points,
        usual=chosen.usual,
        usual_words=chosen.usual_words,
        others=tuple(sorted(rest, key=_letter)),
    )


def letters_of(chart: Chart) -> str:
    """The letters of all series in their order; one alone has none."""
    if not chart.others:
        return ""
    return "".join(sorted([chart.letter, *map(_letter, chart.others)]))


def lines_of(chart: Chart) -> tuple[Line, ...]:
    """Every series of a chart with several, in the order of the letters, the one in front too."""
    if not chart.others:
        return ()
    return tuple(sorted((_front(chart), *chart.others), key=_letter))


def multiples(chart: Chart) -> tuple[Chart, ...]:
    """A chart for each companion, all over the same time and height, without goal and events."""
    heights = _heights(chart.others)
    if not heights:
        return ()
    y_axis = axis(min(heights), max(heights), chart.unit, 10 ** exponent(chart.currency))
    end = chart.points[-1].period.end.toordinal()
    bare = replace(
        chart,
        x_max=end,
        x_ticks=tuple(tick for tick in chart.x_ticks if tick.x <= end),
        y_min=y_axis.low,
        y_max=y_axis.high,
        y_ticks=(y_axis.ticks[0], y_axis.ticks[-1]),
        targets=(),
        path=(),
        flags=(),
        ahead=(),
        reference=None,
        reference_words=None,
        others=(),
        undrawn=None,
        marks=(),
    )
    return tuple(
        replace(
            bare,
            name=line.name,
            letter=line.letter,
            points=line.points,
            usual=line.usual,
            usual_words=line.usual_words,
        )
        for line in chart.others
    )


def every_point(chart: Chart) -> Iterable[ChartPoint]:
    """The points of all series."""
    yield from chart.points
    for line in chart.others:
        yield from line.points


def _front(chart: Chart) -> Line:
    return Line(chart.name, chart.letter, chart.points, chart.usual, usual_words=chart.usual_words)


def _heights(lines: Iterable[Line]) -> list[float]:
    found = [point.value for line in lines for point in line.points if point.value is not None]
    bands = (place for line in lines for band in line.usual for place in band)
    return [*found, *(edge for place in bands for edge in (place.low, place.high))]


def _letter(line: Line) -> str:
    return line.letter
