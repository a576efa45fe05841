"""Cases: their words, where they stand, the lines of their log, and the rules of writing it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NAME_MAX, NOTE_MAX, check_length, check_not_future
from cxdesk.domain.text import T


class Channel(StrEnum):
    """How someone reached the shop, or the shop them."""

    COUNTER = "counter"
    PHONE = "phone"
    WHATSAPP = "whatsapp"
    EMAIL = "email"
    SOCIAL = "social"
    OTHER = "other"


class CaseKind(StrEnum):
    """What a case is about."""

    QUESTION = "question"
    INCIDENT = "incident"
    COMPLAINT = "complaint"
    ORDER = "order"
    OTHER = "other"


class CaseStatus(StrEnum):
    """Where a case stands; pending waits for the customer, on hold for someone else."""

    NEW = "new"
    OPEN = "open"
    PENDING = "pending"
    ON_HOLD = "on_hold"
    CLOSED = "closed"


class Actor(StrEnum):
    """Who did what a case event says."""

    CUSTOMER = "customer"
    STAFF = "staff"
    AUTO = "auto"


class EventKind(StrEnum):
    """What a case event is."""

    MESSAGE = "message"
    NOTE = "note"
    STATUS = "status"
    ASSIGNMENT = "assignment"


CHANNEL_WORDS: dict[Channel, T] = {
    Channel.COUNTER: T("Channel", "Counter"),
    Channel.PHONE: T("Channel", "Phone"),
    Channel.WHATSAPP: T("Channel", "WhatsApp"),
    Channel.EMAIL: T("Channel", "E-mail"),
    Channel.SOCIAL: T("Channel", "Social networks"),
    Channel.OTHER: T("Channel", "Other"),
}
KIND_WORDS: dict[CaseKind, T] = {
    CaseKind.QUESTION: T("CaseKind", "Question"),
    CaseKind.INCIDENT: T("CaseKind", "Incident"),
    CaseKind.COMPLAINT: T("CaseKind", "Complaint"),
    CaseKind.ORDER: T("CaseKind", "Order"),
    CaseKind.OTHER: T("CaseKind", "Other"),
}
STATUS_WORDS: dict[CaseStatus, T] = {
    CaseStatus.NEW: T("CaseStatus", "New"),
    CaseStatus.OPEN: T("CaseStatus", "Open"),
    CaseStatus.PENDING: T("CaseStatus", "Waiting for the customer"),
    CaseStatus.ON_HOLD: T("CaseStatus", "On hold"),
    CaseStatus.CLOSED: T("CaseStatus", "Closed"),
}


UNCLOSED = tuple(status for status in CaseStatus if status is not CaseStatus.CLOSED)
WAITS = frozenset({CaseStatus.NEW, CaseStatus.PENDING, CaseStatus.ON_HOLD})  # for an act of ours


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDraft:
    """A case opened alone; ``said`` is what the customer wrote, or why we open it.

    ``opened_by`` is the customer or us; ``owner_id`` None is nobody in particular.
    """

    opened_at: int
    customer_id: int | None = None
    channel: str = Channel.PHONE
    kind: CaseKind = CaseKind.QUESTION
    topic: str = ""
    subject: str = ""
    said: str = ""
    opened_by: Actor = Actor.CUSTOMER
    owner_id: int | None = None


class CaseEvent(NamedTuple):
    """One line of a case's log, oldest first; ``staff_name`` is who did it, "" the customer.

    ``kind_after`` and ``owner_after`` only where the line changed them ("" is nobody's case);
    ``settled_first`` what staff said when they closed it; ``own_decision``: without asking anybody.
    """

    id: int
    at: int
    actor: Actor
    staff_name: str
    kind: EventKind
    is_public: bool
    status_after: CaseStatus | None
    note: str
    kind_before: CaseKind | None = None
    kind_after: CaseKind | None = None
    owner_after: str | None = None
    settled_first: bool | None = None
    own_decision: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case with its whole log; ``logged`` is what was noted with interactions about it."""

    id: int
    number: str | None
    customer_id: int | None
    customer_name: str
    owner_id: int | None
    channel: str
    kind: CaseKind
    topic: str
    subject: str
    opened_at: int
    opened_by: Actor
    status: CaseStatus
    first_reply_at: int | None
    closed_at: int | None
    events: tuple[CaseEvent, ...]
    owner_name: str = ""
    waiting_since: int | None = None
    asked_since: int | None = None
    logged: tuple[CaseEvent, ...] = ()


def conversation(case: CaseView) -> tuple[CaseEvent, ...]:
    """All that was said and done, oldest first; a note that stands in the log is not told twice.

    What a customer wanted was logged with our reply on the spot: it is told as theirs, not as ours,
    unless it closed the case, when it tells how.
    """
    theirs = {event.note.strip() for event in case.logged if event.actor is Actor.CUSTOMER}
    events = [_without_their_words(event, theirs) for event in case.events]
    known = {event.note.strip() for event in events}
    more = [event for event in case.logged if event.note.strip() not in known]
    return tuple(sorted((*more, *events), key=lambda event: event.at))


def _without_their_words(event: CaseEvent, theirs: set[str]) -> CaseEvent:
    is_reply = event.actor is Actor.STAFF and event.kind is EventKind.MESSAGE
    ends = event.status_after is CaseStatus.CLOSED
    repeats = is_reply and not ends and event.note.strip() in theirs
    return event._replace(note="") if repeats else event


def check_draft(draft: CaseDraft, now: int) -> None:
    """Raise for the first rule that a new case breaks."""
    check_not_future("opened_at", draft.opened_at, now)
    check_length("topic", draft.topic, NAME_MAX)
    check_length("subject", draft.subject, NAME_MAX)
    check_length("said", draft.said, NOTE_MAX)
    if draft.opened_by is Actor.AUTO:
        raise ValidationError("opened_by", T("Case", "A case is opened by the customer or by us."))
    if not (draft.said.strip() or draft.subject or draft.topic):
        raise ValidationError("said", T("Case", "Write what it is about."))


def time_of_line(at: int, *, opened_at: int, now: int) -> int:
    """When a line of the log counts: not in the future, not before the opening.

    A time typed to the minute of the opening may be some seconds early: it counts from there.
    """
    check_not_future("at", at, now)
    if at // 60 < opened_at // 60:
        raise ValidationError("at", T("Case", "This is before the case was opened."))
    return max(at, opened_at)


def time_of_change(at: int, last_change: int | None) -> int:
    """When a new state counts: not before the last one, or the log would say otherwise."""
    if last_change is None or at >= last_change:
        return at
    if at // 60 < last_change // 60:
        words = T("Case", "Something changed in this case after that. Give a later time.")
        raise ValidationError("at", words)
    return last_change
