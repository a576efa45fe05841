"""Things to do, by a day: follow-ups, calls, rescues; when they are due and shown again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NOTE_MAX, check_length
from cxdesk.domain.periods import NearDay, day_start, local_date
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.calendar import Calendar

AFTER_DAYS_MAX = 3650
_WEEK_DAYS = 7
_LATEST = date(2999, 12, 31)


class TaskKind(StrEnum):
    """Why something is to be done."""

    FOLLOW_UP = "follow_up"
    CALL_BACK = "call_back"
    TO_DO = "to_do"
    RESCUE = "rescue"
    THANK = "thank"
    REFERRAL = "referral"
    ACTION = "action"


class Snooze(StrEnum):
    """For how long a task is put aside; a date of one's own is the third way."""

    TOMORROW = "tomorrow"
    NEXT_WEEK = "next_week"  # in a week


CALLS = frozenset((TaskKind.CALL_BACK, TaskKind.RESCUE))
# What an answer, or an action of the shop, brings: nobody writes a task of these alone.
NOT_ALONE = frozenset((TaskKind.RESCUE, TaskKind.ACTION))
# What is done for who would recommend the shop.
NURTURES = frozenset((TaskKind.THANK, TaskKind.REFERRAL))
CONTACTS = CALLS | NURTURES
_SAID = frozenset((TaskKind.TO_DO, TaskKind.ACTION))
TASK_WORDS: dict[TaskKind, T] = {
    TaskKind.FOLLOW_UP: T("Task", "Follow-up"),
    TaskKind.CALL_BACK: T("Task", "Callback"),
    TaskKind.TO_DO: T("Task", "To do"),
    TaskKind.RESCUE: T("Task", "Rescue call"),
    TaskKind.THANK: T("Task", "Thank-you"),
    TaskKind.REFERRAL: T("Task", "Ask for a recommendation"),
    TaskKind.ACTION: T("Task", "Action"),
}
NO_CONTACT = T(
    "Task", "This customer asked not to be contacted. The owner can change that on their card."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something to do by the end of ``due_on``; ``customer_name`` is empty for nobody.

    ``after_days``: it is due so many days after the last interaction with the customer.
    """

    id: int
    kind: TaskKind
    note: str
    customer_id: int | None
    customer_name: str
    case_id: int | None
    owner_id: int | None
    due_on: date
    done_at: int | None
    answer_id: int | None = None
    goal_id: int | None = None
    after_days: int | None = None
    snoozed_to_on: date | None = None
    done_by_id: int | None = None
    created_at: int = 0
    no_contact: bool = False

    @property
    def shown_on(self) -> date:
        """The day from which it stands among what is to be done."""
        return max(self.due_on, self.snoozed_to_on or self.due_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDraft:
    """A task as a form gives it; ``due_on`` None is the next open day, or after the last contact.

    ``owner_id`` None is nobody in particular.
    """

    kind: TaskKind = TaskKind.TO_DO
    note: str = ""
    owner_id: int | None = None
    due_on: date | None = None
    customer_id: int | None = None
    case_id: int | None = None
    answer_id: int | None = None
    goal_id: int | None = None
    after_days: int | None = None


def check(draft: TaskDraft, today: date) -> None:
    """Raise for the first rule a draft breaks."""
    check_length("note", draft.note, NOTE_MAX)
    if not draft.note.strip() and (draft.kind in _SAID or draft.customer_id is None):
        raise ValidationError("note", T("Task", "Write what is to be done."))
    if draft.kind is TaskKind.CALL_BACK and draft.customer_id is None:
        raise ValidationError("customer_id", T("Task", "Say who is to be called."))
    if draft.kind in NURTURES and draft.customer_id is None:
        raise ValidationError("customer_id", T("Task", "Say which customer this is for."))
    if draft.kind is TaskKind.RESCUE and draft.answer_id is None:
        raise ValidationError("kind", T("Task", "A rescue call comes from an answer."))
    if draft.after_days is not None:
        _check_after_days(draft)
    if draft.due_on is not None:
        check_day("due_on", draft.due_on, today)


def check_day(field: str, on: date, today: date) -> None:
    """Refuse a day that has passed, or that nobody can mean."""
    if on < today:
        raise ValidationError(field, T("Task", "This day has passed."))
    if on > _LATEST:
        raise ValidationError(field, T("Task", "This day is too far away."))


def check_done_at(created_at: int, done_at: int) -> int:
    """When it was done, at or after its making; a time typed to the minute may be a bit early."""
    if done_at // 60 < created_at // 60:
        raise ValidationError("done_at", T("Task", "This is before the task was written."))
    return max(done_at, created_at)


def next_open_day(calendar: Calendar, at: int) -> date:
    """The first local date after that of ``at`` on which the shop opens."""
    return open_day_from(calendar, local_date(at, calendar.zone) + timedelta(days=1))


def open_day_from(calendar: Calendar, on: date) -> date:
    """That date, or the first one after it on which the shop opens; itself if it never does."""
    opening = calendar.next_opening(day_start(on, calendar.zone))
    return on if opening is None else local_date(opening, calendar.zone)


def open_days_after(calendar: Calendar, on: date, days: int) -> date:
    """The ``days``-th date after one on which the shop opens, counting open dates only."""
    for _ in range(days):
        on = open_day_from(calendar, on + timedelta(days=1))
    return on


def snoozed_to(calendar: Calendar, wanted: Snooze, start: date) -> date:
    """The open day on which a task comes back that would be shown on ``start``, or is already."""
    if wanted is Snooze.TOMORROW:
        return open_days_after(calendar, start, 1)
    return open_day_from(calendar, start + timedelta(days=_WEEK_DAYS))


def check_aside(on: date, due_on: date, today: date) -> None:
    """Refuse a day that would not put a task aside: not after today, or not after its own."""
    if on <= today:
        raise ValidationError("snoozed_to_on", T("Task", "Choose a day after today."))
    if on <= due_on:
        words = T("Task", "It is due on {day}. Choose a day after that.")
        near = NearDay(due_on.year, due_on.month, due_on.day)
        raise ValidationError("snoozed_to_on", words.fill(day=near))
    check_day("snoozed_to_on", on, today)


def due_after(calendar: Calendar, contact_on: date, after_days: int) -> date:
    """The open day on which a call is due that wants ``after_days`` of quiet."""
    return open_day_from(calendar, contact_on + timedelta(days=after_days))


def _check_after_days(draft: TaskDraft) -> None:
    if draft.kind is not TaskKind.CALL_BACK:
        words = T("Task", "Only a callback can count days from the last interaction.")
        raise ValidationError("after_days", words)
    if not 1 <= (draft.after_days or 0) <= AFTER_DAYS_MAX:
        words = T("Task", "Write a number of days from 1 to {most}.")
        raise ValidationError("after_days", words.fill(most=AFTER_DAYS_MAX))
