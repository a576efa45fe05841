"""The short message at the bottom: what was done, with Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, button, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent

SHOWN_MS = 6000


class Toast(QFrame):
    """Lies at the bottom of its parent, beside what has the keyboard; leaves by itself.

    It stands at the right, where forms and lists end; it stays while the mouse is on it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self._undo: Callable[[], None] | None = None
        self._row = row(self, spacing=theme.M)
        self._label = PlainLabel("", parent=self)
        self.undo_button = button(self.tr("Undo"), self, shortcut="Ctrl+Z")
        self.undo_button.clicked.connect(self._on_undo_clicked)
        self._row.addWidget(self._label)
        self._row.addWidget(self.undo_button)
        self._also: Callable[[], None] | None = None
        self.also_button = button("", self)
        self.also_button.clicked.connect(self._on_also_clicked)
        self._row.addWidget(self.also_button)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self._over = parent
        parent.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]  # there is one
        self.hide()

    def tell(
        self,
        text: str,
        undo: Callable[[], None] | None = None,
        also: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Show the message, Undo when there is something to undo, and what else may follow."""
        self._undo = undo
        self._also = also[1] if also else None
        self.also_button.setText(also[0].replace("&", "&&") if also else "")
        self.also_button.setVisible(also is not None)
        self._label.setText(text)
        self.setAccessibleName(text)
        self.undo_button.setVisible(undo is not None)
        self._row.setContentsMargins(theme.L, 9, 9 if undo or also else theme.L, 9)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def text(self) -> str:
        """The message being shown."""
        return self._label.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the window changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the mouse is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._timer.start()
        super().leaveEvent(event)

    def _place(self) -> None:
        """At the right of the bottom; further up or left if the keyboard is just there."""
        area = self._over.rect().adjusted(theme.L, theme.L, -theme.XL, -theme.XL)
        right, left = area.right() - self.width(), area.left()
        low = area.bottom() - self.height()
        high = low - self._over.height() // 4
        places = [QPoint(max(x, area.left()), y) for y in (low, high) for x in (right, left)]
        held = self._held()
        free = (at for at in places if not QRect(at, self.size()).intersects(held))
        self.move(next(free, places[0]))

    def _held(self) -> QRect:
        """Where the keyboard is, unless it is in the toast, or in all that lies below it."""
        holder = QApplication.focusWidget()
        if holder is None or self.isAncestorOf(holder) or not self._over.isAncestorOf(holder):
            return QRect()
        if holder.height() > self._over.height() // 3:
            return QRect()
        return QRect(holder.mapTo(self._over, QPoint(0, 0)), holder.size())

    def _on_focus_changed(self) -> None:
        if self.isVisible():
            self._place()

    def _on_undo_clicked(self) -> None:
        self.hide()
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    def _on_also_clicked(self) -> None:
        self.hide()
        also, self._also = self._also, None
        if also is not None:
            also()
