"""The field that leaves only what its words name, and leads on to the first of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

SHORTEST, NARROWEST, WIDEST = 112, 140, 240
TYPED_MS = 120
_AWAY = frozenset((Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason))
_UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_ONWARD = frozenset((Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter))


class FindField(QLineEdit):
    """``typed`` a moment after the last letter, ``led_on`` when Down or Enter asks for the first.

    Esc empties it before it does anything else. While it is empty, undoing is about what was saved,
    not about words looked for before.
    """

    typed = Signal()
    led_on = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_asked = False
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self._soon = QTimer(self, singleShot=True, interval=TYPED_MS)
        self._soon.timeout.connect(self.typed)
        self.textChanged.connect(self._soon.start)

    def give_way(self, *, is_narrow: bool) -> None:
        """Become shorter than usual in a narrow window, or not."""
        self.setMinimumWidth(SHORTEST if is_narrow else NARROWEST)

    def words(self) -> str:
        """What to look for as it stands now, which ``typed`` need not tell again."""
        self._soon.stop()
        return self.text().strip()

    def holds_keys(self) -> bool:
        """Whether somebody is about to type here, so that the keyboard must not be taken away."""
        is_here = self.window().focusWidget() is self
        return is_here and (self._is_asked or bool(self.text()))

    def ask(self) -> None:
        """Take the keyboard for words to be typed in place of those there."""
        self._is_asked = True
        self.setFocus()
        self.selectAll()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click asks, too."""
        self._is_asked = True
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes on elsewhere in the window has done with it."""
        super().focusOutEvent(event)
        self._is_asked = self._is_asked and event.reason() in _AWAY

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undoing to the window while there is nothing typed."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if not self.text() and any(event.matches(keys) for keys in _UNDOING):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go on to what was found, Esc goes back to all."""
        if Qt.Key(event.key()) in _ONWARD:
            self.led_on.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
