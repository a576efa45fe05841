"""Follow-ups and rescue calls: what is open, and done."""

from __future__ import annotations

from datetime import date

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.tasks import Task, TaskKind
from cxdesk.domain.text import T
from cxdesk.services.command import command
from cxdesk.services.naming import spoken_name
from cxdesk.store import card
from cxdesk.store.models import Task as TaskRow


def open_tasks(customer_id: int | None = None) -> tuple[Task, ...]:
    """What is still to be done, the earliest due first; of one customer, or of all."""
    return tuple(_task(line) for line in card.open_tasks(customer_id))


@command(T("Undo", "finish task"))
def finish_task(task_id: int, *, now: int) -> None:
    """Mark a task as done now."""
    open_row = (TaskRow.id == task_id) & TaskRow.done_at.is_null()
    if not TaskRow.update(done_at=now).where(open_row).execute():
        raise ValidationError("task", T("Task", "This task is done already, or gone."))


def _task(line: card.TaskLine) -> Task:
    known = line.customer_id is not None
    name = spoken_name(line.name, line.phone, line.number, line.customer_id) if known else ""
    return Task(
        id=line.id,
        kind=TaskKind(line.kind),
        note=line.note,
        customer_id=line.customer_id,
        customer_name=name,
        case_id=line.case_id,
        owner_id=line.owner_id,
        due_on=date.fromisoformat(line.due_on),
        done_at=None,
    )
