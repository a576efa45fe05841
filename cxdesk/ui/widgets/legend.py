"""The legend above a chart and the names of its flags below, drawn by the chart's own painter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QWidget

from cxdesk.ui import chart_keys, chart_names, theme
from cxdesk.ui.widgets.click_card import OPENING_KEYS, STEPS
from cxdesk.ui.widgets.plain import ElidedLabel, row, tooltip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from cxdesk.domain.chart import Chart
    from cxdesk.ui.chart_keys import Key
    from cxdesk.ui.chart_look import Look


EDGE = 4  # pixels around a name, for the frame that shows the keyboard


class Legend(QWidget):
    """What line, dashes, dots and hatching mean; only the signs that the chart uses.

    ``line_wanted`` carries the letter of a series whose name was chosen; ``names`` are those of
    the series by their letters, each a stop for Tab.
    """

    line_wanted = Signal(str)

    def __init__(self, chart: Chart, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._look = look
        words = [chart_keys.entry_words(key, look) for key in chart_keys.entries(chart)]
        self.setAccessibleName(self.tr("Legend: {signs}").format(signs=", ".join(words)))
        if chart.usual_words is not None:
            self.setToolTip(tooltip(look.say(chart.usual_words)))
        self.setSizePolicy(as_tall_as_needed(QSizePolicy.Policy.Preferred))
        self.names = {
            key.line.letter: SeriesName(key, look, self)
            for key in chart_keys.entries(chart)
            if key.line is not None
        }
        for letter, name in self.names.items():
            name.clicked.connect(partial(self.line_wanted.emit, letter))
            name.stepped.connect(partial(self._step, letter))

    def held(self) -> str:
        """The letter of the series whose name has the keyboard; "" of none."""
        return next((letter for letter, name in self.names.items() if name.hasFocus()), "")

    def sizeHint(self) -> QSize:
        """One row."""
        width = chart_keys.legend_width(self._chart, self._look)
        return QSize(round(width) + 2, round(self._look.line_height) + 2)

    def minimumSizeHint(self) -> QSize:
        """Narrower, it takes more rows."""
        return QSize(0, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """As many rows as the width needs."""
        return round(chart_keys.legend_height(self._chart, self._look, width)) + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The stops stand over the names."""
        super().resizeEvent(event)
        cells = chart_keys.entry_cells(self._chart, self._look, self.width())
        step, high = chart_names.row_height(self._look), self._look.line_height
        for key, cell in zip(chart_keys.entries(self._chart), cells, strict=True):
            if key.line is not None:
                box = QRectF(cell.x - EDGE, cell.row * step, cell.width + 2 * EDGE, high + 1)
                self.names[key.line.letter].setGeometry(box.toAlignedRect() & self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The signs and their words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font)
        chart_keys.paint_legend(painter, self._chart, self._look, QRectF(self.rect()))
        painter.end()

    def _step(self, letter: str, step: int) -> None:
        letters = list(self.names)
        at = letters.index(letter) + step
        if 0 <= at < len(letters):
            self.names[letters[at]].setFocus(Qt.FocusReason.TabFocusReason)


class SeriesName(QAbstractButton):
    """The name of a series in the legend, which paints it: chosen, its line comes to the front.

    ``stepped`` carries −1 or 1 when an arrow key leaves for a neighbour.
    """

    stepped = Signal(int)

    def __init__(self, key: Key, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        words = chart_keys.entry_words(key, look)
        self.setAccessibleName(words)
        self.setToolTip(tooltip(self.tr("Bring this line to the front")))
        if key.is_front:
            self.setAccessibleDescription(self.tr("in front"))
            self.setToolTip(tooltip(self.tr("This line is in front")))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the chart
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose, arrows walk."""
        key = Qt.Key(event.key())
        if key in STEPS and STEPS[key][0]:
            self.stepped.emit(STEPS[key][0])
        elif key in OPENING_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing but where the keyboard is."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.current().color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
            painter.end()


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
        self._fit(parent.width() if parent else self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, if the whole title has room."""
        super().resizeEvent(event)
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        title = self.title.fontMetrics().horizontalAdvance(self.title.full_text())
        is_wide = title + theme.M + self.legend.sizeHint().width() <= width
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
        self.setSizePolicy(as_tall_as_needed(QSizePolicy.Policy.Expanding))
        self.setVisible(bool(chart.flags or chart.marks))

    def _told(self) -> Iterator[str]:
        names = chart_names.names_of(self._chart, self._look)
        events = [f"{name.number} {name.text}" for name in names if name.number]
        if events:
            yield self.tr("Events: {events}").format(events=", ".join(events))
        actions = [name.text for name in names if not name.number]
        if actions:
            yield self.tr("Actions: {actions}").format(actions=", ".join(actions))

    def sizeHint(self) -> QSize:
        """As tall as it is at this width."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """As many rows as the width needs."""
        return max(round(chart_names.names_height(self._chart, self._look, width)) + 1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Heads and texts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font)
        chart_names.paint_names(painter, self._chart, self._look, QRectF(self.rect()))
        painter.end()


def as_tall_as_needed(across: QSizePolicy.Policy) -> QSizePolicy:
    """As tall as its rows are at its width; Qt holds a fixed height to that of the hint."""
    found = QSizePolicy(across, QSizePolicy.Policy.Preferred)
    found.setHeightForWidth(True)
    return found
