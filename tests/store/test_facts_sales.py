"""Orders, visits, growth and margin: rows by hand, and random ones counted again in Python."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING, TypeVar

import pytest

from cxdesk.domain.choices import Choices
from cxdesk.domain.facts.sales import (
    GROWTH,
    MARGIN,
    ORDERS,
    SALES,
    VISITS,
    GrowthTally,
    MarginTally,
    OrderTally,
    VisitTally,
)
from cxdesk.domain.periods import Grain, Period, period_of, periods_between
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job
from tests.store.rows_by_hand import CALENDAR, LATER, MARCH, at, customers, insert, purchase

if TYPE_CHECKING:
    from cxdesk.domain.facts import Stream

pytestmark = pytest.mark.usefixtures("open_empty_shop")

F = TypeVar("F")


def found(
    stream: Stream[F],
    period: Period = MARCH,
    as_of: int = LATER,
    choices: Choices = Choices(),
    **where: str,
) -> F:
    (facts,) = gather_all((stream,), Job((period,), CALENDAR, as_of, where, choices))
    return facts.of(stream)


def test_orders_leave_refunds_and_day_totals_out() -> None:
    insert("purchase", [
        purchase("2026-03-01", 100), purchase("2026-03-02", 0), purchase("2026-03-31", 500),
        purchase("2026-03-03", 900), purchase("2026-03-04", 50, kind="refund"),
        purchase("2026-03-05", 9000, is_day_total=1), purchase("2026-04-01", 7),
    ])  # fmt: skip
    assert found(ORDERS) == OrderTally(4, 1500, 100**2 + 500**2 + 900**2, 300, 1)
    without = Choices(zero_orders="left_out")
    assert found(ORDERS, choices=without) == OrderTally(3, 1500, 1_070_000, 500, 0)
    assert found(ORDERS, period_of(date(2025, 1, 1), Grain.MONTH)) == OrderTally()


def test_trap_03_the_median_of_a_quarter_is_that_of_its_orders() -> None:
    """Months with medians 10, 20 and 90; of all seven orders it is 10."""
    insert("purchase", [purchase(day, amount) for day, amount in
                        (("2026-01-02", 10), ("2026-01-03", 10), ("2026-01-04", 10),
                         ("2026-01-05", 10), ("2026-02-01", 20), ("2026-03-01", 90),
                         ("2026-03-02", 90))])  # fmt: skip
    quarter = found(ORDERS, period_of(date(2026, 1, 1), Grain.QUARTER))
    assert (quarter.median_minor, quarter.orders) == (10, 7)


def test_random_orders_and_visits_equal_a_recount() -> None:
    rng = random.Random(5)
    customers(12)
    rows = [
        purchase((date(2026, 1, 1) + timedelta(days=rng.randrange(90))).isoformat(),
                 rng.randrange(0, 5000), rng.choice([None, *range(1, 13)]),
                 kind=rng.choice(["sale", "sale", "refund"]))
        for _ in range(300)
    ]  # fmt: skip
    insert("purchase", rows)
    periods = periods_between(date(2026, 1, 1), date(2026, 3, 31), Grain.WEEK)
    got = gather_all((ORDERS, VISITS), Job(periods, CALENDAR, LATER))
    for facts, period in zip(got, periods, strict=True):
        sold = [r for r in rows if r["kind"] == "sale"
                and period.start <= date.fromisoformat(r["sold_on"]) < period.end]  # fmt: skip
        amounts = [row["amount_minor"] for row in sold]
        orders = facts.of(ORDERS)
        assert orders.median_minor == (median(amounts) if amounts else None)
        assert (orders.orders, orders.sales_minor) == (len(amounts), sum(amounts))
        assert orders.squares == sum(amount**2 for amount in amounts)
        each = Counter(row["customer_id"] for row in sold)
        nobody = each.pop(None, 0)
        assert facts.of(VISITS) == VisitTally(
            len(each), each.total(), sum(n * n for n in each.values()), nobody
        )


def test_growth_has_three_stretches() -> None:
    insert("purchase", [
        purchase("2026-03-01", 500), purchase("2026-03-31", 700, is_day_total=1),
        purchase("2026-03-09", 200, kind="refund"), purchase("2026-02-28", 400),
        purchase("2026-02-01", 100), purchase("2025-03-31", 30), purchase("2025-04-01", 9),
    ])  # fmt: skip
    assert found(GROWTH) == GrowthTally(3, 1000, 500, 30)


def test_a_running_month_is_held_against_as_many_days_and_hours_of_the_others() -> None:
    """On 12 March at 11:30: February and last March up to the 12th at 11:30."""
    insert("purchase", [
        purchase(f"{month}-{day}", amount, sold_time=clock)
        for month, factor in (("2026-03", 1), ("2026-02", 10), ("2025-03", 100))
        for day, clock, amount in (("11", "20:00", factor), ("12", None, 2 * factor),
                                   ("12", "11:29", 3 * factor), ("12", "11:30", 500 * factor),
                                   ("13", None, 700 * factor))
    ])  # fmt: skip
    running = found(GROWTH, as_of=at("2026-03-12T11:30"))
    assert (running.net_minor, running.before_minor, running.year_before_minor) == (6, 60, 600)
    over = found(GROWTH, as_of=at("2026-04-01T00:00"))
    assert (over.net_minor, over.before_minor) == (1206, 12_060)


def test_the_end_of_a_long_month_meets_the_end_of_a_short_one() -> None:
    insert("purchase", [purchase("2026-02-28", 40), purchase("2026-03-30", 50)])
    tally = found(GROWTH, as_of=at("2026-03-30T12:00"))
    assert (tally.net_minor, tally.before_minor) == (50, 40)


@pytest.mark.parametrize("over", ["2026-10-01T00:00", "2026-10-01T00:01", "2026-10-05T00:00"])
def test_a_month_that_is_just_over_is_held_against_the_whole_one_before(over: str) -> None:
    """September has 30 days, August 31: all of August counts from the last instant on."""
    insert("purchase", [purchase("2026-08-30", 40), purchase("2026-08-31", 7),
                        purchase("2026-09-30", 50, sold_time="23:58")])  # fmt: skip
    september = period_of(date(2026, 9, 1), Grain.MONTH)
    tally = found(GROWTH, september, as_of=at(over))
    assert (tally.net_minor, tally.before_minor) == (50, 47)
    running = found(GROWTH, september, as_of=at("2026-09-30T23:59:59"))
    assert (running.net_minor, running.before_minor) == (50, 40)


def test_the_margin_counts_purchases_and_lines_with_a_known_cost() -> None:
    """A null cost is unknown, not nothing; a refund takes its cost back."""
    insert("purchase", [
        purchase("2026-03-01", 1000, cost_minor=600), purchase("2026-03-02", 500),
        purchase("2026-03-03", 200, kind="refund", cost_minor=120),
        purchase("2026-03-04", 300), purchase("2026-03-05", 0, cost_minor=10),
        purchase("2026-03-06", 2000, is_day_total=1),
    ])  # fmt: skip
    insert("purchase_item", [
        {"purchase_id": 1, "amount_minor": 1000, "cost_minor": 1, "product": "tea"},
        {"purchase_id": 2, "amount_minor": 400, "cost_minor": 100, "product": "tea"},
        {"purchase_id": 2, "amount_minor": 100, "product": "cup"},
    ])  # fmt: skip
    assert found(MARGIN) == MarginTally(
        purchases=4, net_minor=1000 - 200 + 0 + 400, cost_minor=600 - 120 + 10 + 100,
        covered_minor=1000 + 0 + 400, sales_minor=1000 + 500 + 300 + 0 + 2000,
    )  # fmt: skip


def test_the_margin_of_a_product_counts_its_own_lines() -> None:
    insert("purchase", [purchase("2026-03-01", 1000, cost_minor=600), purchase("2026-03-02", 70)])
    insert("purchase_item", [
        {"purchase_id": 1, "amount_minor": 700, "cost_minor": 350, "product": "Té"},
        {"purchase_id": 1, "amount_minor": 200, "product": "te"},
        {"purchase_id": 1, "amount_minor": 100, "cost_minor": 90, "product": "cup"},
    ])  # fmt: skip
    assert found(MARGIN, product="té") == MarginTally(1, 700, 350, 700, 900)
    assert found(MARGIN, product="none").purchases == 0


def test_the_sales_of_a_product_are_those_of_its_lines() -> None:
    """A purchase that holds it counts once, with what was paid for it and not for the rest."""
    insert("purchase", [
        purchase("2026-03-01", 1000), purchase("2026-03-02", 300, kind="refund"),
        purchase("2026-03-03", 70), purchase("2026-02-03", 250),
    ])  # fmt: skip
    insert("purchase_item", [
        {"purchase_id": 1, "amount_minor": 700, "product": "Té"},
        {"purchase_id": 1, "amount_minor": 100, "product": "te"},
        {"purchase_id": 1, "amount_minor": 200, "product": "cup"},
        {"purchase_id": 2, "amount_minor": 300, "product": "cup"},
        {"purchase_id": 4, "amount_minor": 50, "product": "te"},
    ])  # fmt: skip
    sales = {name: found(SALES, product=name) for name in ("té", "cup", "none")}
    assert {name: (s.sales_minor, s.refunds_minor, s.orders) for name, s in sales.items()} == {
        "té": (800, 0, 1), "cup": (200, 300, 1), "none": (70, 0, 1),
    }  # fmt: skip
    assert found(GROWTH, product="te") == GrowthTally(1, 800, 50, 0)
