"""Opening hours: weekly blocks, holidays and a time zone; opening time between two instants.

Wall-clock bounds become UTC by ``zoneinfo``: a time inside a gap moves on by the gap, an ambiguous
one is its first occurrence (as zoneinfo reads it with fold 0). Start inclusive, end exclusive.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import day_start, local_date
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MINUTES_A_DAY = 24 * 60
_CHUNK_DAYS = 400
_FARTHEST_DAYS = 40 * 366
_LONG_AGO = -(1 << 62)


class Block(NamedTuple):
    """One stretch of opening on a local date, in minutes after midnight; ``closes`` up to 1440."""

    opens: int
    closes: int


Week = tuple[tuple[Block, ...], ...]


class _Table:
    """Open intervals in UTC for a growing range of dates, with running sums."""

    def __init__(self) -> None:
        self.first = 0
        self.last = -1
        self.covers_from = 0
        self.covers_to = -1
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.before: list[int] = []
        # The same for many instants at once, without a call each: open seconds until ``at`` are
        # sums[i] + min(at, caps[i]), and index -1, before the first opening, gives 0.
        self.caps: list[int] = []
        self.sums: list[int] = []

    def set_intervals(self, intervals: Iterable[tuple[int, int]]) -> None:
        self.starts, self.ends, self.before = [], [], []
        total = 0
        for start, end in _merged(intervals):
            self.starts.append(start)
            self.ends.append(end)
            self.before.append(total)
            total += end - start
        pairs = zip(self.before, self.starts, strict=True)
        self.sums = [*(before - start for before, start in pairs), -_LONG_AGO]
        self.caps = [*self.ends, _LONG_AGO]

    def intervals(self) -> list[tuple[int, int]]:
        return list(zip(self.starts, self.ends, strict=True))

    def open_until(self, at: int) -> int:
        """Open seconds from the start of the table to an instant."""
        i = bisect_right(self.starts, at) - 1
        if i < 0:
            return 0
        return self.before[i] + min(at, self.ends[i]) - self.starts[i]


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the shop is open: seven tuples of blocks from Monday, and dates that are closed.

    No block in the whole week means that no hours are set: open day and night, also on holidays.
    """

    zone: ZoneInfo
    weekly: Week = ((),) * 7
    holidays: frozenset[date] = frozenset()
    _table: _Table = field(default_factory=_Table, init=False, compare=False, repr=False)

    @property
    def is_always_open(self) -> bool:
        """True when no hours are set, so that opening time is all time."""
        return not any(self.weekly)

    def business_seconds(self, a: int, b: int) -> int:
        """Open seconds in [a, b), UTC epoch seconds; 0 when a is not before b."""
        if a >= b:
            return 0
        if self.is_always_open:
            return b - a
        self._cover(a, b)
        return self._table.open_until(b) - self._table.open_until(a)

    def business_times(self, pairs: Sequence[tuple[int, int]]) -> list[int]:
        """The open seconds of many (a, b) pairs, as ``business_seconds`` counts one."""
        if self.is_always_open or not pairs:
            return [b - a if a < b else 0 for a, b in pairs]
        self._cover(min([a for a, _ in pairs]), max([b for _, b in pairs]))
        starts, caps, sums = self._table.starts, self._table.caps, self._table.sums
        found = []
        for a, b in pairs:
            i, j = bisect_right(starts, a) - 1, bisect_right(starts, b) - 1
            first = sums[i] + (a if a < caps[i] else caps[i])
            last = sums[j] + (b if b < caps[j] else caps[j])
            found.append(last - first if a < b else 0)
        return found

    def deadline(self, a: int, seconds: int) -> int | None:
        """The instant at which ``seconds`` of opening time after ``a`` are used up; None if never.

        Exactly used up at closing time is the closing instant; 0 seconds end at the next opening.
        """
        if self.is_always_open:
            return a + seconds
        if seconds <= 0:
            return self.next_opening(a)
        for days in (_CHUNK_DAYS, 10 * _CHUNK_DAYS, _FARTHEST_DAYS):
            self._cover(a, a + days * 86_400)
            used = self._table.open_until(a) + seconds
            i = bisect_left(self._table.before, used) - 1
            at = self._table.starts[i] + used - self._table.before[i] if i >= 0 else a
            if i >= 0 and at <= self._table.ends[i]:
                return at
        return None

    def next_opening(self, at: int) -> int | None:
        """``at`` itself when open, else the next instant at which the shop opens; None if never."""
        if self.is_open(at):
            return at
        for days in (_CHUNK_DAYS, _FARTHEST_DAYS):
            self._cover(at, at + days * 86_400)
            i = bisect_right(self._table.starts, at)
            if i < len(self._table.starts):
                return self._table.starts[i]
        return None

    def is_open(self, at: int) -> bool:
        """Whether the shop is open at an instant."""
        if self.is_always_open:
            return True
        self._cover(at, at + 1)
        i = bisect_right(self._table.starts, at) - 1
        return i >= 0 and at < self._table.ends[i]

    def is_open_day(self, on: date) -> bool:
        """Whether the shop opens at all on a local date."""
        return self.is_always_open or bool(self._blocks_of(on))

    def _blocks_of(self, on: date) -> tuple[Block, ...]:
        return () if on in self.holidays else self.weekly[on.weekday()]

    def _cover(self, a: int, b: int) -> None:
        table = self._table
        if table.covers_from <= a and b <= table.covers_to:
            return
        first = local_date(a, self.zone).toordinal() - 1
        last = local_date(b, self.zone).toordinal() + 1
        if table.last < table.first:
            low, high = first - _CHUNK_DAYS, last + _CHUNK_DAYS
        else:
            low = first - _CHUNK_DAYS if first < table.first else table.first
            high = last + _CHUNK_DAYS if last > table.last else table.last
        low, high = max(low, date.min.toordinal() + 2), min(high, date.max.toordinal() - 2)
        table.set_intervals(self._widened(low, high))
        table.first, table.last = low, high
        table.covers_from = day_start(date.fromordinal(low + 1), self.zone)
        table.covers_to = day_start(date.fromordinal(high), self.zone)

    def _widened(self, low: int, high: int) -> list[tuple[int, int]]:
        table = self._table
        if table.last < table.first:
            return self._open_between(low, high)
        before = self._open_between(low, table.first - 1)
        after = self._open_between(table.last + 1, high)
        return [*before, *table.intervals(), *after]

    def _open_between(self, first: int, last: int) -> list[tuple[int, int]]:
        found = []
        for ordinal in range(first, last + 1):
            on = date.fromordinal(ordinal)
            for block in self._blocks_of(on):
                start, end = self._instant(on, block.opens), self._instant(on, block.closes)
                if start < end:
                    found.append((start, end))
        return found

    def _instant(self, on: date, minutes: int) -> int:
        if minutes == MINUTES_A_DAY:
            return day_start(on + timedelta(days=1), self.zone)
        wall = datetime.combine(on, time(minutes // 60, minutes % 60), tzinfo=self.zone)
        return int(wall.astimezone(UTC).timestamp())


def build(
    time_zone: str,
    hours: Mapping[str, Sequence[Sequence[str]]] | None = None,
    holidays: Iterable[date] = (),
) -> Calendar:
    """The calendar of typed hours, ``{"mon": [["09:00", "14:00"], …]}``.

    A block that ends before it starts goes over midnight and becomes two. Raises ValidationError
    for an unknown zone, day or time, or for blocks that overlap.
    """
    return Calendar(zone(time_zone), week_from(hours or {}), frozenset(holidays))


def zone(name: str) -> ZoneInfo:
    """The IANA time zone of that name; ValidationError when there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        text = T("Calendar", "There is no time zone called “{name}”.").fill(name=name)
        raise ValidationError("time_zone", text) from error


def week_from(hours: Mapping[str, Sequence[Sequence[str]]]) -> Week:
    """Typed hours as seven tuples of blocks; over midnight becomes two blocks."""
    days: list[list[Block]] = [[] for _ in DAY_NAMES]
    for name, blocks in hours.items():
        if name not in DAY_NAMES:
            text = T(
                "Calendar",
                "“{name}” is not a day of the week. In the settings file the days are mon, tue,"
                " wed, thu, fri, sat and sun.",
            )
            raise ValidationError("hours", text.fill(name=name))
        for typed in blocks:
            _add_block(days, DAY_NAMES.index(name), typed)
    return tuple(tuple(_checked(day)) for day in days)


def parse_time(text: str) -> int:
    """Minutes after midnight of "9:00", "09:00" or "24:00"; ValidationError for anything else."""
    hour, colon, minute = text.strip().partition(":")
    if colon and hour.isdecimal() and minute.isdecimal() and len(minute) == 2:
        minutes = int(hour) * 60 + int(minute)
        if int(minute) < 60 and minutes <= MINUTES_A_DAY:
            return minutes
    wrong = T("Calendar", "“{text}” is not a time of day: write it like 09:30.")
    raise ValidationError("hours", wrong.fill(text=text))


def _add_block(days: list[list[Block]], day: int, typed: Sequence[str]) -> None:
    if len(typed) != 2:
        text = T("Calendar", "Each block of opening hours needs an opening and a closing time.")
        raise ValidationError("hours", text)
    opens, closes = parse_time(typed[0]), parse_time(typed[1])
    if opens in {closes, MINUTES_A_DAY}:
        text = T("Calendar", "The opening and closing time are the same: {opens}.")
        raise ValidationError("hours", text.fill(opens=typed[0], closes=typed[1]))
    if opens < closes:
        days[day].append(Block(opens, closes))
        return
    days[day].append(Block(opens, MINUTES_A_DAY))
    if closes > 0:
        days[(day + 1) % 7].append(Block(0, closes))


def _checked(blocks: list[Block]) -> list[Block]:
    ordered = sorted(blocks)
    for earlier, later in pairwise(ordered):
        if later.opens < earlier.closes:
            raise ValidationError("hours", T("Calendar", "Two blocks of opening hours overlap."))
    return ordered


def _merged(intervals: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(intervals):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
