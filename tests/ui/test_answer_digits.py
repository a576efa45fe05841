"""Digits of an answer: none off the scale is taken for another, and a low one tells of its call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.questionnaire_drafts import ItemDraft, QuestionnaireDraft
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import questionnaires, rescues, surveys
from cxdesk.ui.dialogs.answer import AnswerDialog
from cxdesk.ui.widgets import score_keys
from tests.factories import rows
from tests.ui.counter_desk import Desk, add, make_desk, press, shown_form, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
ONE_TO_FIVE = "The scale goes from 1 to 5."


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot, survey_id: int, **named: int) -> AnswerDialog:
    return shown_form(desk, qtbot, AnswerDialog, survey_id=survey_id, **named)


def csat() -> int:
    return next(one.id for one in surveys.surveys() if one.kind is SurveyKind.CSAT)


def own(desk: Desk) -> int:
    items = (ItemDraft(question="Welcome?"), ItemDraft(question="Tidy?", is_required=False))
    draft = QuestionnaireDraft(
        kind=SurveyKind.OWN, name="Visit", scale_min=1, scale_max=5, items=items
    )
    return questionnaires.make_questionnaire(draft, now=desk.ctx.now())


def type_digits(digits: str) -> None:
    """Each where the focus is by then."""
    for digit in digits:
        write(digit)


def test_a_ten_on_one_to_five_is_refused_and_nothing_is_chosen(desk: Desk, qtbot: QtBot) -> None:
    form = opened(desk, qtbot, csat())
    type_digits("10")
    assert form.score.value() is None
    assert form.fields["score"].message.text() == ONE_TO_FIVE
    press(Key.Key_Return)
    assert form.isVisible()
    assert form.fields["score"].message.text() == "Press the digit of the score, from 1 to 5."
    assert rows("answer", "score") == []


def test_a_ten_leaves_the_score_that_was_there(desk: Desk, qtbot: QtBot) -> None:
    form = opened(desk, qtbot, csat())
    type_digits("410")
    assert form.score.value() == 4
    assert form.fields["score"].has_error()
    type_digits("3")
    assert form.score.value() == 3
    assert not form.fields["score"].has_error()


def test_a_nine_on_one_to_five_says_the_scale(desk: Desk, qtbot: QtBot) -> None:
    form = opened(desk, qtbot, csat())
    type_digits("9")
    assert form.score.value() is None
    assert form.fields["score"].message.text() == ONE_TO_FIVE


def test_another_survey_takes_the_error_of_the_scale_away(desk: Desk, qtbot: QtBot) -> None:
    form = opened(desk, qtbot, csat())
    type_digits("9")
    form.survey.choose(next(one.id for one in surveys.surveys() if one.kind is SurveyKind.NPS))
    assert not form.fields["score"].has_error()


def test_the_zero_of_a_ten_does_not_go_to_the_next_question(desk: Desk, qtbot: QtBot) -> None:
    form = opened(desk, qtbot, own(desk))
    welcome, tidy = form.items.fields.values()
    type_digits("10")
    assert (welcome.widget.value(), tidy.widget.value()) == (None, None)
    assert (welcome.message.text(), tidy.has_error()) == (ONE_TO_FIVE, False)
    assert QApplication.focusWidget() is welcome.widget


def test_a_one_goes_on_with_the_next_digit_and_else_after_a_moment(
    desk: Desk, qtbot: QtBot
) -> None:
    form = opened(desk, qtbot, own(desk))
    welcome, tidy = form.items.fields.values()
    type_digits("14")
    assert (welcome.widget.value(), tidy.widget.value()) == (1, 4)
    welcome.widget.setFocus()
    type_digits("1")
    qtbot.waitUntil(tidy.widget.hasFocus)


def test_a_zero_long_after_a_one_is_no_ten(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr(score_keys, "monotonic", lambda: clock[0])
    form = opened(desk, qtbot, csat())
    type_digits("1")
    clock[0] = 2.0
    type_digits("0")
    assert form.score.value() == 1
    assert form.fields["score"].message.text() == ONE_TO_FIVE


def test_a_low_answer_tells_of_its_call_with_the_day_and_opens_it(desk: Desk, qtbot: QtBot) -> None:
    """Without weekly hours every day is open: the call is due tomorrow, 19 March."""
    opened(desk, qtbot, csat(), customer_id=add())
    type_digits("2")
    press(Key.Key_Return)
    (call,) = rescues.open_rescues()
    assert desk.toasts == ["Answer recorded. It is low: call by 19 Mar to win them back"]
    assert desk.also is not None
    assert desk.also[0] == "Open rescue"
    desk.also[1]()
    assert desk.places == [("surveys", ("rescues", call.id))]


@pytest.mark.parametrize(("digit", "is_known"), [("4", True), ("1", False)])
def test_an_answer_that_asks_for_no_call_tells_of_none(
    desk: Desk, qtbot: QtBot, digit: str, is_known: bool
) -> None:
    """A good one, and a low one of nobody in particular."""
    opened(desk, qtbot, csat(), **({"customer_id": add()} if is_known else {}))
    type_digits(digit)
    press(Key.Key_Return)
    assert (desk.toasts, desk.also) == (["Answer recorded"], None)


def test_the_form_is_as_low_again_as_one_question_needs(desk: Desk, qtbot: QtBot) -> None:
    form = opened(desk, qtbot, csat())
    low = form.height()
    by_stage = next(one.id for one in surveys.surveys() if one.kind is SurveyKind.GENERAL)
    form.survey.choose(by_stage)
    qtbot.waitUntil(lambda: form.height() > low + 100)
    form.survey.choose(csat())
    qtbot.waitUntil(lambda: form.height() == low)
    assert form.area.verticalScrollBar().maximum() == 0
