"""Pieces of the plot: bands of the usual and of the forecast, rings about what leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem

from cxdesk.ui import chart_keys as keys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor

    from cxdesk.domain.chart import BandPlace, ChartPoint
    from cxdesk.ui.chart_look import Look


def band_item(band: tuple[BandPlace, ...], tint: QColor) -> QGraphicsPolygonItem:
    """The usual range or the interval of a forecast, in the units of the chart."""
    upper = [QPointF(place.x, place.high) for place in band]
    lower = [QPointF(place.x, place.low) for place in reversed(band)]
    made = QGraphicsPolygonItem(QPolygonF([*upper, *lower]))
    made.setPen(QPen(Qt.PenStyle.NoPen))
    made.setBrush(tint)
    return made


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


def fixed(pen: QPen) -> QPen:
    """A pen whose width counts in pixels of the screen, whatever the zoom."""
    pen.setCosmetic(True)
    return pen
