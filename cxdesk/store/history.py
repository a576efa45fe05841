"""The steps of the change log as a list: newest first, filtered, paged by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.vocabulary import folded
from cxdesk.store.changelog import SELECT_STEP, step_of
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.store.changelog import StepInfo

    Told = Callable[[int, int], None]

NEWEST = 2**62
_BLOCK = 500
_BLOCK_OF_TEXT = 2000  # steps whose words are read in a few hundredths of a second


def _nobody(_done: int, _total: int) -> None:
    return None


class StepsAsked(NamedTuple):
    """Which steps: before one, of a person (``by_staff`` with None: of nobody named), of tables.

    ``first_at`` up to before ``end_at``; ``text`` in what they wrote, as people search.
    """

    before: int = NEWEST
    by_staff: bool = False
    staff_id: int | None = None
    tables: tuple[str, ...] = ()
    first_at: int | None = None
    end_at: int | None = None
    text: str = ""
    limit: int = 50


def steps_page(asked: StepsAsked, tell: Told = _nobody) -> tuple[StepInfo, ...]:
    """The newest steps that fit.

    A text is looked for in blocks of steps, the newest first; ``tell`` is asked before each (steps
    read, all) and may raise to end the search.
    """
    if not asked.text:
        return _fitting(asked, 0)
    found: tuple[StepInfo, ...] = ()
    newest = _newest_before(asked.before)
    before = newest + 1
    while before > 1 and len(found) < asked.limit:
        tell(newest + 1 - before, newest)
        rest = asked._replace(before=before, limit=asked.limit - len(found))
        before = max(before - _BLOCK_OF_TEXT, 1)
        found += _fitting(rest, before)
    return found


def _newest_before(step_id: int) -> int:
    sql = "SELECT coalesce(max(id), 0) FROM step WHERE id < ?"
    return int(db.execute_sql(sql, (step_id,)).fetchone()[0])


def _fitting(asked: StepsAsked, first_id: int) -> tuple[StepInfo, ...]:
    clauses: list[str] = ["s.id >= ?", "s.id < ?"]
    values: list[object] = [first_id, asked.before]
    for clause, value in _filters(asked):
        clauses.append(clause)
        values += value
    sql = f"{SELECT_STEP} s WHERE {' AND '.join(clauses)} ORDER BY s.id DESC LIMIT ?"
    rows = db.execute_sql(sql, (*values, asked.limit)).fetchall()
    return tuple(step_of(row) for row in rows)


def change_count(step_id: int) -> int:
    """How many rows a step changed."""
    sql = "SELECT count(*) FROM change WHERE step_id = ?"
    return int(db.execute_sql(sql, (step_id,)).fetchone()[0])


def forget_images(before_at: int) -> int:
    """Blank the images of all steps before an instant: who, when and what stays; how many.

    Walks from that instant back and stops where a block has none left, as on most days the
    second one has.
    """
    row = db.execute_sql(
        "SELECT coalesce(max(id), 0) + 1 FROM step WHERE at < ?", (before_at,)
    ).fetchone()
    end, forgotten = int(row[0]), 0
    while True:
        start = _block_before(end)
        done = _blank(start, end)
        forgotten += done
        if not done:
            return forgotten
        end = start


def _block_before(end: int) -> int:
    row = db.execute_sql(
        "SELECT coalesce(min(id), 0) FROM"
        " (SELECT id FROM step WHERE id < ? ORDER BY id DESC LIMIT ?)",
        (end, _BLOCK),
    ).fetchone()
    return int(row[0])


def _blank(start: int, end: int) -> int:
    cursor = db.execute_sql(
        'UPDATE change SET "before" = NULL, "after" = NULL WHERE step_id >= ? AND step_id < ?'
        ' AND ("before" IS NOT NULL OR "after" IS NOT NULL)',
        (start, end),
    )
    return int(cursor.rowcount)


def _filters(asked: StepsAsked) -> list[tuple[str, list[object]]]:
    found: list[tuple[str, list[object]]] = []
    if asked.by_staff:
        found.append(("s.staff_id IS ?", [asked.staff_id]))
    if asked.first_at is not None:
        found.append(("s.at >= ?", [asked.first_at]))
    if asked.end_at is not None:
        found.append(("s.at < ?", [asked.end_at]))
    conditions, values = _of_changes(asked)
    if conditions:
        sql = f"EXISTS (SELECT 1 FROM change c WHERE c.step_id = s.id AND {conditions})"
        found.append((sql, values))
    return found


def _of_changes(asked: StepsAsked) -> tuple[str, list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    if asked.tables:
        conditions.append(f"c.table_name IN ({', '.join('?' * len(asked.tables))})")
        values += asked.tables
    if text := folded(asked.text):
        conditions.append("instr(fold(coalesce(c.\"before\", '') || coalesce(c.\"after\", '')), ?)")
        values.append(text)
    return " AND ".join(conditions), values
