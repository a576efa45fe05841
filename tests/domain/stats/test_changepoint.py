"""Shifts of level: the Nile, hand-made series and Pettitt's definition written out."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.stats import changepoint
from tests.domain.stats.series import NILE

LOW = [60, 62, 61, 59, 60, 61, 62, 60, 59, 61]
HIGH = [70, 71, 69, 70, 72, 70, 69, 71, 70, 70]


def test_the_nile_fell_between_1898_and_1899() -> None:
    found = changepoint.change_point(NILE)
    assert found is not None
    assert 1871 + found.index == 1899
    assert (found.before, found.after) == pytest.approx((1097.75, 849.97), abs=0.01)
    assert found.p < 0.001


def test_a_shift_by_hand() -> None:
    """All 100 pairs rise: K = 100, p = 2·exp(−60000/8400)."""
    found = changepoint.change_point([*LOW, *HIGH])
    assert found is not None
    assert (found.index, found.before, found.after) == pytest.approx((10, 60.5, 70.2))
    assert found.p == pytest.approx(2 * exp(-60_000 / 8_400))


def test_gaps_keep_the_index_of_the_series() -> None:
    found = changepoint.change_point([None, *LOW, None, None, *HIGH])
    assert found is not None
    assert found.index == 13


def test_of_two_shifts_the_latest_is_told() -> None:
    found = changepoint.change_point([*LOW, *LOW, *HIGH, *HIGH, *[value + 20 for value in HIGH]])
    assert found is not None
    assert (found.index, found.before, found.after) == pytest.approx((40, 70.2, 90.2))


@pytest.mark.parametrize("at", [0, 5, 12, 19])
def test_a_lone_outlier_is_no_shift(at: int) -> None:
    values: list[float] = [*LOW, *LOW]
    values[at] = 500
    assert changepoint.change_point(values) is None


def test_steady_growth_is_no_shift() -> None:
    """Pettitt alone would split it: K = 144, p = 2·exp(−124416/14400)."""
    growth = [10 * index + (index * 7) % 5 for index in range(24)]
    test = changepoint.pettitt(growth)
    assert test is not None
    assert (test.k, test.split) == (144, 12)
    assert changepoint.change_point(growth) is None
    assert changepoint.is_trending([*growth[:5], None, *growth[5:]])


@pytest.mark.parametrize(("later", "index"), [(4, None), (5, 8)])
def test_a_shift_needs_a_p_below_five_per_cent(later: int, index: int | None) -> None:
    """Eight and four: p = 2·exp(−6144/1872) = .075; eight and five: 2·exp(−9600/2366) = .035."""
    found = changepoint.change_point([*LOW[:8], *HIGH[:later]])
    assert (found.index if found else None) == index


def test_no_run_of_eight_is_no_shift() -> None:
    """Seven low and seven high: p = 2·exp(−14406/2940) = .015, but no eight in a row."""
    values = [*LOW[:7], *HIGH[:7]]
    test = changepoint.pettitt(values)
    assert test is not None
    assert test.p == pytest.approx(2 * exp(-14_406 / 2_940))
    assert changepoint.change_point(values) is None


@pytest.mark.parametrize("values", [NILE, [*LOW, *HIGH], [*LOW, *LOW], []])
def test_shifts_and_noise_are_no_trend(values: list[float]) -> None:
    assert not changepoint.is_trending(values)


@pytest.mark.parametrize("values", [[], [1] * 7, [5] * 20, [1, 2, 3, 4, 5, 6, 7, 8]])
def test_too_few_or_equal_points_have_no_shift(values: list[float]) -> None:
    assert changepoint.change_point(values) is None


def test_fewer_than_eight_points_are_not_tested() -> None:
    assert changepoint.pettitt([1, 2, 3, 4, 5, 6, 7]) is None


@given(values=st.lists(st.integers(0, 20), min_size=8, max_size=40))
def test_pettitt_agrees_with_its_definition(values: list[int]) -> None:
    n = len(values)
    sums = {
        t: sum((b > a) - (b < a) for a in values[:t] for b in values[t:]) for t in range(4, n - 3)
    }
    k = max(abs(total) for total in sums.values())
    found = changepoint.pettitt(values)
    assert found is not None
    assert (found.k, abs(sums[found.split])) == (k, k)
    assert found.p == pytest.approx(min(1, 2 * exp(-6 * k**2 / (n**3 + n**2))))


def test_a_shift_before_steady_growth_is_told_at_the_shift() -> None:
    """The growth is split too, into two halves that a line describes better."""
    found = changepoint.change_point([*LOW, *LOW, *LOW, *range(100, 124)])
    assert found is not None
    assert (found.index, found.before) == (30, 60.5)


def test_growth_over_few_points_is_a_trend_though_no_eight_are_on_one_side() -> None:
    """Followers: seven below their mean of 497, seven above; K = 49, p = 2·exp(−14406/2940)."""
    followers = [417, 426, 438, 445, 455, 475, 493, 513, 519, 527, 533, 547, 563, 581]
    assert changepoint.is_trending(followers)
    assert changepoint.change_point(followers) is None
    assert not changepoint.is_trending([7, 3, 5, 8, 4, 6, 7, 3, 5, 8, 4, 6, 5, 6])
