"""What logging an interaction writes, row by row."""

from __future__ import annotations

import pytest

from cxdesk.domain.cases import Actor, CaseKind, CaseStatus, conversation
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import Direction, InteractionDraft, Outcome
from cxdesk.services import cases, command, interactions, shop, staff, tasks
from tests.factories import HOUR, MINUTE, NOW, customer, interaction, open_case, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")

ARRIVED, REPLIED = NOW - HOUR, NOW - 10 * MINUTE
_CASE = "kind, opened_by, opened_at, status, first_reply_at, closed_at"
_EVENT = "at, actor, kind, is_public, status_after, note"
_TASK = "kind, due_on, done_at, note"
STAFF_REPLY = (REPLIED, "staff", "message", 1)


def _log(outcome: Outcome, **fields: object) -> None:
    values = {"arrived_at": ARRIVED, "replied_at": REPLIED, "note": "n"} | fields
    interaction(outcome=outcome, **values)


def test_incoming_solved_writes_a_case_replied_and_closed_at_once() -> None:
    _log(Outcome.SOLVED)
    assert rows("cases", _CASE) == [("question", "customer", ARRIVED, "closed", REPLIED, REPLIED)]
    assert rows("case_event", _EVENT) == [(*STAFF_REPLY, "closed", "n")]
    assert rows("task") == []


def test_incoming_follow_up_leaves_a_case_open_with_a_task_for_the_next_open_day() -> None:
    _log(Outcome.FOLLOW_UP)
    assert rows("cases", _CASE) == [("question", "customer", ARRIVED, "open", REPLIED, None)]
    assert rows("case_event", _EVENT) == [(*STAFF_REPLY, "open", "n")]
    assert rows("task", _TASK) == [("follow_up", "2026-03-19", None, "n")]
    assert rows("task", "case_id") == rows("cases", "id")


def test_incoming_complaint_sets_the_kind_and_is_followed_up() -> None:
    _log(Outcome.COMPLAINT)
    assert rows("cases", _CASE) == [("complaint", "customer", ARRIVED, "open", REPLIED, None)]
    assert rows("case_event", _EVENT) == [(*STAFF_REPLY, "open", "n")]
    assert rows("task", _TASK) == [("follow_up", "2026-03-19", None, "n")]


def test_incoming_complaint_settled_is_closed_without_a_task() -> None:
    _log(Outcome.COMPLAINT, complaint_settled=True)
    assert rows("cases", _CASE) == [("complaint", "customer", ARRIVED, "closed", REPLIED, REPLIED)]
    assert rows("case_event", _EVENT) == [(*STAFF_REPLY, "closed", "n")]
    assert rows("task") == []


@pytest.mark.parametrize("outcome", [Outcome.NOTE, Outcome.COMPLIMENT])
def test_incoming_notes_and_compliments_write_the_interaction_alone(outcome: Outcome) -> None:
    _log(outcome)
    assert rows("interaction", "outcome, case_id") == [(outcome.value, None)]
    assert (rows("cases"), rows("case_event"), rows("task")) == ([], [], [])


def test_what_the_customer_wanted_is_told_as_theirs_and_not_as_our_reply() -> None:
    _log(Outcome.FOLLOW_UP)
    told = [(event.actor, event.note) for event in conversation(cases.case(1))]
    assert told == [(Actor.CUSTOMER, "n"), (Actor.STAFF, "")]


def test_how_it_was_solved_is_told_as_ours() -> None:
    _log(Outcome.SOLVED)
    told = [(event.actor, event.note) for event in conversation(cases.case(1))]
    assert told == [(Actor.STAFF, "n")]


@pytest.mark.parametrize("outcome", [Outcome.NOTE, Outcome.FOLLOW_UP, Outcome.COMPLIMENT])
def test_outgoing_interactions_write_no_case(outcome: Outcome) -> None:
    _log(outcome, direction=Direction.OUT)
    assert rows("interaction", "direction, outcome, case_id") == [("out", outcome.value, None)]
    assert (rows("cases"), rows("case_event")) == ([], [])


