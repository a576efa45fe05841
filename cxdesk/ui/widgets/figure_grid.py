"""A grid of figures by period, typed like a spreadsheet: arrows, Tab, Enter down, paste."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPalette, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cxdesk.ui import theme
from cxdesk.ui.figure_model import FigureModel
from cxdesk.ui.widgets.typed_grid import TypedCells, fix_headers, has_control

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

LEAST_COLUMN, LEAST_ROWS, EAR = 118, 10, 8
_STEPS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}


class FigureCells(TypedCells):
    """Cells on their own ground, with a dog-ear where something is noted beside the value.

    One that lacks a value says so in a word, that is neither edited nor copied.
    """

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        if isinstance(model, FigureModel) and model.is_lacking(
            model.index(index.row(), index.column())
        ):
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
            option.text = self.tr("missing")
            option.font = theme.font()
            option.palette.setColor(QPalette.ColorRole.Text, theme.current().color("risk"))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(ground, QColor):  # the style's borders leave it out
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)
        model = index.model()
        if not isinstance(model, FigureModel) or not model.note_at(
            model.index(index.row(), index.column())
        ):
            return
        corner = option.rect.topRight()
        down, left = QPoint(0, EAR), QPoint(EAR, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().color("accent"))
        painter.drawPolygon(QPolygon([corner, corner + down, corner - left]))
        painter.restore()


class FigureGrid(QTableView):
    """Typing begins a cell anew, F2 edits it, Delete empties it.

    F4 asks to note something beside a value, F7 goes to the next period without one; Enter takes
    what is offered for an empty cell. ``dropped`` tells how many pasted values had no room.
    """

    changed = Signal()
    dropped = Signal(int)
    note_wanted = Signal()

    def __init__(self, model: FigureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self._figures = model
        self.setModel(model)
        self._editing = FigureCells(self, self._act_of)
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
        fix_headers(self)
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

    def to_lacking(self) -> bool:
        """To the next period of this column without a value, after the last one to the first."""
        index = self.currentIndex()
        rows = self._figures.lacking(index.column()) if index.isValid() else ()
        if not rows:
            return False
        later = [row for row in rows if row > index.row()]
        self.start_at(later[0] if later else rows[0], index.column())
        return True

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
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not has_control(event):
            self._figures.take(self.currentIndex())
            self.step(1, 0)
        elif event.key() == Qt.Key.Key_F4:
            self.note_wanted.emit()
        elif event.key() == Qt.Key.Key_F7:
            self.to_lacking()
        else:
            super().keyPressEvent(event)

    def _act_of(self, key: Qt.Key) -> Callable[[], object] | None:
        """Where a key leads from a cell that is being typed."""
        step = _STEPS.get(key)
        return None if step is None else partial(self.step, *step)

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

    def _fit_columns(self) -> None:
        """Each as wide as its heading needs; what is left of the grid is shared out."""
        header, count = self.horizontalHeader(), self._figures.columnCount()
        widths = [max(LEAST_COLUMN, header.sectionSizeHint(at)) for at in range(count)]
        spare = max(0, self.viewport().width() - sum(widths)) // max(count, 1)
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width + spare)

    def _on_model_data_changed(self) -> None:
        self.changed.emit()
