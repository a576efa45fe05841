"""Streams of cases against records written one by one, and against a recount in Python."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain.calendar import build
from cxdesk.domain.choices import Choices
from cxdesk.domain.facts.cases import (
    BACKLOG,
    CLOSED,
    COMPLAINED,
    LOAD,
    OPENED,
    PROMPT,
    SETTLED,
    WAITS,
    WORK,
    Backlog,
    ComplaintTally,
    OpenedTally,
    PromptTally,
    SettledTally,
    WorkTally,
)
from cxdesk.domain.facts.replies import REPLIES
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, period_of
from cxdesk.store.db import db
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job
from tests.store.rows_by_hand import (
    CALENDAR,
    LATER,
    MARCH,
    QUARTER,
    at,
    case,
    customers,
    gather,
    gather_each,
    insert,
    purchase,
    staff,
)

if TYPE_CHECKING:
    from cxdesk.domain.facts import Stream

pytestmark = pytest.mark.usefixtures("open_empty_shop")

HOUR, DAY = 3600, 86_400
STREAMS: tuple[Stream[Any], ...] = (
    OPENED, COMPLAINED, PROMPT, WAITS, CLOSED, SETTLED, WORK, BACKLOG, LOAD,
)  # fmt: skip
DESK = build("Europe/Madrid", {day: [["09:00", "17:00"]] for day in ("mon", "tue", "wed")})


def test_trap_10_a_case_counts_on_its_local_opening_date() -> None:
    """1 March 00:30 in Madrid is still February in UTC."""
    case(1, "2026-03-01T00:30", kind="complaint")
    case(2, "2026-03-31T23:59", opened_by="staff")
    case(3, "2026-04-01T00:00")
    assert gather(OPENED, MARCH, CALENDAR, LATER, {}) == OpenedTally(2, 1, 1)
    assert gather(OPENED, MARCH, CALENDAR, at("2026-03-31T23:59"), {}) == OpenedTally(1, 1, 1)


def test_what_became_a_complaint_later_was_none_before() -> None:
    case(1, "2026-03-02T10:00", kind="complaint")
    change = {"case_id": 1, "actor": "staff", "kind": "note", "at": at("2026-03-05T10:00")}
    insert("case_event", [change | {"kind_before": "question", "kind_after": "complaint"}])
    found = [gather(OPENED, MARCH, CALENDAR, at(when), {}).complaints
             for when in ("2026-03-05T10:00", "2026-03-05T10:01")]  # fmt: skip
    assert found == [0, 1]


def test_the_limit_itself_is_within_and_who_may_still_answer_is_in_neither() -> None:
    """At 12:00 on the 10th: answered after 1 h 0 s and 1 h 1 s; unanswered for 1 h and 1 h 1 s."""
    case(1, "2026-03-10T08:00:00", ("reply", "2026-03-10T09:00:00"))
    case(2, "2026-03-10T08:00:00", ("reply", "2026-03-10T09:00:01"))
    case(3, "2026-03-10T11:00:00")
    case(4, "2026-03-10T10:59:59", ("auto", "2026-03-10T11:00:00"))
    case(5, "2026-03-10T08:00:00", ("reply", "2026-03-10T08:10:00"), opened_by="staff")
    found = gather(PROMPT, MARCH, CALENDAR, at("2026-03-10T12:00"), {})
    assert found == PromptTally(cases=4, within_1h=1, late_1h=2, within_24h=2, late_24h=0,
                                unanswered=2)  # fmt: skip


def test_trap_08_an_automatic_answer_stops_no_clock() -> None:
    """Nor does a note, a status or a message that the customer cannot see."""
    case(1, "2026-03-10T10:00", ("auto", "2026-03-10T10:01"), ("note", "2026-03-10T10:02"),
         ("open", "2026-03-10T10:03"))  # fmt: skip
    unseen = {"case_id": 1, "at": at("2026-03-10T10:04"), "actor": "staff", "kind": "message"}
    insert("case_event", [unseen | {"is_public": 0}])
    found = gather(PROMPT, MARCH, CALENDAR, LATER, {})
    assert (found.within_1h, found.late_24h, found.unanswered) == (0, 1, 1)
    assert gather(WAITS, MARCH, CALENDAR, LATER, {}).pairs == ()


def test_trap_03_a_quarter_is_measured_on_its_replies_not_on_its_months() -> None:
    """80 s and 100 s in January, 93 s in February: mean 91 s, median 93 s; of months 91.5 s."""
    for case_id, (opened, seconds) in enumerate(
        (("2026-01-05T10:00:00", 80), ("2026-01-06T10:00:00", 100), ("2026-02-06T10:00:00", 93)), 1
    ):
        minutes, rest = divmod(seconds, 60)
        case(case_id, opened, ("reply", f"{opened[:14]}0{minutes}:{rest:02}"))
    quarter = period_of(date(2026, 1, 1), Grain.QUARTER)
    (facts,) = gather_all((WAITS,), Job((quarter,), CALENDAR, LATER))
    found = by_key("waiting_time").measure(facts, quarter, LATER)
    assert (found.value, found.detail["mean"]) == (93, 91)


def test_by_opening_time_a_night_is_no_delay() -> None:
    """Tuesday 16:30 to Wednesday 09:30 is one hour; Wednesday 16:59 waits since one minute."""
    case(1, "2026-03-10T16:30", ("reply", "2026-03-11T09:30"))
    case(2, "2026-03-10T16:30", ("reply", "2026-03-11T09:31"))
    case(3, "2026-03-11T16:59")
    case(4, "2026-03-11T15:00")
    job = Job((MARCH,), DESK, at("2026-03-15T12:00"), {}, Choices(within_clock="business"))
    (facts,) = gather_all((PROMPT,), job)
    assert facts.of(PROMPT) == PromptTally(4, 1, 2, 2, 0, 2)


def test_complaints_are_counted_against_what_the_shop_chose() -> None:
    customers(3)
    case(1, "2026-03-02T10:00", kind="complaint")
    case(2, "2026-03-02T10:00", channel="email")
    insert("purchase", [purchase("2026-03-02", 10, 1), purchase("2026-03-02", 10, 1),
                        purchase("2026-02-02", 10, 2), purchase("2026-03-02", 10)])  # fmt: skip

    def found(where: dict[str, str], **choices: str) -> ComplaintTally:
        job = Job((MARCH,), CALENDAR, LATER, where, Choices(**choices))
        return gather_all((COMPLAINED,), job)[0].of(COMPLAINED)

    assert found({}) == ComplaintTally(1, 2)
    assert found({"channel": "phone"}) == ComplaintTally(1, 1)
    assert found({}, complaints_per="orders") == ComplaintTally(1, 3)
    assert found({}, complaints_per="active_customers") == ComplaintTally(1, 1)
    assert found({}, complaints_per="active_customers", active_by="window").against == 2
    assert found({"channel": "phone"}, complaints_per="orders") == ComplaintTally(1, None)


def test_a_wait_counts_on_the_day_of_the_reply_and_for_who_replied() -> None:
    staff("Ana", "Luis")
    case(1, "2026-02-27T10:00", ("reply", "2026-02-27T11:00"), ("customer", "2026-02-28T10:00"),
         ("customer", "2026-03-01T10:00"), owner_id=2)  # fmt: skip
    insert("case_event", [{"case_id": 1, "at": at("2026-03-02T10:00"), "actor": "staff",
                           "kind": "message", "is_public": 1, "staff_id": 1}])  # fmt: skip
    case(2, "2026-03-02T10:00", channel="email")
    found = gather(WAITS, MARCH, CALENDAR, LATER, {})
    assert found.pairs == ((at("2026-02-28T10:00"), at("2026-03-02T10:00")),)
    assert (found.waiting, found.oldest_waiting_at) == (1, at("2026-03-02T10:00"))
    by = {name: gather(WAITS, MARCH, CALENDAR, LATER, {"agent": name}) for name in ("Ana", "Luis")}
    assert [len(by[name].pairs) for name in ("Ana", "Luis")] == [1, 0]
    earlier = gather(WAITS, MARCH, CALENDAR, at("2026-03-01T12:00"), {"agent": "Luis"})
    assert (earlier.pairs, earlier.waiting) == ((), 1)
    assert gather(WAITS, MARCH, CALENDAR, LATER, {"channel": "email"}).waiting == 1


def test_trap_09_a_case_closed_three_times_counts_once_on_its_last_day() -> None:
    case(1, "2026-01-05T10:00", ("closed", "2026-01-06T10:00"), ("open", "2026-01-07T10:00"),
         ("closed", "2026-02-06T10:00"), ("closed", "2026-02-08T10:00"),
         ("open", "2026-03-01T10:00"), ("closed", "2026-03-02T10:00"))  # fmt: skip

    def closed(as_of: str) -> list[list[int]]:
        found = gather_each(CLOSED, QUARTER, CALENDAR, at(as_of), {})
        return [[row[2] for row in facts.rows] for facts in found]

    first, second, third = (at(f"2026-{day}T10:00") for day in ("01-06", "02-06", "03-02"))
    assert closed("2026-06-01T00:00") == [[], [], [third]]
    assert closed("2026-03-01T10:01") == [[], [], []]
    assert closed("2026-03-01T10:00") == [[], [second], []]
    assert closed("2026-01-07T10:01") == [[], [], []]
    assert closed("2026-01-07T10:00") == [[first], [], []]


def test_pauses_come_with_the_case_that_had_them() -> None:
    case(1, "2026-03-02T10:00", ("pending", "2026-03-02T11:00"), ("open", "2026-03-03T10:00"),
         ("closed", "2026-03-04T10:00"))  # fmt: skip
    case(2, "2026-03-02T10:00", ("closed", "2026-03-04T10:00"))
    case(3, "2026-03-02T10:00", ("pending", "2026-03-02T11:00"))
    found = gather(CLOSED, MARCH, CALENDAR, LATER, {})
    assert {row[3] for row in found.rows} == {1, 2}
    assert found.pauses == {1: ((at("2026-03-02T11:00"), at("2026-03-03T10:00")),)}


def test_what_counts_as_settled_at_first_contact() -> None:
    """One reply, or none over the counter by a person; never closed by a program unanswered."""
    closed = ("closed", "2026-03-02T12:00")
    case(1, "2026-03-02T10:00", ("reply", "2026-03-02T11:00"), closed, channel="email")
    case(
        2, "2026-03-02T10:00", ("reply", "2026-03-02T11:00"), ("reply", "2026-03-02T11:30"), closed
    )
    case(3, "2026-03-02T10:00", closed, channel="counter")
    case(4, "2026-03-02T10:00", closed, channel="email")
    case(5, "2026-03-02T10:00", channel="counter")
    insert("case_event", [{"case_id": 5, "at": at("2026-03-02T12:00"), "actor": "auto",
                           "kind": "status", "status_after": "closed"}])  # fmt: skip
    case(6, "2026-03-02T10:00", ("reply", "2026-03-02T11:00"), closed,
         ("customer", "2026-03-03T10:00"))  # fmt: skip
    case(7, "2026-03-02T10:00", ("reply", "2026-03-02T11:00"), closed, ("open", "2026-03-09T11:59"))
    case(8, "2026-03-02T10:00", ("reply", "2026-03-02T11:00"), closed, ("open", "2026-03-09T12:00"))
    found = gather(SETTLED, MARCH, CALENDAR, LATER, {})
    assert found == SettledTally(mature=8, settled=4, reopened=1, unanswered=3, immature=0)
    at_seven_days = gather(SETTLED, MARCH, CALENDAR, at("2026-03-09T12:00"), {})
    assert at_seven_days == found
    before = gather(SETTLED, MARCH, CALENDAR, at("2026-03-09T11:59"), {})
    assert before == SettledTally(immature=8)


def test_work_is_what_was_logged_before_the_instant() -> None:
    for case_id in (1, 2, 3):
        case(case_id, "2026-03-02T10:00", ("closed", "2026-03-03T10:00"))
    base = {"channel": "phone", "created_at": 0, "case_id": 1}
    insert("interaction", [
        base | {"arrived_at": at("2026-03-02T10:00"), "minutes": 10},
        base | {"arrived_at": at("2026-03-02T11:00"), "minutes": 5},
        base | {"arrived_at": at("2026-03-09T11:00"), "minutes": 30},
        base | {"arrived_at": at("2026-03-02T11:00"), "minutes": None, "case_id": 2},
        base | {"arrived_at": at("2026-03-02T11:00"), "minutes": 0, "case_id": 3},
    ])  # fmt: skip
    assert gather(WORK, MARCH, CALENDAR, at("2026-03-09T11:00"), {}) == WorkTally(3, 2, 15, 225)
    assert gather(WORK, MARCH, CALENDAR, LATER, {}) == WorkTally(3, 2, 45, 2025)


def test_trap_19_backlog_is_what_was_open_then_not_what_is_open_now() -> None:
    """Opened in January, closed in March, opened again: open at the end of each month but one."""
    case(1, "2026-01-10T10:00", ("pending", "2026-01-20T10:00"), ("open", "2026-02-20T10:00"),
         ("closed", "2026-03-05T10:00"))  # fmt: skip
    case(2, "2026-01-10T10:00", ("closed", "2026-01-11T10:00"), ("open", "2026-02-20T10:00"),
         ("closed", "2026-03-20T10:00"), ("open", "2026-03-21T10:00"))  # fmt: skip
    case(3, "2026-02-28T23:59:59")
    case(4, "2026-03-01T00:00", ("closed", "2026-03-01T00:00"))
    found = gather_each(BACKLOG, QUARTER, CALENDAR, LATER, {})
    one = at("2026-01-10T10:00")
    late = at("2026-02-28T23:59:59")
    assert found == (
        Backlog(at("2026-02-01T00:00"), (one,), 1),
        Backlog(at("2026-03-01T00:00"), (one, one, late), 0),
        Backlog(at("2026-04-01T00:00"), (one, late), 0),
    )
    now = gather(BACKLOG, MARCH, CALENDAR, at("2026-03-20T10:00"), {"channel": "phone"})
    assert now == Backlog(at("2026-03-20T10:00"), (one, late), 0)
    assert gather(BACKLOG, MARCH, CALENDAR, LATER, {"channel": "email"}).opened == ()
    assert gather_each(BACKLOG, (), CALENDAR, LATER, {}) == ()


def test_load_by_opening_or_by_closing() -> None:
    staff("Ana", "Luis")
    case(1, "2026-03-02T10:00", ("closed", "2026-04-02T10:00"), owner_id=1)
    case(2, "2026-03-02T10:00", ("closed", "2026-03-02T10:00"), owner_id=2)
    case(3, "2026-03-02T10:00", owner_id=2)
    case(4, "2026-03-02T10:00", ("closed", "2026-03-09T10:00"), ("open", "2026-03-10T10:00"),
         ("closed", "2026-03-11T10:00"))  # fmt: skip
    by_closing = Job((MARCH,), CALENDAR, LATER, {}, Choices(cases_per_agent_by="closed"))
    assert gather(LOAD, MARCH, CALENDAR, LATER, {}) == {None: 1, 1: 1, 2: 2}
    assert gather_all((LOAD,), by_closing)[0].of(LOAD) == {None: 1, 2: 1}


@pytest.mark.parametrize("stream", STREAMS, ids=lambda stream: stream.key)
def test_filters_of_cases_take_kind_topic_owner_weekday_and_the_customer(
    stream: Stream[Any],
) -> None:
    """One case has all of it, another nothing of it; each filter finds the first alone."""
    staff("Ana")
    insert("topic", [{"id": 1, "name": "Garantía", "folded": "garantia"}])
    insert(
        "customer", [{"id": 1, "name": "A", "kind": "company", "city": "Soria", "created_at": 0}]
    )
    insert("customer_tag", [{"customer_id": 1, "name": "VIP", "folded": "vip"}])
    log = (("reply", "2026-03-02T11:00"), ("closed", "2026-03-02T12:00"))
    case(1, "2026-03-02T10:00", *log, owner_id=1, topic_id=1, customer_id=1, kind="order",
         channel="email")  # fmt: skip
    case(2, "2026-03-03T10:00", ("reply", "2026-03-03T11:00"), ("closed", "2026-03-03T12:00"))
    as_of = at("2026-03-02T11:30") if stream is BACKLOG else LATER
    empty = gather(stream, MARCH, CALENDAR, LATER, {"channel": "social"})
    one = gather(stream, MARCH, CALENDAR, as_of, {"channel": "email"})
    assert one != empty
    wanted = {"agent": "Ana", "topic": "garantia", "kind": "order", "type": "company",
              "city": "soria", "tag": "vip", "weekday": "mon"}  # fmt: skip
    if stream is BACKLOG:
        del wanted["weekday"]
    for key, value in wanted.items():
        assert gather(stream, MARCH, CALENDAR, as_of, {key: value}) == one, key
    if stream is not BACKLOG:
        nobody = gather(stream, MARCH, CALENDAR, as_of, {"topic": "none", "agent": "none"})
        assert nobody != empty


def test_the_segment_is_that_of_the_day_on_which_the_case_counts() -> None:
    """Who first bought on the 5th was nobody's on the 2nd and new on the 10th."""
    customers(1)
    insert("purchase", [purchase("2026-03-05", 10, 1)])
    case(1, "2026-03-02T10:00", ("reply", "2026-03-03T10:00"), ("closed", "2026-03-10T10:00"),
         customer_id=1)  # fmt: skip

    def counted(stream: Stream[Any], segment: str) -> bool:
        where = {"segment": segment}
        return gather(stream, MARCH, CALENDAR, LATER, where) != stream.empty

    opening: tuple[Stream[Any], ...] = (OPENED, PROMPT, LOAD, WAITS)
    closing: tuple[Stream[Any], ...] = (CLOSED, SETTLED, WORK)
    for stream in opening:
        assert (counted(stream, "none"), counted(stream, "new")) == (True, False), stream.key
    for stream in closing:
        assert (counted(stream, "none"), counted(stream, "new")) == (False, True), stream.key


