"""Segments of customers as they were: what a statement with ``segment_at`` needs to be loaded."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.store import settings
from cxdesk.store.db import asked, db
from cxdesk.store.facts.lived import made_before
from cxdesk.store.rhythm import Rhythm

if TYPE_CHECKING:
    from pathlib import Path
    from zoneinfo import ZoneInfo

_DAYS = """SELECT customer_id, group_concat(sold_on) FROM (
        SELECT DISTINCT b.customer_id, b.sold_on FROM purchase b
        WHERE b.kind = 'sale' AND b.customer_id IS NOT NULL{more}
        ORDER BY b.customer_id, b.sold_on)
    GROUP BY customer_id"""


class _Version(NamedTuple):
    """What the days that were read last depend on."""

    path: Path | None
    as_of: int
    zone: str
    window: int
    by_others: int
    by_us: int
    steps: int


class _Loaded(threading.local):
    """The rhythm that this thread read last, and what it depends on."""

    rhythm: Rhythm | None = None
    version: _Version | None = None


_loaded = _Loaded()


def load(as_of: int) -> Rhythm:
    """The rhythm of everybody as of an instant, which this thread's statements then go by.

    Read again only when something changed. The window and the time zone are those of the settings.
    """
    shop = settings.load()
    window = shop.measured_by.window_days
    by_others = db.execute_sql("PRAGMA data_version").fetchone()[0]
    by_us = db.connection().total_changes
    version = _Version(db.path, as_of, shop.time_zone, window, by_others, by_us, _steps())
    rhythm = _loaded.rhythm
    if rhythm is None or _loaded.version != version:
        rhythm = _read(as_of, shop.calendar().zone, window)
        _loaded.rhythm, _loaded.version = rhythm, version
    asked.segment = rhythm.told
    return rhythm


def _steps() -> int:
    """How many commands ever ran: a new connection counts its own and others' changes from zero."""
    sql = "SELECT seq FROM sqlite_sequence WHERE name = 'step'"
    found = db.execute_sql(sql).fetchone()
    return 0 if found is None else int(found[0])


def _read(as_of: int, zone: ZoneInfo, window: int) -> Rhythm:
    more, params = made_before(as_of, zone)
    rows = db.execute_sql(_DAYS.format(more=more), params).fetchall()
    return Rhythm(dict(rows), zone, window)
