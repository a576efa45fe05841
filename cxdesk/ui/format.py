"""Dates, numbers, money and durations the way people of a language read them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, QTime

from cxdesk import words
from cxdesk.domain import birthdays, durations
from cxdesk.domain.durations import TimeUnit
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.money import exponent
from cxdesk.domain.periods import Grain, NearDay, Period, local_time
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from cxdesk.domain.birthdays import Birthday
    from cxdesk.domain.chart import XTick

MINUS = "\u2212"
NARROW = "\u00a0"
NOTHING = "–"
_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "MXN": "$", "CLP": "$", "ARS": "$", "COP": "$"}
_DEFAULT_COUNTRY = {"es": "ES", "en": "GB"}
_COUNTRIES = {
    "es": frozenset("ES MX AR CO CL PE EC UY PY BO VE CR PA GT HN SV NI DO CU PR".split()),
    "en": frozenset("GB US IE AU NZ CA ZA IN".split()),
}
_FOUR_DIGITS = re.compile(r"^(\D*\d)(\d{3})(?!\d)")
_LEAP_YEAR = 2000


class Format:
    """Writes values in one language and money.

    ``country`` gives the customs where it speaks ``lang``, ``zone`` the wall clock of instants,
    ``today`` makes "yesterday".
    """

    def __init__(
        self,
        lang: str,
        currency: str = "EUR",
        country: str = "",
        *,
        zone: str = "Europe/Madrid",
        today: dt.date | None = None,
    ) -> None:
        self.lang = lang if lang in words.LANGUAGES else "en"
        self.currency = currency
        self.zone = ZoneInfo(zone)
        self.today = today
        self.locale = QLocale(f"{self.lang}_{_country(self.lang, country)}")

    def show(self, value: object) -> str:
        """Any value that sentences and tables carry; None is a dash."""
        if value is None:
            return NOTHING
        if isinstance(value, T):
            return words.say(value, self.lang, self.show)
        if isinstance(value, Amount):
            return self.amount(value)
        if isinstance(value, Period):
            return self.period(value)
        if isinstance(value, dt.datetime):
            return self.datetime(int(value.timestamp()))
        if isinstance(value, dt.date):
            return self.day_month(value) if isinstance(value, NearDay) else self.date(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self.number(value)
        return str(value)

    def number(self, value: float, decimals: int | None = None, *, signed: bool = False) -> str:
        """A number with the group and decimal signs of the language and a real minus."""
        if decimals is None:
            decimals = 0 if float(value).is_integer() else 1
        text = self.locale.toString(abs(float(value)), "f", decimals)
        return _sign(value, decimals, signed=signed) + self._grouped(text)

    def amount(self, amount: Amount, *, currency: str = "") -> str:
        """A value with its unit; None is a dash."""
        value = amount.value
        if value is None:
            return NOTHING
        if amount.unit is Unit.MONEY:
            return self.money(round(value), currency or self.currency, signed=amount.signed)
        if amount.unit is Unit.SECONDS:
            return self.duration(value, signed=amount.signed)
        if amount.unit is Unit.PERCENT:
            return self.percent(value, signed=amount.signed)
        if amount.unit is Unit.SCORE:
            return self.number(value, 1, signed=amount.signed)
        if amount.unit is Unit.NUMBER:
            decimals = 0 if float(value).is_integer() else 2 if abs(value) < 10 else 1
            return self.number(value, decimals, signed=amount.signed)
        return self.number(value, 0, signed=amount.signed)

    def percent(self, value: float, *, signed: bool = False) -> str:
        """A percentage of 0–100: ``33 %`` in Spanish, ``33%`` in English; below 10 one decimal."""
        decimals = 0 if abs(value) >= 10 or float(value).is_integer() else 1
        gap = NARROW if self.lang == "es" else ""
        return f"{self.number(value, decimals, signed=signed)}{gap}%"

    def money(self, minor: int, currency: str = "", *, signed: bool = False) -> str:
        """Minor units as money: ``642,30 €``, ``€642.30``."""
        code = currency or self.currency
        places = exponent(code)
        value = abs(minor) / 10**places
        symbol = self.symbol(code)
        text = self.locale.toCurrencyString(value, symbol, places)
        return _sign(minor, 0, signed=signed) + self._grouped(text)

    def symbol(self, currency: str = "") -> str:
        """The sign of a currency: ``€``, or its code where it has none of its own."""
        code = currency or self.currency
        return _SYMBOLS.get(code, code)

    def duration(self, seconds: float, *, signed: bool = False) -> str:
        """A stretch of time in its two largest units: ``3 h 20 min``, ``2 days 4 h``, ``40 s``."""
        told = (
            self.days(count) if unit is TimeUnit.DAY else f"{count} {unit}"
            for count, unit in durations.parts(seconds)
        )
        whole = " ".join(told).replace(" ", NARROW)  # no value ends on the next line
        return _sign(seconds, 0, signed=signed) + whole

    def date(self, on: dt.date) -> str:
        """A date: ``3 Feb 2026``, ``3 feb 2026``."""
        return f"{on.day} {self.month_short(on)} {on.year}"

    def time(self, at: int) -> str:
        """The local time of an instant."""
        local = self._local(at)
        return self.locale.toString(QTime(local.hour, local.minute), "HH:mm")

    def datetime(self, at: int) -> str:
        """An instant, short where it is near: ``today 09:02``, ``Thu 12:10``."""
        on = self._local(at).date()
        days = (self.today - on).days if self.today else -1
        if days in (0, 1):
            return f"{self.ago(on)} {self.time(at)}"
        if 1 < days < 7:
            return f"{self.weekday_short(on)} {self.time(at)}"
        return f"{self.day_month(on)}, {self.time(at)}"

    def full_datetime(self, at: int) -> str:
        """An instant in full: ``Sat 21 Nov 2026, 11:42``."""
        on = self._local(at).date()
        return f"{self.weekday_short(on)} {self.date(on)}, {self.time(at)}"

    def day_month(self, on: dt.date) -> str:
        """A date without its year when that is this year: ``14 Oct``, ``14 Oct 2025``."""
        if self.today is not None and on.year != self.today.year:
            return self.date(on)
        return f"{on.day} {self.month_short(on)}"

    def birthday(self, birthday: Birthday) -> str:
        """A birthday, with its year where that is known: ``3 Feb``, ``3 Feb 1980``."""
        on = birthdays.falls_on(birthday, birthday.year or _LEAP_YEAR)
        return self.date(on) if birthday.year else f"{on.day} {self.month_short(on)}"

    def ago(self, on: dt.date | None, today: dt.date | None = None) -> str:
        """How long ago a day was: ``today``, ``yesterday``, ``27 days ago``, ``2 months ago``."""
        base = today or self.today
        if on is None or base is None:
            return "" if on is None else self.date(on)
        return self.show(_ago((base - on).days))

    def days(self, count: int) -> str:
        """A count of days: ``1 day``, ``18 days``."""
        return self.show(plural(count, T("Format", "1 day"), T("Format", "{n} days")))

    def month_short(self, on: dt.date) -> str:
        """``Feb``, ``feb``; never a trailing point."""
        return self.locale.standaloneMonthName(on.month, QLocale.FormatType.ShortFormat).rstrip(".")

    def weekday_short(self, on: dt.date) -> str:
        """``Thu``, ``jue``."""
        return self.locale.dayName(on.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")

    def weekday(self, index: int) -> str:
        """The name of a weekday, 0 for Monday."""
        name = self.locale.standaloneDayName(index + 1)
        return name[:1].upper() + name[1:]

    def period(self, period: Period) -> str:
        """The name of a period: ``November 2026``, ``3rd quarter 2026``, ``16–22 Nov 2026``."""
        if period.clipped:
            return self.date_range(period.start, period.last_day)
        if period.grain is Grain.MONTH:
            return self.month_year(period.start)
        if period.grain is Grain.QUARTER:
            return self.show(
                _QUARTERS[(period.start.month - 1) // 3].fill(year=str(period.start.year))
            )
        if period.grain is Grain.YEAR:
            return str(period.start.year)
        return self.date_range(period.start, period.last_day)

    def month_year(self, on: dt.date) -> str:
        """``November 2026``, ``noviembre de 2026``."""
        of = " de " if self.lang == "es" else " "
        return f"{self.locale.standaloneMonthName(on.month)}{of}{on.year}"

    def date_range(self, first: dt.date, last: dt.date) -> str:
        """Two dates, what they share said once: ``16–22 Nov 2026``."""
        if first == last:
            return self.date(first)
        if first.year != last.year:
            return f"{self.date(first)} – {self.date(last)}"
        if first.month != last.month:
            return f"{first.day} {self.month_short(first)} – {self.date(last)}"
        return f"{first.day}–{self.date(last)}"

    def day_range(self, first: dt.date, last: dt.date) -> str:
        """Two dates, without their year when that is this year: ``16–22 Nov``."""
        if self.today is None or {first.year, last.year} != {self.today.year}:
            return self.date_range(first, last)
        if first == last:
            return self.day_month(first)
        if first.month != last.month:
            return f"{self.day_month(first)} – {self.day_month(last)}"
        return f"{first.day}–{self.day_month(last)}"

    def digits_range(self, first: dt.date, last: dt.date) -> str:
        """Two dates as short as they can be told: ``10/11/25–30/6/26``, ``11/10/25–6/30/26``."""
        days = zip((first, last), map(self._day_and_month, (first, last)), strict=True)
        return "–".join(f"{a}/{b}/{on.year % 100:02}" for on, (a, b) in days)

    def digits_date(self, on: dt.date) -> str:
        """A date that a spreadsheet reads: ``03/02/2026``, ``02/03/2026``."""
        first, second = self._day_and_month(on)
        return f"{first:02}/{second:02}/{on.year:04}"

    def plain(self, value: float, decimals: int) -> str:
        """A number that a spreadsheet reads: the decimal sign of the language, and nothing else."""
        return f"{value:.{decimals}f}".replace(".", self.locale.decimalPoint())

    def _day_and_month(self, on: dt.date) -> tuple[int, int]:
        """In the order of the country."""
        short = self.locale.dateFormat(QLocale.FormatType.ShortFormat)
        return (on.month, on.day) if short.startswith("M") else (on.day, on.month)

    def tick_label(self, tick: XTick) -> str:
        """A mark under a chart: ``Nov``, ``Jan 2026``, ``T3``, ``21 Nov``."""
        year = f" {tick.on.year}" if tick.with_year else ""
        if tick.grain is Grain.YEAR:
            return str(tick.on.year)
        if tick.grain is Grain.QUARTER:
            return f"{'T' if self.lang == 'es' else 'Q'}{(tick.on.month - 1) // 3 + 1}{year}"
        if tick.grain is Grain.MONTH:
            return f"{self.month_short(tick.on)}{year}"
        return f"{tick.on.day} {self.month_short(tick.on)}{year}"

    def to_qdate(self, on: dt.date) -> QDate:
        """A date for Qt's own fields."""
        return QDate(on.year, on.month, on.day)

    def from_qdate(self, on: QDate) -> dt.date:
        """A date from Qt's own fields."""
        return dt.date(on.year(), on.month(), on.day())

    def _grouped(self, text: str) -> str:
        """Shops write ``1.240 €``; the Spanish locale groups from five digits on only."""
        return _FOUR_DIGITS.sub(rf"\1{self.locale.groupSeparator()}\2", text, count=1)

    def _local(self, at: int) -> dt.datetime:
        return local_time(at, self.zone)


_QUARTERS = (
    T("Format", "1st quarter {year}"),
    T("Format", "2nd quarter {year}"),
    T("Format", "3rd quarter {year}"),
    T("Format", "4th quarter {year}"),
)


def _ago(days: int) -> T:
    if days < 0:
        ahead = -days
        return plural(ahead, T("Format", "tomorrow"), T("Format", "in {n} days"))
    if days == 0:
        return T("Format", "today")
    if days < 60:
        return plural(days, T("Format", "yesterday"), T("Format", "{n} days ago"))
    if days < 365:
        return T("Format", "{n} months ago").fill(n=round(days / 30.4))
    return plural(days // 365, T("Format", "1 year ago"), T("Format", "{n} years ago"))


def _sign(value: float, decimals: int, *, signed: bool) -> str:
    rounded = round(value, decimals)
    if rounded < 0:
        return MINUS
    return "+" if signed and rounded > 0 else ""


def _country(lang: str, country: str) -> str:
    return country if country in _COUNTRIES[lang] else _DEFAULT_COUNTRY[lang]
