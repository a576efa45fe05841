"""PINs of the people of the shop, who puts which hat on with them, and the owner's way back.

A PIN tells people apart at one computer; who can read the file can read it all. Hashes lie beside
the change log, not in it: undo never brings an old PIN back. A check takes a fifth of a second
(argon2id, 64 MiB, three passes), short enough for the window's own thread.
"""

from __future__ import annotations

import json
import secrets as random
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import pins as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.pins import Tries
from cxdesk.domain.staff import StaffRole
from cxdesk.domain.text import T
from cxdesk.services import hats
from cxdesk.services.command import acting_staff, command
from cxdesk.store import secrets
from cxdesk.store.models import Staff

if TYPE_CHECKING:
    from argon2 import PasswordHasher

_PIN, _TRIES, _CODE, _RESET = "pin:", "tries:", "code", "reset:"
_PASSES, _MEMORY_KIB, _LANES = 3, 64 * 1024, 4  # RFC 9106, the profile for little memory
_RESET_TRACE, _PIN_TRACE = "owner_pin_reset", "pin_changed"
NO_PERSON = T("Staff", "This person is not in the shop's list.")


class Reset(NamedTuple):
    """A reset without the code that waits: whose PIN, asked for when, possible from when."""

    staff_id: int
    asked_at: int
    ripe_at: int


def has_pin(staff_id: int) -> bool:
    """Whether this person types a PIN to begin."""
    return secrets.get(f"{_PIN}{staff_id}") is not None


def people_with_pin() -> frozenset[int]:
    """Everybody who has a PIN."""
    return frozenset(int(key.removeprefix(_PIN)) for key in secrets.keys(_PIN))


def owners_with_pin() -> frozenset[int]:
    """The active owners who have one."""
    return secrets.owners_with_pin(_PIN)


def has_two_hats() -> bool:
    """Whether the counter's hat differs from the owner's: as soon as an owner has a PIN."""
    return bool(owners_with_pin())


def begin() -> Hat:
    """Put on the hat the program starts with: the counter's where there are two."""
    hat = Hat.COUNTER if has_two_hats() else Hat.OWNER
    hats.wear(hat)
    return hat


def to_counter() -> Hat:
    """Put the counter's hat on, where there are two; who works stays the same."""
    return begin()


def check_may_begin(staff_id: int, pin: str = "", *, now: int) -> None:
    """ValidationError("pin") when this person has a PIN and it is another one."""
    _member(staff_id)
    if has_pin(staff_id):
        check(staff_id, pin, now=now)


def hat_of(staff_id: int) -> Hat:
    """The hat a person works with: an owner's is the owner's, with a PIN where there are two."""
    owners = owners_with_pin()
    return Hat.OWNER if not owners or staff_id in owners else Hat.COUNTER


def begin_work(staff_id: int) -> Hat:
    """This person works from now on, with their hat; whether they may was asked before."""
    hats.wear(hat_of(staff_id))
    acting_staff.set(staff_id)
    return hats.worn()


def take_over(staff_id: int, pin: str = "", *, now: int) -> Hat:
    """This person works from now on, with their hat; ValidationError("pin") for a wrong PIN.

    An owner without a PIN works at the counter while another owner has one.
    """
    check_may_begin(staff_id, pin, now=now)
    return begin_work(staff_id)


def check(staff_id: int, pin: str, *, now: int) -> None:
    """ValidationError("pin") unless it is this person's PIN; the same words whoever it is."""
    kept = secrets.get(f"{_PIN}{staff_id}")
    _try(f"{_PIN}{staff_id}", pin, kept.value if kept else "", now)


@command(T("Undo", "set PIN"), by=Hat.OWNER)
def set_pin(staff_id: int, pin: str, *, now: int) -> str:
    """Give someone a PIN, or another one. The reset code, in full, when there is none yet.

    The code comes with the first PIN of an owner, and is never told again.
    """
    rules.check_pin(pin)
    member = _member(staff_id)
    _put_pin(staff_id, pin, now)
    _trace(_PIN_TRACE, set_at=now, staff_id=staff_id)
    if member.role == StaffRole.OWNER and secrets.get(_CODE) is None:
        return _new_code(now)
    return ""


def change_pin(staff_id: int, before: str, after: str, *, now: int) -> None:
    """Change one's own PIN, with the one before; ValidationError at "before" or "pin"."""
    rules.check_pin(after)
    _member(staff_id)
    try:
        check(staff_id, before, now=now)
    except ValidationError as error:
        raise ValidationError("before", error.text) from error
    _change_pin(staff_id, after, now)


@command(T("Undo", "remove PIN"), by=Hat.OWNER)
def remove_pin(staff_id: int, *, now: int) -> None:
    """Take someone's PIN away. Without any owner's there is one hat again, and no reset code."""
    secrets.drop(f"{_PIN}{staff_id}", f"{_TRIES}{_PIN}{staff_id}")
    if not has_two_hats():
        secrets.drop(_CODE, f"{_TRIES}{_CODE}", *secrets.keys(_RESET))
    _trace(_PIN_TRACE, removed_at=now, staff_id=staff_id)


@command(T("Undo", "new reset code"), by=Hat.OWNER)
def new_code(*, now: int) -> str:
    """Another reset code in place of the one before; told once."""
    _trace(_PIN_TRACE, new_code_at=now)
    return _new_code(now)


