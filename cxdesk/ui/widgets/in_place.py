"""Fields that save by themselves: on Enter and on leaving; Esc brings the old value back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget


class InPlaceLine(QLineEdit):
    """One line; ``committed`` when its text was changed and left."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self.editingFinished.connect(self._on_editing_finished)

    def show_value(self, text: str) -> None:
        """Show what is saved; typing that has not been left is not disturbed."""
        if self.hasFocus() and self.text() != self._before:
            return
        self._before = text
        self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the saved value back."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._before:
            self.setText(self._before)
            self.selectAll()
            return
        super().keyPressEvent(event)

    def _on_editing_finished(self) -> None:
        if self.text() != self._before:
            self._before = self.text()
            self.committed.emit(self.text())


class InPlaceText(QPlainTextEdit):
    """Some lines; ``committed`` when left after a change. Tab leaves."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, lines: int = 3) -> None:
        super().__init__(parent)
        self._before = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 18)

    def show_value(self, text: str) -> None:
        """Show what is saved; typing that has not been left is not disturbed."""
        if self.hasFocus() and self.toPlainText() != self._before:
            return
        self._before = text
        if self.toPlainText() != text:
            self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the saved value back; Ctrl+Enter saves."""
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._before:
            self.setPlainText(self._before)
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._commit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving saves."""
        super().focusOutEvent(event)
        self._commit()

    def _commit(self) -> None:
        if self.toPlainText() != self._before:
            self._before = self.toPlainText()
            self.committed.emit(self._before)
