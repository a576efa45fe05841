"""This week's key numbers for the owner: so far, against the same days of the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.comparison import VERDICT_WORDS, Verdict, compare, moved
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.text import T, plural
from cxdesk.domain.today import WeekLine
from cxdesk.domain.windows import same_days_before
from cxdesk.services import measuring, shop
from cxdesk.services.catalogue import by_key
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.periods import Period
    from cxdesk.services.measuring import Yard

KEYS = ("interactions", "revenue", "surveys_offered", "complaints")


@owner_only
def this_week(as_of: int) -> tuple[WeekLine, ...]:
    """The four numbers as of an instant; the week begins on the shop's own first day."""
    settings = shop.current()
    yard = measuring.yard_of(settings, as_of)
    week = period_of(yard.today, Grain.WEEK, settings.first_weekday)
    periods = same_days_before(week, yard.today)
    kpis = tuple(map(by_key, KEYS))
    got = measuring.measures(kpis, periods, yard)
    return tuple(_line(kpi, *_held(kpi, got[kpi.key], periods[1], yard)) for kpi in kpis)


def _held(
    kpi: Kpi, pair: Sequence[Measure], earlier: Period, yard: Yard
) -> tuple[Measure, Measure]:
    now, before = pair
    return now, measuring.held_against(kpi, before, earlier, yard)


def _line(kpi: Kpi, now: Measure, before: Measure) -> WeekLine:
    return WeekLine(
        kpi.key, kpi.name, kpi.unit, now, _companion(kpi, now) or _told(kpi, now, before)
    )


def _companion(kpi: Kpi, now: Measure) -> T | None:
    """What says more of a number than its change does; None where there is nothing to tell."""
    count, detail = now.value, now.detail
    if kpi.key == "surveys_offered" and count:
        texts = T("ThisWeek", "1 answered, {share}"), T("ThisWeek", "{n} answered, {share}")
        answered = int(detail["answered"] or 0)
        share = Amount(float(round(100 * answered / count)), Unit.PERCENT)
        return plural(answered, *texts).fill(share=share)
    if kpi.key == "complaints" and count and detail["cases"]:
        rate = Amount(100 * count / detail["cases"], Unit.NUMBER)
        return T("ThisWeek", "per 100 cases: {rate}").fill(rate=rate)
    return None


def _told(kpi: Kpi, now: Measure, before: Measure) -> T:
    """How the week stands to the same days of the last one, short."""
    change = compare(kpi, now, before)
    if change.difference is None:
        return VERDICT_WORDS[change.verdict]
    step = moved(kpi, change.difference)
    if change.relative is not None:
        step = Amount(change.relative, Unit.PERCENT, signed=True)
    if change.verdict is Verdict.CHANGED:
        return T("ThisWeek", "{change} against the same days").fill(change=step)
    text = T("ThisWeek", "{change}, {verdict}")
    return text.fill(change=step, verdict=VERDICT_WORDS[change.verdict])
