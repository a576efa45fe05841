"""A combo box that the wheel scrolls past, and that says by three dots that its words go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip

from cxdesk.ui.widgets.plain import tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QPaintEvent, QWheelEvent

AROUND_WORDS, FRACTIONS = 2, 4  # what the style leaves free; pixels that measuring rounds away


class CalmCombo(QComboBox):
    """A combo that the wheel scrolls past, so that nothing changes by scrolling the page.

    ``lead_in`` is said before the choice where both have room. Words that are cut are told whole
    by the tooltip.
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

    def sizeHint(self) -> QSize:
        """As Qt reckons it, and a little more, without which the longest choice is cut."""
        return super().sizeHint() + QSize(FRACTIONS, 0)

    def minimumSizeHint(self) -> QSize:
        """No more than it would like: Qt keeps the least size of the letters there were first."""
        return super().minimumSizeHint().boundedTo(self.sizeHint())

    def size_for(self, words: str) -> QSize:
        """The size in which these words are read whole, however it was measured before."""
        hint = QComboBox.sizeHint(self)
        wanted = self.fontMetrics().horizontalAdvance(words) + FRACTIONS
        return hint + QSize(wanted - self._room(hint), 0)

    def led(self, words: str) -> str:
        """The words after what leads to them."""
        return f"{self.lead_in} {words[:1].lower()}{words[1:]}"

    def event(self, event: QEvent) -> bool:
        """Tell words that are cut, where nothing else is told."""
        if event.type() == QEvent.Type.ToolTip and not self.toolTip() and self._is_cut():
            told: QHelpEvent = event  # type: ignore[assignment]
            QToolTip.showText(told.globalPos(), tooltip(self.currentText()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt does, but words that are too long end in dots instead of half a letter."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        if self.currentIndex() < 0:
            option.currentText = self.placeholderText()
        option.currentText = self._fitting(option.currentText, self._room(self.size()))
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _fitting(self, words: str, width: int) -> str:
        """The words after what leads to them, alone, or cut, as there is room."""
        led = self.led(words)
        if self.lead_in and self.fontMetrics().horizontalAdvance(led) <= width:
            return led
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)

    def _is_cut(self) -> bool:
        words = self.currentText()
        return not self.isEditable() and words not in self._fitting(words, self._room(self.size()))

    def _room(self, size: QSize) -> int:
        """How wide words may be in a box of this size."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.rect = QRect(QPoint(0, 0), size)
        kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(kind, option, part, self).width() - AROUND_WORDS
