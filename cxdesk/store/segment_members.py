"""Who belongs to a segment at the end of a day, for statements that list them."""

from __future__ import annotations

import json
import threading
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.periods import day_start
from cxdesk.store import settings
from cxdesk.store.facts.segments import load

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.segments import Segment
    from cxdesk.store.rhythm import Rhythm


class _Told(NamedTuple):
    """The members that were asked for last, and of what."""

    rhythm: Rhythm
    segment: Segment
    on: date
    members: str


class _Last(threading.local):
    """What this thread told last: pages of one list ask for the same members again and again."""

    told: _Told | None = None


_last = _Last()


def as_json(segment: Segment, on: date) -> str:
    """The ids of everybody in a segment at the end of a local day, as a JSON list."""
    zone = settings.load().calendar().zone
    rhythm = load(day_start(on + timedelta(days=1), zone))
    told = _last.told
    if told is not None and told.rhythm is rhythm and (told.segment, told.on) == (segment, on):
        return told.members
    today = on.toordinal()
    found = [who for who in rhythm.customers() if rhythm.segment(who, today) is segment]
    _last.told = _Told(rhythm, segment, on, json.dumps(found))
    return _last.told.members
