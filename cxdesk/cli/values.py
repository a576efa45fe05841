"""Dates, instants and numbers as they are typed on the command line."""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.filters import given_twice
from cxdesk.domain.kpi import Unit
from cxdesk.domain.money import parse_amount, parse_decimal
from cxdesk.domain.periods import day_start, local_date
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.shop import Shop

_DATE_LENGTH = len("2026-01-31")
_MONTH_LENGTH = len("2026-01")
_YEARS = range(1900, 2101)
_SPAN = re.compile(r"\s*([\d.,]+)\s*(s|min|h)\s*")
_SECONDS = {"s": 1, "min": 60, "h": 3600}


def date_of(text: str) -> date:
    """A date written as 2026-01-31, of the years 1900 to 2100."""
    try:
        on = date.fromisoformat(text)
        if len(text) != _DATE_LENGTH:
            raise ValueError(text)
    except ValueError:
        said = T("CLI", "“{text}” is not a date like 2026-01-31.").fill(text=text)
        raise ValidationError("date", said) from None
    return _of_taken_year(on)


def day_of(text: str | None) -> date:
    """A typed date, else today in the open shop."""
    from cxdesk.services import shop

    return date_of(text) if text else local_date(clock.now(), shop.calendar().zone)


def month_of(text: str) -> date:
    """The first day of a month written as 2026-01."""
    try:
        on = date.fromisoformat(f"{text}-01")
        if len(text) != _MONTH_LENGTH:
            raise ValueError(text)
    except ValueError as error:
        said = T("CLI", "“{text}” is not a month like 2026-01.").fill(text=text)
        raise ValidationError("month", said) from error
    return _of_taken_year(on)


def dates_of(first: str, last: str) -> tuple[date, date]:
    """Both ends of a range, inclusive; the last is not before the first."""
    begin, end = date_of(first), date_of(last)
    if end < begin:
        said = T("CLI", "--to ({last}) is before --from ({first}).")
        raise ValidationError("to", said.fill(first=first, last=last))
    return begin, end


def as_of_instant(text: str | None, shop: Shop) -> int:
    """The instant up to which things count: a date means the end of that local day; none is now."""
    if not text:
        return clock.now() + 1
    zone = ZoneInfo(shop.time_zone)
    if len(text) == _DATE_LENGTH:
        return day_start(date_of(text) + timedelta(days=1), zone)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        said = T("CLI", "“{text}” is not a date or time like 2026-01-31 or 2026-01-31T18:30.")
        raise ValidationError("as_of", said.fill(text=text)) from None
    _of_taken_year(moment.date())
    aware = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    return int(aware.astimezone(UTC).timestamp())


def where_of(pairs: Iterable[str] | None) -> dict[str, str]:
    """Filters written as ``key=value``."""
    found: dict[str, str] = {}
    for pair in pairs or ():
        key, equals, value = pair.partition("=")
        if not (key.strip() and equals and value.strip()):
            said = T("CLI", "“{text}” is not a filter like channel=phone.").fill(text=pair)
            raise ValidationError("where", said)
        if key.strip() in found:
            raise given_twice(key.strip())
        found[key.strip()] = value.strip()
    return found


def figure_of(text: str, unit: Unit, currency: str) -> float:
    """A typed figure in the unit's own measure: money in minor units, time in seconds.

    Where whole things are counted, as in money, "100.000" is a hundred thousand.
    """
    if unit is Unit.MONEY:
        return float(parse_amount(text, currency))
    if unit is Unit.COUNT:
        return _count_of(text)
    span = _SPAN.fullmatch(text) if unit is Unit.SECONDS else None
    if span:
        return number_of(span[1]) * _SECONDS[span[2]]
    return number_of(text.strip().removesuffix("%"))


def _of_taken_year(on: date) -> date:
    if on.year in _YEARS:
        return on
    said = T("CLI", "Only the years {first} to {last} are taken, not {year}.")
    filled = said.fill(first=str(_YEARS[0]), last=str(_YEARS[-1]), year=str(on.year))
    raise ValidationError("date", filled)


def _count_of(text: str) -> float:
    try:
        return float(parse_decimal(text, ""))
    except ValidationError:
        return number_of(text)


def number_of(text: str) -> float:
    """A number with a point or a comma as decimal sign."""
    try:
        value = float(text.replace(",", "."))
        if not math.isfinite(value):
            raise ValueError(text)
        return value
    except ValueError:
        said = T("CLI", "“{text}” is not a number.").fill(text=text)
        raise ValidationError("value", said) from None
