"""A pile of slips from a file: score, code, comment; a column for each of several questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import slips as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.slips import SlipDraft
from cxdesk.domain.surveys import ItemAnswer
from cxdesk.domain.text import T
from cxdesk.services import surveys
from cxdesk.services.hats import owner_only
from cxdesk.services.importing.headings import Column
from cxdesk.services.importing.mapping import bind
from cxdesk.services.importing.reading import read_sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cxdesk.domain.surveys import ItemView, SurveyView
    from cxdesk.services.importing.mapping import Place

    Read = Callable[[str], str]

_SCORE = ("rating", "puntuación", "nota", "valoración")
_CODE = Column("code", ("slip", "código", "papeleta"))
_COMMENT = Column("comment", ("comments", "words", "comentario", "comentarios", "palabras"))


@owner_only
def read_slips(path: Path, survey_id: int) -> tuple[SlipDraft, ...]:
    """The slips in a CSV or Excel file, in its order; ValidationError("slip.N") names a bad one."""
    asked = surveys.survey(survey_id)
    sheet = read_sheet(path)
    places = bind((*_columns(asked), _CODE, _COMMENT), sheet.headers, sheet.name)
    found = []
    for at, line in enumerate(sheet.lines()):
        try:
            found.append(_draft(asked, _reader(places, line.cells)))
        except ValidationError as error:
            raise rules.at_slip(at, error.text) from error
    return tuple(found)


def _columns(asked: SurveyView) -> tuple[Column, ...]:
    """``score``, or for several questions ``1``, ``2`` and so on."""
    if not asked.items:
        return (Column("score", _SCORE, is_required=True),)
    return tuple(Column(str(at)) for at in range(1, len(asked.items) + 1))


def _reader(places: dict[str, Place], cells: list[str]) -> Read:
    def read(key: str) -> str:
        at = places[key].cell if key in places else len(cells)
        return cells[at].strip() if at < len(cells) else ""

    return read


def _draft(asked: SurveyView, read: Read) -> SlipDraft:
    numbered = enumerate(asked.items, 1)
    items = tuple(_item(item, text) for at, item in numbered if (text := read(str(at))))
    score = None if asked.items else _whole(read("score"))
    return SlipDraft(score=score, items=items, code=read("code"), comment=read("comment"))


def _item(item: ItemView, text: str) -> ItemAnswer:
    if item.kind is ItemKind.TEXT:
        return ItemAnswer(item.id, words=text)
    number = _whole(text)
    if item.kind is ItemKind.SCORE:
        return ItemAnswer(item.id, score=number)
    if not 1 <= number <= len(item.choices):
        words = T("Slips", "The answers have the numbers 1 to {last}.")
        raise ValidationError("choice", words.fill(last=len(item.choices)))
    return ItemAnswer(item.id, choice_id=item.choices[number - 1].id)


def _whole(text: str) -> int:
    """A whole number; a blank is no 0."""
    if not (text.isascii() and text.isdigit()):
        words = T("Slips", "“{text}” is not a whole number.")
        raise ValidationError("score", words.fill(text=text))
    return int(text)
