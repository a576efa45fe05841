"""The shop's own settings: what they are, the rules they meet, and their JSON form."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from cxdesk.domain import calendar, choices
from cxdesk.domain.calendar import DAY_NAMES, Calendar, Week
from cxdesk.domain.choices import Choices
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NAME_MAX, NOTE_MAX, check_length
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LANGUAGES = ("", "en", "es")  # "" follows the system
CURRENCIES = frozenset(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL
    GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW
    KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN
    NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK
    SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UYW
    UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split()
)
_SUNDAY_FIRST = frozenset(
    """
    AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ
    NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW
    """.split()
)
_SATURDAY_FIRST = frozenset("AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY".split())
_SHORTEST_GAP, _LONGEST_GAP = 1, 3650


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """The shop's settings. ``hours`` are seven tuples of blocks from Monday; none means 24/7.

    ``language`` "" follows the system; ``week_start`` (0 Monday … 6 Sunday) None goes by country;
    ``inactivity_days`` None means that the window of silence is not set yet.
    """

    name: str = ""
    kind: str = ""
    currency: str = "EUR"
    country: str = "ES"
    time_zone: str = "Europe/Madrid"
    language: str = ""
    hours: Week = ((),) * 7
    holidays: tuple[date, ...] = ()
    week_start: int | None = None
    inactivity_days: int | None = None
    is_demo: bool = False
    mission: str = ""
    choices: Choices = Choices()

    @property
    def first_weekday(self) -> int:
        """The day a week begins with, 0 Monday … 6 Sunday: as set, else the country's custom."""
        if self.week_start is not None:
            return self.week_start
        if self.country in _SUNDAY_FIRST:
            return 6
        return 5 if self.country in _SATURDAY_FIRST else 0

    @property
    def measured_by(self) -> Choices:
        """The choices by which indicators are measured, with the days of inactivity."""
        return replace(self.choices, inactivity_days=self.inactivity_days)

    def calendar(self) -> Calendar:
        """The opening hours as a calendar."""
        return Calendar(calendar.zone(self.time_zone), self.hours, frozenset(self.holidays))


def checked(shop: Shop) -> Shop:
    """The settings with tidy text and order; ValidationError at the field that breaks a rule."""
    tidy = replace(
        shop,
        name=clean_line(shop.name),
        kind=clean_line(shop.kind),
        mission=clean_text(shop.mission),
        currency=shop.currency.upper(),
        country=shop.country.upper(),
        holidays=tuple(sorted(set(shop.holidays))),
    )
    check(tidy)
    return tidy


def check(shop: Shop) -> None:
    """Raise ValidationError at the first field that breaks a rule."""
    check_length("name", shop.name, NAME_MAX)
    check_length("kind", shop.kind, NAME_MAX)
    check_length("mission", shop.mission, NOTE_MAX)
    calendar.zone(shop.time_zone)
    calendar.week_from(hours_to_json(shop.hours))
    if shop.currency not in CURRENCIES:
        text = T("Shop", "“{code}” is not a currency: use a code such as EUR, USD or MXN.")
        raise ValidationError("currency", text.fill(code=shop.currency))
    if len(shop.country) != 2 or not (shop.country.isascii() and shop.country.isalpha()):
        text = T("Shop", "“{code}” is not a country: use two letters such as ES or MX.")
        raise ValidationError("country", text.fill(code=shop.country))
    if shop.language not in LANGUAGES:
        text = T("Shop", "“{code}” is not a language of CXDesk: use es or en.")
        raise ValidationError("language", text.fill(code=shop.language))
    _check_number("week_start", shop.week_start, 0, 6)
    _check_number("inactivity_days", shop.inactivity_days, _SHORTEST_GAP, _LONGEST_GAP)


def to_json(shop: Shop) -> dict[str, Any]:  # plain JSON values
    """All settings as JSON values; whether it is a demo is the file's own affair."""
    values = {field.name: getattr(shop, field.name) for field in fields(shop)}
    del values["is_demo"]
    return values | {
        "hours": hours_to_json(shop.hours),
        "holidays": [on.isoformat() for on in shop.holidays],
        "choices": dict(choices.to_json(shop.choices)),
    }


def from_json(values: Mapping[str, Any], base: Shop) -> Shop:  # plain JSON values
    """``base`` with the given settings changed; ValidationError for an unknown or odd one."""
    changes: dict[str, Any] = {}
    for key, value in values.items():
        read = _READERS.get(key)
        if read is None:
            text = T("Shop", "There is no setting called “{key}”.").fill(key=key)
            raise ValidationError(key, text)
        changes[key] = read(key, value)
    return checked(replace(base, **changes))


def hours_to_json(week: Week) -> dict[str, list[list[str]]]:
    """Opening hours as ``{"mon": [["09:00", "14:00"], …]}``; closed days are left out."""
    return {
        name: [[_clock(block.opens), _clock(block.closes)] for block in blocks]
        for name, blocks in zip(DAY_NAMES, week, strict=True)
        if blocks
    }


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _check_number(field: str, value: int | None, low: int, high: int) -> None:
    if value is not None and not low <= value <= high:
        text = T("Shop", "This must be a whole number from {low} to {high}.")
        raise ValidationError(field, text.fill(low=low, high=high))


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ValidationError(key, T("Shop", "“{key}” must be a text.").fill(key=key))
    return value


def _number(key: str, value: object) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    text = T("Shop", "“{key}” must be a whole number or empty.").fill(key=key)
    raise ValidationError(key, text)


def _hours(key: str, value: object) -> Week:
    wrong = T("Shop", "Opening hours look like {example}.").fill(
        example='{"mon": [["09:00", "14:00"], ["16:00", "19:00"]]}'
    )
    if not isinstance(value, dict):
        raise ValidationError(key, wrong)
    for blocks in value.values():
        if not isinstance(blocks, list) or not all(map(_is_block, blocks)):
            raise ValidationError(key, wrong)
    return calendar.week_from(value)


def _is_block(block: object) -> bool:
    return isinstance(block, list) and all(isinstance(time, str) for time in block)


def _dates(key: str, value: object) -> tuple[date, ...]:
    wrong = T("Shop", "Holidays are a list of dates such as 2026-12-25.")
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValidationError(key, wrong)
    try:
        return tuple(date.fromisoformat(item) for item in value)
    except ValueError as error:
        raise ValidationError(key, wrong) from error


def _choices(_key: str, value: object) -> Choices:
    return choices.from_json(value, Choices())


_READERS: dict[str, Callable[[str, object], object]] = {
    "name": _text,
    "kind": _text,
    "currency": _text,
    "country": _text,
    "time_zone": _text,
    "language": _text,
    "hours": _hours,
    "holidays": _dates,
    "week_start": _number,
    "inactivity_days": _number,
    "mission": _text,
    "choices": _choices,
}
KEYS = frozenset(_READERS)
