"""Interactions logged at the counter, and the cases that come out of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cxdesk.domain import cases as rules
from cxdesk.domain import names
from cxdesk.domain.cases import (
    Actor,
    CaseEvent,
    CaseKind,
    CaseStatus,
    CaseView,
    Channel,
    Direction,
    EventKind,
    InteractionDraft,
    LoggedInteraction,
    Outcome,
)
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NOTE_MAX, check_length
from cxdesk.domain.periods import local_date
from cxdesk.domain.tasks import TaskKind, next_open_day
from cxdesk.domain.text import T
from cxdesk.services import shop
from cxdesk.services.command import acting_staff, command
from cxdesk.services.naming import spoken_name
from cxdesk.store import case_log
from cxdesk.store.models import Case, Customer, Interaction, Staff, Task, Topic
from cxdesk.store.models import CaseEvent as EventRow
from cxdesk.store.rows import exists, insert

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_WAITS = frozenset({CaseStatus.NEW, CaseStatus.PENDING, CaseStatus.ON_HOLD})


@command(T("Undo", "log interaction"))
def log_interaction(draft: InteractionDraft, *, now: int) -> LoggedInteraction:
    """Write an interaction, and the case, the events and the task that come out of it."""
    draft = _checked(draft, now)
    topic_id = _topic_id(draft.topic)
    case_id = draft.case_id
    if rules.opens_case(draft):
        case_id = _open_case(draft, topic_id, now)
    elif case_id is not None:
        _continue_case(case_id, draft)
    interaction_id = insert(
        Interaction,
        customer=draft.customer_id,
        case=case_id,
        staff=_staff_id(draft),
        direction=draft.direction.value,
        channel=draft.channel.value,
        topic=topic_id,
        outcome=draft.outcome.value,
        note=draft.note,
        minutes=draft.minutes,
        arrived_at=draft.arrived_at,
        arrived_on=local_date(draft.arrived_at, shop.calendar().zone).isoformat(),
        replied_at=rules.replied_at(draft),
        created_at=now,
    )
    if draft.case_id is not None and rules.closes(draft):
        case_log.finish_tasks(draft.case_id, now)
    task_id = _follow_up(draft, case_id, now) if rules.needs_follow_up(draft) else None
    return LoggedInteraction(interaction_id, case_id, task_id)


@command(T("Undo", "reply"))
def reply(case_id: int, note: str, *, now: int) -> None:
    """Write a public message by us; a new case, or one that waited, is open then."""
    case_row = _unclosed(case_id)
    note = _message(note)
    after = CaseStatus.OPEN if case_row.status in _WAITS else None
    _event(case_id, now, EventKind.MESSAGE, note=note, is_public=True, after=after)


@command(T("Undo", "solve case"))
def solve(case_id: int, note: str = "", *, now: int) -> None:
    """Close a case, with a last public message if there is one; its open tasks are done."""
    _unclosed(case_id)
    note = _cleaned_note(note)
    kind = EventKind.MESSAGE if note.strip() else EventKind.STATUS
    _event(case_id, now, kind, note=note, is_public=bool(note.strip()), after=CaseStatus.CLOSED)
    case_log.finish_tasks(case_id, now)


@command(T("Undo", "reopen case"))
def reopen(case_id: int, note: str = "", *, now: int) -> None:
    """Open a closed case again; its first reply and first closing stay as they were."""
    if _row(case_id).status != CaseStatus.CLOSED:
        raise ValidationError("case", T("Case", "This case is not closed."))
    note = _cleaned_note(note)
    _event(case_id, now, EventKind.STATUS, note=note, after=CaseStatus.OPEN)


@command(T("Undo", "wait for the customer"))
def wait_for_customer(case_id: int, note: str = "", *, now: int) -> None:
    """Put a case to wait for the customer, with a public message if there is one."""
    _unclosed(case_id)
    note = _cleaned_note(note)
    kind = EventKind.MESSAGE if note.strip() else EventKind.STATUS
    _event(case_id, now, kind, note=note, is_public=bool(note.strip()), after=CaseStatus.PENDING)


@command(T("Undo", "add internal note"))
def add_note(case_id: int, note: str, *, now: int) -> None:
    """Write an internal note; it stops no clock."""
    _row(case_id)
    _event(case_id, now, EventKind.NOTE, note=_message(note))


@command(T("Undo", "assign case"))
def assign(case_id: int, staff_id: int | None, *, now: int) -> None:
    """Give a case to someone, or to nobody in particular."""
    before = _row(case_id).owner_id
    if staff_id is not None and Staff.get_or_none(Staff.id == staff_id) is None:
        raise ValidationError("owner", T("Staff", "This person is not in the shop's list."))
    Case.update(owner=staff_id).where(Case.id == case_id).execute()
    change = {"owner_before": before, "owner_after": staff_id}
    _event(case_id, now, EventKind.ASSIGNMENT, change=change)


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
        channel=Channel(head.channel),
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


def _checked(draft: InteractionDraft, now: int) -> InteractionDraft:
    draft = replace(
        draft,
        topic=clean_line(draft.topic),
        note=clean_text(draft.note),
        channel=Channel(draft.channel),
        outcome=Outcome(draft.outcome),
        direction=Direction(draft.direction),
    )
    rules.check(draft, now)
    if draft.customer_id is not None and not exists(Customer, draft.customer_id):
        raise ValidationError("customer_id", T("Customer", "This customer is gone."))
    return draft if draft.case_id is None else _about(_unclosed(draft.case_id), draft)


def _about(case_row: Any, draft: InteractionDraft) -> InteractionDraft:
    """The draft with the customer of its case; refused when the two do not belong together."""
    if draft.customer_id is None:
        draft = replace(draft, customer_id=case_row.customer_id)
    elif case_row.customer_id not in {None, draft.customer_id}:
        words = T("Case", "This case belongs to another customer.")
        raise ValidationError("case_id", words)
    return _not_before(case_row.opened_at, draft)


def _not_before(opened_at: int, draft: InteractionDraft) -> InteractionDraft:
    """The draft at or after the opening; a time typed to the minute may be some seconds early."""
    if draft.arrived_at >= opened_at:
        return draft
    if draft.arrived_at // 60 < opened_at // 60:
        words = T("Case", "This is before the case was opened.")
        raise ValidationError("arrived_at", words)
    replied_at = draft.replied_at and max(draft.replied_at, opened_at)
    return replace(draft, arrived_at=opened_at, replied_at=replied_at)


def _open_case(draft: InteractionDraft, topic_id: int | None, now: int) -> int:
    is_complaint = draft.outcome is Outcome.COMPLAINT
    case_id = insert(
        Case,
        customer=draft.customer_id,
        owner=_staff_id(draft),
        channel=draft.channel.value,
        kind=(CaseKind.COMPLAINT if is_complaint else CaseKind.QUESTION).value,
        topic=topic_id,
        opened_at=draft.arrived_at,
        opened_by=Actor.CUSTOMER.value,
        created_at=now,
    )
    replied_at = rules.replied_at(draft)
    if replied_at is not None:
        after = CaseStatus.CLOSED if rules.closes(draft) else CaseStatus.OPEN
        _reply_event(case_id, replied_at, draft, draft.note, after)
    return case_id


def _continue_case(case_id: int, draft: InteractionDraft) -> None:
    """The customer's message and our reply, or our own message, in the log of an open case."""
    row = _row(case_id)
    status, kind = row.status, row.kind
    note = draft.note
    if draft.direction is Direction.IN:
        _event(
            case_id,
            draft.arrived_at,
            EventKind.MESSAGE,
            note=note,
            is_public=True,
            after=CaseStatus.OPEN if status == CaseStatus.PENDING else None,
            by=None,
            change=_complained(case_id, kind) if draft.outcome is Outcome.COMPLAINT else None,
        )
        note = ""
    replied_at = rules.replied_at(draft)
    if replied_at is not None:
        waited = CaseStatus.OPEN if status in _WAITS else None
        after = CaseStatus.CLOSED if rules.closes(draft) else waited
        _reply_event(case_id, replied_at, draft, note, after)


