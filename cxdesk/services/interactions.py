"""Interactions logged at the counter, with the case and the task that come out of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from cxdesk.domain import interactions as rules
from cxdesk.domain.cases import WAITS, Actor, CaseKind, CaseStatus, EventKind
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import Direction, InteractionDraft, LoggedInteraction, Outcome
from cxdesk.domain.periods import local_date
from cxdesk.domain.tasks import TaskDraft, TaskKind, check_day, next_open_day, open_day_from
from cxdesk.domain.text import T
from cxdesk.services import channels, shop, staff, tasks, whose
from cxdesk.services.case_writing import found_case, topic_id_of, unclosed_case, write_event
from cxdesk.services.command import acting_staff, command
from cxdesk.store import case_log
from cxdesk.store.models import Case, Interaction, Task
from cxdesk.store.rows import insert

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@command(T("Undo", "log interaction"))
def log_interaction(draft: InteractionDraft, *, now: int) -> LoggedInteraction:
    """Write an interaction, and the case, the events and the task that come out of it."""
    draft = _checked(draft, now)
    topic_id = topic_id_of(draft.topic)
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
        channel=draft.channel,
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
        case_log.finish_tasks(draft.case_id, now, _staff_id(draft))
    task_id = _follow_up(draft, case_id, now) if rules.needs_follow_up(draft) else None
    reminder_on = tasks.contacted(draft.customer_id, now=now)
    return LoggedInteraction(interaction_id, case_id, task_id, reminder_on)


def follow_up_day(days: int, *, now: int) -> date:
    """So many days from today, or the first open day after that."""
    calendar = shop.calendar()
    return open_day_from(calendar, local_date(now, calendar.zone) + timedelta(days=days))


def clock_starts_at(arrived_at: int) -> int | None:
    """The opening at which the clock of a message left while closed starts; None while open."""
    calendar = shop.calendar()
    if calendar.is_always_open or calendar.is_open(arrived_at):
        return None
    return calendar.next_opening(arrived_at)


def _checked(draft: InteractionDraft, now: int) -> InteractionDraft:
    draft = replace(
        draft,
        topic=clean_line(draft.topic),
        note=clean_text(draft.note),
        channel=channels.checked(draft.channel),
        outcome=Outcome(draft.outcome),
        direction=Direction(draft.direction),
    )
    rules.check_new(draft, now)
    staff.check_person(draft.staff_id)
    draft = replace(draft, customer_id=whose.living_or_nobody(draft.customer_id))
    return draft if draft.case_id is None else _about(unclosed_case(draft.case_id), draft)


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
        channel=draft.channel,
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
    row = found_case(case_id)
    status, kind = row.status, row.kind
    note = draft.note
    if draft.direction is Direction.IN:
        write_event(
            case_id,
            draft.arrived_at,
            EventKind.MESSAGE,
            note=note,
            is_public=True,
            after=CaseStatus.OPEN if status == CaseStatus.PENDING else None,
            actor=Actor.CUSTOMER,
            change=_complained(case_id, kind) if draft.outcome is Outcome.COMPLAINT else None,
        )
        note = ""
    replied_at = rules.replied_at(draft)
    if replied_at is not None:
        waited = CaseStatus.OPEN if status in WAITS else None
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
    kind, who, told = EventKind.MESSAGE, draft.staff_id, _decided(draft)
    write_event(
        case_id, at, kind, note=note, is_public=True, after=after, staff_id=who, change=told
    )


def _decided(draft: InteractionDraft) -> Mapping[str, object]:
    """That it was decided without asking; what was solved so on the spot, at first contact."""
    if not draft.own_decision:
        return {}
    is_first = draft.case_id is None and rules.closes(draft)
    return {"own_decision": True} | ({"settled_first": True} if is_first else {})


def _follow_up(draft: InteractionDraft, case_id: int | None, now: int) -> int:
    """The task that comes out of it: a follow-up, or a call back that goes by the last contact."""
    today = local_date(now, shop.calendar().zone)
    due_on = draft.due_on or next_open_day(shop.calendar(), now)
    if draft.due_on is not None:
        check_day("due_on", draft.due_on, today)
    if draft.is_call:
        if draft.customer_id is None:
            raise ValidationError("customer_id", T("Task", "Say who is to be called."))
        call = TaskDraft(
            kind=TaskKind.CALL_BACK,
            note=draft.note,
            customer_id=draft.customer_id,
            case_id=case_id,
            owner_id=_staff_id(draft),
            due_on=due_on,
            after_days=max((due_on - today).days, 1),
        )
        return tasks.add_task(call, now=now)
    return insert(
        Task,
        kind=TaskKind.FOLLOW_UP.value,
        note=draft.note,
        customer=draft.customer_id,
        case=case_id,
        owner=_staff_id(draft),
        due_on=due_on.isoformat(),
        created_at=now,
    )


def _staff_id(draft: InteractionDraft) -> int | None:
    return draft.staff_id or acting_staff.get()
