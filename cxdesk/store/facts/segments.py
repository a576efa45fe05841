"""Segments of customers as they were: what a statement with ``segment_at`` needs to be loaded."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.store import logged, settings, touches
from cxdesk.store.db import asked, db
from cxdesk.store.facts.lived import made_before
from cxdesk.store.rhythm import Rhythm

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_DAYS = """SELECT customer_id, group_concat(sold_on) FROM (
        SELECT b.customer_id, b.sold_on FROM purchase b INDEXED BY purchase_customer
        WHERE b.kind = 'sale' AND b.customer_id IS NOT NULL{more}
        ORDER BY b.customer_id, b.sold_on)
    GROUP BY customer_id"""
_THREADS = 3  # the window, its worker, and whoever comes for a while
_FEW = 500  # so many who bought are looked up one by one; above, everybody is read again


class _Basis(NamedTuple):
    """What the days of everybody depend on, beside the writes: the days counted are by it."""

    opening: int
    made: tuple[str, tuple[object, ...]]
    zone: str
    window: int


class _Seen(NamedTuple):
    """The writes known: by others in all, by this connection, its newest touch, and the log."""

    connection: object
    by_others: int
    own: int
    touch: int | None
    log: logged.Mark


class _Loaded(NamedTuple):
    """The rhythm that a thread read last, what it depends on, and the writes it knows of."""

    rhythm: Rhythm
    basis: _Basis
    seen: _Seen


# By thread, for a rhythm is used up when it is renewed. What is local to a Python thread would be
# lost between two jobs: of the window's worker Python makes a new thread each time.
_loaded: dict[int, _Loaded] = {}


def load(as_of: int) -> Rhythm:
    """The rhythm of everybody as of an instant, which this thread's statements then go by.

    Read again only when something changed: for those whose purchases were touched, for everybody
    when anything else may have. The window and the time zone are those of the settings.
    """
    shop, seen, thread = settings.load(), _writes(), threading.get_ident()
    zone = shop.calendar().zone
    made = made_before(as_of, zone)
    basis = _Basis(db.openings, made, shop.time_zone, shop.measured_by.window_days)
    before = _loaded.get(thread)
    if before is not None and before.basis != basis:
        before = None
    if before is not None and before.seen == seen:
        rhythm = before.rhythm
    else:
        rhythm = _renewed(before, seen) or _read(basis, zone)
        _keep(thread, _Loaded(rhythm, basis, seen))
    asked.segment = rhythm.told
    return rhythm


def _keep(thread: int, found: _Loaded) -> None:
    """Keep it for a thread's next statements, but nothing that may still be taken back."""
    _loaded.pop(thread, None)
    if not touches.is_in_transaction():
        _loaded[thread] = found
    for gone in list(_loaded)[:-_THREADS]:
        _loaded.pop(gone, None)


def _writes() -> _Seen:
    connection = db.connection()
    touch = touches.newest()  # makes its tables the first time, which is a write
    by_others = db.execute_sql("PRAGMA data_version").fetchone()[0]
    return _Seen(connection, by_others, connection.total_changes, touch, logged.newest())


def _renewed(before: _Loaded | None, seen: _Seen) -> Rhythm | None:
    """The rhythm with the days of those touched since; None when that cannot be told."""
    touched = None if before is None else _touched(before.seen, seen)
    if before is None or touched is None:
        return None
    if not touched:
        return before.rhythm
    more, params = before.basis.made
    among = f" AND b.customer_id IN ({', '.join('?' * len(touched))}){more}"
    rows = db.execute_sql(_DAYS.format(more=among), (*touched, *params)).fetchall()
    return before.rhythm.renewed(touched, dict(rows))


def _touched(before: _Seen, now: _Seen) -> frozenset[int] | None:
    """Those whose purchases were written between; None for too many, or when nobody can tell.

    This connection's triggers tell of all that it wrote, the log of what commands did elsewhere.
    """
    if touches.is_in_transaction():
        return None
    is_ours = before.connection is now.connection
    ours = touches.customers(before.touch, _FEW + 1) if is_ours and before.touch is not None else ()
    others: frozenset[int] | None = frozenset()
    if not is_ours or before.by_others != now.by_others:
        others = logged.customers(before.log, ("purchase",), _FEW)
    found = None if others is None else others.union(ours)
    return found if found is not None and len(found) <= _FEW else None


def _read(basis: _Basis, zone: ZoneInfo) -> Rhythm:
    more, params = basis.made
    rows = db.execute_sql(_DAYS.format(more=more), params).fetchall()
    return Rhythm(dict(rows), zone, basis.window)
