"""Who is working at this computer: remembered for each shop file, chosen when people change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.hats import Hat
from cxdesk.services import command, hats, pins, shop, staff
from cxdesk.ui.memory import key_of

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from cxdesk.ui.prefs import Prefs


def begin(prefs: Prefs) -> None:
    """The start: the counter's hat where there are two, and who worked last, unless by a PIN."""
    pins.begin()
    command.acting_staff.set(None)
    choose(prefs)


def end() -> None:
    """The shop is left: nobody of it works, and no hat of its counter closes anything."""
    command.acting_staff.set(None)
    hats.wear(Hat.OWNER)


def choose(prefs: Prefs) -> None:
    """Let who works go on, else who worked last in this shop, if they are still among its people.

    Nobody who has a PIN begins without typing it.
    """
    known = {member.id for member in staff.staff()}
    if command.acting_staff.get() in known:
        return
    chosen = _chosen(prefs.get(_key()), known)
    has_to_say = chosen is not None and pins.has_two_hats() and pins.has_pin(chosen)
    command.acting_staff.set(None if has_to_say else chosen)


def take_over(prefs: Prefs, staff_id: int) -> None:
    """This person works from now on; whether they may was asked before."""
    pins.begin_work(staff_id)
    prefs.set(_key(), staff_id)


def is_anyones_guess() -> bool:
    """Whether several people work here and nobody said who it is."""
    return command.acting_staff.get() is None and len(staff.staff()) > 1


def _chosen(kept: object, known: AbstractSet[int]) -> int | None:
    """Nobody in place of who has left, for others would sign what they did not do."""
    if isinstance(kept, int) and kept in known:
        return kept
    if kept is not None and len(known) > 1:
        return None
    return min(known, default=None)


def _key() -> str:
    return key_of("staff", shop.path())
