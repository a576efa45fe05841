"""The chance of a target against scipy, against integration, and by hand."""

from __future__ import annotations

from dataclasses import replace
from math import log

import numpy as np
import pytest
import scipy.stats

from cxdesk.domain.stats import chance
from cxdesk.domain.stats.bounds import Bounds
from cxdesk.domain.stats.forecast import Forecast, Scale, Spread
from cxdesk.domain.stats.smoothing import Constants


def made(centres: list[float], spread: Spread | None, scale: Scale | None = None) -> Forecast:
    return Forecast(
        values=tuple(centres),
        low=None,
        high=None,
        points=10,
        since=0,
        has_season=False,
        constants=Constants(0.5, 0.2, 0.8),
        centres=tuple(centres),
        spread=spread,
        scale=scale or Scale(),
    )


def spread(*deviations: float, sigma: float = 0.0, apart: float = 0.0, df: int = 7) -> Spread:
    return Spread(sigma, df, (apart,) * len(deviations), deviations, 0.0)


def of_total(
    found: Forecast,
    target: float,
    *,
    done: float = 0,
    is_upward: bool = True,
    shares: tuple[float, ...] = (),
) -> float:
    """The share of futures that end at the target or beyond."""
    totals = chance.totals(found, done=done, shares=shares)
    assert totals is not None
    return chance.share_reaching(totals[-1], target, is_upward=is_upward)


@pytest.mark.parametrize("target", [40, 58, 60, 66, 90])
def test_the_chance_of_a_level_is_that_of_student(target: float) -> None:
    found = made([50, 60], spread(3, 5))
    expected = scipy.stats.t.sf((target - 60) / 5, 7)
    assert chance.probability(found, target, is_upward=True) == pytest.approx(expected)
    assert chance.probability(found, target, is_upward=False) == pytest.approx(1 - expected)


def test_the_chance_of_a_level_on_logarithms() -> None:
    found = made([log(50)], spread(0.2), Scale(is_log=True))
    expected = scipy.stats.t.sf((log(60) - log(50)) / 0.2, 7)
    assert chance.probability(found, 60, is_upward=True) == pytest.approx(expected)


@pytest.mark.parametrize(("is_upward", "expected"), [(True, 1), (False, 0)])
def test_what_is_always_positive_is_never_at_zero(is_upward: bool, expected: float) -> None:
    found = made([log(50)], spread(0.2), Scale(is_log=True))
    assert chance.probability(found, 0, is_upward=is_upward) == expected


@pytest.mark.parametrize(
    ("target", "is_upward", "expected"),
    [(5, True, 1), (5, False, 1), (6, True, 0), (6, False, 1), (4, True, 1), (4, False, 0)],
)
def test_without_any_spread_the_line_decides(
    target: float, is_upward: bool, expected: float
) -> None:
    found = made([5], spread(0))
    assert chance.probability(found, target, is_upward=is_upward) == expected


def test_without_an_interval_there_is_no_chance() -> None:
    found = made([5], None)
    assert chance.probability(found, 5, is_upward=True) is None
    assert chance.totals(found, done=0) is None


def integrated(target: float, apart: float) -> float:
    """P(30 + three buckets at 20, 22, 24 ≥ target), errors of sigma 4 run on by hand.

    An error weighs 1 in its own bucket, + .58 in the next and + .644 in the third; the scale is
    averaged over the quantiles of chi-square with 7 degrees of freedom.
    """
    weights = np.array([1, 1.58, 2.224])
    shares = (np.arange(4000) + 0.5) / 4000
    scale = 7 / scipy.stats.chi2.ppf(shares, 7)
    deviation = np.sqrt(16 * scale * (weights**2).sum() + (3 * apart) ** 2)
    return float(scipy.stats.norm.sf((target - 96) / deviation).mean())


@pytest.mark.parametrize("apart", [0, 6])
@pytest.mark.parametrize("target", [80, 92, 96, 104, 115])
def test_the_chance_of_a_total_agrees_with_integration(target: float, apart: float) -> None:
    found = made([20, 22, 24], spread(0, 0, 0, sigma=4, apart=apart))
    up = of_total(found, target, done=30)
    down = of_total(found, target, done=30, is_upward=False)
    assert up == pytest.approx(integrated(target, apart), abs=0.035)
    assert down == pytest.approx(1 - up)


