"""The one model behind every list: declared columns, rows by pages after the last one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from cxdesk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

PAGE = 200
ID_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its title, what it shows of a row, and how. ``Any`` is the row's own type.

    ``sort`` is the key that the query sorts by, empty where sorting is not offered; ``stretch``
    columns share the width that is left (``width`` is the least they are shown with by
    ``show_fitting``), others are ``width`` wide. ``tone`` names the colour of
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


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _cell_font(column: Column) -> object:
    if not (column.right or column.strong):
        return None
    made = theme.font()
    made.setBold(column.strong)
    return theme.tabular(made) if column.right else made
