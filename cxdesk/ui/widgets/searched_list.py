"""The list of a combo box under a field to look for its lines: type, walk by arrows, Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView

from cxdesk.domain.names import fold
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QComboBox

LINES, LEAST_WIDTH = 10, 320
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: LINES - 1,
    Qt.Key.Key_PageUp: 1 - LINES,
}
_ENTER = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))


class SearchedList(QFrame):
    """``taken`` carries the line that somebody chose; ``is_found(row, text)`` says what is listed.

    The field keeps the keys. A heading (a line that cannot be chosen) is listed as long as
    anything stands under it.
    """

    taken = Signal(int)

    def __init__(self, combo: QComboBox, is_found: Callable[[int, str], bool], hint: str) -> None:
        super().__init__(combo.window(), Qt.WindowType.Popup)  # Qt styles no frame in a combo box
        self._combo, self._is_found = combo, is_found
        self.setProperty("role", "choices")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = column(self, margins=theme.S, spacing=theme.XS)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint.rstrip("…"))
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        box.addWidget(self.search)
        self.view = QListView(self)
        self.view.setModel(combo.model())
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(combo.accessibleName())
        self.view.clicked.connect(self._take)
        box.addWidget(self.view, 1)
        self._none = PlainLabel(self.tr("Nothing has these words."), "dim", self, wrap=True)
        box.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)

    def open(self, text: str = "") -> None:
        """Show it at its combo box, what is chosen at hand, or looking for a text."""
        self.search.setText(text)
        self._filter()
        if not text:
            self.view.setCurrentIndex(self._index(self._combo.currentIndex()))
        self._place()
        self.show()
        self.search.setFocus()
        self.view.scrollTo(self.view.currentIndex())

    def listed(self) -> list[int]:
        """The lines that can be chosen now."""
        rows = range(self._combo.count())
        return [at for at in rows if self._can_be_chosen(at) and not self.view.isRowHidden(at)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk the list, Enter takes what is at hand."""
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        pressed: QKeyEvent = event  # type: ignore[assignment]
        key = Qt.Key(pressed.key())
        if key in _STEPS:
            self._walk(_STEPS[key])
        elif key in _ENTER:
            self._take(self.view.currentIndex())
        elif key == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            return super().eventFilter(watched, event)
        return True

    def _filter(self) -> None:
        """List what has the words of the field; at hand is the first that they name."""
        text, heading, is_any = self.search.text(), -1, False
        for row in range(self._combo.count()):
            if not self._can_be_chosen(row):
                heading = row
                self.view.setRowHidden(row, True)
                continue
            is_found = not text.strip() or self._is_found(row, text)
            self.view.setRowHidden(row, not is_found)
            is_any = is_any or is_found
            if is_found and heading >= 0:
                self.view.setRowHidden(heading, False)
        self.view.setVisible(is_any)
        self._none.setVisible(not is_any)
        self.view.setCurrentIndex(self._index(self._best()))

    def _best(self) -> int:
        """The first line whose own text has the words, else the first; −1 without any."""
        wanted, listed = fold(self.search.text()).split(), self.listed()
        named = (at for at in listed if all(w in fold(self._combo.itemText(at)) for w in wanted))
        return next(named, listed[0] if listed else -1)

    def _walk(self, step: int) -> None:
        listed, at = self.listed(), self.view.currentIndex().row()
        if listed:
            place = listed.index(at) + step if at in listed else 0
            self.view.setCurrentIndex(self._index(listed[max(0, min(place, len(listed) - 1))]))

    def _take(self, index: QModelIndex) -> None:
        if index.isValid() and self._can_be_chosen(index.row()):
            self.hide()
            self.taken.emit(index.row())

    def _can_be_chosen(self, row: int) -> bool:
        return bool(self._index(row).flags() & Qt.ItemFlag.ItemIsEnabled)

    def _index(self, row: int) -> QModelIndex:
        return self._combo.model().index(row, 0)

    def _place(self) -> None:
        """Below the combo box, above it where there is more room."""
        line = max(self.view.sizeHintForRow(0), 1)
        around = self.search.sizeHint().height() + 2 * theme.S + theme.XS + 4
        screen = self._combo.screen().availableGeometry()
        top = self._combo.mapToGlobal(QPoint(0, 0))
        below = screen.bottom() - top.y() - self._combo.height()
        above = top.y() - screen.top()
        room = max(below, above)
        high = min(LINES * line + around, room)
        y = top.y() + self._combo.height() if below >= min(high, above) else top.y() - high
        wide = min(max(self._combo.width(), LEAST_WIDTH), screen.width())
        x = min(top.x(), screen.right() + 1 - wide)
        self.setGeometry(QRect(max(x, screen.left()), y, wide, high))
