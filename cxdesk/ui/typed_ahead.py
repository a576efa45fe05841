"""What is typed while a form is being made: kept, and given to it once it has the keyboard.

Qt throws away the keys of a window that a form blocks. Those struck between the key that asks for
a form and its first field would be lost in silence, and an amount would lack its first digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

TYPED_AT_ONCE = frozenset(
    "customer interaction purchase answer task case case_reply case_step".split()
)
Typed = QKeyEvent | QInputMethodEvent
_LONGEST_MS = 1500  # a form that has not got the keyboard by then does not get what was typed
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod)


def open_with_keys(dialog: QDialog) -> None:
    """Open a dialog as soon as the keys that wait are read; what they type is typed into it.

    It is made ready first, so that little time is left between the last key that is kept and the
    first one that the system gives to the dialog itself: on X11 a key of these few milliseconds is
    lost, as the window is blocked already and the dialog has no keyboard yet.
    """
    dialog.ensurePolished()
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
    TypedAhead(dialog)


class TypedAhead(QObject):
    """Takes all keys until its dialog has them; a child of the dialog as long as it does."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._typed: list[Typed] = []
        self._app = QApplication.instance()
        if self._app is not None:
            self._app.installEventFilter(self)
        # A timer may come before the keys that wait in its turn of the loop, never in the next one.
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._open))
        QTimer.singleShot(_LONGEST_MS, self, self._leave)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep keys from the window; the dialog's own first moment ends the waiting."""
        kind = event.type()
        if kind == QEvent.Type.WindowActivate and watched is self._dialog:
            QTimer.singleShot(0, self, self._give)
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()  # or it would be a shortcut of the window
            return True
        if kind not in _KEYS:
            return False
        if kind != QEvent.Type.KeyRelease and isinstance(event, Typed):
            self._typed.append(event.clone())
        return True

    def _open(self) -> None:
        self._dialog.open()
        if self._dialog.isActiveWindow():
            self._give()

    def _give(self) -> None:
        """Type it all into the dialog, then let go."""
        typed, self._typed = self._typed, []
        self._leave()
        for event in typed:
            target = QApplication.focusWidget()
            if target is None or not self._dialog.isAncestorOf(target):
                return
            if not (isinstance(event, QKeyEvent) and self._is_shortcut(event)):
                QApplication.sendEvent(target, event)

    def _is_shortcut(self, event: QKeyEvent) -> bool:
        """Whether a key is one of the dialog's own shortcuts; its slot has been called then."""
        struck = QKeySequence(event.keyCombination())
        for shortcut in self._dialog.findChildren(QShortcut):
            if shortcut.isEnabled() and shortcut.key() == struck:
                shortcut.activated.emit()
                return True
        return False

    def _leave(self) -> None:
        """Let the keys go. Still the dialog's child: it may be in the middle of its own event."""
        if self._app is not None:
            self._app.removeEventFilter(self)
        self.deleteLater()
