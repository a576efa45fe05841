"""Cases: their words, where they stand, and the lines of their log."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

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
