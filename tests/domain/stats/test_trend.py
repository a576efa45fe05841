"""The Theil–Sen line by hand and against scipy."""

from __future__ import annotations

import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.stats import trend

points = st.lists(
    st.tuples(st.integers(0, 60), st.floats(-1e6, 1e6)),
    min_size=2,
    max_size=24,
    unique_by=lambda point: point[0],
)


@given(points=points)
def test_the_line_agrees_with_scipy(points: list[tuple[int, float]]) -> None:
    x, y = zip(*points, strict=True)
    expected = scipy.stats.theilslopes(y, x, method="joint")
    found = trend.theil_sen(points)
    assert found.slope == pytest.approx(expected.slope, rel=1e-9, abs=1e-6)
    assert found.start == pytest.approx(expected.intercept, rel=1e-9, abs=1e-4)


def test_an_outlier_does_not_bend_the_line() -> None:
    """Slopes of the ten pairs: 1 ×6, and 97, 49, 33, 25 with the outlier; the median is 1."""
    found = trend.theil_sen([(0, 3), (1, 100), (2, 5), (3, 6), (4, 7)])
    assert (found.slope, found.at(10)) == (1, 13)


def test_one_x_has_a_level_line() -> None:
    assert trend.theil_sen([(2, 5), (2, 9)]) == (0, 7)


def test_gaps_are_not_measured() -> None:
    assert trend.measured([None, 4, None, 0]) == [(1, 4), (3, 0)]
