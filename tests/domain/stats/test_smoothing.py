"""Damped exponential smoothing: by hand, against its textbook form and against simulation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.stats import smoothing
from cxdesk.domain.stats.smoothing import Constants, State
from tests.domain.stats.series import HURON, NILE
from tests.domain.stats.textbook import textbook_fit

CONSTANTS = Constants(alpha=0.5, beta=0.2, phi=0.8)


def test_two_steps_by_hand() -> None:
    """First f 11.6, e .4, l 11.8, b 1.64; then f 13.112, e −3.112, l 11.556, b 1.312 − .3112."""
    state, errors = smoothing.run([12, 10], State(10, 2), CONSTANTS)
    assert state == pytest.approx((11.556, 1.0008))
    assert errors == pytest.approx((0.4, -3.112))


def test_a_gap_repeats_the_damped_step() -> None:
    state, errors = smoothing.run([12, None], State(10, 2), CONSTANTS)
    assert state == pytest.approx((11.8 + 0.8 * 1.64, 0.8 * 1.64))
    assert errors == pytest.approx((0.4,))


def test_the_path_by_hand() -> None:
    """11.556 + .8·1.0008 and + (.8 + .64)·1.0008."""
    assert smoothing.path(State(11.556, 1.0008), 0.8, 2) == pytest.approx([12.35664, 12.997152])


def test_variance_multipliers_by_hand() -> None:
    """1, + (.5 + .1·.8)², + (.5 + .1·1.44)²."""
    found = smoothing.variance_multipliers(CONSTANTS, 3)
    assert found == pytest.approx([1, 1.3364, 1.751136])


@pytest.mark.parametrize("constants", [CONSTANTS, Constants(0.9, 0.3, 0.98)])
def test_variance_grows_as_simulated_futures_spread(constants: Constants) -> None:
    random, paths = np.random.default_rng(7), 40_000
    level, slope = np.zeros(paths), np.zeros(paths)
    spread = []
    for _ in range(6):
        forecast = level + constants.phi * slope
        future = forecast + random.standard_normal(paths)
        spread.append(future.var())
        before = level
        level = constants.alpha * future + (1 - constants.alpha) * forecast
        slope = constants.beta * (level - before) + (1 - constants.beta) * constants.phi * slope
    found = smoothing.variance_multipliers(constants, 6)
    assert found == pytest.approx(spread, rel=0.03)


@pytest.mark.parametrize(
    "values",
    [
        list(NILE[:24]),
        list(HURON[:30]),
        [None, 3, 5, None, 4, 8, 9, None, None, 7, 12, 10],
        [1, 2, 4, 8, 16, 32],
    ],
    ids=["Nile", "Huron", "gaps", "growth"],
)
def test_the_fit_has_the_least_squares_of_the_grid(values: list[float | None]) -> None:
    squares, constants = textbook_fit(values)
    found = smoothing.fit(values)
    assert found.constants == constants
    assert sum(error**2 for error in found.errors) == pytest.approx(squares)


@given(value=st.floats(-1e6, 1e6), n=st.integers(2, 30))
def test_a_constant_series_goes_on(value: float, n: int) -> None:
    found = smoothing.fit([value] * n)
    assert found.errors == (0,) * (n - 1)
    assert smoothing.path(found.state, found.constants.phi, 3) == [value] * 3
