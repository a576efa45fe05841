"""Seasons by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.stats import season
from tests.domain.stats.series import AIRLINE


def test_a_clean_season_on_a_trend_is_found_whole() -> None:
    values = [10 + at + (0, 4, 0, -4)[at % 4] for at in range(12)]
    assert season.indices(values, 4) == pytest.approx((0, 4, 0, -4))


def test_a_noisy_season_is_shrunk_by_hand() -> None:
    """Means 0, 4, 0, −4 with spread 32/3; within 8/4, of a mean 1; kept 1 − (1/3)·1/(32/3)."""
    values = [1, 3, 1, -5, -1, 5, -1, -3]
    assert season.indices(values, 4) == pytest.approx((0, 3.875, 0, -3.875))


def test_what_chance_alone_explains_is_no_season() -> None:
    assert season.indices([1, -1, 1, -1, -1, 1, -1, 1], 4) == (0, 0, 0, 0)


def test_only_the_last_whole_cycles_count() -> None:
    values = [500, *(10 + (0, 4, 0, -4)[at % 4] for at in range(1, 9))]
    assert season.indices(values, 4) == pytest.approx((0, 4, 0, -4))


@pytest.mark.parametrize(
    "values",
    [[1, 2, 3, 4, 5, 6, 7], [None] * 8, [1, 2, 3, 4, 5, None, 7, 8], []],
    ids=["short", "nothing", "a gap", "empty"],
)
def test_without_two_full_cycles_there_is_no_season(values: list[float | None]) -> None:
    assert season.indices(values, 4) is None


def test_passengers_fly_in_july_and_august() -> None:
    found = season.indices(AIRLINE, 12)
    assert found is not None
    assert sorted(range(12), key=found.__getitem__)[-2:] in ([6, 7], [7, 6])
    assert min(range(12), key=found.__getitem__) == 10


@given(values=st.lists(st.floats(-1e3, 1e3), min_size=14, max_size=40))
def test_a_season_adds_up_to_nothing(values: list[float]) -> None:
    found = season.indices(values, 7)
    assert found is not None
    assert sum(found) == pytest.approx(0, abs=1e-6)


def test_the_strength_of_a_season_by_its_parts() -> None:
    """A pattern of 0 0 0 8 and a remainder of −1 and +1 in turn, about no trend."""
    values = [0 + 1, 0 - 1, 0 + 1, 8 - 1, 0 - 1, 0 + 1, 0 - 1, 8 + 1]
    seasonal = season.indices(values, 4)
    assert seasonal is not None
    rest = np.array(values) - np.tile(seasonal, 2)
    rest -= np.median(rest)
    expected = 1 - rest.var() / (rest + np.tile(seasonal, 2)).var()
    assert season.strength(values, 4) == pytest.approx(expected, abs=0.02)


def test_without_two_cycles_or_without_change_there_is_no_strength() -> None:
    assert season.strength([1.0, 2.0, 3.0, 4.0, 5.0], 4) == 0
    assert season.strength([5.0] * 8, 4) == 0
    assert season.strength([1.0, 2.0, 3.0, 9.0] * 3, 4) == pytest.approx(1)
