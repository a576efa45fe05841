"""Themes on comments: what is offered, putting one on an answer and taking it off."""

from __future__ import annotations

from cxdesk.domain.answer_list import Tag
from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kiosk import MOST_TILES
from cxdesk.domain.limits import NAME_MAX, check_length
from cxdesk.domain.names import fold, sort_key
from cxdesk.domain.text import T
from cxdesk.domain.themes import LIVE
from cxdesk.services import answers_seen
from cxdesk.services.command import command
from cxdesk.store import kiosk
from cxdesk.store import themes as store
from cxdesk.store.models import Answer, AnswerTheme, Theme
from cxdesk.store.rows import exists, insert


def offered() -> tuple[Tag, ...]:
    """Every theme: those still open first, the most used of them first, then by name."""
    found = sorted(
        store.offered(), key=lambda line: (line.state not in LIVE, -line.uses, sort_key(line.name))
    )
    return tuple(Tag(line.id, line.name) for line in found)


def check_tile_room(field: str, theme_id: int | None) -> None:
    """ValidationError(field) where the kiosk has no room for one reason more than it offers."""
    shown = {row_id for row_id, _name in kiosk.tiles(MOST_TILES)}
    if len(shown) == MOST_TILES and theme_id not in shown:
        words = T("Kiosk", "The kiosk has room for {n} reasons: take one out first.")
        raise ValidationError(field, words.fill(n=MOST_TILES))


@command(T("Undo", "put theme on answer"))
def tag_answer(answer_id: int, name: str, *, now: int) -> int:
    """Say that an answer speaks of a theme, of a new one by a name not known yet; its id."""
    _check(answer_id)
    name = checked_name(name)
    theme_id = store.theme_id(fold(name))
    if theme_id is None:
        theme_id = insert(Theme, name=name, folded=fold(name), created_at=now)
    if not store.is_tagged(answer_id, theme_id):
        insert(AnswerTheme, answer=answer_id, theme=theme_id)
    return theme_id


@command(T("Undo", "take theme off answer"))
def untag_answer(answer_id: int, theme_id: int, *, now: int) -> None:
    """Say that an answer does not speak of a theme after all."""
    _check(answer_id)
    AnswerTheme.delete().where(
        (AnswerTheme.answer == answer_id) & (AnswerTheme.theme == theme_id)
    ).execute()


def checked_name(name: str) -> str:
    """The name of a theme as it is kept; ValidationError("theme") for none, or too long a one."""
    name = clean_line(name)
    if not fold(name):
        raise ValidationError("theme", T("Theme", "Write the name of the theme."))
    check_length("theme", name, NAME_MAX)
    return name


def _check(answer_id: int) -> None:
    is_there = exists(Answer, answer_id)
    if not is_there or not answers_seen.sees_record("answer", answer_id):
        raise ValidationError("answer", T("Answers", "This answer is gone."))
