"""A grid of figures by period, typed like a spreadsheet: arrows, Tab, Enter down, paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from cxdesk.domain.errors import ValidationError
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from cxdesk.ui.context import Context
    from cxdesk.ui.figure_sheets import Cell, Sheet, SheetColumn

LEAST_COLUMN, LEAST_ROWS = 118, 10
_ROLE = Qt.ItemDataRole
_NONE = QModelIndex()
_STEPS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}


class FigureModel(QAbstractTableModel):
    """The cells of a sheet with what was typed into them; a last row and column hold the sums."""

    def __init__(self, ctx: Context, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.sheet = sheet
        self.columns: list[SheetColumn] = list(sheet.columns)
        self.typed: dict[Cell, str] = {}  # as typed, for the cells that differ
        self.changes: dict[Cell, float | None] = {}
        self.errors: dict[Cell, str] = {}

    def show_sheet(self, sheet: Sheet) -> None:
        """The same sheet with other rows; what was typed stays."""
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    def add_column(self, column: SheetColumn) -> int:
        """Put a column behind the others, unless there is one of that key; where it is."""
        keys = [str(known.key).casefold() for known in self.columns]
        if str(column.key).casefold() in keys:
            return keys.index(str(column.key).casefold())
        at = len(self.columns)
        self.beginInsertColumns(_NONE, at, at)
        self.columns.append(column)
        self.endInsertColumns()
        return at

    def put(self, index: QModelIndex, text: str) -> None:
        """Type a text into a cell; one that cannot be read stays there with its error."""
        cell, column = self._cell(index), self.columns[index.column()]
        if text.strip() == self._text(cell, column):
            return
        for kept in (self.typed, self.changes, self.errors):
            kept.pop(cell, None)
        self._keep(cell, column, text.strip())
        self.dataChanged.emit(
            self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1)
        )

    def error_at(self, index: QModelIndex) -> str:
        """What is wrong with a cell, empty when nothing is."""
        return self.errors.get(self._cell(index), "") if self.is_open(index) else ""

    def first_error(self) -> QModelIndex:
        """The first cell that cannot be read, or no index."""
        for row in range(len(self.sheet.rows)):
            for at in range(len(self.columns)):
                if self._cell(self.index(row, at)) in self.errors:
                    return self.index(row, at)
        return QModelIndex()

    def is_open(self, index: QModelIndex) -> bool:
        """Whether a cell is there to be typed into, not a sum."""
        inside = index.row() < len(self.sheet.rows) and index.column() < len(self.columns)
        return index.isValid() and inside

    def rowCount(self, parent: QModelIndex = _NONE) -> int:
        return 0 if parent.isValid() else len(self.sheet.rows) + 1

    def columnCount(self, parent: QModelIndex = _NONE) -> int:
        across = bool(self.sheet.across and self.columns)
        return 0 if parent.isValid() else len(self.columns) + across

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        is_open = self.is_open(index)
        shown = Qt.ItemFlag.ItemIsEnabled
        open_flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
        return shown | open_flags if is_open else shown

    def setData(self, index: QModelIndex, value: object, role: int = _ROLE.EditRole) -> bool:
        if role != _ROLE.EditRole or not self.is_open(index):
            return False
        self.put(index, str(value))
        return True

    def data(self, index: QModelIndex, role: int = _ROLE.DisplayRole) -> object:
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return self._shown(index)
        if role == _ROLE.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == _ROLE.FontRole:
            font = theme.tabular(theme.font())
            font.setBold(not self.is_open(index))
            return font
        if error := self.error_at(index):
            return self._error_look(error, role)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        if role == _ROLE.TextAlignmentRole:
            is_top = orientation == Qt.Orientation.Horizontal
            side = Qt.AlignmentFlag.AlignRight if is_top else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != _ROLE.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            is_sum = section >= len(self.columns)
            return self.sheet.across if is_sum else self.columns[section].title
        if section >= len(self.sheet.rows):
            return self.tr("Total")
        return self.ctx.format.period(self.sheet.rows[section])

    def _keep(self, cell: Cell, column: SheetColumn, text: str) -> None:
        value = None
        if text:
            try:
                value = column.parse(text)
            except ValidationError as error:
                self.typed[cell], self.errors[cell] = text, self.ctx.say(error.text)
                return
        if value != self.sheet.values.get(cell):
            self.typed[cell], self.changes[cell] = text, value

    def _shown(self, index: QModelIndex) -> str:
        if self.is_open(index):
            return self._text(self._cell(index), self.columns[index.column()])
        rows, columns = self.sheet.rows, self.columns
        if index.row() < len(rows):
            rows = (rows[index.row()],)
        if index.column() < len(columns):
            columns = [columns[index.column()]]
        return self._sum(
            [self._value((row.start, c.key)) for row in rows for c in columns], columns
        )

    def _sum(self, found: list[float | None], columns: list[SheetColumn]) -> str:
        known = [value for value in found if value is not None]
        return columns[0].show(sum(known)) if known and columns[0].adds_up else ""

    def _text(self, cell: Cell, column: SheetColumn) -> str:
        if cell in self.errors:
            return self.typed[cell]
        value = self._value(cell)
        return "" if value is None else column.show(value)

    def _value(self, cell: Cell) -> float | None:
        return self.changes[cell] if cell in self.changes else self.sheet.values.get(cell)

    def _cell(self, index: QModelIndex) -> Cell:
        return self.sheet.rows[index.row()].start, self.columns[index.column()].key

    def _error_look(self, error: str, role: int) -> object:
        looks = {
            _ROLE.ToolTipRole: lambda: tooltip(error),
            _ROLE.AccessibleDescriptionRole: lambda: error,
            _ROLE.ForegroundRole: lambda: theme.current().color("bad"),
            _ROLE.BackgroundRole: lambda: theme.current().color("bad_soft"),
        }
        return looks[_ROLE(role)]() if role in looks else None


class FigureGrid(QTableView):
    """Typing begins a cell anew, F2 edits it, Delete empties it.

    ``dropped`` tells how many pasted values had no room.
    """

    changed = Signal()
    dropped = Signal(int)

    def __init__(self, model: FigureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self._figures = model
        self.setModel(model)
        self._editing = _CellDelegate(self)
        self.setItemDelegate(self._editing)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self._set_up_headers()
        self.setMinimumHeight((LEAST_ROWS + 1) * theme.ROW_HEIGHT + 4)
        model.dataChanged.connect(self._on_model_data_changed)
        model.columnsInserted.connect(self._fit_columns)
        self._fit_columns()

    def start_at(self, row: int, column: int) -> None:
        """Put the keyboard on a cell."""
        index = self._figures.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Take over what stands in an open cell."""
        self._editing.finish()

    def step(self, down: int, right: int) -> bool:
        """To the next cell that way, from a row's end to the next row; whether there is one."""
        index = self.currentIndex()
        width, height = len(self._figures.columns), len(self._figures.sheet.rows)
        row, at = index.row() + down, index.column() + right
        if right and not 0 <= at < width:
            row, at = row + right, 0 if right > 0 else width - 1
        found = self._figures.index(row, at) if 0 <= row < height else QModelIndex()
        if not self._figures.is_open(found):
            return False
        self.setCurrentIndex(found)
        self.scrollTo(found)
        return True

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab walks the cells; from the last, or back from the first, it leaves the grid."""
        return self.step(0, 1 if is_next else -1) or super().focusNextPrevChild(is_next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self._copied())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            for index in self.selectedIndexes():
                self._figures.put(index, "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _has_control(event):
            self.step(1, 0)
        else:
            super().keyPressEvent(event)

    def _paste(self, text: str) -> None:
        """A column, a row or a block, from the current cell on; what has no room is told."""
        top, left, lost = self.currentIndex().row(), self.currentIndex().column(), 0
        for down, line in enumerate(text.splitlines()):
            for right, part in enumerate(line.split("\t")):
                index = self._figures.index(top + down, left + right)
                if self._figures.is_open(index):
                    self._figures.put(index, part)
                else:
                    lost += 1
        if lost:
            self.dropped.emit(lost)

    def _copied(self) -> str:
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes()):
            rows.setdefault(index.row(), []).append(str(index.data()))
        return "\n".join("\t".join(row) for row in rows.values())

    def _set_up_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setHighlightSections(False)
        across.setFixedHeight(theme.ROW_HEIGHT)
        down.setHighlightSections(False)
        down.setDefaultSectionSize(theme.ROW_HEIGHT)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setSectionsClickable(False)
        down.setSectionsClickable(False)

    def _fit_columns(self) -> None:
        """Each as wide as its heading needs; what is left of the grid is shared out."""
        header, count = self.horizontalHeader(), self._figures.columnCount()
        widths = [max(LEAST_COLUMN, header.sectionSizeHint(at)) for at in range(count)]
        spare = max(0, self.viewport().width() - sum(widths)) // max(count, 1)
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width + spare)

    def _on_model_data_changed(self) -> None:
        self.changed.emit()


class _CellDelegate(QStyledItemDelegate):
    """The editor of a cell: Enter, Tab and the up and down arrows take it over and go on."""

    def __init__(self, grid: FigureGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._open: QWidget | None = None

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget:
        self._open = super().createEditor(parent, option, index)
        return self._open

    def destroyEditor(self, editor: QWidget, index: QModelIndex) -> None:
        self._open = None
        super().destroyEditor(editor, index)

    def finish(self) -> None:
        """Take over what the open editor holds, if there is one."""
        editor, self._open = self._open, None
        if editor is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        step = _step_of(event)
        if step is None:
            return super().eventFilter(editor, event)
        self.finish()
        self._grid.setFocus()
        self._grid.step(*step)
        return True


def _step_of(event: QEvent) -> tuple[int, int] | None:
    """Where a pressed key leads from a cell that is being typed; None for any other event."""
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
        return None
    return None if _has_control(event) else _STEPS.get(Qt.Key(event.key()))


def _has_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
