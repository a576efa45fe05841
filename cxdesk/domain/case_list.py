"""One line of the list of cases, and which of its clocks it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.case_clock import (
    ClockState,
    opening_time_short,
    reply_clock,
    reply_words,
)
from cxdesk.domain.cases import Actor, CaseKind, CaseStatus
from cxdesk.domain.periods import local_time
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.calendar import Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A case of the list; ``customer_name`` is "" for nobody in particular, so is ``owner_name``.

    ``waiting_since``: since when the customer waits for another answer after the first.
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

    @property
    def needs_first_reply(self) -> bool:
        """Whether a customer still waits for the first answer."""
        is_theirs = self.opened_by is Actor.CUSTOMER and self.status is not CaseStatus.CLOSED
        return is_theirs and self.first_reply_at is None


class Told(NamedTuple):
    """A clock in words, and how it stands (None: nothing to hurry for)."""

    words: T
    state: ClockState | None = None


class Goal(NamedTuple):
    """What clocks go by: the opening hours, the goal of a first reply, and the present instant."""

    calendar: Calendar
    seconds: int
    as_of: int


def clock_of(row: CaseRow, goal: Goal) -> Told | None:
    """What a case waits for: its first reply, another answer; None when nobody waits for us."""
    if row.needs_first_reply:
        clock = reply_clock(goal.calendar, row.opened_at, goal.seconds, goal.as_of)
        return Told(reply_words(clock, goal.calendar), clock.state)
    if row.status is CaseStatus.CLOSED or row.waiting_since is None:
        return None
    clock = reply_clock(goal.calendar, row.waiting_since, goal.seconds, goal.as_of)
    since = local_time(row.waiting_since, goal.calendar.zone)
    words = T("CaseClock", "wrote again {since}").fill(since=since)
    return Told(words, clock.state)


def age_of(row: CaseRow, goal: Goal) -> T:
    """How long the case is, or was, open, in opening time."""
    until = goal.as_of if row.closed_at is None else row.closed_at
    seconds = goal.calendar.business_seconds(row.opened_at, until)
    return opening_time_short(seconds, goal.calendar)
