"""Somebody leaves the shop: what is open of theirs goes to another, or to nobody in particular."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.cases import CaseStatus
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.services import cases, staff
from cxdesk.services.command import acting_staff, command
from cxdesk.services.hats import owner_only
from cxdesk.store.models import Case, Task

if TYPE_CHECKING:
    from peewee import Expression


class OpenWork(NamedTuple):
    """How many open cases and tasks are somebody's."""

    cases: int
    tasks: int


@owner_only
def check(staff_id: int) -> None:
    """ValidationError("role") for the only owner, and for who is working while others could.

    Nobody could take back a step of who has left.
    """
    staff.check_may_leave(staff_id)
    if staff_id == acting_staff.get() and len(staff.staff()) > 1:
        words = T("Staff", "This person is working now. Let another one take over first, with F9.")
        raise ValidationError("role", words)


@owner_only
def open_work(staff_id: int) -> OpenWork:
    """What would be left open by this person."""
    found = Case.select().where(_open_cases(staff_id)).count()
    return OpenWork(found, Task.select().where(_open_tasks(staff_id)).count())


@command(T("Undo", "deactivate staff"), by=Hat.OWNER)
def leave(staff_id: int, *, hand_to: int | None = None, now: int) -> None:
    """Take someone off the lists and hand on their open cases and tasks; None is nobody."""
    check(staff_id)
    if hand_to == staff_id:
        raise ValidationError("hand_to", T("Staff", "Choose somebody who stays."))
    staff.check_responsible(hand_to, "hand_to")
    for row in tuple(Case.select().where(_open_cases(staff_id))):
        cases.assign(row.id, hand_to, now=now)
    Task.update(owner=hand_to).where(_open_tasks(staff_id)).execute()
    staff.deactivate(staff_id, now=now)


def _open_cases(staff_id: int) -> Expression:
    return (Case.owner == staff_id) & (Case.status != CaseStatus.CLOSED.value)


def _open_tasks(staff_id: int) -> Expression:
    return (Task.owner == staff_id) & Task.done_at.is_null()
