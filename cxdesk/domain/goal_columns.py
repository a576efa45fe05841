"""Where goals stand on their board: what needs you, what goes well, what waits, what has ended."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from cxdesk.domain.assess import Status
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.goals import Goal


class Column(StrEnum):
    """A column of the board, in the order in which they stand."""

    NEEDS_YOU = "needs_you"
    ON_TRACK = "on_track"
    WAITING = "waiting"
    ENDED = "ended"


COLUMN_WORDS: dict[Column, T] = {
    Column.NEEDS_YOU: T("GoalBoard", "Need you"),
    Column.ON_TRACK: T("GoalBoard", "On track"),
    Column.WAITING: T("GoalBoard", "Not judged yet"),
    Column.ENDED: T("GoalBoard", "Ended"),
}
# What an open goal is put into, the worst of each column first.
_PLACES: dict[Status, Column] = {
    Status.MISSED: Column.NEEDS_YOU,
    Status.BEHIND: Column.NEEDS_YOU,
    Status.AT_RISK: Column.NEEDS_YOU,
    Status.INCOMPLETE: Column.NEEDS_YOU,
    Status.ON_TRACK: Column.ON_TRACK,
    Status.NO_DATA: Column.WAITING,
    Status.TOO_EARLY: Column.WAITING,
    Status.NOT_STARTED: Column.WAITING,
    Status.ACHIEVED: Column.ENDED,
}
_ORDER = tuple(_PLACES)


def column_of(goal: Goal, status: Status) -> Column:
    """The column of a goal: one that is closed has ended, however it stood then."""
    return Column.ENDED if goal.closed_on is not None else _PLACES[status]


def place(goal: Goal, status: Status) -> tuple[int, int, int]:
    """To sort a column by: open goals first, the worst, then those that end first.

    Of closed ones the last closed comes first.
    """
    if goal.closed_on is not None:
        return 1, 0, -goal.closed_on.toordinal()
    deadline = goal.target.deadline_on if goal.target else date.max
    return 0, _ORDER.index(status), deadline.toordinal()
