"""What opening hours consist of: weeks from a day on, special openings, closures; typed forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MINUTES_A_DAY = 24 * 60
EARLIEST_YEAR, LATEST_YEAR = 1900, 2999
_TYPED = re.compile(r"(\d{1,2})[:.h ]?(\d{2})?")


class Block(NamedTuple):
    """One stretch of opening on a local date, in minutes after midnight.

    In a week ``closes`` is at most 1440; in a special opening it may go on after midnight (1560 is
    02:00 of the next date).
    """

    opens: int
    closes: int


Blocks = tuple[Block, ...]
Week = tuple[Blocks, ...]
NO_HOURS: Week = ((),) * 7


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursVersion:
    """The week that holds from a local date on, until the next version."""

    starts_on: date
    week: Week


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialOpening:
    """The hours of one local date in place of its weekly ones."""

    on: date
    blocks: Blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class Closure:
    """A stretch that is closed, in the shop's wall-clock time, end exclusive."""

    starts: datetime
    ends: datetime


def week_from(hours: Mapping[str, Sequence[Sequence[str]]], field: str = "hours") -> Week:
    """Typed hours as seven tuples of blocks; over midnight becomes two blocks.

    Raises ValidationError at ``field`` for an unknown day or time, or for blocks that overlap.
    """
    days: list[list[Block]] = [[] for _ in DAY_NAMES]
    for name, blocks in hours.items():
        if name not in DAY_NAMES:
            text = T(
                "Calendar",
                "“{name}” is not a day of the week. In the settings file the days are mon, tue,"
                " wed, thu, fri, sat and sun.",
            )
            raise ValidationError(field, text.fill(name=name))
        for typed in blocks:
            _add_block(days, DAY_NAMES.index(name), _typed_block(typed, field))
    return tuple(ordered(day, field) for day in days)


def special_blocks(typed: Sequence[Sequence[str]], field: str = "special_openings") -> Blocks:
    """The typed hours of one date; a block that ends before it starts goes over midnight."""
    if not typed:
        text = T(
            "Calendar",
            "A special opening needs an opening and a closing time. A day without any is a"
            " closing day.",
        )
        raise ValidationError(field, text)
    return ordered((_typed_block(block, field) for block in typed), field)


def parse_time(text: str, field: str = "hours") -> int:
    """Minutes after midnight of "9:00", "09:00" or "24:00"; ValidationError for anything else."""
    hour, colon, minute = text.strip().partition(":")
    if colon and hour.isdecimal() and minute.isdecimal() and len(minute) == 2:
        minutes = int(hour) * 60 + int(minute)
        if int(minute) < 60 and minutes <= MINUTES_A_DAY:
            return minutes
    wrong = T("Calendar", "“{text}” is not a time of day: write it like 09:30.")
    raise ValidationError(field, wrong.fill(text=text))


def typed_time(text: str, field: str = "hours") -> int:
    """Minutes after midnight as people type them: "10", "1000", "930", "10:00" or "10.00".

    ValidationError for anything else, such as "25:00".
    """
    found = _TYPED.fullmatch(text.strip())
    return parse_time(f"{found[1]}:{found[2] or '00'}" if found else text, field)


def clock(minutes: int) -> str:
    """Minutes after midnight as a time of day, "09:30"; 1440 is "24:00", 1560 is "02:00"."""
    if minutes > MINUTES_A_DAY:
        minutes -= MINUTES_A_DAY
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def local_moment(on: date, minutes: int) -> datetime:
    """The wall-clock moment so many minutes after a date's midnight; 1440 is the next midnight."""
    return datetime.combine(on, time.min) + timedelta(minutes=minutes)


def ordered(blocks: Iterable[Block], field: str) -> Blocks:
    """Blocks by opening time; ValidationError at ``field`` when two overlap."""
    found = tuple(sorted(blocks))
    for earlier, later in pairwise(found):
        if later.opens < earlier.closes:
            raise ValidationError(field, T("Calendar", "Two blocks of opening hours overlap."))
    return found


def check_closure(closure: Closure, field: str = "closures") -> None:
    """Raise ValidationError when the closure does not end after it starts, or is far off."""
    check_year(closure.starts, field)
    check_year(closure.ends, field)
    if closure.ends <= closure.starts:
        text = T("Calendar", "A closure must end after it starts.")
        raise ValidationError(field, text)


def check_year(on: date, field: str) -> None:
    """Raise ValidationError for a year that clocks and zones are not made for."""
    if not EARLIEST_YEAR <= on.year <= LATEST_YEAR:
        text = T("Calendar", "The year must lie between {first} and {last}.")
        raise ValidationError(field, text.fill(first=str(EARLIEST_YEAR), last=str(LATEST_YEAR)))


def version_on(versions: Sequence[HoursVersion], on: date) -> HoursVersion | None:
    """The version that holds on a date; None while the first hours still do."""
    return max(
        (version for version in versions if version.starts_on <= on),
        key=lambda version: version.starts_on,
        default=None,
    )


def changed_from(
    versions: Sequence[HoursVersion], week: Week, starts_on: date
) -> tuple[HoursVersion, ...]:
    """The versions with this week from a date on, until the next version, if any."""
    kept = (version for version in versions if version.starts_on != starts_on)
    new = HoursVersion(starts_on=starts_on, week=week)
    return tuple(sorted((*kept, new), key=lambda version: version.starts_on))


def _typed_block(typed: Sequence[str], field: str) -> Block:
    """A block whose closing time, when it is after midnight, goes beyond 1440."""
    if len(typed) != 2:
        text = T("Calendar", "Each block of opening hours needs an opening and a closing time.")
        raise ValidationError(field, text)
    opens, closes = parse_time(typed[0], field), parse_time(typed[1], field)
    if opens in {closes, MINUTES_A_DAY}:
        text = T("Calendar", "The opening and closing time are the same: {opens}.")
        raise ValidationError(field, text.fill(opens=typed[0], closes=typed[1]))
    return Block(opens, closes if opens < closes else closes + MINUTES_A_DAY)


def _add_block(days: list[list[Block]], day: int, block: Block) -> None:
    if block.closes <= MINUTES_A_DAY:
        days[day].append(block)
        return
    days[day].append(Block(block.opens, MINUTES_A_DAY))
    days[(day + 1) % 7].append(Block(0, block.closes - MINUTES_A_DAY))
