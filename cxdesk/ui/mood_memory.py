"""Who tapped their mood this week, at this computer alone: neither what, nor in the shop file.

Of a week that is over nothing is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.services import command, shop
from cxdesk.ui.memory import key_of

if TYPE_CHECKING:
    from cxdesk.services.mood import Tapped
    from cxdesk.ui.prefs import Prefs

_NOBODY = 0


def has_tapped(prefs: Prefs, asked: Tapped) -> bool:
    """Whether who works now has tapped, or did not want to, in the running week."""
    return (command.acting_staff.get() or _NOBODY) in _who(prefs, asked)


def remember(prefs: Prefs, asked: Tapped) -> None:
    """Ask who works now no more this week."""
    who = {*_who(prefs, asked), command.acting_staff.get() or _NOBODY}
    kept = {"week": asked.week.isoformat(), "who": sorted(who)}
    prefs.set(_key(), prefs.table(_key()) | {asked.key: kept})


def _who(prefs: Prefs, asked: Tapped) -> frozenset[int]:
    kept = prefs.table(_key()).get(asked.key)
    if not isinstance(kept, dict) or kept.get("week") != asked.week.isoformat():
        return frozenset()
    return frozenset(kept.get("who", ()))


def _key() -> str:
    return key_of("mood", shop.path())
