"""The people of the shop: listed, added, edited, deactivated and brought back, never deleted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cxdesk.domain import staff as rules
from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.names import fold
from cxdesk.domain.staff import StaffMember, StaffRole
from cxdesk.domain.text import T
from cxdesk.services import hats, kept_filters, pins, shop
from cxdesk.services.command import acting_staff, command
from cxdesk.store.models import Staff
from cxdesk.store.rows import exists

_LEFT = T("Staff", "This person does not work here any more.")


def staff(*, with_inactive: bool = False) -> tuple[StaffMember, ...]:
    """The active people in the shop's order, or everybody, those who left last."""
    rows = Staff.select().order_by(Staff.id)
    if not with_inactive:
        rows = rows.where(Staff.is_active)
    place = {staff_id: at for at, staff_id in enumerate(shop.current().staff_order)}
    members = [_member(row) for row in rows]
    members.sort(key=lambda one: (not one.is_active, place.get(one.id, len(place)), one.id))
    return tuple(members)


@command(T("Undo", "add staff"), by=Hat.OWNER)
def add_staff(name: str, initials: str = "", role: StaffRole = StaffRole.STAFF, *, now: int) -> int:
    """Add someone; without initials they come from the name. ValidationError for a used pair."""
    name, initials = _checked(name, initials, None)
    member = Staff.create(name=name, initials=initials, role=StaffRole(role).value)
    return int(member.id)


@command(T("Undo", "edit staff"), by=Hat.OWNER)
def edit_staff(
    staff_id: int, *, name: str, initials: str = "", role: StaffRole = StaffRole.STAFF, now: int
) -> None:
    """Change name, initials and role; what was done keeps the person, under the new name."""
    row = _row(staff_id)
    before = (row.name, row.initials)
    name, initials = _checked(name, initials, staff_id)
    if StaffRole(role) is not StaffRole.OWNER:
        _keep_an_owner(row)
    values: dict[str, Any] = {"name": name, "initials": initials, "role": StaffRole(role).value}
    Staff.update(**values).where(Staff.id == staff_id).execute()
    kept_filters.follow("agent", before, name)


@command(T("Undo", "deactivate staff"), by=Hat.OWNER)
def deactivate(staff_id: int, *, now: int) -> None:
    """Take someone off the lists; what they did keeps their name. Whoever works is nobody then."""
    _keep_an_owner(_row(staff_id))
    Staff.update(is_active=False).where(Staff.id == staff_id).execute()
    if acting_staff.get() == staff_id:
        acting_staff.set(None)


@command(T("Undo", "bring staff back"), by=Hat.OWNER)
def bring_back(staff_id: int, *, now: int) -> None:
    """Put someone who left on the lists again; ValidationError when the initials are taken."""
    row = _row(staff_id)
    _refuse_used(row.initials, staff_id)
    Staff.update(is_active=True).where(Staff.id == staff_id).execute()


@command(T("Undo", "move staff"), by=Hat.OWNER)
def move_staff(staff_id: int, step: int, *, now: int) -> None:
    """List someone earlier (−1) or later (1); nothing happens at the ends."""
    order = [member.id for member in staff()]
    if staff_id not in order or not 0 <= order.index(staff_id) + step < len(order):
        return
    at = order.index(staff_id)
    order[at], order[at + step] = order[at + step], order[at]
    shop.save(replace(shop.current(), staff_order=tuple(order)), now=now)


def check_may_leave(staff_id: int) -> None:
    """ValidationError("role") for the only owner: the shop needs one."""
    _keep_an_owner(_row(staff_id))


def check_person(staff_id: int | None, field: str = "staff_id") -> None:
    """ValidationError at ``field`` for a person who is not there; one who left is."""
    if staff_id is not None and not exists(Staff, staff_id):
        raise ValidationError(field, pins.NO_PERSON)


def check_responsible(staff_id: int | None, field: str, *, before: int | None = None) -> None:
    """ValidationError at ``field`` unless this person works here, or is who it was before."""
    check_person(staff_id, field)
    if staff_id not in {None, before} and not Staff.get_by_id(staff_id).is_active:
        raise ValidationError(field, _LEFT)


def check_signature(before: int | None, after: int | None) -> None:
    """Who did something: another name in place of a colleague's is the owner's to write."""
    if after in {None, before}:
        return
    check_person(after)
    if before not in {None, acting_staff.get()}:
        hats.require(Hat.OWNER)


def _checked(name: str, initials: str, staff_id: int | None) -> tuple[str, str]:
    name = clean_line(name)
    initials = clean_line(initials) or rules.initials_of(name)
    rules.check(name, initials)
    _refuse_used(initials, staff_id)
    return name, initials


def _refuse_used(initials: str, staff_id: int | None) -> None:
    """Initials are one person's among the active, however they are written."""
    for member in staff():
        if member.id != staff_id and fold(member.initials) == fold(initials):
            words = T("Staff", "Someone already has the initials {initials}.")
            raise ValidationError("initials", words.fill(initials=initials))


def _keep_an_owner(row: Staff) -> None:
    """An owner stays, one who has a PIN where an owner has."""
    if {one.id for one in staff() if one.role is StaffRole.OWNER} == {row.id}:
        words = T(
            "Staff",
            "The shop needs an owner, and there is no other. Make another person an owner first.",
        )
        raise ValidationError("role", words)
    if pins.owners_with_pin() == {row.id}:
        words = T(
            "Staff",
            "As long as anyone has a PIN, one owner must keep one. Give another owner a PIN first.",
        )
        raise ValidationError("role", words)


def _row(staff_id: int) -> Staff:
    row: Staff | None = Staff.get_or_none(Staff.id == staff_id)
    if row is None:
        raise ValidationError("staff", pins.NO_PERSON)
    return row


def _member(row: Staff) -> StaffMember:
    return StaffMember(
        id=row.id,
        name=row.name,
        initials=row.initials,
        role=StaffRole(row.role),
        is_active=bool(row.is_active),
    )
