"""Interactions and cases: what staff log, the rules it meets, and what each log entry writes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NAME_MAX, NOTE_MAX, check_length, check_not_future
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date

_MINUTES_MAX = 24 * 60


class Channel(StrEnum):
    """How someone reached the shop, or the shop them."""

    COUNTER = "counter"
    PHONE = "phone"
    WHATSAPP = "whatsapp"
    EMAIL = "email"
    SOCIAL = "social"
    OTHER = "other"


class Direction(StrEnum):
    """Who began: the customer (in) or the shop (out)."""

    IN = "in"
    OUT = "out"


class Outcome(StrEnum):
    """How an interaction ended."""

    NOTE = "note"
    SOLVED = "solved"
    FOLLOW_UP = "follow_up"
    COMPLAINT = "complaint"
    COMPLIMENT = "compliment"


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
OUTCOME_WORDS: dict[Outcome, T] = {
    Outcome.NOTE: T("Outcome", "Note"),
    Outcome.SOLVED: T("Outcome", "Solved on the spot"),
    Outcome.FOLLOW_UP: T("Outcome", "Follow-up"),
    Outcome.COMPLAINT: T("Outcome", "Complaint"),
    Outcome.COMPLIMENT: T("Outcome", "Compliment"),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionDraft:
    """One contact with a customer, as the form gives it.

    ``replied_at`` None: no reply yet; solved without it was solved on the spot. ``case_id`` names
    the open case it is about. ``complaint_settled``: a complaint solved now, else followed up.
    ``due_on`` overrides the day of the follow-up, ``staff_id`` the acting staff member.
    """

    arrived_at: int
    channel: Channel = Channel.COUNTER
    customer_id: int | None = None
    direction: Direction = Direction.IN
    topic: str = ""
    outcome: Outcome = Outcome.NOTE
    note: str = ""
    minutes: int | None = None
    replied_at: int | None = None
    case_id: int | None = None
    complaint_settled: bool = False
    due_on: date | None = None
    staff_id: int | None = None


class LoggedInteraction(NamedTuple):
    """What logging wrote."""

    interaction_id: int
    case_id: int | None
    task_id: int | None


class CaseEvent(NamedTuple):
    """One line of a case's log, oldest first."""

    id: int
    at: int
    actor: Actor
    staff_name: str
    kind: EventKind
    is_public: bool
    status_after: CaseStatus | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case with its whole log."""

    id: int
    number: str | None
    customer_id: int | None
    customer_name: str
    owner_id: int | None
    channel: Channel
    kind: CaseKind
    topic: str
    subject: str
    opened_at: int
    opened_by: Actor
    status: CaseStatus
    first_reply_at: int | None
    closed_at: int | None
    events: tuple[CaseEvent, ...]


def closes(draft: InteractionDraft) -> bool:
    """Whether nothing is left to do: solved, or a complaint settled on the spot."""
    settled = draft.outcome is Outcome.COMPLAINT and draft.complaint_settled
    return draft.outcome is Outcome.SOLVED or settled


def needs_follow_up(draft: InteractionDraft) -> bool:
    """Whether a task comes out of it: a follow-up, or an incoming complaint not settled."""
    is_complaint = draft.outcome is Outcome.COMPLAINT and draft.direction is Direction.IN
    return draft.outcome is Outcome.FOLLOW_UP or (is_complaint and not draft.complaint_settled)


def opens_case(draft: InteractionDraft) -> bool:
    """Whether it writes a case: incoming, about no open case, and more than a note or thanks."""
    if draft.direction is not Direction.IN or draft.case_id is not None:
        return False
    return draft.outcome in {Outcome.SOLVED, Outcome.FOLLOW_UP, Outcome.COMPLAINT}


def replied_at(draft: InteractionDraft) -> int | None:
    """When our side answered; what was solved without a time was answered on the spot."""
    if draft.replied_at is None and (closes(draft) or draft.direction is Direction.OUT):
        return draft.arrived_at
    return draft.replied_at


def check(draft: InteractionDraft, now: int) -> None:
    """Raise for the first rule a draft breaks."""
    check_not_future("arrived_at", draft.arrived_at, now)
    if draft.replied_at is not None:
        check_not_future("replied_at", draft.replied_at, now)
        if draft.replied_at < draft.arrived_at:
            words = T("Interaction", "The reply cannot be earlier than the customer's message.")
            raise ValidationError("replied_at", words)
    if draft.minutes is not None and not 0 <= draft.minutes <= _MINUTES_MAX:
        raise ValidationError("minutes", T("Interaction", "Minutes go from 0 to 1440."))
    check_length("topic", draft.topic, NAME_MAX)
    check_length("note", draft.note, NOTE_MAX)
