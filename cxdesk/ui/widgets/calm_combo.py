"""A combo box that the wheel scrolls past, and that says by three dots that its words go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent, QWheelEvent


class CalmCombo(QComboBox):
    """A combo that the wheel scrolls past, so that nothing changes by scrolling the page.

    ``lead_in`` is said before the choice where both have room.
    """

    lead_in = ""
    _is_opening = False

    def showPopup(self) -> None:
        """Open the list with room for all of it: the frame of the keys would be taken off."""
        self._is_opening = True
        super().showPopup()
        self._is_opening = False

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """How it looks; as without the keys while the size of its list is reckoned."""
        super().initStyleOption(option)
        if self._is_opening:
            option.state &= ~QStyle.StateFlag.State_HasFocus

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """No more than it would like: Qt keeps the least size of the letters there were first."""
        return super().minimumSizeHint().boundedTo(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt does, but words that are too long end in dots instead of half a letter."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        box = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        if self.currentIndex() < 0:
            option.currentText = self.placeholderText()
        option.currentText = self._fitting(option.currentText, box.width() - 2)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _fitting(self, words: str, width: int) -> str:
        """The words after what leads to them, alone, or cut, as there is room."""
        led = f"{self.lead_in} {words[:1].lower()}{words[1:]}"
        if self.lead_in and self.fontMetrics().horizontalAdvance(led) <= width:
            return led
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
