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
    return tuple(_event(row) for row in rows.fetchall())


def one(event_id: int) -> ShopEvent | None:
    """An event by its id; None when there is none."""
    query = "SELECT id, happened_on, note, kind FROM event WHERE id = ?"
    row = db.execute_sql(query, (event_id,)).fetchone()
    return None if row is None else _event(row)


def _event(row: tuple[int, str, str, str]) -> ShopEvent:
    number, on, note, kind = row
    return ShopEvent(id=number, on=date.fromisoformat(on), note=note, kind=ShopEventKind(kind))
