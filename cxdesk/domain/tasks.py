"""Things to do, by a day: follow-ups and calls to customers who were not happy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from cxdesk.domain.periods import day_start, local_date
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.calendar import Calendar


class TaskKind(StrEnum):
    """Why something is to be done."""

    FOLLOW_UP = "follow_up"
    RESCUE = "rescue"


TASK_WORDS: dict[TaskKind, T] = {
    TaskKind.FOLLOW_UP: T("Task", "Follow-up"),
    TaskKind.RESCUE: T("Task", "Rescue call"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something to do by the end of ``due_on``; ``customer_name`` is empty for nobody."""

    id: int
    kind: TaskKind
    note: str
    customer_id: int | None
    customer_name: str
    case_id: int | None
    owner_id: int | None
    due_on: date
    done_at: int | None


def next_open_day(calendar: Calendar, at: int) -> date:
    """The first local date after that of ``at`` on which the shop opens."""
    tomorrow = local_date(at, calendar.zone) + timedelta(days=1)
    opening = calendar.next_opening(day_start(tomorrow, calendar.zone))
    return tomorrow if opening is None else local_date(opening, calendar.zone)
