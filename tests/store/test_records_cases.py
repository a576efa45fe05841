"""The lists behind indicators of cases hold exactly the records that their figures count."""

from __future__ import annotations

import random
from typing import Any

import pytest

from cxdesk.domain.choices import Choices
from cxdesk.domain.kpi import Kpi, Records
from cxdesk.domain.kpis import ALL, by_key
from cxdesk.store import records
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job
from tests.store.rows_by_hand import LATER, MARCH, QUARTER, at, case, insert, purchase, staff
from tests.store.test_cases_recount import QUARTER_FROM, QUARTER_TO, write_cases
from tests.store.test_facts_cases import DESK

pytestmark = pytest.mark.usefixtures("open_empty_shop")

KINDS = {Records.REPLIES, Records.WAITS, Records.CASES, Records.INTERACTIONS, Records.TASKS}
KINDS |= {Records.CALLS}
FAMILY = tuple(kpi for kpi in ALL if kpi.records in KINDS)
CHOICES = (
    Choices(),
    Choices(within_clock="business", waiting_clock="calendar", first_response_clock="calendar",
            resolution_clock="without_waiting", resolution_to="first", fcr_days="1",
            cases_per_agent_by="closed"),
)  # fmt: skip
SHARES = {"complaint_rate", "fcr", "reopened_rate"}
MINUTE, HOUR = 60, 3600


def listed(
    key: str, as_of: int = LATER, choices: Choices | None = None, limit: int = 99, **where: str
) -> tuple[records.RecordLine, ...]:
    span = records.Span(MARCH, DESK, as_of, limit, choices or Choices())
    return records.LISTS[by_key(key).records](key, span, where)


def times(key: str, **choices: str) -> list[tuple[int, float | None]]:
    """The cases listed, oldest first, and the time told of each."""
    found = listed(key, choices=Choices(**choices))
    return [(line.id, line.value if line.other else None) for line in reversed(found)]


@pytest.mark.parametrize("choices", CHOICES, ids=("default", "other"))
@pytest.mark.parametrize("kpi", FAMILY, ids=lambda kpi: kpi.key)
def test_a_list_holds_what_its_figure_counts(kpi: Kpi, choices: Choices) -> None:
    """Random logs and tasks as of several instants, with and without a filter."""
    rng = random.Random(9)
    staff("Ana", "Luis")
    write_cases(rng, 36)
    insert("task", [_task(rng) for _ in range(40)])
    wheres: list[dict[str, str]] = [{}, {"channel": "phone"}]
    wheres += [{"weekday": "tue"}] if "weekday" in kpi.filters else []
    for as_of in (LATER, *(rng.randrange(QUARTER_FROM, QUARTER_TO) for _ in range(2))):
        for where in wheres:
            _compare(kpi, as_of, where, choices)


def _compare(kpi: Kpi, as_of: int, where: dict[str, str], choices: Choices) -> None:
    found = gather_all(kpi.reads, Job(QUARTER, DESK, as_of, where, choices))
    for period, facts in zip(QUARTER, found, strict=True):
        n = kpi.measure(facts, period, as_of).n
        span = records.Span(period, DESK, as_of, 999, choices)
        got = records.LISTS[kpi.records](kpi.key, span, where)
        if period.bounds(DESK.zone)[0] < as_of:
            assert len(got) == n, (period, as_of, where)
        moments = [(kpi.key in SHARES and line.other, line.at or 0, line.on) for line in got]
        assert moments == sorted(moments, reverse=True)
        if kpi.key in SHARES and n:
            share = kpi.measure(facts, period, as_of).value
            assert share == pytest.approx(100 * sum(line.other for line in got) / n)


def _task(rng: random.Random) -> dict[str, Any]:
    return {
        "due_on": f"2026-0{rng.randrange(1, 4)}-{rng.randrange(1, 29):02}",
        "done_at": rng.choice([None, rng.randrange(QUARTER_FROM, QUARTER_TO)]),
        "created_at": rng.randrange(QUARTER_FROM - 90 * 86_400, QUARTER_TO),
        "case_id": rng.choice([None, 1, 2, 3]),
    }  # fmt: skip


def test_a_limit_keeps_the_latest() -> None:
    for day in range(1, 6):
        case(day, f"2026-03-0{day}T10:00")
    assert [line.id for line in listed("cases_opened", limit=2)] == [5, 4]
    assert [line.id for line in listed("backlog", limit=2)] == [5, 4]


def test_waits_are_told_by_the_clock_of_the_choice() -> None:
    """Tuesday 16:00 to Wednesday 10:00: two hours of opening time, eighteen by the calendar."""
    case(1, "2026-03-10T16:00", ("reply", "2026-03-11T10:00"))
    assert times("waiting_time") == times("first_response_time") == [(1, 2 * HOUR)]
    assert times("waiting_time", waiting_clock="calendar") == [(1, 18 * HOUR)]
    assert times("first_response_time", first_response_clock="calendar") == [(1, 18 * HOUR)]
    assert times("within_1h") == [(1, 18 * HOUR)]
    assert times("within_1h", within_clock="business") == [(1, 2 * HOUR)]


