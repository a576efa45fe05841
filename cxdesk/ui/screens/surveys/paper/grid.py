"""The grid in which a pile of slips is typed: digits alone, Enter for the next slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableView,
    QWidget,
)

from cxdesk.ui import theme
from cxdesk.ui.screens.surveys.paper.columns import Cell
from cxdesk.ui.widgets.typed_grid import TypedCells, fix_headers, has_control

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from cxdesk.ui.screens.surveys.paper.pile import PileModel

LEAST_ROWS = 5
ONE_WIDTH, MANY_WIDTH, CODE_WIDTH = 104, 56, 104
LEAST_WORDS, LEAST_WHOSE = 110, 110
FIRST = 0
_K = Qt.Key
_ENTER = (_K.Key_Return, _K.Key_Enter)
_DIGITS = "0123456789"


class SlipGrid(QTableView):
    """A full score goes on to the code by itself; Enter begins the next slip, Space the next cell.

    A digit typed over a score replaces it, Backspace empties it; a letter begins the customer's
    words. Ctrl+Del takes a slip out, Ctrl+Z takes the last key back. ``unfinished`` says that
    Enter was pressed on a slip without a score.
    """

    unfinished = Signal()

    def __init__(self, pile: PileModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self.setProperty("typed", True)
        self._is_begun = False  # whether a digit was typed since the cursor came to its cell
        self.setAccessibleName(self.tr("Slips of the pile"))
        self._pile = pile
        self.setModel(pile)
        pile.modelReset.connect(self.fit_columns)
        self._words = TypedCells(self, self._act_of)
        self.setItemDelegate(self._words)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setMinimumHeight((LEAST_ROWS + 1) * theme.ROW_HEIGHT)
        fix_headers(self)
        self._acts = self._keys()
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def start(self) -> None:
        """To the score of the last line, which is blank."""
        self.go(self._pile.rowCount() - 1, FIRST)

    def go(self, row: int, column: int) -> None:
        """To a cell."""
        index = self._pile.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def commit(self) -> None:
        """Take over the words that are being typed."""
        self._words.finish()

    def next_slip(self) -> None:
        """To the next slip; a blank one is the end, one without a score is not done."""
        row = self.currentIndex().row()
        missing = self._pile.missing(row)
        if self._pile.slips[row].is_blank():
            self.go(row, FIRST)
        elif missing is not None:
            self.go(row, missing)
            self.unfinished.emit()
        else:
            self.go(min(row + 1, self._pile.rowCount() - 1), FIRST)

    def step(self, by: int) -> bool:
        """To the next cell or the one before; whether there is one."""
        row, column = self.currentIndex().row(), self.currentIndex().column() + by
        if column >= self._last():
            row, column = row + 1, FIRST
        elif column < FIRST:
            row, column = row - 1, self._last() - 1
        if not 0 <= row < self._pile.rowCount():
            return False
        self.go(row, column)
        return True

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab walks the cells of a slip; from a blank one, or back from the first, it leaves."""
        row = self.currentIndex().row()
        leaves = is_next and 0 <= row < self._pile.rowCount() and self._pile.slips[row].is_blank()
        return (not leaves and self.step(1 if is_next else -1)) or super().focusNextPrevChild(
            is_next
        )

    def event(self, event: QEvent) -> bool:
        """While something is typed, Ctrl+Z is about that and not about what was saved."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = event.matches(QKeySequence.StandardKey.Undo)
            if undoes and self._pile.can_step_back():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, is_digits = event.text(), self._is_typed(self.currentIndex())
        if event.matches(QKeySequence.StandardKey.Undo):
            self._step_back()
        elif event.key() == _K.Key_Space and is_digits:
            self.step(1)
        elif act := self._acts.get((Qt.Key(event.key()), has_control(event))):
            act()
        elif is_digits and text and text in _DIGITS:
            self._type(text)
        elif is_digits and text.isprintable() and text.strip():
            self.go(self.currentIndex().row(), self._last() - 1)
            super().keyPressEvent(event)
        elif not (event.key() in _ENTER and has_control(event)):
            super().keyPressEvent(event)
        else:
            event.ignore()  # Ctrl+Enter saves

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words and names share what the digits leave."""
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Each as wide as what is typed into it; the words have what is left."""
        cells = [column.cell for column in self._pile.columns]
        digits = ONE_WIDTH if cells.count(Cell.DIGITS) == 1 else MANY_WIDTH
        widths = {Cell.DIGITS: digits, Cell.CODE: CODE_WIDTH, Cell.WHOSE: LEAST_WHOSE}
        taken = sum(widths.get(cell, 0) for cell in cells)
        words = (self.viewport().width() - taken) // max(cells.count(Cell.WORDS), 1)
        spare = max(0, words - LEAST_WORDS) // 2 if cells.count(Cell.WORDS) == 1 else 0
        widths[Cell.WHOSE] += spare
        widths[Cell.WORDS] = max(LEAST_WORDS, words - spare)
        for at, cell in enumerate(cells):
            self.setColumnWidth(at, widths[cell])

    def _last(self) -> int:
        """The column in which nothing is typed."""
        return self._pile.columnCount() - 1

    def _is_typed(self, at: QModelIndex) -> bool:
        """Whether digits are typed there, one by one."""
        return at.isValid() and self._pile.columns[at.column()].cell in (Cell.DIGITS, Cell.CODE)

    def _keys(self) -> dict[tuple[Qt.Key, bool], Callable[[], object]]:
        return {
            **{(key, False): self.next_slip for key in _ENTER},
            (_K.Key_Backspace, False): self._erase,
            (_K.Key_Delete, False): self._empty,
            (_K.Key_Delete, True): self._remove,
        }

    def _act_of(self, key: Qt.Key) -> Callable[[], object] | None:
        """Where a key leads from words being typed: Enter to the next slip, Tab and arrows on."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        acts: dict[Qt.Key, Callable[[], object]] = {
            **dict.fromkeys(_ENTER, self.next_slip),
            _K.Key_Tab: lambda: self.step(1),
            _K.Key_Backtab: lambda: self.step(-1),
            _K.Key_Up: lambda: self.go(max(row - 1, 0), column),
            _K.Key_Down: lambda: self.go(min(row + 1, self._pile.rowCount() - 1), column),
        }
        return acts.get(key)

    def _type(self, digit: str) -> None:
        at = self.currentIndex()
        is_first, self._is_begun = not self._is_begun, True
        typed = self._pile.type_digit(at.row(), at.column(), digit, is_first=is_first)
        if typed is None:
            return
        self.setCurrentIndex(self._pile.index(at.row(), at.column()))
        if typed.is_full and not self._is_wrong_code(at):
            self.go(at.row(), at.column() + 1)
        if typed.carries:
            self._type(digit)

    def _is_wrong_code(self, at: QModelIndex) -> bool:
        is_code = self._pile.columns[at.column()].cell is Cell.CODE
        return is_code and bool(self._pile.problem_at(at.row()))

    def _erase(self) -> None:
        """A score, or the last digit of a code; of an empty cell, back to the one before it."""
        at = self.currentIndex()
        if at.column() == self._last():
            return
        text = self._pile.slips[at.row()].cells[at.column()]
        if text:
            self._erase_in(at, text)
        elif at.column() > FIRST:
            self.go(at.row(), at.column() - 1)
            before = self.currentIndex()
            if self._is_typed(before):
                self._erase_in(before, self._pile.slips[before.row()].cells[before.column()])

    def _erase_in(self, at: QModelIndex, text: str) -> None:
        """The cursor stays, and what is typed next stands in this cell."""
        is_code = self._pile.columns[at.column()].cell is Cell.CODE
        self._pile.put(at.row(), at.column(), text[:-1] if is_code else "")
        self._is_begun = True

    def _empty(self) -> None:
        at = self.currentIndex()
        if at.column() < self._last():
            self._pile.put(at.row(), at.column(), "")

    def _remove(self) -> None:
        row = self.currentIndex().row()
        self._pile.remove(row)
        self.go(min(row, self._pile.rowCount() - 1), FIRST)

    def _step_back(self) -> None:
        """The cursor goes back, too, to where the last key was typed."""
        change = self._pile.step_back()
        if change is not None:
            self.go(change.row, change.at)
            self._is_begun = change.was_begun

    def _on_current_changed(self) -> None:
        self._is_begun = False
