"""Indicators of sales and customers by hand-worked tallies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.calendar import build
from cxdesk.domain.choices import Choices
from cxdesk.domain.facts import Facts
from cxdesk.domain.facts.customers import FollowedTally, KeptTally, LifetimeTally, SpendTally
from cxdesk.domain.facts.sales import (
    BoughtTally,
    GrowthTally,
    MarginTally,
    OrderTally,
    SalesTally,
    VisitTally,
)
from cxdesk.domain.first_purchase import Bought, first_kept_day
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, Period, day_start

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Measure

CALENDAR = build("Europe/Madrid")
MARCH = Period(date(2026, 3, 1), date(2026, 4, 1), Grain.MONTH)
AFTER = day_start(date(2027, 1, 1), CALENDAR.zone)
BEFORE = day_start(date(2026, 2, 1), CALENDAR.zone)
PLAIN = Choices()


def measured(
    key: str,
    as_of: int = AFTER,
    *,
    choices: Choices = PLAIN,
    where: dict[str, str] | None = None,
    **streams: object,
) -> Measure:
    facts = Facts(calendar=CALENDAR, choices=choices, where=where or {}, found=streams)
    return by_key(key).measure(facts, MARCH, as_of)


def said(key: str, choices: Choices) -> str:
    stated = by_key(key).stated
    assert stated is not None
    text = stated(choices)
    return text.source.format(**dict(text.params))


def test_the_average_order_has_student_s_interval_from_ten_orders_on() -> None:
    """Orders of 1 … 10: mean 5.5, deviation 3.02765, t(9) 2.26216: ± 2.16585."""
    tally = OrderTally(10, 55, 385.0, 5.5, 2)
    found = measured("average_order", orders=tally)
    assert (found.value, found.n) == (5.5, 10)
    assert found.low == pytest.approx(5.5 - 2.16585, abs=1e-4)
    assert found.high == pytest.approx(5.5 + 2.16585, abs=1e-4)
    assert found.detail == {"median": 5.5, "sales": 55, "zero_orders": 2}
    nine = measured("average_order", orders=OrderTally(9, 45, 285.0, 5.0))
    assert (nine.value, nine.low, nine.high) == (5, None, None)


def test_one_order_and_equal_orders_have_a_mean() -> None:
    one = measured("average_order", orders=OrderTally(1, 700, 490_000.0, 700))
    assert (one.value, one.n, one.low) == (700, 1, None)
    same = measured("average_order", orders=OrderTally(10, 70, 489.9999, 7))
    assert (same.low, same.high) == (7, 7)


def test_the_average_order_is_never_taken_to_be_below_zero() -> None:
    """Nine gifts and one order of 100: 10 ± 22.6."""
    found = measured("average_order", orders=OrderTally(10, 100, 10_000.0, 0, 9))
    assert (found.value, found.low) == (10, 0)
    assert found.high == pytest.approx(10 + 22.6216, abs=1e-3)


def test_purchase_frequency_is_orders_for_each_customer() -> None:
    """Customers with 1, 1, 1, 1, 1, 2, 2, 3, 4, 4 orders: 20/10 ± 2.26216·1.24722/√10 = 0.89221."""
    found = measured("purchase_frequency", visits=VisitTally(10, 20, 54.0, 5))
    assert (found.value, found.n) == (2, 10)
    assert found.low == pytest.approx(2 - 0.89221, abs=1e-4)
    assert found.high == pytest.approx(2 + 0.89221, abs=1e-4)
    assert found.detail == {
        "orders": 20, "unidentified_orders": 5, "unidentified_share": 20,
    }  # fmt: skip
    once = measured("purchase_frequency", visits=VisitTally(1, 3, 9.0))
    assert (once.value, once.low) == (3, None)


def test_purchase_frequency_is_at_least_one_by_construction() -> None:
    found = measured("purchase_frequency", visits=VisitTally(10, 19, 109.0))
    assert (found.value, found.low) == (1.9, 1)


def test_growth_is_against_the_period_before_and_the_year_before() -> None:
    found = measured("revenue_growth", growth=GrowthTally(7, 1200, 1000, 1600))
    assert found.value == pytest.approx(20)
    assert found.detail["year_growth"] == pytest.approx(-25)
    assert (found.n, found.low, found.provisional) == (7, None, False)


@pytest.mark.parametrize("before", [0, -50])
def test_growth_from_nothing_or_less_is_no_data(before: int) -> None:
    found = measured("revenue_growth", growth=GrowthTally(7, 1200, before, before))
    assert (found.value, found.detail["year_growth"]) == (None, None)


def test_a_period_without_sales_has_lost_everything_but_one_to_come_nothing() -> None:
    none_yet = GrowthTally(0, 0, 1000, 1000)
    assert measured("revenue_growth", growth=none_yet).value == -100
    future = measured("revenue_growth", BEFORE, growth=none_yet)
    assert (future.value, future.detail["year_growth"], future.provisional) == (None, None, True)


def test_trap_02_the_margin_is_weighted_and_tells_how_much_it_covers() -> None:
    """10 of 100 at 10 % and 90 at 50 % are 46 %, not the mean of 30 %."""
    found = measured("margin", margin=MarginTally(2, 100, 9 + 45, 100, 400))
    assert found.value == pytest.approx(46)
    assert (found.n, found.detail["covered_share"]) == (2, 25)


@pytest.mark.parametrize("net", [0, -10])
def test_without_sales_at_a_known_cost_there_is_no_margin(net: int) -> None:
    found = measured("margin", margin=MarginTally(1, net, 5, 0, 0))
    assert (found.value, found.detail["covered_share"]) == (None, None)


KEPT = KeptTally(at_start=20, kept=15, repeaters=8, repeaters_kept=7, reactivated=3)


def test_retention_and_churn_are_one_split_in_two() -> None:
    """15 of 20 by Wilson: 53.1 … 88.8 %."""
    kept, lost = measured("retention", kept=KEPT), measured("churn", kept=KEPT)
    assert (kept.value, lost.value, kept.n, lost.n) == (75, 25, 20, 20)
    assert (kept.low, kept.high) == (pytest.approx(53.13, abs=0.01), pytest.approx(88.81, abs=0.01))
    assert (lost.low, lost.high) == (pytest.approx(11.19, abs=0.01), pytest.approx(46.87, abs=0.01))
    assert (kept.detail["repeaters_rate"], lost.detail["repeaters_rate"]) == (87.5, 12.5)
    assert (lost.detail["lost"], lost.detail["reactivated"], lost.detail["too_early"]) == (5, 3, 0)


def test_churn_that_cannot_be_known_yet_is_no_data_and_not_zero() -> None:
    early = KEPT._replace(kept=20, repeaters_kept=8, is_known=False)
    for key in ("retention", "churn"):
        found = measured(key, kept=early)
        assert (found.value, found.n, found.low, found.detail["repeaters_rate"]) == (
            None, 0, None, None,
        )  # fmt: skip
        assert found.detail["too_early"] == 1


def test_without_repeaters_their_rate_is_no_data() -> None:
    found = measured("retention", kept=KEPT._replace(repeaters=0, repeaters_kept=0))
    assert (found.value, found.detail["repeaters_rate"]) == (75, None)


def test_new_and_active_customers_are_counts() -> None:
    sales = SalesTally(orders=10, unidentified_orders=1)
    new = measured("new_customers", newcomers=3, sales=sales)
    assert new.low == pytest.approx(0.6187, abs=1e-4)  # exact, of 3 (Garwood 1936)
    assert new.high == pytest.approx(8.7673, abs=1e-4)
    assert (new.value, new.n, new.detail["unidentified_share"]) == (3, 3, 10)
    by_window = Choices(active_by="window")
    bought = BoughtTally(4, 1)
    active = [measured("active_customers", active=9, sales=sales, bought=bought, choices=c).value
              for c in (PLAIN, by_window)]  # fmt: skip
    assert active == [4, 9]


def test_the_repeat_rate_by_window_is_provisional_until_the_window_is_over() -> None:
    """90 days after 31 March are over with 29 June."""
    choices = Choices(repeat_by="window")
    followed = FollowedTally(eligible=4, repeated=1, immature=2)
    over = day_start(date(2026, 6, 30), CALENDAR.zone)
    found = measured("repeat_purchase_rate", over, choices=choices, followed=followed)
    assert (found.value, found.n, found.provisional) == (25, 4, False)
    assert (found.low, found.high) == (
        pytest.approx(4.56, abs=0.01),
        pytest.approx(69.94, abs=0.01),
    )
    assert found.detail["immature"] == 2
    assert measured("repeat_purchase_rate", over - 1, choices=choices).provisional
    nobody = measured("repeat_purchase_rate", over, choices=choices)
    assert (nobody.value, nobody.low) == (None, None)


LIFE = LifetimeTally(
    customers=40, orders=80, sales_minor=400_000, net_minor=300_000, cost_minor=180_000,
    at_start=50, lost=20, ever_customers=60, ever_margin_minor=600_000,
)  # fmt: skip


def test_lifetime_value_multiplies_order_frequency_margin_and_years() -> None:
    """50.00 an order, 2 orders a year, 40 % margin, 50/20 = 2.5 years: 100.00."""
    found = measured("clv", lifetime=LIFE)
    assert found.value == pytest.approx(10_000)
    assert found.n == 40
    factors = ("average_order", "orders_per_year", "margin", "churn", "years", "historic")
    assert {key: found.detail[key] for key in factors} == {
        "average_order": 5_000, "orders_per_year": 2, "margin": pytest.approx(40), "churn": 40,
        "years": 2.5, "historic": 10_000,
    }  # fmt: skip


def test_the_years_of_a_lifetime_are_capped() -> None:
    rarely = LIFE._replace(lost=1)
    assert measured("clv", lifetime=rarely).detail["years"] == 5
    three = Choices(clv_years_max=3)
    assert measured("clv", lifetime=rarely, choices=three).value == pytest.approx(12_000)


@pytest.mark.parametrize(
    "change",
    [{"lost": 0}, {"at_start": 0, "lost": 0}, {"net_minor": 0}, {"customers": 0, "orders": 0}],
)
def test_lifetime_value_is_no_data_when_a_factor_is_unknown(change: dict[str, int]) -> None:
    assert measured("clv", lifetime=LIFE._replace(**change)).value is None


def test_lifetime_value_of_a_part_needs_thirty_customers() -> None:
    where = {"city": "León"}
    assert measured("clv", lifetime=LIFE._replace(customers=29), where=where).value is None
    assert measured("clv", lifetime=LIFE._replace(customers=29)).value is not None
    assert measured("clv", lifetime=LIFE._replace(customers=30), where=where).value is not None
    assert measured("clv", BEFORE, lifetime=LIFE).value is None


def test_acquisition_cost_needs_spend_and_somebody_new() -> None:
    found = measured("cac", spend=SpendTally(90_000, 6, 3, 2))
    assert (found.value, found.n, found.detail["months_without_spend"]) == (15_000, 6, 1)
    assert measured("cac", spend=SpendTally(None, 6, 3, 0)).value is None
    unspent = measured("cac", spend=SpendTally(0, 6, 1, 1))
    assert unspent.value == 0
    nobody = measured("cac", spend=SpendTally(90_000, 0, 3, 3))
    assert (nobody.value, nobody.detail["spend"]) == (None, 90_000)
    assert measured("cac", BEFORE, spend=SpendTally(90_000, 6, 3, 3)).value is None


@pytest.mark.parametrize(
    ("key", "choices", "words"),
    [
        ("revenue", PLAIN, "Amounts include tax."),
        ("revenue_growth", replace(PLAIN, prices="without_tax"), "Amounts are without tax."),
        ("average_order", PLAIN, "Orders that cost nothing are counted."),
        ("average_order", replace(PLAIN, zero_orders="left_out"),
         "Orders that cost nothing are left out."),
        ("retention", PLAIN,
         "Active is who bought in the last 90 days; after that a customer is lost."
         " Nothing is known before the shop's first sale is that old."),
        ("churn", replace(PLAIN, retention_by="purchase"),
         "Kept is who bought in the period before and again in this one."),
        ("active_customers", PLAIN, "Active is who bought in the period."),
        ("active_customers", replace(PLAIN, active_by="window", inactivity_days=60),
         "Active is who bought in the 60 days before the end of the period."),
        ("repeat_purchase_rate", PLAIN,
         "A customer comes back by buying on another day of the same period."),
        ("repeat_purchase_rate", replace(PLAIN, repeat_by="window"),
         "Counted are customers who first bought in the period, once 90 days have passed since;"
         " they come back when they buy again within them."),
        ("clv", PLAIN, "An estimate: customers are taken to stay 5 years at most."),
    ],
)  # fmt: skip
def test_the_choice_in_force_is_stated(key: str, choices: Choices, words: str) -> None:
    assert said(key, choices) == words


@pytest.mark.parametrize(
    ("bought", "first"),
    [
        ([], None),
        ([("01", True, 0)], "01"),
        ([("01", False, 5)], None),
        ([("01", True, 5), ("01", True, 5), ("01", False, 5)], "01"),
        ([("01", True, 5), ("01", True, 5), ("02", False, 5), ("03", False, 5)], None),
        ([("01", False, 5), ("01", True, 5)], None),
        ([("01", True, 5), ("02", True, 9), ("03", False, 9)], "01"),
        ([("01", True, 5), ("01", False, 5), ("02", True, 9), ("03", False, 9),
          ("04", True, 0)], "04"),
    ],
)  # fmt: skip
def test_the_first_day_kept_is_the_first_not_given_back_in_full(
    bought: list[tuple[str, bool, int]], first: str | None
) -> None:
    assert first_kept_day(Bought(*each) for each in bought) == first
