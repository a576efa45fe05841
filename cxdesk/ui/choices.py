"""What can be chosen in forms: countries with their money and zone, languages, currencies."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, QTimeZone

from cxdesk import words
from cxdesk.domain.shop import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGE_NAMES: Mapping[str, str] = {"en": "English", "es": "Español"}


class Country(NamedTuple):
    """A country we know the money and the capital's time zone of."""

    code: str
    currency: str
    zone: str


COUNTRIES: tuple[Country, ...] = (
    Country("ES", "EUR", "Europe/Madrid"),
    Country("MX", "MXN", "America/Mexico_City"),
    Country("AR", "ARS", "America/Argentina/Buenos_Aires"),
    Country("BO", "BOB", "America/La_Paz"),
    Country("CL", "CLP", "America/Santiago"),
    Country("CO", "COP", "America/Bogota"),
    Country("CR", "CRC", "America/Costa_Rica"),
    Country("CU", "CUP", "America/Havana"),
    Country("DO", "DOP", "America/Santo_Domingo"),
    Country("EC", "USD", "America/Guayaquil"),
    Country("GT", "GTQ", "America/Guatemala"),
    Country("HN", "HNL", "America/Tegucigalpa"),
    Country("NI", "NIO", "America/Managua"),
    Country("PA", "PAB", "America/Panama"),
    Country("PE", "PEN", "America/Lima"),
    Country("PR", "USD", "America/Puerto_Rico"),
    Country("PY", "PYG", "America/Asuncion"),
    Country("SV", "USD", "America/El_Salvador"),
    Country("UY", "UYU", "America/Montevideo"),
    Country("VE", "VES", "America/Caracas"),
    Country("AU", "AUD", "Australia/Sydney"),
    Country("CA", "CAD", "America/Toronto"),
    Country("DE", "EUR", "Europe/Berlin"),
    Country("FR", "EUR", "Europe/Paris"),
    Country("GB", "GBP", "Europe/London"),
    Country("IE", "EUR", "Europe/Dublin"),
    Country("IT", "EUR", "Europe/Rome"),
    Country("NZ", "NZD", "Pacific/Auckland"),
    Country("PT", "EUR", "Europe/Lisbon"),
    Country("US", "USD", "America/New_York"),
    Country("ZA", "ZAR", "Africa/Johannesburg"),
)


def system_language() -> str:
    """The language of this computer, or English when we do not speak it."""
    return words.system_language(QLocale.system().name()) or words.SOURCE_LANGUAGE


def system_country() -> Country:
    """The country of this computer; Spain when it is unknown."""
    code = QLocale.territoryToCode(QLocale.system().territory())
    return country(code) or COUNTRIES[0]


def system_zone(guess: Country) -> str:
    """The time zone of this computer, or the country's when the computer has none of its own."""
    zone = QTimeZone.systemTimeZoneId().toStdString()
    return guess.zone if zone in {"", "UTC", "Etc/UTC"} else zone


def country(code: str) -> Country | None:
    """The country of this code, if we know it."""
    return next((known for known in COUNTRIES if known.code == code), None)


def country_choices(lang: str, chosen: str = "") -> list[tuple[str, str]]:
    """(name, code) of the countries, by name; a chosen one that we do not know is kept."""
    codes = {known.code for known in COUNTRIES} | ({chosen} if chosen else set())
    return sorted((country_name(code, lang), code) for code in codes)


def country_name(code: str, lang: str) -> str:
    """A country's name in a language, as far as Qt knows it."""
    territory = QLocale.codeToTerritory(code)
    if lang == "es":
        name = _SPANISH.get(code) or QLocale.territoryToString(territory)
    else:
        name = QLocale.territoryToString(territory)
    return name if territory != QLocale.Country.AnyTerritory else code


def currency_choices() -> list[tuple[str, str]]:
    """(text, code) of all currencies, ours first."""
    ours = list(dict.fromkeys(known.currency for known in COUNTRIES))
    return [(code, code) for code in [*ours, *sorted(CURRENCIES - set(ours))]]


def zone_choices(chosen: str = "") -> list[str]:
    """The time zones of the world by name."""
    names = {name.toStdString() for name in QTimeZone.availableTimeZoneIds()}
    found = {name for name in names if "/" in name and not name.startswith(("Etc/", "posix"))}
    return sorted(found | ({chosen} if chosen else set()))


_SPANISH = {
    "ES": "España",
    "MX": "México",
    "PE": "Perú",
    "PA": "Panamá",
    "DO": "República Dominicana",
    "US": "Estados Unidos",
    "GB": "Reino Unido",
    "DE": "Alemania",
    "FR": "Francia",
    "IT": "Italia",
    "IE": "Irlanda",
    "CA": "Canadá",
    "NZ": "Nueva Zelanda",
    "ZA": "Sudáfrica",
}
