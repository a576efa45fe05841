"""A scene of each command about themes, on the shop of ``undo_scenes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.messages import Reach, Way
from cxdesk.domain.themes import ThemeDraft, ThemeState
from cxdesk.services import theme_tags, themes
from tests.factories import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.undo_scenes import Filled

BY_PHONE = Reach(Way.PHONE, "600 111 222", "34600111222")
THEME_SCENES: dict[str, tuple[Callable[[Filled], object], ...]] = {
    "add_theme": (lambda _: themes.add_theme(ThemeDraft(name="Colours"), now=NOW),),
    "edit_theme": (lambda s: themes.edit_theme(s.theme, ThemeDraft(name="Dear"), now=NOW),),
    "set_state": (lambda s: themes.set_state(s.theme, ThemeState.DONE, now=NOW),),
    "delete_theme": (lambda s: themes.delete_theme(s.theme, now=NOW),),
    "merge_theme": (lambda s: themes.merge_theme(s.theme, s.told, now=NOW),),
    "set_told_text": (lambda s: themes.set_told_text(s.theme, "Cheaper now.", now=NOW),),
    "mark_told": (lambda s: themes.mark_told(s.theme, s.luz, now=NOW),),
    "unmark_told": (lambda s: themes.unmark_told(s.told, s.luz, now=NOW),),
    "tell": (lambda s: themes.tell(s.theme, s.luz, BY_PHONE, now=NOW),),
    "tag_answer": (lambda s: theme_tags.tag_answer(s.answer, "Colours", now=NOW),),
    "untag_answer": (lambda s: theme_tags.untag_answer(s.answer, s.theme, now=NOW),),
}


def told_theme(answer: int, luz: int) -> int:
    """A theme of which Luz has been told."""
    theme = theme_tags.tag_answer(answer, "Delays", now=NOW)
    themes.mark_told(theme, luz, now=NOW)
    return theme
