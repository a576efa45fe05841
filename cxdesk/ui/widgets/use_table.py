"""A short table of names with how often each is used; one row is picked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import tooltip
from cxdesk.ui.widgets.row_focus import paint_row_focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

ROW_HEIGHT = 30
SHOWN_ROWS = 12
NARROWEST = 220


class UseRow(NamedTuple):
    """One line: its key, its name, how often it is used, and a dim word on it."""

    key: object
    name: str
    uses: str
    note: str = ""


class UseTable(QTableWidget):
    """``opened`` for Enter or a double click, ``dropped`` for Delete, ``stepped`` for Alt+↑↓."""

    opened = Signal()
    dropped = Signal()
    stepped = Signal(int)
    picked = Signal()

    def __init__(self, heads: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(0, len(heads), parent)
        self.setProperty("role", "list")
        self.setHorizontalHeaderLabels(list(heads))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        last = self.horizontalHeaderItem(len(heads) - 1)
        if last is not None:
            last.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._keys: list[object] = []
        self.cellDoubleClicked.connect(lambda _row, _column: self.opened.emit())
        self.currentCellChanged.connect(lambda *_cells: self.picked.emit())

    def show_rows(self, rows: Sequence[UseRow]) -> None:
        """Show these; the same one stays picked, else the one in its place."""
        key, at = self.key(), self.currentRow()
        self._keys = [row.key for row in rows]
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            self._put(number, row)
        shown = min(max(len(rows), 3), SHOWN_ROWS)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + shown * ROW_HEIGHT + 6)
        place = self._keys.index(key) if key in self._keys else min(max(at, 0), len(rows) - 1)
        self.setCurrentCell(place, 0)
        self.picked.emit()

    def key(self) -> object:
        """The key of the picked row, None when there is none."""
        at = self.currentRow()
        return self._keys[at] if 0 <= at < len(self._keys) else None

    def pick(self, key: object) -> None:
        """Pick the row of this key."""
        if key in self._keys:
            self.setCurrentCell(self._keys.index(key), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, take out or move."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self.stepped.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit()
        elif key == Qt.Key.Key_Delete:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the names would have no room, they stand alone."""
        super().resizeEvent(event)
        for column in range(1, self.columnCount()):
            self.setColumnHidden(column, self.width() < NARROWEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The row with the keyboard has a frame."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            paint_row_focus(painter, self._focus_area())
            painter.end()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """The frame goes with the keyboard: it is as wide as all columns."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def _focus_area(self) -> QRect:
        """The picked row; the whole table where there is none."""
        at, wide = self.currentRow(), self.viewport().width()
        if at < 0:
            return self.viewport().rect()
        return QRect(0, self.rowViewportPosition(at), wide, self.rowHeight(at))

    def _put(self, number: int, row: UseRow) -> None:
        dim = theme.current().color("dim")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column, text in enumerate((row.name, row.note, row.uses)):
            item = QTableWidgetItem(text)
            item.setToolTip(tooltip(text))
            if column:
                item.setForeground(dim)
            if column == 2:
                item.setTextAlignment(right)
            self.setItem(number, column, item)
        self.setRowHeight(number, ROW_HEIGHT)
