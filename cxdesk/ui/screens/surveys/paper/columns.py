"""The columns of a pile: a cell for each question asked, the code, the words, whose slip it is."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.surveys import ItemAnswer
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.surveys import ItemView, SurveyView


class Cell(Enum):
    """What is typed into a column: digits of a scale or a choice, a code, words; nothing."""

    DIGITS = auto()
    CODE = auto()
    WORDS = auto()
    WHOSE = auto()


class Column(NamedTuple):
    """A column; ``low`` and ``high`` bound its digits, ``item`` is the question it answers."""

    cell: Cell
    heading: T | str
    about: T | str = ""
    low: int = 0
    high: int = 0
    item: ItemView | None = None
    is_required: bool = False
    is_score: bool = False

    def number(self, text: str) -> int | None:
        """The number typed; None while it is none of the scale."""
        number = int(text) if text.isdecimal() else None
        return number if number is not None and self.low <= number <= self.high else None

    def answer(self, text: str) -> ItemAnswer | None:
        """The answer to one of several questions; None when nothing was typed."""
        if self.item is None or not text:
            return None
        if self.cell is Cell.WORDS:
            return ItemAnswer(self.item.id, words=text)
        number = self.number(text)
        if self.is_score:
            return ItemAnswer(self.item.id, score=number)
        choice = None if number is None else self.item.choices[number - 1].id
        return ItemAnswer(self.item.id, choice_id=choice)


_TAIL = (
    Column(Cell.CODE, T("PileModel", "Code"), T("PileModel", "The seven digits on the slip.")),
    Column(Cell.WORDS, T("PileModel", "Their words")),
    Column(Cell.WHOSE, T("PileModel", "Whose slip")),
)


def columns_of(view: SurveyView | None) -> tuple[Column, ...]:
    """What is typed from a slip of a questionnaire, from left to right."""
    if view is None:
        return _TAIL
    if view.items:
        asked = [_of_item(item, at) for at, item in enumerate(view.items, 1)]
        return (*asked, *_TAIL)
    score = Column(
        Cell.DIGITS,
        T("PileModel", "Score"),
        low=view.scale_min,
        high=view.scale_max,
        is_required=True,
        is_score=True,
    )
    return (score, *_TAIL)


def carried(cells: Sequence[str], before: Sequence[Column], after: Sequence[Column]) -> list[str]:
    """What was typed, in the columns of another questionnaire: kind by kind, in their order."""
    left = {
        kind: [c for c, col in zip(cells, before, strict=False) if col.cell is kind]
        for kind in Cell
    }
    return [left[col.cell].pop(0) if left[col.cell] else "" for col in after[:-1]]


def _of_item(item: ItemView, at: int) -> Column:
    if item.kind is ItemKind.TEXT:
        return Column(Cell.WORDS, str(at), item.question, item=item, is_required=item.is_required)
    is_score = item.kind is ItemKind.SCORE
    return Column(
        Cell.DIGITS,
        str(at),
        item.question,
        low=item.scale_min or 0 if is_score else 1,
        high=item.scale_max or 0 if is_score else len(item.choices),
        item=item,
        is_required=item.is_required,
        is_score=is_score,
    )
