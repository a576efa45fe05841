"""Questionnaires by keys: changed, versioned, made, put out of use; typed text stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.questionnaires import AskWhen, ItemKind
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import questionnaires, shop, surveys
from cxdesk.ui import drafts
from cxdesk.ui.screens.surveys.questionnaires.list import NEW
from cxdesk.ui.screens.surveys.questionnaires.tab import QuestionnairesTab
from tests.factories import answer, rows, survey_id
from tests.services.asking_rules import ask_nothing, one_question
from tests.ui.counter_desk import Desk, make_desk, press, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def tab(desk: Desk, qtbot: QtBot) -> QuestionnairesTab:
    return opened(desk, qtbot)


def opened(desk: Desk, qtbot: QtBot) -> QuestionnairesTab:
    made = QuestionnairesTab(desk.ctx)
    qtbot.addWidget(made)
    made.resize(1000, 620)
    made.show()
    made.activateWindow()
    made.refresh()
    made.table.setFocus()
    qtbot.waitUntil(made.table.hasFocus)
    return made


def names(tab: QuestionnairesTab) -> list[tuple[str, str]]:
    table = tab.table
    return [
        (table.item(row, 0).text(), table.item(row, 2).text()) for row in range(table.rowCount())
    ]


def test_the_list_shows_answers_and_the_form_the_programs_words(
    tab: QuestionnairesTab, qtbot: QtBot
) -> None:
    assert [row[0] for row in names(tab)] == [
        "NPS", "CSAT", "CES", "General satisfaction",
    ]  # fmt: skip
    assert tab.form.question.text() == ""
    assert tab.form.question.placeholderText().startswith("How likely")
    assert tab.form.low_max.placeholderText() == "6"
    assert not tab.card.save_button.isEnabled()
    press(Key.Key_Down)
    assert tab.card.heading.text() == "CSAT (satisfaction)"


def test_enter_goes_to_the_form_and_ctrl_enter_saves_and_undo_brings_back(
    desk: Desk, tab: QuestionnairesTab
) -> None:
    press(Key.Key_Return)
    assert QApplication.focusWidget() is tab.form.name
    write("Friends")
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert surveys.surveys()[0].name == "Friends"
    assert desk.toasts == ["Questionnaire saved"]
    assert names(tab)[0][0] == "Friends"
    assert not tab.card.save_button.isEnabled()
    assert desk.undo is not None
    desk.undo()
    assert rows("survey", "name")[0] == ("",)


def test_another_scale_with_answers_is_told_before_it_is_saved(
    tab: QuestionnairesTab,
) -> None:
    answer(9)
    answer(8)
    tab.refresh()
    assert names(tab)[0] == ("NPS", "2")
    tab.form.scale.set_value((1, 10))
    tab.form.scale.activated.emit(1)
    assert tab.card.notice.text() == (
        "Saving makes a new version: the 2 answers so far keep their questions and their scale."
    )
    assert not tab.card.notice.isHidden()
    tab.save()
    assert tab.card.about.text() == "version 2 · 2 answers"
    assert tab.card.notice.isHidden()
    assert surveys.surveys()[0].scale_min == 1


def test_undoing_a_new_version_shows_the_one_before(desk: Desk, tab: QuestionnairesTab) -> None:
    answer(9)
    tab.refresh()
    tab.form.scale.set_value((1, 10))
    tab.save()
    assert tab.card.about.text() == "version 2 · 1 answer"
    assert desk.undo is not None
    desk.undo()
    tab.refresh()
    assert tab.card.about.text() == "version 1 · 1 answer"
    assert tab.form.scale.value() == (0, 10)


def test_an_error_stands_at_its_field_and_nothing_is_saved(tab: QuestionnairesTab) -> None:
    tab.form.low_max.setText("10")
    tab.save()
    assert tab.form.fields["low_max"].has_error()
    assert tab.form.low_max.hasFocus()
    tab.form.low_max.setText("six")
    tab.save()
    assert tab.form.fields["low_max"].message.text() == "Type a whole number."
    assert rows("survey", "low_max") == [(None,)] * 4


def test_a_questionnaire_of_the_shops_own_is_made_with_its_questions(
    desk: Desk, tab: QuestionnairesTab
) -> None:
    tab.list.new.click()
    assert QApplication.focusWidget() is tab.form.name
    write("Visit")
    items = tab.form.items
    items.add_question.click()
    write("Welcome?")
    items.add_question.click()
    write("Colour?")
    line = items.lines[1]
    line.kind.set_value(ItemKind.CHOICE)
    line.kind.activated.emit(1)
    assert not line.choices.isHidden()
    line.choices.setPlainText("red; blue;")
    line.required.click()
    tab.save()
    made = surveys.surveys()[-1]
    assert (made.kind, made.name) == (SurveyKind.OWN, "Visit")
    assert [(one.question, one.kind.value, one.is_required) for one in made.items] == [
        ("Welcome?", "score", True), ("Colour?", "choice", False),
    ]  # fmt: skip
    assert [choice.words for choice in made.items[1].choices] == ["red", "blue"]
    assert names(tab)[-1] == ("Visit", "0")


def test_questions_move_and_go_and_the_keyboard_stays_with_them(tab: QuestionnairesTab) -> None:
    tab.show_record("general")
    items = tab.form.items
    items.lines[1].up.click()
    assert [str(one.stage) for one in items.items()][:2] == ["advice", "first_contact"]
    assert items.lines[0].up.hasFocus()
    items.lines[4].remove.click()
    assert len(items.items()) == 4
    assert items.lines[3].question.hasFocus()
    assert tab.card.save_button.isEnabled()


def test_typed_text_stays_while_another_one_is_looked_at(tab: QuestionnairesTab) -> None:
    press(Key.Key_Return)
    write("Friends")
    tab.close_detail()
    assert tab.table.hasFocus()
    press(Key.Key_Down)
    assert tab.form.name.text() == ""
    assert names(tab)[0] == ("NPS · not saved", "0")
    tab.refresh()
    press(Key.Key_Up)
    assert tab.form.name.text() == "Friends"
    tab.discard()
    assert tab.form.name.text() == ""
    assert names(tab)[0] == ("NPS", "0")


def test_what_was_not_saved_is_offered_after_a_crash(
    desk: Desk, tab: QuestionnairesTab, qtbot: QtBot
) -> None:
    press(Key.Key_Return)
    write("Friends")
    tab.drafts.keep()
    assert drafts.slots(shop.path(), "questionnaires")
    again = opened(desk, qtbot)
    assert again.drafts.offered is not None
    again.drafts.go_on()
    assert again.form.name.text() == "Friends"
    again.save()
    assert surveys.surveys()[0].name == "Friends"
    assert not drafts.slots(shop.path(), "questionnaires")


def test_one_is_put_out_of_use_and_used_again(desk: Desk, tab: QuestionnairesTab) -> None:
    nps = survey_id()
    tab.card.turn_button.click()
    assert nps not in [one.id for one in surveys.surveys()]
    assert ("NPS · out of use", "0") in names(tab)
    assert tab.card.turn_button.text() == "Use again"
    tab.card.turn_button.click()
    assert nps in [one.id for one in surveys.surveys()]
    assert desk.toasts == ["Out of use", "In use again"]


def test_only_the_days_that_mean_something_are_asked_for(tab: QuestionnairesTab) -> None:
    rule = tab.form.rule
    shown = {
        when: [
            name
            for name in ("after_days", "every_days", "whom", "rest_days")
            if not _hidden(tab, when, name)
        ]
        for when in AskWhen
    }
    assert shown == {
        AskWhen.NEVER: ["rest_days"],
        AskWhen.PURCHASE: ["after_days", "whom", "rest_days"],
        AskWhen.CASE: ["after_days", "whom", "rest_days"],
        AskWhen.DAYS: ["every_days", "whom", "rest_days"],
    }
    rule.every_days.setText("30")
    tab.save()
    assert surveys.surveys()[0].rule.every_days == 30


def _hidden(tab: QuestionnairesTab, when: AskWhen, name: str) -> bool:
    rule = tab.form.rule
    rule.when.set_value(when)
    rule.when.activated.emit(0)
    return rule.fields[name].isHidden()


def test_a_copy_is_a_new_one_with_the_same_questions(tab: QuestionnairesTab) -> None:
    tab.show_record("general")
    tab.card.copy_button.click()
    assert names(tab)[-1] == ("New questionnaire · not saved", "")
    write("Stages")
    tab.save()
    made = surveys.surveys()[-1]
    assert (made.name, made.kind, len(made.items)) == ("Stages", SurveyKind.GENERAL, 5)
    assert len(questionnaires.questionnaires()) == 5


def test_another_kind_of_a_new_one_has_its_own_scale_and_stages(tab: QuestionnairesTab) -> None:
    tab.show_record(NEW)
    tab.form.kind.set_value(SurveyKind.GENERAL)
    tab.form.kind.activated.emit(3)
    assert tab.form.scale.value() == (1, 10)
    assert len(tab.form.items.lines) == 5
    assert tab.form.fields["question"].isHidden()
    tab.form.kind.set_value(SurveyKind.NPS)
    tab.form.kind.activated.emit(0)
    assert tab.form.fields["items"].isHidden()
    assert not tab.form.fields["question"].isHidden()


def test_general_satisfaction_of_one_question_is_asked_by_stage_with_one_button(
    desk: Desk, tab: QuestionnairesTab
) -> None:
    """As an older shop has it, with one answer that stays."""
    one_question()
    answer(6, SurveyKind.GENERAL)
    tab.refresh()
    tab.show_record("general")
    tab.form.items.by_stage.click()
    assert tab.card.about.text() == "version 2 · 1 answer"
    assert [str(one.stage) for one in tab.form.items.items()] == [
        "first_contact", "advice", "price_quality", "checkout", "after_sales",
    ]  # fmt: skip
    assert tab.form.items.by_stage.isHidden()
    assert tab.form.items.lines[0].question.hasFocus()
    assert desk.undo is not None
    desk.undo()
    tab.refresh()
    assert tab.card.about.text() == "version 1 · 1 answer"
    assert not tab.form.items.by_stage.isHidden()


def test_the_stages_are_offered_only_where_general_satisfaction_has_one_question(
    tab: QuestionnairesTab,
) -> None:
    offered = {}
    for key in ("nps", "general", NEW):
        tab.show_record(key)
        offered[key] = not tab.form.items.by_stage.isHidden()
    one_question()
    tab.refresh()
    tab.show_record("general")
    offered["one"] = not tab.form.items.by_stage.isHidden()
    assert offered == {"nps": False, "general": False, NEW: False, "one": True}


def test_the_ends_of_one_questions_scale_are_named_in_the_form(tab: QuestionnairesTab) -> None:
    tab.show_record("general")
    line = tab.form.items.lines[1]
    assert line.ends_line.isHidden()
    line.ends.click()
    assert line.low_label.hasFocus()
    write("No help")
    press(Key.Key_Tab)
    write("All I needed")
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (advice,) = [one for one in surveys.surveys()[-1].items if one.stage == "advice"]
    assert (advice.low_label, advice.high_label) == ("No help", "All I needed")
    shown = tab.form.items.lines
    assert [one.ends_line.isHidden() for one in shown] == [True, False, True, True, True]


def test_the_suggested_rules_are_used_in_one_click_and_typed_words_stay(
    desk: Desk, tab: QuestionnairesTab
) -> None:
    ask_nothing()
    tab.refresh()
    tab.show_record("nps")
    tab.form.name.setFocus()
    write("Friends")
    assert not tab.form.suggest.isHidden()
    tab.form.suggest.click()
    assert desk.toasts == ["3 questionnaires are asked by a rule now"]
    assert tab.form.name.text() == "Friends"
    assert tab.form.rule.rule().when is AskWhen.DAYS
    assert tab.form.suggest.isHidden()
    tab.save()
    assert rows("survey", "name, ask_when")[0] == ("Friends", "days")


def test_the_place_comes_back_as_it_was(tab: QuestionnairesTab) -> None:
    tab.show_record("ces")
    kept = tab.state()
    tab.show_record("nps")
    tab.restore(kept)
    assert tab.card.heading.text() == "CES (ease)"
