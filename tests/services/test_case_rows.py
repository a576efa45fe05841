"""Cases, interactions and tasks behind figures, as the window lists them, written by services."""

from __future__ import annotations

import pytest

from cxdesk import words
from cxdesk.domain.cases import CaseStatus
from cxdesk.domain.interactions import Outcome
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import Grain, period_of
from cxdesk.services import case_rows, cases, measuring, record_rows, shop, tasks
from cxdesk.services.catalogue import by_key
from tests.factories import DAY, HOUR, MINUTE, NOW, TODAY, customer, interaction, open_case

pytestmark = pytest.mark.usefixtures("open_empty_shop")

AS_OF = NOW + 1
MARCH = period_of(TODAY, Grain.MONTH)
LATER = NOW + 30 * DAY


def value(key: str, as_of: int = AS_OF) -> tuple[float | None, int]:
    yard = measuring.yard_of(shop.current(), as_of)
    found = measuring.measure(by_key(key), MARCH, yard)
    return found.value, found.n


def test_a_case_solved_at_the_counter_is_first_contact_and_within_the_hour() -> None:
    ana = customer("Ana Prieto")
    interaction(outcome=Outcome.SOLVED, customer_id=ana, minutes=5)
    keys = ("cases_opened", "within_1h", "resolution_time", "waiting_time", "interactions")
    assert [value(key)[0] for key in keys] == [1, 100, 0, 0, 1]
    assert value("handling_time") == (5 * MINUTE, 1)
    assert value("fcr") == (None, 0)
    assert value("fcr", LATER) == (100, 1)
    (row,) = record_rows.records("handling_time", MARCH, None, AS_OF)
    assert (row.kind, row.customer_id, row.value) == ("case", ana, Amount(300, Unit.SECONDS))
    (logged,) = record_rows.records("interactions", MARCH, None, AS_OF)
    assert (logged.kind, logged.value) == ("interaction", Amount(300, Unit.SECONDS))


def test_a_case_that_nobody_answered_is_listed_without_a_time() -> None:
    case_id = open_case(now=NOW - 2 * HOUR)
    (row,) = record_rows.records("within_1h", MARCH, None, AS_OF)
    assert (row.id, row.value.value, row.told) == (case_id, None, case_rows.NO_TIME)
    assert value("within_1h") == (0, 1)
    assert value("within_24h") == (None, 0)
    assert value("backlog") == (1, 1)


def test_waiting_for_the_customer_is_open_but_told_apart() -> None:
    case_id = open_case(now=NOW - 2 * HOUR)
    cases.wait_for_customer(case_id, "¿Qué talla?", now=NOW - HOUR)
    assert cases.case(case_id).status is CaseStatus.PENDING
    yard = measuring.yard_of(shop.current(), AS_OF)
    stock = measuring.measure(by_key("backlog"), MARCH, yard)
    assert (stock.value, stock.detail["pending"]) == (1, 1)
    assert value("waiting_time") == (HOUR, 1)


def test_reopening_by_hand_counts_once_the_days_have_passed() -> None:
    case_id = open_case(now=NOW - 2 * HOUR)
    cases.solve(case_id, "Hecho", now=NOW - HOUR)
    cases.reopen(case_id, now=NOW)
    assert value("reopened_rate") == (None, 0)
    assert value("reopened_rate", LATER) == (100, 1)
    assert value("fcr", LATER) == (0, 1)
    assert value("resolution_time", LATER) == (None, 0)


def test_of_a_share_of_cases_those_that_count_are_named_and_come_first() -> None:
    complaint = interaction(now=NOW - 9 * DAY, outcome=Outcome.COMPLAINT).case_id
    question = open_case(now=NOW - 8 * DAY)
    rows = record_rows.records("complaint_rate", MARCH, None, AS_OF)
    assert [row.id for row in rows] == [complaint, question]
    assert [words.say(row.told) for row in rows if row.told] == ["complaint", "–"]
    settled = interaction(outcome=Outcome.SOLVED).case_id
    rows = record_rows.records("fcr", MARCH, None, LATER)
    assert [(row.id, words.say(row.told)) for row in rows if row.told] == [
        (settled, "at first contact")
    ]


def test_tasks_tell_whether_they_were_done_in_time() -> None:
    open_case(now=NOW - 9 * DAY)
    open_case(now=NOW - 8 * DAY)
    due = [task.id for task in tasks.open_tasks()]
    tasks.finish_task(due[0], now=NOW - 9 * DAY + HOUR)
    assert value("tasks_on_time") == (50, 2)
    told = [words.say(row.told) for row in record_rows.records("tasks_on_time", MARCH, None, AS_OF)
            if row.told is not None]  # fmt: skip
    assert told == ["late", "in time"]
    assert {row.kind for row in record_rows.records("tasks_on_time", MARCH, None, AS_OF)} == {
        "task"
    }
