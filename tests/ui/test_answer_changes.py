"""The forms that correct an answer, exclude it and take it in again; its history in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.surveys import AnswerDraft, ItemAnswer
from cxdesk.services import answer_changes, surveys, tasks
from cxdesk.ui.dialogs.answer_changes import AnswerCorrectDialog, AnswerExcludeDialog
from cxdesk.ui.widgets.answer_history import AnswerHistory
from tests.factories import NOW, answer, customer, rows
from tests.services.visit_scene import answered_visit
from tests.store.rows_by_hand import insert
from tests.ui.counter_desk import Desk, make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def _opened(desk: Desk, qtbot: QtBot, kind: Any, answer_id: int) -> Any:
    form = kind(desk.ctx, answer_id=answer_id)
    shown(desk, form, qtbot)
    return form


def test_a_score_is_corrected_by_a_digit_and_a_reason(desk: Desk, qtbot: QtBot) -> None:
    form = _opened(desk, qtbot, AnswerCorrectDialog, answer(1, comment="slow"))
    write("9")
    form.reason.setFocus()
    write("typed wrong")
    press(Key.Key_Return)
    assert rows("answer", "score, comment") == [(9, "slow")]
    assert rows("answer_change", "score_before, reason") == [(1, "typed wrong")]
    assert desk.toasts == ["Answer corrected"]


def test_without_a_reason_the_form_stays_open_at_it(desk: Desk, qtbot: QtBot) -> None:
    form = _opened(desk, qtbot, AnswerCorrectDialog, answer(1))
    write("9")
    form.submit()
    assert form.isVisible()
    assert form.fields["reason"].has_error()
    assert rows("answer", "score") == [(1,)]


def test_each_question_of_several_is_corrected_and_may_be_left_blank(
    desk: Desk, qtbot: QtBot
) -> None:
    survey = {"id": 50, "key": "visit", "name": "Visit", "kind": "own", "scale_min": 1}
    insert("survey", [survey | {"scale_max": 10}])
    scored = {"survey_id": 50, "kind": "score", "scale_min": 1, "scale_max": 10}
    insert("survey_item", [scored | {"id": 500 + place, "position": place} for place in range(5)])
    items = tuple(ItemAnswer(500 + place, score=5) for place in range(5))
    draft = AnswerDraft(survey_id=50, items=items, answered_at=NOW)
    form = _opened(desk, qtbot, AnswerCorrectDialog, surveys.record_answer(draft, now=NOW))
    first, second = list(form.scores.lists.values())[:2]
    first.setCurrentIndex(first.findData(10))
    second.setCurrentIndex(second.findData(None))
    form.reason.setPlainText("read wrong")
    form.submit()
    # Five fives are 25; the first becomes 10 and the second blank: 25 + 5 - 5 over four.
    assert rows("answer", "points, parts") == [(25, 4)]


def test_a_choice_and_words_are_corrected_and_the_history_tells_both(
    desk: Desk, qtbot: QtBot
) -> None:
    visit = answered_visit()
    form = _opened(desk, qtbot, AnswerCorrectDialog, visit.answer_id)
    colour, wish = form.said.edits[visit.colour], form.said.edits[visit.wish]
    assert (colour.currentText(), wish.text()) == ("red", "")
    colour.setCurrentIndex(colour.findText("blue"))
    wish.setText("tea")
    form.reason.setPlainText("misread")
    form.submit()
    assert rows("answer_item", "choice_id, words")[1:] == [(visit.blue, ""), (None, "tea")]
    told = AnswerHistory(desk.ctx)
    qtbot.addWidget(told)
    told.show_answer(visit.answer_id)
    assert "“fine · Colour?: red → blue · Wish?: – → tea”" in told.text()


def test_an_answer_is_excluded_and_the_same_form_counts_it_again(desk: Desk, qtbot: QtBot) -> None:
    answer_id = answer(0)
    form = _opened(desk, qtbot, AnswerExcludeDialog, answer_id)
    assert form.windowTitle() == "Exclude answer"
    write("our own test")
    press(Key.Key_Return)
    assert rows("answer", "excluded_at") == [(NOW,)]
    form = _opened(desk, qtbot, AnswerExcludeDialog, answer_id)
    assert form.windowTitle() == "Count answer again"
    write("it was a customer")
    press(Key.Key_Return)
    assert rows("answer", "excluded_at") == [(None,)]
    assert desk.toasts == ["Answer excluded", "The answer counts again"]


def test_the_call_that_goes_and_comes_with_the_answer_is_said(desk: Desk, qtbot: QtBot) -> None:
    answer_id = answer(1, customer_id=customer())
    for _ in range(2):
        form = _opened(desk, qtbot, AnswerExcludeDialog, answer_id)
        form.reason.setPlainText("our own test")
        form.submit()
    correction = _opened(desk, qtbot, AnswerCorrectDialog, answer_id)
    correction.score.set_value(9)
    correction.reason.setPlainText("typed wrong")
    correction.submit()
    assert desk.toasts == [
        "Answer excluded; the call about it is off the list",
        "The answer counts again; the customer is to be called",
        "Answer corrected; the call about it is off the list",
    ]
    assert desk.undo is not None
    desk.undo()
    assert [call.answer_id for call in tasks.open_tasks()] == [answer_id]


def test_the_history_tells_what_was_there_before_and_why(desk: Desk, qtbot: QtBot) -> None:
    answer_id = answer(1, comment="slow", customer_id=customer())
    answer_changes.correct_answer(answer_id, "typed 1 for 10", score=10, now=NOW)
    label = AnswerHistory(desk.ctx)
    qtbot.addWidget(label)
    label.show_answer(answer_id)
    told = label.text()
    assert told.startswith("Corrected by ")
    assert told.endswith("· it was 1 · “slow” · because: typed 1 for 10")
    label.show_answer(None)
    assert (label.text(), label.isHidden()) == ("", True)
