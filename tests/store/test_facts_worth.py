"""What customers bring in a year and what winning them costs, by rows written by hand."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.facts.customers import (
    LIFETIME,
    SPEND,
    LifetimeTally,
    SpendTally,
)
from cxdesk.domain.kpi import Records
from cxdesk.domain.periods import Grain, Period, period_of
from cxdesk.store.records import LISTS, Span
from tests.store.customers_by_hand import THIRTY, bought, found, measured
from tests.store.rows_by_hand import (
    CALENDAR,
    LATER,
    MARCH,
    at,
    customers,
    insert,
    purchase,
)

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_acquisition_cost_counts_whole_months_only() -> None:
    bought(c1="01-05", c2="02-10", c3="02-11", c4="03-03")
    spend = [("2026-01-01", "ads", 9_000), ("2026-02-01", "ads", 5_000),
             ("2026-02-01", "flyers", 1_000)]  # fmt: skip
    insert("acquisition_spend", [{"month_on": on, "channel": name, "amount_minor": amount,
                                  "created_at": 0} for on, name, amount in spend])  # fmt: skip
    quarter = period_of(date(2026, 1, 1), Grain.QUARTER)
    assert found(SPEND, quarter) == SpendTally(15_000, 4, 3, 2)
    cost = measured("cac", quarter)
    assert (cost.value, cost.n, cost.detail["months_without_spend"]) == (3_750, 4, 1)
    assert measured("cac").value is None
    cut = Period(date(2026, 1, 15), date(2026, 3, 10), Grain.QUARTER, True)
    assert found(SPEND, cut) == SpendTally(6_000, 2, 1, 1)
    week = period_of(date(2026, 2, 10), Grain.WEEK)
    assert measured("cac", week).value is None
    future = measured("cac", quarter, as_of=at("2025-12-01T00:00"))
    assert (future.value, found(SPEND, quarter, as_of=at("2025-12-01T00:00"))) == (
        None, SpendTally(),
    )  # fmt: skip


def test_spend_without_new_customers_is_shown_but_gives_no_cost() -> None:
    insert("acquisition_spend", [{"month_on": "2026-03-01", "channel": "ads",
                                  "amount_minor": 700, "created_at": 0}])  # fmt: skip
    cost = measured("cac")
    assert (cost.value, cost.n, cost.detail["spend"]) == (None, 0, 700)


def test_lifetime_counts_the_year_before_the_end() -> None:
    """To 31 March 2026: c1 twice, c2 once at 60 of 100, c3 came before; c1 and c3 were active."""
    customers(3)
    costs = {"cost_minor": 600}
    insert("purchase", [
        purchase("2025-03-20", 1000, 1, **costs), purchase("2025-04-01", 1000, 1, **costs),
        purchase("2026-03-20", 1000, 1), purchase("2025-08-01", 3000, 2, cost_minor=1500),
        purchase("2025-03-25", 1000, 3, **costs), purchase("2025-03-31", 500, None, **costs),
        purchase("2025-09-01", 1000, 2, kind="refund", cost_minor=500),
        purchase("2026-04-01", 9000, 2, cost_minor=1),
    ])  # fmt: skip
    insert(
        "purchase_item",
        [
            {"purchase_id": 3, "amount_minor": 700, "cost_minor": 100, "product": "tea"},
            {"purchase_id": 3, "amount_minor": 300},
        ],
    )
    assert found(LIFETIME) == LifetimeTally(
        customers=2, orders=3, sales_minor=5000, net_minor=1000 + 2000 + 700,
        cost_minor=600 + 1000 + 100, at_start=2, lost=1, ever_customers=3,
        ever_margin_minor=400 + 400 + 400 + 600 + 1000,
    )  # fmt: skip
    value = measured("clv")
    assert value.value == pytest.approx(5000 / 2 * (2000 / 3700) * 2)
    assert (value.n, value.detail["years"]) == (2, 2)
    assert value.detail["historic"] == pytest.approx(2800 / 3)
    assert found(LIFETIME, city="León").customers == 0


@pytest.mark.parametrize(
    ("instant", "customers_and_ever"),
    [("2026-03-20T00:00", (1, 2)), ("2026-03-20T12:00", (1, 2)), ("2026-03-20T12:01", (2, 3)),
     ("2026-03-26T00:00", (3, 4))],
)  # fmt: skip
def test_who_ever_bought_is_who_had_by_the_instant(
    instant: str, customers_and_ever: tuple[int, int]
) -> None:
    """c1 bought two years ago, c2 last week, c3 buys at 12:00 of the 20th, c4 on the 25th."""
    customers(4)
    insert("purchase", [
        purchase("2024-03-01", 10, 1), purchase("2026-03-13", 10, 2),
        purchase("2026-03-20", 10, 3, sold_time="12:00"), purchase("2026-03-25", 10, 4),
    ])  # fmt: skip
    counted = found(LIFETIME, as_of=at(instant))
    assert (counted.customers, counted.ever_customers) == customers_and_ever
    in_two_years = found(LIFETIME, period_of(date(2028, 6, 1), Grain.MONTH), as_of=at(instant))
    assert in_two_years.ever_customers == customers_and_ever[1]
    alone = found(LIFETIME, as_of=at(instant), type="person")
    assert (alone.customers, alone.ever_customers) == customers_and_ever


def test_lifetime_of_a_segment_is_of_those_who_had_it_before_the_year() -> None:
    """On 31 March 2025 c1 and c2 were new, c3 had lapsed, c4 had not bought yet.

    c1 came once for 1000 at 600, c2 not at all since; both were active when the year began.
    """
    customers(4)
    costs = {"cost_minor": 600}
    insert("purchase", [
        purchase("2025-03-20", 700, 1, **costs), purchase("2026-03-25", 1000, 1, **costs),
        purchase("2025-03-25", 800, 2, **costs), purchase("2024-08-01", 900, 3, **costs),
        purchase("2026-03-20", 5000, 3, **costs), purchase("2026-03-21", 7000, 4, **costs),
        purchase("2025-06-01", 50, None, **costs),
    ])  # fmt: skip
    assert found(LIFETIME, segment="new") == LifetimeTally(
        customers=1, orders=1, sales_minor=1000, net_minor=1000, cost_minor=600,
        at_start=2, lost=1, ever_customers=2, ever_margin_minor=100 + 400 + 200,
    )  # fmt: skip
    lapsed, unknown = (found(LIFETIME, segment=name) for name in ("lapsed", "none"))
    assert (lapsed.customers, lapsed.sales_minor, lapsed.at_start) == (1, 5000, 0)
    assert (unknown.customers, unknown.sales_minor, unknown.at_start) == (1, 7000, 0)
    whole = found(LIFETIME)
    assert whole.customers == 3
    assert whole.sales_minor == 1000 + 5000 + 7000


def test_who_stands_behind_the_lifetime_value_of_a_segment_are_those_it_counts() -> None:
    """c1 was new when the year began; c2 won in it had no segment yet."""
    customers(2)
    insert("purchase", [purchase("2025-03-20", 700, 1), purchase("2026-03-25", 1000, 1),
                        purchase("2026-03-21", 7000, 2)])  # fmt: skip
    span = Span(MARCH, CALENDAR, LATER, 200, THIRTY)
    listed = {
        name: [line.customer_id for line in LISTS[Records.CUSTOMERS]("clv", span, where)]
        for name, where in (("new", {"segment": "new"}), ("none", {"segment": "none"}), ("all", {}))
    }
    assert listed == {"new": [1], "none": [2], "all": [1, 2]}
