"""How the mean of the answers to a questionnaire of the shop's own moves from month to month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import charting
from cxdesk.domain.kpis.own_answers import kpi_of
from cxdesk.domain.periods import Grain, period_of, periods_between, previous
from cxdesk.services import events, measuring, shop
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from cxdesk.domain.answer_list import Questionnaire
    from cxdesk.domain.chart import Chart
    from cxdesk.domain.kpi import Trend


@owner_only
def trend(asked: Questionnaire, months: int, as_of: int) -> Trend:
    """The mean of each of the last so many months, the running one among them."""
    settings = shop.current()
    yard = measuring.yard_of(settings, as_of)
    last = first = period_of(yard.today, Grain.MONTH)
    for _ in range(months - 1):
        first = previous(first)
    periods = periods_between(first.start, last.last_day, Grain.MONTH, settings.first_weekday)
    return measuring.trend(kpi_of(asked), periods, yard)


@owner_only
def chart(asked: Questionnaire, months: int, as_of: int) -> Chart:
    """The same drawn, with what happened in the shop meanwhile."""
    settings, found = shop.current(), trend(asked, months, as_of)
    first, last = found.points[0].period.start, found.points[-1].period.last_day
    return charting.build(
        found,
        currency=settings.currency,
        zone=settings.calendar().zone,
        events=events.events(first, last, as_of=as_of),
        week_start=settings.first_weekday,
    )
