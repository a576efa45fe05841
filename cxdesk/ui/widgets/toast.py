"""The short message at the bottom: what was done, with Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.line_breaks import in_lines
from cxdesk.ui.widgets.plain import PlainLabel, button, native_key, row, tooltip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent

    from cxdesk.ui.widgets.rail import Rail

SHOWN_MS = 6000


class Toast(QFrame):
    """Lies where nothing is written, in the free part of the rail; leaves by itself.

    Where the rail has no room it lies at the bottom, left of what was just written and beside
    what has the keyboard. It stays while the mouse is on it.
    """

    def __init__(self, parent: QWidget, rail: Rail) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self._undo: Callable[[], None] | None = None
        self._end = theme.L
        self._row = row(self, spacing=theme.M)
        self._label = PlainLabel("", parent=self)
        self.undo_button = button(self.tr("Undo"), self, shortcut="Ctrl+Z")
        self.undo_button.clicked.connect(self._on_undo_clicked)
        self._row.addWidget(self._label)
        self._row.addWidget(self.undo_button)
        self._also: Callable[[], None] | None = None
        self._words = ""
        self.also_button = button("", self)
        self.also_button.clicked.connect(self._on_also_clicked)
        self._row.addWidget(self.also_button)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self._over, self._rail = parent, rail
        parent.installEventFilter(self)
        rail.installEventFilter(self)
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
        words = also[0] if also else ""
        self._words = words.replace("&", "&&")
        self.also_button.setAccessibleName(words)
        self.also_button.setToolTip(tooltip(f"{words} · {native_key('Ctrl+O')}"))
        self.also_button.setVisible(also is not None)
        self._label.setText(text)
        self.setAccessibleName(text)
        self.undo_button.setVisible(undo is not None)
        self._end = 9 if undo or also else theme.L
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def do_also(self) -> None:
        """What the button beside Undo does, by its key, while it can be seen."""
        if not self.isHidden() and self._also is not None:
            self._on_also_clicked()

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
        """In the rail; else at the bottom, further up or right if the keyboard is just there."""
        held, room = self._held(), self._rail.free_area()
        room.translate(self._rail.mapTo(self._over, QPoint(0, 0)))
        high = self._height_at(room.width())
        place = QRect(room.left(), room.bottom() + 1 - high, room.width(), high)
        if high and high <= room.height() and not place.intersects(held):
            self.setGeometry(place)
            return
        self._lie(is_upright=False)
        self.adjustSize()
        if self.width() > self._over.width() * 2 // 5:  # it would reach over to what was written
            high = self._height_at(theme.RAIL_WIDTH)
            self.resize(theme.RAIL_WIDTH, high) if high else self._lie(is_upright=False)
        self._place_low(held)

    def _place_low(self, held: QRect) -> None:
        area = self._over.rect().adjusted(theme.L, theme.L, -theme.XL, -theme.XL)
        area.setLeft(self._rail.width() + theme.L)
        right, left = area.right() - self.width(), area.left()
        low = area.bottom() - self.height()
        high = low - self._over.height() // 4
        places = [QPoint(max(x, area.left()), y) for y in (low, high) for x in (left, right)]
        free = (at for at in places if not QRect(at, self.size()).intersects(held))
        self.move(next(free, places[0]))

    def _height_at(self, width: int) -> int:
        """How high it is with its words above its buttons; 0 where they have not the width."""
        self._lie(is_upright=True)
        self.ensurePolished()
        shown = [made for made in (self.undo_button, self.also_button) if not made.isHidden()]
        sides = self._row.contentsMargins()
        inner = width - sides.left() - sides.right()
        self._break_words(inner)
        if any(made.sizeHint().width() > inner for made in shown):
            return 0
        return self._row.totalHeightForWidth(width)

    def _break_words(self, width: int) -> None:
        """What the second button says, on as many lines as it needs to be no wider."""
        made, metrics = self.also_button, self.also_button.fontMetrics()
        air = made.sizeHint().width() - metrics.horizontalAdvance(made.text())
        made.setText("\n".join(in_lines(self._words, metrics, width - air)))

    def _lie(self, *, is_upright: bool) -> None:
        """In one line, or its words above its buttons."""
        self.also_button.setText(self._words)
        side = QBoxLayout.Direction
        self._row.setDirection(side.TopToBottom if is_upright else side.LeftToRight)
        self._row.setSpacing(theme.S if is_upright else theme.M)
        self._label.setWordWrap(is_upright)
        right = theme.M if is_upright else self._end
        self._row.setContentsMargins(theme.M if is_upright else theme.L, 9, right, 9)

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
