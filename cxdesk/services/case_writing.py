"""Writing into a case: its row, the lines of its log, and what both must meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxdesk.domain import names
from cxdesk.domain.cases import Actor, CaseStatus, EventKind
from cxdesk.domain.cleaning import clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NOTE_MAX, check_length
from cxdesk.domain.text import T
from cxdesk.services.command import acting_staff
from cxdesk.store import case_log
from cxdesk.store.models import Case, Topic
from cxdesk.store.models import CaseEvent as EventRow
from cxdesk.store.rows import insert

if TYPE_CHECKING:
    from collections.abc import Mapping


def write_event(
    case_id: int,
    at: int,
    kind: EventKind,
    *,
    note: str = "",
    is_public: bool = False,
    after: CaseStatus | None = None,
    actor: Actor = Actor.STAFF,
    staff_id: int | None = None,
    change: Mapping[str, object] | None = None,
) -> None:
    """Append a line to a case's log, of our side by whoever works now unless ``staff_id`` did it.

    ``change`` says what the case's kind or owner was before and is after.
    """
    signed = staff_id or acting_staff.get()
    insert(
        EventRow,
        case=case_id,
        at=at,
        actor=actor.value,
        staff=signed if actor is Actor.STAFF else None,
        kind=kind.value,
        is_public=is_public,
        status_after=None if after is None else after.value,
        note=note,
        **(change or {}),
    )


def topic_id_of(name: str) -> int | None:
    """The topic of that name, made when there is none; None for no name."""
    folded = names.fold(name)
    if not folded:
        return None
    known = case_log.topic_id(folded)
    return insert(Topic, name=name, folded=folded) if known is None else known


def found_case(case_id: int) -> Any:  # a row of peewee, untyped
    """A case as stored; ValidationError when it is gone."""
    row = Case.get_or_none(Case.id == case_id)
    if row is None:
        raise ValidationError("case", T("Case", "This case is gone."))
    return row


def unclosed_case(case_id: int) -> Any:
    """A case as stored that is not closed; ValidationError else."""
    row = found_case(case_id)
    if row.status == CaseStatus.CLOSED:
        raise ValidationError("case", T("Case", "This case is closed. Open it again first."))
    return row


def said(note: str) -> str:
    """What was said, cleaned; ValidationError when nothing was."""
    note = cleaned_note(note)
    if not note.strip():
        raise ValidationError("note", T("Case", "Write what was said."))
    return note


def cleaned_note(note: str) -> str:
    """A note without control characters; ValidationError when it is too long."""
    note = clean_text(note)
    check_length("note", note, NOTE_MAX)
    return note
