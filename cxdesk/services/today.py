"""What needs doing today, read in one go: calls, waiting customers, tasks, backup, the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from cxdesk.domain.case_clock import reply_clock
from cxdesk.domain.periods import Grain, Period, local_date
from cxdesk.domain.surveys import called, rounded
from cxdesk.domain.tasks import TaskKind, next_open_day
from cxdesk.domain.today import (
    Congratulated,
    DaySummary,
    OwnerTasks,
    RescueCall,
    Today,
    WaitingCase,
    birthdays_told_on,
)
from cxdesk.services import answers_seen, backups, shop, staff, tasks
from cxdesk.services.command import acting_staff
from cxdesk.services.naming import spoken_name
from cxdesk.store import entered as entered_store
from cxdesk.store import tasks as task_store
from cxdesk.store import today as store

if TYPE_CHECKING:
    from collections.abc import Collection

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.tasks import Task

    Owners = Collection[int | None] | None

SHOWN = 8
MOST = 500
BACKUP_IS_OLD_DAYS = 3
_OTHERS = tuple(kind.value for kind in TaskKind if kind is not TaskKind.RESCUE)
_RESCUES = (TaskKind.RESCUE.value,)
_DAY_SECONDS = 86_400


def mine() -> frozenset[int | None]:
    """Who is working, and nobody in particular."""
    return frozenset((acting_staff.get(), None))


def today(owners: Owners = None, *, now: int, shown: int = SHOWN) -> Today:
    """Everything for the day of ``now``: of these people (None among them is nobody), or of all.

    Who waits for an answer is everybody's, whosever case it is: they may stand at the counter.
    ``shown`` is how many lines of each kind are read; the counts are of all.
    """
    calendar = shop.calendar()
    on = local_date(now, calendar.zone)
    later_on = next_open_day(calendar, now)
    due = task_store.Wanted(owners=owners, kinds=_OTHERS, shown_by=on.isoformat())
    calls = task_store.Wanted(owners=owners, kinds=_RESCUES, shown_by=later_on.isoformat())
    later = due._replace(shown_by=later_on.isoformat(), shown_after=on.isoformat())
    low, high = _bounds(on, calendar)
    born = store.birthdays(birthdays_told_on(on))
    return Today(
        on=on,
        rescues=_rescues(tasks.found(calls, shown)),
        rescue_count=task_store.count_open(calls),
        waiting=_waiting(calendar, now, shown),
        waiting_count=store.count_waiting(),
        tasks=tasks.found(due, shown),
        task_count=task_store.count_open(due),
        later=tasks.found(later, MOST),
        later_on=later_on,
        birthdays=tuple(_congratulated(line, on) for line in born[:shown]),
        birthday_count=len(born),
        backup_days=_old_backup(now),
        entered=len(entered_store.steps(low, high)),
        takings=store.takings(on.isoformat()),
        is_blank=store.is_blank(),
    )


def with_clocks(waiting: tuple[WaitingCase, ...], *, now: int) -> tuple[WaitingCase, ...]:
    """The same cases with their clocks at a later instant."""
    calendar, goal = shop.calendar(), _goal()
    return tuple(replace(one, clock=reply_clock(calendar, one.since, goal, now)) for one in waiting)


def summary(*, now: int) -> DaySummary:
    """The day in figures, for the counter."""
    calendar = shop.calendar()
    on = local_date(now, calendar.zone)
    names = {member.id: member.name for member in staff.staff(with_inactive=True)}
    owners = task_store.open_by_owner(on.isoformat())
    return DaySummary(
        takings=store.takings(on.isoformat()),
        interactions=store.count_interactions(*_bounds(on, calendar)),
        by_owner=tuple(OwnerTasks(names.get(who or 0, ""), count) for who, count in owners),
    )


def _bounds(on: date, calendar: Calendar) -> tuple[int, int]:
    day = Period(on, date.fromordinal(on.toordinal() + 1), Grain.DAY)
    return day.bounds(calendar.zone)


def _rescues(found: tuple[Task, ...]) -> tuple[RescueCall, ...]:
    ids = [task.answer_id for task in found if task.answer_id is not None]
    seen = answers_seen.seen(ids)
    lines = store.answers(seen)
    return tuple(_rescue(task, lines.get(task.answer_id or 0)) for task in found)


def _rescue(task: Task, answer: store.AnswerLine | None) -> RescueCall:
    if answer is None:
        return RescueCall(task=task)
    return RescueCall(
        task=task,
        survey=called(answer.survey),
        score=None if answer.score is None else rounded(answer.score),
        out_of=answer.scale_max,
        answered_at=answer.answered_at,
    )


def _waiting(calendar: Calendar, now: int, shown: int) -> tuple[WaitingCase, ...]:
    """What was left while the shop was closed first, then what is to be answered soonest."""
    goal = _goal()
    found = [
        WaitingCase(
            case_id=line.id,
            customer_id=line.customer_id,
            customer_name=_name(line),
            owner_id=line.owner_id,
            channel=line.channel,
            about=line.about,
            opened_at=line.opened_at,
            since=line.since,
            wrote_again=line.since != line.opened_at,
            came_closed=not calendar.is_open(line.since),
            clock=reply_clock(calendar, line.since, goal, now),
        )
        for line in store.waiting(MOST)
    ]
    found.sort(key=lambda one: (not one.came_closed, one.clock.remaining, one.since))
    return tuple(found[:shown])


def _goal() -> int:
    return 60 * shop.current().first_reply_goal_minutes


def _name(line: store.WaitingLine) -> str:
    if line.customer_id is None:
        return ""
    return spoken_name(line.name, line.phone, line.number, line.customer_id)


def _congratulated(line: store.BirthdayLine, on: date) -> Congratulated:
    year = line.birthday_on[:4]
    name = spoken_name(line.name, line.phone, line.number, line.id)
    return Congratulated(line.id, name, on.year - int(year) if year.isdecimal() else None)


def _old_backup(now: int) -> int | None:
    """The age of the newest backup in days when it is old; the frame tells when there is none."""
    latest = backups.latest()
    if latest is None:
        return None
    days = (now - latest.made_at) // _DAY_SECONDS
    return days if days >= BACKUP_IS_OLD_DAYS else None
