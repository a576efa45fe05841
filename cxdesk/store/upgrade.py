"""Bringing a shop file to the version this program writes, one whole step at a time."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from cxdesk.store import case_search, changelog, phone_numbers, search_index, settings
from cxdesk.store.db import db
from cxdesk.store.migrations import STEPS

if TYPE_CHECKING:
    from collections.abc import Callable


_log = logging.getLogger(__name__)
VERSION = len(STEPS)
PHONES_REFOLDED = 7  # files before this step had their phones folded by simpler rules


class MigrationError(RuntimeError):
    """A step left rows without their parents or lost rows: a fault of the program."""


def version() -> int:
    """The version of the open file."""
    return int(db.execute_sql("PRAGMA user_version").fetchone()[0])


def is_pending() -> bool:
    """Whether the open file waits for steps."""
    return version() < len(STEPS)


def upgrade(before: Callable[[], object] | None = None) -> None:
    """Run the pending steps; ``before`` (a backup) runs first, if there is something to do.

    All of them or none: a file between two versions would be of no use to any program. Foreign keys
    are off before the transaction begins (a rebuilt parent would delete its children) and checked
    after each step; the version is the last thing written.
    """
    if not is_pending():
        return
    if before is not None:
        before()
    db.execute_sql("PRAGMA foreign_keys = 0")
    db.execute_sql("PRAGMA legacy_alter_table = 1")  # a rename must not look into triggers
    try:
        with db.atomic():
            _run_pending()
    finally:
        db.execute_sql("PRAGMA legacy_alter_table = 0")
        db.execute_sql("PRAGMA foreign_keys = 1")


def _run_pending() -> None:
    changelog.drop_triggers()
    first = version()
    for number in range(first + 1, len(STEPS) + 1):
        _log.info("upgrade to version %d", number)
        rows_before = row_counts()
        STEPS[number - 1](db)
        _check(rows_before)
    if first < PHONES_REFOLDED:
        phone_numbers.refold(settings.load().country)
    search_index.refresh_dirty()
    case_search.refresh()
    changelog.create_triggers()
    db.execute_sql(f"PRAGMA user_version = {len(STEPS)}")


def _check(rows_before: dict[str, int]) -> None:
    orphans = db.execute_sql("PRAGMA foreign_key_check").fetchall()
    if orphans:
        raise MigrationError(f"{len(orphans)} rows lost their parent in {orphans[0][0]}")
    rows_after = row_counts()
    lost = [t for t, n in rows_before.items() if t in rows_after and rows_after[t] < n]
    if lost:
        raise MigrationError(f"rows lost in {', '.join(sorted(lost))}")


def row_counts() -> dict[str, int]:
    """How many rows each table holds; those made from others (search, stretches) are left out."""
    names = db.execute_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND name NOT LIKE 'customer\\_fts%' ESCAPE '\\'"
        " AND name NOT LIKE 'case\\_fts%' ESCAPE '\\'"
        " AND name NOT IN ('search_dirty', 'search_word', 'case_stretch', 'case_dirty')"
    ).fetchall()
    return {
        name: int(db.execute_sql(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for (name,) in names
    }
