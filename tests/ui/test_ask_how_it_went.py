"""After saving: "Ask how it went?" about what was just bought or solved, where it is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import surveys
from cxdesk.ui.dialogs.case_reply import CaseReplyDialog, Next
from cxdesk.ui.dialogs.purchase import PurchaseDialog
from tests.factories import NOW, open_case, rows, survey_id
from tests.services.asking_rules import ask_nothing
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def buy(desk: Desk, qtbot: QtBot, who: int | None) -> None:
    shown(desk, PurchaseDialog(desk.ctx, customer_id=who), qtbot)
    write("12")
    press(Qt.Key.Key_Return)


def test_a_purchase_offers_to_ask_about_it(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    buy(desk, qtbot, who)
    assert desk.also is not None
    assert desk.also[0] == "Ask how it went?"
    desk.also[1]()
    about = {"survey_id": survey_id(SurveyKind.CSAT), "purchase_id": 1, "case_id": None}
    assert desk.opened == [("answer", {"customer_id": who} | about)]


def test_a_purchase_of_nobody_or_of_who_was_asked_just_now_offers_nothing(
    desk: Desk, qtbot: QtBot
) -> None:
    buy(desk, qtbot, None)
    assert desk.also is None
    who = add()
    surveys.record_offer(survey_id(), who, declined=True, now=NOW)
    buy(desk, qtbot, who)
    assert desk.also is None


def test_without_rules_nothing_is_offered(desk: Desk, qtbot: QtBot) -> None:
    ask_nothing()
    buy(desk, qtbot, add())
    assert desk.also is None


def test_a_case_offers_to_ask_once_it_is_solved(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    case = open_case(who)
    for chosen, is_offered in ((Next.OPEN, False), (Next.SOLVE, True)):
        form = CaseReplyDialog(desk.ctx, case_id=case)
        shown(desk, form, qtbot)
        form.note.setPlainText("Hecho")
        form.choose_next(chosen)
        form.submit()
        assert (desk.also is not None) is is_offered
    assert desk.also is not None
    desk.also[1]()
    assert desk.opened[0][1]["case_id"] == case


def test_one_key_does_what_the_message_offers(window: MainWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    window.toast("Saved", None, ("Ask how it went?", lambda: done.append("asked")))
    key = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_O, key)
    assert done == ["asked"]
    QTest.keyClick(window, Qt.Key.Key_O, key)
    assert done == ["asked"]
    assert window.toast_text() == ""


def test_an_answer_to_an_open_offer_answers_that_offer(desk: Desk, qtbot: QtBot) -> None:
    from cxdesk.ui.dialogs.answer import AnswerDialog

    who, nps = add(), survey_id()
    surveys.record_offer(nps, who, channel="whatsapp", now=NOW)
    shown(desk, AnswerDialog(desk.ctx, customer_id=who, survey_id=nps), qtbot)
    press(Qt.Key.Key_9)
    press(Qt.Key.Key_Return)
    assert rows("offer", "state, channel") == [("answered", "whatsapp")]
