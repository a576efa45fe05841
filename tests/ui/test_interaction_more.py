"""What else the form of an interaction does: due days, closed hours, slips mended."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from cxdesk.domain.interactions import InteractionDraft, Outcome
from cxdesk.services import cases, interaction_edits, interactions, shop, tasks
from cxdesk.ui.dialogs.interaction import InteractionDialog
from cxdesk.ui.screens.cases.acts import LOG, perform
from tests.factories import NAUGHTY, NOW, rows
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot, **named: int) -> InteractionDialog:
    dialog = InteractionDialog(desk.ctx, **named)
    shown(desk, dialog, qtbot)
    return dialog


def due_days() -> list[tuple[str, str]]:
    return [(task.kind.value, task.due_on.isoformat()) for task in tasks.open_tasks()]


@pytest.mark.parametrize(
    ("key", "due"), [(None, "2026-03-19"), (Key.Key_1, "2026-03-19"), (Key.Key_7, "2026-03-25")]
)
def test_the_day_of_a_follow_up_is_the_next_or_chosen_by_a_key(
    desk: Desk, qtbot: QtBot, key: Qt.Key | None, due: str
) -> None:
    opened(desk, qtbot, customer_id=add())
    press(Key.Key_F6)
    if key is not None:
        press(key, ALT)
    press(Key.Key_Return)
    assert due_days() == [("follow_up", due)]


def test_plus_and_seven_keep_to_open_days(desk: Desk, qtbot: QtBot) -> None:
    weekdays = ("mon", "tue")
    shop.settings_from_json({"hours": {day: [["09:00", "14:00"]] for day in weekdays}}, now=NOW)
    opened(desk, qtbot)
    press(Key.Key_F6)
    press(Key.Key_7, ALT)
    press(Key.Key_Return)
    assert due_days() == [("follow_up", "2026-03-30")]


def test_a_typed_day_and_a_call_back(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, customer_id=add())
    press(Key.Key_F6)
    dialog.how.follow_up.setFocus()
    dialog.how.follow_up.day.selectAll()
    write("27")
    press(Key.Key_0, ALT)
    press(Key.Key_Return)
    assert due_days() == [("call_back", "2026-03-27")]


def test_a_call_back_to_nobody_is_told_at_the_customer(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    press(Key.Key_F6)
    press(Key.Key_0, ALT)
    dialog.submit()
    assert dialog.fields["customer_id"].has_error()
    assert due_days() == []


def test_a_follow_up_of_a_past_day_is_told_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    press(Key.Key_F6)
    dialog.how.follow_up.setFocus()
    for _ in range(2):
        press(Key.Key_Minus)
    dialog.submit()
    assert dialog.fields["due_on"].has_error()


def test_the_day_is_asked_only_where_something_is_to_be_done(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    asked = []
    for key in (Key.Key_F5, Key.Key_F6, Key.Key_F8, Key.Key_F7, Key.Key_F6, Key.Key_F5):
        press(key)
        asked.append(dialog.how.follow_up.isVisible())
    assert asked == [False, True, False, False, True, False]


def test_a_message_left_while_closed_says_when_its_clock_starts(desk: Desk, qtbot: QtBot) -> None:
    days = ("mon", "tue", "wed", "thu", "fri")
    shop.settings_from_json({"hours": {day: [["10:00", "14:00"]] for day in days}}, now=NOW)
    dialog = opened(desk, qtbot, customer_id=add())
    assert not dialog.when.closed.isVisible()
    dialog.when.moment.date.setFocus()
    for _ in range(3):
        press(Key.Key_Minus)
    assert dialog.when.closed.text() == "While closed; the clock starts at opening Mon 10:00"
    assert dialog.when.closed.isVisible()
    dialog.when.moment.date.setFocus()
    press(Key.Key_Plus)
    dialog.when.moment.time.setFocus()
    write("1130")
    assert not dialog.when.closed.isVisible()


def test_a_shop_without_hours_is_never_closed(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.when.moment.time.setFocus()
    write("0300")
    assert not dialog.when.closed.isVisible()


def test_a_moment_to_come_is_refused(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.when.moment.date.setFocus()
    press(Key.Key_Plus)
    dialog.submit()
    assert dialog.isVisible()
    assert "not come yet" in "".join(label.text() for label in dialog.findChildren(QLabel))


def test_a_note_is_kept_exactly_as_it_was_typed(desk: Desk, qtbot: QtBot) -> None:
    for text in (*NAUGHTY, "x" * 10_000, "two\nlines\tand a tab"):
        dialog = opened(desk, qtbot)
        dialog.note.setPlainText(text)
        dialog.submit()
        assert rows("interaction", "note")[-1] == (unicodedata.normalize("NFC", text),)


def test_a_note_too_long_is_told_with_its_limit_and_never_cut(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.note.setPlainText("x" * 9_600)
    assert dialog.fields["note"].message.text() == "9,600 of 10,000 characters"
    dialog.note.setPlainText("x" * 10_001)
    dialog.submit()
    assert dialog.fields["note"].has_error()
    assert len(dialog.note.toPlainText()) == 10_001
    assert rows("interaction") == []


def logged(**fields: Any) -> int:
    values = {"arrived_at": NOW - 3600, "replied_at": NOW - 3600, "note": "the blu"}
    draft = InteractionDraft(**values | fields)
    return interactions.log_interaction(draft, now=NOW - 60).interaction_id


def test_saving_an_opened_interaction_without_an_edit_changes_nothing(
    desk: Desk, qtbot: QtBot
) -> None:
    who = add()
    for outcome in Outcome:
        first = logged(customer_id=who, outcome=outcome, topic="paint", minutes=4)
        before = interaction_edits.interaction(first)
        opened(desk, qtbot, interaction_id=first)
        press(Key.Key_Return)
        assert interaction_edits.interaction(first) == before
        assert desk.toasts[-1] == "Interaction changed"


def test_a_slip_is_mended_by_keys(desk: Desk, qtbot: QtBot) -> None:
    first = logged(customer_id=add(), outcome=Outcome.FOLLOW_UP)
    dialog = opened(desk, qtbot, interaction_id=first)
    assert not dialog.how.outcome.isEnabled()
    dialog.note.setFocus()
    press(Key.Key_End)
    write("e")
    press(Key.Key_Return)
    assert rows("interaction", "note") == [("the blue",)]
    assert rows("task", "note") == [("the blue",)]


def test_another_time_takes_a_reply_on_the_spot_along(desk: Desk, qtbot: QtBot) -> None:
    first = logged()
    dialog = opened(desk, qtbot, interaction_id=first)
    dialog.when.moment.date.setFocus()
    press(Key.Key_Minus)
    dialog.submit()
    kept = interaction_edits.interaction(first)
    assert (kept.arrived_at, kept.replied_at) == (NOW - 3600 - 86_400, NOW - 3600 - 86_400)


def test_delete_takes_it_back_with_its_case_and_undo_brings_it_back(
    desk: Desk, qtbot: QtBot
) -> None:
    first = logged(customer_id=add(), outcome=Outcome.FOLLOW_UP)
    dialog = opened(desk, qtbot, interaction_id=first)
    dialog.delete()
    assert (rows("interaction"), rows("cases"), rows("task")) == ([], [], [])
    assert not dialog.isVisible()
    assert desk.undo is not None
    desk.undo()
    assert len(rows("interaction") + rows("cases") + rows("task")) == 3


def test_what_more_followed_on_says_so_and_stays(desk: Desk, qtbot: QtBot) -> None:
    first = logged(outcome=Outcome.FOLLOW_UP)
    cases.reply(1, "we look", now=NOW)
    dialog = opened(desk, qtbot, interaction_id=first)
    dialog.delete()
    assert dialog.isVisible()
    shown_words = "".join(label.text() for label in dialog.findChildren(QLabel))
    assert "More has happened with case 1" in shown_words
    assert len(rows("interaction")) == 1


def test_an_interaction_about_a_case_of_nobody_is_opened_from_the_case(
    desk: Desk, qtbot: QtBot
) -> None:
    logged(outcome=Outcome.FOLLOW_UP)
    dialog = opened(desk, qtbot, case_id=1)
    assert dialog.about.case_id() == 1
    dialog.note.setPlainText("again")
    dialog.submit()
    assert rows("interaction", "case_id") == [(1,), (1,)]


def test_the_acts_of_an_open_case_offer_to_log_about_it(desk: Desk) -> None:
    logged(outcome=Outcome.FOLLOW_UP)
    perform(desk.ctx, LOG, cases.case(1))
    assert desk.opened == [("interaction", {"case_id": 1})]
    cases.solve(1, now=NOW)
    perform(desk.ctx, LOG, cases.case(1))
    assert len(desk.opened) == 1
