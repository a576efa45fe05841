"""Segments of customers as they were: what a statement with ``segment_at`` needs to be loaded."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.store import settings, touches
from cxdesk.store.db import asked, db
from cxdesk.store.facts.lived import made_before
from cxdesk.store.rhythm import Rhythm

if TYPE_CHECKING:
    from pathlib import Path
    from zoneinfo import ZoneInfo

_DAYS = """SELECT customer_id, group_concat(sold_on) FROM (
        SELECT b.customer_id, b.sold_on FROM purchase b INDEXED BY purchase_customer
        WHERE b.kind = 'sale' AND b.customer_id IS NOT NULL{more}
        ORDER BY b.customer_id, b.sold_on)
    GROUP BY customer_id"""
_FEW = 500  # so many who bought are looked up one by one; above, everybody is read again


class _Basis(NamedTuple):
    """What the days of everybody depend on, beside the writes of this connection."""

    path: Path | None
    as_of: int
    zone: str
    window: int
    by_others: int


class _Loaded(threading.local):
    """The rhythm that this thread read last, and what it depends on.

    ``seen`` is the newest touch that it knows of a connection; None when touches do not tell all.
    """

    rhythm: Rhythm | None = None
    basis: _Basis | None = None
    writes: tuple[int, int] = (0, 0)
    seen: int | None = None
    connection: object = None


_loaded = _Loaded()


def load(as_of: int) -> Rhythm:
    """The rhythm of everybody as of an instant, which this thread's statements then go by.

    Read again only when something changed: for those whose purchases this connection touched, for
    everybody when anything else may have. The window and the time zone are those of the settings.
    """
    shop = settings.load()
    newest = touches.newest()
    basis = _Basis(
        path=db.path,
        as_of=as_of,
        zone=shop.time_zone,
        window=shop.measured_by.window_days,
        by_others=db.execute_sql("PRAGMA data_version").fetchone()[0],
    )
    writes = db.connection().total_changes, _steps()
    rhythm = _loaded.rhythm if _loaded.basis == basis else None
    if rhythm is None or _loaded.writes != writes:
        zone = shop.calendar().zone
        rhythm = _renewed(rhythm, as_of, zone, newest) or _read(as_of, zone, basis.window)
        _loaded.rhythm, _loaded.basis = rhythm, None if touches.is_in_transaction() else basis
        _loaded.writes, _loaded.seen, _loaded.connection = writes, newest, db.connection()
    asked.segment = rhythm.told
    return rhythm


def _renewed(
    rhythm: Rhythm | None, as_of: int, zone: ZoneInfo, newest: int | None
) -> Rhythm | None:
    """The rhythm with the days of those touched since; None when that cannot be told."""
    if rhythm is None or newest is None or _loaded.seen is None:
        return None
    if _loaded.connection is not db.connection():
        return None
    touched = touches.customers(_loaded.seen, _FEW + 1)
    if not touched:
        return rhythm
    if len(touched) > _FEW:
        return None
    more, params = made_before(as_of, zone)
    among = f" AND b.customer_id IN ({', '.join('?' * len(touched))}){more}"
    rows = db.execute_sql(_DAYS.format(more=among), (*touched, *params)).fetchall()
    return rhythm.renewed(touched, dict(rows))


def _steps() -> int:
    """How many commands ever ran: a new connection counts its own and others' changes from zero."""
    sql = "SELECT seq FROM sqlite_sequence WHERE name = 'step'"
    found = db.execute_sql(sql).fetchone()
    return 0 if found is None else int(found[0])


def _read(as_of: int, zone: ZoneInfo, window: int) -> Rhythm:
    more, params = made_before(as_of, zone)
    rows = db.execute_sql(_DAYS.format(more=more), params).fetchall()
    return Rhythm(dict(rows), zone, window)
