"""The usual range on a chart: where its band lies, and the room that the axis makes for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from cxdesk.domain import charting, usual
from cxdesk.domain.chart import Ahead, Chart
from cxdesk.domain.chart_range import with_range
from cxdesk.domain.kpi import Measure, Point, Trend
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, day_start, periods_between

MADRID = ZoneInfo("Europe/Madrid")
# Wheeler, Making Sense of Data, section 12.3: monthly sales of region D.
REGION_D = (539, 558, 591, 556, 540, 590, 606, 643, 657, 602)
REGION_D += (596, 640, 691, 723, 701, 802, 749, 762, 807, 781)


def trend(*values: float, key: str) -> Trend:
    periods = periods_between(date(2024, 1, 1), date(2030, 12, 31), Grain.MONTH)[: len(values)]
    points = tuple(
        Point(period, Measure(value=value, n=50))
        for period, value in zip(periods, values, strict=True)
    )
    return Trend(by_key(key), points, day_start(date(2031, 1, 1), MADRID))


def ranged(a_trend: Trend, **more: object) -> Chart:
    chart = charting.build(a_trend, currency="EUR", zone=MADRID)
    return with_range(replace(chart, **more), a_trend, usual.usual(a_trend))


def test_a_level_band_goes_from_edge_to_edge() -> None:
    """10 and 12 in turn: 11 ± 2.66 · 2, from 1 January 2024 to the end of the year."""
    (band,) = ranged(trend(*(10, 12) * 6, key="nps")).usual
    assert [place.x for place in band] == [
        date(2024, 1, 1).toordinal(), date(2025, 1, 1).toordinal()
    ]  # fmt: skip
    assert [(place.low, place.high) for place in band] == [pytest.approx((5.68, 16.32))] * 2


def test_a_band_that_follows_growth_has_a_place_for_each_period() -> None:
    """Twenty months and both edges; from month to month it rises by 13.7."""
    (band,) = ranged(trend(*REGION_D, key="revenue")).usual
    assert len(band) == 22
    rises = [b.centre - a.centre for a, b in pairwise(band[1:-1])]
    assert rises == [pytest.approx(13.7)] * 19
    assert (band[0].centre, band[-1].centre) == (band[1].centre, band[-2].centre)


def test_the_axis_makes_room_for_the_band_and_keeps_it_for_the_forecast() -> None:
    """100 and 900 in turn reach to 500 + 2.66 · 800 = 2628 and below 0; the forecast to 9000."""
    far = (Ahead(date(2025, 6, 1).toordinal(), 5000, None, None),
           Ahead(date(2025, 6, 1).toordinal(), 5000, 100, 9000))  # fmt: skip
    chart = ranged(trend(*(100, 900) * 6, key="revenue"), ahead=far)
    assert chart.y_max >= 9000
    assert chart.y_min <= 500 - 2.66 * 800
    assert ranged(trend(*(100, 900) * 6, key="revenue")).y_max >= 2628


def test_the_step_of_a_period_outside_is_not_called_normal_variation_as_that_of_others_is() -> None:
    """12 of 50 is a step that chance explains; 10 and 12 in turn, then 0 is below 4.3."""
    rates = trend(*(10, 12) * 6, 0, key="complaint_rate")
    points = ranged(
        replace(rates, points=tuple(
            Point(p.period, replace(p.measure, low=p.measure.value - 20, high=p.measure.value + 20))
            for p in rates.points
        ))
    ).points  # fmt: skip
    assert points[-1].signal is not None
    assert [one.change.source for one in points[-2:] if one.change is not None] == [
        "{change} compared with {period}: {verdict}",
        "{change} compared with {period}",
    ]


def test_too_few_periods_leave_the_chart_as_it_was() -> None:
    a_trend = trend(10, 12, 10, key="nps")
    assert ranged(a_trend) == charting.build(a_trend, currency="EUR", zone=MADRID)
