"""What was edited of goals, kept and read."""

from __future__ import annotations

import json

from cxdesk.domain.goal_history import GoalChange, GoalField
from cxdesk.store.db import db
from cxdesk.store.models import GoalChange as ChangeRow


def add(change: GoalChange, staff_id: int | None) -> None:
    """Keep what was edited, by whom and why."""
    ChangeRow.create(
        goal=change.goal_id,
        at=change.at,
        field=change.field.value,
        before_json=json.dumps(change.before, sort_keys=True),
        after_json=json.dumps(change.after, sort_keys=True),
        reason=change.reason,
        staff=staff_id,
    )


def of_goal(goal_id: int) -> tuple[GoalChange, ...]:
    """What was edited of a goal, as it was done."""
    return _changes("c.goal_id = ?", goal_id)


def since(at: int) -> tuple[GoalChange, ...]:
    """What was edited of any goal from an instant on, as it was done."""
    return _changes("c.at >= ?", at)


def _changes(condition: str, value: int) -> tuple[GoalChange, ...]:
    rows = db.execute_sql(
        "SELECT c.goal_id, c.at, c.field, c.before_json, c.after_json, c.reason,"
        " coalesce(s.name, '') FROM goal_change c LEFT JOIN staff s ON s.id = c.staff_id"
        f" WHERE {condition} ORDER BY c.at, c.id",
        (value,),
    )
    return tuple(
        GoalChange(goal_id, at, GoalField(field), json.loads(before), json.loads(after), *rest)
        for goal_id, at, field, before, after, *rest in rows.fetchall()
    )
