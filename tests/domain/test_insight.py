"""What parts explain of a change: sums exact, the mix told from the figures, few left unnamed."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk import words
from cxdesk.domain import insight
from cxdesk.domain.insight import Breakdown, Slice
from cxdesk.domain.kpi import Kpi, Measure, Records
from cxdesk.domain.kpis import ALL, by_key
from cxdesk.domain.revenue_factors import frequency_factors, revenue_factors

CSAT, NPS, REVENUE = by_key("csat"), by_key("nps"), by_key("revenue")


def share(good: int, n: int) -> Measure:
    return Measure(value=100 * good / n if n else None, n=n)


def broken(kpi: Kpi, *slices: Slice) -> Breakdown | None:
    """The breakdown of a share whose whole is the sum of its parts."""
    goods = [
        (sum(round((m.value or 0) * m.n / 100) for m in side), sum(m.n for m in side))
        for side in (
            [one.before for one in slices],
            [one.after for one in slices],
        )
    ]
    before, after = (share(*pair) for pair in goods)
    return insight.breakdown(kpi, "channel", slices, (before, after))


def of_shares(*rows: tuple[str, int, int, int, int]) -> tuple[Slice, ...]:
    return tuple(
        Slice(name, name, share(good1, n1), share(good2, n2)) for name, good1, n1, good2, n2 in rows
    )


def said(text: object) -> str:
    return words.say(text, show=lambda value: str(getattr(value, "value", value)))


def test_kidney_stones_every_part_is_worse_and_the_whole_better() -> None:
    """Charig et al., BMJ 292 (1986): 273 of 350 cured, then 289 of 350.

    Small stones 81 of 87, then 234 of 270; large ones 192 of 263, then 55 of 80: both fall.
    """
    found = broken(CSAT, *of_shares(("small", 81, 87, 234, 270), ("large", 192, 263, 55, 80)))
    assert found is not None
    assert found.change == pytest.approx(100 * 16 / 350)
    assert found.is_reversed
    assert found.rate < 0 < found.mix
    assert "it is the mix that changed" in said(insight.reading(CSAT, found)[1])


def test_mix_and_rate_by_hand() -> None:
    """Weights .5/.5, then .25/.75; figures 80 and 40, then 80 and 60: the whole goes 60 → 65.

    Middle 62.5. Mix: −.25 · (80 − 62.5) + .25 · (50 − 62.5) = −4.375 − 3.125; rate of the second
    20 · .625 = 12.5.
    """
    found = broken(CSAT, *of_shares(("a", 40, 50, 20, 25), ("b", 20, 50, 45, 75)))
    assert found is not None
    assert [(row.value, row.mix, row.rate) for row in found.rows] == [
        ("b", -3.125, 12.5), ("a", -4.375, 0),
    ]  # fmt: skip
    assert (found.before, found.after, found.change, found.mix) == (60, 65, 5, -7.5)
    assert not found.is_reversed


counts = st.integers(0, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(st.lists(st.tuples(counts, counts), min_size=2, max_size=9))
def test_parts_of_a_share_add_up_to_the_change(pairs: list) -> None:
    rows = [(str(i), *one, *two) for i, (one, two) in enumerate(pairs)]
    slices = of_shares(*rows)
    found = broken(CSAT, *slices)
    good1, n1, good2, n2 = (sum(row[i] for row in rows) for i in range(1, 5))
    if not (n1 and n2):
        assert found is None
        return
    change = 100 * (Fraction(good2, n2) - Fraction(good1, n1))
    rest = float(found.rest.total) if found.rest else 0.0
    total = sum(row.total for row in found.rows) + rest
    assert total == pytest.approx(float(change), abs=1e-9)
    assert len(found.rows) <= 5
    assert all(max(row.n_before, row.n_after) >= 5 for row in found.rows)


money = st.integers(-10_000, 10_000)


@given(st.lists(st.tuples(money, money), min_size=2, max_size=9))
def test_parts_of_a_sum_add_up_to_the_change(pairs: list) -> None:
    slices = [
        Slice(str(i), str(i), Measure(value=a, n=1), Measure(value=b, n=1))
        for i, (a, b) in enumerate(pairs)
    ]
    whole = tuple(Measure(value=sum(pair[i] for pair in pairs), n=9) for i in (0, 1))
    found = insight.breakdown(REVENUE, "agent", slices, whole)
    assert found is not None
    rest = int(found.rest.total) if found.rest else 0
    assert sum(row.total for row in found.rows) + rest == whole[1].value - whole[0].value
    assert 0 <= abs(found.beyond_size) <= 1


def test_segments_of_the_nps_carry_their_own() -> None:
    def nps(promoters: int, detractors: int, n: int) -> Measure:
        detail = {"promoters": promoters, "detractors": detractors}
        return Measure(value=100 * (promoters - detractors) / n, n=n, detail=detail)

    slices = (Slice("a", "a", nps(10, 0, 10), nps(0, 10, 10)),
              Slice("b", "b", nps(0, 10, 10), nps(0, 10, 10)))  # fmt: skip
    found = insight.breakdown(NPS, "agent", slices, (nps(10, 10, 20), nps(0, 20, 20)))
    assert found is not None
    assert [(row.value, row.total, row.before, row.after) for row in found.rows] == [
        ("a", -100, 100, -100), ("b", 0, -100, -100),
    ]  # fmt: skip


def test_a_margin_is_weighed_by_what_was_sold() -> None:
    """(100 − 40)/100 and (300 − 240)/300: 30 %; then 60 and 20 % of 300 and 100: 50 %."""

    def margin(net: int, cost: int) -> Measure:
        return Measure(value=100 * (net - cost) / net, n=9, detail={"net": net, "cost": cost})

    slices = (Slice("a", "a", margin(100, 40), margin(300, 120)),
              Slice("b", "b", margin(300, 240), margin(100, 80)))  # fmt: skip
    found = insight.breakdown(
        by_key("margin"), "agent", slices, (margin(400, 280), margin(400, 200))
    )
    assert found is not None
    assert (found.change, found.rate) == (20, 0)
    assert [row.mix for row in found.rows] == [10, 10]


def test_parts_that_overlap_are_no_breakdown() -> None:
    slices = of_shares(("a", 10, 20, 10, 20), ("b", 5, 20, 5, 20))
    assert insight.breakdown(CSAT, "tag", slices, (share(10, 30), share(12, 30))) is None


@pytest.mark.parametrize("rows", [(), (("a", 1, 9, 5, 9),), (("a", 0, 0, 5, 9), ("b", 0, 0, 1, 9))])
def test_nothing_to_tell_apart_is_no_breakdown(rows: tuple) -> None:
    assert broken(CSAT, *of_shares(*rows)) is None


def test_the_dimension_whose_part_goes_furthest_beyond_its_size_is_first() -> None:
    even = broken(CSAT, *of_shares(("a", 50, 100, 60, 100), ("b", 50, 100, 60, 100)))
    one_part = broken(CSAT, *of_shares(("x", 20, 40, 40, 40), ("y", 80, 160, 80, 160)))
    assert even is not None
    assert one_part is not None
    assert (even.beyond_size, one_part.beyond_size) == pytest.approx((0, 0.8))
    assert insight.ranked((even, one_part)) == (one_part, even)


def test_no_change_goes_beyond_nothing() -> None:
    found = broken(CSAT, *of_shares(("a", 50, 100, 60, 100), ("b", 50, 100, 40, 100)))
    assert found is not None
    assert (found.change, found.beyond_size, found.is_reversed) == (0, 0, False)


def test_the_sentence_names_weight_or_figure() -> None:
    figure = broken(CSAT, *of_shares(("a", 40, 50, 20, 50), ("b", 20, 50, 20, 50)))
    weight = broken(CSAT, *of_shares(("a", 80, 80, 20, 20), ("b", 0, 20, 0, 80)))
    assert figure is not None
    assert weight is not None
    assert said(insight.reading(CSAT, figure)[0]) == (
        "Channel “a” explains -20.0 points of -20.0 points, mostly through its own figure"
        " (80.0 → 40.0)."
    )
    assert "mostly through being more or fewer (80 → 20 records)." in said(
        insight.reading(CSAT, weight)[0]
    )


def test_few_records_in_all_parts_leave_no_sentence() -> None:
    found = broken(CSAT, *of_shares(("a", 1, 4, 4, 4), ("b", 1, 4, 4, 4)))
    assert found is not None
    assert found.rows == ()
    assert insight.reading(CSAT, found) == ()
    assert found.rest is not None
    assert said(insight.rest_words(found.rest)) == "2 other parts"


def mean_of(seconds: float) -> Measure:
    return Measure(value=60, n=10, detail={"mean": float(seconds)})


def test_a_mean_that_goes_against_its_median_is_named() -> None:
    kpi = by_key("first_response_time")
    slices = [
        Slice(name, name, mean_of(before), mean_of(after))
        for name, before, after in (("a", 100, 140), ("b", 90, 90))
    ]
    whole = (Measure(value=60, n=20, detail={"mean": 95.0}),
             Measure(value=50, n=20, detail={"mean": 115.0}))  # fmt: skip
    found = insight.breakdown(kpi, "channel", slices, whole)
    assert found is not None
    assert [row.total for row in found.rows] == [20, 0]
    assert "moved the other way" in said(insight.of_mean(kpi, found, -10))
    assert "moved the other way" not in said(insight.of_mean(kpi, found, 10))
    assert insight.of_mean(CSAT, found, 10) is None


TALLY = dict.fromkeys(
    ("customers", "orders", "known_minor", "unknown_minor", "day_totals_minor", "refunds_minor"), 0
)


def test_factors_of_a_shop_without_known_customers_add_plainly() -> None:
    found = revenue_factors(TALLY | {"unknown_minor": 70}, TALLY | {"unknown_minor": 100})
    assert [factor.total for factor in found] == [0, 0, 0, 30]


def test_the_first_known_customers_explain_all_of_theirs() -> None:
    """From nobody to 2 customers with 3 orders of 60 in all: orders of each did not change."""
    after = TALLY | {"customers": 2, "orders": 3, "known_minor": 60}
    found = revenue_factors(TALLY, after)
    assert [factor.total for factor in found] == [60, 0, 0]
    back = revenue_factors(after, TALLY)
    assert [factor.total for factor in back] == [-60, 0, 0]


@given(st.lists(st.tuples(*[st.integers(1, 500)] * 6), min_size=2, max_size=2))
def test_factors_of_revenue_add_up_to_the_change(tallies: list) -> None:
    before, after = (dict(zip(TALLY, tally, strict=True)) for tally in tallies)
    found = revenue_factors(before, after)
    change = sum(
        sign * (after[key] - before[key])
        for key, sign in (("known_minor", 1), ("unknown_minor", 1), ("day_totals_minor", 1),
                          ("refunds_minor", -1))
    )  # fmt: skip
    assert sum(factor.total for factor in found) == pytest.approx(change, abs=1e-6)


def test_orders_of_each_are_told_by_orders_and_customers() -> None:
    """30 ÷ 10 = 3, then 60 ÷ 15 = 4. Orders 30 · (1/10 + 1/15)/2 = 2.5; customers
    (1/15 − 1/10) · (30 + 60)/2 = −1.5.
    """
    before, after = TALLY | {"customers": 10, "orders": 30}, TALLY | {"customers": 15, "orders": 60}
    assert [factor.total for factor in frequency_factors(before, after)] == [2.5, -1.5]
    assert frequency_factors(TALLY, after) == frequency_factors(before, TALLY) == ()


def test_every_indicator_of_answers_names_the_survey_it_reads() -> None:
    assert {kpi.key: str(kpi.survey) for kpi in ALL if kpi.records is Records.ANSWERS} == {
        "nps": "nps", "csat": "csat", "csat_mean": "csat", "ces": "ces", "ces_mean": "ces",
        "general_satisfaction": "general", "recovered_detractors": "nps",
    }  # fmt: skip
    others = [kpi for kpi in ALL if kpi.records is not Records.ANSWERS]
    assert not any(kpi.survey for kpi in others)


def test_what_all_records_of_an_indicator_share_is_one_of_its_filters() -> None:
    shared = {kpi.key: kpi.shared for kpi in ALL if kpi.shared}
    assert set(shared) == {"complaints", "complaint_rate", "new_customers"}
    assert all(kpi.shared <= kpi.filters for kpi in ALL)
