"""Keys that lead out of the kiosk, or into what else a computer does: kept from it, as Qt can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TAKEN = frozenset((QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride))
_SIGNS_OF_LIFE = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
    )
)
_USEFUL = frozenset(
    (
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Shift,
        Qt.Key.Key_CapsLock,
    )
)
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_COMMANDS = _ALT_GR | Qt.KeyboardModifier.MetaModifier


class KeptOut(QObject):
    """Watches the widgets of the kiosk: swallows the keys that lead out, tells of signs of life."""

    touched = Signal()

    def watch(self, *widgets: QWidget) -> None:
        """These, too."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for what stays out."""
        if event.type() in _SIGNS_OF_LIFE:
            self.touched.emit()
        if event.type() in _TAKEN and isinstance(event, QKeyEvent) and not _is_typing(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)


def _is_typing(event: QKeyEvent) -> bool:
    """Letters, and the keys that move and correct; AltGr writes letters as well."""
    commands = event.modifiers() & _COMMANDS
    is_sign = bool(event.text()) and event.text().isprintable()
    if commands == _ALT_GR or event.modifiers() & Qt.KeyboardModifier.GroupSwitchModifier:
        return is_sign
    if commands:
        return False
    return is_sign or event.key() in _USEFUL or Qt.Key(event.key()) in _DEAD


_DEAD = frozenset(
    (
        Qt.Key.Key_Dead_Acute,
        Qt.Key.Key_Dead_Grave,
        Qt.Key.Key_Dead_Diaeresis,
        Qt.Key.Key_Dead_Tilde,
        Qt.Key.Key_Dead_Circumflex,
    )
)
