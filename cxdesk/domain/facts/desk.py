"""What goes over the counter and what is to be done: interactions by arrival, tasks by due day."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.domain.facts import Stream


class ArrivedTally(NamedTuple):
    """Interactions of a period, and how many of them the customer began."""

    interactions: int = 0
    incoming: int = 0


class DueTally(NamedTuple):
    """Tasks due in a period: done in time, late (done or not), and not yet decided."""

    in_time: int = 0
    late: int = 0
    undecided: int = 0


ARRIVED: Stream[ArrivedTally] = Stream("arrived", ArrivedTally())
DUE: Stream[DueTally] = Stream("due", DueTally())
