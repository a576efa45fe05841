"""What is usually answered to a topic, dim in the forms of the counter; and who decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.cases import CaseDraft
from cxdesk.services import cases, topics
from cxdesk.ui.dialogs.case_reply import CaseReplyDialog
from cxdesk.ui.dialogs.interaction import InteractionDialog
from cxdesk.ui.dialogs.topic_answer import TopicAnswerDialog
from tests.factories import HOUR, NOW, rows
from tests.ui.conftest import delete_now
from tests.ui.counter_desk import Desk, add, make_desk, press, shown_form, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
DAYS = "Two to three days."


@pytest.fixture
def desk(ctx: Context) -> Desk:
    topics.set_answer(topics.add_topic("Envío", now=NOW), DAYS, now=NOW)
    topics.add_topic("Precio", now=NOW)
    return make_desk(ctx)


def test_the_log_form_tells_it_while_the_topic_is_typed(desk: Desk, qtbot: QtBot) -> None:
    form = shown_form(desk, qtbot, InteractionDialog, customer_id=add())
    hint = form.fields["topic"].message
    assert hint.isHidden()
    write("env")
    assert hint.text() == "Usual answer: Two to three days. (Alt+A)"
    press(Key.Key_A, ALT)
    assert form.note.toPlainText() == DAYS
    assert form.note.hasFocus()
    form.topic.setText("Precio")
    assert hint.isHidden()
    press(Key.Key_A, ALT)
    assert form.note.toPlainText() == DAYS


def test_it_goes_below_what_stands_there_and_one_undo_takes_it_back(
    desk: Desk, qtbot: QtBot
) -> None:
    form = shown_form(desk, qtbot, InteractionDialog, customer_id=add())
    form.topic.setText("envio")
    form.note.setFocus()
    write("When?")
    press(Key.Key_A, ALT)
    assert form.note.toPlainText() == f"When?\n{DAYS}"
    form.note.undo()
    assert form.note.toPlainText() == "When?"


def test_a_reply_is_offered_the_answer_to_the_topic_of_its_case(desk: Desk, qtbot: QtBot) -> None:
    draft = CaseDraft(opened_at=NOW - HOUR, said="When?", topic="Envío")
    form = shown_form(desk, qtbot, CaseReplyDialog, case_id=cases.open_case(draft, now=NOW))
    assert form.fields["note"].message.text() == "Usual answer: Two to three days. (Alt+A)"
    press(Key.Key_A, ALT)
    press(Key.Key_Return)
    assert rows("case_event", "note")[-1] == (DAYS,)


def test_a_long_answer_is_shown_in_part_and_put_in_whole(desk: Desk, qtbot: QtBot) -> None:
    long = "word " * 60
    topics.set_answer(topics.topics()[0].id, long, now=NOW)
    form = shown_form(desk, qtbot, InteractionDialog, customer_id=add())
    form.topic.setText(topics.topics()[0].name)
    assert form.fields["topic"].message.text().endswith("word… (Alt+A)")
    press(Key.Key_A, ALT)
    assert form.note.text() == long.strip()


def test_the_settings_keep_what_is_typed(ctx: Context, desk: Desk, qtbot: QtBot) -> None:
    (envio,) = (one for one in topics.topics() if one.answer)
    form = TopicAnswerDialog(ctx, topic=envio)
    assert form.draft() == {}
    form.answer.setPlainText("Four days.")
    form.submit()
    assert topics.answers() == {"envio": "Four days."}
    delete_now(form)


def test_the_tick_under_more_is_kept_where_there_is_a_case(desk: Desk, qtbot: QtBot) -> None:
    form = shown_form(desk, qtbot, InteractionDialog, customer_id=add())
    assert not form.own.isEnabled(), "a note decides nothing"
    press(Key.Key_F5)
    form.own.setChecked(True)
    form.submit()
    assert rows("case_event", "own_decision, settled_first") == [(1, 1)]


def test_a_reply_and_a_solution_keep_the_tick(desk: Desk, qtbot: QtBot) -> None:
    for key, kept in ((Key.Key_F6, (1, None)), (Key.Key_F5, (1, None)), (Key.Key_F7, (0, None))):
        case_id = cases.open_case(CaseDraft(opened_at=NOW - HOUR, said="When?"), now=NOW)
        form = shown_form(desk, qtbot, CaseReplyDialog, case_id=case_id)
        write("So it is")
        form.own.setChecked(True)
        press(key)
        form.submit()
        assert rows("case_event", "own_decision, settled_first")[-1] == kept
