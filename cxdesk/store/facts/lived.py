"""Purchases of all time made before an instant, told by their date alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.periods import local_time
from cxdesk.store.db import db

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def made_before(as_of: int, zone: ZoneInfo) -> tuple[str, tuple[object, ...]]:
    """A condition on purchases (``b``) beginning with AND, and what fills it.

    It reads no column but the date, so that an index without the time serves: the few purchases
    of the instant's own day that were still to come are named one by one.
    """
    moment = local_time(as_of - 1, zone)
    today = moment.date().isoformat()
    sql = "SELECT id FROM purchase WHERE sold_on = ? AND sold_time > ?"
    rows = db.execute_sql(sql, (today, moment.strftime("%H:%M"))).fetchall()
    to_come = ", ".join(str(row[0]) for row in rows)
    listed = f" AND b.id NOT IN ({to_come})" if to_come else ""
    return f" AND b.sold_on <= ?{listed}", (today,)
