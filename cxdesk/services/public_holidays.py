"""Public holidays by country and region, offered for the shop's closing days.

The dates and names come from the ``holidays`` package. It is imported when somebody asks, for it
reads the rules of all countries; nothing that the program does by itself needs it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.names import fold
from cxdesk.domain.text import T
from cxdesk.services import shop
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from holidays import HolidayBase

_LONGEST_CODE = 3


class Region(NamedTuple):
    """A part of a country with holidays of its own."""

    code: str
    name: str


class PublicHoliday(NamedTuple):
    """A date on which shops of a place are closed by custom or law, and why."""

    on: date
    name: str


def regions(country: str) -> tuple[Region, ...]:
    """The regions of a country by name; none where it has none, or where we do not know it."""
    kind = _kind(country)
    if kind is None:
        return ()
    names: dict[str, str] = {}
    for name, code in getattr(kind, "subdivisions_aliases", {}).items():
        if len(name) > _LONGEST_CODE:
            names.setdefault(code, name)
    found = (Region(code, names.get(code, code)) for code in kind.subdivisions)
    return tuple(sorted(found, key=lambda region: fold(region.name)))


def region_code(country: str, typed: str) -> str:
    """The code of a region typed by code or by name; "" stays. Raises ValidationError."""
    wanted = fold(typed)
    known = regions(country) if wanted else ()
    found = next((region for region in known if wanted in map(fold, region)), None)
    if wanted and found is None:
        raise _unknown_region(country, typed)
    return found.code if found else ""


def offered(country: str, region: str, year: int, lang: str) -> tuple[PublicHoliday, ...]:
    """The public holidays of a year in order, the whole country's when ``region`` is empty.

    Names are in ``lang`` where the list has them in it, else in the country's own language. None
    for a country or year without a list. Raises ValidationError for an unknown region.
    """
    kind = _kind(country)
    if kind is None:
        return ()
    if region and region not in kind.subdivisions:
        raise _unknown_region(country, region)
    found = kind(years=year, subdiv=region or None, expand=False, language=_language(kind, lang))
    return tuple(
        PublicHoliday(on, " · ".join(found.get_list(on))) for on in sorted(found) if on.year == year
    )


@owner_only
def add(days: Iterable[date], *, region: str, now: int | None = None) -> tuple[date, ...]:
    """Make these days closing days and keep the region; the days that were not closed before."""
    before = shop.current()
    new = tuple(sorted(set(days) - set(before.holidays)))
    after = replace(before, holidays=before.holidays + new, region=region)
    if after != before:
        shop.save(after, now=now)
    return new


def _unknown_region(country: str, region: str) -> ValidationError:
    known = ", ".join(f"{found.code} {found.name}" for found in regions(country))
    if not known:
        text = T("Holidays", "The list of {country} has no regions, so not “{region}” either.")
    else:
        text = T("Holidays", "There is no region “{region}” in {country}. There are: {known}.")
    return ValidationError("region", text.fill(region=region, country=country, known=known))


def _kind(country: str) -> type[HolidayBase] | None:
    """The class of a country's holidays."""
    import holidays
    from holidays.registry import EntityLoader

    if country not in EntityLoader.get_country_codes(include_aliases=False):
        return None
    kind: type[HolidayBase] = getattr(holidays, country).get_entity()
    return kind


def _language(kind: type[HolidayBase], lang: str) -> str | None:
    """The list's name of a language; without one it would follow the computer's."""
    known = (code for code in kind.supported_languages if code.split("_")[0] == lang)
    return next(known, kind.default_language)
