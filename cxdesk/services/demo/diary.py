"""The last week of the demo shop as if it had been typed: one step of the log for each entry."""

from __future__ import annotations

from collections import defaultdict
from datetime import time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from cxdesk.domain.text import T
from cxdesk.services.demo.world import COLUMNS, World
from cxdesk.store import changelog

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = tuple[str, int]
_DAYS = 7
_LABELS = {
    "interaction": T("Undo", "log interaction"),
    "purchase": T("Undo", "record purchase"),
    "answer": T("Undo", "record answer"),
}


class _Saved(NamedTuple):
    """One thing that was saved: when, by whom, and the rows that it wrote."""

    kind: str
    at: int
    staff_id: int | None
    rows: tuple[Row, ...]


def add_diary(world: World) -> None:
    """Steps for the interactions, purchases and answers of a week, in the order of the clock."""
    since = world.at(world.today - timedelta(days=_DAYS - 1), time())
    saved = [*_interactions(world, since), *_purchases(world, since), *_answers(world, since)]
    for entry in sorted(saved, key=lambda entry: entry.at):
        changelog.note_inserts(entry.at, entry.staff_id, _LABELS[entry.kind], entry.rows)


def _interactions(world: World, since: int) -> Iterator[_Saved]:
    events, tasks = _by(world, "case_event", "case_id"), _by(world, "task", "case_id")
    for row_id, row in _rows(world, "interaction"):
        if row["created_at"] >= since:
            case_id = row["case_id"]
            rows = [("interaction", row_id)]
            if case_id is not None:
                rows += [("cases", case_id), *events[case_id], *tasks[case_id]]
            yield _Saved("interaction", row["created_at"], row["staff_id"], tuple(rows))


def _purchases(world: World, since: int) -> Iterator[_Saved]:
    items = _by(world, "purchase_item", "purchase_id")
    for row_id, row in _rows(world, "purchase"):
        if row["created_at"] >= since:
            rows = (("purchase", row_id), *items[row_id])
            yield _Saved("purchase", row["created_at"], row["staff_id"], rows)


def _answers(world: World, since: int) -> Iterator[_Saved]:
    for row_id, row in _rows(world, "answer"):
        if row["created_at"] >= since:
            offer = [("offer", row["offer_id"])] if row["offer_id"] else []
            yield _Saved("answer", row["created_at"], row["staff_id"], (*offer, ("answer", row_id)))


def _by(world: World, table: str, column: str) -> defaultdict[object, list[Row]]:
    """The rows of a table by the row that they belong to, in the order they were made."""
    found: defaultdict[object, list[Row]] = defaultdict(list)
    place = COLUMNS[table].index(column)
    for row_id, row in enumerate(world.rows[table], start=1):
        found[row[place]].append((table, row_id))
    return found


def _rows(world: World, table: str) -> Iterator[tuple[int, dict[str, Any]]]:  # column values
    names = COLUMNS[table]
    return (
        (number, dict(zip(names, row, strict=True)))
        for number, row in enumerate(world.rows[table], start=1)
    )
