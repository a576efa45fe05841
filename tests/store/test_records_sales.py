"""The records behind a figure of sales or customers are exactly those that its n counts."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.choices import Choices
from cxdesk.domain.kpi import Records
from cxdesk.domain.kpis import ALL, by_key
from cxdesk.domain.periods import Grain, period_of
from cxdesk.store import records
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job
from cxdesk.store.facts.sales import FILTERS
from tests.store.rows_by_hand import CALENDAR, MARCH, at, customers, insert, purchase

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesk.store.records import RecordLine

pytestmark = pytest.mark.usefixtures("open_empty_shop")

KEYS = [kpi.key for kpi in ALL if kpi.records in {Records.CUSTOMERS, Records.PURCHASES}]
PLAIN = Choices(inactivity_days=40)
OTHER = Choices(
    inactivity_days=40, active_by="window", retention_by="purchase", repeat_by="window",
    zero_orders="left_out",
)  # fmt: skip


def listed(
    key: str, as_of: int, choices: Choices, limit: int = 999, **where: str
) -> tuple[RecordLine, ...]:
    span = records.Span(MARCH, CALENDAR, as_of, limit, choices)
    return records.LISTS[by_key(key).records](key, span, where)


@pytest.fixture
def trade(open_empty_shop: Path) -> None:
    """Half a year of sales, refunds, gifts, day totals and strangers up to May 2026."""
    rng = random.Random(3)
    customers(40)
    days = [
        (date(2025, 11, 1) + timedelta(days=rng.randrange(200))).isoformat() for _ in range(400)
    ]
    insert("purchase", [
        purchase(day, rng.choice([0, 100, 250]), rng.choice([None, *range(1, 41)]),
                 kind=rng.choice(["sale"] * 4 + ["refund"]), cost_minor=rng.choice([None, 50]),
                 sold_time=rng.choice([None, "10:00", "19:00"]))
        for day in days
    ])  # fmt: skip
    insert("purchase", [purchase("2026-03-07", 9000, is_day_total=1)])
    insert("purchase_item", [
        {"purchase_id": i, "amount_minor": 10, "product": f"p{i % 3}",
         "cost_minor": 5 if i % 2 else None} for i in range(1, 300)
    ])  # fmt: skip
    insert("acquisition_spend", [{"month_on": "2026-03-01", "channel": "ads",
                                  "amount_minor": 700, "created_at": 0}])  # fmt: skip


@pytest.mark.usefixtures("trade")
@pytest.mark.parametrize("choices", [PLAIN, OTHER], ids=["plain", "other"])
@pytest.mark.parametrize("when", ["2026-06-01T00:00", "2026-03-12T12:00", "2026-02-10T12:00"])
def test_the_records_listed_are_those_that_n_counts(when: str, choices: Choices) -> None:
    as_of = at(when)
    for key, where in product(KEYS, ({}, {"product": "p1"}, {"segment": "regular"})):
        kpi = by_key(key)
        if set(where) <= kpi.filters:
            job = Job((MARCH,), CALENDAR, as_of, where, choices)
            n = kpi.measure(gather_all(kpi.reads, job)[0], MARCH, as_of).n
            lines = listed(key, as_of, choices, **where)
            assert (key, where, len(lines)) == (key, where, n)
            assert len({line.id for line in lines}) == n
            assert listed(key, as_of, choices, 3, **where) == lines[:3]


def test_every_filter_of_sales_is_one_that_purchases_understand() -> None:
    for key in KEYS:
        assert by_key(key).filters <= FILTERS


def test_churn_lists_the_lost_first_and_says_who_stayed() -> None:
    customers(3)
    insert("purchase", [purchase(day, 100, who) for day, who in
                        (("2026-02-01", 1), ("2026-02-25", 2), ("2026-03-20", 2),
                         ("2026-02-10", 3), ("2026-01-01", 1))])  # fmt: skip
    choices = Choices(inactivity_days=30)
    lost = listed("churn", at("2026-06-01T00:00"), choices)
    assert [(line.customer_id, line.on, line.key) for line in lost] == [
        (3, "2026-02-10", "lost"), (1, "2026-02-01", "lost"), (2, "2026-03-20", "kept"),
    ]  # fmt: skip
    kept = listed("retention", at("2026-06-01T00:00"), choices)
    assert [line.customer_id for line in kept] == [2, 3, 1]
    assert [line.name for line in kept] == ["C2", "C3", "C1"]


def test_what_a_customer_spent_and_how_often_stands_beside() -> None:
    customers(1)
    insert("purchase", [purchase("2026-03-02", 100, 1), purchase("2026-03-02", 200, 1),
                        purchase("2026-03-09", 300, 1),
                        purchase("2026-03-09", 50, 1, kind="refund")])  # fmt: skip
    told = {
        key: listed(key, at("2026-06-01T00:00"), PLAIN)[0]
        for key in (
            "active_customers",
            "purchase_frequency",
            "repeat_purchase_rate",
            "new_customers",
        )
    }
    assert {key: (line.key, line.value, line.on) for key, line in told.items()} == {
        "active_customers": ("spent", 600, "2026-03-09"),
        "purchase_frequency": ("orders", 3, "2026-03-09"),
        "repeat_purchase_rate": ("days", 2, "2026-03-09"),
        "new_customers": ("new", 0, "2026-03-02"),
    }


def test_the_cost_of_winning_customers_lists_those_of_whole_months() -> None:
    customers(2)
    insert("purchase", [purchase("2026-02-02", 100, 1), purchase("2026-03-02", 100, 2)])
    week = period_of(date(2026, 3, 2), Grain.WEEK)
    span = records.Span(week, CALENDAR, at("2026-06-01T00:00"), 9)
    assert records.customers("cac", span, {}) == ()
    assert [line.customer_id for line in listed("cac", at("2026-06-01T00:00"), PLAIN)] == [2]


def test_of_a_product_its_own_lines_are_told() -> None:
    insert("purchase", [purchase("2026-03-02", 1000, note="tea for two")])
    lines = ((300, "tea"), (700, "cup"))
    insert("purchase_item", [{"purchase_id": 1, "amount_minor": amount, "product": name}
                             for amount, name in lines])  # fmt: skip
    as_of = at("2026-06-01T00:00")
    told = {key: listed(key, as_of, PLAIN, product="Tea") for key in ("revenue", "average_order")}
    assert {key: [(line.value, line.text) for line in found] for key, found in told.items()} == {
        "revenue": [(300, "tea for two")], "average_order": [(1000, "tea for two")],
    }  # fmt: skip
