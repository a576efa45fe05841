"""Small-sample intervals against figures from papers and textbooks, and by hand."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.stats import intervals
from cxdesk.domain.stats.intervals import NpsCounts


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [
        (0, 20, 0, 16.1),
        (10, 10, 72.2, 100),
        (5, 5, 56.6, 100),
        (81, 263, 25.5, 36.6),  # Newcombe 1998, table I
        (15, 148, 6.24, 16.05),
        (1, 29, 0.6, 17.2),
    ],
)
def test_wilson_agrees_with_published_figures(k: int, n: int, low: float, high: float) -> None:
    found = intervals.wilson(k, n)
    assert found is not None
    assert 100 * found.low == pytest.approx(low, abs=0.05)
    assert 100 * found.high == pytest.approx(high, abs=0.05)


def test_newcombe_agrees_with_his_own_example() -> None:
    first, second = intervals.wilson(56, 70), intervals.wilson(48, 80)
    assert first is not None
    assert second is not None
    found = intervals.difference(0.8, first, 0.6, second)
    assert (round(found.low, 4), round(found.high, 4)) == (0.0524, 0.3339)


def test_nothing_measured_has_no_interval() -> None:
    assert intervals.wilson(0, 0) is None
    assert intervals.nps_interval(NpsCounts(0, 0, 0)) is None
    assert intervals.nps_standard_error(NpsCounts(0, 0, 0)) is None
    assert intervals.nps_difference_z(NpsCounts(0, 0, 0), NpsCounts(1, 1, 3)) is None
    assert intervals.quantile([], 0.5) is None
    assert intervals.median_interval([1, 2, 3, 4, 5]) is None


@given(n=st.integers(1, 400), data=st.data())
def test_wilson_holds_the_share_and_stays_inside_0_and_1(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    found = intervals.wilson(k, n)
    assert found is not None
    assert 0 <= found.low <= k / n <= found.high <= 1


def test_adjusted_wald_of_the_nps_by_hand() -> None:
    """50 promoters, 20 detractors of 100: p = 50.75/103, d = 20.75/103."""
    found = intervals.nps_interval(NpsCounts(50, 20, 100))
    assert found is not None
    # centre 100·30/103 = 29.126; var = 71.5/103 − (30/103)² = 0.60934; half = 195.9964·√(var/103)
    assert found.low == pytest.approx(29.1262 - 15.0749, abs=0.001)
    assert found.high == pytest.approx(29.1262 + 15.0749, abs=0.001)


def test_of_one_answer_the_interval_still_holds_its_nps() -> None:
    """N 4, p 0.1875, d 0.4375: centre −25, half 1.96·100·√(0.5625/4) = 73.5; −98.5 leaves −100 out.

    Of two detractors: n 5, p 0.15, d 0.55: −40 ± 1.96·100·√(0.54/5) = 64.4 holds −100 already.
    """
    assert intervals.nps_interval(NpsCounts(0, 1, 1)) == pytest.approx((-100.0, 48.5), abs=0.01)
    assert intervals.nps_interval(NpsCounts(0, 2, 2)) == pytest.approx((-100.0, 24.41), abs=0.01)


def test_five_promoters_of_five_are_not_certain() -> None:
    """With p = 5.75/8, d = 0.75/8: 62.5 ± 195.9964·√(0.421875/8) = 62.5 ± 45.01, cut at 100."""
    found = intervals.nps_interval(NpsCounts(5, 0, 5))
    assert found is not None
    assert found.low == pytest.approx(17.49, abs=0.01)
    assert found.high == 100
    mirrored = intervals.nps_interval(NpsCounts(0, 5, 5))
    assert mirrored is not None
    assert (mirrored.low, mirrored.high) == pytest.approx((-100, -17.49), abs=0.01)


@pytest.mark.parametrize(("n", "half"), [(30, 28), (100, 15), (400, 8)])
def test_standard_error_of_the_nps_gives_the_rule_of_thumb(n: int, half: int) -> None:
    error = intervals.nps_standard_error(NpsCounts(n // 2, n // 5, n))
    assert error is not None
    assert round(1.96 * error) == half


def test_ten_points_with_fifty_answers_are_noise() -> None:
    """30 → 40: variances 0.61 and 0.64 an answer, z = 0.1/√(1.25/50)."""
    z = intervals.nps_difference_z(NpsCounts(30, 10, 50), NpsCounts(25, 10, 50))
    assert z == pytest.approx(0.632, abs=0.001)


def test_no_spread_gives_no_z() -> None:
    assert intervals.nps_difference_z(NpsCounts(5, 0, 5), NpsCounts(0, 0, 5)) is None


@pytest.mark.parametrize(
    ("values", "q", "expected"),
    [
        ([7], 0.9, 7),
        ([1, 3], 0.5, 2),
        ([1, 2, 3, 4], 0.5, 2.5),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9.1),
        ([60] * 9 + [86_400], 0.5, 60),
        ([0, 10], 0, 0),
        ([0, 10], 1, 10),
    ],
)
def test_type_7_quantiles(values: list[float], q: float, expected: float) -> None:
    assert intervals.quantile(values, q) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("n", "low_rank"), [(6, 1), (8, 1), (9, 2), (11, 2), (12, 3), (20, 6), (30, 10), (100, 40)]
)
def test_median_interval_has_the_ranks_of_the_sign_test_tables(n: int, low_rank: int) -> None:
    found = intervals.median_interval(range(1, n + 1))
    assert found == (low_rank, n + 1 - low_rank)


@given(n=st.integers(6, 300))
def test_median_interval_is_the_narrowest_that_covers_95_percent(n: int) -> None:
    found = intervals.median_interval(range(1, n + 1))
    assert found is not None
    rank = int(found.low)
    tail = Fraction(sum(comb(n, i) for i in range(rank)), 2**n)
    wider_tail = Fraction(sum(comb(n, i) for i in range(rank + 1)), 2**n)
    assert tail <= Fraction(25, 1000) < wider_tail
