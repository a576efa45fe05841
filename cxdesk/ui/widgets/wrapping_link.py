"""A link that is a sentence: it takes as many lines as it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from cxdesk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_ACROSS, _DOWN = 3, 2  # the air that the style leaves around the words of a link
_LEAST = 160
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class WrappingLink(QPushButton):
    """Looks like every link, and stands on one line where there is room."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text
        self.setProperty("role", "link")
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> str:
        """The sentence."""
        return self._words

    def sizeHint(self) -> QSize:
        """All of it on one line."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._words) + 2 * _ACROSS + 1
        return QSize(width, metrics.height() + 2 * _DOWN)

    def minimumSizeHint(self) -> QSize:
        """Narrow, with the height that one line has."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), _LEAST), whole.height())

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its lines."""
        room = QRect(0, 0, max(width - 2 * _ACROSS, 1), 10_000)
        return self.fontMetrics().boundingRect(room, _FLAGS, self._words).height() + 2 * _DOWN

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame as the style draws it, and the words over as many lines as there are."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(theme.current().color("accent"))
        painter.drawText(
            self.rect().adjusted(_ACROSS, _DOWN, -_ACROSS, -_DOWN), _FLAGS, self._words
        )