def test_a_promise_made_in_an_outgoing_call_is_a_task_without_a_case() -> None:
    _log(Outcome.FOLLOW_UP, direction=Direction.OUT)
    assert rows("task", f"{_TASK}, case_id") == [("follow_up", "2026-03-19", None, "n", None)]


def test_a_reply_on_the_spot_is_a_true_zero_seconds() -> None:
    interaction(outcome=Outcome.SOLVED)
    assert rows("cases", "opened_at, first_reply_at") == [(NOW, NOW)]
    assert rows("interaction", "arrived_at, replied_at") == [(NOW, NOW)]


def test_a_follow_up_without_a_reply_is_a_new_case_that_waits() -> None:
    case_id = open_case()
    assert cases.case(case_id).status is CaseStatus.NEW
    assert cases.case(case_id).first_reply_at is None
    assert rows("case_event") == []


@pytest.mark.parametrize(
    ("outcome", "settled", "status", "kind", "open_tasks"),
    [
        (Outcome.NOTE, False, "open", "question", 1),
        (Outcome.SOLVED, False, "closed", "question", 0),
        (Outcome.FOLLOW_UP, False, "open", "question", 2),
        (Outcome.COMPLAINT, False, "open", "complaint", 2),
        (Outcome.COMPLAINT, True, "closed", "complaint", 0),
        (Outcome.COMPLIMENT, False, "open", "question", 1),
    ],
)
def test_incoming_about_an_open_case_adds_the_customers_message_and_our_reply(
    outcome: Outcome, settled: bool, status: str, kind: str, open_tasks: int
) -> None:
    case_id = open_case(now=NOW - 2 * HOUR)
    _log(outcome, case_id=case_id, complaint_settled=settled)
    after = "closed" if status == "closed" else "open"
    assert rows("case_event", _EVENT) == [
        (ARRIVED, "customer", "message", 1, None, "n"),
        (*STAFF_REPLY, after, ""),
    ]
    assert rows("cases", "status, kind") == [(status, kind)]
    assert len(tasks.open_tasks()) == open_tasks
    assert rows("interaction", "case_id") == [(case_id,), (case_id,)]


def test_incoming_about_an_open_case_without_a_reply_adds_the_message_alone() -> None:
    case_id = open_case(now=NOW - 2 * HOUR)
    _log(Outcome.NOTE, case_id=case_id, replied_at=None)
    assert rows("case_event", _EVENT) == [(ARRIVED, "customer", "message", 1, None, "n")]
    assert cases.case(case_id).status is CaseStatus.NEW


def test_outgoing_about_an_open_case_is_our_public_message() -> None:
    case_id = open_case(now=NOW - 2 * HOUR)
    _log(Outcome.NOTE, case_id=case_id, direction=Direction.OUT, replied_at=None)
    assert rows("case_event", _EVENT) == [(ARRIVED, "staff", "message", 1, "open", "n")]
    assert cases.case(case_id).first_reply_at == ARRIVED


def test_a_customer_who_writes_again_ends_the_waiting_for_the_customer() -> None:
    case_id = open_case(now=NOW - 2 * HOUR)
    cases.wait_for_customer(case_id, now=NOW - 90 * MINUTE)
    _log(Outcome.NOTE, case_id=case_id, replied_at=None)
    assert cases.case(case_id).status is CaseStatus.OPEN


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_may_have_no_customer(outcome: Outcome) -> None:
    _log(outcome)
    assert rows("interaction", "customer_id") == [(None,)]


def test_an_interaction_about_a_case_takes_the_customer_of_the_case() -> None:
    ana = customer()
    case_id = open_case(ana, now=NOW - 2 * HOUR)
    _log(Outcome.NOTE, case_id=case_id)
    assert rows("interaction", "customer_id") == [(ana,), (ana,)]


def test_a_time_typed_to_the_minute_of_the_opening_counts_from_the_opening() -> None:
    opened_at = NOW - HOUR + 30
    case_id = open_case(now=opened_at)
    minute = NOW - HOUR
    interaction(
        case_id=case_id, arrived_at=minute, replied_at=minute, now=NOW, outcome=Outcome.SOLVED
    )
    assert rows("case_event", "at, status_after") == [(opened_at, None), (opened_at, "closed")]
    assert rows("cases", "first_reply_at, status") == [(opened_at, "closed")]


