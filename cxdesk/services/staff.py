"""The people of the shop: listed, added, deactivated, never deleted."""

from __future__ import annotations

from cxdesk.domain import staff as rules
from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.staff import StaffMember, StaffRole
from cxdesk.domain.text import T
from cxdesk.services.command import acting_staff, command
from cxdesk.store.models import Staff


def staff(*, with_inactive: bool = False) -> tuple[StaffMember, ...]:
    """The active people in the order they were added, or everybody."""
    rows = Staff.select().order_by(Staff.id)
    if not with_inactive:
        rows = rows.where(Staff.is_active)
    return tuple(_member(row) for row in rows)


@command(T("Undo", "add staff"))
def add_staff(name: str, initials: str = "", role: StaffRole = StaffRole.STAFF, *, now: int) -> int:
    """Add someone; without initials they come from the name. ValidationError for a used pair."""
    name = clean_line(name)
    initials = clean_line(initials) or rules.initials_of(name)
    rules.check(name, initials)
    if Staff.select().where(Staff.initials == initials, Staff.is_active).exists():
        words = T("Staff", "Someone already has the initials {initials}.")
        raise ValidationError("initials", words.fill(initials=initials))
    member = Staff.create(name=name, initials=initials, role=StaffRole(role).value)
    return int(member.id)


@command(T("Undo", "deactivate staff"))
def deactivate(staff_id: int, *, now: int) -> None:
    """Take someone off the lists; what they did keeps their name. Whoever works is nobody then."""
    done = Staff.update(is_active=False).where(Staff.id == staff_id).execute()
    if not done:
        raise ValidationError("staff", T("Staff", "This person is not in the shop's list."))
    if acting_staff.get() == staff_id:
        acting_staff.set(None)


def _member(row: Staff) -> StaffMember:
    return StaffMember(
        id=row.id,
        name=row.name,
        initials=row.initials,
        role=StaffRole(row.role),
        is_active=bool(row.is_active),
    )
