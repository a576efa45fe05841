"""Intervals of counts, means, shares and medians: by hand, from papers and against scipy."""

from __future__ import annotations

import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.stats import intervals
from cxdesk.domain.stats.intervals import Interval


@given(n=st.integers(1, 500), data=st.data())
def test_wilson_agrees_with_scipy(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    expected = scipy.stats.binomtest(k, n).proportion_ci(0.95, method="wilson")
    found = intervals.wilson(k, n)
    assert found == pytest.approx((expected.low, expected.high), abs=1e-6)


@given(values=st.lists(st.floats(-1e6, 1e6), min_size=6, max_size=80))
def test_median_interval_agrees_with_scipys_exact_quantile_test(values: list[float]) -> None:
    test = scipy.stats.quantile_test(values, q=0, p=0.5)
    expected = test.confidence_interval(0.95)
    assert intervals.median_interval(sorted(values)) == (expected.low, expected.high)


def test_the_difference_of_two_shares_is_that_of_newcombes_example() -> None:
    """56 of 70 against 48 of 80, by method 10."""
    first, second = intervals.wilson(56, 70), intervals.wilson(48, 80)
    assert first is not None
    assert second is not None
    found = intervals.difference(56 / 70, first, 48 / 80, second)
    assert found == pytest.approx((0.0524, 0.3339), abs=0.00005)


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(0, 0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668), (10, 4.795, 18.390)],
)
def test_poisson_interval_agrees_with_garwoods_table(count: int, low: float, high: float) -> None:
    assert intervals.poisson_interval(count) == pytest.approx((low, high), abs=0.001)


@given(count=st.integers(1, 1000))
def test_poisson_interval_agrees_with_the_chi_square_quantiles(count: int) -> None:
    low = scipy.stats.chi2.ppf(0.025, 2 * count) / 2
    high = scipy.stats.chi2.ppf(0.975, 2 * count + 2) / 2
    assert intervals.poisson_interval(count) == pytest.approx((low, high), rel=1e-9)


@given(count=st.integers(1001, 10_000_000))
def test_large_counts_are_right_to_a_thousandth_of_an_event(count: int) -> None:
    low = scipy.stats.chi2.ppf(0.025, 2 * count) / 2
    high = scipy.stats.chi2.ppf(0.975, 2 * count + 2) / 2
    assert intervals.poisson_interval(count) == pytest.approx((low, high), abs=0.001, rel=1e-9)


def test_mean_and_deviation_of_a_tally_by_hand() -> None:
    """2, 4, 4, 6: mean 4, squares 4 + 0 + 0 + 4 over 3."""
    found = intervals.mean_and_deviation([(2, 1), (4, 2), (6, 1), (9, 0)])
    assert found == pytest.approx((4, (8 / 3) ** 0.5, 4))


def test_mean_of_one_value_has_no_spread_and_of_none_is_unknown() -> None:
    assert intervals.mean_and_deviation([(7, 1)]) == (7, 0, 1)
    assert intervals.mean_and_deviation([]) is None


@given(values=st.lists(st.integers(-1000, 1000), min_size=10, max_size=60))
def test_t_interval_agrees_with_scipy(values: list[int]) -> None:
    summary = intervals.mean_and_deviation((value, 1) for value in values)
    assert summary is not None
    n = len(values)
    error = scipy.stats.sem(values)
    if error == 0:
        assert intervals.t_interval(*summary) == (values[0], values[0])
        return
    expected = scipy.stats.t.interval(0.95, n - 1, loc=sum(values) / n, scale=error)
    assert intervals.t_interval(*summary) == pytest.approx(expected, rel=1e-8, abs=1e-8)


def test_t_interval_of_ten_by_hand() -> None:
    """Mean 50, deviation 8: 50 ± 2.262157·8/√10."""
    assert intervals.t_interval(50, 8, 10) == pytest.approx(Interval(44.2771, 55.7229), abs=1e-4)


def test_fewer_than_ten_values_have_no_interval_of_the_mean() -> None:
    assert intervals.t_interval(50, 8, 9) is None


@given(now=st.integers(0, 29), data=st.data())
def test_small_counts_differ_when_the_binomial_test_says_so(now: int, data: st.DataObject) -> None:
    before = data.draw(st.integers(0, 29 - now))
    total = now + before
    p = scipy.stats.binomtest(now, total).pvalue if total else 1
    assert intervals.counts_differ(now, before) == (p <= 0.05)


@pytest.mark.parametrize(("now", "differs"), [(119, False), (130, True), (81, False), (70, True)])
def test_large_counts_differ_from_two_standard_errors_on(now: int, differs: bool) -> None:
    """Against 100: 19 < 1.96·√219 = 29.0, 30 ≥ 1.96·√230 = 29.7, 19 < 26.4, 30 ≥ 25.6."""
    assert intervals.counts_differ(now, 100) is differs
