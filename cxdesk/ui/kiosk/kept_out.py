"""Keys that lead out of the kiosk, or into what else a computer does: kept from it, as Qt can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

_TAKEN = frozenset((QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride))
_SIGNS_OF_LIFE = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
    )
)
_PRESSED = frozenset((QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick))
_ACTING = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space))
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
    """Watches the widgets of the kiosk: swallows the keys that lead out, tells of signs of life.

    ``judge`` is asked about every press, once, by finger, mouse or (True) key: False swallows it.
    """

    touched = Signal()

    def __init__(self, parent: QObject, judge: Callable[[bool], bool]) -> None:
        super().__init__(parent)
        self._judge = judge
        self._pressed_at = -1
        self._is_taken = True

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
        if isinstance(event, QMouseEvent) and event.type() in _PRESSED:
            return not self._takes_press(event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and _acts(event):
            return not self._takes_key(watched, event)
        return super().eventFilter(watched, event)

    def _takes_press(self, event: QMouseEvent) -> bool:
        """One press is told again to each widget behind the one that was pressed."""
        if event.timestamp() != self._pressed_at:
            self._pressed_at = event.timestamp()
            self._is_taken = self._judge(False)
        return self._is_taken

    def _takes_key(self, watched: QObject, event: QKeyEvent) -> bool:
        """A key goes from what has the focus to what is behind; held down it is one press."""
        if event.isAutoRepeat():
            return False
        is_first = isinstance(watched, QWidget) and watched is watched.window().focusWidget()
        return not is_first or self._judge(True)


def _acts(event: QKeyEvent) -> bool:
    """A key that presses something: digits are scores, Enter and Space press what has focus."""
    return Qt.Key(event.key()) in _ACTING or (event.text().isdecimal() and event.text().isascii())


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
