"""The combined forecast against its parts computed otherwise, and its refusals."""

from __future__ import annotations

from math import exp, inf, log, sqrt

import numpy as np
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.stats import forecast as forecasting
from cxdesk.domain.stats.bounds import Bounds
from cxdesk.domain.stats.forecast import Forecast, Scale
from tests.domain.stats.series import AIRLINE, HURON, NILE
from tests.domain.stats.textbook import textbook_errors, textbook_fit

GAPPY = [3, 5, None, 4, 8, 9, None, 7, 12, 10, 11, None]
LOW = [60, 62, 61, 59, 60, 61, 62, 60, 59, 61]
HIGH = [70, 71, 69, 70, 72, 70, 69, 71, 70, 70]


def made(values: list[float | None], steps: int, **options: object) -> Forecast:
    found = forecasting.forecast(values, steps, **options)
    assert found is not None
    return found


def methods(values: list[float | None], steps: int) -> np.ndarray:
    """The three methods, one row each, from scipy, numpy and the textbook form."""
    _, constants = textbook_fit(values)
    known = [(x, y) for x, y in enumerate(values) if y is not None]
    x, y = zip(*known, strict=True)
    start = scipy.stats.theilslopes(y[:6], x[:6]).slope
    # A future of 0 is missed by the forecast itself; gaps before it lead to the later steps.
    futures = [[*values[x[0] + 1 :], *[None] * h, 0] for h in range(steps)]
    smooth = [-textbook_errors(future, y[0], start, constants)[-1] for future in futures]
    line = scipy.stats.theilslopes(y[-24:], x[-24:], method="joint")
    ahead = np.arange(1, len(values) - x[-1] + steps)
    damped = line.intercept + line.slope * (x[-1] + np.cumsum(0.9**ahead))
    return np.array([smooth, damped[-steps:], np.full(steps, np.median(y[-3:]))])


@pytest.mark.parametrize(
    "values", [list(NILE[:20]), list(HURON[20:50]), GAPPY, [4, 6, 5, 8]], ids=str
)
def test_the_forecast_is_the_mean_of_the_three_methods(values: list[float | None]) -> None:
    found = made(values, 4)
    assert found.values == pytest.approx(methods(values, 4).mean(axis=0), rel=1e-9)


@pytest.mark.parametrize("values", [list(NILE[:20]), list(HURON[20:50]), GAPPY], ids=str)
def test_the_interval_is_that_of_the_formula(values: list[float | None]) -> None:
    sampling = 3.0
    found = made(values, 3, sampling_error=sampling)
    squares, (alpha, beta, phi) = textbook_fit(values)
    df = sum(value is not None for value in values) - 3
    apart = methods(values, 3).std(axis=0)
    t = scipy.stats.t.ppf(0.9, df)
    assert found.low is not None
    assert found.high is not None
    for h, (value, low, high) in enumerate(
        zip(found.values, found.low, found.high, strict=True), start=1
    ):
        growth = 1 + sum(
            (alpha + alpha * beta * sum(phi**i for i in range(1, j + 1))) ** 2 for j in range(1, h)
        )
        half = t * sqrt(growth * squares / df + apart[h - 1] ** 2 + sampling**2)
        assert (low, high) == pytest.approx((value - half, value + half))


def test_a_constant_series_stays_by_hand() -> None:
    found = made([5] * 8, 3)
    assert found.values == found.low == found.high == (5, 5, 5)
    assert (found.points, found.since, found.has_season) == (8, 0, False)


def test_sampling_alone_keeps_a_constant_series_uncertain() -> None:
    """Student's t of .9 with 5 degrees of freedom is 1.476."""
    found = made([50] * 8, 1, sampling_error=4)
    assert found.low == pytest.approx((50 - 4 * 1.476,), abs=0.001)


@pytest.mark.parametrize("values", [[], [1, 2, 3], [None] * 9, [1, None, 2, None, 3]])
def test_below_four_points_there_is_no_forecast(values: list[float | None]) -> None:
    assert forecasting.forecast(values, 3) is None


def test_nothing_is_forecast_for_no_bucket() -> None:
    assert forecasting.forecast([1, 2, 3, 4, 5, 6], 0) is None


@pytest.mark.parametrize("n", [4, 5])
def test_four_or_five_points_have_a_line_without_interval(n: int) -> None:
    found = made([3, 4, 6, 5, 7][:n], 2)
    assert len(found.values) == 2
    assert (found.low, found.high, found.spread) == (None, None, None)


def test_the_forecast_stays_inside_natural_bounds() -> None:
    found = made([75, 80, 85, 90, 95, 100], 6, scale=Scale(bounds=Bounds(0, 100)))
    assert found.high is not None
    assert (found.values[-1], found.high[-1]) == (100, 100)
    assert found.centres[-1] > 100


