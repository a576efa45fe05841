"""What the people of the demo shop say when they close a case: at first contact, and by whom."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cxdesk.services.demo.world import COLUMNS

if TYPE_CHECKING:
    from cxdesk.services.demo.world import World

_SAID_SHARE, _OWN_SHARE = 0.4, 0.55


def add_decisions(world: World) -> None:
    """At some closings whether one contact was enough; of those, whether anybody was asked."""
    chance = world.chance("decisions")
    names = COLUMNS["case_event"]
    case_id, actor, kind, after = map(names.index, ("case_id", "actor", "kind", "status_after"))
    rows = world.rows["case_event"]
    replies = Counter(row[case_id] for row in rows if (row[actor], row[kind]) == _OUR_MESSAGE)
    for place, row in enumerate(rows):
        is_said = row[after] == "closed" and row[actor] == "staff"
        if not is_said or chance.random() >= _SAID_SHARE:
            rows[place] = (*row, None, False)
            continue
        is_first = replies[row[case_id]] <= 1
        rows[place] = (*row, is_first, is_first and chance.random() < _OWN_SHARE)


_OUR_MESSAGE = ("staff", "message")
