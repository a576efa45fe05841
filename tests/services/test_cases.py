"""What is done in a case, command by command, and what its log says afterwards."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.cases import CaseDraft, CaseKind, CaseStatus
from cxdesk.domain.errors import ValidationError
from cxdesk.services import cases, command, conflicts, staff, tasks
from cxdesk.services.conflicts import ChangedMeanwhile
from tests.factories import HOUR, MINUTE, NOW, customer, open_case, rows

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("open_empty_shop")

WRITTEN = ("cases", "case_event", "task", "topic")
_LINE = "at, actor, kind, is_public, status_after, note"


def alone(**fields: object) -> int:
    """A case that the customer opened an hour ago, written down now."""
    values = {"opened_at": NOW - HOUR, "said": "No funciona"} | fields
    return cases.open_case(CaseDraft(**values), now=NOW)


def refused(act: Callable[[], object]) -> str:
    """At which field an act is refused; nothing is written by it."""
    before = [rows(table) for table in WRITTEN]
    with pytest.raises(ValidationError) as caught:
        act()
    assert [rows(table) for table in WRITTEN] == before
    return caught.value.field


def test_a_reply_opens_a_new_case_and_stops_the_clock() -> None:
    case_id = open_case(now=NOW - HOUR)
    cases.reply(case_id, "ya lo miro", now=NOW)
    found = cases.case(case_id)
    assert (found.status, found.first_reply_at) == (CaseStatus.OPEN, NOW)


def test_an_internal_note_stops_no_clock() -> None:
    case_id = open_case(now=NOW - HOUR)
    cases.add_note(case_id, "llamar al taller", now=NOW)
    assert cases.case(case_id).first_reply_at is None


def test_an_empty_reply_is_refused() -> None:
    case_id = open_case()
    with pytest.raises(ValidationError) as refused:
        cases.reply(case_id, "  ", now=NOW)
    assert refused.value.field == "note"


def test_a_case_goes_through_its_states_and_keeps_its_first_times() -> None:
    case_id = open_case(now=NOW - HOUR)
    seen = []
    for step, act in enumerate(
        (
            lambda at: cases.reply(case_id, "hola", now=at),
            lambda at: cases.wait_for_customer(case_id, now=at),
            lambda at: cases.solve(case_id, "hecho", now=at),
            lambda at: cases.reopen(case_id, now=at),
            lambda at: cases.solve(case_id, now=at),
        )
    ):
        act(NOW + step)
        seen.append(cases.case(case_id).status.value)
    assert seen == ["open", "pending", "closed", "open", "closed"]
    found = cases.case(case_id)
    assert (found.first_reply_at, found.closed_at) == (NOW, NOW + 4)
    assert rows("cases", "first_closed_at") == [(NOW + 2,)]


def test_solving_finishes_the_tasks_of_the_case() -> None:
    case_id = open_case(now=NOW - HOUR)
    assert len(tasks.open_tasks()) == 1
    cases.solve(case_id, now=NOW)
    assert tasks.open_tasks() == ()


def test_undoing_a_solution_opens_the_case_and_its_task_again() -> None:
    case_id = open_case(now=NOW - HOUR)
    cases.reply(case_id, "voy", now=NOW - MINUTE)
    cases.solve(case_id, "hecho", now=NOW)
    command.undo(now=NOW)
    found = cases.case(case_id)
    assert (found.status, found.closed_at) == (CaseStatus.OPEN, None)
    assert len(tasks.open_tasks()) == 1


def test_a_closed_case_takes_no_reply_and_an_open_one_is_not_reopened() -> None:
    case_id = open_case()
    with pytest.raises(ValidationError):
        cases.reopen(case_id, now=NOW)
    cases.solve(case_id, now=NOW)
    with pytest.raises(ValidationError):
        cases.reply(case_id, "tarde", now=NOW)
    with pytest.raises(ValidationError):
        cases.wait_for_customer(case_id, now=NOW)


def test_assigning_is_written_in_the_log() -> None:
    luis = staff.add_staff("Luis", "L", now=NOW)
    case_id = open_case()
    cases.assign(case_id, luis, now=NOW)
    assert cases.case(case_id).owner_id == luis
    assert rows("case_event", "kind, status_after") == [("assignment", None)]
    assert rows("case_event", "owner_before_id, owner_after_id") == [(None, luis)]


def test_open_cases_of_one_customer_oldest_first() -> None:
    ana = customer()
    new, old = open_case(ana, now=NOW), open_case(ana, now=NOW - HOUR)
    cases.solve(open_case(ana, now=NOW), now=NOW)
    open_case(None, now=NOW)
    assert [found.id for found in cases.open_cases(ana)] == [old, new]
    assert len(cases.open_cases()) == 3


def test_a_case_on_hold_says_for_whom_to_staff_alone_and_is_remembered_on_its_day() -> None:
    case_id = alone()
    cases.hold(case_id, "Espera la pieza del taller", remind_on=date(2026, 3, 20), now=NOW)
    assert rows("case_event", _LINE)[-1] == (
        NOW,
        "staff",
        "status",
        0,
        "on_hold",
        "Espera la pieza del taller",
    )
    assert rows("task", "kind, note, due_on, case_id") == [
        ("follow_up", "Espera la pieza del taller", "2026-03-20", case_id)
    ]
    assert cases.case(case_id).first_reply_at is None, "the customer was told nothing"


def test_waiting_for_the_customer_may_be_remembered_too() -> None:
    case_id = alone(subject="Presupuesto")
    cases.wait_for_customer(case_id, remind_on=date(2026, 3, 20), now=NOW)
    assert rows("task", "note, due_on") == [("Presupuesto", "2026-03-20")]


def test_a_reminder_in_the_past_is_refused_with_all_that_goes_with_it() -> None:
    case_id = alone()
    yesterday = date(2026, 3, 17)
    act = lambda: cases.hold(case_id, "taller", remind_on=yesterday, now=NOW)  # noqa: E731
    assert refused(act) == "remind_on"


def test_hold_without_saying_for_what_is_refused() -> None:
    case_id = alone()
    assert refused(lambda: cases.hold(case_id, " ", now=NOW)) == "note"


def test_solving_says_the_topic_and_whether_the_first_contact_settled_it() -> None:
    case_id = alone(topic="Caldera")
    cases.solve(case_id, "era el gas", topic="Gas", settled_first=True, now=NOW)
    found = cases.case(case_id)
    assert (found.topic, found.events[-1].settled_first) == ("Gas", True)


def test_changing_what_a_case_is_about_dates_the_kind_in_the_log() -> None:
    case_id = alone(topic="Caldera")
    kind = CaseKind.COMPLAINT
    cases.change_case(case_id, kind=kind, topic="Gas", subject=" Olor a gas ", now=NOW)
    found = cases.case(case_id)
    assert (found.kind, found.topic, found.subject) == (kind, "Gas", "Olor a gas")
    changed = [(e.kind_before, e.kind_after) for e in found.events if e.kind_after]
    assert changed == [("question", "complaint")]


def test_the_same_kind_writes_no_line() -> None:
    case_id = alone()
    lines = len(rows("case_event"))
    kind = CaseKind.QUESTION
    cases.change_case(case_id, kind=kind, topic="Gas", subject="Otra cosa", now=NOW)
    assert len(rows("case_event")) == lines


def test_the_second_of_two_who_change_a_case_is_told() -> None:
    case_id = alone()
    seen = conflicts.seen()
    about = {"kind": CaseKind.QUESTION, "topic": ""}
    cases.change_case(case_id, **about, subject="Uno", now=NOW)
    with pytest.raises(ChangedMeanwhile):
        cases.change_case(case_id, **about, subject="Dos", seen=seen, now=NOW)
    assert cases.case(case_id).subject == "Uno"


def test_giving_a_case_to_its_owner_writes_nothing_and_to_nobody_is_said() -> None:
    luis = staff.add_staff("Luis", "L", now=NOW)
    case_id = alone(owner_id=luis)
    lines = len(rows("case_event"))
    cases.assign(case_id, luis, now=NOW)
    assert len(rows("case_event")) == lines
    cases.assign(case_id, None, now=NOW)
    found = cases.case(case_id)
    assert (found.owner_id, found.events[-1].owner_after) == (None, "")


def test_a_case_is_not_given_to_a_stranger() -> None:
    case_id = alone()
    assert refused(lambda: cases.assign(case_id, 99, now=NOW)) == "owner"


def test_a_case_that_is_gone_is_said_so() -> None:
    for act in (
        lambda: cases.reply(99, "x", now=NOW),
        lambda: cases.customer_message(99, "x", now=NOW),
        lambda: cases.hold(99, "x", now=NOW),
        lambda: cases.case(99),
    ):
        assert refused(act) == "case"


def _state() -> list[object]:
    return [rows(table) for table in WRITTEN]


def _acts(case_id: int) -> dict[str, Callable[[], object]]:
    about = {"kind": CaseKind.COMPLAINT, "topic": "Gas", "subject": "Olor"}
    remind_on = date(2026, 3, 20)
    return {
        "open case": alone,
        "reply": lambda: cases.reply(case_id, "hola", now=NOW),
        "solve case": lambda: cases.solve(case_id, topic="Gas", settled_first=False, now=NOW),
        "wait for the customer": lambda: cases.wait_for_customer(
            case_id, remind_on=remind_on, now=NOW
        ),
        "put case on hold": lambda: cases.hold(case_id, "taller", remind_on=remind_on, now=NOW),
        "customer's message": lambda: cases.customer_message(case_id, "hola", now=NOW),
        "add internal note": lambda: cases.add_note(case_id, "ojo", now=NOW),
        "change case": lambda: cases.change_case(case_id, **about, now=NOW),
    }


@pytest.mark.parametrize("label", list(_acts(0)))
def test_every_act_is_one_step_that_says_what_and_is_taken_back_whole(label: str) -> None:
    case_id = open_case(customer(), now=NOW - HOUR)
    before = _state()
    _acts(case_id)[label]()
    after = _state()
    assert after != before
    told = command.undo(now=NOW)
    assert told is not None
    assert told.source == label
    assert _state() == before
    command.redo(now=NOW)
    assert _state() == after


def test_assigning_and_reopening_are_taken_back_too() -> None:
    luis = staff.add_staff("Luis", "L", now=NOW)
    case_id = alone()
    cases.solve(case_id, now=NOW)
    for label, act in (
        ("assign case", lambda: cases.assign(case_id, luis, now=NOW)),
        ("reopen case", lambda: cases.reopen(case_id, "otra vez", now=NOW)),
    ):
        before = _state()
        act()
        told = command.undo(now=NOW)
        assert told is not None
        assert (told.source, _state()) == (label, before)
