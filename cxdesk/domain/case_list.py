"""One line of the list of cases, and which of its clocks it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.case_clock import (
    ClockState,
    opening_time_short,
    reply_clock,
    reply_words,
    reply_words_short,
)
from cxdesk.domain.cases import Actor, CaseKind, CaseStatus
from cxdesk.domain.periods import local_time
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.cases import CaseView

WROTE_AGAIN = T("CaseClock", "wrote again {since}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A case of the list; ``customer_name`` is "" for nobody in particular, so is ``owner_name``.

    ``waiting_since``: since when the customer waits for another answer after the first;
    ``asked_since``: since when they had none, where a closing without words ended that wait.
    """

    id: int
    number: str | None
    customer_id: int | None
    customer_name: str
    owner_id: int | None
    owner_name: str
    owner_initials: str
    channel: str
    kind: CaseKind
    topic: str
    subject: str
    status: CaseStatus
    opened_at: int
    opened_by: Actor
    first_reply_at: int | None
    closed_at: int | None
    waiting_since: int | None
    asked_since: int | None = None


class Told(NamedTuple):
    """A clock in a sentence and in a few words, and how it stands."""

    words: T
    short: T
    state: ClockState


class Goal(NamedTuple):
    """What clocks go by: the opening hours, the goal of a first reply, and the present instant."""

    calendar: Calendar
    seconds: int
    as_of: int


def needs_first_reply(row: CaseRow | CaseView) -> bool:
    """Whether a customer still waits for the first answer."""
    is_theirs = row.opened_by is Actor.CUSTOMER and row.status is not CaseStatus.CLOSED
    return is_theirs and row.first_reply_at is None


def clock_of(row: CaseRow | CaseView, goal: Goal) -> Told | None:
    """What a case waits for: its first reply, another answer; None when nobody waits for us."""
    if needs_first_reply(row):
        clock = reply_clock(goal.calendar, row.opened_at, goal.seconds, goal.as_of)
        short = reply_words_short(clock, goal.calendar)
        return Told(reply_words(clock, goal.calendar), short, clock.state)
    if row.status is CaseStatus.CLOSED:
        return None
    if row.waiting_since is None:
        return None if row.asked_since is None else _asked(row.asked_since, goal)
    clock = reply_clock(goal.calendar, row.waiting_since, goal.seconds, goal.as_of)
    return _asked(row.waiting_since, goal)._replace(state=clock.state)


def age_of(row: CaseRow | CaseView, goal: Goal) -> T:
    """How long the case is, or was, open, in opening time."""
    until = goal.as_of if row.closed_at is None else row.closed_at
    seconds = goal.calendar.business_seconds(row.opened_at, until)
    return opening_time_short(seconds, goal.calendar)


def _asked(since_at: int, goal: Goal) -> Told:
    """That they wrote again; whether in time is up to a clock, if one runs."""
    since = local_time(since_at, goal.calendar.zone)
    words = T("CaseClock", "wrote again {since}, not answered yet").fill(since=since)
    return Told(words, WROTE_AGAIN.fill(since=since), ClockState.ON_TIME)
