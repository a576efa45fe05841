"""What is remembered within one answer is what is measured anew."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain import kpis
from cxdesk.domain.periods import Grain, Period, day_start, periods_between
from cxdesk.services import measuring, shop
from cxdesk.store import facts
from tests.conftest import DEMO_TODAY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.facts import Facts, Stream
    from cxdesk.store.facts.job import Job

pytestmark = pytest.mark.usefixtures("open_demo_shop")


def asked(rng: random.Random) -> list[Period]:
    """Some months in a row, or stretches that lie as they will."""
    first = DEMO_TODAY - timedelta(days=rng.randrange(30, 400))
    if rng.random() < 0.5:
        return list(periods_between(first, DEMO_TODAY, Grain.MONTH))
    starts = [DEMO_TODAY - timedelta(days=rng.randrange(400)) for _ in range(3)]
    return [Period(on, on + timedelta(days=rng.randrange(1, 95)), Grain.DAY, True) for on in starts]


@pytest.mark.parametrize("seed", range(6))
def test_what_is_remembered_is_what_is_measured_anew(seed: int) -> None:
    """Several questions by one yard, about some indicators each, filtered or not."""
    rng, settings = random.Random(seed), shop.current()
    as_of = day_start(DEMO_TODAY, settings.calendar().zone) - rng.randrange(10 * 86_400)
    plain = measuring.yard_of(settings, as_of)
    yard = measuring.remembering(plain)
    told = 0
    for _ in range(8):
        where = rng.choice([{}, {}, {"tag": "none"}, {"type": "person"}])
        able = [kpi for kpi in kpis.ALL if where.keys() <= kpi.filters]
        wanted, periods = rng.sample(able, 5), asked(rng)
        found = measuring.measures(wanted, periods, yard, where)
        assert found == measuring.measures(wanted, periods, plain, where)
        told += sum(measure.n for measures in found.values() for measure in measures)
    assert told


def test_a_figure_asked_for_again_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = shop.current()
    as_of = day_start(DEMO_TODAY, settings.calendar().zone)
    yard = measuring.remembering(measuring.yard_of(settings, as_of))
    months = periods_between(DEMO_TODAY - timedelta(days=90), DEMO_TODAY, Grain.MONTH)
    revenue = kpis.by_key("revenue")
    first = measuring.measures((revenue,), months, yard)
    read: list[int] = []
    gather = facts.gather_all

    def spy(streams: Iterable[Stream[Any]], job: Job) -> tuple[Facts, ...]:
        read.append(len(job.periods))
        return gather(streams, job)

    monkeypatch.setattr(facts, "gather_all", spy)
    assert measuring.measures((revenue,), months, yard) == first
    assert read == []
