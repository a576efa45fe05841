"""Who needs to know of goals, and since when they know."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from cxdesk.domain.goals import Reader
from cxdesk.domain.iso_dates import from_iso, to_iso
from cxdesk.store.db import db
from cxdesk.store.models import GoalReader

if TYPE_CHECKING:
    from datetime import date


def load() -> defaultdict[int, list[Reader]]:
    """Those of each goal, in the order in which they were named."""
    rows = db.execute_sql(
        "SELECT r.goal_id, r.staff_id, coalesce(s.name, r.name), r.told_on FROM goal_reader r"
        " LEFT JOIN staff s ON s.id = r.staff_id ORDER BY r.id"
    )
    found: defaultdict[int, list[Reader]] = defaultdict(list)
    for goal_id, staff_id, name, told_on in rows.fetchall():
        found[goal_id].append(Reader(staff_id, name, from_iso(told_on)))
    return found


def add(goal_id: int, reader: Reader) -> None:
    """Keep somebody who needs to know of a goal."""
    name = reader.name if reader.staff_id is None else ""
    GoalReader.create(
        goal=goal_id, staff=reader.staff_id, name=name, told_on=to_iso(reader.told_on)
    )


def remove(goal_id: int, reader: Reader) -> None:
    """Forget somebody who needed to know of a goal."""
    GoalReader.delete().where(_is(goal_id, reader)).execute()


def tell(goal_id: int, reader: Reader, on: date | None) -> None:
    """Keep since when somebody knows; None for not yet."""
    GoalReader.update(told_on=to_iso(on)).where(_is(goal_id, reader)).execute()


def _is(goal_id: int, reader: Reader) -> Any:  # an expression of peewee
    who = GoalReader.staff == reader.staff_id
    if reader.staff_id is None:
        who = GoalReader.staff.is_null() & (GoalReader.name == reader.name)
    return (GoalReader.goal == goal_id) & who
