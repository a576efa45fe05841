"""A pile of slips while it is typed: cells of text, which of them is full, what is wrong where."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from cxdesk.domain import slips as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.slips import CODE_LENGTH, PileSums, SlipDraft
from cxdesk.domain.text import T
from cxdesk.services import slip_batches
from cxdesk.ui import theme
from cxdesk.ui.screens.surveys.paper.columns import Cell, Column, carried, columns_of
from cxdesk.ui.widgets.plain import tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cxdesk.domain.surveys import SurveyView
    from cxdesk.ui.context import Context

MOST_STEPS_BACK = 100
ANSWERED_BEFORE = T("PileModel", "{name}, who answered before; this answer will count")
NOBODY = T("PileModel", "nobody in particular")
_ROLE = Qt.ItemDataRole
_NONE = QModelIndex()


@dataclass
class Slip:
    """One line as typed, and what is known of its code."""

    cells: list[str] = field(default_factory=list)
    whose: str = ""
    problem: str = ""

    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not any(self.cells)

    def copy(self) -> Slip:
        """The same, apart."""
        return replace(self, cells=list(self.cells))


class Change(NamedTuple):
    """The slips before a change, the cell that it was typed in, and whether typing went on there.

    What is typed next in a cell begun goes on with it, else it stands instead of what is there.
    """

    slips: list[Slip]
    row: int
    at: int
    was_begun: bool


class PileModel(QAbstractTableModel):
    """The slips of a pile, with one blank line at the end. A change can be taken back."""

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.columns: tuple[Column, ...] = columns_of(None)
        self.survey_id = 0
        self.slips: list[Slip] = [self._blank()]
        self._past: list[Change] = []

    def ask(self, view: SurveyView) -> None:
        """Another questionnaire: what was typed goes into its columns, codes are looked up."""
        before, after = self.columns, columns_of(view)
        self.beginResetModel()
        self.columns, self.survey_id, self._past = after, view.id, []
        for slip in self.slips:
            slip.cells = carried(slip.cells, before, after)
            self._look_up(slip)
        self.endResetModel()
        self._tell_all()

    def type_digit(
        self, row: int, at: int, digit: str, *, is_first: bool = False
    ) -> rules.Typed | None:
        """What one more digit makes of a cell; None when it does not fit.

        The first one since the cursor came replaces the score, or the whole code, of the cell.
        """
        text, column = self.slips[row].cells[at], self.columns[at]
        if is_first and (column.cell is Cell.DIGITS or len(text) == CODE_LENGTH):
            text = ""
        if column.cell is Cell.DIGITS:
            typed = rules.type_digit(text, digit, column.low, column.high)
        elif len(text) < CODE_LENGTH:
            typed = rules.Typed(text + digit, is_full=len(text) + 1 == CODE_LENGTH)
        else:
            typed = None
        if typed is not None and not typed.carries:
            self.put(row, at, typed.text, was_begun=not is_first)
        return typed

    def put(self, row: int, at: int, text: str, *, was_begun: bool = False) -> None:
        """Write a text into a cell."""
        if self.slips[row].cells[at] == text:
            return
        self._remember(row, at, was_begun=was_begun)
        slip = self.slips[row]
        slip.cells[at] = text
        self._look_up(slip)
        self._keep_blank_line()
        self._tell_all()

    def remove(self, row: int) -> None:
        """Take a line out."""
        if self.slips[row].is_blank():
            return
        self._remember(row, 0)
        self.beginRemoveRows(_NONE, row, row)
        del self.slips[row]
        self.endRemoveRows()
        self._keep_blank_line()
        self._tell_all()

    def can_step_back(self) -> bool:
        """Whether something was typed that can be taken back."""
        return bool(self._past)

    def step_back(self) -> Change | None:
        """Take the last change back; which it was, None when there is none."""
        if not self._past:
            return None
        change = self._past.pop()
        self._show(change.slips)
        return change

    def clear(self) -> None:
        """The next pile."""
        self._past = []
        self._show([self._blank()])

    def fill(self, lines: Iterable[Iterable[object]]) -> None:
        """Show slips that were typed before, as far as they have these columns."""
        found = [Slip(cells=[str(cell) for cell in cells]) for cells in lines]
        found = [slip for slip in found if len(slip.cells) == len(self.columns) - 1]
        for slip in found:
            self._look_up(slip)
        self._past = []
        self._show(found)

    def typed(self) -> list[Slip]:
        """The lines in which something stands."""
        return [slip for slip in self.slips if not slip.is_blank()]

    def drafts(self) -> tuple[SlipDraft, ...]:
        """The slips as they are saved."""
        return tuple(self._draft(slip) for slip in self.typed())

    def sums(self) -> PileSums:
        """How many slips, and all their scores added up."""
        slips = self.typed()
        scores = [
            column.number(slip.cells[at])
            for slip in slips
            for at, column in enumerate(self.columns)
            if column.is_score
        ]
        return PileSums(len(slips), rules.sums(scores).total)

    def missing(self, row: int) -> int | None:
        """The first column of a line that must be typed and is not; None when none is."""
        cells = self.slips[row].cells
        for at, column in enumerate(self.columns):
            if column.cell is Cell.DIGITS:
                wanted = column.is_required or bool(cells[at])
                if wanted and column.number(cells[at]) is None:
                    return at
            elif column.is_required and not cells[at]:
                return at
        return None

    def place(self, cell: Cell, *, is_last: bool = False) -> int:
        """The first or the last column of a kind."""
        found = [at for at, column in enumerate(self.columns) if column.cell is cell]
        return found[-1 if is_last else 0]

    def mark(self, place: int, problem: str) -> int:
        """Say what is wrong with a slip, counted without the blank lines; its row."""
        slip = self.typed()[place]
        slip.problem = problem
        self._tell_all()
        return next(row for row, known in enumerate(self.slips) if known is slip)

    def problem_at(self, row: int) -> str:
        """What is wrong with a line, "" when nothing is."""
        return self.slips[row].problem if 0 <= row < len(self.slips) else ""

    def rowCount(self, parent: QModelIndex = _NONE) -> int:
        return 0 if parent.isValid() else len(self.slips)

    def columnCount(self, parent: QModelIndex = _NONE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        cell = self.columns[index.column()].cell
        if cell is Cell.WHOSE:
            return flag.ItemIsEnabled
        shown = flag.ItemIsEnabled | flag.ItemIsSelectable
        return shown | flag.ItemIsEditable if cell is Cell.WORDS else shown

    def setData(self, index: QModelIndex, value: object, role: int = _ROLE.EditRole) -> bool:
        if role != _ROLE.EditRole or self.columns[index.column()].cell is not Cell.WORDS:
            return False
        self.put(index.row(), index.column(), str(value).strip())
        return True

    def data(self, index: QModelIndex, role: int = _ROLE.DisplayRole) -> object:
        slip, cell = self.slips[index.row()], self.columns[index.column()].cell
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return self._text(slip, index.column())
        looks: dict[int, Callable[[], object]] = {
            _ROLE.TextAlignmentRole: lambda: _aligned(cell),
            _ROLE.FontRole: lambda: theme.tabular(theme.font()),
            _ROLE.ForegroundRole: lambda: _ink(slip, cell),
            _ROLE.BackgroundRole: lambda: _ground(slip, cell),
            _ROLE.ToolTipRole: lambda: tooltip(slip.problem) if slip.problem else None,
            _ROLE.AccessibleDescriptionRole: lambda: slip.problem or None,
        }
        return looks[role]() if role in looks else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        if role == _ROLE.TextAlignmentRole:
            return _aligned(self.columns[section].cell if across else Cell.DIGITS)
        if role == _ROLE.ToolTipRole and across and self.columns[section].about:
            return tooltip(self.ctx.say(self.columns[section].about))
        if role != _ROLE.DisplayRole:
            return None
        return self.ctx.say(self.columns[section].heading) if across else str(section + 1)

    def _blank(self) -> Slip:
        return Slip(cells=[""] * (len(self.columns) - 1))

    def _draft(self, slip: Slip) -> SlipDraft:
        pairs = [*zip(self.columns, slip.cells, strict=False)]
        items = tuple(made for column, text in pairs if (made := column.answer(text)) is not None)
        asks_one = self.columns[0].item is None
        return SlipDraft(
            score=self.columns[0].number(slip.cells[0]) if asks_one else None,
            items=items,
            code=slip.cells[self.place(Cell.CODE)],
            comment=slip.cells[self.place(Cell.WORDS, is_last=True)],
        )

    def _text(self, slip: Slip, at: int) -> str:
        cell = self.columns[at].cell
        if cell is Cell.WHOSE:
            return slip.problem or slip.whose
        text = slip.cells[at]
        return rules.spaced(text) if cell is Cell.CODE and len(text) == CODE_LENGTH else text

    def _look_up(self, slip: Slip) -> None:
        """Whose slip the code belongs to, once it is whole."""
        slip.whose = slip.problem = ""
        code = slip.cells[self.place(Cell.CODE)]
        if len(code) < CODE_LENGTH:
            return
        try:
            found = slip_batches.find_slip(code)
        except ValidationError as error:
            slip.problem = self.ctx.say(error.text)
            return
        name = self.ctx.say(found.customer) or self.ctx.say(NOBODY)
        if found.survey_id != self.survey_id:
            slip.problem = self.ctx.say(slip_batches.OTHER_SURVEY)
        slip.whose = self.ctx.say(ANSWERED_BEFORE.fill(name=name)) if found.was_answered else name

    def _remember(self, row: int, at: int, *, was_begun: bool = False) -> None:
        before = [slip.copy() for slip in self.slips]
        self._past.append(Change(before, row, at, was_begun))
        del self._past[:-MOST_STEPS_BACK]

    def _show(self, slips: list[Slip]) -> None:
        self.beginResetModel()
        self.slips = slips
        self.endResetModel()
        self._keep_blank_line()
        self._tell_all()

    def _keep_blank_line(self) -> None:
        if self.slips and self.slips[-1].is_blank():
            return
        at = len(self.slips)
        self.beginInsertRows(_NONE, at, at)
        self.slips.append(self._blank())
        self.endInsertRows()

    def _tell_all(self) -> None:
        self.dataChanged.emit(
            self.index(0, 0), self.index(len(self.slips) - 1, len(self.columns) - 1)
        )


def _aligned(cell: Cell) -> int:
    is_typed = cell in (Cell.DIGITS, Cell.CODE)
    side = Qt.AlignmentFlag.AlignRight if is_typed else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _ink(slip: Slip, cell: Cell) -> object:
    if cell is not Cell.WHOSE:
        return None
    return theme.current().color("bad" if slip.problem else "dim")


def _ground(slip: Slip, cell: Cell) -> object:
    return theme.current().color("bad_soft") if slip.problem and cell is not Cell.WHOSE else None
