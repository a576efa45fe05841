"""Pieces of the plot: bands of the usual and of the forecast, rings about what leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem

from cxdesk.ui import chart_keys as keys
from cxdesk.ui.chart_lines import edge_pen, other_pen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxdesk.domain.chart import BandPlace, ChartPoint, Line
    from cxdesk.ui.chart_look import Look

JOINED_UP_TO = 200


def band_item(band: tuple[BandPlace, ...], tint: QColor) -> QGraphicsPolygonItem:
    """The usual range or the interval of a forecast, in the units of the chart."""
    upper = [QPointF(place.x, place.high) for place in band]
    lower = [QPointF(place.x, place.low) for place in reversed(band)]
    made = QGraphicsPolygonItem(QPolygonF([*upper, *lower]))
    made.setPen(QPen(Qt.PenStyle.NoPen))
    made.setBrush(tint)
    return made


def curve(xs: Iterable[float], ys: Iterable[float], pen: QPen) -> pg.PlotCurveItem:
    """A line; a long one piece by piece, since joining its wide pieces costs ten times that."""
    places = list(xs)
    made = pg.PlotCurveItem(places, list(ys), pen=fixed(pen), connect="finite", antialias=True)
    made.setSegmentedLineMode("on" if len(places) > JOINED_UP_TO else "off")
    return made


def dots(points: Sequence[ChartPoint], look: Look, size: float, width: float) -> pg.ScatterPlotItem:
    """Measured points in the ink of the look's line; those with few data are hollow."""
    ground, line = QColor(look.inks.ground), QColor(look.inks.line)
    return pg.ScatterPlotItem(
        x=[p.x for p in points],
        y=[p.value for p in points],
        size=size,
        antialias=True,
        pen=fixed(look.pen(look.inks.line, width)),
        brush=[pg.mkBrush(ground if p.few else line) for p in points],
    )


def series(points: Sequence[ChartPoint], pen: QPen) -> pg.PlotCurveItem:
    """The line through the points, broken where there are no data."""
    values = [np.nan if p.value is None else p.value for p in points]
    return curve([p.x for p in points], values, pen)


def other_items(line: Line, look: Look) -> tuple[pg.GraphicsObject, ...]:
    """A companion as the painter draws it, without its dots: edges of its bands, then the line."""
    edges = [
        curve([place.x for place in band], ys, edge_pen(look, line.letter))
        for band in line.usual
        for ys in ([place.high for place in band], [place.low for place in band])
    ]
    pen = other_pen(look, line.letter, is_earlier=line.is_earlier)
    return (*edges, series(line.points, pen))


def rings(points: Iterable[ChartPoint], look: Look) -> pg.ScatterPlotItem:
    """The rings about what is out of the usual."""
    ringed = [p for p in points if p.signal is not None and p.value is not None]
    return pg.ScatterPlotItem(
        x=[p.x for p in ringed],
        y=[p.value for p in ringed],
        size=keys.RING_RADIUS * 2,
        antialias=True,
        pen=fixed(look.pen(look.inks.ink, 1.3)),
        brush=pg.mkBrush(None),
    )


def alone(points: Sequence[ChartPoint]) -> list[ChartPoint]:
    """The points between two gaps: no line leads to them, so they always have a dot."""
    has_value = [False, *(point.value is not None for point in points), False]
    return [
        point
        for index, point in enumerate(points, start=1)
        if has_value[index] and not has_value[index - 1] and not has_value[index + 1]
    ]


def measured(points: Sequence[ChartPoint]) -> list[ChartPoint]:
    """The points that have a value."""
    return [point for point in points if point.value is not None]


def fixed(pen: QPen) -> QPen:
    """A pen whose width counts in pixels of the screen, whatever the zoom."""
    pen.setCosmetic(True)
    return pen