@pytest.mark.parametrize("constants", [(0.9, 0.3, 0.8), (0.3, 0.3, 0.98)])
def test_errors_run_on_with_a_damped_slope(constants: tuple[float, float, float]) -> None:
    """An error weighs 1 in its bucket and α + αβ*(φ + … + φ^j) in the j-th after it."""
    alpha, beta, phi = constants
    sums = np.cumsum(phi ** np.arange(1, 12))
    weights = np.cumsum([1, *(alpha + alpha * beta * sums)])
    steady = Spread(1.0, 10_000, (0.0,) * 12, (1.0,) * 12, 0.0)
    found = replace(made([10] * 12, steady), constants=Constants(*constants))
    target = 120 + float(np.sqrt((weights**2).sum()))
    result = of_total(found, target)
    assert result == pytest.approx(scipy.stats.norm.sf(1), abs=0.02)


@pytest.mark.parametrize("away", [1, 2, 3, 5])
def test_the_total_of_one_bucket_has_students_tails(away: float) -> None:
    found = made([100], spread(2, sigma=2, df=3))
    result = of_total(found, 100 + 2 * away)
    assert result == pytest.approx(scipy.stats.t.sf(away, 3), abs=0.012)


def test_the_same_data_give_the_same_chance() -> None:
    found = made([20, 22], spread(0, 0, sigma=4))
    first, second = (of_total(found, 41) for _ in range(2))
    assert first == second
    assert first not in {0, 1}


@pytest.mark.parametrize(("share", "reached"), [(1, 1), (0.9, 0)])
def test_only_the_rest_of_a_running_bucket_is_still_to_come(share: float, reached: float) -> None:
    """10 done, buckets of 20 and 20: 50 with the first whole, 48 with nine tenths of it."""
    found = made([20, 20], spread(0, 0))
    result = of_total(found, 50, done=10, shares=(share, 1))
    assert result == reached


def test_totals_grow_bucket_by_bucket() -> None:
    """10 done, 20 and half of 30 to come: 30 and 45 in every future."""
    totals = chance.totals(made([20, 30], spread(0, 0)), done=10, shares=(1, 0.5))
    assert totals == ((30,) * 2000, (45,) * 2000)


def test_totals_come_in_order() -> None:
    totals = chance.totals(made([20, 22], spread(0, 0, sigma=4)), done=0)
    assert totals is not None
    assert all(list(values) == sorted(values) for values in totals)


@pytest.mark.parametrize(
    ("target", "up", "down"), [(0, 1, 0), (2, 0.75, 0.5), (3, 0.5, 0.75), (5, 0, 1)]
)
def test_a_target_that_is_met_exactly_is_reached(target: float, up: float, down: float) -> None:
    values = (1, 2, 3, 4)
    assert chance.share_reaching(values, target, is_upward=True) == up
    assert chance.share_reaching(values, target, is_upward=False) == down


def test_counts_to_come_are_never_negative() -> None:
    found = made([0, 0, 0], spread(0, 0, 0, sigma=5), Scale(bounds=Bounds(floor=0)))
    assert of_total(found, 10, done=10) == 1


def test_the_sampling_of_each_bucket_spreads_the_total() -> None:
    """Four buckets with errors of 5 each: √4·5 = 10, so 110 of 100 is one deviation away."""
    noisy = Spread(0.0, 7, (0.0,) * 4, (5.0,) * 4, 5.0)
    found = of_total(made([25] * 4, noisy), 110)
    assert found == pytest.approx(0.1587, abs=0.025)


@pytest.mark.parametrize(
    ("probability", "shown"),
    [(0, 5), (0.02, 5), (0.074, 5), (0.076, 10), (0.5, 50), (0.726, 75), (0.96, 95), (1, 95)],
)
def test_a_chance_is_shown_in_steps_of_five_and_never_as_certain(
    probability: float, shown: int
) -> None:
    assert chance.shown_chance(probability) == shown
