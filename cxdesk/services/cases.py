"""Cases: what is said and done in them, and the cases not closed."""

from __future__ import annotations

from cxdesk.domain import names
from cxdesk.domain.cases import Actor, CaseEvent, CaseKind, CaseStatus, CaseView, EventKind
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services.case_writing import (
    WAITS,
    cleaned_note,
    found_case,
    said,
    unclosed_case,
    write_event,
)
from cxdesk.services.command import command
from cxdesk.services.naming import spoken_name
from cxdesk.store import case_log
from cxdesk.store.models import Case, Staff, Topic


@command(T("Undo", "reply"))
def reply(case_id: int, note: str, *, now: int) -> None:
    """Write a public message by us; a new case, or one that waited, is open then."""
    case_row = unclosed_case(case_id)
    note = said(note)
    after = CaseStatus.OPEN if case_row.status in WAITS else None
    write_event(case_id, now, EventKind.MESSAGE, note=note, is_public=True, after=after)


@command(T("Undo", "solve case"))
def solve(case_id: int, note: str = "", *, now: int) -> None:
    """Close a case, with a last public message if there is one; its open tasks are done."""
    unclosed_case(case_id)
    note = cleaned_note(note)
    kind = EventKind.MESSAGE if note.strip() else EventKind.STATUS
    write_event(
        case_id, now, kind, note=note, is_public=bool(note.strip()), after=CaseStatus.CLOSED
    )
    case_log.finish_tasks(case_id, now)


@command(T("Undo", "reopen case"))
def reopen(case_id: int, note: str = "", *, now: int) -> None:
    """Open a closed case again; its first reply and first closing stay as they were."""
    if found_case(case_id).status != CaseStatus.CLOSED:
        raise ValidationError("case", T("Case", "This case is not closed."))
    note = cleaned_note(note)
    write_event(case_id, now, EventKind.STATUS, note=note, after=CaseStatus.OPEN)


@command(T("Undo", "wait for the customer"))
def wait_for_customer(case_id: int, note: str = "", *, now: int) -> None:
    """Put a case to wait for the customer, with a public message if there is one."""
    unclosed_case(case_id)
    note = cleaned_note(note)
    kind = EventKind.MESSAGE if note.strip() else EventKind.STATUS
    write_event(
        case_id, now, kind, note=note, is_public=bool(note.strip()), after=CaseStatus.PENDING
    )


@command(T("Undo", "add internal note"))
def add_note(case_id: int, note: str, *, now: int) -> None:
    """Write an internal note; it stops no clock."""
    found_case(case_id)
    write_event(case_id, now, EventKind.NOTE, note=said(note))


@command(T("Undo", "assign case"))
def assign(case_id: int, staff_id: int | None, *, now: int) -> None:
    """Give a case to someone, or to nobody in particular."""
    before = found_case(case_id).owner_id
    if staff_id is not None and Staff.get_or_none(Staff.id == staff_id) is None:
        raise ValidationError("owner", T("Staff", "This person is not in the shop's list."))
    Case.update(owner=staff_id).where(Case.id == case_id).execute()
    change = {"owner_before": before, "owner_after": staff_id}
    write_event(case_id, now, EventKind.ASSIGNMENT, change=change)


def case(case_id: int) -> CaseView:
    """A case with its whole log, oldest line first; ValidationError when it is gone."""
    head = case_log.head(case_id)
    if head is None:
        raise ValidationError("case", T("Case", "This case is gone."))
    known = head.customer_id is not None
    return CaseView(
        id=head.id,
        number=head.external_id,
        customer_id=head.customer_id,
        customer_name=spoken_name(head.name, head.phone, head.number, head.customer_id)
        if known
        else "",
        owner_id=head.owner_id,
        channel=head.channel,
        kind=CaseKind(head.kind),
        topic=head.topic or "",
        subject=head.subject,
        opened_at=head.opened_at,
        opened_by=Actor(head.opened_by),
        status=CaseStatus(head.status),
        first_reply_at=head.first_reply_at,
        closed_at=head.closed_at,
        events=tuple(_event_view(line) for line in case_log.events(case_id)),
    )


def open_cases(customer_id: int | None = None, limit: int = 200) -> tuple[CaseView, ...]:
    """The cases not closed, oldest first; of one customer, or of all."""
    return tuple(case(found) for found in case_log.open_ids(customer_id, limit))


def topics() -> tuple[str, ...]:
    """The shop's own topics in Spanish order."""
    rows = Topic.select(Topic.name).where(Topic.is_active)
    return tuple(sorted((row.name for row in rows), key=names.sort_key))


def _event_view(line: case_log.EventLine) -> CaseEvent:
    return CaseEvent(
        id=line.id,
        at=line.at,
        actor=Actor(line.actor),
        staff_name=line.staff_name or "",
        kind=EventKind(line.kind),
        is_public=bool(line.is_public),
        status_after=CaseStatus(line.status_after) if line.status_after else None,
        note=line.note,
    )
