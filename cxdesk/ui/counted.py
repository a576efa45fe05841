"""What was counted lately, kept until what it rests on changes: no place counts it again before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cxdesk.services import measuring, shop

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable
    from datetime import date
    from pathlib import Path

    from cxdesk.ui.hub import Hub

FRESH_SECONDS = 900
_KEPT_SHOPS = 3
# Tables whose change is of no weight for what does not name them. Of all others that are named
# nowhere (settings, staff, topics) nothing is known: their change makes everything out of date.
_NO_MATTER = frozenset(
    "customer customer_phone customer_email customer_tag customer_consent customer_relation"
    " distinct_pair event usual_break theme answer_theme theme_told answer_item slip_batch"
    " kiosk_ignored import_batch goal goal_target goal_change goal_reader goal_lead review"
    " shop_action shop_action_person kpi_note".split()
)
_JUDGED = measuring.COUNTED | _NO_MATTER


class Moment(NamedTuple):
    """When something is counted: the shop, the instant and its local date, the changes known.

    ``oldest`` is how many seconds old what was counted before may be.
    """

    path: Path
    as_of: int
    on: date
    hub: Hub
    change: int
    oldest: int


class _Item(NamedTuple):
    value: Any
    moment: Moment
    rests_on: frozenset[str]


_shelves: dict[Path, dict[Hashable, _Item]] = {}


def moment(hub: Hub, path: Path, as_of: int, oldest: int = FRESH_SECONDS) -> Moment:
    """The moment before a count: what changes during it makes what it finds out of date."""
    return Moment(path, as_of, measuring.day_of(as_of, shop.calendar()), hub, hub.moment(), oldest)


def keep(key: Hashable, value: object, at: Moment, rests_on: Iterable[str]) -> None:
    """Keep what was counted at a moment, with the tables it rests on."""
    shelf = _shelves.pop(at.path, {})
    _shelves[at.path] = shelf  # the shop used last stands last
    shelf[key] = _Item(value, at, frozenset(rests_on))
    for old in list(_shelves)[:-_KEPT_SHOPS]:
        del _shelves[old]


def fresh(key: Hashable, at: Moment) -> Any | None:  # whatever was kept under the key
    """What was counted under a key if it is so at this moment still; None when it is not known."""
    item = _shelves.get(at.path, {}).get(key)
    return item.value if item is not None and _is_fresh(item, at) else None


def before(key: Hashable, at: Moment, among: frozenset[str]) -> Any | None:
    """What was counted under a key earlier this day, if since then no more than these changed.

    For what can be set right by the records that changed; ``among`` names their tables.
    """
    item = _shelves.get(at.path, {}).get(key)
    if item is None or item.moment.hub is not at.hub or item.moment.on != at.on:
        return None
    changed = at.hub.changed_since(item.moment.change)
    return item.value if changed & item.rests_on <= among and changed <= _JUDGED | among else None


def forget() -> None:
    """Keep nothing of any shop."""
    _shelves.clear()


def _is_fresh(item: _Item, at: Moment) -> bool:
    then = item.moment
    is_lately = then.on == at.on and 0 <= at.as_of - then.as_of <= at.oldest
    if then.hub is not at.hub or not is_lately:
        return False
    changed = at.hub.changed_since(then.change)
    return not changed & item.rests_on and changed <= _JUDGED | item.rests_on
