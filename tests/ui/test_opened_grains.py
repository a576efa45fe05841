"""An opened indicator by day and by year: how far back, and what is not told of days."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

import pytest

from cxdesk import words
from cxdesk.domain.periods import Grain
from cxdesk.ui import opened_indicator
from cxdesk.ui.opened_indicator import Asked, Opened
from cxdesk.ui.widgets.span_choice import ALL_TIME
from tests.factories import NOW, customer, sale

FIVE_YEARS = "By day the chart shows the last five years."


@pytest.fixture
def _sales(open_empty_shop: object) -> None:
    """June 2019, April 2021, each Wednesday of January and February 2026; today is 18 March."""
    ana = customer("Ana")
    sale(70_00, date(2019, 6, 3), customer_id=ana)
    sale(20_00, date(2021, 4, 2), customer_id=ana)
    for week in range(8):
        sale(10_00 + week, date.fromordinal(date(2026, 1, 7).toordinal() + 7 * week))


def loaded(grain: Grain, months: int, beside: str = "") -> Opened:
    asked = Asked("revenue", grain, months, MappingProxyType({}), "", None, beside)
    return opened_indicator.load(asked, NOW + 1)


@pytest.mark.usefixtures("_sales")
def test_by_day_five_years_are_shown_and_that_is_said() -> None:
    """April 2021 to 18 March 2026: 1813 days."""
    view = loaded(Grain.DAY, ALL_TIME).view
    assert len(view.chart.points) == 1813
    assert view.chart.points[0].period.start == date(2021, 4, 1)
    assert FIVE_YEARS in [words.say(text, "en") for text in view.sentences]


@pytest.mark.usefixtures("_sales")
@pytest.mark.parametrize("months", [12, 60])
def test_by_day_as_far_as_was_asked_needs_no_word(months: int) -> None:
    view = loaded(Grain.DAY, months).view
    assert FIVE_YEARS not in [words.say(text, "en") for text in view.sentences]
    assert view.chart.points[-1].period.start == date(2026, 3, 18)


@pytest.mark.usefixtures("_sales")
def test_nothing_is_usual_for_days_alone() -> None:
    """Closed on most days and sold on Wednesdays: each sale would be out of the usual."""
    chart = loaded(Grain.DAY, 12, "weekday").view.chart
    assert not any(point.signal for point in chart.points)
    assert chart.usual == ()
    assert [line.usual for line in chart.others] == [()]


@pytest.mark.usefixtures("_sales")
def test_by_year_every_year_since_the_first_record_is_a_point() -> None:
    points = loaded(Grain.YEAR, ALL_TIME).view.chart.points
    assert [point.period.start.year for point in points] == [*range(2019, 2027)]
    assert next(point.value for point in points) == 70_00
    assert points[-1].value == sum(10_00 + week for week in range(8))
