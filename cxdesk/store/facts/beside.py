"""Two readings of one state of the file side by side, each in a thread and connection of its own.

SQLite reads while Python counts. That nobody wrote meanwhile is looked up afterwards: a
connection's ``data_version`` moves with every commit of another one, so that while it stands
still both have read the same.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from peewee import PeeweeException

from cxdesk.domain.errors import OutsideError
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cxdesk.store.db import Identity

A = TypeVar("A")
B = TypeVar("B")


class _State(NamedTuple):
    """Which file this thread reads, and how many commits of others it has seen."""

    path: Path | None
    identity: Identity | None
    data_version: int


def both(here: Callable[[], A], beside: Callable[[], B]) -> tuple[A, B]:
    """What two readings find; the second in another thread where that is the same.

    Both may be called twice, when somebody wrote meanwhile. An error of either comes through, that
    of the first before that of the second, once neither reads any more.
    """
    if not _may_be_two():
        return here(), beside()
    before = _state()
    with ThreadPoolExecutor(1, "second reader") as pool:
        reading = pool.submit(_connected, beside)
        found = here()
        also = reading.result()
    if also is None or _state() != before:
        return here(), beside()
    return found, also[0]


def _may_be_two() -> bool:
    """What is written but not committed is seen by its own connection alone."""
    is_shared = db.path is not None and not db.is_read_only
    return is_shared and (os.cpu_count() or 1) > 1 and not db.connection().in_transaction


def _state() -> _State:
    version = db.execute_sql("PRAGMA data_version").fetchone()[0]
    return _State(db.path, db.identity, version)


def _connected(read: Callable[[], B]) -> tuple[B] | None:
    """What is read on a connection for this alone; None when the file does not open once more."""
    try:
        db.connect()
    except (PeeweeException, OutsideError):
        return None
    try:
        return (read(),)
    finally:
        db.close()
