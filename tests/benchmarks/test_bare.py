"""The bare SQL that our figures are measured against works out the same figures."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain import kpis
from cxdesk.domain.periods import Grain, periods_between
from cxdesk.services import measuring
from cxdesk.services import shop as shops
from tests.benchmarks.bare import Months, all_figures
from tests.benchmarks.shops import LAST_DAY, NOW, Size, make_shop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LITTLE = Size(customers=60, interactions=1200, purchases=900, answers=500, years=2)
FIRST = LAST_DAY - timedelta(days=400)


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[dict, dict]]:
    """Ours and those of the floor, by key."""
    path: Path = tmp_path_factory.mktemp("bare") / "little.cxdesk"
    make_shop(path, LITTLE)
    shops.open_shop(path, now=NOW)
    yard = measuring.yard_of(shops.current(), NOW)
    months = periods_between(FIRST.replace(day=1), LAST_DAY, Grain.MONTH)
    ours = measuring.measures(kpis.ALL, months, yard)
    yield ours, all_figures(Months(months, yard.calendar, NOW))
    shops.close_shop()


@pytest.mark.parametrize("key", [kpi.key for kpi in kpis.ALL])
def test_the_floor_works_out_the_same_figure(figures: tuple[dict, dict], key: str) -> None:
    ours, floor = figures
    values = [measure.value for measure in ours[key]]
    assert floor[key] == pytest.approx(values)
    assert any(value is not None for value in values)
