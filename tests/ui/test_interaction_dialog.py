"""Logging an interaction by keys alone, and what it writes."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from cxdesk.domain.cases import CaseKind, CaseStatus, Channel
from cxdesk.domain.interactions import InteractionDraft, Outcome
from cxdesk.services import (
    cases,
    customers,
    interaction_edits,
    interactions,
    shop,
    staff,
    tasks,
)
from cxdesk.ui import drafts
from cxdesk.ui.dialogs.interaction import InteractionDialog
from cxdesk.ui.screens.cases.acts import LOG, perform
from cxdesk.ui.widgets.reply_field import Reply
from tests.factories import NAUGHTY, NOW, rows
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, write

if TYPE_CHECKING:
    from pathlib import Path

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


def entries(customer_id: int, kind: str = "interaction") -> tuple[str, ...]:
    return tuple(line.text for line in customers.timeline(customer_id, kind=kind))


def test_known_customer_is_logged_by_keys_in_three_fields(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot)
    write("carm")
    press(Key.Key_Return)
    dialog.note.setFocus()
    write("asked for varnish")
    press(Key.Key_F5)
    press(Key.Key_Return)
    assert not dialog.isVisible()
    assert entries(who) == ("asked for varnish",)
    case = next(line for line in customers.timeline(who, kind="case"))
    assert case.status_key == CaseStatus.CLOSED


def test_solved_closes_a_case_at_once_with_a_reply_on_the_spot(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.note.setPlainText("done")
    dialog.choose_outcome(Outcome.SOLVED)
    dialog.submit()
    found = cases.case(customers.timeline(who, kind="case")[0].case_id or 0)
    assert found.first_reply_at == NOW
    assert found.closed_at == NOW
    assert found.kind is CaseKind.QUESTION


def test_follow_up_leaves_the_case_open_with_a_task(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    press(Key.Key_F6)
    dialog.submit()
    assert [case.status for case in cases.open_cases(who)] == [CaseStatus.OPEN]
    assert [task.customer_id for task in tasks.open_tasks(who)] == [who]


def test_compliment_and_plain_note_write_no_case(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    for outcome in (Outcome.COMPLIMENT, None):
        dialog = opened(desk, qtbot, customer_id=who)
        dialog.note.setPlainText("so quick")
        if outcome:
            press(Key.Key_F8)
        dialog.submit()
    assert len(entries(who)) == 2
    assert entries(who, "case") == ()


def test_complaint_asks_how_it_stands_before_it_is_saved(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    press(Key.Key_F7)
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.fields["settled"].has_error()
    press(Key.Key_F5)
    dialog.submit()
    found = cases.case(customers.timeline(who, kind="case")[0].case_id or 0)
    assert (found.kind, found.status) == (CaseKind.COMPLAINT, CaseStatus.CLOSED)


def test_the_same_outcome_key_again_takes_it_back(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    press(Key.Key_F6)
    assert dialog.outcome_value() is Outcome.FOLLOW_UP
    press(Key.Key_F6)
    assert dialog.outcome_value() is Outcome.NOTE


def test_escape_in_the_customer_field_is_nobody_in_particular(desk: Desk, qtbot: QtBot) -> None:
    add()
    dialog = opened(desk, qtbot)
    write("carm")
    press(Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.customer.text() == ""
    dialog.choose_outcome(Outcome.FOLLOW_UP)
    dialog.submit()
    assert [case.customer_id for case in cases.open_cases()] == [None]


def test_text_that_is_no_customer_yet_is_told_at_the_field(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    write("zzz")
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.fields["customer_id"].has_error()
    assert QApplication.focusWidget() is dialog.customer


def test_save_and_next_keeps_channel_and_topic_and_empties_the_rest(
    desk: Desk, qtbot: QtBot
) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.channel.choose(Channel.PHONE)
    dialog.topic.setText("paint")
    dialog.note.setPlainText("first")
    dialog.note.setFocus()
    press(Key.Key_F6)
    press(Key.Key_Return, CTRL)
    assert dialog.isVisible()
    assert (dialog.channel.channel(), dialog.topic.topic()) == (Channel.PHONE, "paint")
    assert (dialog.customer.customer_id(), dialog.note.text()) == (None, "")
    assert dialog.outcome_value() is Outcome.NOTE
    assert QApplication.focusWidget() is dialog.customer
    assert entries(who) == ("first",)


def test_the_channel_is_remembered_for_the_next_form(desk: Desk, qtbot: QtBot) -> None:
    first = opened(desk, qtbot)
    first.channel.choose(Channel.WHATSAPP)
    first.submit()
    assert opened(desk, qtbot).channel.channel() == Channel.WHATSAPP


def test_shift_enter_is_a_new_line_and_enter_saves(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.note.setFocus()
    write("one")
    press(Key.Key_Return, SHIFT)
    write("two")
    press(Key.Key_Return)
    assert entries(who) == ("one\ntwo",)


def test_a_typed_topic_is_completed_from_the_shops_own(desk: Desk, qtbot: QtBot) -> None:
    interactions.log_interaction(InteractionDraft(arrived_at=NOW, topic="Pintura"), now=NOW)
    dialog = opened(desk, qtbot)
    dialog.topic.setFocus()
    write("pin")
    press(Key.Key_Tab)
    assert dialog.topic.text() == "Pintura"


def test_toast_undo_takes_the_whole_interaction_back(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.choose_outcome(Outcome.FOLLOW_UP)
    dialog.submit()
    assert desk.toasts == ["Interaction logged"]
    assert desk.undo is not None
    desk.undo()
    assert customers.timeline(who) == ()
    assert tasks.open_tasks() == ()


def test_a_survey_is_offered_after_saving_unless_the_customer_wants_none(
    desk: Desk, qtbot: QtBot
) -> None:
    who, shy = add(), add("Rosa", "600111222", no_surveys=True)
    opened(desk, qtbot, customer_id=who).submit()
    assert desk.also is not None
    desk.also[1]()
    assert desk.opened[0][0] == "answer"
    assert desk.opened[0][1]["customer_id"] == who
    opened(desk, qtbot, customer_id=shy).submit()
    assert desk.also is None


def test_escape_keeps_typed_text_and_the_next_form_offers_it(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    first = opened(desk, qtbot, customer_id=who)
    first.note.setPlainText("half a sentence")
    first.choose_outcome(Outcome.FOLLOW_UP)
    first.reject()
    second = opened(desk, qtbot)
    assert second.note.text() == ""
    second.continue_draft()
    assert second.note.text() == "half a sentence"
    assert second.customer.customer_id() == who
    assert second.outcome_value() is Outcome.FOLLOW_UP


def test_a_second_unfinished_text_does_not_replace_the_first(desk: Desk, qtbot: QtBot) -> None:
    for text in ("first", "second"):
        dialog = opened(desk, qtbot)
        dialog.note.setPlainText(text)
        dialog.reject()
    third = opened(desk, qtbot)
    third.continue_draft()
    assert third.note.text() == "first"
    third.submit()
    fourth = opened(desk, qtbot)
    fourth.continue_draft()
    assert fourth.note.text() == "second"


def test_saving_leaves_no_draft(desk: Desk, qtbot: QtBot, open_empty_shop: Path) -> None:
    dialog = opened(desk, qtbot)
    dialog.note.setPlainText("kept")
    dialog.reject()
    again = opened(desk, qtbot)
    again.continue_draft()
    again.submit()
    assert drafts.kept(open_empty_shop, "interaction") == {}


def test_a_written_follow_up_has_no_reply_yet(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.channel.choose(Channel.WHATSAPP)
    dialog.choose_outcome(Outcome.FOLLOW_UP)
    assert dialog.reply.reply() is Reply.LATER
    dialog.submit()
    assert cases.open_cases(who)[0].first_reply_at is None


def test_plus_and_minus_step_the_day_in_the_date_field_only(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.note.setFocus()
    write("-1 +2")
    dialog.moment.date.setFocus()
    press(Key.Key_Minus)
    press(Key.Key_Minus)
    press(Key.Key_Plus)
    dialog.submit()
    line = customers.timeline(who)[0]
    assert (line.at, line.text) == (NOW - 86_400, "-1 +2")


def test_a_day_that_cannot_be_read_is_told_and_nothing_is_written(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.moment.date.setFocus()
    dialog.moment.date.selectAll()
    write("31/2")
    dialog.submit()
    assert dialog.isVisible()
    assert customers.timeline(who) == ()


def test_an_interaction_about_an_open_case_goes_into_its_log(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    opener = InteractionDraft(arrived_at=NOW - 3600, customer_id=who, outcome=Outcome.FOLLOW_UP)
    logged = interactions.log_interaction(opener, now=NOW - 3600)
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.about.setCurrentIndex(1)
    dialog.note.setPlainText("called again")
    dialog.submit()
    assert len(cases.open_cases(who)) == 1
    notes = [event.note for event in cases.case(logged.case_id or 0).events]
    assert "called again" in notes


def test_minutes_that_are_no_number_are_told_under_more(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.minutes.setText("ten")
    dialog.submit()
    assert dialog.fields["minutes"].has_error()
    assert dialog.minutes.isVisible()


def test_the_person_who_logs_can_be_chosen(desk: Desk, qtbot: QtBot) -> None:
    other = staff.add_staff("Ana Martín", now=NOW)
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.staff.setCurrentIndex(dialog.staff.findData(other))
    dialog.choose_outcome(Outcome.FOLLOW_UP)
    dialog.submit()
    assert tasks.open_tasks(who)[0].owner_id == other


def test_tab_walks_the_form_in_reading_order(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    walked = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        fields = [n for n, f in dialog.fields.items() if f.isAncestorOf(focused)]
        walked.append(fields[0] if fields else focused.objectName())
        press(Key.Key_Tab)
    assert walked == ["customer_id", "channel", "topic", "note", "outcome"]


def test_mnemonics_of_the_form_are_unique(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    letters = [f.label.text().split("&")[1][0].lower() for f in dialog.fields.values()]
    assert len(letters) == len(set(letters))


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
    dialog.follow_up.setFocus()
    dialog.follow_up.day.selectAll()
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
    dialog.follow_up.setFocus()
    for _ in range(2):
        press(Key.Key_Minus)
    dialog.submit()
    assert dialog.fields["due_on"].has_error()


def test_the_day_is_asked_only_where_something_is_to_be_done(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    asked = []
    for key in (Key.Key_F5, Key.Key_F6, Key.Key_F8, Key.Key_F7, Key.Key_F6, Key.Key_F5):
        press(key)
        asked.append(dialog.follow_up.isVisible())
    assert asked == [False, True, False, False, True, False]


def test_a_message_left_while_closed_says_when_its_clock_starts(desk: Desk, qtbot: QtBot) -> None:
    days = ("mon", "tue", "wed", "thu", "fri")
    shop.settings_from_json({"hours": {day: [["10:00", "14:00"]] for day in days}}, now=NOW)
    dialog = opened(desk, qtbot, customer_id=add())
    assert not dialog.closed.isVisible()
    dialog.moment.date.setFocus()
    for _ in range(3):
        press(Key.Key_Minus)
    assert dialog.closed.text() == "While closed; the clock starts at opening Mon 10:00"
    assert dialog.closed.isVisible()
    dialog.moment.date.setFocus()
    press(Key.Key_Plus)
    dialog.moment.time.setFocus()
    write("1130")
    assert not dialog.closed.isVisible()


def test_a_shop_without_hours_is_never_closed(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.moment.time.setFocus()
    write("0300")
    assert not dialog.closed.isVisible()


def test_a_moment_to_come_is_refused(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.moment.date.setFocus()
    press(Key.Key_Plus)
    dialog.submit()
    assert dialog.isVisible()
    assert "not come yet" in "".join(label.text() for label in dialog.findChildren(QLabel))


@pytest.mark.parametrize("text", [*NAUGHTY, "x" * 10_000, "two\nlines\tand a tab"])
def test_a_note_is_kept_exactly_as_it_was_typed(desk: Desk, qtbot: QtBot, text: str) -> None:
    dialog = opened(desk, qtbot)
    dialog.note.setPlainText(text)
    dialog.submit()
    assert rows("interaction", "note") == [(unicodedata.normalize("NFC", text),)]


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
    assert not dialog.outcome.isEnabled()
    dialog.note.setFocus()
    press(Key.Key_End)
    write("e")
    press(Key.Key_Return)
    assert rows("interaction", "note") == [("the blue",)]
    assert rows("task", "note") == [("the blue",)]


def test_another_time_takes_a_reply_on_the_spot_along(desk: Desk, qtbot: QtBot) -> None:
    first = logged()
    dialog = opened(desk, qtbot, interaction_id=first)
    dialog.moment.date.setFocus()
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
