"""Interactions: what staff log, the rules it meets, and what it leads to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.cases import Channel
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NAME_MAX, NOTE_MAX, check_length, check_not_future
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date

_MINUTES_MAX = 24 * 60
TYPED_LATER_SECONDS = 3_600
IN_CASE_LOG = T(
    "Interaction",
    "This stands in the log of case {number}. Delete the interaction and log it again.",
)
LEADS_TO_MORE = T(
    "Interaction",
    "An outcome that leads to more is not changed here. Delete the interaction and log it again.",
)
FOLLOWED = T("Interaction", "More has happened with case {number} since, so this stays.")
SAYS_NOTHING = T("Interaction", "Write what happened, or choose a customer, a topic or an outcome.")
NO_CASE_OF_OURS = T(
    "Interaction",
    "Where we began, this outcome needs an open case. Choose the case, or another outcome.",
)
TASK_USED = T("Interaction", "Its task has been dealt with, so this stays.")


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


OUTCOME_WORDS: dict[Outcome, T] = {
    Outcome.NOTE: T("Outcome", "Note"),
    Outcome.SOLVED: T("Outcome", "Solved on the spot"),
    Outcome.FOLLOW_UP: T("Outcome", "Follow-up"),
    Outcome.COMPLAINT: T("Outcome", "Complaint"),
    Outcome.COMPLIMENT: T("Outcome", "Compliment"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionDraft:
    """One contact with a customer, as the form gives it.

    ``replied_at`` None: no reply yet; solved without it was solved on the spot. ``case_id`` names
    the open case it is about. ``complaint_settled``: a complaint solved now, else followed up.
    ``due_on`` overrides the day of the follow-up, ``staff_id`` the acting staff member.
    ``is_call``: what follows is a call back. ``own_decision``: who attended decided it without
    asking anybody; where that ended the case at once, they say so of the first contact.
    """

    arrived_at: int
    channel: str = Channel.COUNTER
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
    is_call: bool = False
    own_decision: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """A kept interaction; ``is_opening``: its case came out of it."""

    id: int
    customer_id: int | None
    customer_name: str
    case_id: int | None
    is_opening: bool
    staff_id: int | None
    direction: Direction
    channel: str
    topic: str
    outcome: Outcome
    note: str
    minutes: int | None
    arrived_at: int
    replied_at: int | None
    created_at: int


class LoggedInteraction(NamedTuple):
    """What logging wrote; ``reminder_on`` is the day to which a call back moved, if one did."""

    interaction_id: int
    case_id: int | None
    task_id: int | None
    reminder_on: date | None = None


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


def is_typed_later(at: int, created_at: int) -> bool:
    """Whether an entry was typed more than an hour after the time that it gives."""
    return created_at - at > TYPED_LATER_SECONDS


def check_new(draft: InteractionDraft, now: int) -> None:
    """Raise for the first rule that a new interaction breaks: it says something, and fits."""
    check(draft, now)
    if not _says_something(draft):
        raise ValidationError("note", SAYS_NOTHING)
    _check_outcome(draft)


def _says_something(said: InteractionDraft | Interaction) -> bool:
    about = said.customer_id is not None or said.case_id is not None
    return about or bool(said.note.strip() or said.topic) or said.outcome is not Outcome.NOTE


def _check_outcome(draft: InteractionDraft) -> None:
    """What we began solves nothing and is no complaint, but for an open case."""
    is_ours = draft.direction is Direction.OUT and draft.case_id is None
    if is_ours and draft.outcome in {Outcome.SOLVED, Outcome.COMPLAINT}:
        raise ValidationError("outcome", NO_CASE_OF_OURS)


def check_edit(before: Interaction, draft: InteractionDraft) -> None:
    """Raise when a correction would contradict what logging wrote besides the interaction."""
    if _says_something(before) and not _says_something(draft):
        raise ValidationError("note", SAYS_NOTHING)
    if (before.direction, before.outcome) != (draft.direction, draft.outcome):
        _check_outcome(draft)
    if before.case_id is not None:
        _check_case_log(before, draft)
        return
    for changed, value in (("direction", draft.direction), ("outcome", draft.outcome)):
        if getattr(before, changed) == value:
            continue
        if opens_case(draft) or needs_follow_up(draft) or _needed_follow_up(before):
            raise ValidationError(changed, LEADS_TO_MORE)


def _check_case_log(before: Interaction, draft: InteractionDraft) -> None:
    """Times, direction and outcome stand in the log of the case, which nobody rewrites."""
    told = (
        ("arrived_at", before.arrived_at, draft.arrived_at),
        ("replied_at", before.replied_at, replied_at(draft)),
        ("direction", before.direction, draft.direction),
        ("outcome", before.outcome, draft.outcome),
    )
    for name, old, new in told:
        if old != new:
            raise ValidationError(name, IN_CASE_LOG.fill(number=before.case_id))


def _needed_follow_up(before: Interaction) -> bool:
    return before.outcome is Outcome.FOLLOW_UP


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