def test_logarithms_work_as_the_forecast_of_logarithms() -> None:
    values = [100, 130, 110, 150, 170, 160, 200, 210]
    found, plain = made(values, 3, scale=Scale(is_log=True)), made(list(map(log, values)), 3)
    assert plain.low is not None
    assert found.values == pytest.approx([exp(value) for value in plain.values])
    assert found.low == pytest.approx([exp(value) for value in plain.low])


def test_sampling_on_a_scale_of_logarithms_is_relative() -> None:
    """A constant 50 ± 5 is ln 50 ± .1: 50·e^±(1.476·.1)."""
    found = made([50] * 8, 1, scale=Scale(is_log=True), sampling_error=5)
    assert found.high == pytest.approx((50 * exp(0.1476),), abs=0.01)


def test_a_zero_keeps_a_series_off_logarithms() -> None:
    values = [3, 0, 2, 4, 1, 2, 3]
    found = made(values, 2, scale=Scale(is_log=True, bounds=Bounds(floor=0)))
    assert not found.scale.is_log
    assert found == made(values, 2, scale=Scale(bounds=Bounds(floor=0)))


def test_after_a_shift_only_what_follows_counts() -> None:
    found, alone = made([*LOW, *HIGH], 3), made([*HIGH], 3)
    assert (found.since, found.points) == (10, 10)
    assert (found.values, found.low) == (alone.values, alone.low)


def test_a_shift_with_five_points_since_is_too_young_to_forecast_from() -> None:
    found = made([*LOW, *LOW[:9], 59, *HIGH[:5]], 1)
    assert (found.since, found.points) == (0, 25)


def test_only_the_latest_120_buckets_count() -> None:
    values = [float((at * 7) % 11) for at in range(200)]
    found = made(values, 2)
    assert (found.since, found.points) == (80, 120)
    assert found.values == made(values[80:], 2).values


def test_old_points_alone_are_no_forecast() -> None:
    assert forecasting.forecast([1, 2, 3, 4, 5, 6, *[None] * 120], 1) is None


def test_a_clean_season_is_put_back() -> None:
    """Quarters 20, 24, 20, 16 for three years, and on."""
    found = made([20, 24, 20, 16] * 3, 5, period=4)
    assert found.has_season
    assert found.values == pytest.approx((20, 24, 20, 16, 20))


def test_a_season_is_put_back_at_its_own_place_after_a_shift() -> None:
    values = [base + (0, 4, 0, -4)[at % 4] for at, base in enumerate([*LOW, *LOW, *HIGH, *HIGH])]
    found = made(values, 4, period=4)
    assert found.since == 20
    assert found.values == pytest.approx((70, 74, 70, 66), abs=1.2)


def test_a_season_keeps_its_place_in_a_long_series() -> None:
    """130 quarters end on a second one, so a third and a fourth come next."""
    found = made(([20, 24, 20, 16] * 33)[:130], 2, period=4)
    assert found.values == pytest.approx((20, 16))


def test_one_cycle_is_no_season() -> None:
    found = made([20, 24, 20, 16, 20, 24, 20], 1, period=4)
    assert not found.has_season


def test_a_season_costs_degrees_of_freedom() -> None:
    """Of 36 points, 3 for the smoothing and 11 for the months."""
    found = made(list(AIRLINE[:36]), 1, period=12, scale=Scale(is_log=True))
    assert found.spread is not None
    assert found.spread.df == 22


@given(
    values=st.lists(st.one_of(st.none(), st.floats(1e-6, 1e6), st.just(0.0)), max_size=40),
    steps=st.integers(1, 30),
    period=st.sampled_from([None, 4, 7, 12]),
    is_log=st.booleans(),
)
def test_any_series_has_a_value_inside_its_interval_or_no_forecast(
    values: list[float | None], steps: int, period: int | None, is_log: bool
) -> None:
    scale = Scale(is_log=is_log, bounds=Bounds(floor=0))
    found = forecasting.forecast(values, steps, scale=scale, period=period, sampling_error=1)
    n = len([value for value in values if value is not None])
    assert (found is None) == (n < 4)
    if found is None or found.low is None or found.high is None:
        assert n < 6
        return
    assert len(found.values) == steps
    assert all(
        0 <= low <= value <= high
        for low, value, high in zip(found.low, found.values, found.high, strict=True)
    )


@pytest.mark.parametrize("factor", [1e6, 1e-6])
def test_growth_beyond_all_numbers_stays_a_number(factor: float) -> None:
    values = [factor**at for at in range(8)]
    found = made(values, 400, scale=Scale(is_log=True), sampling_error=1)
    assert found.high is not None
    assert all(0 <= value < inf for value in (*found.values, *found.high))