def test_resolution_is_told_less_its_pauses_when_chosen() -> None:
    case(1, "2026-03-10T10:00", ("pending", "2026-03-10T16:00"), ("closed", "2026-03-11T10:00"),
         ("open", "2026-03-11T11:00"), ("closed", "2026-03-11T12:00"))  # fmt: skip
    case(2, "2026-03-11T09:00", ("closed", "2026-03-11T13:00"))
    assert times("resolution_time") == [(1, 26 * HOUR), (2, 4 * HOUR)]
    assert times("resolution_time", resolution_clock="business") == [(1, 10 * HOUR), (2, 4 * HOUR)]
    less = times("resolution_time", resolution_clock="without_waiting")
    assert less == [(1, 8 * HOUR), (2, 4 * HOUR)]
    assert times("resolution_time", resolution_to="first") == [(1, 24 * HOUR), (2, 4 * HOUR)]


def test_of_a_share_of_cases_those_that_count_come_first() -> None:
    """A complaint, and the one of the cases closed on the 10th that was opened only once."""
    case(1, "2026-03-09T10:00", kind="complaint")
    case(2, "2026-03-10T10:00", ("closed", "2026-03-10T11:00"))
    case(3, "2026-03-10T10:00", ("closed", "2026-03-10T12:00"), ("open", "2026-03-10T14:00"))
    assert [(line.id, line.other) for line in listed("complaint_rate")] == [(1, 1), (3, 0), (2, 0)]
    assert [(line.id, line.other) for line in listed("complaint_rate", limit=1)] == [(1, 1)]
    assert [(line.id, line.other) for line in listed("fcr")] == [(2, 1), (3, 0)]
    assert [(line.id, line.other) for line in listed("reopened_rate")] == [(3, 1), (2, 0)]


def test_an_unanswered_or_steady_case_has_no_time() -> None:
    case(1, "2026-03-10T10:00")
    case(2, "2026-03-10T10:00", ("closed", "2026-03-10T11:00"))
    case(3, "2026-03-10T10:00", ("closed", "2026-03-10T11:00"), ("open", "2026-03-10T14:00"))
    assert times("within_1h") == [(1, None), (2, None), (3, None)]
    assert times("reopened_rate") == [(2, None), (3, 3 * HOUR)]
    assert times("cases_opened") == [(1, None), (2, None), (3, None)]


def test_the_backlog_is_told_by_its_age_at_the_end_of_the_period() -> None:
    case(1, "2026-03-10T10:00")
    assert [line.value for line in listed("backlog", at("2026-03-10T12:00"))] == [2 * HOUR]
    assert [line.value for line in listed("backlog")] == [
        at("2026-04-01T00:00") - at("2026-03-10T10:00")
    ]


def test_work_and_interactions_tell_the_time_noted() -> None:
    closed = ("closed", "2026-03-10T11:00")
    case(1, "2026-03-10T10:00", closed)
    case(2, "2026-03-10T10:00", closed)
    base = {"channel": "phone", "created_at": 0, "arrived_at": at("2026-03-10T10:00")}
    insert("interaction", [base | {"case_id": 1, "minutes": 7}, base | {"case_id": 1, "minutes": 5},
                           base | {"case_id": 2, "minutes": None}])  # fmt: skip
    assert times("handling_time") == [(1, 12 * MINUTE)]
    assert times("interactions") == [(1, 7 * MINUTE), (2, 5 * MINUTE), (3, None)]


def test_a_task_is_listed_with_whether_it_was_in_time() -> None:
    base = {"created_at": 0, "note": "Llamar"}
    insert("task", [
        base | {"due_on": "2026-03-10", "done_at": at("2026-03-10T12:00")},
        base | {"due_on": "2026-03-11", "done_at": at("2026-03-12T12:00")},
        base | {"due_on": "2026-03-20", "done_at": None},
    ])  # fmt: skip
    found = listed("tasks_on_time", at("2026-03-15T00:00"))
    assert [(line.on, line.value, line.text) for line in found] == [
        ("2026-03-11", 0, "Llamar"), ("2026-03-10", 1, "Llamar"),
    ]  # fmt: skip


def test_a_rate_of_orders_lists_its_complaints() -> None:
    case(1, "2026-03-10T10:00", kind="complaint")
    case(2, "2026-03-10T10:00")
    insert("purchase", [purchase("2026-03-10", 10)])
    assert len(listed("complaint_rate")) == 2
    by_orders = listed("complaint_rate", choices=Choices(complaints_per="orders"))
    assert [line.id for line in by_orders] == [1]


def test_a_case_is_told_by_its_subject_or_its_topic() -> None:
    insert("topic", [{"id": 1, "name": "Garantía", "folded": "garantia"}])
    case(1, "2026-03-10T10:00", topic_id=1)
    case(2, "2026-03-11T10:00", topic_id=1, subject="Taladro roto")
    assert [line.text for line in listed("cases_opened")] == ["Taladro roto", "Garantía"]
