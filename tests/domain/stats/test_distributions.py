"""The distribution functions against scipy, which the program itself does without."""

from __future__ import annotations

from math import atan2, pi, sqrt

import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.stats import distributions


@given(t=st.floats(-50, 50), df=st.integers(1, 2000))
def test_student_probability_agrees_with_scipy(t: float, df: int) -> None:
    assert distributions.t_cdf(t, df) == pytest.approx(scipy.stats.t.cdf(t, df), abs=1e-10)


@given(p=st.floats(0.001, 0.999), df=st.integers(1, 2000))
def test_student_quantile_agrees_with_scipy(p: float, df: int) -> None:
    expected = scipy.stats.t.ppf(p, df)
    assert distributions.t_quantile(p, df) == pytest.approx(expected, rel=1e-8, abs=1e-8)


@pytest.mark.parametrize(
    ("p", "df", "printed"),
    [(0.975, 9, 2.262), (0.9, 3, 1.638), (0.9, 21, 1.323), (0.025, 1, -12.706), (0.5, 7, 0)],
)
def test_student_quantile_agrees_with_the_tables(p: float, df: int, printed: float) -> None:
    assert round(distributions.t_quantile(p, df), 3) == printed


@given(x=st.floats(0, 0.999), a=st.floats(0.5, 500), b=st.floats(0.5, 500))
def test_incomplete_beta_agrees_with_scipy(x: float, a: float, b: float) -> None:
    expected = scipy.special.betainc(a, b, x)
    assert distributions.beta_cdf(x, a, b) == pytest.approx(expected, abs=1e-10)


@pytest.mark.parametrize("x", [0, 1e-9, 0.25, 0.5, 1 - 2**-53, 1])
def test_incomplete_beta_of_halves_is_the_arcsine_law(x: float) -> None:
    """I_x(½, ½) = 2/π·asin(√x), also next to 1."""
    expected = 2 / pi * atan2(sqrt(x), sqrt(1 - x))
    assert distributions.beta_cdf(x, 0.5, 0.5) == pytest.approx(expected, abs=1e-12)


@given(k=st.integers(-2, 1500), mean=st.floats(0, 1500))
def test_poisson_probability_agrees_with_scipy(k: int, mean: float) -> None:
    expected = scipy.stats.poisson.cdf(k, mean)
    assert distributions.poisson_cdf(k, mean) == pytest.approx(expected, abs=1e-10)
