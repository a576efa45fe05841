"""Events that were noted, the last first, each with a way to take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, column, link_button, row, scrolling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.events import ShopEvent
    from cxdesk.ui.format import Format

SEEN, LISTED = 5, 50
LINE_HEIGHT = 28


class EventLines(QWidget):
    """Shows the events noted last, five at a time; ``delete_pressed`` carries the id of one."""

    delete_pressed = Signal(int)

    def __init__(
        self, noted: Iterable[ShopEvent], show: Format, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        shown = sorted(noted, key=lambda event: event.id, reverse=True)[:LISTED]
        self.buttons: list[QPushButton] = []
        self._days: list[PlainLabel] = []
        lines = QWidget(self)
        lines.setProperty("role", "plain")
        inner = column(lines, spacing=0)
        for event in shown:
            inner.addWidget(self._line(event, show, lines))
        widest = max((day.sizeHint().width() for day in self._days), default=0)
        for day in self._days:
            day.setFixedWidth(widest)
        area = scrolling(lines, self, has_stops=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(min(len(shown), SEEN) * LINE_HEIGHT)
        layout = column(self, spacing=theme.XS)
        layout.addWidget(PlainLabel(self.tr("Noted last"), "label", self))
        layout.addWidget(area)

    def _line(self, event: ShopEvent, show: Format, parent: QWidget) -> QWidget:
        made = QWidget(parent)
        made.setProperty("role", "plain")
        made.setFixedHeight(LINE_HEIGHT)
        line = row(made, spacing=theme.S)
        self._days.append(PlainLabel(show.day_month(event.on), "dim", made))
        line.addWidget(self._days[-1])
        line.addWidget(ElidedLabel(event.note, "", made), 1)
        delete = link_button(self.tr("Delete"), made)
        delete.setAccessibleName(self.tr("Delete “{note}”").format(note=event.note))
        delete.setAutoDefault(True)  # Enter presses it, as Space does
        delete.clicked.connect(lambda _checked=False: self.delete_pressed.emit(event.id))
        line.addWidget(delete)
        self.buttons.append(delete)
        return made
