"""Calls after low answers, counted from records written by hand."""

from __future__ import annotations

from typing import Any

import pytest

from cxdesk.domain.facts.rescues import CALL_BACKS, CallBacks
from cxdesk.domain.kpis import by_key
from cxdesk.store import records
from cxdesk.store.db import db
from tests.store.rows_by_hand import (
    CALENDAR,
    LATER,
    MARCH,
    QUARTER,
    answers,
    at,
    customers,
    gather,
    gather_each,
    insert,
    staff,
)

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def call(answered: str, done: str | None = None, *, said: dict[str, Any] | None = None,
         **task: Any) -> int:  # fmt: skip
    """A low answer with its task, and the rescue if something was noted; the task's id."""
    answers((answered, 2), **(said or {}))
    answer_id = db.execute_sql("SELECT max(id) FROM answer").fetchone()[0]
    noted = {key: task.pop(key) for key in ("listened_at", "outcome") if key in task}
    made = {"kind": "rescue", "answer_id": answer_id, "due_on": "2026-03-09"}
    made |= {"created_at": at(answered), "done_at": None if done is None else at(done)} | task
    insert("task", [made])
    task_id = int(db.execute_sql("SELECT max(id) FROM task").fetchone()[0])
    if noted:
        insert("rescue", [{"task_id": task_id} | noted])
    return task_id


def found(as_of: int = LATER, **where: str) -> CallBacks:
    return gather(CALL_BACKS, MARCH, CALENDAR, as_of, where)


def test_the_call_is_when_the_task_was_done_in_the_month_of_the_call() -> None:
    call("2026-02-27T10:00", "2026-03-02T11:00")
    call("2026-03-30T10:00", "2026-04-01T11:00")
    january, february, march = gather_each(CALL_BACKS, QUARTER, CALENDAR, LATER, {})
    assert march.pairs == ((at("2026-02-27T10:00"), at("2026-03-02T11:00")),)
    assert (january.pairs, february.pairs) == ((), ())


def test_listening_is_the_call_though_the_rescue_ends_days_later() -> None:
    call("2026-03-02T10:00", "2026-03-09T10:00", listened_at=at("2026-03-02T12:00"))
    assert found().pairs == ((at("2026-03-02T10:00"), at("2026-03-02T12:00")),)


def test_who_could_not_be_reached_is_told_apart() -> None:
    call("2026-03-02T10:00", "2026-03-04T10:00", outcome="unreachable")
    assert found() == CallBacks((), unreached=1)


def test_a_later_outcome_keeps_a_call_that_was_made() -> None:
    heard = at("2026-03-02T12:00")
    call("2026-03-02T10:00", "2026-03-04T10:00", outcome="unreachable", listened_at=heard)
    assert (len(found().pairs), found().unreached) == (1, 0)


def test_who_waits_is_told_as_of_the_instant() -> None:
    call("2026-03-02T10:00", "2026-03-04T10:00")
    call("2026-03-03T10:00")
    call("2026-04-03T10:00")
    now = found()
    assert (len(now.pairs), now.waiting, now.oldest_waiting_at) == (1, 1, at("2026-03-03T10:00"))
    earlier = found(at("2026-03-04T09:00"))
    assert (earlier.pairs, earlier.waiting) == ((), 2)
    assert earlier.oldest_waiting_at == at("2026-03-02T10:00")


def test_an_excluded_answer_and_other_tasks_are_not_counted() -> None:
    call("2026-03-02T10:00", "2026-03-04T10:00", said={"excluded_at": at("2026-03-05T10:00")})
    call("2026-03-02T10:00", "2026-03-04T10:00", kind="thank")
    assert found() == CallBacks()


def test_a_second_answer_after_the_call_does_not_turn_time_back() -> None:
    call("2026-03-09T10:00", "2026-03-04T10:00", created_at=at("2026-03-02T10:00"))
    assert found().pairs == ((at("2026-03-02T10:00"), at("2026-03-04T10:00")),)


def test_filters_go_by_the_responsible_the_channel_and_the_day_of_the_call() -> None:
    staff("Ana", "Luis")
    customers(2)
    call("2026-03-02T10:00", "2026-03-03T10:00", owner_id=1, said={"channel": "phone"})
    call("2026-03-02T11:00", "2026-03-04T10:00", owner_id=2, said={"channel": "counter"})
    assert len(found().pairs) == 2
    assert [pair[1] for pair in found(agent="Ana").pairs] == [at("2026-03-03T10:00")]
    assert [pair[1] for pair in found(channel="counter").pairs] == [at("2026-03-04T10:00")]
    assert [pair[1] for pair in found(weekday="tue").pairs] == [at("2026-03-03T10:00")]


def test_the_list_holds_the_calls_with_their_opening_time_latest_first() -> None:
    customers(1)
    first = call("2026-03-02T10:00", "2026-03-03T10:00", customer_id=1)
    second = call("2026-03-02T10:00", "2026-03-04T10:00")
    call("2026-03-02T10:00")
    span = records.Span(MARCH, CALENDAR, LATER, 99)
    lines = records.LISTS[by_key("call_back_time").records]("call_back_time", span, {})
    assert [line.id for line in lines] == [second, first]
    assert lines[1].value == 24 * 3600  # without weekly hours the shop is open day and night
