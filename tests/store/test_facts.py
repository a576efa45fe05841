"""Counting queries against records written one by one, and against a recount in Python."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.facts.answers import ANSWERS, ScoreTally
from cxdesk.domain.facts.replies import REPLIES, Reply
from cxdesk.domain.facts.sales import BOUGHT, SALES, BoughtTally, SalesTally
from cxdesk.domain.periods import Grain, Period, period_of, periods_between
from cxdesk.store import records
from cxdesk.store.db import db
from tests.store.rows_by_hand import (
    CALENDAR,
    LATER,
    MARCH,
    QUARTER,
    answers,
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


def test_answers_fall_on_their_local_answer_date() -> None:
    """Madrid midnight: 1 March 00:00 is in, 1 April 00:00 is out, whatever UTC says."""
    answers(("2026-02-28T23:59:59", 1), ("2026-03-01T00:00", 9), ("2026-03-31T23:59:59", 9),
            ("2026-04-01T00:00", 2))  # fmt: skip
    found = gather(ANSWERS, MARCH, CALENDAR, LATER, {})
    assert found == (ScoreTally("nps", 0, 10, 9, 2),)


def test_nothing_at_or_after_as_of_counts() -> None:
    answers(("2026-03-10T10:00", 9), ("2026-03-10T11:00", 3))
    found = gather(ANSWERS, MARCH, CALENDAR, at("2026-03-10T11:00"), {})
    assert found == (ScoreTally("nps", 0, 10, 9, 1),)


def test_answers_are_told_apart_by_kind_and_scale() -> None:
    answers(("2026-03-02T10:00", 9))
    answers(("2026-03-02T10:00", 9), scale_min=1)
    answers(("2026-03-02T10:00", 4), kind="csat", scale_min=1, scale_max=5)
    found = gather(ANSWERS, MARCH, CALENDAR, LATER, {"scale": "1-10"})
    assert set(found) == {
        ScoreTally("nps", 0, 10, 9, 1),
        ScoreTally("nps", 1, 10, 9, 1),
        ScoreTally("csat", 1, 5, 4, 1),
    }


def test_answers_filtered_by_channel_and_by_person() -> None:
    staff("Ana Prieto", "Luis")
    case(7, "2026-03-01T10:00", owner_id=2)
    offer = {"survey_id": 1, "case_id": 7, "sent_at": 0, "created_at": 0, "state": "answered"}
    insert("offer", [offer | {"id": 3}])
    answers(("2026-03-02T10:00", 10), channel="phone", staff_id=1)
    answers(("2026-03-02T10:00", 1), channel="email", staff_id=2)
    answers(("2026-03-02T10:00", 5), channel="email", offer_id=3)
    by_phone = gather(ANSWERS, MARCH, CALENDAR, LATER, {"channel": "phone"})
    assert [tally.score for tally in by_phone] == [10]
    by_luis = gather(ANSWERS, MARCH, CALENDAR, LATER, {"agent": "luis"})
    assert [tally.score for tally in by_luis] == [1, 5]
    by_initials = gather(ANSWERS, MARCH, CALENDAR, LATER, {"agent": "AN"})
    assert [tally.score for tally in by_initials] == [10]


def test_an_answer_without_a_channel_has_that_of_its_case() -> None:
    case(7, "2026-03-01T10:00", channel="whatsapp")
    offer = {"survey_id": 1, "sent_at": 0, "created_at": 0, "state": "answered"}
    insert("offer", [offer | {"id": 3, "case_id": 7}, offer | {"id": 4, "case_id": 7}])
    answers(("2026-03-02T10:00", 5), channel="other", offer_id=3)
    answers(("2026-03-02T10:00", 6), channel="email", offer_id=4)
    answers(("2026-03-02T10:00", 7), channel="other")
    scores = {
        channel: [t.score for t in gather(ANSWERS, MARCH, CALENDAR, LATER, {"channel": channel})]
        for channel in ("whatsapp", "email", "other")
    }
    assert scores == {"whatsapp": [5], "email": [6], "other": [7]}


@pytest.mark.parametrize("stream", [ANSWERS, REPLIES], ids=lambda s: s.key)
def test_an_unknown_person_is_refused(stream: Stream[Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        gather(stream, MARCH, CALENDAR, LATER, {"agent": "Nobody"})
    assert caught.value.field == "where"


def test_the_first_public_message_by_a_person_stops_the_clock() -> None:
    case(1, "2026-02-28T18:00", ("auto", "2026-02-28T18:01"), ("note", "2026-02-28T19:00"),
         ("open", "2026-02-28T19:30"), ("customer", "2026-02-28T20:00"),
         ("reply", "2026-03-02T09:00"), ("reply", "2026-03-03T09:00"))  # fmt: skip
    case(2, "2026-03-04T10:00", ("reply", "2026-03-04T10:00"))
    case(3, "2026-03-05T10:00", ("reply", "2026-03-05T11:00"), opened_by="staff")
    found = gather(REPLIES, MARCH, CALENDAR, LATER, {})
    assert set(found.pairs) == {
        Reply(at("2026-02-28T18:00"), at("2026-03-02T09:00")),
        Reply(at("2026-03-04T10:00"), at("2026-03-04T10:00")),
    }
    assert (found.waiting, found.oldest_waiting_at) == (0, None)


def test_a_reply_after_as_of_has_not_happened_yet() -> None:
    case(1, "2026-03-02T10:00", ("reply", "2026-03-05T10:00"))
    before = gather(REPLIES, MARCH, CALENDAR, at("2026-03-05T10:00"), {})
    assert before.pairs == ()
    assert (before.waiting, before.oldest_waiting_at) == (1, at("2026-03-02T10:00"))
    after = gather(REPLIES, MARCH, CALENDAR, at("2026-03-05T10:00") + 1, {})
    assert (len(after.pairs), after.waiting) == (1, 0)


def test_reopening_does_not_start_the_first_response_again() -> None:
    case(1, "2026-02-02T10:00", ("reply", "2026-02-02T11:00"), ("closed", "2026-02-02T12:00"),
         ("customer", "2026-03-02T10:00"), ("open", "2026-03-02T10:00"),
         ("reply", "2026-03-02T11:00"))  # fmt: skip
    found = gather_each(REPLIES, QUARTER, CALENDAR, LATER, {})
    assert [len(facts.pairs) for facts in found] == [0, 1, 0]


def test_waiting_cases_are_those_open_without_a_reply_at_the_instant() -> None:
    case(1, "2026-02-10T10:00")
    case(2, "2026-03-10T10:00")
    case(3, "2026-03-11T10:00", ("closed", "2026-03-12T10:00"))
    case(4, "2026-03-11T10:00", ("closed", "2026-03-12T10:00"), ("open", "2026-03-20T10:00"))
    case(5, "2026-03-11T10:00", opened_by="staff")
    found = gather_each(REPLIES, QUARTER, CALENDAR, at("2026-03-25T00:00"), {})
    assert [facts.waiting for facts in found] == [0, 1, 3]
    assert [facts.oldest_waiting_at for facts in found] == [None, *[at("2026-02-10T10:00")] * 2]
    earlier = gather(REPLIES, MARCH, CALENDAR, at("2026-03-12T09:00"), {})
    assert earlier.waiting == 4
    closed = gather(REPLIES, MARCH, CALENDAR, at("2026-03-15T00:00"), {})
    assert closed.waiting == 2


def test_kind_and_owner_are_those_of_the_instant() -> None:
    """Ana's question of the 2nd became a complaint on the 5th and went to Luis on the 6th."""
    staff("Ana", "Luis")
    case(1, "2026-03-02T10:00", ("auto", "2026-03-02T10:01"), kind="complaint", owner_id=2)
    case(2, "2026-03-02T11:00", kind="question", owner_id=2)
    log = {"case_id": 1, "actor": "staff"}
    insert("case_event", [
        log | {"at": at("2026-03-05T10:00"), "kind": "message", "kind_before": "question",
               "kind_after": "complaint"},
        log | {"at": at("2026-03-06T10:00"), "kind": "assignment", "owner_before_id": 1,
               "owner_after_id": 2},
    ])  # fmt: skip
    survey = {"survey_id": 1, "state": "answered", "sent_at": 0, "created_at": 0, "case_id": 1}
    insert("offer", [survey | {"id": 3}])
    answers(("2026-03-03T10:00", 7), offer_id=3)

    def waiting(as_of: str, **where: str) -> int:
        return gather(REPLIES, MARCH, CALENDAR, at(as_of), where).waiting

    def answered(as_of: str, agent: str) -> int:
        found = gather(ANSWERS, MARCH, CALENDAR, at(as_of), {"agent": agent})
        return sum(tally.count for tally in found)

    before, between, after = "2026-03-05T10:00", "2026-03-06T10:00", "2026-03-06T10:01"
    assert [waiting(t, kind="question") for t in (before, between, after)] == [2, 1, 1]
    assert [waiting(t, kind="complaint") for t in (before, between, after)] == [0, 1, 1]
    assert [waiting(t, agent="Ana") for t in (before, between, after)] == [1, 1, 0]
    assert [waiting(t, agent="Luis") for t in (before, between, after)] == [1, 1, 2]
    assert [answered(t, "Ana") for t in (before, after)] == [1, 0]


