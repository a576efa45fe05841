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


def has_tapped(prefs: Prefs, asked: Tapped, who: int | None = None) -> bool:
    """Whether who works now, or is named, has tapped, or did not want to, in the running week."""
    return _named(who) in _who(prefs, asked)


def remember(prefs: Prefs, asked: Tapped, who: int | None = None) -> None:
    """Ask who works now, or is named, no more this week."""
    everybody = {*_who(prefs, asked), _named(who)}
    kept = {"week": asked.week.isoformat(), "who": sorted(everybody)}
    prefs.set(_key(), prefs.table(_key()) | {asked.key: kept})


def _named(who: int | None) -> int:
    return who or command.acting_staff.get() or _NOBODY


def _who(prefs: Prefs, asked: Tapped) -> frozenset[int]:
    kept = prefs.table(_key()).get(asked.key)
    if not isinstance(kept, dict) or kept.get("week") != asked.week.isoformat():
        return frozenset()
    return frozenset(kept.get("who", ()))


def _key() -> str:
    return key_of("mood", shop.path())
