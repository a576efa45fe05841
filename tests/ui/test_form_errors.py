"""What is wrong is told at its field, in red, until it is mended; Alt and a letter go there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from cxdesk.domain.cases import CaseDraft
from cxdesk.domain.interactions import Outcome
from cxdesk.services import cases
from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.dialogs.answer import AnswerDialog
from cxdesk.ui.dialogs.case import CaseDialog
from cxdesk.ui.dialogs.case_reply import CaseReplyDialog
from cxdesk.ui.dialogs.case_step import CaseStepDialog
from cxdesk.ui.dialogs.consents import ConsentsDialog
from cxdesk.ui.dialogs.interaction import InteractionDialog
from cxdesk.ui.dialogs.purchase import PurchaseDialog
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.reply_field import Reply
from tests.factories import NOW
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, shown_form, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.forms import FormDialog
    from cxdesk.ui.widgets.datetime_field import MomentField

ALT = Qt.KeyboardModifier.AltModifier
NOT_YET = "This time has not come yet."
NO_DATE = "This is not a date. Type it as 21/11/2026."


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def is_red(edit: QLineEdit) -> bool:
    return bool(edit.property("invalid") == "true")


def errors(dialog: FormDialog) -> list[PlainLabel]:
    """The error texts that can be seen."""
    found = dialog.findChildren(PlainLabel)
    return [one for one in found if one.property("role") == "error" and one.isVisible()]


def test_a_wrong_day_of_an_interaction_is_told_beside_it(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, InteractionDialog)
    dialog.note.setPlainText("Asks for the key")
    day = dialog.when.moment.date
    day.setFocus()
    write("yesterday")
    press(Qt.Key.Key_Return)
    (told,) = errors(dialog)
    assert told.text() == NO_DATE
    assert 0 <= told.mapTo(dialog, told.rect().topLeft()).y() - day.height() < 60
    assert is_red(day)
    assert QApplication.focusWidget() is day


def test_a_mended_day_of_an_interaction_is_wrong_no_more(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, InteractionDialog)
    dialog.note.setPlainText("Asks for the key")
    dialog.when.moment.date.setFocus()
    write("yesterday")
    press(Qt.Key.Key_Return)
    assert is_red(dialog.when.moment.date)
    press(Qt.Key.Key_Minus)
    assert errors(dialog) == []
    assert not is_red(dialog.when.moment.date)


def test_a_wrong_day_of_a_purchase_is_red_until_it_is_mended(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, PurchaseDialog)
    write("12")
    dialog.day.setFocus()
    write("yesterday")
    press(Qt.Key.Key_Return)
    assert [one.text() for one in errors(dialog)] == [NO_DATE]
    assert is_red(dialog.day)
    dialog.day.selectAll()
    write("2")
    assert errors(dialog) == []
    assert not is_red(dialog.day)


def test_a_wrong_day_of_a_consent_is_told_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, ConsentsDialog, customer_id=add())
    dialog.given.date.setFocus()
    write("yesterday")
    dialog.submit()
    assert dialog.fields["given_on"].message.text() == NO_DATE


def moments(desk: Desk) -> list[tuple[FormDialog, MomentField]]:
    """The forms that ask when it was, with words typed, and where they ask it."""
    case_id = cases.open_case(CaseDraft(opened_at=NOW, said="Gotea"), now=NOW)
    logged, answered = InteractionDialog(desk.ctx), AnswerDialog(desk.ctx)
    answered.score.set_value(9)
    new, replied = CaseDialog(desk.ctx), CaseReplyDialog(desk.ctx, case_id=case_id)
    noted = CaseStepDialog(desk.ctx, case_id=case_id, act="note")
    for note in (logged.note, new.said, replied.note, noted.note):
        note.setPlainText("Asks for the key")
    return [
        (logged, logged.when.moment),
        (answered, answered.moment),
        (new, new.arrived),
        (replied, replied.at),
        (noted, noted.at),
    ]


def test_a_time_of_today_to_come_is_told_and_mended_at_the_time(desk: Desk, qtbot: QtBot) -> None:
    for dialog, moment in moments(desk):
        shown(desk, dialog, qtbot)
        moment.time.setFocus()
        write("23:59")
        dialog.submit()
        assert [one.text() for one in errors(dialog)] == [NOT_YET], dialog.name
        assert QApplication.focusWidget() is moment.time, dialog.name
        assert (is_red(moment.time), is_red(moment.date)) == (True, False), dialog.name
        assert moment.time.accessibleDescription() == NOT_YET
        write("1")
        assert errors(dialog) == [], dialog.name
        assert not is_red(moment.time), dialog.name
        dialog.hide()


def test_a_day_to_come_is_told_and_mended_at_the_day(desk: Desk, qtbot: QtBot) -> None:
    for dialog, moment in moments(desk):
        shown(desk, dialog, qtbot)
        moment.date.step(1)
        dialog.submit()
        assert [one.text() for one in errors(dialog)] == [NOT_YET], dialog.name
        assert QApplication.focusWidget() is moment.date, dialog.name
        dialog.hide()


def test_an_unreadable_time_of_the_reply_is_not_told_at_the_arrival(
    desk: Desk, qtbot: QtBot
) -> None:
    dialog = shown_form(desk, qtbot, InteractionDialog)
    dialog.note.setPlainText("Asks for the key")
    dialog.how.choose(Outcome.FOLLOW_UP)
    dialog.show_more()
    dialog.when.reply.choice.choose(Reply.AT)
    dialog.when.reply.moment.time.setFocus()
    write("soon")
    dialog.submit()
    assert QApplication.focusWidget() is dialog.when.reply.moment.time
    assert not is_red(dialog.when.moment.time)


def test_a_reply_without_words_is_wrong_no_more_once_typed_or_solved(
    desk: Desk, qtbot: QtBot
) -> None:
    case_id = cases.open_case(CaseDraft(opened_at=NOW, said="Gotea"), now=NOW)
    dialog = shown_form(desk, qtbot, CaseReplyDialog, case_id=case_id)
    for mend in (lambda: write("x"), lambda: press(Qt.Key.Key_F5)):
        dialog.note.clear()
        dialog.submit()
        assert [one.text() for one in errors(dialog)] == ["Write what was said."]
        mend()
        assert errors(dialog) == []


@pytest.mark.parametrize("name", ["task", "event"])
def test_a_wrong_day_is_told_at_its_field_in_every_form(
    name: str, desk: Desk, qtbot: QtBot
) -> None:
    add()
    dialog = next(kind for kind in DIALOGS if kind.name == name)(desk.ctx)
    shown(desk, dialog, qtbot)
    dialog.note.setFocus()
    write("New prices")
    dialog.day.date.setFocus()
    dialog.day.date.selectAll()
    write("yesterday")
    dialog.submit()
    (told,) = errors(dialog)
    assert told.text() == NO_DATE
    assert told.parentWidget().isAncestorOf(dialog.day)
    assert is_red(dialog.day.date)


@pytest.mark.parametrize("mend", ["note", "outcome", "customer", "topic"])
def test_an_interaction_that_says_something_is_wrong_no_more(
    mend: str, desk: Desk, qtbot: QtBot
) -> None:
    dialog = shown_form(desk, qtbot, InteractionDialog)
    dialog.submit()
    assert dialog.note.property("invalid") == "true"
    if mend == "note":
        write("Asks for the key")
    elif mend == "outcome":
        press(Qt.Key.Key_F5)
    elif mend == "customer":
        dialog.customer.set_customer(add())
    else:
        dialog.topic.setFocus()
        write("k")
    assert dialog.note.property("invalid") == "false"
    assert errors(dialog) == []


def test_alt_and_the_letter_of_a_day_go_to_it(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, PurchaseDialog)
    press(Qt.Key.Key_D, ALT)
    assert QApplication.focusWidget() is dialog.day


def test_alt_and_the_letter_of_each_field_go_to_it(desk: Desk, qtbot: QtBot) -> None:
    for dialog in (ConsentsDialog(desk.ctx, customer_id=add()), InteractionDialog(desk.ctx)):
        shown(desk, dialog, qtbot)
        dialog.show_more()
        for field in dialog.fields.values():
            text = field.label.text()
            if field.isVisible() and "&" in text:
                letter = text[text.index("&") + 1].upper()
                press(getattr(Qt.Key, f"Key_{letter}"), ALT)
                assert field.isAncestorOf(QApplication.focusWidget()), text
        dialog.hide()
