"""The cells of a sheet of figures, with what was typed into them, their errors and sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from cxdesk.domain.errors import ValidationError
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import tooltip

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.figure_sheets import Cell, Sheet, SheetColumn

_ROLE = Qt.ItemDataRole
_NONE = QModelIndex()


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
        has_sums = not self.columns or any(column.adds_up for column in self.columns)
        return 0 if parent.isValid() else len(self.sheet.rows) + has_sums

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