def check_code(code: str, *, now: int) -> None:
    """ValidationError("code") unless it is the owner's reset code."""
    kept = secrets.get(_CODE)
    try:
        _try(_CODE, rules.plain_code(code), kept.value if kept else "", now)
    except ValidationError as error:
        words = rules.WRONG_CODE if error.text == rules.WRONG else error.text
        raise ValidationError("code", words) from error


def reset_with_code(staff_id: int, code: str, pin: str, *, now: int) -> str:
    """Give an owner a new PIN by the reset code, at once; the next reset code, told once."""
    rules.check_pin(pin)
    _owner(staff_id)
    check_code(code, now=now)
    return _reset(staff_id, pin, now)


@command(T("Undo", "ask to reset the owner's PIN"))
def ask_reset(staff_id: int, *, now: int) -> Reset:
    """Ask for a reset without the code: possible after 24 hours, seen in the history.

    Each owner's waits by itself; asking again does not make it later.
    """
    _owner(staff_id)
    found = reset_asked(staff_id)
    if found is not None:
        return found
    secrets.put(f"{_RESET}{staff_id}", "", now)
    _trace(_RESET_TRACE, asked_at=now, staff_id=staff_id)
    return Reset(staff_id, now, now + rules.RESET_AFTER_SECONDS)


@command(T("Undo", "cancel the reset of the owner's PIN"), by=Hat.OWNER)
def cancel_reset(*, now: int) -> None:
    """Take back the resets that wait, whoever's they are."""
    secrets.drop(*secrets.keys(_RESET))
    _trace(_RESET_TRACE, cancelled_at=now)


def reset_after_waiting(staff_id: int, pin: str, *, now: int) -> str:
    """Give an owner a new PIN a day after it was asked for; the next reset code, told once."""
    rules.check_pin(pin)
    _owner(staff_id)
    asked = reset_asked(staff_id)
    if asked is None or now < asked.ripe_at:
        raise ValidationError("pin", T("Pins", "The 24 hours are not over yet."))
    return _reset(staff_id, pin, now)


def reset_asked(staff_id: int | None = None) -> Reset | None:
    """The reset without the code that waits, of this owner or the first of all; None for none."""
    waiting = [
        Reset(int(key.removeprefix(_RESET)), kept.set_at, kept.set_at + rules.RESET_AFTER_SECONDS)
        for key in secrets.keys(_RESET)
        if (kept := secrets.get(key)) is not None
    ]
    asked = [reset for reset in waiting if staff_id in {None, reset.staff_id}]
    return min(asked, key=lambda reset: reset.ripe_at, default=None)


@command(T("Undo", "change PIN"))
def _change_pin(staff_id: int, pin: str, now: int) -> None:
    _put_pin(staff_id, pin, now)
    _trace(_PIN_TRACE, set_at=now, staff_id=staff_id)


@command(T("Undo", "reset the owner's PIN"))
def _reset(staff_id: int, pin: str, now: int) -> str:
    _put_pin(staff_id, pin, now)
    secrets.drop(f"{_RESET}{staff_id}")
    _trace(_RESET_TRACE, done_at=now, staff_id=staff_id)
    return _new_code(now)


def _put_pin(staff_id: int, pin: str, now: int) -> None:
    secrets.put(f"{_PIN}{staff_id}", _hasher().hash(pin), now)
    secrets.drop(f"{_TRIES}{_PIN}{staff_id}")


def _trace(key: str, **what: int) -> None:
    """Leave a step that tells that this was done, and by whom; never what the PIN is."""
    secrets.trace(key, json.dumps(what))


def _new_code(now: int) -> str:
    code = "".join(random.choice(rules.CODE_SIGNS) for _ in range(rules.CODE_LENGTH))
    secrets.put(_CODE, _hasher().hash(code), now)
    secrets.drop(f"{_TRIES}{_CODE}")
    return rules.shown_code(code)


def _try(key: str, typed: str, hashed: str, now: int) -> None:
    """Compare, counting the try before it is looked at; a right one forgets the wrong ones."""
    tries = _tries(key)
    left = tries.seconds_left(now)
    if left:
        raise ValidationError("pin", rules.wait_words(left))
    _count(key, tries.after_wrong(now), now)
    if not _matches(hashed, typed):
        raise ValidationError("pin", rules.WRONG)
    _count(key, Tries(), now)


def _tries(key: str) -> Tries:
    kept = secrets.get(f"{_TRIES}{key}")
    return Tries() if kept is None else Tries(*json.loads(kept.value))


@command(T("Undo", "count a try"))
def _count(key: str, tries: Tries, now: int) -> None:
    """Never inside another command: a wrong try stays counted whatever comes after."""
    if tries.wrong:
        secrets.put(f"{_TRIES}{key}", json.dumps(tries), now)
    else:
        secrets.drop(f"{_TRIES}{key}")


def _matches(hashed: str, typed: str) -> bool:
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(hashed or _nobodys(), typed) and bool(hashed)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobodys() -> str:
    """A hash that nothing matches, made once: who has no PIN takes as long as a wrong one."""
    return _hasher().hash(random.token_hex(8))


def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=_PASSES, memory_cost=_MEMORY_KIB, parallelism=_LANES)


def _member(staff_id: int) -> Staff:
    row: Staff | None = Staff.get_or_none(Staff.id == staff_id, Staff.is_active)
    if row is None:
        raise ValidationError("staff", NO_PERSON)
    return row


def _owner(staff_id: int) -> None:
    if _member(staff_id).role != StaffRole.OWNER:
        raise ValidationError("staff", T("Pins", "Only an owner's PIN can be reset here."))
