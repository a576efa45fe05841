"""The one handle on the shop file: opening with every pragma read back, closing, guarded writes."""

from __future__ import annotations

import re
import sys
import threading
from contextlib import contextmanager
from functools import lru_cache
from shutil import disk_usage
from typing import TYPE_CHECKING, Any, NamedTuple

from peewee import (  # type: ignore[attr-defined]  # the stubs lack the wrapper
    PeeweeException,
    __exception_wrapper__,
)
from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.store.header import check_header
from cxdesk.store.outside import FULL, IS_FOLDER, outside_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

_WRITE = re.compile(
    r"\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)"
    r"\s+[\"'`\[]?(\w+)",
    re.IGNORECASE,
)
_PRAGMAS: tuple[tuple[str, int | str], ...] = (
    ("busy_timeout", 5000),
    ("journal_mode", "wal"),
    ("synchronous", 2),
    ("foreign_keys", 1),
    ("recursive_triggers", 1),
    ("secure_delete", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("mmap_size", 0),
    ("temp_store", 2),
    ("journal_size_limit", 67108864),
)
_READ_ONLY_PRAGMAS: tuple[tuple[str, int | str], ...] = (
    ("busy_timeout", 5000),
    ("query_only", 1),
    ("foreign_keys", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("mmap_size", 0),
    ("temp_store", 2),
)
_LEAST_FREE_BYTES = 128 * 1024  # what the side files of an open shop need
_MAC_PRAGMAS = (("fullfsync", 1), ("checkpoint_fullfsync", 1))

MOVED = T(
    "Store",
    "The shop file was moved, replaced or deleted while it was open. Nothing was saved; "
    "close CXDesk and open the file again.",
)
OLD_ENGINE = T(
    "Store",
    "This database engine ({version}) has a fault that can damage shop files. Install"
    " the newest CXDesk.",
)
NO_JOURNAL = T("Store", "This place cannot keep the shop file safely. Put it on a local disk.")


def fold(text: str | None) -> str | None:
    """``vocabulary.folded`` inside statements; nothing stays nothing."""
    return None if text is None else folded(text)


class _Asked(threading.local):
    """What this thread's statements ask beside the file, loaded before them."""

    segment: Callable[[int | None, str | int | None], str | None] | None = None


asked = _Asked()


def segment_at(customer_id: int | None, when: str | int | None) -> str | None:
    """The segment of a customer at a local date or an instant; ``store.facts.segments`` loads."""
    return None if asked.segment is None else asked.segment(customer_id, when)


class WriteOutsideCommandError(RuntimeError):
    """A statement tried to write without a transaction: our fault, never the user's."""


class Identity(NamedTuple):
    """Which file a path means: device and inode."""

    device: int
    inode: int


class _Written(threading.local):
    """The tables that this thread's transaction wrote to."""

    def __init__(self) -> None:
        self.tables: set[str] = set()


class ShopDatabase(SqlCipherDatabase):  # type: ignore[misc]  # untyped base
    """SQLite that writes only inside a transaction and answers faults in plain words."""

    path: Path | None = None
    is_read_only = False
    identity: Identity | None = None
    openings = 0  # tells one opening of a file from the next of the same path
    written = _Written()

    def execute_sql(self, sql: str, params: Sequence[object] | None = None) -> Any:  # cursor
        """Run one statement; a write outside a transaction is refused."""
        self._note_write(sql)
        try:
            return self.cursor().execute(sql, params or ())
        except dbapi2.Error:
            with outside_errors(), __exception_wrapper__:
                raise

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for many rows, inside the open transaction."""
        self._note_write(sql)
        with outside_errors(), __exception_wrapper__:
            self.cursor().executemany(sql, rows)

    def begin(self, lock_type: str | None = None) -> None:
        """Start a write transaction on the file that was opened, and on no other."""
        self.check_same_file()
        self.written.tables = set()
        with outside_errors():
            super().begin(lock_type)

    def commit(self) -> None:
        """Make the transaction durable."""
        with outside_errors():
            super().commit()

    def rollback(self) -> None:
        """Take the transaction back; the engine may already have done so (a full disk)."""
        if not self.is_closed() and self.connection().in_transaction:
            super().rollback()

    def check_same_file(self) -> None:
        """Raise OutsideError when the path no longer means the file that was opened."""
        if self.path is None:
            return
        try:
            here = identity_of(self.path)
        except OSError as error:
            raise OutsideError(MOVED) from error
        if here != self.identity:
            raise OutsideError(MOVED)

    def _note_write(self, sql: str) -> None:
        table = _written_table(sql)
        if table is None:
            return
        if not self.connection().in_transaction:
            raise WriteOutsideCommandError(f"write outside a command: {table}")
        self.written.tables.add(table)


db = ShopDatabase(None, lock_type="IMMEDIATE", autoconnect=False)
db.register_function(fold, "fold", 1, deterministic=True)
db.register_function(segment_at, "segment_at", 2)


def open_file(path: Path, *, known_version: int, read_only: bool = False) -> None:
    """Open an existing shop file in this thread, after looking at its header.

    Raises OutsideError for whatever stands in the way; the file is untouched then.
    """
    check_engine(dbapi2.sqlite_version_info)
    check_header(path, known_version)
    try:
        if read_only:
            _open_for_reading(path)
        else:
            connect(path, "mode=rw", _read_write_pragmas())
    except OutsideError as error:
        if disk_usage(path.parent).free >= _LEAST_FREE_BYTES:
            raise
        raise OutsideError(FULL) from error


def check_is_file(path: Path) -> None:
    """Raise OutsideError when no file lies there, before anything is made beside it."""
    with outside_errors(path):
        if path.stat() and path.is_dir():
            raise OutsideError(IS_FOLDER.fill(path=str(path)))


def _open_for_reading(path: Path) -> None:
    """Not by mode=ro, which leaves the engine's side files behind; query_only refuses writes.

    On a read-only or full disk the engine cannot make them, and needs none.
    """
    try:
        connect(path, "mode=rw", _READ_ONLY_PRAGMAS)
    except OutsideError:
        if not has_no_journal(path):
            raise
        connect(path, "immutable=1", _READ_ONLY_PRAGMAS)


def create_file(path: Path) -> None:
    """Make an empty database file and open it; the first migration turns it into a shop file."""
    check_engine(dbapi2.sqlite_version_info)
    path.touch(mode=0o600, exist_ok=False)
    connect(path, "mode=rw", _read_write_pragmas())


def connect(path: Path, mode: str, pragmas: tuple[tuple[str, int | str], ...]) -> None:
    """Open ``path`` with these pragmas and read each of them back."""
    uri = f"{path.absolute().as_uri()}?{mode}"
    with outside_errors(path):
        db.init(uri, passphrase="", pragmas=list(pragmas), uri=True)
        db.path, db.identity, db.is_read_only = None, None, pragmas is _READ_ONLY_PRAGMAS
        try:
            db.connect()
            db.execute_sql("SELECT count(*) FROM sqlite_schema").fetchone()
            _check_pragmas(pragmas)
            db.path, db.identity = path.absolute(), identity_of(path)
            db.openings += 1
        except BaseException:
            close()
            raise


def close() -> None:
    """Close this thread's connection; the last one folds the journal into the file."""
    if not db.deferred and not db.is_closed():
        with outside_errors():
            db.close()
    db.path, db.identity = None, None


def renew() -> None:
    """Replace this thread's connection after a disk error: a failed sync is reported only once.

    When the file cannot be opened again yet, the old connection stays for reading.
    """
    try:
        fresh = db._connect()
    except (PeeweeException, dbapi2.Error, OutsideError):
        return
    old = db.connection()
    db._state.set_connection(fresh)
    old.close()


def is_open() -> bool:
    """Whether this thread has a connection."""
    return not db.deferred and not db.is_closed()


@contextmanager
def connected() -> Iterator[None]:
    """A connection for this block: the thread's own, else one that is closed after."""
    if is_open():
        yield
        return
    with outside_errors(), db.connection_context():
        yield


def is_the_open_file(path: Path) -> bool:
    """Whether a path means the file that this program has open, whatever it is called there."""
    try:
        return db.identity is not None and identity_of(path) == db.identity
    except OSError:
        return False


def identity_of(path: Path) -> Identity:
    """Which file lies there now; OSError when none does."""
    status = path.stat()
    return Identity(status.st_dev, status.st_ino)


def check_engine(version: tuple[int, ...]) -> None:
    """Refuse an engine of the WAL-reset range (sqlite.org/wal.html#walresetbug)."""
    is_mended = version >= (3, 51, 3) and version[:2] != (3, 52)
    is_patched = version[:2] in {(3, 44), (3, 50)} and version[2] >= {44: 6, 50: 7}[version[1]]
    if not (is_mended or is_patched):
        raise OutsideError(OLD_ENGINE.fill(version=".".join(map(str, version))))


@lru_cache(maxsize=256)
def _written_table(sql: str) -> str | None:
    match = _WRITE.match(sql)
    return None if match is None else match[1]


def _read_write_pragmas() -> tuple[tuple[str, int | str], ...]:
    return _PRAGMAS + (_MAC_PRAGMAS if sys.platform == "darwin" else ())


def _check_pragmas(pragmas: tuple[tuple[str, int | str], ...]) -> None:
    for name, wanted in pragmas:
        got = db.execute_sql(f"PRAGMA {name}").fetchone()[0]
        if got == wanted:
            continue
        if name == "journal_mode":
            raise OutsideError(NO_JOURNAL)
        raise RuntimeError(f"pragma {name} is {got}, wanted {wanted}")


def has_no_journal(path: Path) -> bool:
    """Whether everything in the file is in the file itself (no write-ahead journal beside it)."""
    journal = path.with_name(path.name + "-wal")
    return not journal.exists() or journal.stat().st_size == 0
