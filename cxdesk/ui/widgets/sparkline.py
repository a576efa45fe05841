"""The small line of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.ui.chart_paint import paint_sparkline

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from cxdesk.domain.chart import Chart
    from cxdesk.ui.chart_look import Look


class Sparkline(QWidget):
    """A chart without axes; the target a dashed mark."""

    def __init__(self, chart: Chart, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._look = look
        self.setAccessibleName(look.say(chart.summary))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough for a year by month."""
        return QSize(130, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        painter = QPainter(self)
        paint_sparkline(
            painter, QRectF(self.rect()).adjusted(1, 2, -2, -2), self._chart, self._look
        )
        painter.end()
