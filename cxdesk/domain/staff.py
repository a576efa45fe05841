"""The people who work in the shop."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NAME_MAX, check_length
from cxdesk.domain.text import T

_INITIALS_MAX = 4


class StaffRole(StrEnum):
    """What someone may do."""

    OWNER = "owner"
    STAFF = "staff"


ROLE_WORDS: dict[StaffRole, T] = {
    StaffRole.OWNER: T("StaffRole", "owner"),
    StaffRole.STAFF: T("StaffRole", "staff"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """Someone who works, or worked, in the shop."""

    id: int
    name: str
    initials: str
    role: StaffRole
    is_active: bool


def check(name: str, initials: str) -> None:
    """A name, and one to four initials."""
    if not name.strip():
        raise ValidationError("name", T("Staff", "Write a name."))
    check_length("name", name, NAME_MAX)
    if not initials.strip():
        raise ValidationError("initials", T("Staff", "Write one to four initials."))
    check_length("initials", initials.strip(), _INITIALS_MAX)


def initials_of(name: str) -> str:
    """The initials to propose for a name: "Ana Martín" → "AM"."""
    return "".join(word[0] for word in name.split())[:2].upper()
