"""Indicators of the open shop measured over periods: the one road from facts to figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import filters
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Point, Trend
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import local_date, periods_between
from cxdesk.domain.text import T
from cxdesk.services import clock, shop
from cxdesk.store import facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.facts import Facts, Stream
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.periods import Grain, Period


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
    settings = shop.current()
    periods = periods_between(first, last, grain, settings.first_weekday)
    return trend(by_key(key), periods, settings.calendar(), _instant(as_of), where)


def trend(
    kpi: Kpi,
    periods: Sequence[Period],
    calendar: Calendar,
    as_of: int,
    where: Mapping[str, str] | None = None,
) -> Trend:
    """An indicator over given periods."""
    found = measures((kpi,), periods, calendar, as_of, where)[kpi.key]
    points = tuple(Point(period, got) for period, got in zip(periods, found, strict=True))
    return Trend(kpi, points, as_of)


def measure(
    kpi: Kpi,
    period: Period,
    calendar: Calendar,
    as_of: int,
    where: Mapping[str, str] | None = None,
) -> Measure:
    """An indicator over one period."""
    return measures((kpi,), (period,), calendar, as_of, where)[kpi.key][0]


def measures(
    kpis: Iterable[Kpi],
    periods: Sequence[Period],
    calendar: Calendar,
    as_of: int,
    where: Mapping[str, str] | None = None,
) -> dict[str, tuple[Measure, ...]]:
    """Several indicators over several periods; each stream of records is read once."""
    read: dict[Stream, tuple[Facts, ...]] = {}
    found = {}
    for kpi in kpis:
        checked = filters.checked(where, kpi.filters)
        if kpi.reads not in read:
            read[kpi.reads] = facts.gather_all(kpi.reads, periods, calendar, as_of, checked)
        pairs = zip(read[kpi.reads], periods, strict=True)
        found[kpi.key] = tuple(kpi.measure(got, period, as_of) for got, period in pairs)
    return found


def day_of(as_of: int, calendar: Calendar) -> date:
    """The local date on which the figures of an instant end (``as_of`` itself is exclusive)."""
    return local_date(as_of - 1, calendar.zone)


def end_of_day(on: date) -> int:
    """The instant at which a local date of the open shop ends."""
    return facts.end_of(on, shop.calendar())


def _instant(as_of: int | None) -> int:
    return clock.now() + 1 if as_of is None else as_of
