"""The one model behind every list: declared columns, rows by pages after the last one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QHelpEvent, QHoverEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import tooltip
from cxdesk.ui.widgets.row_focus import paint_row_focus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

PAGE = 200
CELL_PADDING = 26
ID_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
NO_INDEX = QModelIndex()
_HOVERS = (QEvent.Type.HoverEnter, QEvent.Type.HoverMove)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its title, what it shows of a row, and how. ``Any`` is the row's own type.

    ``sort`` is the key that the query sorts by, empty where sorting is not offered; ``stretch``
    columns share the width that is left, others are ``width`` wide. ``tone`` names the colour of
    a row's cell in the theme, "" for the usual one.
    """

    title: str
    text: Callable[[Any], str]
    sort: str = ""
    right: bool = False
    dim: bool = False
    strong: bool = False
    width: int = 120
    stretch: bool = False
    tone: Callable[[Any], str] | None = None


class RowsModel(QAbstractTableModel):
    """Rows with an ``id``, fetched ``PAGE`` at a time.

    ``fetch(after, limit)`` gives the rows after a row (None for the first page). ``reload`` reads
    again as many as are shown.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Callable[[Any, int], Sequence[Any]],
        parent: QWidget | None = None,
        *,
        page: int = PAGE,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._page = page
        self._rows: list[Any] = []
        self._has_more = True
        self._is_fetching = False
        self._sorted = ""
        self._is_descending = False

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        """How many rows have been fetched."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = NO_INDEX) -> int:
        """How many columns are declared."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, alignment and colour of a cell; the row's id and the row by their own roles."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[index.column()].text(self._rows[index.row()])
        if role == ID_ROLE:
            return self._rows[index.row()].id
        if role == ROW_ROLE:
            return self._rows[index.row()]
        return self._look(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The titles of the columns, aligned like their cells."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(self.columns[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(self.columns[section]))
        return None

    def canFetchMore(self, parent: QModelIndex = NO_INDEX) -> bool:
        """Whether another page may follow; never while one is being read."""
        return not parent.isValid() and self._has_more and not self._is_fetching

    def fetchMore(self, parent: QModelIndex = NO_INDEX) -> None:
        """Read the page after the last row."""
        if not self.canFetchMore(parent):
            return
        self._is_fetching = True
        try:
            found = list(self._fetch(self._rows[-1] if self._rows else None, self._page))
            if found:
                start = len(self._rows)
                self.beginInsertRows(QModelIndex(), start, start + len(found) - 1)
                self._rows.extend(found)
                self.endInsertRows()
            self._has_more = len(found) == self._page
        finally:
            self._is_fetching = False

    def read_to(self, wanted_id: object, most: int) -> None:
        """Read on to the row with this id, ``most`` rows in all; where it is not, not at all."""
        if self.row_of(wanted_id) >= 0 or not self._has_more or len(self._rows) >= most:
            return
        wanted = most - len(self._rows)
        found = list(self._fetch(self._rows[-1] if self._rows else None, wanted))
        if not any(row.id == wanted_id for row in found):
            return
        start = len(self._rows)
        self.beginInsertRows(QModelIndex(), start, start + len(found) - 1)
        self._rows.extend(found)
        self._has_more = len(found) == wanted
        self.endInsertRows()

    def reload(self) -> None:
        """Read again as many rows as are shown; views keep their place by ``keeping_place``."""
        self._is_fetching = True
        try:
            wanted = max(len(self._rows), self._page)
            found = list(self._fetch(None, wanted))
            self.beginResetModel()
            self._rows = found
            self._has_more = len(found) == wanted
            self.endResetModel()
        finally:
            self._is_fetching = False

    def restart(self) -> None:
        """Forget all rows and read the first page: another filter or order."""
        self._rows = []
        self.reload()

    def mark_sorted(self, sort: str, *, is_descending: bool) -> None:
        """Tell in the titles by which column the rows are ordered: "Name ↑"."""
        self._sorted, self._is_descending = sort, is_descending
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def row_at(self, index: int) -> Any:
        """The value behind a row, or None."""
        return self._rows[index] if 0 <= index < len(self._rows) else None

    def row_of(self, wanted_id: object) -> int:
        """Where the row with this id is among the fetched ones, or -1."""
        return next((i for i, found in enumerate(self._rows) if found.id == wanted_id), -1)

    def _heading(self, column: Column) -> str:
        if not column.sort or column.sort != self._sorted:
            return column.title
        return f"{column.title} {'↓' if self._is_descending else '↑'}"

    def _look(self, index: QModelIndex, role: int) -> object:
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(column))
        if role == Qt.ItemDataRole.ForegroundRole:
            tone = column.tone(self._rows[index.row()]) if column.tone else ""
            return theme.current().color(tone or "dim") if tone or column.dim else None
        if role == Qt.ItemDataRole.FontRole:
            return _cell_font(column)
        return None


class RowsView(QTableView):
    """A list as we show it: rows of 34 px, hairlines, whole rows chosen, place kept on reload."""

    def __init__(self, model: RowsModel, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self.setAccessibleName(name)
        self.setModel(model)
        self._rows_model = model
        self._hovered = -1
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_up_columns()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End are the first and the last row: a row is one thing, not its columns.

        Where none is chosen, any key chooses the first one.
        """
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._rows_model.rowCount() - 1,
        }
        if action in ends:
            return self._rows_model.index(ends[action], max(self.currentIndex().column(), 0))
        if not self.selectionModel().hasSelection():
            first = self._rows_model.index(0, 0)
            if self.currentIndex() == first:  # the focus alone is there: no move, so choose it here
                self.selectRow(0)
            return first
        return super().moveCursor(action, modifiers)

    def selected_id(self) -> object:
        """The id of the chosen row, or None; a row that Qt gives the focus alone is not."""
        index = self.currentIndex()
        return index.data(ID_ROLE) if self.selectionModel().isSelected(index) else None

    def select_id(self, wanted_id: object) -> bool:
        """Choose the row with this id if it has been fetched."""
        where = self._rows_model.row_of(wanted_id)
        if where < 0:
            return False
        index = self._rows_model.index(where, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    def keeping_place(self, change: Callable[[], None]) -> None:
        """Run ``change`` (a reload) and come back to the same row and scroll, quietly."""
        chosen = self.selected_id()
        top = self.verticalScrollBar().value()
        was_blocked = self.selectionModel().blockSignals(True)
        change()
        if chosen is not None:
            self.select_id(chosen)
        self.selectionModel().blockSignals(was_blocked)
        self.verticalScrollBar().setValue(top)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The row under the mouse is shaded whole, the one with the keyboard has a frame."""
        row = self._row_area(self._hovered)
        if row.intersects(event.rect()):
            painter = QPainter(self.viewport())
            painter.fillRect(row, theme.current().color("hover"))
            painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            paint_row_focus(painter, self._focus_area())
            painter.end()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """The frame goes with the keyboard: both rows are painted anew, whole.

        Qt paints only a cell of each where several rows stay chosen.
        """
        super().currentChanged(current, previous)
        for index in (current, previous):
            self.viewport().update(self._row_area(index.row()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Follow the mouse; a text that its column cuts is told in full by its tooltip."""
        if event.type() in _HOVERS and isinstance(event, QHoverEvent):
            self._hover(self.rowAt(event.position().toPoint().y()))
        elif event.type() is QEvent.Type.HoverLeave:
            self._hover(-1)
        if event.type() is not QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        index = self.indexAt(event.pos())
        text = str(index.data() or "") if index.isValid() else ""
        room = self.visualRect(index).width() - CELL_PADDING
        is_cut = self.fontMetrics().horizontalAdvance(text) > room
        QToolTip.showText(event.globalPos(), tooltip(text) if text and is_cut else "", self)
        return True

    def _hover(self, index: int) -> None:
        """Shade another row."""
        if index != self._hovered:
            for changed in (self._hovered, index):
                self.viewport().update(self._row_area(changed))
            self._hovered = index

    def _focus_area(self) -> QRect:
        """The row with the keyboard; the whole list where none is chosen."""
        if not self.selectionModel().hasSelection():
            return self.viewport().rect()
        return self._row_area(self.currentIndex().row())

    def _row_area(self, index: int) -> QRect:
        """Where a row is in the viewport; nowhere for no row."""
        if not 0 <= index < self._rows_model.rowCount():
            return QRect()
        width, height = self.viewport().width(), self.rowHeight(index)
        return QRect(0, self.rowViewportPosition(index), width, height)

    def _set_up_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(44)
        header.setSectionsClickable(True)
        header.setFixedHeight(theme.ROW_HEIGHT)
        for index, column in enumerate(self._rows_model.columns):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(index, mode.Stretch if column.stretch else mode.Interactive)
            if not column.stretch:
                self.setColumnWidth(index, column.width)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _cell_font(column: Column) -> object:
    if not (column.right or column.strong):
        return None
    made = theme.font()
    made.setBold(column.strong)
    return theme.tabular(made) if column.right else made
