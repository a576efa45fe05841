"""A text on a card, edited where it stands: click, Enter or F4; Enter saves, Esc restores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, column, restyle

if TYPE_CHECKING:
    from collections.abc import Callable

_LEAST_WIDTH = 24
_BEGIN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4, Qt.Key.Key_Space)


class EditableText(QWidget):
    """Shows a text; ``save(typed)`` keeps it and answers what is wrong, "" when nothing is.

    Leaving saves too. A text that could not be saved stays in its field with the reason below.
    ``begun`` tells that editing began.
    """

    begun = Signal()

    def __init__(
        self,
        says: str,
        save: Callable[[str], str],
        parent: QWidget | None = None,
        *,
        role: str = "",
        has_lines: bool = False,
    ) -> None:
        super().__init__(parent)
        self._says, self._save = says, save
        self._value, self._shown, self._empty = "", "", ""
        self._role = role
        self.label = _Pressed(role, self)
        self.label.pressed.connect(self.begin)
        self.edit: QLineEdit | NoteField = NoteField(self) if has_lines else QLineEdit(self)
        if isinstance(self.edit, NoteField):
            self.edit.submitted.connect(self._on_enter)
        else:
            self.edit.returnPressed.connect(self._on_enter)
        self.edit.setAccessibleName(says)
        self.edit.installEventFilter(self)
        self.edit.hide()
        self._error = PlainLabel("", "error", self, wrap=True)
        self._error.hide()
        box = column(self, spacing=0)
        for part in (self.label, self.edit, self._error):
            box.addWidget(part)

    def show_value(self, value: str, shown: str = "", *, empty: str = "") -> None:
        """Show what is kept (``shown`` in other words), ``empty`` where there is nothing.

        Typing that has not been left is not disturbed.
        """
        self._value, self._shown, self._empty = value, shown or " ".join(value.split()), empty
        if not self.is_editing():
            self._show()

    def full_text(self) -> str:
        """The text shown, before it was cut."""
        return self.label.full_text()

    def is_editing(self) -> bool:
        """Whether someone is typing here."""
        return not self.edit.isHidden()

    def begin(self) -> None:
        """Begin to edit, all selected."""
        self._put(self._value)
        self.label.hide()
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()
        self.begun.emit()

    def typed(self) -> str:
        """What stands in the field."""
        if isinstance(self.edit, NoteField):
            return self.edit.toPlainText()
        return self.edit.text()

    def stop(self) -> None:
        """Show what is kept; what was typed is let go."""
        if self.is_editing():
            self._end(keeps_focus=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc restores, leaving saves."""
        if watched is not self.edit or not self.is_editing():
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.FocusOut and not self._stays(event):
            self._commit(keeps_focus=False)
        is_key = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.KeyPress:
                self._end(keeps_focus=True)
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _stays(self, event: QEvent) -> bool:
        """Whether the keys only went to a menu or to another window for a while."""
        reasons = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        return getattr(event, "reason", lambda: None)() in reasons

    def _commit(self, *, keeps_focus: bool) -> None:
        typed = self.typed()
        wrong = "" if typed == self._value else self._save(typed)
        if wrong:
            self._error.setText(wrong)
            self._error.show()
            self._mark(is_wrong=True)
            return
        self._end(keeps_focus=keeps_focus)

    def _show(self) -> None:
        self.label.set_role(self._role if self._shown else "caption")
        self.label.ensurePolished()
        wide = self.label.fontMetrics().horizontalAdvance(self._empty) + 2
        self.label.setMinimumWidth(_LEAST_WIDTH if self._shown else max(wide, _LEAST_WIDTH))
        self.label.setText(self._shown or self._empty)
        self.label.setAccessibleName(f"{self._says}: {self._shown}")

    def _end(self, *, keeps_focus: bool) -> None:
        self._error.hide()
        self._mark(is_wrong=False)
        self._show()
        self.label.show()
        self.edit.hide()
        if keeps_focus:
            self.label.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, text: str) -> None:
        if isinstance(self.edit, NoteField):
            self.edit.setPlainText(text)
        else:
            self.edit.setText(text)

    def _mark(self, *, is_wrong: bool) -> None:
        self.edit.setProperty("invalid", "true" if is_wrong else "false")
        restyle(self.edit)

    def _on_enter(self) -> None:
        self._commit(keeps_focus=True)


class _Pressed(ElidedLabel):
    """A label that a click, Enter or F4 opens; Tab stops at it."""

    pressed = Signal()

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__("", role, parent)
        self.setProperty("editable", "true")
        self.setIndent(0)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def set_role(self, role: str) -> None:
        """Look otherwise: an empty text is an invitation."""
        if self.property("role") != role:
            self.setProperty("role", role)
            restyle(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _BEGIN:
            self.pressed.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()
            return
        super().mousePressEvent(event)
