"""From the text of a cell to a value: amounts, dates, scores; and how a column is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

MONTH_FIRST_COUNTRIES = frozenset({"US", "PH", "PW", "FM", "MH", "BZ"})
LARGEST = Decimal(10) ** 11
_YEARS = range(1900, 2101)
_DAY = re.compile(r"(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})")
_MOMENT = re.compile(
    r"(\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}|\d{8})"
    r"(?:[T ,]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp])?\.?\s?(?:[Mm]\.?)?"
    r"\s*(Z|z|[+-]\d{2}:?\d{2})?)?"
)
_NUMBER = re.compile(r"[+-]?\d[\d.,]*|[+-]?[.,]\d+")
_THREE_AFTER_ONE = re.compile(r"[+-]?\d{1,3}[.,]\d{3}")
_NOISE = re.compile(r"[\s\u00a0\u202f'’]|[$€£¥]|\b[A-Za-z]{3}\b|S/\.?")
_WHOLE = re.compile(r"([+-]?\d{1,4})(?:[.,]0+)?")
_SCALE = re.compile(r"\s*(\d{1,3})\s*(?:-|–|—|\.\.|…|:|/|a|to|al)\s*(\d{1,3})\s*", re.IGNORECASE)


class RowError(Exception):
    """This row cannot be taken; ``text`` says why, among the refusals."""

    def __init__(self, text: T) -> None:
        super().__init__(text.source)
        self.text = text


class DayOrder(StrEnum):
    """How 3/5/2024 is read. MIXED: the column uses both, so doubtful dates are refused."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    YEAR_FIRST = "ymd"
    MIXED = "mixed"


class Moment(NamedTuple):
    """A local date, with the time and the instant when the cell gave a time."""

    on: date
    at: int
    clock: str | None


@dataclass(kw_only=True)
class DateReader:
    """Reads the dates of one file; remembers texts already read (a till repeats them)."""

    zone: ZoneInfo
    order: DayOrder
    _seen: dict[tuple[str, str], Moment] = field(default_factory=dict)

    def read(self, text: str, order: DayOrder | None = None) -> Moment:
        """The moment in a cell; raises RowError when there is none."""
        key = (text, order or "")
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = _moment(text, self.zone, order or self.order)
        return found


def find_day_order(texts: Iterable[str], country: str) -> tuple[DayOrder, bool]:
    """How dates are written, and whether that is a guess: clear ones win, else the country."""
    seen: set[DayOrder] = set()
    doubtful = False
    for text in texts:
        found = _DAY.match(text.strip())
        if found is None or len(found[1]) > 2:
            continue
        if int(found[1]) > 12:
            seen.add(DayOrder.DAY_FIRST)
        elif int(found[2]) > 12:
            seen.add(DayOrder.MONTH_FIRST)
        else:
            doubtful = True
        if len(seen) == 2:
            return DayOrder.MIXED, False
    if seen:
        return seen.pop(), False
    by_country = country.upper() in MONTH_FIRST_COUNTRIES
    return (DayOrder.MONTH_FIRST if by_country else DayOrder.DAY_FIRST), doubtful


def find_decimal_sign(texts: Iterable[str], *, fallback: str) -> tuple[str, bool]:
    """The decimal sign of amounts ("." or ",", "" when both occur), and whether it is a guess."""
    seen: set[str] = set()
    doubtful = False
    for text in texts:
        sign = _sign_of(_NOISE.sub("", text))
        if sign == "?":
            doubtful = True
        elif sign:
            seen.add(sign)
    if len(seen) == 2:
        return "", False
    return (seen.pop(), False) if seen else (fallback, doubtful)


def read_decimal(text: str, sign: str) -> Decimal:
    """An amount as people write it: thousands signs, currency, (…), a trailing minus."""
    try:
        if text.isascii() and (sign == "." or text.isdigit()):
            plain = text.replace(".", "", 1)
            if plain.isdigit():
                return _bounded(Decimal(text), text)
    except ArithmeticError:
        pass
    return _bounded(_signed(text, sign), text)


def read_score(text: str, low: int, high: int) -> int:
    """A whole number on the scale; 9.5, blank or 11 of 10 is refused, never rounded."""
    found = _WHOLE.fullmatch(text.strip())
    if found is None:
        raise RowError(T("Import", "the score “{text}” is not a whole number").fill(text=text))
    score = int(found[1])
    if not low <= score <= high:
        said = T("Import", "the score {score} is outside the scale {low}–{high}")
        raise RowError(said.fill(score=score, low=low, high=high))
    return score


def read_scale(text: str) -> tuple[int, int]:
    """A scale like 0-10 as (0, 10)."""
    found = _SCALE.fullmatch(text)
    if found is None or not int(found[1]) < int(found[2]):
        raise RowError(T("Import", "the scale “{text}” is not like 0-10").fill(text=text))
    return int(found[1]), int(found[2])


