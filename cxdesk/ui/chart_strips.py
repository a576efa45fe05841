"""What stands beside and under a plot, painted as on paper: labels, flag heads, the hatch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from cxdesk.ui import chart_keys as keys

if TYPE_CHECKING:
    from cxdesk.domain.chart import Chart
    from cxdesk.ui.chart_look import Look
    from cxdesk.ui.chart_plot import ChartPlot


class Strip(pg.AxisItem):  # type: ignore[misc]
    """The strip of labels or flag heads beside the plot, painted as on paper."""

    def __init__(self, side: str, plot: ChartPlot) -> None:
        super().__init__(side, showValues=False)
        self._plot = plot

    def boundingRect(self) -> QRectF:
        """A little more than the strip: labels may stand out at both ends."""
        return QRectF(super().boundingRect()).adjusted(-40, -8, 40, 8)

    def paint(self, painter: QPainter, *_args: object) -> None:
        """Labels and heads, where the shared function puts them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._plot.look.font)
        painter.translate(self.mapFromScene(QPointF(0, 0)))
        self._plot.paint_strip(painter, self.orientation)


class Hatch(pg.GraphicsObject):  # type: ignore[misc]
    """The running period: hatched in screen pixels, whatever the zoom."""

    def __init__(self, chart: Chart, look: Look) -> None:
        super().__init__()
        self._look = look
        first, last = chart.running or (0.0, 0.0)
        self._box = QRectF(first, chart.y_min, last - first, chart.y_max - chart.y_min)

    def boundingRect(self) -> QRectF:
        """In the units of the chart."""
        return self._box

    def paint(self, painter: QPainter, *_args: object) -> None:
        """Hatch in device pixels."""
        box = painter.transform().mapRect(self._box)
        painter.save()
        painter.resetTransform()
        keys.paint_hatch(painter, self._look, box)
        painter.restore()
