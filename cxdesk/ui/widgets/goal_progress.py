"""How far a goal is along: a bar, and a mark where it should be by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from cxdesk.domain.assess import Assessment

BAR = 8.0
HEIGHT = 16


class GoalProgress(QWidget):
    """The bar is clipped to 0…1, the number beside it is not; the mark is the expected share."""

    def __init__(self, assessment: Assessment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = assessment.progress
        self._due = assessment.expected_progress
        if self._done is None:
            self._done = assessment.share_inside
        self._color = theme.status_style(assessment.status.value).fg
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, bar, mark."""
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, (self.height() - BAR) / 2, self.width(), BAR)
        painter.setBrush(look.color("neutral_soft"))
        painter.drawRoundedRect(track, BAR / 2, BAR / 2)
        done = min(max(self._done or 0.0, 0.0), 1.0)
        if done > 0:
            bar = QRectF(track.left(), track.top(), max(track.width() * done, BAR), BAR)
            painter.setBrush(QColor(self._color))
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        if self._due is not None:
            x = min(max(self._due, 0.0), 1.0) * (self.width() - 2)
            painter.setBrush(look.color("ink"))
            painter.drawRect(QRectF(x, 1, 2, self.height() - 2))
        painter.end()