def _bounded(value: Decimal, text: str) -> Decimal:
    if abs(value) >= LARGEST:
        raise RowError(T("Import", "the amount “{text}” is too large").fill(text=text))
    return value


def _signed(text: str, sign: str) -> Decimal:
    bare = _NOISE.sub("", text.strip().replace("\u2212", "-"))
    negative = False
    if bare.startswith("(") and bare.endswith(")"):
        negative, bare = True, bare[1:-1]
    elif bare.endswith("-"):
        negative, bare = True, bare[:-1]
    if not _NUMBER.fullmatch(bare):
        raise _no_amount(text)
    value = _plain(bare, sign, text)
    return -value if negative else value


def _plain(bare: str, sign: str, text: str) -> Decimal:
    own = _sign_of(bare)
    if own == "?" and not sign:
        said = T("Import", "the amount “{text}” can be read in two ways")
        raise RowError(said.fill(text=text))
    mark = sign if own in ("?", "") else own
    if own in (".", ",") and sign and own != sign and bare.count(own) > 1:
        raise _no_amount(text)
    other = "," if mark == "." else "."
    whole, _, rest = bare.partition(mark) if mark else (bare, "", "")
    if other in rest or (mark and mark in rest) or not _grouped(whole, other):
        raise _no_amount(text)
    return Decimal(
        f"{whole.replace(other, '') or '0'}.{rest or '0'}".replace("+.", "+0.").replace("-.", "-0.")
    )


def _grouped(whole: str, other: str) -> bool:
    parts = whole.lstrip("+-").split(other)
    return len(parts) == 1 or (
        1 <= len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])
    )


def _sign_of(bare: str) -> str:
    """The decimal sign that one amount shows by itself: ".", ",", "?" either, "" none."""
    dot, comma = bare.rfind("."), bare.rfind(",")
    if dot < 0 and comma < 0:
        return ""
    if dot >= 0 and comma >= 0:
        return "." if dot > comma else ","
    mark = "." if dot >= 0 else ","
    if bare.count(mark) > 1:
        return "," if mark == "." else "."
    leading_zero = bare.lstrip("+-").startswith("0")
    if _THREE_AFTER_ONE.fullmatch(bare) and not leading_zero:
        return "?"
    return mark


def _no_amount(text: str) -> RowError:
    return RowError(T("Import", "the amount “{text}” is not a number").fill(text=text))


def _no_date(text: str) -> RowError:
    return RowError(T("Import", "“{text}” is not a date").fill(text=text))


def _moment(text: str, zone: ZoneInfo, order: DayOrder) -> Moment:
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        raise _no_date(text)
    on = _day(found[1], order, text)
    if found[2] is None:
        return Moment(on, _instant(datetime.combine(on, time.min), zone), None)
    try:
        local = datetime.combine(on, _clock(found))
        if found[6]:
            return _with_offset(local, found[6], zone)
    except ValueError:
        raise _no_date(text) from None
    return Moment(on, _instant(local, zone), f"{local:%H:%M}")


def _with_offset(written: datetime, offset: str, zone: ZoneInfo) -> Moment:
    suffix = "+00:00" if offset in "Zz" else offset
    aware = datetime.fromisoformat(written.isoformat() + suffix)
    local = aware.astimezone(zone)
    return Moment(local.date(), int(aware.timestamp()), f"{local:%H:%M}")


def _instant(local: datetime, zone: ZoneInfo) -> int:
    return int(local.replace(tzinfo=zone).astimezone(UTC).timestamp())


def _clock(found: re.Match[str]) -> time:
    hour = int(found[2])
    half = (found[5] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, int(found[3]), int(found[4] or 0))


def _day(written: str, order: DayOrder, text: str) -> date:
    parts = _DAY.fullmatch(written)
    if parts is None:
        parts = re.fullmatch(r"(\d{4})(\d{2})(\d{2})", written)
    if parts is None:
        raise _no_date(text)
    year, month, day = _ordered(parts, order, text)
    try:
        on = date(year, month, day)
    except ValueError:
        raise _no_date(text) from None
    if on.year not in _YEARS:
        raise _no_date(text)
    return on


def _ordered(parts: re.Match[str], order: DayOrder, text: str) -> tuple[int, int, int]:
    first, second, third = parts[1], int(parts[2]), parts[3]
    if len(first) > 2 or order is DayOrder.YEAR_FIRST:
        return _year(first), second, int(third)
    one = int(first)
    if order is DayOrder.MIXED and one <= 12 and second <= 12 and one != second:
        said = T("Import", "the date “{text}” can be read in two ways")
        raise RowError(said.fill(text=text))
    month_first = order is DayOrder.MONTH_FIRST
    if order is DayOrder.MIXED:
        month_first = second > 12
    return (_year(third), one, second) if month_first else (_year(third), second, one)


def _year(written: str) -> int:
    year = int(written)
    if len(written) <= 2:
        return year + (2000 if year < 70 else 1900)
    return year
