"""When the shop is open, date by date, and how much of the time between two instants that is.

A local date has the hours of its weekday in the version that holds on it; a special opening
replaces them, a holiday removes the whole date and beats that, and closures take out what they
cover. Wall-clock bounds become UTC by ``zoneinfo``: a time inside a gap moves on by the gap, an
ambiguous one is its first occurrence (as zoneinfo reads it with fold 0). Start inclusive, end
exclusive.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hours import (
    MINUTES_A_DAY,
    NO_HOURS,
    Block,
    Blocks,
    Closure,
    HoursVersion,
    SpecialOpening,
    Week,
    week_from,
)
from cxdesk.domain.open_table import Interval, OpenTable, merged, without
from cxdesk.domain.periods import day_start, local_date
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WHOLE_DAY = (Block(0, MINUTES_A_DAY),)
_CHUNK_DAYS = 400
_FARTHEST_DAYS = 40 * 366
_NOTHING_YET = OpenTable(0, -1, ())
_BEFORE, _AFTER = -(1 << 62), 1 << 62  # any instant


class _Rules:
    """The lists of a calendar made ready for asking date by date (dates as ordinals)."""

    def __init__(self, calendar: Calendar) -> None:
        later = sorted(calendar.versions, key=lambda version: version.starts_on)
        self.starts = [version.starts_on.toordinal() for version in later]
        self.weeks = [calendar.weekly, *(version.week for version in later)]
        self.are_set = [any(week) for week in self.weeks]
        self.has_hours = any(self.are_set)
        self.holidays = {on.toordinal() for on in calendar.holidays}
        self.special = {opening.on.toordinal(): opening.blocks for opening in calendar.special}
        self.closures = merged(
            (_wall(closure.starts, calendar.zone), _wall(closure.ends, calendar.zone))
            for closure in calendar.closures
        )


@dataclass(frozen=True, slots=True)
class Calendar:
    """Seven tuples of blocks from Monday, the versions that follow them, and the exceptions.

    A week without any block means that no hours are set: while it holds, the shop counts as open
    day and night, also on holidays and through closures.
    """

    zone: ZoneInfo
    weekly: Week = NO_HOURS
    holidays: frozenset[date] = frozenset()
    versions: tuple[HoursVersion, ...] = field(default=(), kw_only=True)
    special: tuple[SpecialOpening, ...] = field(default=(), kw_only=True)
    closures: tuple[Closure, ...] = field(default=(), kw_only=True)
    _table: OpenTable = field(default=_NOTHING_YET, init=False, compare=False, repr=False)
    _rules: _Rules = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rules", _Rules(self))

    @property
    def is_always_open(self) -> bool:
        """True when no hours were ever set, so that opening time is all time."""
        return not self._rules.has_hours

    def business_seconds(self, a: int, b: int) -> int:
        """Open seconds in [a, b), UTC epoch seconds; 0 when a is not before b."""
        if a >= b:
            return 0
        if self.is_always_open:
            return b - a
        table = self._covering(a, b)
        return table.open_until(b) - table.open_until(a)

    def business_seconds_without(self, a: int, b: int, pauses: Iterable[Interval]) -> int:
        """Open seconds in [a, b) outside of the pauses (the case waited for the customer).

        A pause costs only its overlap with open time, and what two pauses share only once.
        """
        paused = sum(
            self.business_seconds(max(start, a), min(end, b)) for start, end in merged(pauses)
        )
        return self.business_seconds(a, b) - paused

    def business_times(self, pairs: Sequence[Interval]) -> list[int]:
        """The open seconds of many (a, b) pairs, as ``business_seconds`` counts one."""
        if self.is_always_open or not pairs:
            return [b - a if a < b else 0 for a, b in pairs]
        table = self._covering(min([a for a, _ in pairs]), max([b for _, b in pairs]))
        starts, caps, sums = table.starts, table.caps, table.sums
        found, low, high, cap = [], 0, 0, 0
        for a, b in pairs:
            if b <= a:  # answered on the spot
                found.append(0)
                continue
            if not low <= b < high:  # many end in the same opening, as they come in order
                j = bisect_right(starts, b) - 1
                low = starts[j] if j >= 0 else _BEFORE
                high = starts[j + 1] if j + 1 < len(starts) else _AFTER
                cap = caps[j]
            if a >= low:
                found.append((b if b < cap else cap) - (a if a < cap else cap))
                continue
            i = bisect_right(starts, a, 0, j) - 1
            first = sums[i] + (a if a < caps[i] else caps[i])
            found.append(sums[j] + (b if b < cap else cap) - first)
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
            table = self._covering(a, a + days * 86_400)
            used = table.open_until(a) + seconds
            i = bisect_left(table.before, used) - 1
            at = table.starts[i] + used - table.before[i] if i >= 0 else a
            if i >= 0 and at <= table.ends[i]:
                return at
        return None

    def next_opening(self, at: int) -> int | None:
        """``at`` itself when open, else the next instant at which the shop opens; None if never."""
        if self.is_open(at):
            return at
        for days in (_CHUNK_DAYS, _FARTHEST_DAYS):
            starts = self._covering(at, at + days * 86_400).starts
            i = bisect_right(starts, at)
            if i < len(starts):
                return starts[i]
        return None

    def is_open(self, at: int) -> bool:
        """Whether the shop is open at an instant."""
        if self.is_always_open:
            return True
        table = self._covering(at, at + 1)
        i = bisect_right(table.starts, at) - 1
        return i >= 0 and at < table.ends[i]

    def is_open_day(self, on: date) -> bool:
        """Whether the shop opens at all on a local date."""
        return self.is_always_open or bool(self._open_on(on.toordinal()))

    def _covering(self, a: int, b: int) -> OpenTable:
        """A table that answers for instants from ``a`` to ``b``; the widest one is kept."""
        table = self._table
        if table.covers_from <= a and b <= table.covers_to:
            return table
        first = local_date(a, self.zone).toordinal() - 1
        last = local_date(b, self.zone).toordinal() + 1
        if table is _NOTHING_YET:
            low, high = first - _CHUNK_DAYS, last + _CHUNK_DAYS
        else:
            low = first - _CHUNK_DAYS if first < table.first else table.first
            high = last + _CHUNK_DAYS if last > table.last else table.last
        low, high = max(low, date.min.toordinal() + 2), min(high, date.max.toordinal() - 2)
        wider = OpenTable(low, high, self._widened(table, low, high))
        wider.covers_from = day_start(date.fromordinal(low + 1), self.zone)
        wider.covers_to = day_start(date.fromordinal(high), self.zone)
        object.__setattr__(self, "_table", wider)
        return wider

    def _widened(self, table: OpenTable, low: int, high: int) -> list[Interval]:
        if table is _NOTHING_YET:
            return self._open_between(low, high)
        before = self._open_between(low, table.first - 1)
        after = self._open_between(table.last + 1, high)
        return [*before, *table.intervals(), *after]

    def _open_between(self, first: int, last: int) -> list[Interval]:
        return [found for day in range(first, last + 1) for found in self._open_on(day)]

    def _open_on(self, day: int) -> list[Interval]:
        """The open intervals of a local date (its ordinal)."""
        rules = self._rules
        i = bisect_right(rules.starts, day)
        if not rules.are_set[i]:
            return self._intervals(day, _WHOLE_DAY)
        found = self._intervals(day, self._blocks_of(day, rules.weeks[i]))
        if not rules.closures:
            return found
        return [part for whole in found for part in without(whole, rules.closures)]

    def _blocks_of(self, day: int, week: Week) -> Blocks:
        rules = self._rules
        if day in rules.holidays:
            return ()
        blocks = rules.special.get(day, week[(day - 1) % 7])
        night = () if day - 1 in rules.holidays else rules.special.get(day - 1, ())
        if not night:
            return blocks
        tail = (Block(0, closes - MINUTES_A_DAY) for _, closes in night if closes > MINUTES_A_DAY)
        return (*tail, *blocks)

    def _intervals(self, day: int, blocks: Blocks) -> list[Interval]:
        on = date.fromordinal(day)
        bounds = (
            (self._instant(on, opens), self._instant(on, min(closes, MINUTES_A_DAY)))
            for opens, closes in blocks
        )
        return [(start, end) for start, end in bounds if start < end]

    def _instant(self, on: date, minutes: int) -> int:
        if minutes == MINUTES_A_DAY:
            return day_start(on + timedelta(days=1), self.zone)
        wall = datetime.combine(on, time(minutes // 60, minutes % 60), tzinfo=self.zone)
        return int(wall.timestamp())


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


def _wall(moment: datetime, zone: ZoneInfo) -> int:
    """The instant of a wall-clock moment, UTC epoch seconds."""
    return int(moment.replace(tzinfo=zone).timestamp())