def _complained(case_id: int, kind: str) -> Mapping[str, str]:
    """Make a case a complaint; what the log says of that, nothing when it was one already."""
    after = CaseKind.COMPLAINT.value
    if kind == after:
        return {}
    Case.update(kind=after).where(Case.id == case_id).execute()
    return {"kind_before": kind, "kind_after": after}


def _reply_event(
    case_id: int, at: int, draft: InteractionDraft, note: str, after: CaseStatus | None
) -> None:
    kind = EventKind.MESSAGE
    by = draft.staff_id or 0
    _event(case_id, at, kind, note=note, is_public=True, after=after, by=by)


def _event(
    case_id: int,
    at: int,
    kind: EventKind,
    *,
    note: str = "",
    is_public: bool = False,
    after: CaseStatus | None = None,
    by: int | None = 0,
    change: Mapping[str, object] | None = None,
) -> None:
    """Append a line to a case's log; ``by`` None is the customer, 0 the acting staff member.

    ``change`` says what the case's kind or owner was before and is after.
    """
    insert(
        EventRow,
        case=case_id,
        at=at,
        actor=(Actor.CUSTOMER if by is None else Actor.STAFF).value,
        staff=acting_staff.get() if by == 0 else by,
        kind=kind.value,
        is_public=is_public,
        status_after=None if after is None else after.value,
        note=note,
        **(change or {}),
    )


def _follow_up(draft: InteractionDraft, case_id: int | None, now: int) -> int:
    return insert(
        Task,
        kind=TaskKind.FOLLOW_UP.value,
        note=draft.note,
        customer=draft.customer_id,
        case=case_id,
        owner=_staff_id(draft),
        due_on=_due_on(draft, now).isoformat(),
        created_at=now,
    )


def _due_on(draft: InteractionDraft, now: int) -> date:
    return draft.due_on or next_open_day(shop.calendar(), now)


def _topic_id(name: str) -> int | None:
    folded = names.fold(name)
    if not folded:
        return None
    known = case_log.topic_id(folded)
    return insert(Topic, name=name, folded=folded) if known is None else known


def _staff_id(draft: InteractionDraft) -> int | None:
    return draft.staff_id or acting_staff.get()


def _row(case_id: int) -> Any:  # a row of peewee, untyped
    row = Case.get_or_none(Case.id == case_id)
    if row is None:
        raise ValidationError("case", T("Case", "This case is gone."))
    return row


def _unclosed(case_id: int) -> Any:
    row = _row(case_id)
    if row.status == CaseStatus.CLOSED:
        raise ValidationError("case", T("Case", "This case is closed. Open it again first."))
    return row


def _message(note: str) -> str:
    note = _cleaned_note(note)
    if not note.strip():
        raise ValidationError("note", T("Case", "Write what was said."))
    return note


def _cleaned_note(note: str) -> str:
    note = clean_text(note)
    check_length("note", note, NOTE_MAX)
    return note


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
