"""Logging an interaction by keys alone, and what it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.cases import CaseDraft, CaseKind, CaseStatus, Channel
from cxdesk.domain.interactions import Direction, InteractionDraft, Outcome
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import cases, command, interactions, staff, tasks, timeline
from cxdesk.ui import drafts
from cxdesk.ui.dialogs.interaction import InteractionDialog
from cxdesk.ui.widgets.reply_field import Reply
from tests import factories
from tests.factories import NOW, rows
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
    return tuple(line.text for line in timeline.timeline(customer_id, kind=kind))


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
    case = next(line for line in timeline.timeline(who, kind="case"))
    assert case.status_key == CaseStatus.CLOSED


def test_solved_closes_a_case_at_once_with_a_reply_on_the_spot(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.note.setPlainText("done")
    dialog.how.choose(Outcome.SOLVED)
    dialog.submit()
    found = cases.case(timeline.timeline(who, kind="case")[0].case_id or 0)
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
    found = cases.case(timeline.timeline(who, kind="case")[0].case_id or 0)
    assert (found.kind, found.status) == (CaseKind.COMPLAINT, CaseStatus.CLOSED)


def test_the_same_outcome_key_again_takes_it_back(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    press(Key.Key_F6)
    assert dialog.how.value() is Outcome.FOLLOW_UP
    press(Key.Key_F6)
    assert dialog.how.value() is Outcome.NOTE


def test_escape_in_the_customer_field_is_nobody_in_particular(desk: Desk, qtbot: QtBot) -> None:
    add()
    dialog = opened(desk, qtbot)
    write("carm")
    press(Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.customer.text() == ""
    dialog.how.choose(Outcome.FOLLOW_UP)
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
    assert dialog.how.value() is Outcome.NOTE
    assert QApplication.focusWidget() is dialog.customer
    assert entries(who) == ("first",)


def test_the_channel_is_remembered_for_each_person(desk: Desk, qtbot: QtBot) -> None:
    pilar, rocio = (staff.add_staff(name, name[0], now=NOW) for name in ("Pilar", "Rocío"))
    command.acting_staff.set(pilar)
    first = opened(desk, qtbot)
    first.channel.choose(Channel.WHATSAPP)
    first.note.setPlainText("¿está lista?")
    first.submit()
    shown = []
    for person in (rocio, pilar, None):
        command.acting_staff.set(person)
        shown.append(opened(desk, qtbot).channel.channel())
    assert shown == [Channel.COUNTER, Channel.WHATSAPP, Channel.COUNTER]


def test_the_channel_is_remembered_for_the_next_form(desk: Desk, qtbot: QtBot) -> None:
    first = opened(desk, qtbot)
    first.channel.choose(Channel.WHATSAPP)
    first.note.setPlainText("asked the way")
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
    dialog.how.choose(Outcome.FOLLOW_UP)
    dialog.submit()
    assert desk.toasts == ["Interaction with Carmen Núñez logged"]
    assert desk.undo is not None
    desk.undo()
    assert timeline.timeline(who) == ()
    assert tasks.open_tasks() == ()


def test_a_survey_is_offered_after_saving_unless_the_customer_wants_none(
    desk: Desk, qtbot: QtBot
) -> None:
    who, shy = add(), add("Rosa", "600111222", no_surveys=True)
    solve(desk, qtbot, who)
    assert desk.also is not None
    desk.also[1]()
    (case,) = rows("cases", "id")
    about = {"survey_id": factories.survey_id(SurveyKind.CES), "case_id": case[0]}
    assert desk.opened == [("answer", {"customer_id": who, "purchase_id": None} | about)]
    solve(desk, qtbot, shy)
    assert desk.also is None


def test_no_survey_is_offered_while_none_is_due(desk: Desk, qtbot: QtBot) -> None:
    """A note solves nothing, and who was asked just now rests."""
    who = add()
    opened(desk, qtbot, customer_id=who).submit()
    assert desk.also is None
    factories.answer(9, customer_id=who)
    solve(desk, qtbot, who)
    assert desk.also is None


def solve(desk: Desk, qtbot: QtBot, who: int) -> None:
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.how.choose(Outcome.SOLVED)
    dialog.submit()


def test_escape_keeps_typed_text_and_the_next_form_offers_it(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    first = opened(desk, qtbot, customer_id=who)
    first.note.setPlainText("half a sentence")
    first.how.choose(Outcome.FOLLOW_UP)
    first.reject()
    second = opened(desk, qtbot)
    assert second.note.text() == ""
    second.drafts.go_on()
    assert second.note.text() == "half a sentence"
    assert second.customer.customer_id() == who
    assert second.how.value() is Outcome.FOLLOW_UP


def test_a_second_unfinished_text_does_not_replace_the_first(desk: Desk, qtbot: QtBot) -> None:
    for text in ("first", "second"):
        dialog = opened(desk, qtbot)
        dialog.note.setPlainText(text)
        dialog.reject()
    third = opened(desk, qtbot)
    third.drafts.go_on()
    assert third.note.text() == "second"
    third.submit()
    fourth = opened(desk, qtbot)
    fourth.drafts.go_on()
    assert fourth.note.text() == "first"


def test_saving_leaves_no_draft(desk: Desk, qtbot: QtBot, open_empty_shop: Path) -> None:
    dialog = opened(desk, qtbot)
    dialog.note.setPlainText("kept")
    dialog.reject()
    again = opened(desk, qtbot)
    again.drafts.go_on()
    again.submit()
    assert drafts.kept(open_empty_shop, "interaction") == {}


def test_a_written_follow_up_has_no_reply_yet(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.channel.choose(Channel.WHATSAPP)
    dialog.how.choose(Outcome.FOLLOW_UP)
    assert dialog.when.reply.reply() is Reply.LATER
    dialog.submit()
    assert cases.open_cases(who)[0].first_reply_at is None


def test_what_is_written_about_an_answered_case_waits_for_an_answer_again(
    desk: Desk, qtbot: QtBot
) -> None:
    who = add()
    case_id = cases.open_case(
        CaseDraft(opened_at=NOW - 3600, customer_id=who, said="La bici"), now=NOW - 3600
    )
    cases.reply(case_id, "En el taller", now=NOW - 1800)
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.channel.choose(Channel.WHATSAPP)
    dialog.about.setCurrentIndex(1)
    assert dialog.when.reply.reply() is Reply.LATER
    dialog.note.setPlainText("¿está lista?")
    dialog.submit()
    assert cases.case(case_id).waiting_since == NOW
    thanks = opened(desk, qtbot, customer_id=who, case_id=case_id)
    thanks.channel.choose(Channel.WHATSAPP)
    thanks.how.choose(Outcome.COMPLIMENT)
    assert thanks.when.reply.reply() is Reply.NOW


def test_plus_and_minus_step_the_day_in_the_date_field_only(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.note.setFocus()
    write("-1 +2")
    dialog.when.moment.date.setFocus()
    press(Key.Key_Minus)
    press(Key.Key_Minus)
    press(Key.Key_Plus)
    dialog.submit()
    line = timeline.timeline(who)[0]
    assert (line.at, line.text) == (NOW - 86_400, "-1 +2")


def test_a_day_that_cannot_be_read_is_told_and_nothing_is_written(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.when.moment.date.setFocus()
    dialog.when.moment.date.selectAll()
    write("31/2")
    dialog.submit()
    assert dialog.isVisible()
    assert timeline.timeline(who) == ()


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
    dialog.how.choose(Outcome.FOLLOW_UP)
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


def test_nothing_said_is_told_at_the_words(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.fields["note"].has_error()
    assert dialog.note.hasFocus()


def test_what_we_began_is_not_solved_without_a_case(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, customer_id=add())
    dialog.direction.choose(Direction.OUT)
    dialog.how.choose(Outcome.COMPLAINT)
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.fields["outcome"].has_error()
