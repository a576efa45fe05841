"""Which clock a line of the list of cases shows; times worked by hand in a shop open all day."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from cxdesk import words
from cxdesk.domain import case_list
from cxdesk.domain.calendar import Calendar
from cxdesk.domain.case_clock import ClockState, opening_time_short
from cxdesk.domain.case_list import CaseRow, Goal
from cxdesk.domain.cases import Actor, CaseKind, CaseStatus

HOUR = 3_600
OPENED = 1_773_820_800  # 2026-03-18 08:00 UTC
GOAL = Goal(Calendar(ZoneInfo("UTC")), 4 * HOUR, OPENED + 3 * HOUR)


def case(**fields: Any) -> CaseRow:
    values: dict[str, Any] = {
        "id": 1,
        "number": None,
        "customer_id": None,
        "customer_name": "",
        "owner_id": None,
        "owner_name": "",
        "owner_initials": "",
        "channel": "phone",
        "kind": CaseKind.QUESTION,
        "topic": "",
        "subject": "",
        "status": CaseStatus.OPEN,
        "opened_at": OPENED,
        "opened_by": Actor.CUSTOMER,
        "first_reply_at": OPENED + HOUR,
        "closed_at": None,
        "waiting_since": None,
    }
    return CaseRow(**(values | fields))


def test_a_customer_without_any_reply_waits_for_the_first() -> None:
    told = case_list.clock_of(case(first_reply_at=None), GOAL)
    assert told is not None
    assert told.short.source == told.words.source == "{time} left"
    assert told.state is not ClockState.PAST


@pytest.mark.parametrize(
    ("fields", "needs"),
    [
        ({"first_reply_at": None}, True),
        ({"first_reply_at": None, "opened_by": Actor.STAFF}, False),
        ({"first_reply_at": None, "status": CaseStatus.CLOSED}, False),
        ({}, False),
    ],
)
def test_only_an_open_case_of_theirs_needs_a_first_reply(
    fields: dict[str, Any], needs: bool
) -> None:
    assert case_list.needs_first_reply(case(**fields)) is needs


def test_who_wrote_again_waits_by_a_clock_of_its_own() -> None:
    """Since 08:30 they wait: of four hours one and a half are left at 11:00."""
    told = case_list.clock_of(case(waiting_since=OPENED + HOUR // 2), GOAL)
    late = case_list.clock_of(case(waiting_since=OPENED - 2 * HOUR), GOAL)
    assert told is not None
    assert late is not None
    assert words.say(told.short).startswith("wrote again")
    assert "not answered yet" in words.say(told.words)
    assert told.state is not ClockState.PAST
    assert late.state is ClockState.PAST


def test_after_a_closing_without_words_no_clock_runs_for_them() -> None:
    told = case_list.clock_of(case(asked_since=OPENED), GOAL)
    assert told is not None
    assert told.state is ClockState.ON_TIME


@pytest.mark.parametrize("fields", [{}, {"status": CaseStatus.CLOSED, "waiting_since": OPENED}])
def test_nobody_waits_for_us(fields: dict[str, Any]) -> None:
    assert case_list.clock_of(case(**fields), GOAL) is None


def test_the_age_runs_until_the_closing() -> None:
    closed = case(closed_at=OPENED + 2 * HOUR)
    assert case_list.age_of(case(), GOAL) == opening_time_short(3 * HOUR, GOAL.calendar)
    assert case_list.age_of(closed, GOAL) == opening_time_short(2 * HOUR, GOAL.calendar)