def test_a_case_that_nobody_had_was_nobody_s() -> None:
    staff("Ana")
    case(1, "2026-03-02T10:00", owner_id=1)
    change = {"case_id": 1, "actor": "staff", "kind": "assignment", "owner_after_id": 1}
    insert("case_event", [change | {"at": at("2026-03-05T10:00")}])
    found = [
        gather(REPLIES, MARCH, CALENDAR, at(when), {"agent": "Ana"}).waiting
        for when in ("2026-03-04T00:00", "2026-03-06T00:00")
    ]
    assert found == [0, 1]


def test_replies_filtered_by_channel_kind_and_who_replied() -> None:
    staff("Ana", "Luis")
    case(1, "2026-03-02T10:00", ("reply", "2026-03-02T10:01"), kind="complaint", owner_id=1)
    case(2, "2026-03-02T10:00", ("reply", "2026-03-02T10:02"), channel="email", owner_id=1)
    case(3, "2026-03-02T10:00", owner_id=2)
    insert("case_event", [{"case_id": 3, "at": at("2026-03-02T10:03"), "actor": "staff",
                           "kind": "message", "is_public": 1, "staff_id": 1}])  # fmt: skip
    case(4, "2026-03-02T10:00", owner_id=2)

    def minutes(**where: str) -> list[int]:
        got = gather(REPLIES, MARCH, CALENDAR, LATER, where).pairs
        return sorted((replied - opened) // 60 for opened, replied in got)

    assert minutes(channel="email") == [2]
    assert minutes(kind="complaint") == [1]
    assert minutes(agent="Ana") == [1, 2, 3]
    assert minutes(agent="Luis") == []
    assert minutes(agent="Ana", channel="phone") == [1, 3]
    assert gather(REPLIES, MARCH, CALENDAR, LATER, {"agent": "Luis"}).waiting == 1


def test_sales_of_a_month() -> None:
    """Same-day tickets are one visit; refunds, day totals and strangers are no customers."""
    customers(4)
    insert(
        "purchase",
        [
            purchase("2026-03-01", 1000, 1),
            purchase("2026-03-01", 500, 1),
            purchase("2026-03-31", 700, 2),
            purchase("2026-03-02", 300, 2),
            purchase("2026-03-05", 200, 3, kind="refund"),
            purchase("2026-03-06", 150),
            purchase("2026-03-07", 9000, is_day_total=1),
            purchase("2026-04-01", 1, 1),
            purchase("2026-02-28", 1, 2),
        ],
    )
    found = gather(SALES, MARCH, CALENDAR, LATER, {})
    assert found == SalesTally(
        orders=5, sales_minor=11_650, refunds=1, refunds_minor=200,
        unidentified_orders=1, unidentified_minor=150, day_totals=1,
    )  # fmt: skip
    assert gather(BOUGHT, MARCH, CALENDAR, LATER, {}) == BoughtTally(2, 1)


def test_purchases_count_up_to_the_local_date_of_as_of() -> None:
    insert("purchase", [purchase(f"2026-03-{day:02}", day) for day in (10, 11, 12)])
    midnight = at("2026-03-12T00:00")
    through_11 = gather(SALES, MARCH, CALENDAR, midnight, {})
    through_12 = gather(SALES, MARCH, CALENDAR, midnight + 1, {})
    assert (through_11.sales_minor, through_12.sales_minor) == (21, 33)


def test_inside_a_day_a_purchase_counts_from_its_time() -> None:
    """At 11:30 the sale of 12:00 is to come; one without a time counts from its day's start."""
    customers(2)
    insert("purchase", [
        purchase("2026-03-11", 1, 1, sold_time="18:00"),
        purchase("2026-03-12", 10, 1, sold_time="11:29"),
        purchase("2026-03-12", 100, 2),
        purchase("2026-03-12", 1000, 2, sold_time="12:00"),
        purchase("2026-03-13", 10000, 2),
    ])  # fmt: skip

    def sold(when: str, period: Period = MARCH) -> tuple[int, int]:
        got = gather(SALES, period, CALENDAR, at(when), {})
        span = records.Span(period, CALENDAR, at(when), 99)
        listed = records.purchases("revenue", span, {})
        assert sum(line.value for line in listed) == got.sales_minor
        return got.sales_minor, gather(BOUGHT, period, CALENDAR, at(when), {}).customers

    assert sold("2026-03-12T11:30") == (111, 2)
    assert sold("2026-03-12T12:00:00") == (111, 2)
    assert sold("2026-03-12T12:00:01") == (1111, 2)
    assert sold("2026-03-12T11:00") == (101, 2)
    assert sold("2026-03-13T00:00") == (1111, 2)
    day = period_of(date(2026, 3, 12), Grain.DAY)
    assert [sold(f"2026-03-{when}", day)[0] for when in ("12T00:00", "12T11:30", "13T00:00")] == [
        0, 110, 1110,
    ]  # fmt: skip


def test_no_periods_give_no_facts() -> None:
    assert gather_each(SALES, (), CALENDAR, LATER, {}) == ()


def test_a_long_series_equals_a_recount_in_python() -> None:
    """Three years of days: more bound values than old SQLite allowed, each day counted by hand."""
    rng = random.Random(7)
    customers(30)
    sales = [
        purchase(date.fromordinal(738_000 + rng.randrange(1100)).isoformat(),
                 rng.randrange(1, 5000), rng.choice([None, *range(1, 31)]),
                 kind=rng.choice(["sale", "sale", "refund"]))
        for _ in range(2000)
    ]  # fmt: skip
    insert("purchase", sales)
    first, last = date.fromordinal(738_000), date.fromordinal(739_099)
    for grain in (Grain.DAY, Grain.WEEK, Grain.QUARTER):
        periods = periods_between(first, last, grain)
        found = gather_each(SALES, periods, CALENDAR, LATER, {})
        for period, got in zip(periods, found, strict=True):
            assert got == _recount(sales, period)
        found_bought = gather_each(BOUGHT, periods, CALENDAR, LATER, {})
        for period, bought in zip(periods, found_bought, strict=True):
            assert bought == _recount_bought(sales, period)


def _recount(rows: list[dict[str, Any]], period: Period) -> SalesTally:
    inside = [r for r in rows if period.start <= date.fromisoformat(r["sold_on"]) < period.end]
    sold = [r for r in inside if r["kind"] == "sale"]
    given_back = [r for r in inside if r["kind"] == "refund"]
    strangers = [r["amount_minor"] for r in sold if r["customer_id"] is None]
    return SalesTally(
        orders=len(sold),
        sales_minor=sum(r["amount_minor"] for r in sold),
        refunds=len(given_back),
        refunds_minor=sum(r["amount_minor"] for r in given_back),
        unidentified_orders=len(strangers),
        unidentified_minor=sum(strangers),
    )


def _recount_bought(rows: list[dict[str, Any]], period: Period) -> BoughtTally:
    visits: dict[int, set[str]] = {}
    for row in rows:
        is_inside = period.start <= date.fromisoformat(row["sold_on"]) < period.end
        if is_inside and row["kind"] == "sale" and row["customer_id"] is not None:
            visits.setdefault(row["customer_id"], set()).add(row["sold_on"])
    return BoughtTally(len(visits), sum(len(days) > 1 for days in visits.values()))


@pytest.mark.parametrize("as_of", ["2026-06-01T00:00", "2026-03-12T11:30"])
@pytest.mark.parametrize("stream", [ANSWERS, REPLIES, SALES, BOUGHT], ids=lambda s: s.key)
def test_a_series_is_read_from_covering_indexes(
    stream: Stream[Any], as_of: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, Any]] = []
    run = db.execute_sql

    def spy(sql: str, params: Any = None) -> Any:
        asked.append((sql, params))
        return run(sql, params)

    monkeypatch.setattr(db, "execute_sql", spy)
    gather(stream, MARCH, CALENDAR, at(as_of), {})
    monkeypatch.undo()
    index = {"answers": "answer_series", "replies": "cases_replies", "sales": "purchase_series",
             "bought": "purchase_series"}  # fmt: skip
    counted = asked if stream is SALES else asked[:1]
    for sql, params in counted:
        plan = "\n".join(row[3] for row in run(f"EXPLAIN QUERY PLAN {sql}", params))
        assert f"USING COVERING INDEX {index[stream.key]}" in plan
