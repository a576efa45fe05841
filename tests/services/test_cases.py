"""What is done in a case, command by command, and what its log says afterwards."""

from __future__ import annotations

import pytest

from cxdesk.domain.cases import CaseStatus
from cxdesk.domain.errors import ValidationError
from cxdesk.services import cases, command, staff, tasks
from tests.factories import HOUR, MINUTE, NOW, customer, open_case, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")


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
