"""Splits and comparisons on records written by hand."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.comparison import Verdict
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, Period
from cxdesk.domain.shop import Shop
from cxdesk.domain.text import T
from cxdesk.services import comparing, measuring, splits, why
from cxdesk.services.comparing import Against
from tests.store.rows_by_hand import (
    LATER,
    MARCH,
    QUARTER,
    answers,
    at,
    case,
    customers,
    insert,
    purchase,
    staff,
)

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def yard(as_of: int = LATER) -> measuring.Yard:
    return measuring.yard_of(Shop(), as_of)


def parts(key: str, by: str, where: dict[str, str] | None = None) -> dict[str, object]:
    found = splits.split(by_key(key), (MARCH,), yard(), by, where)
    return {part.value: part.measures[0].value for part in found.parts}


def test_answers_given_at_the_kiosk_are_a_part_of_their_own() -> None:
    answers(("2026-03-02T10:00", 10), ("2026-03-03T10:00", 10), channel="kiosk")
    answers(("2026-03-04T10:00", 1))
    found = splits.split(by_key("nps"), (MARCH,), yard(), "channel")
    assert [(p.value, p.name, p.measures[0].n) for p in found.parts] == [
        ("kiosk", T("Channel", "Kiosk"), 2), ("counter", T("Channel", "Counter"), 1),
    ]  # fmt: skip
    (whole,) = measuring.measures((by_key("nps"),), (MARCH,), yard())["nps"]
    assert whole.n == 3
    (one,) = measuring.measures((by_key("nps"),), (MARCH,), yard(), {"canal": "Quiosco"})["nps"]
    assert (one.value, one.n) == (100, 2)


def test_parts_by_person_have_those_of_nobody_last() -> None:
    staff("Ana", "Luis", "Eva")
    answers(("2026-03-02T10:00", 10), ("2026-03-03T10:00", 9), staff_id=2)
    answers(("2026-03-02T10:00", 2), staff_id=1)
    answers(("2026-03-02T10:00", 8))
    found = splits.split(by_key("nps"), (MARCH,), yard(), "person")
    assert found.dimension == "agent"
    assert [(p.value, p.measures[0].value, p.measures[0].n) for p in found.parts] == [
        ("Luis", 100, 2), ("Ana", -100, 1), ("none", 0, 1),
    ]  # fmt: skip


def test_two_people_of_one_name_are_one_part() -> None:
    staff("Ana", "ANA")
    answers(("2026-03-02T10:00", 10), staff_id=1)
    answers(("2026-03-02T10:00", 10), staff_id=2)
    (only,) = splits.split(by_key("nps"), (MARCH,), yard(), "agent").parts
    assert only.measures[0].n == 2


def test_days_of_the_week_stand_in_their_order() -> None:
    """Monday the 2nd and 9th, Sunday the 1st."""
    insert("purchase", [purchase("2026-03-01", 500), purchase("2026-03-02", 100),
                        purchase("2026-03-09", 50)])  # fmt: skip
    assert list(parts("revenue", "weekday").items()) == [("mon", 150), ("sun", 500)]


def test_products_and_tags_may_overlap_and_say_so() -> None:
    customers(2)
    insert("customer_tag", [
        {"customer_id": 1, "name": "VIP", "folded": "vip"},
        {"customer_id": 1, "name": "Boda", "folded": "boda"},
    ])  # fmt: skip
    insert("purchase", [purchase("2026-03-01", 500, 1), purchase("2026-03-02", 70, 2)])
    insert("purchase_item", [{"purchase_id": 1, "product": "Té verde", "amount_minor": 500}])
    found = splits.split(by_key("revenue"), (MARCH,), yard(), "etiqueta")
    assert found.is_overlapping
    assert {p.value: p.measures[0].value for p in found.parts} == {
        "VIP": 500, "Boda": 500, "none": 70,
    }  # fmt: skip
    assert parts("revenue", "product") == {"Té verde": 500, "none": 70}


def test_the_lines_of_a_receipt_share_its_money_but_not_the_receipt() -> None:
    """One receipt of 500 with two products: their money adds up to it, and it counts in both."""
    insert("purchase", [purchase("2026-03-01", 500)])
    insert("purchase_item", [{"purchase_id": 1, "product": name, "amount_minor": amount}
                             for name, amount in (("Tea", 400), ("Cup", 100))])  # fmt: skip
    told = {
        key: splits.split(by_key(key), (MARCH,), yard(), "product")
        for key in ("revenue", "average_order")
    }
    assert {key: found.is_overlapping for key, found in told.items()} == {
        "revenue": False, "average_order": True,
    }  # fmt: skip
    assert sum(part.measures[0].value for part in told["revenue"].parts) == 500
    assert [part.measures[0].n for part in told["average_order"].parts] == [1, 1]


def test_revenue_by_product_is_the_same_here_and_where_a_change_is_explained() -> None:
    """Tea 300 − 80 given back and cups 100 in March, tea 100 in February; 70 without any line."""
    insert("purchase", [
        purchase("2026-02-02", 100), purchase("2026-03-05", 300), purchase("2026-03-06", 100),
        purchase("2026-03-07", 80, kind="refund"), purchase("2026-03-08", 70),
    ])  # fmt: skip
    insert("purchase_item", [
        {"purchase_id": i, "product": name, "amount_minor": amount}
        for i, name, amount in ((1, "Tea", 100), (2, "TEA", 300), (3, "Cup", 100), (4, "tea", 80))
    ])  # fmt: skip
    months = QUARTER[1:]
    one_by_one = splits.split(by_key("revenue"), months, yard(), "product").parts
    (at_once,) = why.why("revenue", MARCH, LATER, by="product").breakdowns
    by_hand = {"tea": (100, 220), "cup": (0, 100), "none": (0, 70)}
    assert {p.value.casefold(): tuple(m.value for m in p.measures) for p in one_by_one} == by_hand
    assert {r.value.casefold(): (r.before, r.after) for r in at_once.rows} == by_hand


def test_a_filter_cuts_every_part() -> None:
    insert("topic", [{"id": 1, "name": "Precio", "folded": "precio"}])
    for number, (channel, topic) in enumerate((("phone", 1), ("email", 1), ("phone", None)), 1):
        case(number, "2026-03-02T10:00", ("reply", "2026-03-02T10:10"), channel=channel,
             topic_id=topic)  # fmt: skip
    assert parts("first_response_time", "topic", {"channel": "phone"}) == {
        "Precio": 600, "none": 600,
    }  # fmt: skip


@pytest.mark.parametrize(("by", "where"), [
    ("kind", {}), ("scale", {}), ("colour", {}), ("channel", {"canal": "phone"}),
])  # fmt: skip
def test_a_split_that_makes_no_sense_is_refused(by: str, where: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        splits.split(by_key("nps"), (MARCH,), yard(), by, where)
    assert caught.value.field == "by"


def test_each_month_against_the_one_before() -> None:
    insert("purchase", [purchase("2025-12-02", 100), purchase("2026-01-05", 150),
                        purchase("2026-03-05", 90)])  # fmt: skip
    trend = measuring.trend(by_key("revenue"), QUARTER, yard())
    found = comparing.compared(trend, Against.PREVIOUS, yard())
    assert [c.measure.value for c in found] == [100, 150, 0]
    assert [c.change.difference for c in found] == [50, -150, 90]
    assert [c.change.relative for c in found] == [50, -100, None]


def test_a_running_month_is_held_against_the_same_days_a_year_ago() -> None:
    """To 10 March: 1 to 10 March 2025 had 40; the 11th does not count."""
    insert("purchase", [purchase("2025-02-01", 5), purchase("2025-03-10", 40),
                        purchase("2025-03-11", 1000),
                        purchase("2026-03-09", 60)])  # fmt: skip
    as_of = at("2026-03-11T00:00")
    trend = measuring.trend(by_key("revenue"), (MARCH,), yard(as_of))
    (found,) = comparing.compared(trend, Against.LAST_YEAR, yard(as_of))
    assert (found.period.start, found.period.last_day) == (date(2025, 3, 1), date(2025, 3, 10))
    assert (found.change.difference, found.change.verdict) == (20, Verdict.CHANGED)


def test_a_week_is_held_against_the_same_days_of_the_week_a_year_ago() -> None:
    week = Period(date(2026, 3, 2), date(2026, 3, 9), Grain.WEEK)
    trend = measuring.trend(by_key("revenue"), (week,), yard())
    (found,) = comparing.compared(trend, Against.LAST_YEAR, yard())
    assert found.period.start == date(2025, 3, 3)
    assert found.period.start.weekday() == 0


def test_a_month_before_the_first_record_is_nothing_to_compare_with() -> None:
    """The first sale is of 2 February: January is not known."""
    insert("purchase", [purchase("2026-02-02", 100), purchase("2026-03-05", 90)])
    trend = measuring.trend(by_key("revenue"), QUARTER, yard())
    found = comparing.compared(trend, Against.PREVIOUS, yard())
    assert [point.measure.value for point in trend.points] == [None, 100, 90]
    assert [c.measure.value for c in found] == [None, None, 100]
    assert [c.change.difference for c in found] == [None, None, -10]


def test_a_month_lived_through_without_a_record_is_a_true_zero() -> None:
    """A sale in December and one in March: nothing in between is 0; no case is kept at all."""
    insert("purchase", [purchase("2025-12-31", 100), purchase("2026-03-05", 90)])
    told = {
        key: [point.measure.value for point in measuring.trend(by_key(key), QUARTER, yard()).points]
        for key in ("revenue", "new_customers", "cases_opened")
    }
    assert told == {
        "revenue": [0, 0, 90], "new_customers": [0, 0, 0], "cases_opened": [None] * 3,
    }  # fmt: skip
