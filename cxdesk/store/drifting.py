"""Customers who stay away longer than is usual for them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.periods import local_date
from cxdesk.domain.segments import Segment, usual_gap
from cxdesk.store import settings
from cxdesk.store.db import db
from cxdesk.store.facts.segments import load
from cxdesk.store.first_phone import first_phone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.store.rhythm import Rhythm

_NAMES = f"""SELECT k.id, k.name, coalesce({first_phone("k.id")}, ''), coalesce(k.external_id, '')
    FROM customer k WHERE k.archived_at IS NULL AND NOT k.no_contact
        AND k.id IN (SELECT value FROM json_each(?))"""


class Drifting(NamedTuple):
    """A customer with their raw names, the last day of purchase as an ordinal, and two gaps."""

    customer_id: int
    name: str
    phone: str
    number: str
    last: int
    usual_days: float
    away_days: int


def drifting(as_of: int) -> list[Drifting]:
    """Everybody who drifts at the end of the day of an instant, the longest away for them first.

    Archived customers, and those who want no contact, are left out.
    """
    rhythm, zone = load(as_of), settings.load().calendar().zone
    today = local_date(as_of - 1, zone).toordinal()
    found = [who for who in rhythm.customers() if rhythm.segment(who, today) is Segment.DRIFTING]
    rows = db.execute_sql(_NAMES, (json.dumps(found),)).fetchall()
    listed = [_drifting(row, rhythm, today) for row in rows]
    return sorted(listed, key=lambda one: (-one.away_days / one.usual_days, one.customer_id))


def _drifting(row: tuple[int, str, str, str], rhythm: Rhythm, today: int) -> Drifting:
    days = rhythm.days(row[0])
    usual = usual_gap(days, rhythm.shop_usual) or 0.0
    return Drifting(*row, last=days[-1], usual_days=usual, away_days=today - days[-1])


def shop_gaps(as_of: int) -> Sequence[int]:
    """The days between following purchase days, of everybody, as of an instant, in order."""
    return load(as_of).gaps()
