"""Tasks: written, changed, put aside, done; and calls that go by the last interaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from cxdesk.domain import tasks as rules
from cxdesk.domain.cleaning import clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.iso_dates import from_iso
from cxdesk.domain.limits import check_not_future
from cxdesk.domain.periods import local_date
from cxdesk.domain.tasks import CONTACTS, Snooze, Task, TaskDraft, TaskKind
from cxdesk.domain.text import T
from cxdesk.services import answers_seen, conflicts, hats, shop, staff, whose
from cxdesk.services.command import acting_staff, command
from cxdesk.services.naming import spoken_name
from cxdesk.store import tasks as store
from cxdesk.store.models import Answer, Case, Customer, Goal
from cxdesk.store.models import Task as TaskRow
from cxdesk.store.rows import exists, insert

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cxdesk.store.models import Record

_GONE = T("Task", "This task is gone.")
_DONE = T("Task", "This task is done already, or gone.")
_NO_END = T("Task", "A rescue is done once you say how it ended: open it and choose there.")


def open_tasks(customer_id: int | None = None, limit: int = 500) -> tuple[Task, ...]:
    """What is still to be done, the earliest due first; of one customer, or of all."""
    return found(store.Wanted(customer_id=customer_id), limit)


def found(wanted: store.Wanted, limit: int) -> tuple[Task, ...]:
    """The open tasks asked for, the earliest due first."""
    return _told(store.open_tasks(wanted, limit))


def ended(kinds: Collection[str], before: tuple[int, int] | None, limit: int) -> tuple[Task, ...]:
    """Tasks of these kinds that are done, the newest first; those before an instant and an id."""
    return _told(store.done_tasks(kinds, before, limit))


def task(task_id: int) -> Task:
    """One task, open or done; ValidationError when it is gone."""
    line = store.task(task_id)
    if line is None:
        raise ValidationError("task", _GONE)
    return _told((line,))[0]


def proposed_day(*, now: int) -> date:
    """The day on which a new task is due when nothing else is said: the next open one."""
    return rules.next_open_day(shop.calendar(), now)


@command(T("Undo", "add task"))
def add_task(draft: TaskDraft, *, now: int) -> int:
    """Write a task; ValidationError when the draft breaks a rule or the customer wants no call."""
    draft = _checked(draft, local_date(now, shop.calendar().zone))
    due_on = draft.due_on or _first_due(draft, now)
    return insert(TaskRow, **_values(draft), due_on=due_on.isoformat(), created_at=now)


@command(T("Undo", "edit task"))
def edit_task(task_id: int, draft: TaskDraft, *, seen: int | None = None, now: int) -> None:
    """Replace what a task says; another due day is noted as a move of the promise.

    Raises ChangedMeanwhile when somebody changed the task after ``seen``.
    """
    _check_readable(task_id)
    conflicts.check("task", task_id, seen)
    before = task(task_id)
    today = local_date(now, shop.calendar().zone)
    due_on = draft.due_on or before.due_on
    is_moved = due_on != before.due_on
    draft = _checked(replace(draft, due_on=due_on if is_moved else None), today, before)
    TaskRow.update(**_values(draft)).where(TaskRow.id == task_id).execute()
    if is_moved:
        _move(before, due_on, now)


@command(T("Undo", "move task"))
def move_task(task_id: int, due_on: date, *, now: int) -> None:
    """Promise a task for another day."""
    rules.check_day("due_on", due_on, local_date(now, shop.calendar().zone))
    before = _open(task_id)
    if due_on != before.due_on:
        _move(before, due_on, now)


@command(T("Undo", "finish task"))
def finish_task(
    task_id: int, *, done_by: int | None = None, done_at: int | None = None, now: int
) -> None:
    """Mark a task as done, now or earlier, by who is working or another.

    Raises ValidationError for a rescue: that one ends with an outcome (``rescues.close_rescue``).
    """
    if _open(task_id).kind is TaskKind.RESCUE:
        raise ValidationError("task", _NO_END)
    end(task_id, done_by=done_by, done_at=done_at, now=now)


def end(task_id: int, *, done_by: int | None = None, done_at: int | None = None, now: int) -> None:
    """Inside a command: a task of any kind is done."""
    before = _open(task_id)
    if done_at is not None:
        check_not_future("done_at", done_at, now)
        done_at = rules.check_done_at(before.created_at, done_at)
    staff.check_person(done_by, "done_by")
    done_by = done_by or acting_staff.get()
    change = {"done_at": now if done_at is None else done_at, "done_by": done_by}
    TaskRow.update(**change).where(TaskRow.id == task_id).execute()


@command(T("Undo", "put task aside"))
def snooze_task(task_id: int, until: Snooze | date, *, now: int) -> date:
    """Put a task aside to an open day, which is returned; the promised day stays as it was."""
    before = _open(task_id)
    on = snooze_day(before, until, now=now)
    rules.check_aside(on, before.due_on, local_date(now, shop.calendar().zone))
    TaskRow.update(snoozed_to_on=on.isoformat()).where(TaskRow.id == task_id).execute()
    return on


@command(T("Undo", "delete task"), by=Hat.OWNER)
def delete_task(task_id: int, *, now: int) -> None:
    """Delete a task; undo brings it back."""
    task(task_id)
    TaskRow.delete().where(TaskRow.id == task_id).execute()


def snooze_day(task: Task, until: Snooze | date, *, now: int) -> date:
    """The open day that a snooze means, counted from the day on which the task is shown."""
    calendar = shop.calendar()
    if isinstance(until, Snooze):
        start = max(task.shown_on, local_date(now, calendar.zone))
        return rules.snoozed_to(calendar, until, start)
    return rules.open_day_from(calendar, until)


def contacted(customer_id: int | None, *, now: int) -> date | None:
    """Inside the command that logged an interaction: calls that go by the last one move on.

    A newer contact never brings a call nearer. Returns the day of the earliest that moved.
    """
    if customer_id is None:
        return None
    waiting = store.call_backs(customer_id)
    last = store.last_contact_on(customer_id) if waiting else None
    if last is None:
        return None
    calendar, moved = shop.calendar(), []
    for call in waiting:
        due_on = rules.due_after(calendar, date.fromisoformat(last), call.after_days)
        if due_on > date.fromisoformat(call.due_on):
            store.write_move(call.id, call.due_on, due_on.isoformat(), now)
            moved.append(due_on)
    return min(moved, default=None)


def _checked(draft: TaskDraft, today: date, before: Task | None = None) -> TaskDraft:
    draft = replace(draft, note=clean_text(draft.note).strip(), kind=TaskKind(draft.kind))
    draft = _of_case(replace(draft, customer_id=whose.living_or_nobody(draft.customer_id)))
    rules.check(draft, today)
    for table, row_id, field in (
        (Answer, draft.answer_id, "answer_id"),
        (Goal, draft.goal_id, "goal_id"),
    ):
        _check_there(table, row_id, field)
    before_id = None if before is None else before.owner_id
    staff.check_responsible(draft.owner_id, "owner_id", before=before_id)
    if draft.kind in CONTACTS and not _was_contact(before, draft):
        _check_contact(draft.customer_id)
    return draft


def _was_contact(before: Task | None, draft: TaskDraft) -> bool:
    """Whether it was to reach the same customer already."""
    if before is None or before.kind not in CONTACTS:
        return False
    return before.customer_id == draft.customer_id


def _of_case(draft: TaskDraft) -> TaskDraft:
    """The draft with the customer of its case; refused when the two do not belong together."""
    if draft.case_id is None:
        return draft
    row: Any = Case.get_or_none(Case.id == draft.case_id)  # a row of peewee, untyped
    if row is None:
        raise ValidationError("case_id", T("Case", "This case is gone."))
    if draft.customer_id is None:
        return replace(draft, customer_id=row.customer_id)
    if row.customer_id not in {None, draft.customer_id}:
        raise ValidationError("case_id", T("Case", "This case belongs to another customer."))
    return draft


def _check_there(table: type[Record], row_id: int | None, field: str) -> None:
    if row_id is not None and not exists(table, row_id):
        raise ValidationError(field, T("Task", "This is not there any more."))


def _check_contact(customer_id: int | None) -> None:
    row = Customer.get_or_none(Customer.id == customer_id)
    if row is not None and row.no_contact:
        raise ValidationError("customer_id", rules.NO_CONTACT)


def _first_due(draft: TaskDraft, now: int) -> date:
    """The next open day; a call that goes by the last interaction so many days after it."""
    calendar = shop.calendar()
    soonest = rules.next_open_day(calendar, now)
    if draft.after_days is None or draft.customer_id is None:
        return soonest
    last = store.last_contact_on(draft.customer_id)
    start = date.fromisoformat(last) if last else local_date(now, calendar.zone)
    return max(soonest, rules.due_after(calendar, start, draft.after_days))


def _values(draft: TaskDraft) -> dict[str, object]:
    return {
        "kind": draft.kind.value,
        "note": draft.note,
        "customer": draft.customer_id,
        "case": draft.case_id,
        "answer": draft.answer_id,
        "goal": draft.goal_id,
        "owner": draft.owner_id,
        "after_days": draft.after_days,
    }


def _move(before: Task, due_on: date, now: int) -> None:
    if before.done_at is not None:
        words = T("Task", "This task is done; its day stays as it was.")
        raise ValidationError("due_on", words)
    store.write_move(before.id, before.due_on.isoformat(), due_on.isoformat(), now)


def _check_readable(task_id: int) -> None:
    """Words that may not be read now would be written over unseen, or told as a conflict."""
    if answers_seen.hidden("task", [task_id]):
        raise ValidationError("hat", hats.OWNERS_ALONE)


def _open(task_id: int) -> Task:
    line = store.task(task_id)
    if line is None or line.done_at is not None:
        raise ValidationError("task", _DONE)
    return _told((line,))[0]


def _told(lines: Sequence[store.TaskLine]) -> tuple[Task, ...]:
    """Tasks, without the words that may not be read now."""
    hidden = answers_seen.hidden("task", [line.id for line in lines])
    return tuple(_task(line, may_read=line.id not in hidden) for line in lines)


def _task(line: store.TaskLine, *, may_read: bool) -> Task:
    known = line.customer_id is not None
    name = spoken_name(line.name, line.phone, line.number, line.customer_id) if known else ""
    snoozed = line.snoozed_to_on
    return Task(
        id=line.id,
        kind=TaskKind(line.kind),
        note=line.note if may_read else "",
        customer_id=line.customer_id,
        customer_name=name,
        case_id=line.case_id,
        answer_id=line.answer_id,
        goal_id=line.goal_id,
        owner_id=line.owner_id,
        due_on=date.fromisoformat(line.due_on),
        done_at=line.done_at,
        after_days=line.after_days,
        snoozed_to_on=from_iso(snoozed),
        done_by_id=line.done_by_id,
        created_at=line.created_at,
        no_contact=bool(line.no_contact),
    )
