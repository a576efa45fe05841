"""A combo box as wide as the words it shows, which are never cut; shorter ones where asked."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt

from cxdesk.ui.widgets.calm_combo import CalmCombo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionComboBox, QWidget

BRIEF_ROLE = Qt.ItemDataRole.UserRole + 1


class Words(IntEnum):
    """How much is said: with what leads to the choice, the choice, or it in short."""

    LED = 0
    WHOLE = 1
    BRIEF = 2


class WholeCombo(CalmCombo):
    """Its list has the whole words; closed, it says as much as ``say`` asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words.LED

    def add(self, words: str, value: object, *, brief: str = "") -> None:
        """One more choice, and how it is said in short."""
        self.addItem(words, value)
        self.setItemData(self.count() - 1, brief, BRIEF_ROLE)

    def say(self, words: Words) -> None:
        """More or fewer words from now on; as wide as they are of what is chosen now."""
        self._words = words
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the words of what is chosen."""
        return self.size_for(self._led_words() if self._words is Words.LED else self._said())

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What is painted are the words that are said."""
        super().initStyleOption(option)
        option.currentText = self._said()

    def _said(self) -> str:
        brief = self.currentData(BRIEF_ROLE) if self._words is Words.BRIEF else ""
        return str(brief or self.currentText())

    def _led_words(self) -> str:
        return self.led(self.currentText()) if self.lead_in else self.currentText()
