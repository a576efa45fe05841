"""The forms of a task, of a call, and of a day to put it aside to, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.tasks import TaskDraft, TaskKind
from cxdesk.services import command, customers, shop, staff, tasks
from cxdesk.ui import drafts
from cxdesk.ui.dialogs.answer import AnswerDialog
from cxdesk.ui.dialogs.call import CallDialog
from cxdesk.ui.dialogs.case import CaseDialog
from cxdesk.ui.dialogs.interaction import InteractionDialog
from cxdesk.ui.dialogs.task import TaskDialog
from cxdesk.ui.dialogs.task_day import TaskDayDialog
from tests.factories import DAY, NOW, TODAY, answer, customer, rows
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.forms import FormDialog

Key = Qt.Key
_TASK = "kind, note, owner_id, customer_id, due_on, after_days"


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def test_a_task_needs_words_alone(desk: Desk, qtbot: QtBot) -> None:
    ana = staff.add_staff("Ana", now=NOW)
    command.acting_staff.set(ana)
    shown(desk, TaskDialog(desk.ctx), qtbot)
    write("Order paint")
    press(Key.Key_Return)
    assert rows("task", _TASK) == [("to_do", "Order paint", ana, None, "2026-03-19", None)]
    assert desk.toasts == ["Task added"]


def test_without_words_the_form_says_what_is_missing(desk: Desk, qtbot: QtBot) -> None:
    form = TaskDialog(desk.ctx)
    shown(desk, form, qtbot)
    press(Key.Key_Return)
    assert form.isVisible()
    assert form.fields["note"].message.text() == "Write what is to be done."
    assert form.note.hasFocus()


def test_a_call_back_is_asked_for_by_days_after_the_last_interaction(
    desk: Desk, qtbot: QtBot
) -> None:
    who = add("Ana")
    form = TaskDialog(desk.ctx, customer_id=who, kind="call_back")
    shown(desk, form, qtbot)
    assert form.after.hasFocus()
    write("30")
    press(Key.Key_Return)
    assert rows("task", _TASK) == [("call_back", "", None, who, "2026-04-17", 30)]


def test_days_that_are_no_number_are_told_at_their_field(desk: Desk, qtbot: QtBot) -> None:
    form = TaskDialog(desk.ctx, customer_id=add("Ana"), kind="call_back")
    shown(desk, form, qtbot)
    write("soon")
    press(Key.Key_Return)
    assert form.fields["after_days"].has_error()
    assert rows("task") == []


def test_who_wants_no_contact_is_told_at_the_customer(desk: Desk, qtbot: QtBot) -> None:
    form = TaskDialog(desk.ctx, customer_id=add("Ana", no_contact=True), kind="call_back")
    shown(desk, form, qtbot)
    write("7")
    press(Key.Key_Return)
    assert "not to be contacted" in form.fields["customer_id"].message.text()


def test_editing_keeps_what_is_not_touched(desk: Desk, qtbot: QtBot) -> None:
    who, luis = add("Ana"), staff.add_staff("Luis", now=NOW)
    made = tasks.add_task(
        TaskDraft(kind=TaskKind.FOLLOW_UP, note="quote", customer_id=who, owner_id=luis), now=NOW
    )
    form = TaskDialog(desk.ctx, task_id=made)
    shown(desk, form, qtbot)
    form.day.date.step(1)
    form.submit()
    assert rows("task", _TASK) == [("follow_up", "quote", luis, who, "2026-03-20", None)]
    assert rows("task_move", "before_on, after_on") == [("2026-03-19", "2026-03-20")]


def test_a_rescue_stays_a_rescue_when_it_is_edited(desk: Desk, qtbot: QtBot) -> None:
    answer(2, customer_id=add("Ana"), comment="Slow")
    (call,) = tasks.open_tasks()
    form = TaskDialog(desk.ctx, task_id=call.id)
    shown(desk, form, qtbot)
    form.note.setPlainText("Slow, and rude")
    form.submit()
    assert rows("task", "kind, note, answer_id") == [("rescue", "Slow, and rude", 1)]


def test_a_call_made_is_one_line_and_enter(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana")
    answer(2, customer_id=who, comment="Slow")
    (call,) = tasks.open_tasks()
    shown(desk, CallDialog(desk.ctx, customer_id=who, task_id=call.id), qtbot)
    write("Comes on Friday")
    press(Key.Key_Return)
    assert rows("interaction", "customer_id, direction, note") == [(who, "out", "Comes on Friday")]
    assert tasks.open_tasks() == ()
    assert desk.toasts == ["Call logged"]


def test_a_call_tells_to_when_a_reminder_moved(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana")
    later = NOW - 5 * DAY
    tasks.add_task(TaskDraft(kind=TaskKind.CALL_BACK, customer_id=who, after_days=30), now=later)
    shown(desk, CallDialog(desk.ctx, customer_id=who), qtbot)
    write("All well")
    press(Key.Key_Return)
    assert desk.toasts == ["Call logged; reminder moved to 17 Apr"]


def test_nobody_answered_puts_the_call_aside_and_logs_nothing(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana")
    answer(2, customer_id=who)
    (call,) = tasks.open_tasks()
    form = CallDialog(desk.ctx, customer_id=who, task_id=call.id)
    shown(desk, form, qtbot)
    press(Key.Key_F6)
    assert not form.isVisible()
    assert rows("interaction") == []
    assert rows("task", "done_at, snoozed_to_on") == [(None, "2026-03-20")]


def test_another_day_is_chosen_by_plus(desk: Desk, qtbot: QtBot) -> None:
    made = tasks.add_task(TaskDraft(note="x", due_on=TODAY), now=NOW)
    shown(desk, TaskDayDialog(desk.ctx, task_id=made), qtbot)
    press(Key.Key_Plus)
    press(Key.Key_Return)
    assert rows("task", "due_on, snoozed_to_on") == [("2026-03-18", "2026-03-20")]


@pytest.mark.parametrize(
    ("form", "values"),
    [
        (TaskDialog, {"note": "Ask Luis", "kind": "to_do"}),
        (CaseDialog, {"said": "The lamp broke", "subject": "Lamp"}),
        (AnswerDialog, {"comment": "Slow"}),
        (InteractionDialog, {"note": "Came by"}),
    ],
)
def test_a_draft_about_a_customer_who_is_gone_comes_back_without_them(
    desk: Desk, qtbot: QtBot, form: type[FormDialog], values: dict[str, object]
) -> None:
    ana = customer("Gone Soon")
    made = form(desk.ctx)
    drafts.keep(shop.path(), made.draft_name, values | {"customer_id": ana, "kept_at": NOW})
    customers.delete_customer(ana, now=NOW)
    again = form(desk.ctx)
    shown(desk, again, qtbot)
    again.drafts.go_on()
    kept = again.draft()
    assert kept["customer_id"] is None
    assert values.items() <= kept.items()
