"""The cells of a sheet of figures, with what was typed into them, their errors and sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.own import lacking
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import tooltip

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.figure_sheets import Cell, Offer, Sheet, SheetColumn

_ROLE = Qt.ItemDataRole
_NONE = QModelIndex()
_LOOKS = frozenset(
    {
        _ROLE.ForegroundRole,
        _ROLE.BackgroundRole,
        _ROLE.ToolTipRole,
        _ROLE.AccessibleDescriptionRole,
    }
)


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
        self.noted: dict[Cell, str] = {}  # notes that differ

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

    def note_at(self, index: QModelIndex) -> str:
        """What is noted beside the value of a cell; nothing where there is no value."""
        cell = self._cell(index) if self.is_open(index) else None
        if cell is None or self._value(cell) is None:
            return ""
        return self.noted[cell] if cell in self.noted else self.sheet.notes.get(cell, "")

    def has_notes(self) -> bool:
        """Whether anything is noted beside a value of a column shown."""
        return bool(self.notes() or any(cell not in self.noted for cell in self.sheet.notes))

    def has_value(self, index: QModelIndex) -> bool:
        """Whether a value stands in a cell, that a note can go with."""
        return self.is_open(index) and self._value(self._cell(index)) is not None

    def put_note(self, index: QModelIndex, text: str) -> None:
        """Note something beside the value of a cell."""
        cell = self._cell(index)
        self.noted.pop(cell, None)
        if text.strip() != self.sheet.notes.get(cell, ""):
            self.noted[cell] = text.strip()
        self.dataChanged.emit(index, index)

    def notes(self) -> dict[Cell, str]:
        """The notes to keep: those that differ and still have a value to go with."""
        return {cell: note for cell, note in self.noted.items() if self._value(cell) is not None}

    def offer_at(self, index: QModelIndex) -> Offer | None:
        """What could be taken for a cell that is empty."""
        if not self.is_open(index) or self._text(self._cell(index), self.columns[index.column()]):
            return None
        return self.sheet.offers.get(self._cell(index))

    def take(self, index: QModelIndex) -> bool:
        """Take what is offered for a cell; whether there was anything."""
        offer = self.offer_at(index)
        if offer is not None:
            self.put(index, self.columns[index.column()].show(offer.value))
        return offer is not None

    def lacking(self, at: int) -> tuple[int, ...]:
        """The rows in which a column lacks a value by now."""
        key = self.columns[at].key
        return lacking([self._is_typed((row.start, key)) for row in self.sheet.rows])

    def is_lacking(self, index: QModelIndex) -> bool:
        """Whether a cell is empty that should have a value by now."""
        if not self.is_open(index) or self.offer_at(index) or self.error_at(index):
            return False
        return index.row() in self.lacking(index.column())

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
        if role == _ROLE.DisplayRole and (offer := self.offer_at(index)):
            return self.columns[index.column()].show(offer.value)
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
        return self._look(index, role)

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

    def _look(self, index: QModelIndex, role: int) -> object:
        """Of a cell that is right: what is offered, what is noted, or that it lacks a value."""
        if role not in _LOOKS:
            return None
        offer, note = self.offer_at(index), self.note_at(index)
        told = offer.told if offer else note
        if role == _ROLE.ForegroundRole and offer:
            return theme.current().color("dim")
        if not told and self.is_lacking(index):
            told = self.tr("This period has no value yet.")
            if role == _ROLE.BackgroundRole:
                return theme.current().color("risk_soft")
        if role == _ROLE.AccessibleDescriptionRole:
            return told or None
        return tooltip(told) if role == _ROLE.ToolTipRole and told else None

    def _is_typed(self, cell: Cell) -> bool | None:
        if self._value(cell) is not None:
            return True
        return False if cell[0] in self.sheet.expected else None

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
