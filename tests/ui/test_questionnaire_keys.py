"""A questionnaire written by keys alone: Tab and back, choices, errors, the first question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from cxdesk.domain.questionnaires import ItemKind
from cxdesk.services import surveys
from cxdesk.ui.screens.surveys.questionnaires.list import NEW
from cxdesk.ui.screens.surveys.questionnaires.tab import QuestionnairesTab
from tests.factories import rows
from tests.ui.counter_desk import Desk, make_desk, press, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def tab(desk: Desk, qtbot: QtBot) -> QuestionnairesTab:
    """A new questionnaire in a window as low as that of a small screen."""
    made = QuestionnairesTab(desk.ctx)
    qtbot.addWidget(made)
    made.resize(1100, 560)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.refresh()
    made.show_record(NEW)
    assert made.form.name.hasFocus()
    return made


def walked(count: int, *, is_back: bool = False) -> list[str]:
    """What Tab comes to, by what a screen reader calls it."""
    found = []
    for _ in range(count):
        press(Key.Key_Backtab if is_back else Key.Key_Tab)
        now = QApplication.focusWidget()
        found.append(now.accessibleName() or now.text())  # type: ignore[attr-defined]
    return found


def is_seen(widget: QWidget, tab: QuestionnairesTab) -> bool:
    top = widget.mapTo(tab.card, QPoint(0, 0)).y()
    foot = tab.card.save_button.mapTo(tab.card, QPoint(0, 0)).y()
    return widget.isVisible() and top >= 0 and top + widget.height() <= foot


ONE = [
    "Question 1", "How question 1 is answered", "Must be answered",
    "Words at the ends of question 1",
    "Move question 1 up", "Move question 1 down", "Remove question 1",
]  # fmt: skip
TWO = [name.replace("1", "2") for name in ONE]
HEAD = ["What it measures", "Question for their words", "Scale", "Low up to"]
ENDS = ["Words for the lowest", "Words for the highest", "The lower score is the better answer"]
TAIL = ["Add a question", "About", "Asked when", "Days until asked again", "Discard changes"]


def test_tab_walks_every_field_in_reading_order_and_back(tab: QuestionnairesTab) -> None:
    tab.form.items.add_question.click()
    tab.form.items.add_question.click()
    tab.form.name.setFocus()
    order = [*HEAD, *ENDS, *ONE, *TWO, *TAIL]
    assert walked(len(order)) == order
    assert walked(len(order), is_back=True) == [*order[-2::-1], "Name"]


def test_tab_stays_in_the_form_where_a_question_was_taken_out_and_another_moved(
    tab: QuestionnairesTab,
) -> None:
    for _ in range(3):
        tab.form.items.add_question.click()
    tab.form.items.lines[2].up.click()
    tab.form.items.lines[0].remove.click()
    assert QApplication.focusWidget().accessibleName() == "Question 1"
    assert walked(14) == [*ONE[1:], *TWO, "Add a question"]


def test_choices_with_a_comma_between_are_saved(desk: Desk, tab: QuestionnairesTab) -> None:
    write("Visit")
    tab.form.items.add_question.click()
    write("Where do you shop?")
    line = tab.form.items.lines[0]
    press(Key.Key_Tab)
    line.kind.set_value(ItemKind.CHOICE)
    line.kind.activated.emit(1)
    assert line.choices.placeholderText() == (
        "Choices: one on each line, or with , or ; between them"
    )
    line.choices.setFocus()
    write("En casa, En tienda")
    press(Key.Key_Return, CTRL)
    assert desk.toasts == ["Questionnaire saved"]
    (item,) = surveys.surveys()[-1].items
    assert [choice.words for choice in item.choices] == ["En casa", "En tienda"]


def test_a_comma_stays_in_a_choice_on_its_own_line(tab: QuestionnairesTab) -> None:
    write("Visit")
    tab.form.items.add_question.click()
    write("Again?")
    line = tab.form.items.lines[0]
    line.kind.set_value(ItemKind.CHOICE)
    line.kind.activated.emit(1)
    line.choices.setFocus()
    write("Yes, soon")
    press(Key.Key_Return)
    write("No")
    press(Key.Key_Return, CTRL)
    (item,) = surveys.surveys()[-1].items
    assert [choice.words for choice in item.choices] == ["Yes, soon", "No"]
    assert tab.form.items.lines[0].choices.toPlainText() == "Yes, soon\nNo\n"


def test_an_error_of_a_question_below_is_scrolled_to_and_has_the_keys(
    tab: QuestionnairesTab, qtbot: QtBot
) -> None:
    write("Visit")
    for words in ("Welcome?", "Where?", "Price?", "Tidy?", "Quick?", "Again?", "Near?"):
        tab.form.items.add_question.click()
        write(words)
    line = tab.form.items.lines[1]
    line.kind.set_value(ItemKind.CHOICE)
    line.kind.activated.emit(1)
    line.choices.setPlainText("En casa")
    tab.form.name.setFocus()
    qtbot.waitUntil(lambda: is_seen(tab.form.name, tab))
    press(Key.Key_Return, CTRL)
    assert line.choices.hasFocus()
    assert line.message.text() == "Question 2 needs 2 to 12 choices."
    qtbot.waitUntil(lambda: is_seen(line.choices, tab) and is_seen(line.message, tab))
    press(Key.Key_End)
    write("; En tienda")
    assert line.message.isHidden()
    press(Key.Key_Return, CTRL)
    assert [one.name for one in surveys.surveys()][-1] == "Visit"


def test_the_question_typed_before_others_are_added_is_the_first_of_them(
    tab: QuestionnairesTab,
) -> None:
    write("Visit")
    tab.form.question.setFocus()
    write("Were you welcome?")
    tab.form.items.add_question.click()
    assert [line.question.text() for line in tab.form.items.lines] == ["Were you welcome?", ""]
    assert tab.form.items.lines[1].question.hasFocus()
    write("Was it tidy?")
    press(Key.Key_Return, CTRL)
    made = surveys.surveys()[-1]
    assert [item.question for item in made.items] == ["Were you welcome?", "Was it tidy?"]
    assert rows("survey", "question")[-1] == ("",)
