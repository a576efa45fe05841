"""A stretch of time as people say it: in its two largest units, the same everywhere."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

_MINUTE, _HOUR, _DAY, _WEEK_DAYS = 60, 3600, 86_400, 7


class TimeUnit(StrEnum):
    """What a part of a stretch of time is counted in; all but days are written as they are."""

    SECOND = "s"
    MINUTE = "min"
    HOUR = "h"
    DAY = "day"


class Part(NamedTuple):
    """So many of a unit."""

    number: int
    unit: TimeUnit


def parts(seconds: float) -> tuple[Part, ...]:
    """The largest unit and, where something is left, the next: 3 h 20 min, 2 days 4 h, 40 s.

    Without its sign; rounded half up to the last unit told, which from a week on is the day.
    """
    total = _rounded(abs(seconds), 1)
    if total < _MINUTE:
        return (Part(total, TimeUnit.SECOND),)
    if total >= _DAY - _MINUTE // 2:
        return _of_days(_rounded(total, _HOUR))
    hours, minutes = divmod(_rounded(total, _MINUTE), 60)
    found = (Part(hours, TimeUnit.HOUR), Part(minutes, TimeUnit.MINUTE))
    return tuple(part for part in found if part.number)


def _of_days(hours: int) -> tuple[Part, ...]:
    days, rest = divmod(hours, 24)
    found = (Part(days, TimeUnit.DAY), Part(rest, TimeUnit.HOUR))
    return found[:1] if rest == 0 or days >= _WEEK_DAYS else found


def _rounded(value: float, unit: int) -> int:
    """How many units, half up."""
    return int((value + unit / 2) // unit)
