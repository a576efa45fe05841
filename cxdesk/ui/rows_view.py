"""How a list of rows looks and is walked: one cursor, whole rows, what was chosen kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QHoverEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip

from cxdesk.ui import theme
from cxdesk.ui.rows_model import ID_ROLE
from cxdesk.ui.widgets.plain import tooltip
from cxdesk.ui.widgets.row_focus import paint_row_focus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.rows_model import RowsModel

CELL_PADDING = 26
_HOVERS = (QEvent.Type.HoverEnter, QEvent.Type.HoverMove)


class RowsView(QTableView):
    """A list as we show it: rows of 34 px, hairlines, whole rows chosen, place kept on reload.

    The cursor is on a row as soon as the keyboard is here: the first one, or the last that was
    chosen. It chooses none by itself; the next arrow key, Home, End or Space does.
    ``chosen`` carries the id of a row that was chosen. ``select`` reads on to a row as far as
    ``reads_to`` rows.
    """

    chosen = Signal(object)

    def __init__(
        self,
        model: RowsModel,
        parent: QWidget | None = None,
        *,
        name: str = "",
        reads_to: int = 0,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self.setAccessibleName(name)
        self.setModel(model)
        self._rows_model, self.reads_to = model, reads_to
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

        Where none is chosen, any other key chooses the one with the cursor.
        """
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._rows_model.rowCount() - 1,
        }
        if self.selectionModel().hasSelection() and action not in ends:
            return super().moveCursor(action, modifiers)
        row = ends.get(action, self._cursor_row())
        if row == self.currentIndex().row():  # no move, so Qt would not choose it
            self.selectRow(row)
        return self._rows_model.index(row, max(self.currentIndex().column(), 0))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which row was chosen."""
        super().selectionChanged(selected, deselected)
        if selected.count():
            self.chosen.emit(selected.first().topLeft().data(ID_ROLE))

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

    def select(self, wanted_id: object) -> bool:
        """Choose the row with this id, wherever it is among the first ``reads_to``."""
        self._rows_model.read_to(wanted_id, self.reads_to)
        return self.select_id(wanted_id)

    def select_first(self) -> bool:
        """Choose the first row, whatever keys are held down; whether there is one."""
        first = self._rows_model.row_at(0)
        return first is not None and self.select_id(first.id)

    def choose_cursor(self) -> None:
        """Choose the row with the cursor."""
        self.selectRow(self._cursor_row())

    def clear_choice(self) -> None:
        """Choose none; the cursor stays."""
        self.clearSelection()

    def keeping_place(self, change: Callable[[], None]) -> None:
        """Run ``change`` (a reload) and come back to the same row and scroll, quietly.

        The cursor of a row that is gone stands where that row was.
        """
        top, row = self.verticalScrollBar().value(), self.currentIndex().row()
        self._keeping_choice(change)
        if not self.currentIndex().isValid():
            self._put_cursor_at(min(row, self._rows_model.rowCount() - 1))
        self.verticalScrollBar().setValue(top)

    def read_others(self) -> None:
        """Read the first page of other rows, quietly: what was chosen stays if it is there."""
        if not self._keeping_choice(self._rows_model.restart):
            self.scrollToTop()

    def show_fitting(self, order: Sequence[int], room: int) -> None:
        """Show these columns in this order as long as all of them fit."""
        for index in order:
            room -= self._rows_model.columns[index].width
            self.setColumnHidden(index, room < 0)

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

    def _keeping_choice(self, change: Callable[[], None]) -> bool:
        """Run ``change`` quietly, the same row chosen after it; whether there is one."""
        chosen, cursor = self.selected_id(), self.currentIndex().data(ID_ROLE)
        was_blocked = self.selectionModel().blockSignals(True)
        change()
        is_found = chosen is not None and self.select_id(chosen)
        if chosen is None:
            self._put_cursor(cursor)
        self.selectionModel().blockSignals(was_blocked)
        self.viewport().update()
        return is_found

    def _put_cursor(self, row_id: object) -> None:
        """Only the cursor, if that row is there."""
        self._put_cursor_at(self._rows_model.row_of(row_id))

    def _put_cursor_at(self, row: int) -> None:
        if row >= 0:
            index = self._rows_model.index(row, 0)
            no_choice = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index, no_choice)

    def _cursor_row(self) -> int:
        return max(self.currentIndex().row(), 0)

    def _focus_area(self) -> QRect:
        """The row with the cursor; the whole list where there is none."""
        if not self._rows_model.rowCount():
            return self.viewport().rect()
        return self._row_area(self._cursor_row())

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
