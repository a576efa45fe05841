"""Indicators of the open shop measured over periods: the one road from facts to figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import filters
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Point, Trend
from cxdesk.domain.periods import day_start, local_date, periods_between
from cxdesk.domain.text import T
from cxdesk.services import catalogue, channels, clock, shop
from cxdesk.services.hats import owner_only
from cxdesk.store import facts
from cxdesk.store.facts import tables
from cxdesk.store.facts.begun import first_day
from cxdesk.store.facts.job import Job, Memo
from cxdesk.store.facts.known import check_known

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.choices import Choices
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.periods import Grain, Period
    from cxdesk.domain.shop import Shop

_DAY = timedelta(days=1)
COUNTED = tables.EVERY  # the tables that indicators count; others (settings, staff) tell of all


class Known(NamedTuple):
    """Figures measured already, by indicator, filter and period, and what was read for them."""

    figures: dict[tuple[str, tuple[tuple[str, str], ...], Period], Measure]
    readings: Memo


class Yard(NamedTuple):
    """What figures are measured by: opening hours, the shop's choices, and the instant.

    ``known`` is what was measured by it already, where that is remembered.
    """

    calendar: Calendar
    choices: Choices
    as_of: int
    known: Known | None = None

    @property
    def today(self) -> date:
        """The local date on which the figures end (``as_of`` itself is exclusive)."""
        return day_of(self.as_of, self.calendar)


def yard_of(settings: Shop, as_of: int) -> Yard:
    """The measuring of a shop with these settings, as of an instant."""
    return Yard(settings.calendar(), settings.measured_by, as_of)


def remembering(yard: Yard) -> Yard:
    """The same for one answer that asks for some figures twice, such as a chart with its goal."""
    return yard._replace(known=Known({}, Memo()))


@owner_only
def series(
    key: str,
    first: date,
    last: date,
    grain: Grain,
    *,
    as_of: int | None = None,
    where: Mapping[str, str] | None = None,
) -> Trend:
    """An indicator over the periods that cover first…last, both inclusive.

    ``as_of`` (now when left out) is exclusive. Raises ValidationError for an unknown indicator or
    filter, or for dates in the wrong order.
    """
    if last < first:
        raise ValidationError("to", T("Kpis", "The last date must not be before the first."))
    settings, kpi = shop.current(), catalogue.by_key(key)
    checked = asked_for(kpi, where)
    periods = periods_between(first, last, grain, settings.first_weekday)
    return trend(kpi, periods, yard_of(settings, _instant(as_of)), checked)


def asked_for(kpi: Kpi, where: Mapping[str, str] | None) -> dict[str, str]:
    """A filter as somebody typed it, checked; ValidationError("where", …) also for unknown names.

    A kept filter (of a goal) is only checked by its keys: its city may have gone meanwhile.
    """
    checked = filters.checked(where, kpi.filters, channels.words(with_kiosk=True))
    check_known(checked)
    return checked


@owner_only
def trend(
    kpi: Kpi,
    periods: Sequence[Period],
    yard: Yard,
    where: Mapping[str, str] | None = None,
) -> Trend:
    """An indicator over given periods."""
    found = measures((kpi,), periods, yard, where)[kpi.key]
    points = tuple(Point(period, got) for period, got in zip(periods, found, strict=True))
    return Trend(kpi, points, yard.as_of)


@owner_only
def measure(
    kpi: Kpi, period: Period, yard: Yard, where: Mapping[str, str] | None = None
) -> Measure:
    """An indicator over one period."""
    return measures((kpi,), (period,), yard, where)[kpi.key][0]


@owner_only
def measures(
    kpis: Iterable[Kpi],
    periods: Sequence[Period],
    yard: Yard,
    where: Mapping[str, str] | None = None,
) -> dict[str, tuple[Measure, ...]]:
    """Several indicators over several periods; each stream of records is read once."""
    wanted = tuple(kpis)
    if not wanted:
        return {}
    taken_by_all = frozenset.intersection(*(kpi.filters for kpi in wanted))
    checked = filters.checked(where, taken_by_all)
    if yard.known is None:
        return _measured(wanted, periods, yard, checked)
    filtered = tuple(sorted(checked.items()))
    figures = yard.known.figures
    each = [(kpi.key, filtered, period) for kpi in wanted for period in periods]
    lacking = tuple(dict.fromkeys(one[2] for one in each if one not in figures))
    anew = _measured(wanted, lacking, yard, checked) if lacking else {}
    for key, found in anew.items():
        figures.update({(key, filtered, p): m for p, m in zip(lacking, found, strict=True)})
    return {kpi.key: tuple(figures[kpi.key, filtered, p] for p in periods) for kpi in wanted}


def _measured(
    wanted: tuple[Kpi, ...], periods: Sequence[Period], yard: Yard, where: Mapping[str, str]
) -> dict[str, tuple[Measure, ...]]:
    readings = Memo() if yard.known is None else yard.known.readings
    job = Job(periods, yard.calendar, yard.as_of, where, yard.choices, readings)
    streams = {stream.key: stream for kpi in wanted for stream in kpi.reads}
    found = facts.gather_all(streams.values(), job)
    told = {}
    for kpi in wanted:
        got = zip(found, periods, strict=True)
        counted = tuple(kpi.measure(one, period, yard.as_of) for one, period in got)
        told[kpi.key] = _lived(kpi, counted, periods, yard)
    return told


@owner_only
def held_against(kpi: Kpi, before: Measure, period: Period, yard: Yard) -> Measure:
    """What was measured earlier, as something to compare with.

    Of a total there is nothing to compare with where more than a tenth of that period lies before
    the first record of its kind: those days were not recorded.
    """
    if not kpi.adds_up or before.value is None:
        return before
    first = first_day(kpi.reads, yard.calendar.zone) or period.start
    missed, whole = (first - period.start).days, (period.end - period.start).days
    return before if 10 * missed <= whole else _untold(before)


def rests_on(kpi: Kpi) -> frozenset[str]:
    """The tables whose change can change the unfiltered figures of an indicator."""
    return tables.tables_of(kpi.reads)


def day_of(as_of: int, calendar: Calendar) -> date:
    """The local date on which the figures of an instant end (``as_of`` itself is exclusive)."""
    return local_date(as_of - 1, calendar.zone)


def end_of_day(on: date) -> int:
    """The instant at which a local date of the open shop ends."""
    return day_start(on + _DAY, shop.calendar().zone)


def _lived(
    kpi: Kpi, found: tuple[Measure, ...], periods: Sequence[Period], yard: Yard
) -> tuple[Measure, ...]:
    """No data where nothing of the kind was recorded yet: a true 0 is of a time lived through."""
    if not any(_is_nothing(measure) for measure in found):
        return found
    first = first_day(kpi.reads, yard.calendar.zone)
    return tuple(
        _untold(measure)
        if _is_nothing(measure) and (first is None or period.end <= first)
        else measure
        for measure, period in zip(found, periods, strict=True)
    )


def _is_nothing(measure: Measure) -> bool:
    return measure.value == 0 and measure.n == 0


def _untold(measure: Measure) -> Measure:
    return replace(
        measure, value=None, low=None, high=None, detail=dict.fromkeys(measure.detail, None)
    )


def _instant(as_of: int | None) -> int:
    return clock.now() + 1 if as_of is None else as_of
