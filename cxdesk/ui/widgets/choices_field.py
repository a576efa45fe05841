"""The choices of a question, one on each line or in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from cxdesk.ui.widgets.note_field import NoteField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class ChoicesField(NoteField):
    """Enter begins the next line, for each is a choice; Ctrl+Enter stays the form's."""

    edited = Signal()  # a red frame is told as a changed text by Qt; this is none

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlainText(text)
        self._before = text
        self.textChanged.connect(self._on_text_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.insertPlainText("\n")
            return
        super().keyPressEvent(event)

    def _on_text_changed(self) -> None:
        if self.toPlainText() != self._before:
            self._before = self.toPlainText()
            self.edited.emit()
