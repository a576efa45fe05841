"""A title that becomes smaller before it is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from cxdesk.ui.widgets.plain import YieldingLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SMALLER = 0.78  # a heading beside a title


class ShrinkingLabel(YieldingLabel):
    """As large as its role says where there is room; then as a heading; then it ends in …."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text in the size that fits."""
        box, font = self.contentsRect(), self.shown_font()
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter = QPainter(self)
        painter.setFont(font)
        self.style().drawItemText(
            painter, box, place, self.palette(), True, text, self.foregroundRole()
        )

    def shown_font(self) -> QFont:
        """The font of the title, or a smaller one where that has no room."""
        made = QFont(self.font())
        if self._is_wider(made):
            made.setPointSizeF(made.pointSizeF() * SMALLER)
        return made

    def is_cut(self) -> bool:
        """Whether it ends in … although it is smaller."""
        return self._is_wider(self.shown_font())

    def _is_wider(self, font: QFont) -> bool:
        return QFontMetrics(font).horizontalAdvance(self.text()) > self.contentsRect().width()
