"""Cases: opened, answered, put to wait, solved; every act is a line of the case's own log."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.domain import cases as rules
from cxdesk.domain.cases import (
    UNCLOSED,
    WAITS,
    Actor,
    CaseDraft,
    CaseEvent,
    CaseKind,
    CaseStatus,
    CaseView,
    EventKind,
)
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import Direction
from cxdesk.domain.limits import NAME_MAX, check_length
from cxdesk.domain.tasks import TaskDraft, TaskKind
from cxdesk.domain.text import T
from cxdesk.services import channels, conflicts, staff, tasks, whose
from cxdesk.services import topics as shop_topics
from cxdesk.services.case_writing import (
    cleaned_note,
    found_case,
    said,
    topic_id_of,
    unclosed_case,
    write_event,
)
from cxdesk.services.command import acting_staff, command
from cxdesk.services.naming import spoken_name
from cxdesk.store import case_log
from cxdesk.store.models import Case
from cxdesk.store.rows import insert

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import Any


@command(T("Undo", "open case"))
def open_case(draft: CaseDraft, *, now: int) -> int:
    """A case that no interaction opened, with what was said as its first line; its id."""
    draft = _checked(draft, now)
    case_id = insert(
        Case,
        customer=draft.customer_id,
        owner=draft.owner_id,
        channel=draft.channel,
        kind=draft.kind.value,
        topic=topic_id_of(draft.topic),
        subject=draft.subject,
        opened_at=draft.opened_at,
        opened_by=draft.opened_by.value,
        created_at=now,
    )
    if draft.said.strip():
        _write_first_line(case_id, draft)
    return case_id


@command(T("Undo", "reply"))
def reply(
    case_id: int, note: str, *, own_decision: bool = False, at: int | None = None, now: int
) -> None:
    """Write a public message by us; a new case, or one that waited, is open then.

    ``own_decision``: who attended decided it without asking anybody.
    """
    row = unclosed_case(case_id)
    note = said(note)
    at = _time(row, at, now)
    last = case_log.last_change_at(case_id)
    is_latest = last is None or at >= last
    after = CaseStatus.OPEN if row.status in WAITS and is_latest else None
    told = {"own_decision": True} if own_decision else {}
    write_event(case_id, at, EventKind.MESSAGE, note=note, is_public=True, after=after, change=told)


@command(T("Undo", "solve case"))
def solve(
    case_id: int,
    note: str = "",
    *,
    topic: str | None = None,
    settled_first: bool | None = None,
    own_decision: bool = False,
    at: int | None = None,
    now: int,
) -> None:
    """Close a case, with a last public message if there is one; its open tasks are done.

    ``topic`` corrects that of the case; ``settled_first`` is whether staff say that it was settled
    at first contact (None: nobody said), ``own_decision`` that they decided without asking.
    """
    row = unclosed_case(case_id)
    note = cleaned_note(note)
    at = _time_of_change(row, at, now)
    if topic is not None:
        _set_topic(case_id, topic)
    told: dict[str, bool] = {} if settled_first is None else {"settled_first": settled_first}
    if own_decision:
        told["own_decision"] = True
    _write_state(case_id, at, note, CaseStatus.CLOSED, told)
    case_log.finish_tasks(case_id, at, acting_staff.get())


@command(T("Undo", "reopen case"))
def reopen(case_id: int, note: str = "", *, at: int | None = None, now: int) -> None:
    """Open a closed case again; its first reply and first closing stay as they were."""
    row = found_case(case_id)
    if row.status != CaseStatus.CLOSED:
        raise ValidationError("case", T("Case", "This case is not closed."))
    note = cleaned_note(note)
    at = _time_of_change(row, at, now)
    write_event(case_id, at, EventKind.STATUS, note=note, after=CaseStatus.OPEN)


@command(T("Undo", "wait for the customer"))
def wait_for_customer(
    case_id: int,
    note: str = "",
    *,
    remind_on: date | None = None,
    at: int | None = None,
    now: int,
) -> None:
    """Put a case to wait for the customer, with a public message if there is one.

    ``remind_on``: a follow-up for that day, so that nobody forgets it.
    """
    row = unclosed_case(case_id)
    note = cleaned_note(note)
    _write_state(case_id, _time_of_change(row, at, now), note, CaseStatus.PENDING)
    _remind(row, note, remind_on, now)


@command(T("Undo", "put case on hold"))
def hold(
    case_id: int,
    note: str,
    *,
    remind_on: date | None = None,
    at: int | None = None,
    now: int,
) -> None:
    """Put a case on hold for someone else; the note says for whom or what, and until when.

    ``remind_on``: a follow-up for that day. The note is internal: the customer was told nothing.
    """
    row = unclosed_case(case_id)
    note = cleaned_note(note)
    if not note.strip():
        text = T("Case", "Write who or what it waits for, and until when.")
        raise ValidationError("note", text)
    at = _time_of_change(row, at, now)
    write_event(case_id, at, EventKind.STATUS, note=note, after=CaseStatus.ON_HOLD)
    _remind(row, note, remind_on, now)


@command(T("Undo", "customer's message"))
def customer_message(
    case_id: int, note: str, *, needs_answer: bool = True, at: int | None = None, now: int
) -> None:
    """Write down what the customer said; a case that waited for it is open again.

    A closed case is opened again when the message ``needs_answer``; thanks leave it closed.
    """
    row = found_case(case_id)
    note = said(note)
    at = _time(row, at, now)
    last = case_log.last_change_at(case_id)
    is_latest = last is None or at >= last
    is_closed = row.status == CaseStatus.CLOSED
    opens = row.status == CaseStatus.PENDING or (is_closed and needs_answer)
    after = CaseStatus.OPEN if opens and is_latest else None
    who = Actor.CUSTOMER
    write_event(case_id, at, EventKind.MESSAGE, note=note, is_public=True, after=after, actor=who)
    if is_closed and needs_answer and not is_latest:  # it came before the closing
        write_event(case_id, max(now, last or now), EventKind.STATUS, after=CaseStatus.OPEN)


@command(T("Undo", "add internal note"))
def add_note(case_id: int, note: str, *, at: int | None = None, now: int) -> None:
    """Write an internal note; it stops no clock. Corrections of earlier lines are written so."""
    row = found_case(case_id)
    write_event(case_id, _time(row, at, now), EventKind.NOTE, note=said(note))


@command(T("Undo", "assign case"))
def assign(case_id: int, staff_id: int | None, *, seen: int | None = None, now: int) -> None:
    """Give a case to someone, or to nobody in particular; nothing happens when it is theirs."""
    conflicts.check("cases", case_id, seen)
    before = found_case(case_id).owner_id
    staff.check_responsible(staff_id, "owner", before=before)
    if before == staff_id:
        return
    Case.update(owner=staff_id).where(Case.id == case_id).execute()
    change = {"owner_before": before, "owner_after": staff_id}
    write_event(case_id, now, EventKind.ASSIGNMENT, change=change)


@command(T("Undo", "change case"))
def change_case(
    case_id: int, *, kind: CaseKind, topic: str, subject: str, seen: int | None = None, now: int
) -> None:
    """Correct what a case is about; another kind is dated in the log, past figures keep theirs."""
    conflicts.check("cases", case_id, seen)
    before, kind = found_case(case_id).kind, CaseKind(kind)
    subject = clean_line(subject)
    check_length("subject", subject, NAME_MAX)
    _set_topic(case_id, topic)
    Case.update(kind=kind.value, subject=subject).where(Case.id == case_id).execute()
    if before != kind.value:
        change = {"kind_before": before, "kind_after": kind.value}
        write_event(case_id, now, EventKind.NOTE, change=change)


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
        owner_name=head.owner or "",
        waiting_since=head.waiting_since if head.status in UNCLOSED else None,
        asked_since=head.asked_since,
        logged=tuple(_logged_view(line) for line in case_log.logged(case_id)),
    )


def open_cases(customer_id: int | None = None, limit: int = 200) -> tuple[CaseView, ...]:
    """The cases not closed, oldest first; of one customer, or of all."""
    return tuple(case(found) for found in case_log.open_ids(customer_id, limit))


def topics() -> tuple[str, ...]:
    """The shop's own topics, the most used first."""
    return shop_topics.offered()