INDEXES = {
    "opened": "COVERING INDEX cases_opened",
    "complained": "COVERING INDEX cases_opened",
    "prompt": "COVERING INDEX cases_opened",
    "closed": "COVERING INDEX cases_first_closed",
    "settled": "COVERING INDEX cases_first_closed",
    "work": "COVERING INDEX cases_first_closed",
    "load": "COVERING INDEX cases_opened",
    "backlog": "COVERING INDEX cases_first_closed",
    "waits": "s USING PRIMARY KEY (kind=? AND ended_at>? AND ended_at<?)",
}


@pytest.mark.parametrize("stream", STREAMS, ids=lambda stream: stream.key)
def test_a_series_of_cases_is_read_from_covering_indexes(
    stream: Stream[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, Any]] = []
    run = db.execute_sql

    def spy(sql: str, params: Any = None) -> Any:
        asked.append((sql, params))
        return run(sql, params)

    monkeypatch.setattr(db, "execute_sql", spy)
    gather(stream, MARCH, CALENDAR, LATER, {})
    monkeypatch.undo()
    plans = ["\n".join(row[3] for row in run(f"EXPLAIN QUERY PLAN {sql}", params))
             for sql, params in asked if "case_event e" not in sql]  # fmt: skip
    assert any(INDEXES[stream.key] in plan for plan in plans), plans
    assert not [plan for plan in plans if "SCAN c\n" in plan or plan.endswith("SCAN c")]


@pytest.mark.parametrize("stream", [REPLIES, WAITS], ids=["replies", "waits"])
def test_what_still_waits_is_of_the_weekday_of_its_opening(stream: Stream[Any]) -> None:
    """Opened on Monday 2 March, Tuesday 3, and Monday 9 at 00:30 local time, Sunday in UTC."""
    for number, opened in enumerate(
        ("2026-03-02T10:00", "2026-03-03T10:00", "2026-03-09T00:30"), 1
    ):
        case(number, opened)
    found = {
        day: gather(stream, MARCH, CALENDAR, LATER, {"weekday": day})
        for day in ("mon", "tue", "sun")
    }
    assert {day: one.waiting for day, one in found.items()} == {"mon": 2, "tue": 1, "sun": 0}
    assert found["mon"].oldest_waiting_at == at("2026-03-02T10:00")
    assert found["tue"].oldest_waiting_at == at("2026-03-03T10:00")
    assert found["sun"].oldest_waiting_at is None
    assert gather(stream, MARCH, CALENDAR, LATER, {}).waiting == 3
