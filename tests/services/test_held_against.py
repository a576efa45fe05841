"""Totals are not held against days before the shop recorded anything."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk.domain import kpis
from cxdesk.domain.periods import Grain, Period
from cxdesk.services import dashboard, measuring, shop, this_week
from tests.factories import NOW, TODAY, sale

REVENUE, ORDER = kpis.by_key("revenue"), kpis.by_key("average_order")


def held(first: date, *, key: str = "revenue") -> float | None:
    """What 30 days from 1 January are worth in comparing; the first sale is of ``first``."""
    sale(1_000, first)
    kpi, period = kpis.by_key(key), Period(date(2026, 1, 1), date(2026, 1, 31), Grain.DAY)
    yard = measuring.yard_of(shop.current(), NOW + 1)
    return measuring.held_against(kpi, measuring.measure(kpi, period, yard), period, yard).value


@pytest.mark.usefixtures("open_empty_shop")
@pytest.mark.parametrize(
    ("first", "value"),
    [
        (date(2025, 12, 31), 0.0),
        (date(2026, 1, 1), 1_000.0),
        (date(2026, 1, 4), 1_000.0),  # three days of thirty
        (date(2026, 1, 5), None),
    ],
)
def test_a_tenth_of_a_period_may_lie_before_the_first_record(
    first: date, value: float | None
) -> None:
    assert held(first) == value


@pytest.mark.usefixtures("open_empty_shop")
def test_a_mean_needs_no_whole_period() -> None:
    assert held(date(2026, 1, 20), key="average_order") == 1_000.0


@pytest.mark.usefixtures("open_empty_shop")
def test_a_shop_of_some_days_tells_no_growth() -> None:
    """Monday to Wednesday against those of last week, when the first sale was on the Tuesday."""
    sale(1_000, TODAY - timedelta(days=8))
    sale(9_000, TODAY)
    week = {line.key: line for line in this_week.this_week(NOW + 1)}
    (card,) = dashboard.kpi_cards(NOW + 1, ["revenue"])
    assert week["revenue"].told.source == "nothing to compare with"
    assert card.verdict.source == "nothing to compare with"
    assert card.current.value == 10_000.0
