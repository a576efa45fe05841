"""Cases by opening, waiting and closing; what was open at the end of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.facts import Stream

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Interval = tuple[int, int]


class OpenedTally(NamedTuple):
    """The cases opened in a period, how many of them by customers, and the complaints."""

    cases: int = 0
    by_customers: int = 0
    complaints: int = 0


class ComplaintTally(NamedTuple):
    """Complaints of a period and what they are counted against.

    ``against`` is None when the filter says nothing about it (orders have no channel).
    """

    complaints: int = 0
    against: int | None = 0


class PromptTally(NamedTuple):
    """The cases that customers opened in a period, by when the first reply came.

    ``within_…`` were answered by the limit, ``late_…`` were not and the limit has passed; the
    others may still be.
    """

    cases: int = 0
    within_1h: int = 0
    late_1h: int = 0
    within_24h: int = 0
    late_24h: int = 0
    unanswered: int = 0


class Waits(NamedTuple):
    """The stretches in which customers waited for us that a reply of the period ended.

    ``pairs`` are (oldest unanswered message, reply) in UTC seconds; ``waiting`` stretches still
    run that began before the end of the period.
    """

    pairs: Sequence[Interval] = ()
    waiting: int = 0
    oldest_waiting_at: int | None = None


class Closed(NamedTuple):
    """The cases last closed in a period and closed at the instant, each of them once.

    ``rows`` are (opened_at, first_closed_at, closed_at, id); ``pauses`` are the stretches in which
    a case waited for the customer, by its id, for those (and maybe others) that did.
    """

    rows: Sequence[tuple[int, int, int, int]] = ()
    pauses: Mapping[int, tuple[Interval, ...]] = {}


class SettledTally(NamedTuple):
    """The cases first closed in a period by what came after, within so many days.

    ``mature`` have had those days; ``settled`` of them stayed closed with one reply at most,
    ``reopened`` did not stay closed, ``unanswered`` were closed without any reply by a person.
    """

    mature: int = 0
    settled: int = 0
    reopened: int = 0
    unanswered: int = 0
    immature: int = 0


class SaidTally(NamedTuple):
    """Mature cases whose first closing, in a period, says if the first contact settled them.

    ``settled`` are those of which it says yes, ``own`` those of these that who attended decided
    without asking anybody.
    """

    said: int = 0
    settled: int = 0
    own: int = 0


class WorkTally(NamedTuple):
    """The cases last closed in a period, those with logged work, and its minutes (and squares)."""

    closed: int = 0
    logged: int = 0
    minutes: int = 0
    squares: int = 0


class Backlog(NamedTuple):
    """What was open at ``at``: when each case was opened, oldest first; how many were pending."""

    at: int = 0
    opened: tuple[int, ...] = ()
    pending: int = 0


OPENED: Stream[OpenedTally] = Stream("opened", OpenedTally())
COMPLAINED: Stream[ComplaintTally] = Stream("complained", ComplaintTally())
PROMPT: Stream[PromptTally] = Stream("prompt", PromptTally())
WAITS: Stream[Waits] = Stream("waits", Waits())
CLOSED: Stream[Closed] = Stream("closed", Closed())
SETTLED: Stream[SettledTally] = Stream("settled", SettledTally())
SAID: Stream[SaidTally] = Stream("said", SaidTally())
WORK: Stream[WorkTally] = Stream("work", WorkTally())
BACKLOG: Stream[Backlog] = Stream("backlog", Backlog())
# How many cases each person has; None is nobody.
LOAD: Stream[Mapping[int | None, int]] = Stream("load", {})
