"""A title with a badge: beside each other where they have room, else one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class TitleAndBadge(QWidget):
    """The head of a card."""

    def __init__(self, title: str, badge: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.title = PlainLabel(title, "strong", self, wrap=True)
        self.badge = badge
        self._line = row(self, spacing=theme.S)
        self._line.addWidget(self.title, 1)
        self._line.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A title that has no room beside the badge gets lines for itself."""
        super().resizeEvent(event)
        self.title.ensurePolished()
        title = self.title.fontMetrics().horizontalAdvance(self.title.text())
        fits = title + theme.S + self.badge.sizeHint().width() <= self.width()
        side = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if side != self._line.direction():
            self._line.setDirection(side)
            # After the card's layout is done: what is told in the middle of it is forgotten.
            QTimer.singleShot(0, self, self.updateGeometry)
