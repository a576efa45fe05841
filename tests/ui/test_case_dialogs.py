"""The forms of cases by keys: what each writes, asks and refuses, and how many keys it takes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from cxdesk.domain.cases import Actor, CaseDraft, CaseKind, CaseStatus
from cxdesk.services import cases, staff
from cxdesk.ui.dialogs.case import CaseDialog
from cxdesk.ui.dialogs.case_assign import CaseAssignDialog
from cxdesk.ui.dialogs.case_edit import CaseEditDialog
from cxdesk.ui.dialogs.case_reply import CaseReplyDialog, Next
from cxdesk.ui.dialogs.case_step import CaseStepDialog, Step
from cxdesk.ui.widgets.remind_field import DAYS, ON
from tests.factories import HOUR, MINUTE, NOW, TODAY, rows
from tests.ui.counter_desk import Desk, add, make_desk, press, shown_form, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def alone(**fields: Any) -> int:
    values = {"opened_at": NOW - HOUR, "said": "No funciona"} | fields
    return cases.open_case(CaseDraft(**values), now=NOW)


def test_a_case_is_opened_with_a_customer_and_their_words_alone(desk: Desk, qtbot: QtBot) -> None:
    ana = add("Ana Prieto")
    shown_form(desk, qtbot, CaseDialog)
    write("ana pri")
    press(Key.Key_Return)
    write("La caldera no enciende")
    press(Key.Key_Return)
    (found,) = cases.open_cases()
    assert (found.customer_id, found.status, found.opened_at) == (ana, CaseStatus.NEW, NOW)
    assert [event.note for event in found.events] == ["La caldera no enciende"]
    assert desk.toasts == [f"Case {found.id} opened"]
    assert desk.also is not None
    desk.also[1]()
    assert desk.places == [("cases", found.id)]


def test_who_opened_it_its_kind_and_whose_it_is_are_kept(desk: Desk, qtbot: QtBot) -> None:
    luis = staff.add_staff("Luis", "L", now=NOW)
    form = shown_form(desk, qtbot, CaseDialog)
    form.kind.choose(CaseKind.INCIDENT)
    form.topic.setText("Garantía")
    form.subject.setText("Llamar al fabricante")
    form.opened_by.choose(Actor.STAFF)
    assert form.fields["said"].label.text() == "&Why we open it"
    form.owner.setCurrentIndex(form.owner.findData(luis))
    form.arrived.set_value(NOW - 2 * HOUR)
    form.submit()
    (found,) = cases.open_cases()
    assert (found.kind, found.topic, found.subject) == (
        "incident",
        "Garantía",
        "Llamar al fabricante",
    )
    assert (found.opened_by, found.owner_id, found.opened_at) == ("staff", luis, NOW - 2 * HOUR)


def test_a_case_about_nothing_is_refused_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    form = shown_form(desk, qtbot, CaseDialog)
    form.submit()
    assert form.fields["said"].message.text() == "Write what it is about."
    assert form.isVisible()
    assert rows("cases") == []


def test_a_message_from_the_future_is_refused_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    form = shown_form(desk, qtbot, CaseDialog)
    form.said.setPlainText("hola")
    form.arrived.set_value(NOW + HOUR)
    form.submit()
    assert form.fields["opened_at"].has_error()


def test_typed_words_of_a_new_case_survive_esc(desk: Desk, qtbot: QtBot) -> None:
    form = shown_form(desk, qtbot, CaseDialog)
    form.said.setPlainText("a medias")
    form.kind.choose(CaseKind.COMPLAINT)
    form.reject()
    again = shown_form(desk, qtbot, CaseDialog)
    again.drafts.go_on()
    assert (again.said.text(), again.kind.value()) == ("a medias", CaseKind.COMPLAINT)


def test_solving_asks_for_topic_and_first_contact_by_keys(desk: Desk, qtbot: QtBot) -> None:
    case_id = alone(topic="Caldera")
    form = shown_form(desk, qtbot, CaseReplyDialog, case_id=case_id)
    assert not form.topic.isVisible()
    write("cambiada la pieza")
    press(Key.Key_F5)
    assert form.topic.isVisible()
    assert form.settled.value() is None, "nobody says it for them"
    press(Key.Key_F8)
    form.topic.setText("Gas")
    press(Key.Key_Return)
    found = cases.case(case_id)
    assert (found.status, found.topic) == (CaseStatus.CLOSED, "Gas")
    assert found.events[-1].settled_first is True


def test_a_note_among_ourselves_says_so_above_a_reply(desk: Desk, qtbot: QtBot) -> None:
    case_id = alone()
    cases.add_note(case_id, "pide siempre descuento", now=NOW)
    form = shown_form(desk, qtbot, CaseReplyDialog, case_id=case_id)
    told = [label.text() for label in form.findChildren(QLabel)]
    above = {words: told[place - 1] for place, words in enumerate(told) if place}
    assert above["pide siempre descuento"].endswith(" · Internal")
    assert not above["No funciona"].endswith("Internal")


def test_f8_turns_yes_into_no_and_nothing_said_is_kept_as_such(desk: Desk, qtbot: QtBot) -> None:
    case_id = alone()
    form = shown_form(desk, qtbot, CaseReplyDialog, case_id=case_id, solve=True)
    press(Key.Key_F8)
    press(Key.Key_F8)
    assert form.settled.value() is False
    form.reject()
    again = shown_form(desk, qtbot, CaseReplyDialog, case_id=case_id, solve=True)
    again.submit()
    assert cases.case(case_id).events[-1].settled_first is None


def test_waiting_may_be_remembered_in_three_days(desk: Desk, qtbot: QtBot) -> None:
    case_id = alone()
    form = shown_form(desk, qtbot, CaseReplyDialog, case_id=case_id)
    write("¿le viene bien el lunes?")
    press(Key.Key_F7)
    form.remind.choice.choose(DAYS)
    press(Key.Key_Return)
    assert cases.case(case_id).status is CaseStatus.PENDING
    assert rows("task", "due_on") == [("2026-03-21",)]


def test_the_time_of_a_reply_can_be_said(desk: Desk, qtbot: QtBot) -> None:
    case_id = alone()
    form = shown_form(desk, qtbot, CaseReplyDialog, case_id=case_id)
    form.note.setPlainText("ya contestado")
    form.at.set_value(NOW - 30 * MINUTE)
    form.submit()
    assert cases.case(case_id).first_reply_at == NOW - 30 * MINUTE


def test_a_time_before_the_opening_is_refused_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    case_id = alone()
    form = shown_form(desk, qtbot, CaseReplyDialog, case_id=case_id)
    form.note.setPlainText("ya")
    form.at.set_value(NOW - 5 * HOUR)
    form.submit()
    assert form.fields["at"].message.text() == "This is before the case was opened."
    form.choose_next(Next.SOLVE)
    form.submit()
    assert form.fields["at"].has_error()
    assert cases.case(case_id).status is CaseStatus.NEW


@pytest.mark.parametrize(
    ("act", "words", "status"),
    [
        (Step.NOTE, "ojo", "new"),
        (Step.MESSAGE, "sigue igual", "new"),
        (Step.HOLD, "taller hasta el viernes", "on_hold"),
        (Step.WAIT, "", "pending"),
    ],
)
def test_a_step_is_words_and_enter(
    act: Step, words: str, status: str, desk: Desk, qtbot: QtBot
) -> None:
    case_id = alone()
    shown_form(desk, qtbot, CaseStepDialog, case_id=case_id, act=act)
    write(words)
    press(Key.Key_Return)
    found = cases.case(case_id)
    assert found.status == status
    assert words in {event.note for event in found.events} | {""}
    assert len(desk.toasts) == 1


def test_a_hold_without_words_says_what_is_missing(desk: Desk, qtbot: QtBot) -> None:
    form = shown_form(desk, qtbot, CaseStepDialog, case_id=alone(), act="hold")
    press(Key.Key_Return)
    words = "Write who or what it waits for, and until when."
    assert form.fields["note"].message.text() == words


@pytest.mark.parametrize(("key", "status"), [(Key.Key_F5, "open"), (Key.Key_F6, "closed")])
def test_what_the_customer_says_of_a_closed_case_needs_an_answer_or_not(
    key: Key, status: str, desk: Desk, qtbot: QtBot
) -> None:
    case_id = alone()
    cases.solve(case_id, "hecho", now=NOW)
    shown_form(desk, qtbot, CaseStepDialog, case_id=case_id, act="message")
    write("muchas gracias")
    press(key)
    press(Key.Key_Return)
    assert cases.case(case_id).status == status


def test_an_open_case_is_not_asked_whether_it_needs_an_answer(desk: Desk, qtbot: QtBot) -> None:
    form = shown_form(desk, qtbot, CaseStepDialog, case_id=alone(), act="message")
    assert not form.answer.isVisible()


def test_a_reminder_on_a_day_of_ones_own(desk: Desk, qtbot: QtBot) -> None:
    case_id = alone()
    form = shown_form(desk, qtbot, CaseStepDialog, case_id=case_id, act="hold")
    write("taller")
    form.remind.choice.choose(ON)
    form.remind.day.date.set_day(date(2026, 4, 2))
    form.submit()
    assert rows("task", "due_on") == [("2026-04-02",)]


def test_an_unreadable_or_past_day_is_refused_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    form = shown_form(desk, qtbot, CaseStepDialog, case_id=alone(), act="hold")
    form.note.setPlainText("taller")
    form.remind.choice.choose(ON)
    form.remind.day.date.set_day(TODAY.replace(day=1))
    form.submit()
    assert form.fields["remind_on"].has_error()
    form.remind.day.date.setText("mañana")
    form.remind.day.date.setModified(True)
    form.submit()
    assert form.fields["remind_on"].has_error()
    assert rows("task") == []


def test_digits_give_a_case_to_someone(desk: Desk, qtbot: QtBot) -> None:
    staff.add_staff("Ana", "A", now=NOW)
    luis = staff.add_staff("Luis & Söhne", "L", now=NOW)
    case_id = alone()
    shown_form(desk, qtbot, CaseAssignDialog, case_id=case_id)
    press(Key.Key_2)
    press(Key.Key_Return)
    assert cases.case(case_id).owner_id == luis
    shown_form(desk, qtbot, CaseAssignDialog, case_id=case_id)
    press(Key.Key_0)
    press(Key.Key_Return)
    assert cases.case(case_id).owner_id is None


def test_whoever_assigns_second_is_told_whose_the_case_is_now(desk: Desk, qtbot: QtBot) -> None:
    ana, luis = (staff.add_staff(name, name[0], now=NOW) for name in ("Ana", "Luis"))
    case_id = alone()
    form = shown_form(desk, qtbot, CaseAssignDialog, case_id=case_id)
    form.choose(ana)
    cases.assign(case_id, luis, now=NOW)
    form.submit()
    assert form.conflict.isVisible()
    assert cases.case(case_id).owner_id == luis
    form.conflict.show_theirs()
    assert form.owner_id == luis
    form.choose(ana)
    form.submit()
    assert cases.case(case_id).owner_id == ana


def test_a_case_is_given_to_the_twelfth_person(desk: Desk, qtbot: QtBot) -> None:
    """Digits reach nine of them; the others are in the rows all the same."""
    people = [staff.add_staff(f"Person {n}", f"P{n}", now=NOW) for n in range(12)]
    case_id = alone()
    form = shown_form(desk, qtbot, CaseAssignDialog, case_id=case_id)
    offered = [one.accessibleName() for one in form.findChildren(QPushButton)]
    assert [name for name in offered if name.startswith("Person")] == sorted(
        (f"Person {n}" for n in range(12)), key=offered.index
    )
    form.choose(people[-1])
    press(Key.Key_Return)
    assert cases.case(case_id).owner_id == people[-1]


def test_what_a_case_is_about_is_corrected(desk: Desk, qtbot: QtBot) -> None:
    case_id = alone(topic="Caldera")
    form = shown_form(desk, qtbot, CaseEditDialog, case_id=case_id)
    form.kind.choose(CaseKind.COMPLAINT)
    form.subject.setText("Huele a gas")
    form.submit()
    found = cases.case(case_id)
    assert (found.kind, found.topic, found.subject) == ("complaint", "Caldera", "Huele a gas")


def test_the_second_of_two_forms_on_a_case_is_told(desk: Desk, qtbot: QtBot) -> None:
    case_id = alone()
    form = shown_form(desk, qtbot, CaseEditDialog, case_id=case_id)
    about = {"kind": CaseKind.QUESTION, "topic": ""}
    cases.change_case(case_id, **about, subject="De otro", now=NOW)
    form.subject.setText("Mío")
    form.submit()
    assert form.isVisible()
    assert cases.case(case_id).subject == "De otro"


def test_known_case_and_reply_take_four_keys_besides_the_words(desk: Desk, qtbot: QtBot) -> None:
    """The form opens in the text: words, Enter; to solve it F5 first, and F8 for first contact."""
    case_id = alone()
    shown_form(desk, qtbot, CaseReplyDialog, case_id=case_id)
    keys = [Key.Key_F5, Key.Key_F8, Key.Key_Return]
    write("listo")
    for key in keys:
        press(key)
    print(f"solve a case: {len(keys)} keys and the words")
    assert cases.case(case_id).status is CaseStatus.CLOSED
