"""The clocks of a case in opening time: the wait for its first reply, what is left, its age.

The goal is used up only while the shop is open; a message left at night begins to count with the
next opening. A reply in the very second in which the goal is used up is still in time.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import local_time
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.calendar import Calendar

_MINUTE, _HOUR = 60, 3_600
_CLOSE_PART = 4  # the last quarter of the goal counts as close
_WHOLE_HOURS_FROM = 10 * _HOUR


class ClockState(StrEnum):
    """How a waiting case stands against the goal."""

    ON_TIME = "on_time"
    CLOSE = "close"
    PAST = "past"


class ReplyClock(NamedTuple):
    """The wait for a first reply as of an instant; seconds are opening time.

    ``remaining`` is below 0 past the goal, ``due_at`` the instant at which the goal is used up
    (None: the shop never opens that long again), ``opens_at`` the next opening while it is closed.
    """

    since: int
    elapsed: int
    remaining: int
    due_at: int | None
    opens_at: int | None
    state: ClockState


def reply_clock(calendar: Calendar, since: int, goal_seconds: int, as_of: int) -> ReplyClock:
    """The clock of a case that has waited for its first reply since an instant (UTC seconds)."""
    elapsed = calendar.business_seconds(since, as_of)
    remaining = goal_seconds - elapsed
    return ReplyClock(
        since=since,
        elapsed=elapsed,
        remaining=remaining,
        due_at=calendar.deadline(since, goal_seconds),
        opens_at=None if calendar.is_open(as_of) else calendar.next_opening(as_of),
        state=_state(remaining, goal_seconds),
    )


def reply_words(clock: ReplyClock, calendar: Calendar) -> T:
    """The clock in one short sentence: what is left, or since when the customer waits."""
    if clock.state is ClockState.PAST:
        since = local_time(clock.since, calendar.zone)
        return T("CaseClock", "waiting since {since}").fill(since=since)
    if calendar.is_always_open:
        return T("CaseClock", "{time} left").fill(time=_time(clock.remaining, calendar))
    text = T("CaseClock", "{time} left of opening time")
    return text.fill(time=_time(clock.remaining, calendar))


def reply_words_short(clock: ReplyClock, calendar: Calendar) -> T:
    """The same for a cell whose heading says what it is about."""
    if clock.state is ClockState.PAST:
        return T("CaseClock", "since {since}").fill(since=local_time(clock.since, calendar.zone))
    return T("CaseClock", "{time} left").fill(time=_time(clock.remaining, calendar))


def age_seconds(calendar: Calendar, opened_at: int, until: int) -> int:
    """Opening time from the opening of a case to an instant, or to its closing."""
    return calendar.business_seconds(opened_at, until)


def opening_time(seconds: int, calendar: Calendar) -> T:
    """A stretch of opening time in words: "3 h 20 min of opening time"; plain if never closed."""
    if calendar.is_always_open:
        return _time(seconds, calendar)
    return T("CaseClock", "{time} of opening time").fill(time=_time(seconds, calendar))


def opening_time_short(seconds: int, calendar: Calendar) -> T:
    """The same for a cell whose heading says that it is opening time."""
    return _time(seconds, calendar)


def _state(remaining: int, goal_seconds: int) -> ClockState:
    if remaining < 0:
        return ClockState.PAST
    return ClockState.CLOSE if _CLOSE_PART * remaining <= goal_seconds else ClockState.ON_TIME


def _time(seconds: int, calendar: Calendar) -> T:
    """Hours and minutes; a day of opening time has no fixed length, so days are told only 24/7."""
    if seconds < _MINUTE:
        return T("CaseClock", "less than 1 min")
    if calendar.is_always_open:
        return T("CaseClock", "{time}").fill(time=Amount(seconds, Unit.SECONDS))
    hours, minutes = divmod(seconds // _MINUTE, 60)
    if not hours:
        return T("CaseClock", "{minutes} min").fill(minutes=minutes)
    if not minutes or seconds >= _WHOLE_HOURS_FROM:
        return T("CaseClock", "{hours} h").fill(hours=hours)
    return T("CaseClock", "{hours} h {minutes} min").fill(hours=hours, minutes=minutes)
