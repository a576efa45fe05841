"""Interactions by arrival and tasks by due day against records written one by one."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain.facts.desk import ARRIVED, DUE, ArrivedTally, DueTally
from cxdesk.store.db import db
from tests.store.rows_by_hand import (
    CALENDAR,
    LATER,
    MARCH,
    at,
    case,
    gather,
    insert,
    staff,
)

if TYPE_CHECKING:
    from cxdesk.domain.facts import Stream

START = at("2026-03-01T00:00")
pytestmark = pytest.mark.usefixtures("open_empty_shop")


def arrivals(*moments: str, **fields: object) -> None:
    base = {"channel": "phone", "created_at": 0} | fields
    insert("interaction", [base | {"arrived_at": at(when)} for when in moments])


def tasks(*given: tuple[str, str | None], **fields: object) -> None:
    base = {"created_at": at("2026-02-01T00:00")} | fields
    insert("task", [base | {"due_on": due, "done_at": done and at(done)} for due, done in given])


def test_interactions_count_by_their_local_arrival_whatever_became_of_them() -> None:
    arrivals("2026-03-01T00:00", "2026-03-31T23:59:59")
    arrivals("2026-03-15T10:00", direction="out", outcome="note")
    arrivals("2026-02-28T23:59:59", "2026-04-01T00:00")
    assert gather(ARRIVED, MARCH, CALENDAR, LATER, {}) == ArrivedTally(3, 2)
    assert gather(ARRIVED, MARCH, CALENDAR, at("2026-03-15T10:00"), {}) == ArrivedTally(1, 1)


def test_a_task_is_in_time_until_the_end_of_its_due_day() -> None:
    """Midnight in Madrid: 23:59:59 of the day is in time, 00:00 of the next is late."""
    tasks(("2026-03-10", "2026-03-10T23:59:59"), ("2026-03-10", "2026-03-11T00:00"),
          ("2026-03-10", "2026-03-01T09:00"), ("2026-03-10", None), ("2026-03-31", None),
          ("2026-04-01", "2026-03-05T09:00"), ("2026-02-28", None))  # fmt: skip
    assert gather(DUE, MARCH, CALENDAR, LATER, {}) == DueTally(in_time=2, late=3, undecided=0)


def test_whether_a_task_was_in_time_depends_on_the_instant() -> None:
    tasks(("2026-03-10", "2026-03-10T12:00"), ("2026-03-20", "2026-03-02T12:00"))
    tasks(("2026-03-20", None), created_at=at("2026-03-12T00:00"))
    told = [gather(DUE, MARCH, CALENDAR, at(when), {}) for when in (
        "2026-03-02T12:00", "2026-03-10T12:00", "2026-03-11T00:00", "2026-03-12T00:01",
        "2026-03-21T00:00",
    )]  # fmt: skip
    assert told == [
        DueTally(0, 0, 2),
        DueTally(1, 0, 1),
        DueTally(2, 0, 0),
        DueTally(2, 0, 1),
        DueTally(2, 1, 0),
    ]


def test_a_late_task_is_late_before_it_is_done() -> None:
    tasks(("2026-03-10", "2026-03-15T12:00"))
    for when in ("2026-03-11T00:00", "2026-03-15T12:00", "2026-03-16T00:00"):
        assert gather(DUE, MARCH, CALENDAR, at(when), {}) == DueTally(late=1)


def move(task_id: int, when: str, before_on: str, after_on: str) -> None:
    row = {"task_id": task_id, "at": at(when), "before_on": before_on, "after_on": after_on}
    insert("task_move", [row])


def test_a_moved_task_is_late_or_not_by_the_day_that_was_in_force() -> None:
    """Promised for the 10th, moved on the 12th to the 20th, and on the 25th to 2 April."""
    tasks(("2026-04-02", None))
    move(1, "2026-03-12T09:00", "2026-03-10", "2026-03-20")
    move(1, "2026-03-25T09:00", "2026-03-20", "2026-04-02")
    told = {when: gather(DUE, MARCH, CALENDAR, at(when), {}) for when in (
        "2026-03-10T12:00", "2026-03-11T00:00", "2026-03-12T09:00", "2026-03-12T09:01",
        "2026-03-21T00:00", "2026-03-25T09:00", "2026-03-25T09:01",
    )}  # fmt: skip
    assert told == {
        "2026-03-10T12:00": DueTally(0, 0, 1),
        "2026-03-11T00:00": DueTally(0, 1, 0),
        "2026-03-12T09:00": DueTally(0, 1, 0),
        "2026-03-12T09:01": DueTally(0, 0, 1),
        "2026-03-21T00:00": DueTally(0, 1, 0),
        "2026-03-25T09:00": DueTally(0, 1, 0),
        "2026-03-25T09:01": DueTally(0, 0, 0),
    }


def test_moved_tasks_are_counted_as_a_recount_in_plain_python_says() -> None:
    """Sixty tasks moved up to three times, at every third hour of the month, filtered or not."""
    chance = random.Random(7)
    staff("Ana", "Luis")
    made, moves = [], []
    for task_id in range(1, 61):
        days = [chance.randrange(1, 29) for _ in range(chance.randrange(1, 5))]
        times = sorted(chance.randrange(24, 24 * 28) for _ in days[1:])
        done = chance.choice([None, chance.randrange(24, 24 * 30)])
        made.append({
            "id": task_id, "due_on": f"2026-03-{days[-1]:02}", "owner_id": chance.choice([1, 2]),
            "created_at": START + 3600 * chance.randrange(0, 24),
            "done_at": None if done is None else START + 3600 * done,
        })  # fmt: skip
        moves += [{
            "task_id": task_id, "at": START + 3600 * hour,
            "before_on": f"2026-03-{one:02}", "after_on": f"2026-03-{two:02}",
        } for hour, one, two in zip(times, days, days[1:], strict=False)]  # fmt: skip
    insert("task", made)
    insert("task_move", moves)
    for hour in range(0, 24 * 31, 3):
        as_of = START + 3600 * hour
        assert gather(DUE, MARCH, CALENDAR, as_of, {}) == recount(made, moves, as_of)
        of_ana = [one for one in made if one["owner_id"] == 1]
        assert gather(DUE, MARCH, CALENDAR, as_of, {"agent": "Ana"}) == recount(
            of_ana, moves, as_of
        )


def recount(made: list[dict[str, Any]], moves: list[dict[str, Any]], as_of: int) -> DueTally:
    """Every task by the day that its moves say was in force; March 2026 in Madrid."""
    in_time = late = undecided = 0
    for one in made:
        if one["created_at"] >= as_of:
            continue
        later = [m for m in moves if m["task_id"] == one["id"] and m["at"] >= as_of]
        due_on = min(later, key=lambda m: m["at"])["before_on"] if later else one["due_on"]
        end = at(f"{date.fromisoformat(due_on) + timedelta(days=1)}T00:00")
        if one["done_at"] is not None and one["done_at"] < min(end, as_of):
            in_time += 1
        elif end <= as_of:
            late += 1
        else:
            undecided += 1
    return DueTally(in_time, late, undecided)


@pytest.mark.parametrize(
    ("stream", "index"), [(ARRIVED, "interaction_series"), (DUE, "task_series")]
)
def test_a_series_of_the_desk_is_read_from_an_index(
    stream: Stream[Any], index: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, Any]] = []
    run = db.execute_sql

    def spy(sql: str, params: Any = None) -> Any:
        asked.append((sql, params))
        return run(sql, params)

    monkeypatch.setattr(db, "execute_sql", spy)
    gather(stream, MARCH, CALENDAR, LATER, {})
    monkeypatch.undo()
    ((sql, params),) = [(sql, params) for sql, params in asked if "EXISTS" not in sql]
    plan = "\n".join(row[3] for row in run(f"EXPLAIN QUERY PLAN {sql}", params))
    assert f"USING COVERING INDEX {index}" in plan


def test_the_desk_is_filtered_by_whoever_and_whatever_it_was_about() -> None:
    staff("Ana")
    insert("topic", [{"id": 1, "name": "Garantía", "folded": "garantia"}])
    insert("customer", [{"id": 1, "name": "A", "kind": "company", "city": "Soria",
                         "created_at": 0}])  # fmt: skip
    insert("customer_tag", [{"customer_id": 1, "name": "VIP", "folded": "vip"}])
    case(1, "2026-03-02T10:00", kind="order", channel="email", topic_id=1)
    arrivals("2026-03-02T10:00", channel="email", staff_id=1, topic_id=1, customer_id=1, case_id=1)
    arrivals("2026-03-03T10:00")
    tasks(("2026-03-02", None), owner_id=1, customer_id=1, case_id=1)
    tasks(("2026-03-03", None))
    wanted = {"agent": "Ana", "topic": "garantia", "kind": "order", "type": "company",
              "city": "soria", "tag": "vip", "weekday": "mon", "channel": "email"}  # fmt: skip
    for key, value in wanted.items():
        assert gather(ARRIVED, MARCH, CALENDAR, LATER, {key: value}) == ArrivedTally(1, 1), key
        assert gather(DUE, MARCH, CALENDAR, LATER, {key: value}) == DueTally(late=1), key
    for key in ("agent", "topic", "kind", "tag"):
        assert gather(ARRIVED, MARCH, CALENDAR, LATER, {key: "none"}).interactions == 1
        assert gather(DUE, MARCH, CALENDAR, LATER, {key: "none"}).late == 1
