"""Who is working at this computer: remembered for each shop file, chosen when people change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.services import command, shop, staff
from cxdesk.ui.memory import key_of

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from cxdesk.ui.prefs import Prefs


def choose(prefs: Prefs) -> None:
    """Let who worked last in this shop work again, if they are still among its people."""
    known = {member.id for member in staff.staff()}
    command.acting_staff.set(_chosen(prefs.get(_key()), known))


def take_over(prefs: Prefs, staff_id: int) -> None:
    """This person works from now on."""
    command.acting_staff.set(staff_id)
    prefs.set(_key(), staff_id)


def _chosen(kept: object, known: AbstractSet[int]) -> int | None:
    """Nobody in place of who has left, for others would sign what they did not do."""
    if isinstance(kept, int) and kept in known:
        return kept
    if kept is not None and len(known) > 1:
        return None
    return min(known, default=None)


def _key() -> str:
    return key_of("staff", shop.path())
