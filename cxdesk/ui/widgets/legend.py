"""The legend above a chart and the names of its flags below, drawn by the chart's own painter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from cxdesk.ui import chart_keys, chart_names, theme
from cxdesk.ui.widgets.plain import ElidedLabel, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from cxdesk.domain.chart import Chart
    from cxdesk.ui.chart_look import Look


class Legend(QWidget):
    """What line, dashes, dots and hatching mean; only the signs that the chart uses.

    ``line_wanted`` carries the letter of a series whose name was clicked.
    """

    line_wanted = Signal(str)

    def __init__(self, chart: Chart, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._look = look
        words = [chart_keys.entry_words(key, look) for key in chart_keys.entries(chart)]
        self.setAccessibleName(self.tr("Legend: {signs}").format(signs=", ".join(words)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One row."""
        width = chart_keys.legend_width(self._chart, self._look)
        return QSize(round(width) + 2, round(self._look.line_height) + 2)

    def minimumSizeHint(self) -> QSize:
        """Narrower, it takes more rows."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many rows as the width needs."""
        super().resizeEvent(event)
        needed = chart_keys.legend_height(self._chart, self._look, self.width())
        self.setFixedHeight(round(needed) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The signs and their words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font)
        chart_keys.paint_legend(painter, self._chart, self._look, QRectF(self.rect()))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The name of a series was clicked."""
        letter = self.letter_at(event.position())
        if letter:
            self.line_wanted.emit(letter)
        else:
            super().mousePressEvent(event)

    def letter_at(self, at: QPointF) -> str:
        """Of which series the words there are; "" of none."""
        cells = chart_keys.entry_cells(self._chart, self._look, self.width())
        step, high = chart_names.row_height(self._look), self._look.line_height
        for key, cell in zip(chart_keys.entries(self._chart), cells, strict=True):
            box = QRectF(cell.x, cell.row * step, cell.width, high)
            if key.line is not None and box.contains(at):
                return key.line.letter
        return ""


class ChartHead(QWidget):
    """The title with the legend beside it, or above it where both do not fit, as on paper."""

    def __init__(self, title: str, legend: Legend, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.title = ElidedLabel(title, "caption", self)
        self.legend = legend
        self._layout = row(self, spacing=theme.M)
        self._layout.addWidget(self.title, 1)
        self._layout.addWidget(legend)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, if the whole title has room."""
        super().resizeEvent(event)
        title = self.title.fontMetrics().horizontalAdvance(self.title.full_text())
        is_wide = title + theme.M + self.legend.sizeHint().width() <= self.width()
        ways = QBoxLayout.Direction
        self._layout.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self._layout.setSpacing(theme.M if is_wide else 2)


class FlagNames(QWidget):
    """The numbered events of a chart and the actions for it with their text, as typed."""

    def __init__(self, chart: Chart, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._look = look
        self.setAccessibleName(". ".join(self._told()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVisible(bool(chart.flags or chart.marks))

    def _told(self) -> Iterator[str]:
        names = chart_names.names_of(self._chart, self._look)
        events = [f"{name.number} {name.text}" for name in names if name.number]
        if events:
            yield self.tr("Events: {events}").format(events=", ".join(events))
        actions = [name.text for name in names if not name.number]
        if actions:
            yield self.tr("Actions: {actions}").format(actions=", ".join(actions))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many rows as the width needs."""
        super().resizeEvent(event)
        needed = chart_names.names_height(self._chart, self._look, self.width())
        self.setFixedHeight(max(round(needed) + 1, 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Heads and texts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font)
        chart_names.paint_names(painter, self._chart, self._look, QRectF(self.rect()))
        painter.end()
