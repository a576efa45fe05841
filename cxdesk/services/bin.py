"""The bin: records deleted in the last 30 days, each with its way back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.record_words import RECORDS
from cxdesk.domain.text import T
from cxdesk.services import history
from cxdesk.services.hats import owner_only
from cxdesk.services.record_values import instant, name_of, staff_name
from cxdesk.store import bin as store
from cxdesk.store import changelog

if TYPE_CHECKING:
    from datetime import datetime

    from cxdesk.domain.records import RowChange

KEPT_DAYS = 30
TABLES = (
    "customer",
    "cases",
    "interaction",
    "purchase",
    "answer",
    "task",
    "event",
    "goal",
    "review",
    "shop_action",
    "customer_consent",
    "customer_relation",
    "usual_break",
)
_MOST = 500
_NOT_THERE = T("Bin", "This is not in the bin any more.")


@dataclass(frozen=True, slots=True, kw_only=True)
class BinRecord:
    """One deleted record: its kind, the words for it, and its name, amount or day."""

    table: str
    row_id: int
    noun: T
    name: object


@dataclass(frozen=True, slots=True, kw_only=True)
class BinItem:
    """What one step deleted; restoring takes the whole step back."""

    step_id: int
    at: datetime
    who: str | T
    records: tuple[BinRecord, ...]


@owner_only
def deleted(*, now: int) -> tuple[BinItem, ...]:
    """What was deleted in the last 30 days, newest first."""
    changes = store.deletions(TABLES, now - KEPT_DAYS * 86_400, _MOST)
    return tuple(
        _item(step_id, tuple(rows)) for step_id, rows in groupby(changes, lambda row: row.step_id)
    )


@owner_only
def restore(step_id: int, *, now: int) -> T | None:
    """Bring back what a step deleted, as it was; the words of that step.

    Raises ValidationError when it is not in the bin (any more), is somebody else's under the
    counter's hat, or when something else stands in its place now.
    """
    step = changelog.step_info(step_id)
    is_there = step is not None and not step.is_undone and step.kind in ("do", "redo")
    if step is None or not is_there or step.at < now - KEPT_DAYS * 86_400:
        raise ValidationError("bin", _NOT_THERE)
    if not store.deletes_of_step(step_id, TABLES):
        raise ValidationError("bin", _NOT_THERE)
    return history.undo_step(step_id, now=now)


def _item(step_id: int, rows: tuple[RowChange, ...]) -> BinItem:
    return BinItem(
        step_id=step_id,
        at=instant(rows[0].at),
        who=staff_name(rows[0].staff_id),
        records=tuple(
            BinRecord(
                table=row.table,
                row_id=row.row_id,
                noun=RECORDS[row.table].noun,
                name=name_of(row.table, row.row_id, row.before),
            )
            for row in reversed(rows)
        ),
    )
