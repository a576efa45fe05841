"""Choices and words of an answer are corrected; what they were and became stays in its history."""

from __future__ import annotations

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.surveys import ItemAnswer
from cxdesk.services import answer_changes, command
from tests.factories import NOW, rows
from tests.services.visit_scene import Visit, answered_visit

pytestmark = pytest.mark.usefixtures("open_empty_shop")
_ITEMS = "item_id, score, choice_id, words"


@pytest.fixture
def visit() -> Visit:
    return answered_visit()


def test_a_choice_and_words_become_others_and_both_are_kept(visit: Visit) -> None:
    said = (ItemAnswer(visit.colour, choice_id=visit.blue), ItemAnswer(visit.wish, words=" tea "))
    answer_changes.correct_answer(visit.answer_id, "misread", said=said, now=NOW)
    assert rows("answer_item", _ITEMS) == [
        (visit.welcome, 4, None, ""),
        (visit.colour, None, visit.blue, ""),
        (visit.wish, None, None, "tea"),
    ]
    (change,) = answer_changes.history(visit.answer_id)
    assert change.comment_before == "fine\n· Colour?: red → blue\n· Wish?: – → tea"
    assert (change.reason, change.mean_before) == ("misread", 4)
    assert rows("answer", "points, parts, comment") == [(4, 1, "fine")]


def test_a_blank_says_that_the_question_was_not_answered_and_undo_brings_the_choice_back(
    visit: Visit,
) -> None:
    blank = (ItemAnswer(visit.colour),)
    answer_changes.correct_answer(visit.answer_id, "not asked", said=blank, now=NOW)
    assert [row[0] for row in rows("answer_item", _ITEMS)] == [visit.welcome]
    (change,) = answer_changes.history(visit.answer_id)
    assert change.comment_before == "fine\n· Colour?: red → –"
    command.undo(now=NOW)
    assert rows("answer_item", _ITEMS)[1] == (visit.colour, None, visit.red, "")
    assert answer_changes.history(visit.answer_id) == ()


def test_an_answer_without_a_comment_keeps_the_line_alone(visit: Visit) -> None:
    answer_changes.correct_answer(visit.answer_id, "private", comment="", now=NOW)
    said = (ItemAnswer(visit.wish, words="tea"),)
    answer_changes.correct_answer(visit.answer_id, "misread", said=said, now=NOW)
    assert answer_changes.history(visit.answer_id)[1].comment_before == "· Wish?: – → tea"


def test_what_it_says_now_is_read_with_its_blanks(visit: Visit) -> None:
    said = answer_changes.correctable(visit.answer_id).said
    assert said == {
        visit.colour: ItemAnswer(visit.colour, choice_id=visit.red),
        visit.wish: ItemAnswer(visit.wish),
    }


@pytest.mark.parametrize("wrong", ["score", "choice of none", "words", "same"])
def test_what_cannot_be_said_is_refused_and_nothing_kept(visit: Visit, wrong: str) -> None:
    said = {
        "score": ItemAnswer(visit.welcome, 5),
        "choice of none": ItemAnswer(visit.colour, choice_id=visit.blue + 99),
        "words": ItemAnswer(visit.colour, words="green"),
        "same": ItemAnswer(visit.colour, choice_id=visit.red),
    }[wrong]
    with pytest.raises(ValidationError) as refused:
        answer_changes.correct_answer(visit.answer_id, "misread", said=(said,), now=NOW)
    assert refused.value.field == ("score" if wrong == "same" else "said")
    assert rows("answer_change") == []
