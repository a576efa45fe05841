"""Events, read by date."""

from __future__ import annotations

from datetime import date

from cxdesk.domain.events import ShopEvent, ShopEventKind
from cxdesk.store.db import db


def between(first: date, last: date, as_of: int | None) -> tuple[ShopEvent, ...]:
    """The events of the dates first…last, both inclusive, in order; ``as_of``: noted before it."""
    rows = db.execute_sql(
        "SELECT id, happened_on, note, kind FROM event WHERE happened_on BETWEEN ? AND ?"
        " AND (? IS NULL OR created_at < ?) ORDER BY happened_on, id",
        (first.isoformat(), last.isoformat(), as_of, as_of),
    )
    return tuple(
        ShopEvent(id=row[0], on=date.fromisoformat(row[1]), note=row[2], kind=ShopEventKind(row[3]))
        for row in rows.fetchall()
    )
