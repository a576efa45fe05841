"""What the place Today shows: calls, waiting customers, tasks, and the day in figures."""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.case_clock import ReplyClock
    from cxdesk.domain.kpi import Measure, Unit
    from cxdesk.domain.tasks import Task
    from cxdesk.domain.text import T


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueCall:
    """A call that a low answer asked for; ``score`` None is not for who looks."""

    task: Task
    survey: T | str | None = None
    score: float | None = None
    out_of: int = 10
    answered_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingCase:
    """A customer's case that waits for us ``since`` an instant: its opening, or a later message.

    ``wrote_again``: they had an answer before; ``came_closed``: left while nobody was in.
    """

    case_id: int
    customer_id: int | None
    customer_name: str
    owner_id: int | None
    channel: str
    about: str
    opened_at: int
    since: int
    wrote_again: bool
    came_closed: bool
    clock: ReplyClock


class Away(NamedTuple):
    """A customer who stays away longer than is usual for them; spent in twelve months."""

    customer_id: int
    name: str
    usual_days: int
    away_days: int
    spent_minor: int


class Congratulated(NamedTuple):
    """A customer whose birthday it is; ``turns`` is their age where the year is known."""

    customer_id: int
    name: str
    turns: int | None


class Takings(NamedTuple):
    """The money of one local day, in minor units; refunds and day totals as positive sums."""

    sales_minor: int = 0
    sales: int = 0
    refunds_minor: int = 0
    refunds: int = 0
    day_totals_minor: int = 0
    day_totals: int = 0

    @property
    def net_minor(self) -> int:
        """Sales and day totals less refunds."""
        return self.sales_minor + self.day_totals_minor - self.refunds_minor


class OwnerTasks(NamedTuple):
    """How many tasks somebody has to do by today; no name is nobody in particular."""

    name: str
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Everything that needs doing on a day, of the people asked for.

    ``later`` are the tasks of the next open day (``later_on``). The ``…_count`` are all there are,
    the tuples no more than can be shown. ``backup_days`` is None while the backup is young enough.
    ``is_blank``: the shop knows no customer, and nothing was ever recorded.
    """

    on: date
    rescues: tuple[RescueCall, ...]
    rescue_count: int
    waiting: tuple[WaitingCase, ...]
    waiting_count: int
    tasks: tuple[Task, ...]
    task_count: int
    later: tuple[Task, ...]
    later_on: date
    birthdays: tuple[Congratulated, ...]
    birthday_count: int
    backup_days: int | None
    entered: int
    takings: Takings
    is_blank: bool = False


def birthdays_told_on(on: date) -> tuple[str, ...]:
    """The days of the year ("MM-DD") whose birthdays are told on a date.

    In a year without 29 February, those of that day are told on the 28th.
    """
    told = f"{on.month:02}-{on.day:02}"
    return (told, "02-29") if told == "02-28" and not isleap(on.year) else (told,)


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySummary:
    """The day beside the list, for the counter: what it brought, and who has what to do."""

    takings: Takings
    interactions: int
    by_owner: tuple[OwnerTasks, ...]


class WeekLine(NamedTuple):
    """An indicator of this week so far, and how it stands to the same days of the last one."""

    key: str
    name: T
    unit: Unit
    current: Measure
    told: T
