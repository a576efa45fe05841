"""The forecast judged by what came: rolling origin over public and simulated series."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

from cxdesk.domain.stats.bounds import Bounds
from cxdesk.domain.stats.forecast import Scale, forecast
from tests.domain.stats.series import AIRLINE, DISCOVERIES, HURON, NILE

if TYPE_CHECKING:
    from collections.abc import Sequence

HORIZONS = (1, 3, 6)
LONGEST = 36  # three years of months, what a shop has


class Case(NamedTuple):
    values: Sequence[float]
    scale: Scale = Scale()
    period: int | None = None


class Score(NamedTuple):
    n: int
    covered: int
    missed_by: float
    naive_missed_by: float


REAL = {
    "Nile": Case(NILE),
    "Huron": Case(HURON),
    "discoveries": Case(DISCOVERIES, Scale(bounds=Bounds(floor=0))),
    "airline": Case(AIRLINE, Scale(is_log=True), 12),
}


def nps(random: Random) -> float:
    """The NPS of 25 answers, half promoters and a fifth detractors."""
    marks = (random.random() for _ in range(25))
    return 100 * sum((mark < 0.5) - (mark > 0.8) for mark in marks) / 25


@cache
def simulated() -> dict[str, Case]:
    random = Random(11)
    walk, level = [], 50.0
    for _ in range(80):
        level += random.gauss(0, 3)
        walk.append(level)
    return {
        "NPS": Case([nps(random) for _ in range(80)], Scale(bounds=Bounds(-100, 100))),
        "walk": Case(walk),
        "growth": Case([20 + at + random.gauss(0, 5) for at in range(80)]),
        "shifts": Case([50 + 15 * (at // 30) + random.gauss(0, 4) for at in range(80)]),
    }


@cache
def score(name: str) -> Score:
    values, scale, period = {**REAL, **simulated()}[name]
    n, covered, missed, naive = 0, 0, 0.0, 0.0
    for origin in range(6, len(values) - max(HORIZONS) + 1):
        past = values[max(0, origin - LONGEST) : origin]
        found = forecast(past, max(HORIZONS), scale=scale, period=period)
        assert found is not None
        assert found.low is not None
        assert found.high is not None
        for h in HORIZONS:
            came = values[origin + h - 1]
            n += 1
            covered += found.low[h - 1] <= came <= found.high[h - 1]
            missed += abs(came - found.values[h - 1])
            naive += abs(came - past[-1])
    return Score(n, covered, missed, naive)


def test_the_interval_covers_about_80_percent_over_all_series() -> None:
    scores = [score(name) for name in (*REAL, *simulated())]
    covered = sum(found.covered for found in scores) / sum(found.n for found in scores)
    assert 0.75 <= covered <= 0.87


@pytest.mark.parametrize("name", [*REAL, "NPS", "walk", "growth", "shifts"])
def test_the_interval_covers_no_series_badly(name: str) -> None:
    found = score(name)
    assert 0.68 <= found.covered / found.n <= 0.93


@pytest.mark.parametrize("name", list(REAL))
def test_no_real_series_is_missed_by_much_more_than_the_last_value_misses_it(name: str) -> None:
    found = score(name)
    assert found.missed_by <= 1.15 * found.naive_missed_by


def test_over_all_real_series_the_forecast_beats_the_last_value() -> None:
    """Each series weighs the same, whatever its unit."""
    ratios = [score(name).missed_by / score(name).naive_missed_by for name in REAL]
    assert sum(ratios) / len(ratios) < 0.95
