"""What a shop file of each version consists of, so that anything else in it is refused.

A file from elsewhere may hold triggers or views that run when we read or write; they are found by
comparing its table of objects with the one that our own steps make.
"""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlcipher3 import dbapi2

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T
from cxdesk.store import changelog
from cxdesk.store.migrations import STEPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

STRANGE = T(
    "Store",
    "The file holds something that CXDesk did not put there (“{name}”), so it is not opened. "
    "Restore a backup of your own.",
)
LACKING = T("Store", "The file lacks a part (“{name}”), so it is damaged. Restore a backup.")
_LOG = "log_"
# Of all that the steps of today make, so that opening a file need not make it again to compare.
DIGEST = "791c877c4ca8dd174aa1f1eb5c26de9c6701b9756a8274ec8f06522e6d9101c1"
# The tables that the engine makes for the searches, worded as each version of it likes.
_SHADOW = ("customer_fts_", "case_fts_")


class Piece(NamedTuple):
    """A table, index, trigger or view, with the text that made it."""

    kind: str
    name: str
    sql: str


class _Scratch:
    """Just enough of a database for a migration step to run on."""

    def __init__(self) -> None:
        self.connection = dbapi2.connect(":memory:", isolation_level=None)

    def execute_sql(self, sql: str, params: Sequence[object] = ()) -> Any:  # untyped driver
        return self.connection.execute(sql, params)


def refuse_strange(connection: Any, version: int) -> None:  # untyped driver
    """Raise OutsideError when the file holds more or less than a file of its version does."""
    found = strange_objects(connection, version)
    if found:
        raise OutsideError(found[0])


def strange_objects(connection: Any, version: int) -> list[T]:  # untyped driver
    """What a file holds too much or too little, as sentences."""
    pieces = _pieces(connection)
    if version == len(STEPS) and digest(pieces) == DIGEST:
        return []
    here = {piece for piece in pieces if _counts(piece, version)}
    wanted = {piece for piece in expected(version) if _counts(piece, version)}
    extra = [STRANGE.fill(name=piece.name) for piece in sorted(here - wanted)]
    names = {piece.name for piece in here}
    missing = [
        LACKING.fill(name=piece.name) for piece in sorted(wanted - here) if piece.name not in names
    ]
    return extra + missing


def digest(pieces: Iterable[Piece]) -> str:
    """What stands for all of these pieces in any order; another text of any of them changes it."""
    lines = sorted("\0".join(piece) for piece in pieces)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@cache
def expected(version: int) -> frozenset[Piece]:
    """What our own steps make of an empty file, up to a version."""
    scratch = _Scratch()
    try:
        for step in STEPS[:version]:
            step(scratch)
        if version == len(STEPS):
            for statement in changelog.all_trigger_statements():
                scratch.execute_sql(statement)
        return frozenset(_pieces(scratch.connection))
    finally:
        scratch.connection.close()


def _counts(piece: Piece, version: int) -> bool:
    """An upgrade drops the log triggers before anything else: those of old files do not count."""
    return version == len(STEPS) or not (piece.kind == "trigger" and piece.name.startswith(_LOG))


def _pieces(connection: Any) -> list[Piece]:  # untyped driver
    rows = connection.execute(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema"
        " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return [
        Piece(kind, name, "" if name.startswith(_SHADOW) else " ".join(sql.split()))
        for kind, name, sql in rows
    ]
