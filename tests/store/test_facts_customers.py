"""Customers by their purchases: rows by hand, and random ones recounted from the definitions."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain.choices import Choices
from cxdesk.domain.facts.customers import (
    ACTIVE,
    FOLLOWED,
    KEPT,
    LIFETIME,
    NEWCOMERS,
    FollowedTally,
    KeptTally,
)
from cxdesk.domain.periods import Grain, Period, period_of, periods_between
from cxdesk.store.db import db
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job
from cxdesk.store.facts.newcomers import newcomers
from tests.store.customers_by_hand import THIRTY, bought, found, measured
from tests.store.rows_by_hand import (
    CALENDAR,
    LATER,
    MARCH,
    at,
    customers,
    insert,
    purchase,
    staff,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.facts import Stream

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_trap_05_retention_goes_by_sets_and_not_by_end_less_new_over_start() -> None:
    """Of 4 active on 1 March 2 stay. c5 had lapsed and came back, c6 is new: (4 − 1)/4 is wrong."""
    bought(c1="02-20 03-10", c2="02-25 03-20", c3="02-05", c4="02-27", c5="01-02 03-15",
           c6="03-05")  # fmt: skip
    assert found(KEPT) == KeptTally(
        at_start=4, kept=2, repeaters=0, repeaters_kept=0, reactivated=1, is_known=True
    )
    retention, churn = measured("retention"), measured("churn")
    assert (retention.value, retention.n) == (50, 4)
    assert (churn.value, churn.n) == (50, 4)
    assert retention.low == pytest.approx(15.00, abs=0.01)
    assert retention.high == pytest.approx(85.00, abs=0.01)
    assert (churn.detail["lost"], churn.detail["reactivated"]) == (2, 1)


@pytest.mark.parametrize(
    ("last", "lost_in"),
    [("01-29", "02-28"), ("01-30", "03-01"), ("02-28", "03-30"), ("03-01", "03-31"),
     ("03-02", "04-01")],
)  # fmt: skip
def test_trap_06_a_customer_is_lost_on_the_day_the_window_ends(last: str, lost_in: str) -> None:
    """30 days after the last purchase, not on the day of it; 2026 is no leap year."""
    bought(c1=last, c2="01-01")
    lost_on = date.fromisoformat(f"2026-{lost_in}")
    for day in (-1, 0, 1):
        on = period_of(lost_on + timedelta(days=day), Grain.DAY)
        tally = found(KEPT, on)
        is_lost = day == 0
        was_active = day <= 0 and tally.is_known
        assert tally.at_start - tally.kept == int(is_lost)
        if lost_on > date(2026, 3, 1):
            assert tally.at_start == int(was_active)


def test_while_nobody_can_have_lapsed_churn_is_not_known() -> None:
    """The first sale of all is of 10 February: with 30 days nobody is lost before 12 March."""
    bought(c1="02-10", c2="02-11 03-05")
    first_half = Period(date(2026, 3, 1), date(2026, 3, 12), Grain.DAY)
    early = measured("churn", first_half)
    assert (early.value, early.n, early.detail["too_early"]) == (None, 0, 1)
    assert measured("retention", first_half).value is None
    later = measured("churn", replace(first_half, end=date(2026, 3, 13)))
    assert (later.value, later.n, later.detail["too_early"]) == (50, 2, 0)


def test_repeaters_are_told_apart_from_those_who_bought_once() -> None:
    """Two tickets of one day are one visit; a second day after the start does not count."""
    bought(c1="02-20 02-25 03-10", c2="02-20 02-20", c3="02-20 03-05", c4="01-05 02-10")
    assert found(KEPT) == KeptTally(
        at_start=4, kept=2, repeaters=2, repeaters_kept=1, reactivated=0, is_known=True
    )
    assert measured("retention").detail["repeaters_rate"] == 50
    assert measured("churn").detail["repeaters_rate"] == 50


@pytest.mark.parametrize(
    ("instant", "repeaters"),
    [("2026-03-20T00:00", 1), ("2026-03-20T12:00", 1), ("2026-03-20T12:01", 2),
     ("2026-03-28T00:00", 3)],
)  # fmt: skip
def test_who_comes_again_before_a_period_still_to_come_counts_once_it_has_happened(
    instant: str, repeaters: int
) -> None:
    """c1 came twice, c2 comes again at 12:00 of the 20th, c3 on the 27th; April was not yet."""
    customers(3)
    insert("purchase", [
        purchase("2026-03-10", 10, 1), purchase("2026-03-12", 10, 1),
        purchase("2026-03-11", 10, 2), purchase("2026-03-20", 10, 2, sold_time="12:00"),
        purchase("2026-03-13", 10, 3), purchase("2026-03-27", 10, 3, sold_time="09:00"),
    ])  # fmt: skip
    april = period_of(date(2026, 4, 1), Grain.MONTH)
    tally = found(KEPT, april, as_of=at(instant))
    assert (tally.at_start, tally.repeaters) == (3, repeaters)


def test_a_period_that_begins_after_the_instant_has_no_newcomers_and_brings_nobody_back() -> None:
    bought(c1="01-05 04-02", c2="04-03")
    april = period_of(date(2026, 4, 1), Grain.MONTH)
    before, after = at("2026-03-20T00:00"), at("2026-05-01T00:00")
    assert [found(NEWCOMERS, april, as_of=instant) for instant in (before, after)] == [0, 1]
    back = [found(KEPT, april, as_of=instant).reactivated for instant in (before, after)]
    assert back == [0, 1]


def test_the_shops_first_sale_must_have_happened_for_churn_to_be_known() -> None:
    """On 20 March nobody had bought yet: the sale of the 25th does not make June known."""
    bought(c1="03-25")
    june = period_of(date(2026, 6, 1), Grain.MONTH)
    known = [found(KEPT, june, as_of=at(f"2026-03-{day}T00:00")).is_known for day in (20, 26)]
    assert known == [False, True]


def test_retention_by_purchases_compares_with_the_period_before() -> None:
    choices = Choices(retention_by="purchase")
    bought(c1="02-01 03-31", c2="02-28", c3="01-15 03-01", c4="03-02")
    assert found(KEPT, choices=choices) == KeptTally(
        at_start=2, kept=1, repeaters=0, repeaters_kept=0, reactivated=1, is_known=True
    )
    assert measured("retention", choices=choices).value == 50


def test_a_running_period_ends_today_and_is_provisional() -> None:
    bought(c1="02-10", c2="02-20", c3="01-01")
    running = measured("churn", as_of=at("2026-03-13T00:00"))
    assert (running.value, running.n, running.provisional) == (50, 2, True)
    assert measured("churn", as_of=at("2026-03-12T00:00")).value == 0


def test_a_customer_is_new_on_the_day_of_the_first_sale_ever() -> None:
    bought(c1="03-01 03-05", c2="02-28 03-02", c3="03-31", c4="04-01")
    assert found(NEWCOMERS) == 2
    insert("purchase", [purchase("2026-03-09", 500), purchase("2026-03-09", 900, is_day_total=1)])
    new = measured("new_customers")
    assert (new.value, new.n) == (2, 2)
    assert new.detail["unidentified_orders"] == 1


@pytest.mark.parametrize(
    ("then", "new_in"),
    [
        ([("03-05", "refund", 1000)], None),
        ([("03-03", "refund", 1000)], None),
        ([("03-05", "refund", 999)], "03"),
        ([("03-05", "refund", 400), ("04-02", "refund", 600)], None),
        ([("03-05", "refund", 1000), ("04-02", "sale", 100)], "04"),
        ([("03-20", "sale", 50), ("03-25", "refund", 1000)], "03"),
        ([("03-05", "refund", 1000), ("04-02", "sale", 100), ("04-02", "refund", 100)], None),
        ([("02-05", "refund", 1000)], "03"),
    ],
)
def test_a_first_sale_given_back_in_full_does_not_count(
    then: list[tuple[str, str, int]], new_in: str | None
) -> None:
    customers(1)
    insert("purchase", [purchase("2026-03-03", 1000, 1)])
    insert("purchase", [purchase(f"2026-{on}", amount, 1, kind=kind) for on, kind, amount in then])
    months = periods_between(date(2026, 2, 1), date(2026, 5, 31), Grain.MONTH)
    new = [month.start.strftime("%m") for month in months if found(NEWCOMERS, month)]
    assert new == ([new_in] if new_in else [])


def test_a_refund_after_the_instant_has_not_happened_yet() -> None:
    customers(1)
    insert("purchase", [purchase("2026-03-03", 1000, 1),
                        purchase("2026-03-20", 1000, 1, kind="refund")])  # fmt: skip
    counts = [found(NEWCOMERS, as_of=at(f"2026-03-{day}T00:00")) for day in (3, 4, 20, 21)
              for day in (f"{day:02}",)]  # fmt: skip
    assert counts == [0, 1, 1, 0]


def test_a_first_sale_given_back_at_noon_counts_again_with_another_in_the_evening() -> None:
    customers(1)
    insert("purchase", [
        purchase("2026-03-12", 100, 1, sold_time="09:00"),
        purchase("2026-03-12", 100, 1, sold_time="12:00", kind="refund"),
        purchase("2026-03-12", 100, 1, sold_time="18:00"),
    ])  # fmt: skip
    counted = [found(NEWCOMERS, as_of=at(f"2026-03-12T{clock}")) for clock in
               ("10:00", "13:00", "19:00")]  # fmt: skip
    assert counted == [1, 0, 1]


def test_only_newcomers_of_the_days_asked_for_are_listed() -> None:
    """c1 gave back the first sale and is new with the one of April; c2 in February, c3 in March."""
    bought(c1="02-10 04-02", c2="02-20", c3="03-05")
    insert("purchase", [purchase("2026-02-11", 1000, 1, kind="refund")])
    listed = newcomers(Job((MARCH,), CALENDAR, LATER, {}, THIRTY))
    assert listed == [("2026-03-05", 3)]


def test_inside_a_day_a_first_sale_counts_from_its_time() -> None:
    customers(1)
    insert("purchase", [purchase("2026-03-12", 1000, 1, sold_time="11:30")])
    assert [found(NEWCOMERS, as_of=at(f"2026-03-12T{clock}")) for clock in
            ("11:30", "11:30:01")] == [0, 1]  # fmt: skip


def test_newcomers_are_filtered_by_their_first_sale() -> None:
    staff("Ana", "Luis")
    customers(3)
    insert("purchase", [
        purchase("2026-03-02", 10, 1, staff_id=1), purchase("2026-03-04", 10, 1, staff_id=2),
        purchase("2026-03-03", 10, 2, staff_id=2), purchase("2026-02-03", 10, 3, staff_id=1),
    ])  # fmt: skip
    assert found(NEWCOMERS, agent="Ana") == 1
    assert found(NEWCOMERS, agent="Luis") == 1
    assert found(NEWCOMERS, weekday="tue") == 1


def test_of_several_sales_on_the_first_day_the_first_one_is_the_newcomer_s() -> None:
    """A sale without a time counts from the start of its day; of two at one time the earlier row.

    c1: Luis at 9:00 before Ana at 10:00. c2: nobody, without a time. c3: Ana typed first.
    """
    staff("Ana", "Luis")
    customers(3)
    insert("purchase", [
        purchase("2026-03-02", 10, 1, staff_id=1, sold_time="10:00"),
        purchase("2026-03-02", 10, 1, staff_id=2, sold_time="09:00"),
        purchase("2026-03-03", 10, 2, staff_id=1, sold_time="00:00"),
        purchase("2026-03-03", 10, 2),
        purchase("2026-03-04", 10, 3, staff_id=1, sold_time="12:00"),
        purchase("2026-03-04", 10, 3, staff_id=2, sold_time="12:00"),
    ])  # fmt: skip
    parts = {name: found(NEWCOMERS, agent=name) for name in ("Ana", "Luis", "none")}
    assert parts == {"Ana": 1, "Luis": 1, "none": 1}
    assert found(NEWCOMERS) == 3


def test_after_a_first_sale_given_back_the_newcomer_is_of_who_made_the_one_that_stands() -> None:
    staff("Ana", "Luis")
    customers(1)
    insert("purchase", [
        purchase("2026-03-02", 10, 1, staff_id=1),
        purchase("2026-03-05", 10, 1, kind="refund", staff_id=1),
        purchase("2026-03-09", 20, 1, staff_id=2),
        purchase("2026-03-09", 30, 1, staff_id=1),
    ])  # fmt: skip
    parts = {name: found(NEWCOMERS, agent=name) for name in ("Ana", "Luis", "none")}
    assert parts == {"Ana": 0, "Luis": 1, "none": 0}


def test_active_customers_by_window_look_back_from_the_end() -> None:
    """30 days up to 31 March begin on 2 March."""
    choices = Choices(inactivity_days=30, active_by="window")
    bought(c1="03-01", c2="03-02 03-30", c3="02-27", c4="04-01")
    assert found(ACTIVE, choices=choices) == 1
    assert measured("active_customers", choices=choices).value == 1
    assert measured("active_customers").value == 2


def test_only_customers_with_the_whole_window_behind_them_are_followed() -> None:
    """On 1 May those new on 31 March have had their 30 days, on 30 April not yet."""
    choices = Choices(inactivity_days=30, repeat_by="window")
    bought(c1="03-05 04-04", c2="03-05 04-05", c3="03-31 04-02", c4="02-05 03-06")
    full = found(FOLLOWED, choices=choices, as_of=at("2026-05-01T00:00"))
    assert full == FollowedTally(eligible=3, repeated=2, immature=0)
    before = found(FOLLOWED, choices=choices, as_of=at("2026-04-30T00:00"))
    assert before == FollowedTally(eligible=2, repeated=1, immature=1)
    rate = measured("repeat_purchase_rate", choices=choices, as_of=at("2026-04-30T00:00"))
    assert (rate.value, rate.n, rate.provisional, rate.detail["immature"]) == (50, 2, True, 1)
    whole = measured("repeat_purchase_rate", choices=choices, as_of=at("2026-05-01T00:00"))
    assert (whole.n, whole.provisional) == (3, False)


def test_random_purchases_equal_a_recount_from_the_definitions() -> None:
    """As of midnight and of noon, in periods that are over, under way and still to come."""
    rng = random.Random(11)
    customers(25)
    rows = [
        purchase((date(2024, 1, 1) + timedelta(days=int(800 * rng.random() ** 0.7))).isoformat(),
                 rng.choice([0, 500, 500, 1000]), rng.choice([None, *range(1, 26)]),
                 kind=rng.choice(["sale"] * 5 + ["refund"]),
                 sold_time=rng.choice([None, "09:00", "12:00", "18:00"]))
        for _ in range(420)
    ]  # fmt: skip
    insert("purchase", rows)
    busy = Counter(row["sold_on"] for row in rows if row["kind"] == "sale").most_common(4)
    noons = [f"{day}T12:00" for day, _ in busy]
    for instant in ("2026-06-01T00:00", "2025-02-11T00:00", *noons):
        for grain in (Grain.WEEK, Grain.MONTH, Grain.YEAR):
            _compare(rows, periods_between(date(2024, 2, 5), date(2025, 12, 14), grain), instant)


def _compare(rows: list[dict[str, Any]], periods: Sequence[Period], instant: str) -> None:
    job = Job(periods, CALENDAR, at(instant), {}, Choices(inactivity_days=40))
    got = gather_all((KEPT, NEWCOMERS), job)
    lived = [row for row in rows if _moment(row) < instant and row["customer_id"]]
    tomorrow = (datetime.fromisoformat(instant) - timedelta(seconds=1)).date() + timedelta(days=1)
    earliest = min(_day(row) for row in lived if row["kind"] == "sale")
    for facts, period in zip(got, periods, strict=True):
        end = max(period.start, min(period.end, tomorrow))
        kept = facts.of(KEPT)
        start_set, end_set = (_active(lived, day, 40) for day in (period.start, end))
        assert (kept.at_start, kept.kept) == (len(start_set), len(start_set & end_set))
        early = [row for row in lived if row["sold_on"] < period.start.isoformat()]
        repeaters = {who for who in start_set if len(_days_of(early, who)) > 1}
        assert (kept.repeaters, kept.repeaters_kept) == (len(repeaters), len(repeaters & end_set))
        inside = [row for row in lived if period.start <= _day(row) < end]
        back = {r["customer_id"] for r in inside if r["kind"] == "sale"} - start_set
        assert kept.reactivated == sum(bool(_days_of(early, who)) for who in back)
        assert kept.is_known == (earliest + timedelta(days=40) < end)
        new = sum(period.start <= first < end for first in _firsts(lived))
        assert facts.of(NEWCOMERS) == new


def _moment(row: dict[str, Any]) -> str:
    return f"{row['sold_on']}T{row['sold_time'] or '00:00'}"


def _active(rows: list[dict[str, Any]], on: date, window: int) -> set[int]:
    """Who was away for fewer days than the window on the evening before a day."""
    evening = on - timedelta(days=1)
    away = {}
    for row in rows:
        if row["kind"] == "sale" and _day(row) <= evening:
            gap = (evening - _day(row)).days
            away[row["customer_id"]] = min(gap, away.get(row["customer_id"], gap))
    return {who for who, gap in away.items() if gap < window}


def _firsts(rows: list[dict[str, Any]]) -> list[date]:
    """Walk day by day: a purchase stands as soon as the next one finds it not given back."""
    found = []
    for who in {row["customer_id"] for row in rows}:
        days = sorted(_days_of(rows, who))
        for day, following in zip(days, [*days[1:], date.max], strict=True):
            own = [row for row in rows if row["customer_id"] == who]
            sold = sum(r["amount_minor"] for r in own if r["kind"] == "sale" and _day(r) == day)
            back = sum(r["amount_minor"] for r in own
                       if r["kind"] == "refund" and day <= _day(r) < following)  # fmt: skip
            if sold == 0 or back < sold:
                found.append(day)
                break
    return found


def _days_of(rows: list[dict[str, Any]], who: int) -> set[date]:
    return {_day(r) for r in rows if r["customer_id"] == who and r["kind"] == "sale"}


def _day(row: dict[str, Any]) -> date:
    return date.fromisoformat(row["sold_on"])


@pytest.mark.parametrize("stream", [KEPT, NEWCOMERS, LIFETIME], ids=lambda s: s.key)
def test_customers_are_read_from_covering_indexes(
    stream: Stream[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, Any]] = []
    run = db.execute_sql

    def spy(sql: str, params: Any = ()) -> Any:
        asked.append((sql, params))
        return run(sql, params)

    monkeypatch.setattr(db, "execute_sql", spy)
    found(stream)
    monkeypatch.undo()
    for sql, params in asked:
        plan = [row[3] for row in run(f"EXPLAIN QUERY PLAN {sql}", params)]
        reads = [step for step in plan if " b" in step and ("SCAN" in step or "SEARCH" in step)]
        assert all("COVERING INDEX" in step for step in reads if "purchase" in step), plan
