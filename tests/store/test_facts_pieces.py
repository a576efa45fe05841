"""Periods that overlap are counted piece by piece: the same figures as each of them alone."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import pytest

from cxdesk.domain import kpis
from cxdesk.domain.periods import Grain, Period, day_start
from cxdesk.services import shop
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job
from cxdesk.store.facts.pieces import added_up, piece_by_piece
from tests.conftest import DEMO_TODAY
from tests.store.rows_by_hand import CALENDAR, LATER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.kpi import Measure


def told(job: Job) -> dict[str, list[Measure]]:
    """Each indicator that understands the filter, over each period."""
    asked = [kpi for kpi in kpis.ALL if job.where.keys() <= kpi.filters]
    found = gather_all({s.key: s for kpi in asked for s in kpi.reads}.values(), job)
    pairs = list(zip(found, job.periods, strict=True))
    return {kpi.key: [kpi.measure(*pair, job.as_of) for pair in pairs] for kpi in asked}


def stretches(rng: random.Random, last: date) -> list[Period]:
    """Random stretches of the year before a day: nested, apart, past the day, and one twice."""
    found = []
    for _ in range(9):
        start = last - timedelta(days=rng.randrange(365))
        found.append(Period(start, start + timedelta(days=rng.randrange(1, 100)), Grain.DAY, True))
    return [*found, found[0]]


@pytest.mark.usefixtures("open_demo_shop")
@pytest.mark.parametrize("where", [{}, {"weekday": "fri"}, {"tag": "none"}], ids=str)
def test_overlapping_periods_are_told_as_each_of_them_alone(where: dict[str, str]) -> None:
    rng, settings = random.Random(3), shop.current()
    calendar = settings.calendar()
    as_of = day_start(DEMO_TODAY, calendar.zone) - rng.randrange(20 * 86_400)
    periods = stretches(rng, DEMO_TODAY)
    job = Job(periods, calendar, as_of, where, settings.measured_by)
    together = told(job)
    assert len(together) > 20
    for i, period in enumerate(periods):
        alone = told(job._replace(periods=(period,)))
        assert {key: [found[i]] for key, found in together.items()} == alone


class Days(NamedTuple):
    """How many days were asked for."""

    days: int


def march(first: int, end: int) -> Period:
    return Period(date(2026, 3, first), date(2026, 3, end), Grain.DAY, True)


def test_each_day_is_counted_once_and_none_in_between() -> None:
    """The days from 1 to 9 and from 5 to 11 overlap; the 20th lies apart."""
    asked: list[tuple[int, int]] = []

    def count(job: Job) -> Sequence[Days]:
        asked.extend((period.start.day, period.end.day) for period in job.periods)
        return [Days((period.end - period.start).days) for period in job.periods]

    gather = piece_by_piece(count, added_up)
    job = Job((march(5, 12), march(1, 10), march(20, 21), march(1, 10)), CALENDAR, LATER)
    assert gather(job) == (Days(7), Days(9), Days(1), Days(9))
    assert asked == [(1, 5), (5, 10), (10, 12), (20, 21)]


def test_periods_apart_are_counted_as_they_are() -> None:
    job = Job((march(20, 21), march(1, 10), march(10, 12)), CALENDAR, LATER)
    gather = piece_by_piece(lambda asked: [period.start for period in asked.periods], added_up)
    assert gather(job) == [period.start for period in job.periods]
