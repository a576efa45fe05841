"""The shop's own settings: what they are, the rules they meet, and their JSON form."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from cxdesk.domain import calendar, channels, choices, hours_json, references
from cxdesk.domain.calendar import Calendar
from cxdesk.domain.choices import Choices
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hours import NO_HOURS, check_closure, special_blocks, week_from
from cxdesk.domain.limits import NAME_MAX, NOTE_MAX, check_length
from cxdesk.domain.messages import MESSAGE_MAX
from cxdesk.domain.references import References
from cxdesk.domain.survey_wording import Address
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from cxdesk.domain.channels import ChannelEntry
    from cxdesk.domain.hours import Closure, HoursVersion, SpecialOpening, Week

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
_LONGEST_COOLDOWN = 365
ADDRESSES = frozenset(address.value for address in Address)
_SHORTEST_GOAL, _LONGEST_GOAL = 5, 7 * 24 * 60
# The indicators of the board at first: a few of each group, by their stable keys.
CHOSEN = (
    "nps",
    "csat",
    "first_response_time",
    "resolution_time",
    "fcr",
    "complaints",
    "survey_response_rate",
    "retention",
    "new_customers",
    "repeat_purchase_rate",
    "revenue",
    "average_order",
)
MOST_CHOSEN = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """The shop's settings. ``hours`` are seven tuples of blocks from Monday; none means 24/7.

    ``hours`` hold from the beginning, each of ``hours_versions`` from its day on, so that past
    figures keep their hours. ``region`` is the part of the country whose holidays are offered.
    ``language`` "" follows the system; ``week_start`` (0 Monday … 6 Sunday) None goes by country;
    ``inactivity_days`` None means that the window of silence is not set yet, ``inactivity_on`` is
    the day on which it was; ``chosen`` are the
    keys of the indicators on the board and the paper, in their order; ``channels`` those of the
    program and the shop's own in the order of the forms; ``staff_order`` the ids of people as they
    are listed, those it does not name after them. ``first_reply_goal_minutes`` of opening
    time are what the shop wants a first reply to take at most. A message to a customer begins with
    ``message_text``, where "{name}" stands for theirs; "" is a greeting.
    ``customer_address`` is how surveys speak to customers; nobody is asked again by any survey
    within ``ask_cooldown_days``; low answers go to ``rescue_owner_id``, None to who entered them.
    """

    name: str = ""
    kind: str = ""
    currency: str = "EUR"
    country: str = "ES"
    time_zone: str = "Europe/Madrid"
    language: str = ""
    hours: Week = NO_HOURS
    holidays: tuple[date, ...] = ()
    week_start: int | None = None
    inactivity_days: int | None = None
    is_demo: bool = False
    mission: str = ""
    region: str = ""
    hours_versions: tuple[HoursVersion, ...] = ()
    special_openings: tuple[SpecialOpening, ...] = ()
    closures: tuple[Closure, ...] = ()
    choices: Choices = Choices()
    references: References = References()
    chosen: tuple[str, ...] = CHOSEN
    inactivity_on: date | None = None
    message_text: str = ""
    channels: tuple[ChannelEntry, ...] = channels.STANDARD
    staff_order: tuple[int, ...] = ()
    first_reply_goal_minutes: int = 4 * 60
    customer_address: str = Address.USTED.value
    ask_cooldown_days: int = 30
    rescue_owner_id: int | None = None

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
        return replace(
            self.choices,
            inactivity_days=self.inactivity_days,
            live_channels=tuple(sorted(channels.live_keys(self.channels))),
        )

    def calendar(self) -> Calendar:
        """The opening hours as a calendar; alike ones are one, with what it has worked out."""
        return _calendar(
            self.time_zone,
            self.hours,
            frozenset(self.holidays),
            self.hours_versions,
            special=self.special_openings,
            closures=self.closures,
        )


def checked(shop: Shop) -> Shop:
    """The settings with tidy text and order; ValidationError at the field that breaks a rule."""
    tidy = replace(
        shop,
        name=clean_line(shop.name),
        kind=clean_line(shop.kind),
        mission=clean_text(shop.mission),
        message_text=clean_text(shop.message_text).strip(),
        currency=shop.currency.upper(),
        country=shop.country.upper(),
        region=clean_line(shop.region),
        holidays=tuple(sorted(set(shop.holidays))),
        hours_versions=tuple(sorted(shop.hours_versions, key=lambda version: version.starts_on)),
        special_openings=tuple(sorted(shop.special_openings, key=lambda opening: opening.on)),
        closures=tuple(
            sorted(set(shop.closures), key=lambda closure: (closure.starts, closure.ends))
        ),
        chosen=tuple(dict.fromkeys(shop.chosen)),
        channels=channels.checked(shop.channels),
    )
    check(tidy)
    return tidy


def check(shop: Shop) -> None:
    """Raise ValidationError at the first field that breaks a rule."""
    check_length("name", shop.name, NAME_MAX)
    check_length("kind", shop.kind, NAME_MAX)
    check_length("region", shop.region, NAME_MAX)
    check_length("mission", shop.mission, NOTE_MAX)
    check_length("message_text", shop.message_text, MESSAGE_MAX)
    calendar.zone(shop.time_zone)
    _check_hours(shop)
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
    goal = shop.first_reply_goal_minutes
    _check_number("first_reply_goal_minutes", goal, _SHORTEST_GOAL, _LONGEST_GOAL)
    _check_surveys(shop)
    if len(shop.chosen) > MOST_CHOSEN:
        text = T("Shop", "At most {n} indicators stand on the board: hide one of them first.")
        raise ValidationError("chosen", text.fill(n=MOST_CHOSEN))


@lru_cache(maxsize=4)
def _calendar(
    time_zone: str,
    hours: Week,
    holidays: frozenset[date],
    versions: tuple[HoursVersion, ...],
    *,
    special: tuple[SpecialOpening, ...],
    closures: tuple[Closure, ...],
) -> Calendar:
    """The calendar of these settings: its table of openings takes longer than most figures."""
    return Calendar(
        calendar.zone(time_zone),
        hours,
        holidays,
        versions=versions,
        special=special,
        closures=closures,
    )


def _check_hours(shop: Shop) -> None:
    """Weeks and special openings are checked as typed: an edited block may go over midnight."""
    week_from(hours_json.hours_to_json(shop.hours))
    _refuse_twice(
        [version.starts_on for version in shop.hours_versions],
        "hours_versions",
        T("Shop", "Two sets of opening hours begin on {on}."),
    )
    _refuse_twice(
        [opening.on for opening in shop.special_openings],
        "special_openings",
        T("Shop", "There are two special openings on {on}."),
    )
    for version in shop.hours_versions:
        week_from(hours_json.hours_to_json(version.week), "hours_versions")
    for opening in shop.special_openings:
        special_blocks(hours_json.blocks_to_json(opening.blocks))
    for closure in shop.closures:
        check_closure(closure)


def _check_surveys(shop: Shop) -> None:
    _check_number("ask_cooldown_days", shop.ask_cooldown_days, 0, _LONGEST_COOLDOWN)
    if shop.customer_address not in ADDRESSES:
        text = T("Shop", "“{key}” is no way to speak to customers: use usted or tu.")
        raise ValidationError("customer_address", text.fill(key=shop.customer_address))


def _refuse_twice(days: Sequence[date], field: str, text: T) -> None:
    """Raise ValidationError when a day stands twice in days that are in order."""
    for earlier, later in pairwise(days):
        if earlier == later:
            raise ValidationError(field, text.fill(on=later))


def to_json(shop: Shop) -> dict[str, Any]:  # plain JSON values
    """All settings as JSON values; whether it is a demo is the file's own affair."""
    values = {field.name: getattr(shop, field.name) for field in fields(shop)}
    del values["is_demo"]
    return values | {
        "hours": hours_json.hours_to_json(shop.hours),
        "hours_versions": hours_json.versions_to_json(shop.hours_versions),
        "special_openings": hours_json.special_to_json(shop.special_openings),
        "closures": hours_json.closures_to_json(shop.closures),
        "holidays": [on.isoformat() for on in shop.holidays],
        "choices": dict(choices.to_json(shop.choices)),
        "references": references.to_json(shop.references),
        "chosen": list(shop.chosen),
        "channels": channels.to_json(shop.channels),
        "staff_order": list(shop.staff_order),
        "inactivity_on": shop.inactivity_on and shop.inactivity_on.isoformat(),
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


def _whole(key: str, value: object) -> int:
    number = _number(key, value)
    if number is None:
        raise ValidationError(key, T("Shop", "“{key}” must be a whole number.").fill(key=key))
    return number


def _choices(_key: str, value: object) -> Choices:
    return choices.from_json(value, Choices())


def _keys(key: str, value: object) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return tuple(value)
    raise ValidationError(key, T("Shop", "“{key}” must be a list of names.").fill(key=key))


def _ids(key: str, value: object) -> tuple[int, ...]:
    if isinstance(value, list) and all(type(one) is int for one in value):
        return tuple(dict.fromkeys(value))
    raise ValidationError(key, T("Shop", "“{key}” must be a list of numbers.").fill(key=key))


def _date(key: str, value: object) -> date | None:
    return None if value is None else hours_json.dates(key, [value])[0]


_READERS: dict[str, Callable[[str, object], object]] = {
    "name": _text,
    "kind": _text,
    "currency": _text,
    "country": _text,
    "time_zone": _text,
    "language": _text,
    "region": _text,
    "hours": hours_json.hours,
    "hours_versions": hours_json.versions,
    "special_openings": hours_json.special,
    "closures": hours_json.closures,
    "holidays": hours_json.dates,
    "week_start": _number,
    "inactivity_days": _number,
    "inactivity_on": _date,
    "mission": _text,
    "message_text": _text,
    "choices": _choices,
    "references": references.from_json,
    "chosen": _keys,
    "channels": channels.from_json,
    "staff_order": _ids,
    "first_reply_goal_minutes": _whole,
    "customer_address": _text,
    "ask_cooldown_days": _whole,
    "rescue_owner_id": _number,
}
KEYS = frozenset(_READERS)
