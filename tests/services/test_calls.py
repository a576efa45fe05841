"""Calls made from a list, and customers who stay away."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.tasks import TaskDraft, TaskKind
from cxdesk.services import calls, cases, command, staying_away, tasks, this_week
from tests.factories import DAY, NOW, TODAY, answer, customer, interaction, open_case, rows, sale

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_a_call_is_logged_and_its_task_done_in_one_step() -> None:
    who = customer()
    asked = TaskDraft(kind=TaskKind.CALL_BACK, customer_id=who, after_days=1)
    task_id = tasks.add_task(asked, now=NOW)
    calls.log_call(who, "She comes back on Friday", task_id=task_id, now=NOW)
    assert rows("interaction", "customer_id, channel, direction, outcome, note, replied_at") == [
        (who, "phone", "out", "note", "She comes back on Friday", NOW)
    ]
    assert tasks.open_tasks() == ()
    command.undo(now=NOW)
    assert rows("interaction") == []
    assert len(tasks.open_tasks()) == 1


def test_a_call_of_a_rescue_ends_it_only_with_an_outcome() -> None:
    who = customer()
    answer(2, customer_id=who, comment="Slow")
    (task,) = tasks.open_tasks()
    with pytest.raises(ValidationError, match="how it ended"):
        calls.log_call(who, "She comes back on Friday", task_id=task.id, now=NOW)
    assert rows("interaction") == []
    assert tasks.open_tasks() == (task,)


def test_a_call_about_an_open_case_stands_in_its_log() -> None:
    case_id = open_case(customer())
    (task,) = tasks.open_tasks()
    calls.log_call(task.customer_id or 0, "Explained", task_id=task.id, now=NOW)
    assert cases.case(case_id).first_reply_at == NOW
    assert rows("interaction", "case_id")[-1] == (case_id,)


def test_a_call_after_the_case_was_closed_is_about_none() -> None:
    who = customer()
    case_id = open_case(who)
    cases.solve(case_id, now=NOW)
    task_id = tasks.add_task(TaskDraft(note="Thank", customer_id=who, case_id=case_id), now=NOW)
    calls.log_call(who, "Thanked", task_id=task_id, now=NOW)
    assert rows("interaction", "case_id")[-1] == (None,)


def test_the_call_that_was_asked_for_does_not_move_itself() -> None:
    who = customer()
    task_id = tasks.add_task(
        TaskDraft(kind=TaskKind.CALL_BACK, customer_id=who, after_days=7), now=NOW
    )
    other = tasks.add_task(
        TaskDraft(kind=TaskKind.CALL_BACK, customer_id=who, after_days=30), now=NOW
    )
    later = NOW + 7 * DAY
    logged = calls.log_call(who, "All well", task_id=task_id, now=later)
    assert [one.id for one in tasks.open_tasks()] == [other]
    assert logged.reminder_on == date(2026, 4, 24)
    assert rows("task_move", "task_id") == [(other,)]


def drifting_customer(name: str) -> int:
    """Bought every ten days, and last 60 days ago: fifteen gaps of ten."""
    who = customer(name)
    for number in range(16):
        on = TODAY - timedelta(days=60 + 10 * number)
        sale(1_000, on, customer_id=who)
    return who


def test_who_stays_away_is_told_with_what_they_spent() -> None:
    who = drifting_customer("Ana Prieto")
    sale(99_900, TODAY - timedelta(days=800), customer_id=who)
    (found,) = staying_away.away(NOW + 1)
    assert found == (who, "Ana Prieto", 10, 60, 16_000)


def test_who_was_spoken_to_lately_or_is_to_be_called_is_not_named_again() -> None:
    called, planned, long_ago = (drifting_customer(name) for name in ("A", "B", "C"))
    interaction(customer_id=called, arrived_at=NOW - 13 * DAY)
    tasks.add_task(TaskDraft(kind=TaskKind.CALL_BACK, customer_id=planned), now=NOW)
    interaction(customer_id=long_ago, arrived_at=NOW - 15 * DAY)
    assert [one.customer_id for one in staying_away.away(NOW + 1)] == [long_ago]


def test_the_week_is_counted_from_its_monday_against_the_same_days() -> None:
    """18 March 2026 is a Wednesday: Monday to Wednesday against those of the week before."""
    for days in (0, 1, 2, 3, 7, 9, 10):
        interaction(arrived_at=NOW - days * DAY)
    sale(5_000, TODAY)
    sale(4_000, date(2026, 3, 11))
    sale(9_000, date(2026, 3, 12))
    found = {line.key: line.current.value for line in this_week.this_week(NOW + 1)}
    nothing = {"surveys_offered": None, "complaints": None}  # never recorded yet
    assert found == {"interactions": 3, "revenue": 5_000} | nothing
