"""Looking a shop file over: damage, lost parents, version and counts, in words people can read."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T, plural
from cxdesk.store import header, outside, schema
from cxdesk.store.db import connected, db, has_no_journal, is_the_open_file
from cxdesk.store.migrations import STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAMAGED = T("Check", "The file is damaged ({detail}). Restore the newest backup.")
ORPHANS_ONE = T("Check", "One record refers to another that is missing. Restore the newest backup.")
ORPHANS_MANY = T(
    "Check", "{n} records refer to others that are missing. Restore the newest backup."
)
OLDER = T(
    "Check",
    "The file was written by an older CXDesk (file version {version}); it is brought"
    " up to date when it is opened.",
)
UNFINISHED = T(
    "Store",
    "This file was not closed properly, and part of it lies in a second file beside it: {path}. "
    "Open it once in CXDesk and close it.",
)
_SHOWN = 5
_COUNTED = ("customer", "interaction", "cases", "purchase", "answer", "goal", "task")


class CheckReport(NamedTuple):
    """How a shop file is: ``findings`` are what is wrong, ``notes`` what is worth knowing."""

    is_ok: bool
    version: int | None
    counts: dict[str, int]
    findings: tuple[T, ...]
    notes: tuple[T, ...] = ()


def check(path: Path, *, thorough: bool) -> CheckReport:
    """Look a file over without changing it; ``thorough`` reads every index too (slow).

    Whatever is wrong stands in the report, also a file that is missing or foreign.
    """
    try:
        with _looking_at(path) as connection:
            return _examine(connection, thorough)
    except OutsideError as error:
        return CheckReport(False, None, {}, (error.text,))
    except (PeeweeException, dbapi2.Error) as error:
        text = outside.sentence_for(error) or DAMAGED.fill(detail=_first_line(str(error)))
        return CheckReport(False, None, {}, (text,))


def row_counts(connection: Any) -> dict[str, int]:  # untyped driver
    """How many records of each main kind a file holds."""
    return {
        table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        for table in _COUNTED
    }


@contextmanager
def closed_file(path: Path) -> Iterator[Any]:  # untyped driver
    """A read-only connection on a file that no program has open; makes no file beside it."""
    if not has_no_journal(path):
        raise OutsideError(UNFINISHED.fill(path=str(path)))
    with outside.outside_errors(path):
        uri = f"{path.absolute().as_uri()}?immutable=1"
        connection = dbapi2.connect(uri, uri=True, isolation_level=None)
        try:
            connection.execute("PRAGMA trusted_schema = 0")
            connection.execute("PRAGMA cell_size_check = 1")
            yield connection
        finally:
            connection.close()


@contextmanager
def _looking_at(path: Path) -> Iterator[Any]:  # untyped driver
    if is_the_open_file(path):
        with connected():
            yield db.connection()
        return
    header.check_header(path, len(STEPS))
    if has_no_journal(path):
        with closed_file(path) as connection:
            yield connection
        return
    with outside.outside_errors(path):
        connection = dbapi2.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)
        try:
            connection.execute("PRAGMA query_only = 1")
            yield connection
        finally:
            connection.close()


def _examine(connection: Any, thorough: bool) -> CheckReport:  # untyped driver
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    findings = [*_damage(connection, thorough)]
    if not findings:
        findings += [*schema.strange_objects(connection, version), *_orphans(connection)]
    counts = {} if findings else row_counts(connection)
    notes = () if version == len(STEPS) else (OLDER.fill(version=version),)
    return CheckReport(not findings, version, counts, tuple(findings), notes)


def _damage(connection: Any, thorough: bool) -> list[T]:  # untyped driver
    pragma = "integrity_check" if thorough else "quick_check"
    rows = connection.execute(f"PRAGMA {pragma}({_SHOWN})").fetchall()
    return [DAMAGED.fill(detail=_first_line(str(text))) for (text,) in rows if text != "ok"]


def _first_line(text: str) -> str:
    """What the engine found first; its headings and the rest of its list say nothing to people."""
    lines = [line.strip() for line in text.splitlines()]
    return next((line for line in lines if line and not line.startswith("***")), "?")


def _orphans(connection: Any) -> list[T]:  # untyped driver
    n = sum(1 for _ in connection.execute("PRAGMA foreign_key_check"))
    return [plural(n, ORPHANS_ONE, ORPHANS_MANY)] if n else []
