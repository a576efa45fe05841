"""Room in the write-ahead journal before saves need it.

While that file grows, every save makes the file system write its own books as well and takes about
twice as long. So the file is made at once as long as it gets before the engine starts it over.
"""

from __future__ import annotations

import logging
from shutil import disk_usage

from sqlcipher3 import dbapi2

from cxdesk.store.db import db

log = logging.getLogger(__name__)

ROOM_BYTES = 4_300_000  # a little over the 1,000 pages after which the engine folds it in
_PLENTY_BYTES = 100 * ROOM_BYTES


def make_room() -> None:
    """Lengthen the journal of the open file by a transaction that is taken back.

    Nothing happens where there is room already, where nothing is written, or on a filling disk.
    """
    if db.path is None or db.is_read_only or db.in_transaction():
        return
    journal = db.path.with_name(db.path.name + "-wal")
    if not journal.exists() or journal.stat().st_size >= ROOM_BYTES:
        return
    if disk_usage(journal.parent).free >= _PLENTY_BYTES:
        _fill_and_take_back()


def _fill_and_take_back() -> None:
    connection = db.connection()
    cached = connection.execute("PRAGMA cache_size").fetchone()[0]
    try:
        connection.execute("PRAGMA cache_size = 10")  # what does not fit goes to the journal
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE room (filling)")
        connection.execute("INSERT INTO room VALUES (zeroblob(?))", (ROOM_BYTES,))
    except dbapi2.Error as error:  # saves work without it, and tell what stands in their way
        log.info("No room made in the journal: %s", error)
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute(f"PRAGMA cache_size = {cached}")
