"""What the counter may do with answers and their themes; a part of ``who_may``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.answer_list import AnswerFilter
from cxdesk.services import answer_list, theme_tags
from tests.factories import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.who_may import World

ANSWERS: dict[str, Callable[[World], object]] = {
    "answer_list.has_answers": lambda _w: answer_list.has_answers(),
    "answer_list.used_channels": lambda _w: answer_list.used_channels(),
    "answer_list.questionnaires": lambda _w: answer_list.questionnaires(),
    "answer_list.answers_page": lambda _w: answer_list.answers_page(),
    "answer_list.found_ids": lambda _w: answer_list.found_ids(AnswerFilter()),
    "answer_list.rows_of": lambda w: answer_list.rows_of([w.answer]),
    "answer_list.answer": lambda w: answer_list.answer(w.answer),
    "theme_tags.offered": lambda _w: theme_tags.offered(),
    "theme_tags.tag_answer": lambda w: theme_tags.tag_answer(w.answer, "Price", now=NOW),
    "theme_tags.untag_answer": lambda w: theme_tags.untag_answer(w.answer, 1, now=NOW),
}
