"""What follows a promoter's answer: one key in the form, one press beside the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.tasks import TaskKind
from cxdesk.ui.dialogs.answer import AnswerDialog
from cxdesk.ui.dialogs.task import TaskDialog
from cxdesk.ui.widgets.nurture_line import NurtureLine
from tests.factories import answer, customer, rows
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.mark.parametrize(("key", "kind"), [(Key.Key_F6, "thank"), (Key.Key_F7, "referral")])
def test_a_promoter_gets_a_task_by_one_key(
    desk: Desk, qtbot: QtBot, key: Qt.Key, kind: str
) -> None:
    who = add()
    shown(desk, AnswerDialog(desk.ctx, customer_id=who), qtbot)
    write("9")
    press(key)
    press(Key.Key_Return)
    assert rows("task", "kind, customer_id") == [(kind, who)]
    assert rows("answer", "score") == [(9,)]


def test_the_same_key_again_takes_it_back(desk: Desk, qtbot: QtBot) -> None:
    shown(desk, AnswerDialog(desk.ctx, customer_id=add()), qtbot)
    write("9")
    press(Key.Key_F6)
    press(Key.Key_F6)
    press(Key.Key_Return)
    assert (rows("task"), rows("answer", "score")) == ([], [(9,)])


def test_it_is_asked_of_known_promoters_only(desk: Desk, qtbot: QtBot) -> None:
    form = AnswerDialog(desk.ctx, customer_id=add())
    shown(desk, form, qtbot)
    asked = form.fields["answer"]
    assert asked.isHidden()
    form.score.set_value(8)
    assert asked.isHidden()
    form.score.set_value(9)
    assert not asked.isHidden()
    press(Key.Key_F6)
    form.score.set_value(8)
    form.submit()
    assert rows("task") == []
    form = AnswerDialog(desk.ctx)
    shown(desk, form, qtbot)
    form.score.set_value(10)
    assert form.fields["answer"].isHidden()


def test_the_line_beside_an_answer_makes_the_task_and_goes(desk: Desk, qtbot: QtBot) -> None:
    answer_id = answer(10, customer_id=customer())
    line = NurtureLine(desk.ctx)
    qtbot.addWidget(line)
    line.show_answer(answer(6, customer_id=customer("Luis")))
    assert line.isHidden()
    line.show_answer(answer_id)
    assert not line.isHidden()
    line.buttons[TaskKind.REFERRAL].click()
    assert ("referral", answer_id) in rows("task", "kind, answer_id")
    assert line.isHidden()
    assert desk.toasts == ["Task made"]


def test_a_thank_you_keeps_its_kind_when_it_is_edited(desk: Desk, qtbot: QtBot) -> None:
    answer_id = answer(10, customer_id=customer())
    line = NurtureLine(desk.ctx)
    qtbot.addWidget(line)
    line.show_answer(answer_id)
    line.buttons[TaskKind.THANK].click()
    form = TaskDialog(desk.ctx, task_id=rows("task", "id")[0][0])
    shown(desk, form, qtbot)
    assert form.fields["kind"].isHidden()
    form.note.setPlainText("a card")
    form.submit()
    assert rows("task", "kind, note, answer_id") == [("thank", "a card", answer_id)]
