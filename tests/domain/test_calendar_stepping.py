"""Opening hours against stepping: minute by minute in UTC, the wall clock read off each minute.

The model knows nothing of bounds, bisection or folds: it asks zoneinfo only what the clock shows at
an instant, which is never ambiguous. A wall-clock bound is the first minute that shows it; one that
no minute shows lies in a gap, and moves on by as much as the clock jumped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from cxdesk.domain.calendar import Calendar
from cxdesk.domain.hours import Block, Closure, HoursVersion, SpecialOpening

DAYS = 9
MARGIN = 2
MINUTE = timedelta(minutes=1)
# Each span of days has a clock change in it, but for Mexico after 2022 and the zone without any.
PLACES = (
    ("Europe/Madrid", date(2026, 3, 25)),
    ("Europe/Madrid", date(2026, 10, 21)),
    ("America/Santiago", date(2026, 9, 2)),
    ("America/Santiago", date(2026, 4, 1)),
    ("America/Mexico_City", date(2022, 3, 30)),
    ("America/Mexico_City", date(2022, 10, 26)),
    ("America/Mexico_City", date(2026, 4, 1)),
    ("Australia/Lord_Howe", date(2026, 10, 1)),
    ("Australia/Lord_Howe", date(2026, 4, 2)),
    ("Asia/Kolkata", date(2025, 12, 29)),
)


@dataclass(frozen=True)
class Strip:
    """So many minutes from an instant on: what the clock shows at each, and when it jumps."""

    start: int
    shown: tuple[datetime, ...]
    first: dict[datetime, int] = field(hash=False)

    def minute(self, wall: datetime) -> int:
        """The first minute that shows a wall-clock moment; a skipped one moves on by the jump."""
        if wall in self.first:
            return self.first[wall]
        i = next(i for i, shown in enumerate(self.shown) if shown > wall)
        jump = self.shown[i] - self.shown[i - 1] - MINUTE
        return self.first[wall + jump]


@lru_cache
def strip(zone: str, origin: date) -> Strip:
    start = int(datetime(origin.year, origin.month, origin.day, tzinfo=UTC).timestamp())
    start -= MARGIN * 86_400
    utc = datetime.fromtimestamp(start, tz=UTC)
    known = ZoneInfo(zone)
    shown = tuple(
        (utc + i * MINUTE).astimezone(known).replace(tzinfo=None)
        for i in range((DAYS + 2 * MARGIN + 1) * 1440)
    )
    first: dict[datetime, int] = {}
    for i, wall in enumerate(shown):
        first.setdefault(wall, i)
    return Strip(start, shown, first)


@dataclass(frozen=True)
class Given:
    """Hours as a shop may have set them: minutes as typed, days counted from the origin."""

    zone: str
    origin: date
    weeks: tuple[tuple[int, tuple[tuple[Block, ...], ...]], ...]  # from day; the first at −99
    special: dict[int, tuple[Block, ...]] = field(hash=False)
    holidays: frozenset[int]
    closures: tuple[tuple[int, int], ...]  # minutes of wall clock after the origin

    def calendar(self) -> Calendar:
        (_, first), *later = self.weeks
        return Calendar(
            ZoneInfo(self.zone),
            first,
            frozenset(self.day(i) for i in self.holidays),
            versions=tuple(HoursVersion(starts_on=self.day(i), week=week) for i, week in later),
            special=tuple(
                SpecialOpening(on=self.day(i), blocks=blocks) for i, blocks in self.special.items()
            ),
            closures=tuple(
                Closure(starts=self.moment(a), ends=self.moment(b)) for a, b in self.closures
            ),
        )

    def day(self, i: int) -> date:
        return self.origin + timedelta(days=i)

    def moment(self, minutes: int) -> datetime:
        return datetime(self.origin.year, self.origin.month, self.origin.day) + minutes * MINUTE  # noqa: DTZ001


def stepped(given: Given) -> list[bool]:
    """For every minute of the strip whether the shop is open."""
    minutes = strip(given.zone, given.origin)
    is_open = [False] * len(minutes.shown)
    if not any(any(week) for _, week in given.weeks):
        return [True] * len(minutes.shown)
    closed = [False] * len(minutes.shown)
    for a, b in given.closures:
        for i in range(minutes.minute(given.moment(a)), minutes.minute(given.moment(b))):
            closed[i] = True
    for i in range(-MARGIN + 1, DAYS + MARGIN - 1):
        week = [week for start, week in given.weeks if start <= i][-1]
        has_hours = any(week)
        for opens, closes in _blocks(given, i, week):
            low = minutes.minute(given.moment(i * 1440 + opens))
            high = minutes.minute(given.moment(i * 1440 + closes))
            for m in range(low, high):
                is_open[m] |= not (has_hours and closed[m])
    return is_open


def _blocks(given: Given, i: int, week: tuple[tuple[Block, ...], ...]) -> list[tuple[int, int]]:
    if not any(week):
        return [(0, 1440)]
    if i in given.holidays:
        return []
    before = given.special.get(i - 1, ()) if i - 1 not in given.holidays else ()
    night = [(0, closes - 1440) for _, closes in before if closes > 1440]
    own = given.special.get(i, week[given.day(i).weekday()])
    return [*night, *((opens, min(closes, 1440)) for opens, closes in own)]


_blocks_of_a_day = st.lists(st.tuples(st.integers(0, 1439), st.integers(1, 1440)), max_size=2).map(
    lambda pairs: tuple(Block(min(a, b - 1), b) for a, b in pairs)
)
_week = st.tuples(*[_blocks_of_a_day] * 7)
_special = st.lists(
    st.tuples(st.integers(0, 1439), st.integers(1, 1440)), min_size=1, max_size=2
).map(lambda pairs: tuple(Block(opens, opens + length) for opens, length in pairs))
_spans = st.tuples(st.integers(0, DAYS * 1440 - 1), st.integers(1, 2 * 1440)).map(
    lambda pair: (pair[0], min(pair[0] + pair[1], DAYS * 1440))
)


@st.composite
def hours(draw: st.DrawFn) -> Given:
    zone, origin = draw(st.sampled_from(PLACES))
    later = draw(st.dictionaries(st.integers(0, DAYS - 1), _week, max_size=2))
    return Given(
        zone=zone,
        origin=origin,
        weeks=((-99, draw(_week)), *sorted(later.items())),
        special=draw(st.dictionaries(st.integers(0, DAYS - 1), _special, max_size=3)),
        holidays=frozenset(draw(st.sets(st.integers(0, DAYS - 1), max_size=2))),
        closures=tuple(draw(st.lists(_spans, max_size=3))),
    )


_minutes = st.integers(MARGIN * 1440, (MARGIN + DAYS) * 1440 - 1)


@settings(max_examples=70, deadline=None)
@given(hours=hours(), spans=st.lists(st.tuples(_minutes, _minutes), min_size=1, max_size=4))
def test_opening_time_equals_counting_minutes(hours: Given, spans: list[tuple[int, int]]) -> None:
    start, is_open, calendar = (
        strip(hours.zone, hours.origin).start,
        stepped(hours),
        hours.calendar(),
    )
    counted = [60 * sum(is_open[a:b]) for a, b in spans]
    asked = [(start + 60 * a, start + 60 * b) for a, b in spans]
    assert [calendar.business_seconds(a, b) for a, b in asked] == counted
    assert hours.calendar().business_times(asked) == counted
    assert [calendar.is_open(a) for a, _ in asked] == [is_open[a] for a, _ in spans]


@settings(max_examples=40, deadline=None)
@given(hours=hours(), a=_minutes, b=_minutes, pauses=st.lists(st.tuples(_minutes, _minutes)))
def test_pauses_cost_the_open_minutes_they_cover(
    hours: Given, a: int, b: int, pauses: list[tuple[int, int]]
) -> None:
    start, is_open = strip(hours.zone, hours.origin).start, stepped(hours)
    paused = {m for low, high in pauses for m in range(low, high)}
    counted = 60 * sum(is_open[m] and m not in paused for m in range(a, b))
    given_pauses = [(start + 60 * low, start + 60 * high) for low, high in pauses]
    calendar = hours.calendar()
    found = calendar.business_seconds_without(start + 60 * a, start + 60 * b, given_pauses)
    assert found == counted


@settings(max_examples=40, deadline=None)
@given(hours=hours(), first=_minutes, needed=st.integers(1, 3000))
def test_deadline_and_next_opening_equal_walking_minutes(
    hours: Given, first: int, needed: int
) -> None:
    """Beyond the last minute of the strip nothing is known, so nothing is claimed there."""
    start, is_open, calendar = (
        strip(hours.zone, hours.origin).start,
        stepped(hours),
        hours.calendar(),
    )
    last = (MARGIN + DAYS) * 1440
    open_minutes = [m for m in range(first, last) if is_open[m]]
    opening = calendar.next_opening(start + 60 * first)
    if open_minutes:
        assert opening == start + 60 * open_minutes[0]
    else:
        assert opening is None or opening >= start + 60 * last
    end = calendar.deadline(start + 60 * first, 60 * needed)
    if len(open_minutes) >= needed:
        assert end == start + 60 * (open_minutes[needed - 1] + 1)
    else:
        assert end is None or end > start + 60 * last


@settings(max_examples=60, deadline=None)
@given(hours=hours(), i=st.integers(0, DAYS - 1))
def test_a_day_is_an_open_day_when_one_of_its_minutes_is_open(hours: Given, i: int) -> None:
    minutes, is_open = strip(hours.zone, hours.origin), stepped(hours)
    of_day = [m for m, wall in enumerate(minutes.shown) if wall.date() == hours.day(i)]
    assert hours.calendar().is_open_day(hours.day(i)) == any(is_open[m] for m in of_day)