def _checked(draft: CaseDraft, now: int) -> CaseDraft:
    draft = replace(
        draft,
        topic=clean_line(draft.topic),
        subject=clean_line(draft.subject),
        said=clean_text(draft.said),
        channel=channels.checked(draft.channel),
        kind=CaseKind(draft.kind),
        opened_by=Actor(draft.opened_by),
    )
    rules.check_draft(draft, now)
    staff.check_responsible(draft.owner_id, "owner")
    return replace(draft, customer_id=whose.living_or_nobody(draft.customer_id))


def _write_first_line(case_id: int, draft: CaseDraft) -> None:
    """What the customer wrote is a message; why we opened it ourselves is our own note."""
    is_theirs = draft.opened_by is Actor.CUSTOMER
    write_event(
        case_id,
        draft.opened_at,
        EventKind.MESSAGE if is_theirs else EventKind.NOTE,
        note=draft.said,
        is_public=is_theirs,
        actor=draft.opened_by,
    )


def _write_state(
    case_id: int,
    at: int,
    note: str,
    after: CaseStatus,
    told: Mapping[str, bool] | None = None,
) -> None:
    """A new state, told to the customer in the same line when there are words for it."""
    is_public = bool(note.strip())
    kind = EventKind.MESSAGE if is_public else EventKind.STATUS
    write_event(case_id, at, kind, note=note, is_public=is_public, after=after, change=told)


