"""The XmR chart against published examples and by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.stats import xmr
from cxdesk.domain.stats.bounds import UNBOUNDED, Bounds
from cxdesk.domain.stats.changepoint import is_trending
from cxdesk.domain.stats.xmr import Firmness, Rule

# NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rate of ten batches.
FLOW_RATE = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
# Wheeler, Making Sense of Data, section 12.3: monthly sales of two regions.
REGION_D = [539, 558, 591, 556, 540, 590, 606, 643, 657, 602]
REGION_D += [596, 640, 691, 723, 701, 802, 749, 762, 807, 781]
REGION_B = [1412, 1280, 1129, 1181, 1149, 1248, 1103, 1021, 1085, 1125]
REGION_B += [910, 999, 883, 851, 997, 878, 939, 834, 688, 806]
# Moving ranges all 2, so the mean is 11 and the limits lie 5.32 away.
ZIGZAG = [10, 12] * 6


def limits_of(values: list[float | None], bounds: Bounds = UNBOUNDED) -> xmr.Limits:
    found = xmr.limits(values, bounds)
    assert found is not None
    return found


def rules(values: list[float | None], usual: xmr.Limits) -> list[tuple[str, int, int]]:
    return [(found.rule, found.index, found.side) for found in xmr.signals(values, usual)]


def test_limits_agree_with_the_flow_rates_of_nist() -> None:
    """NIST divides by 1.128 where Wheeler rounds 3/1.128 to 2.66: a thousandth apart."""
    found = limits_of(FLOW_RATE)
    assert found.centre == pytest.approx(50.81)
    assert (found.low, found.high) == pytest.approx((45.8159, 55.8041), abs=0.001)
    assert found.mr_mean == pytest.approx(16.9 / 9)
    assert xmr.signals(FLOW_RATE, found) == ()


def test_limits_by_hand() -> None:
    found = limits_of(ZIGZAG)
    assert found.at(5) == pytest.approx((11, 11 - 5.32, 11 + 5.32))
    assert (found.mr_mean, found.mr_limit, found.slope) == pytest.approx((2, 6.536, 0))


def test_a_gap_breaks_the_moving_range() -> None:
    """Ranges 1, 1 | 1, 1: the jump of 7 over the gap is none."""
    found = limits_of([1, 2, 3, None, 10, 11, 12])
    assert (found.mr_mean, found.n) == (1, 6)


@pytest.mark.parametrize(
    ("n", "firmness"),
    [
        (6, Firmness.PROVISIONAL),
        (11, Firmness.PROVISIONAL),
        (12, Firmness.USABLE),
        (16, Firmness.USABLE),
        (17, Firmness.FIRM),
    ],
)
def test_more_points_make_firmer_limits(n: int, firmness: Firmness) -> None:
    assert limits_of([float(i % 3) for i in range(n)]).firmness is firmness


@pytest.mark.parametrize(
    "values",
    [[], [None], [1, 2, 3, 4, 5], [1, None] * 8, [1, 2, None, 3, 4, None, 5, None, 6]],
    ids=["none", "gap", "five", "no neighbours", "two ranges"],
)
def test_too_few_neighbours_have_no_limits(values: list[float | None]) -> None:
    assert xmr.limits(values) is None
    assert xmr.trended_limits(values) is None


def test_shown_limits_stop_at_the_natural_bounds() -> None:
    """Mean 3, ranges 6: 3 ± 15.96 is shown as 0…10."""
    found = limits_of([0, 6] * 4, Bounds(0, 10))
    assert found.at(0) == (3, 0, 10)
    assert found.reach == pytest.approx(15.96)


def test_a_bound_on_one_side_leaves_the_other_open() -> None:
    assert limits_of([0, 6] * 4, Bounds(floor=0)).high == pytest.approx(18.96)
    assert limits_of([0, 6] * 4, Bounds(ceiling=10)).low == pytest.approx(-12.96)


@given(value=st.floats(-1e9, 1e9), n=st.integers(6, 40))
def test_a_constant_series_collapses_and_flags_nothing(value: float, n: int) -> None:
    found = limits_of([value] * n)
    assert found.reach == 0
    assert xmr.signals([*[value] * n, value + 1], found) == ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [(16.3, []), (16.4, [(Rule.OUTSIDE, 12, 1)]), (5.6, [(Rule.OUTSIDE, 12, -1)]), (5.7, [])],
)
def test_rule_1_a_point_strictly_outside(value: float, expected: list[object]) -> None:
    assert rules([*ZIGZAG, value], limits_of(ZIGZAG)) == expected


def test_a_point_on_the_limit_is_not_outside() -> None:
    assert rules([11 + 2.66 * 2], limits_of(ZIGZAG)) == []


def test_rule_2_eight_in_a_row_on_one_side() -> None:
    shifted = [9, 11.5, 12, 11.5, 12, 11.5, 12, 11.5, 12, 11.5]
    found = xmr.signals(shifted, limits_of(ZIGZAG))
    assert [(signal.rule, signal.index) for signal in found] == [(Rule.RUN, 8), (Rule.RUN, 9)]
    assert found[0].points == tuple(range(1, 9))
    assert found[1].points == tuple(range(1, 10))


@pytest.mark.parametrize("middle", [11, 10.5])
def test_a_point_on_the_line_or_beyond_it_breaks_the_run(middle: float) -> None:
    assert rules([12, 12, 12, 12, middle, 12, 12, 12, 12], limits_of(ZIGZAG)) == []


def test_seven_on_one_side_are_no_signal() -> None:
    assert rules([12] * 7, limits_of(ZIGZAG)) == []


def test_eight_on_the_line_are_no_signal() -> None:
    assert rules([11] * 9, limits_of(ZIGZAG)) == []


def test_a_run_passes_over_a_gap() -> None:
    found = rules([12, 12, 12, None, 12, 12, 12, 12, 12], limits_of(ZIGZAG))
    assert found == [(Rule.RUN, 8, 1)]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([14, 14, 14], [(Rule.NEAR_LIMIT, 2, 1)]),
        ([14, 14, 10, 14], [(Rule.NEAR_LIMIT, 3, 1)]),
        ([8, 8, 12, 8], [(Rule.NEAR_LIMIT, 3, -1)]),
        ([14, 14, 8], []),
        ([14, 14, 10, 12, 14], []),
        ([13.6, 13.6, 13.6], []),
    ],
    ids=["three", "three of four", "below", "both sides", "three of five", "nearer the centre"],
)
def test_rule_3_three_of_four_nearer_a_limit(values: list[float], expected: list[object]) -> None:
    """Half way to the limits of 11 ± 5.32 are 8.34 and 13.66."""
    assert rules(values, limits_of(ZIGZAG)) == expected


def test_rule_3_names_the_points_that_make_it() -> None:
    (found,) = xmr.signals([14, 14, 10, 14], limits_of(ZIGZAG))
    assert found.points == (0, 1, 3)


@pytest.mark.parametrize(
    ("values", "slope", "first_half", "second_half", "reach"),
    [(REGION_D, 13.7, 588.2, 725.2, 93.5), (REGION_B, -29.48, 1173.3, 878.5, 272.2)],
)
def test_trended_limits_agree_with_wheelers_regions(
    values: list[float], slope: float, first_half: float, second_half: float, reach: float
) -> None:
    found = xmr.trended_limits(values)
    assert found is not None
    assert found.slope == pytest.approx(slope)
    assert (found.line(4) + found.line(5)) / 2 == pytest.approx(first_half)
    assert (found.line(14) + found.line(15)) / 2 == pytest.approx(second_half)
    assert found.reach == pytest.approx(reach, abs=0.05)
    assert xmr.signals(values, found) == ()


def test_trended_limits_of_an_odd_number_with_a_gap_by_hand() -> None:
    """Halves 0, 1, 2 at 0…2 and 5, 6, 7 at 5…7, the middle point 3 left out: a point per step."""
    found = xmr.trended_limits([0, 1, 2, 3, None, 5, 6, 7])
    assert found is not None
    assert [found.line(index) for index in (0, 4, 7)] == pytest.approx([0, 4, 7])
    assert found.reach == pytest.approx(2.66)


def test_a_trend_inside_flat_limits_would_be_a_signal_and_is_none_about_its_line() -> None:
    flat, trended = xmr.chart(REGION_D)[0], xmr.chart(REGION_D, is_trended=True)[0]
    assert flat.signals
    assert not trended.signals
    assert is_trending(REGION_D)


def test_limits_of_a_stretch_stay_those_of_its_first_24_points() -> None:
    first = [float(value) for value in ZIGZAG * 2]
    later = [20.0, 30.0, 40.0]
    (alone,) = xmr.chart(first)
    (longer,) = xmr.chart([*first, *later])
    assert longer.limits == alone.limits
    outside = [found.index for found in longer.signals if found.rule is Rule.OUTSIDE]
    assert outside == [24, 25, 26]


def test_gaps_do_not_shorten_the_baseline() -> None:
    first = [*ZIGZAG, None, *ZIGZAG]
    (found,) = xmr.chart([*first, 100, 100])
    assert found.limits is not None
    assert (found.limits.n, found.limits.centre) == (24, 11)


def test_each_marked_change_begins_a_stretch_with_its_own_limits() -> None:
    values = [*ZIGZAG, *[value + 20 for value in ZIGZAG * 2], 60]
    before, after = xmr.chart(values, [12])
    assert (before.start, before.stop, after.start, after.stop) == (0, 12, 12, 37)
    assert before.limits is not None
    assert after.limits is not None
    assert (before.limits.centre, before.signals) == (11, ())
    assert [(found.rule, found.index) for found in after.signals] == [(Rule.OUTSIDE, 36)]
    assert after.signals[0].points == (36,)


def test_a_young_stretch_has_no_limits_yet() -> None:
    before, after = xmr.chart([*ZIGZAG, 30, 31], [12, 99, 0, -3])
    assert before.limits is not None
    assert (after.limits, after.signals) == (None, ())


def test_a_series_without_points_has_no_stretch() -> None:
    assert xmr.chart([]) == ()


@given(values=st.lists(st.one_of(st.none(), st.integers(0, 1000)), max_size=60))
def test_rule_1_agrees_with_a_plain_count(values: list[int | None]) -> None:
    usual = xmr.limits(values)
    if usual is None:
        return
    found = {signal.index for signal in xmr.signals(values, usual) if signal.rule is Rule.OUTSIDE}
    numbers = [value for value in values if value is not None]
    ranges = [abs(a - b) for a, b in pairwise(values) if a is not None and b is not None]
    mean, reach = sum(numbers) / len(numbers), 2.66 * sum(ranges) / len(ranges)
    far = {i for i, value in enumerate(values) if value is not None and abs(value - mean) > reach}
    assert found == (far if reach else set())
