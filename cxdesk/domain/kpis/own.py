"""An indicator of the shop's own as the measuring core knows indicators."""

from __future__ import annotations

from functools import partial
from math import fsum
from typing import TYPE_CHECKING

from cxdesk.domain.facts.own import OWN
from cxdesk.domain.kpi import Comparing, Group, Kpi, Measure, Records, Role
from cxdesk.domain.kpis.finality import is_provisional
from cxdesk.domain.own import EVERY_WORDS, LEAST_TAPS
from cxdesk.domain.periods import local_date, period_of, periods_between
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from cxdesk.domain.facts import Facts
    from cxdesk.domain.facts.own import TypedValue
    from cxdesk.domain.own import OwnIndicator
    from cxdesk.domain.periods import Grain, Period


_TYPED = T("Own", "Values typed by you, by the last day of the period of each")
_TAPPED = T("Own", "Taps of those who work here, kept without names, by the last day of the week")


def measure_own(own: OwnIndicator, facts: Facts, period: Period, as_of: int) -> Measure:
    """The sum of the values that count in the period where they add up, else their plain mean.

    A value counts by the last day of its own period (``facts.own``), and is never split. The mean
    weighs each value alike: nothing says how much stands behind one, but for taps, which are
    counted. A sum with values missing is provisional; without any value there is no data, and of
    fewer than three taps nothing is told.
    """
    typed = facts.of(OWN).get(own.key, ())
    n = sum(found.n for found in typed)
    if not typed or (own.says.is_tapped and n < LEAST_TAPS):
        detail = {"taps_to_come": LEAST_TAPS - n} if n else {}
        provisional = is_provisional(facts, period, as_of)
        return Measure(value=None, n=n, provisional=provisional, detail=detail)
    total = fsum(found.value * found.n for found in typed)
    missing = 0
    if own.says.adds_up:
        today = local_date(as_of - 1, facts.calendar.zone)
        missing = _missing(typed, period, own.says.grain, today)
    still_open = bool(missing) or any(found.is_running for found in typed)
    return Measure(
        value=total if own.says.adds_up else total / n,
        n=n,
        provisional=still_open or is_provisional(facts, period, as_of),
        detail={"missing": missing} if own.says.adds_up else {},
    )


def kpi_of(own: OwnIndicator) -> Kpi:
    """The indicator; what people typed fills placeholders, so that it is never translated."""
    says = own.says
    name = T("Own", "{name}").fill(name=says.name)
    return Kpi(
        key=own.key,
        name=name,
        meaning=_meaning(own),
        formula=_formula(own),
        caption=EVERY_WORDS[says.grain],
        source=_TAPPED if says.is_tapped else _TYPED,
        synonyms=name,
        unit=says.unit,
        direction=says.direction,
        role=Role.LEADING if says.is_leading else Role.LAGGING,
        group=Group.OWN,
        reads=(OWN,),
        records=Records.TAPS if says.is_tapped else Records.ENTRIES,
        measure=partial(measure_own, own),
        floor=says.floor,
        ceiling=says.ceiling,
        adds_up=says.adds_up,
        depends_on_length=says.adds_up,
        is_counted=True,
        comparing=Comparing.NOT,
        typed_every=says.grain,
    )


def _meaning(own: OwnIndicator) -> T:
    if own.says.meaning:
        return T("Own", "{meaning}").fill(meaning=own.says.meaning)
    if own.says.is_tapped:
        return T("Own", "A figure of your own, tapped every week by those who work here.")
    return T("Own", "A figure of your own, typed {every}.").fill(every=EVERY_WORDS[own.says.grain])


def _formula(own: OwnIndicator) -> T:
    if own.says.is_tapped:
        return T("Own", "The mean of all taps of the time asked for, shown from three taps on.")
    if own.says.adds_up:
        return T("Own", "The sum of the values typed for the time asked for.")
    return T("Own", "The mean of the values typed for the time asked for, each counting alike.")


def _missing(typed: Sequence[TypedValue], period: Period, grain: Grain, today: date) -> int:
    """How many periods of the indicator ended in this one by now and have no value."""
    last = min(period.last_day, today)
    week_start = typed[0].start.weekday()
    parts = periods_between(period.start, last, grain, week_start)
    ended = [p for p in parts if period_of(p.start, grain, week_start).last_day <= last]
    return max(0, len(ended) - sum(not found.is_running for found in typed))