def test_the_log_of_a_case_says_when_it_became_a_complaint() -> None:
    case_id = open_case(now=ARRIVED - HOUR)
    for _twice in range(2):
        _log(Outcome.COMPLAINT, case_id=case_id)
    changes = [row for row in rows("case_event", "at, kind_before, kind_after") if row[2]]
    assert changes == [(ARRIVED, "question", "complaint")]


def test_an_outgoing_complaint_promises_nothing() -> None:
    case_id = open_case(now=ARRIVED - HOUR)
    before = rows("task")
    _log(Outcome.COMPLAINT, direction=Direction.OUT, case_id=case_id)
    assert rows("task") == before


@pytest.mark.parametrize("outcome", [Outcome.SOLVED, Outcome.COMPLAINT])
def test_what_we_began_is_refused_an_outcome_of_a_case_where_there_is_none(
    outcome: Outcome,
) -> None:
    assert _refused(note="rang", direction=Direction.OUT, outcome=outcome) == "outcome"
    assert _refused() == "note"
    assert rows("interaction") == []


def _refused(**fields: object) -> str:
    with pytest.raises(ValidationError) as refused:
        interactions.log_interaction(InteractionDraft(**{"arrived_at": NOW} | fields), now=NOW)
    return refused.value.field


def test_what_does_not_fit_a_case_is_refused_and_nothing_is_written() -> None:
    ana, luis = customer("Ana"), customer("Luis")
    case_id = open_case(ana, now=NOW - HOUR)
    assert _refused(case_id=case_id, customer_id=luis) == "case_id"
    assert _refused(case_id=case_id, arrived_at=NOW - 2 * HOUR) == "arrived_at"
    assert _refused(case_id=case_id + 99) == "case"
    assert _refused(customer_id=luis + 99) == "customer_id"
    cases.solve(case_id, now=NOW)
    assert _refused(case_id=case_id) == "case"
    assert len(rows("interaction")) == 1


def test_topics_are_the_same_whatever_the_case_and_accents() -> None:
    for topic in ("Devolución", "DEVOLUCION ", "ñandú", "Nata"):
        interaction(topic=topic)
    assert cases.topics() == ("Devolución", "Nata", "ñandú")
    assert rows("interaction", "topic_id")[:2] == [(1,), (1,)]


def test_the_follow_up_waits_for_the_next_open_day() -> None:
    days = ("mon", "tue", "wed")
    shop.settings_from_json({"hours": {day: [["09:00", "14:00"]] for day in days}}, now=NOW)
    _log(Outcome.FOLLOW_UP)
    assert rows("task", "due_on") == [("2026-03-23",)]  # the Monday after


def test_what_the_acting_person_does_carries_the_name() -> None:
    ana = staff.add_staff("Ana Martín", now=NOW)
    token = command.acting_staff.set(ana)
    try:
        _log(Outcome.FOLLOW_UP)
    finally:
        command.acting_staff.reset(token)
    for table, column in (
        ("interaction", "staff_id"),
        ("cases", "owner_id"),
        ("case_event", "staff_id"),
        ("task", "owner_id"),
    ):
        assert rows(table, column) == [(ana,)], table


def test_the_customers_message_carries_no_staff() -> None:
    case_id = open_case(now=NOW - 2 * HOUR)
    _log(Outcome.NOTE, case_id=case_id)
    first, second = cases.case(case_id).events
    assert (first.actor, first.staff_name) == (Actor.CUSTOMER, "")
    assert second.actor is Actor.STAFF


def test_undo_takes_the_whole_interaction_back() -> None:
    _log(Outcome.COMPLAINT, topic="pintura")
    command.undo(now=NOW)
    for table in ("interaction", "cases", "case_event", "task", "topic"):
        assert rows(table) == [], table
    command.redo(now=NOW)
    assert rows("cases", _CASE) == [("complaint", "customer", ARRIVED, "open", REPLIED, None)]


def test_the_kind_of_an_open_case_survives_a_note() -> None:
    _log(Outcome.COMPLAINT)
    _log(Outcome.NOTE, case_id=1)
    assert cases.case(1).kind is CaseKind.COMPLAINT
