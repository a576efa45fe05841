"""Cases opened alone, what customers say in them, and the time that each line is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.cases import Actor, CaseDraft, CaseKind, CaseStatus
from cxdesk.domain.errors import ValidationError
from cxdesk.services import cases, staff
from tests.factories import DAY, HOUR, MINUTE, NOW, counts, customer, open_case, rows

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


def test_a_case_opened_alone_keeps_what_the_customer_said_and_waits_since_its_arrival() -> None:
    ana, luis = customer(), staff.add_staff("Luis", "L", now=NOW)
    case_id = alone(
        customer_id=ana,
        channel="email",
        kind=CaseKind.INCIDENT,
        topic="Caldera",
        subject="No enciende",
        owner_id=luis,
    )
    found = cases.case(case_id)
    assert (found.customer_id, found.owner_name, found.channel) == (ana, "Luis", "email")
    assert (found.kind, found.topic, found.subject) == ("incident", "Caldera", "No enciende")
    assert (found.status, found.opened_at, found.first_reply_at) == ("new", NOW - HOUR, None)
    assert rows("case_event", _LINE) == [
        (NOW - HOUR, "customer", "message", 1, None, "No funciona")
    ]


def test_a_case_that_we_open_begins_with_our_own_note_and_has_nobody_waiting() -> None:
    case_id = alone(opened_by=Actor.STAFF, said="Llamar por la garantía")
    assert rows("case_event", _LINE) == [
        (NOW - HOUR, "staff", "note", 0, None, "Llamar por la garantía")
    ]
    found = cases.case(case_id)
    assert (found.opened_by, found.waiting_since) == (Actor.STAFF, None)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"said": "  "}, "said"),
        ({"said": "x" * 10_001}, "said"),
        ({"subject": "x" * 201}, "subject"),
        ({"topic": "x" * 201}, "topic"),
        ({"opened_at": NOW + 301}, "opened_at"),
        ({"channel": "pigeon"}, "channel"),
        ({"customer_id": 99}, "customer_id"),
        ({"owner_id": 99}, "owner"),
        ({"opened_by": Actor.AUTO}, "opened_by"),
    ],
)
def test_a_new_case_that_breaks_a_rule_is_refused_at_its_field(
    fields: dict[str, object], field: str
) -> None:
    assert refused(lambda: alone(**fields)) == field


@pytest.mark.parametrize(
    ("before", "after"),
    [("new", "new"), ("open", "open"), ("pending", "open"), ("on_hold", "on_hold")],
)
def test_a_customers_message_ends_the_waiting_for_the_customer_only(
    before: str, after: str
) -> None:
    case_id = alone()
    steps = {
        "open": lambda: cases.reply(case_id, "hola", now=NOW),
        "pending": lambda: cases.wait_for_customer(case_id, "¿cuándo?", now=NOW),
        "on_hold": lambda: cases.hold(case_id, "taller", now=NOW),
    }
    if before in steps:
        steps[before]()
    cases.customer_message(case_id, "el martes", now=NOW + MINUTE)
    assert cases.case(case_id).status == after
    assert rows("case_event", "actor, kind, is_public, note")[-1] == (
        "customer",
        "message",
        1,
        "el martes",
    )


def test_a_message_that_needs_an_answer_opens_a_closed_case_and_waits() -> None:
    case_id = alone()
    cases.solve(case_id, "hecho", now=NOW)
    cases.customer_message(case_id, "sigue igual", now=NOW + MINUTE)
    found = cases.case(case_id)
    assert (found.status, found.closed_at) == (CaseStatus.OPEN, None)
    assert found.waiting_since == NOW + MINUTE
    assert rows("cases", "reopened_at") == [(NOW + MINUTE,)]


def test_thanks_leave_a_closed_case_closed_and_ask_for_nothing() -> None:
    case_id = alone()
    cases.solve(case_id, "hecho", now=NOW)
    cases.customer_message(case_id, "¡gracias!", needs_answer=False, now=NOW + MINUTE)
    found = cases.case(case_id)
    assert (found.status, found.closed_at, found.waiting_since) == ("closed", NOW, None)
    assert rows("cases", "reopened_at") == [(None,)]


def test_a_message_from_before_the_closing_that_needs_an_answer_opens_the_case_now() -> None:
    case_id = alone()
    cases.solve(case_id, "hecho", now=NOW)
    earlier = NOW - 30 * MINUTE
    cases.customer_message(case_id, "y otra cosa", at=earlier, now=NOW + MINUTE)
    lines = rows("case_event", "at, actor, status_after")
    assert lines[-2:] == [(earlier, "customer", None), (NOW + MINUTE, "staff", "open")]
    assert cases.case(case_id).status is CaseStatus.OPEN


def test_a_message_written_down_late_does_not_undo_the_waiting_that_came_after_it() -> None:
    case_id = alone()
    cases.wait_for_customer(case_id, "¿cuándo?", now=NOW)
    cases.customer_message(case_id, "hola", at=NOW - 30 * MINUTE, now=NOW + MINUTE)
    assert cases.case(case_id).status is CaseStatus.PENDING


def test_a_reply_may_be_given_its_own_time_and_the_first_reply_follows() -> None:
    case_id = alone()
    cases.reply(case_id, "contestado por teléfono", at=NOW - 50 * MINUTE, now=NOW)
    assert cases.case(case_id).first_reply_at == NOW - 50 * MINUTE


def test_a_time_typed_to_the_minute_of_the_opening_is_the_opening() -> None:
    case_id = alone(opened_at=NOW - HOUR + 40)
    cases.reply(case_id, "ya", at=NOW - HOUR, now=NOW)
    assert cases.case(case_id).first_reply_at == NOW - HOUR + 40


@pytest.mark.parametrize("at", [NOW - HOUR - MINUTE, NOW + 301])
def test_no_line_is_before_the_opening_or_in_the_future(at: int) -> None:
    case_id = alone()
    for act in (
        lambda: cases.reply(case_id, "x", at=at, now=NOW),
        lambda: cases.solve(case_id, "x", at=at, now=NOW),
        lambda: cases.wait_for_customer(case_id, "x", at=at, now=NOW),
        lambda: cases.hold(case_id, "x", at=at, now=NOW),
        lambda: cases.customer_message(case_id, "x", at=at, now=NOW),
        lambda: cases.add_note(case_id, "x", at=at, now=NOW),
    ):
        assert refused(act) == "at"


def test_a_case_is_not_solved_before_the_last_change_of_its_state() -> None:
    case_id = alone()
    cases.wait_for_customer(case_id, "¿?", now=NOW)
    assert refused(lambda: cases.solve(case_id, at=NOW - 30 * MINUTE, now=NOW)) == "at"
    cases.solve(case_id, at=NOW // 60 * 60, now=NOW + MINUTE)  # the same minute is good enough
    assert cases.case(case_id).status is CaseStatus.CLOSED


def test_solving_at_an_earlier_time_dates_the_closing_and_its_tasks() -> None:
    case_id = open_case(now=NOW - HOUR)
    cases.solve(case_id, "listo", at=NOW - 30 * MINUTE, now=NOW)
    assert rows("cases", "closed_at") == [(NOW - 30 * MINUTE,)]
    assert rows("task", "done_at") == [(NOW - 30 * MINUTE,)]


def test_a_case_opened_long_ago_is_found_open_and_old() -> None:
    case_id = alone(opened_at=NOW - 400 * DAY)
    assert [found.id for found in cases.open_cases()] == [case_id]
    assert counts("case_event") == {"case_event": 1}