def _time(row: Any, at: int | None, now: int) -> int:  # a row of peewee, untyped
    now = max(now, row.opened_at)  # a clock put back is nobody's fault
    return rules.time_of_line(now if at is None else at, opened_at=row.opened_at, now=now)


def _time_of_change(row: Any, at: int | None, now: int) -> int:
    last = case_log.last_change_at(row.id)
    return rules.time_of_change(_time(row, at, max(now, last or now)), last)


def _set_topic(case_id: int, topic: str) -> None:
    topic = clean_line(topic)
    check_length("topic", topic, NAME_MAX)
    Case.update(topic=topic_id_of(topic)).where(Case.id == case_id).execute()


def _remind(row: Any, note: str, on: date | None, now: int) -> None:
    if on is None:
        return
    draft = TaskDraft(
        kind=TaskKind.FOLLOW_UP,
        note=note or row.subject or _default_reminder(row),
        owner_id=row.owner_id or acting_staff.get(),
        customer_id=row.customer_id,
        case_id=row.id,
        due_on=on,
    )
    try:
        tasks.add_task(draft, now=now)
    except ValidationError as error:
        field = "remind_on" if error.field == "due_on" else error.field
        raise ValidationError(field, error.text) from error


def _default_reminder(row: Any) -> str:
    return words.say(T("Case", "Case {number}").fill(number=str(row.id)))


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
        kind_before=CaseKind(line.kind_before) if line.kind_before else None,
        kind_after=CaseKind(line.kind_after) if line.kind_after else None,
        owner_after=(line.owner_after or "") if line.has_owner else None,
        settled_first=None if line.settled_first is None else bool(line.settled_first),
        own_decision=bool(line.own_decision),
    )


def _logged_view(line: case_log.LoggedLine) -> CaseEvent:
    is_theirs = line.direction == Direction.IN
    return CaseEvent(
        id=line.id,
        at=line.at,
        actor=Actor.CUSTOMER if is_theirs else Actor.STAFF,
        staff_name="" if is_theirs else line.staff_name or "",
        kind=EventKind.MESSAGE,
        is_public=True,
        status_after=None,
        note=line.note,
    )
