"""Several rows of a list chosen at once: with Shift, Ctrl, or all that the list holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.ui.rows_model import RowsModel
    from cxdesk.ui.rows_view import RowsView

_ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class ChosenRows(QObject):
    """Which rows are chosen; all means all of them, read or not.

    ``all_ids`` gives every id that the list holds. ``changed`` tells that it is another choice.
    """

    changed = Signal()

    def __init__(
        self, view: RowsView, model: RowsModel, all_ids: Callable[[], tuple[int, ...]]
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._all_ids = view, model, all_ids
        self._is_all = False
        self._is_ours = False
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.installEventFilter(self)
        view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        model.rowsInserted.connect(self._on_rows_inserted)

    def ids(self) -> tuple[int, ...]:
        """The ids of the rows chosen."""
        if self._is_all:
            return self._all_ids()
        return tuple(self._model.row_at(row).id for row in self._rows())

    def count(self) -> int:
        """How many rows are chosen."""
        return len(self._all_ids()) if self._is_all else len(self._rows())

    def is_several(self) -> bool:
        """Whether more than one row is chosen."""
        return self._is_all or len(self._rows()) > 1

    def alone(self) -> int | None:
        """The id of the only row chosen; None where there are several, or none."""
        rows = [] if self._is_all else self._rows()
        return self._model.row_at(rows[0]).id if len(rows) == 1 else None

    def choose_all(self) -> None:
        """Choose everything that the list holds, also what has not been read yet."""
        self._is_ours = True
        self._view.selectAll()
        self._is_ours = False
        self._is_all = self._model.rowCount() > 1
        self.changed.emit()

    def keeping(self, change: Callable[[], None]) -> None:
        """Run ``change`` (a reload) and choose the same rows again, quietly."""
        was_all, kept = self._is_all, set(self.ids()) if self.is_several() else set()
        self._is_ours = True
        change()
        if was_all:
            self._view.selectAll()
        elif kept:
            self._choose(kept)
        self._is_ours = False
        self._is_all = was_all and self._model.rowCount() > 1
        self.changed.emit()

    def reset(self) -> None:
        """Other rows are listed: nothing of the former choice is left."""
        self._is_all = False

    def forget(self) -> None:
        """The choice is only the current row again."""
        self._is_all = False
        index = self._view.currentIndex()
        flags = QItemSelectionModel.SelectionFlag
        self._is_ours = True
        self._view.selectionModel().select(index, flags.ClearAndSelect | flags.Rows)
        self._is_ours = False
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+A chooses all, Esc lets go of several."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.SelectAll):
                self.choose_all()
                return True
            if event.matches(QKeySequence.StandardKey.Cancel) and self.is_several():
                self.forget()
                return True
        return super().eventFilter(watched, event)

    def _rows(self) -> list[int]:
        ranges = self._view.selectionModel().selection()
        spans = [ranges.at(index) for index in range(ranges.count())]
        return sorted({row for one in spans for row in range(one.top(), one.bottom() + 1)})

    def _choose(self, ids: set[int]) -> None:
        last = self._model.columnCount() - 1
        chosen = QItemSelection()
        for row in range(self._model.rowCount()):
            if self._model.row_at(row).id in ids:
                chosen.select(self._model.index(row, 0), self._model.index(row, last))
        self._view.selectionModel().select(chosen, _ROWS)

    def _on_selection_changed(self) -> None:
        if not self._is_ours:
            self._is_all = False
            self.changed.emit()

    def _on_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        if not self._is_all:
            return
        self._is_ours = True
        columns = self._model.columnCount() - 1
        chosen = QItemSelection(self._model.index(first, 0), self._model.index(last, columns))
        self._view.selectionModel().select(chosen, _ROWS)
        self._is_ours = False
