"""Recording an answer: two keys at the counter, and what it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from cxdesk.domain.questionnaire_drafts import ItemDraft, QuestionnaireDraft
from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import questionnaires, surveys, tasks, timeline
from cxdesk.store.db import db
from cxdesk.ui.dialogs.answer import AnswerDialog
from cxdesk.ui.widgets import score_keys
from cxdesk.ui.widgets.score_keys import ScoreKeys
from tests.factories import rows
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot, **named: int) -> AnswerDialog:
    dialog = AnswerDialog(desk.ctx, **named)
    shown(desk, dialog, qtbot)
    return dialog


def titles(desk: Desk, customer_id: int) -> list[str]:
    lines = timeline.timeline(customer_id, kind="answer")
    return [desk.ctx.say(line.title) for line in lines]


def type_digits(digits: str) -> None:
    """Each where the focus is by then."""
    for digit in digits:
        write(digit)


def survey_of(kind: SurveyKind) -> int:
    return next(survey.id for survey in surveys.surveys() if survey.kind is kind)


def test_digit_and_enter_record_an_answer(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    press(Key.Key_9)
    press(Key.Key_Return)
    assert not dialog.isVisible()
    assert titles(desk, who) == ["NPS: 9 of 10"]


def test_one_and_zero_typed_together_are_ten(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    opened(desk, qtbot, customer_id=who)
    write("10")
    press(Key.Key_Return)
    assert titles(desk, who) == ["NPS: 10 of 10"]


def test_zero_long_after_one_is_zero(
    qtbot: QtBot, look: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr(score_keys, "monotonic", lambda: clock[0])
    keys = ScoreKeys(0, 10)
    qtbot.addWidget(keys)
    keys.press_digit(1)
    clock[0] = 2.0
    keys.press_digit(0)
    assert keys.value() == 0


def test_a_digit_off_the_scale_changes_nothing(qtbot: QtBot, look: object) -> None:
    keys = ScoreKeys(1, 5)
    qtbot.addWidget(keys)
    keys.press_digit(4)
    assert keys.press_digit(7) is False
    assert keys.value() == 4


def test_without_a_score_nothing_is_written_and_the_field_says_so(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.fields["score"].has_error()
    assert QApplication.focusWidget() is dialog.score
    assert titles(desk, who) == []


def test_the_question_and_the_scale_follow_the_survey(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.survey.choose(survey_of(SurveyKind.CSAT))
    assert dialog.comment.placeholderText() == "What is the main reason for your answer?"
    assert dialog.question.text() == ("How satisfied are you with the service you received?")
    assert [dialog.score.press_digit(digit) for digit in (0, 1, 5, 6)] == [False, True, True, False]


def test_the_last_survey_is_chosen_next_time(desk: Desk, qtbot: QtBot) -> None:
    csat = survey_of(SurveyKind.CSAT)
    first = opened(desk, qtbot)
    first.survey.choose(csat)
    first.score.set_value(4)
    first.submit()
    assert opened(desk, qtbot).survey_view().id == csat


def test_a_low_answer_asks_for_a_call(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    opened(desk, qtbot, customer_id=who)
    press(Key.Key_3)
    press(Key.Key_Return)
    assert [task.kind.value for task in tasks.open_tasks(who)] == ["rescue"]


def test_declined_is_noted_without_an_answer_and_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    press(Key.Key_F8)
    assert not dialog.isVisible()
    assert titles(desk, who) == []
    assert desk.toasts == ["Noted: they did not want to answer"]
    assert desk.undo is not None
    assert desk.undo() is not None


def test_undo_takes_the_answer_back(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    opened(desk, qtbot, customer_id=who)
    press(Key.Key_7)
    press(Key.Key_Return)
    assert desk.undo is not None
    desk.undo()
    assert titles(desk, who) == []


def test_five_stages_are_five_digits_and_enter(desk: Desk, qtbot: QtBot) -> None:
    """8, 9, 7, 6, 7: a mean of 7.4; each digit goes on to the next question."""
    who = add()
    dialog = opened(desk, qtbot, customer_id=who, survey_id=survey_of(SurveyKind.GENERAL))
    type_digits("89767")
    assert QApplication.focusWidget() is dialog.comment
    dialog.submit()
    assert titles(desk, who) == ["General satisfaction: 7.4 of 10"]


def test_a_ten_among_several_questions_waits_for_its_zero(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    opened(desk, qtbot, customer_id=who, survey_id=survey_of(SurveyKind.GENERAL))
    type_digits("10989")
    press(Key.Key_Return)
    assert titles(desk, who) == ["General satisfaction: 9 of 10"]


def test_a_stage_left_out_is_told_at_its_question(desk: Desk, qtbot: QtBot) -> None:
    """What comes after the sale may stay blank; the others may not."""
    who = add()
    dialog = opened(desk, qtbot, customer_id=who, survey_id=survey_of(SurveyKind.GENERAL))
    type_digits("897")
    dialog.submit()
    wrong = [field.has_error() for field in dialog.items.fields.values()]
    assert wrong == [False, False, False, True, False]
    assert titles(desk, who) == []


def test_several_questions_take_the_place_of_the_one_and_give_it_back(
    desk: Desk, qtbot: QtBot
) -> None:
    dialog = opened(desk, qtbot, survey_id=survey_of(SurveyKind.GENERAL))
    assert dialog.items.isVisible()
    assert not dialog.score.isVisible()
    dialog.survey.choose(survey_of(SurveyKind.NPS))
    assert not dialog.items.isVisible()
    assert dialog.score.isVisible()


def test_a_choice_and_words_are_kept_as_answered(desk: Desk, qtbot: QtBot) -> None:
    draft = QuestionnaireDraft(
        kind=SurveyKind.OWN,
        name="Visit",
        scale_min=1,
        scale_max=5,
        items=(
            ItemDraft(kind=ItemKind.CHOICE, question="Colour?", choices=("red", "blue")),
            ItemDraft(kind=ItemKind.TEXT, question="Wish?"),
        ),
    )
    made = questionnaires.make_questionnaire(draft, now=desk.ctx.now())
    dialog = opened(desk, qtbot, survey_id=made)
    colour, wish = (field.widget for field in dialog.items.fields.values())
    assert isinstance(colour, QComboBox)
    assert isinstance(wish, QLineEdit)
    colour.setCurrentIndex(2)
    wish.setText("a bench")
    dialog.submit()
    assert rows("answer_item", "words") == [("",), ("a bench",)]
    (blue,) = db.execute_sql(
        "SELECT c.words FROM answer_item a JOIN survey_choice c ON c.id = a.choice_id"
    ).fetchone()
    assert blue == "blue"


def test_many_surveys_are_a_list_to_drop_down(desk: Desk, qtbot: QtBot) -> None:
    for number in range(2):
        draft = QuestionnaireDraft(
            kind=SurveyKind.OWN, name=f"Own {number}", question="?", scale_min=1, scale_max=5
        )
        questionnaires.make_questionnaire(draft, now=desk.ctx.now())
    dialog = opened(desk, qtbot, survey_id=survey_of(SurveyKind.CSAT))
    assert dialog.survey.value() == survey_of(SurveyKind.CSAT)
    assert dialog.survey.focusProxy().metaObject().className() == "CalmCombo"
    dialog.survey.choose(survey_of(SurveyKind.NPS))
    assert dialog.question.text().startswith("How likely")
