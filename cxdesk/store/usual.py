"""The changes of an indicator that the owner marked, read by its key."""

from __future__ import annotations

from datetime import date

from cxdesk.domain.usual import Mark
from cxdesk.store.db import db


def breaks(kpi_key: str | None, as_of: int | None) -> tuple[Mark, ...]:
    """The marks of an indicator (None: of all) by key and day; ``as_of``: made before it."""
    rows = db.execute_sql(
        "SELECT id, kpi_key, starts_on, reason FROM usual_break WHERE (? IS NULL OR kpi_key = ?)"
        " AND (? IS NULL OR created_at < ?) ORDER BY kpi_key, starts_on",
        (kpi_key, kpi_key, as_of, as_of),
    )
    return tuple(
        Mark(row[0], row[1], date.fromisoformat(row[2]), row[3]) for row in rows.fetchall()
    )
