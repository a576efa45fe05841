"""Birthdays: a day and a month, the year only where it is known; read as people type them."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.names import fold
from cxdesk.domain.text import T

OLDEST_YEARS = 130
_LEAP_YEAR = 2000
_WITHOUT_YEAR = "--"
_ISO = re.compile(r"(?:(\d{4})|-)-(\d{2})-(\d{2})")
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_FILLERS = frozenset({"de", "del", "of", "the", "st", "nd", "rd", "th", "o"})
_LEAST_LETTERS = 3
_MONTHS = (
    ("january", "enero"),
    ("february", "febrero"),
    ("march", "marzo"),
    ("april", "abril"),
    ("may", "mayo"),
    ("june", "junio"),
    ("july", "julio"),
    ("august", "agosto"),
    ("september", "septiembre", "setiembre"),
    ("october", "octubre"),
    ("november", "noviembre"),
    ("december", "diciembre"),
)
_NOT_A_DAY = T("Birthday", "This is not a date. Type it as 3/2, 3 Feb or 3/2/1980.")
_AMERICAN = T("Birthday", "This is not a date. Type it as 2/3, Feb 3 or 2/3/1980.")


class Birthday(NamedTuple):
    """A day of a month; ``year`` None where it is not known."""

    month: int
    day: int
    year: int | None = None


def stored(birthday: Birthday | None) -> str:
    """The form it is kept in: "1980-02-03", "--02-03" without a year, "" for none."""
    if birthday is None:
        return ""
    year = "-" if birthday.year is None else f"{birthday.year:04}"
    return f"{year}-{birthday.month:02}-{birthday.day:02}"


def from_stored(text: str) -> Birthday | None:
    """What :func:`stored` wrote."""
    if not text:
        return None
    month, day = int(text[-5:-3]), int(text[-2:])
    return Birthday(month, day, None if text.startswith(_WITHOUT_YEAR) else int(text[:4]))


def read(typed: str, today: date, *, month_first: bool = False) -> Birthday | None:
    """The birthday typed: "3/2", "3.2.80", "3 feb 1980", "Feb 3", "1980-02-03"; None for nothing.

    A year of two digits is the latest that is not to come. Where only one order of day and month
    is possible, that one is meant. Raises ValidationError("birthday").
    """
    if not typed.strip():
        return None
    found = _from_iso(typed.strip()) or _from_parts(typed, today, month_first=month_first)
    if found is None:
        raise ValidationError("birthday", _AMERICAN if month_first else _NOT_A_DAY)
    check(found, today)
    return found


def check(birthday: Birthday, today: date) -> None:
    """Raise ValidationError("birthday") for a day that is none, is to come, or is too long ago."""
    year = _LEAP_YEAR if birthday.year is None else birthday.year
    try:
        on = date(year, birthday.month, birthday.day)
    except ValueError:
        raise ValidationError("birthday", T("Birthday", "There is no such day.")) from None
    if birthday.year is None:
        return
    if on > today:
        raise ValidationError("birthday", T("Birthday", "This day has not come yet."))
    if today.year - year > OLDEST_YEARS:
        words = T("Birthday", "Nobody is {years} years old. Leave the year out if it is not known.")
        raise ValidationError("birthday", words.fill(years=today.year - year))


def falls_on(birthday: Birthday, year: int) -> date:
    """The day it is kept in a year; 29 February is 28 February where there is none."""
    try:
        return date(year, birthday.month, birthday.day)
    except ValueError:
        return date(year, birthday.month, birthday.day - 1)


def _from_iso(text: str) -> Birthday | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day = found.groups()
    return Birthday(int(month), int(day), None if year is None else int(year))


def _from_parts(typed: str, today: date, *, month_first: bool) -> Birthday | None:
    parts = [part for part in _PARTS.findall(fold(typed)) if part not in _FILLERS]
    if not 2 <= len(parts) <= 3:
        return None
    named = [index for index, part in enumerate(parts) if not part.isdecimal()]
    if len(named) > 1:
        return None
    if named:
        month = _month(parts.pop(named[0]))
        day, *rest = map(int, parts)
    else:
        (day, month), rest = _ordered(int(parts[0]), int(parts[1]), month_first), parts[2:]
    if month is None:
        return None
    year = _year(str(rest[0]), today) if rest else None
    return Birthday(month, day, year)


def _ordered(first: int, second: int, month_first: bool) -> tuple[int, int]:
    """Day and month; the other way round where the custom of the place makes no month."""
    day, month = (second, first) if month_first else (first, second)
    return (month, day) if month > 12 >= day else (day, month)


def _month(word: str) -> int | None:
    if len(word) < _LEAST_LETTERS:
        return None
    for number, months in enumerate(_MONTHS, start=1):
        if any(name.startswith(word) for name in months):
            return number
    return None


def _year(typed: str, today: date) -> int:
    year = int(typed)
    if year >= 100:
        return year
    century = today.year // 100 * 100
    return century + year if century + year <= today.year else century - 100 + year
