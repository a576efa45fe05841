"""Goals with their dated targets, readers and leads, read and written."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from cxdesk.domain.goals import Goal, GoalKind, Target, TargetMode, Window
from cxdesk.domain.iso_dates import from_iso, to_iso
from cxdesk.domain.reviews import Cadence
from cxdesk.store import goal_readers
from cxdesk.store.db import db
from cxdesk.store.models import Goal as GoalRow
from cxdesk.store.models import GoalLead, GoalTarget

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.goal_drafts import GoalDraft

_COLUMNS = """g.id, g.kpi_key, g.where_json, g.title, g.kind, g."window", g.baseline_value,
    g.baseline_n, g.baseline_from_on, g.baseline_to_on, g.starts_on, g.owner_id,
    coalesce(s.name, ''), g.why, g.how, g.closed_on, g.closed_reason, g.created_at,
    g.closed_at, g.parent_id, g.weight, g.cadence, g.first_review_on"""


def load() -> tuple[Goal, ...]:
    """All goals, those that start first in front."""
    targets, readers, leads = _targets(), goal_readers.load(), _leads()
    rows = db.execute_sql(
        f"SELECT {_COLUMNS} FROM goal g LEFT JOIN staff s ON s.id = g.owner_id"
        " ORDER BY g.starts_on, g.id"
    )
    found = (_goal(row, targets[row[0]]) for row in rows.fetchall())
    return tuple(
        replace(goal, readers=tuple(readers[goal.id]), leads=tuple(leads[goal.id]))
        for goal in found
    )


def find(goal_id: int) -> Goal | None:
    """One goal by id."""
    return next((goal for goal in load() if goal.id == goal_id), None)


def parts(goal_id: int) -> tuple[Goal, ...]:
    """The goals that are parts of one."""
    return tuple(goal for goal in load() if goal.parent_id == goal_id)


def insert(draft: GoalDraft, where: Mapping[str, str], value: float, now: int) -> int:
    """Write a checked draft with its first target, its readers and leads; the new id."""
    row = GoalRow.create(
        kpi_key=draft.kpi_key,
        where_json=json.dumps(dict(where), sort_keys=True),
        title=draft.title,
        kind=draft.kind.value,
        window=draft.window.value,
        baseline_value=draft.baseline_value,
        baseline_n=draft.baseline_n,
        baseline_from_on=to_iso(draft.baseline_from_on),
        baseline_to_on=to_iso(draft.baseline_to_on),
        starts_on=draft.starts_on.isoformat(),
        owner=draft.owner_id,
        why=draft.why,
        how=draft.how,
        created_at=now,
        parent=draft.parent_id,
        weight=draft.weight,
        cadence=draft.cadence.value,
        first_review_on=to_iso(draft.first_review_on),
    )
    for reader in draft.readers:
        goal_readers.add(row.id, reader)
    set_leads(row.id, draft.leads)
    entered = draft.entered if draft.range_low is None else draft.range_low
    target = Target(draft.starts_on, draft.deadline_on, value, draft.mode, entered)
    add_target(row.id, target, now)
    return int(row.id)


def add_target(goal_id: int, target: Target, now: int) -> None:
    """Write a target; one that takes force on the same day as another comes after it."""
    GoalTarget.create(
        goal=goal_id,
        valid_from_on=target.valid_from_on.isoformat(),
        deadline_on=target.deadline_on.isoformat(),
        mode=target.mode.value,
        entered=target.entered,
        value=target.value,
        line_start_value=target.line_start_value,
        reason=target.reason,
        created_at=now,
    )


def close(goal_id: int, on: date, reason: str, now: int) -> None:
    """Mark a goal as closed on a day."""
    changes = {"closed_on": on.isoformat(), "closed_reason": reason, "closed_at": now}
    GoalRow.update(**changes).where(GoalRow.id == goal_id).execute()


def reopen(goal_id: int) -> None:
    """Take the mark of a closed goal away."""
    changes = {"closed_on": None, "closed_reason": "", "closed_at": None}
    GoalRow.update(**changes).where(GoalRow.id == goal_id).execute()


def update(goal: Goal) -> None:
    """Write what was edited of a goal; its first target takes force on its first day."""
    row = GoalRow.get_by_id(goal.id)
    if row.starts_on != goal.starts_on.isoformat():
        _move_start(goal.id, row.starts_on, goal.starts_on.isoformat())
    changes = {
        "title": goal.title,
        "kpi_key": goal.kpi_key,
        "where_json": json.dumps(dict(goal.where), sort_keys=True),
        "kind": goal.kind.value,
        "window": goal.window.value,
        "baseline_value": goal.baseline_value,
        "baseline_n": goal.baseline_n,
        "baseline_from_on": to_iso(goal.baseline_from_on),
        "baseline_to_on": to_iso(goal.baseline_to_on),
        "starts_on": goal.starts_on.isoformat(),
        "owner": goal.owner_id,
        "why": goal.why,
        "how": goal.how,
        "cadence": goal.cadence.value,
        "first_review_on": to_iso(goal.first_review_on),
        "weight": goal.weight,
    }
    GoalRow.update(**changes).where(GoalRow.id == goal.id).execute()


def set_leads(goal_id: int, keys: Sequence[str]) -> None:
    """Keep the leading indicators of a goal, in this order, in place of those it had."""
    GoalLead.delete().where(GoalLead.goal == goal_id).execute()
    for position, key in enumerate(keys):
        GoalLead.create(goal=goal_id, kpi_key=key, position=position)


def delete(goal_id: int) -> None:
    """Remove a goal with its targets."""
    GoalRow.delete().where(GoalRow.id == goal_id).execute()


def _targets() -> defaultdict[int, list[Target]]:
    rows = db.execute_sql(
        "SELECT goal_id, valid_from_on, deadline_on, value, mode, entered, line_start_value,"
        " reason, created_at FROM goal_target ORDER BY goal_id, valid_from_on, id"
    )
    found: defaultdict[int, list[Target]] = defaultdict(list)
    for goal_id, valid_from, deadline, value, mode, *rest in rows.fetchall():
        dates = date.fromisoformat(valid_from), date.fromisoformat(deadline)
        found[goal_id].append(Target(*dates, value, TargetMode(mode), *rest))
    return found


def _leads() -> defaultdict[int, list[str]]:
    rows = db.execute_sql("SELECT goal_id, kpi_key FROM goal_lead ORDER BY goal_id, position, id")
    found: defaultdict[int, list[str]] = defaultdict(list)
    for goal_id, key in rows.fetchall():
        found[goal_id].append(key)
    return found


def _goal(row: tuple[Any, ...], targets: list[Target]) -> Goal:  # column values
    return Goal(
        id=row[0],
        kpi_key=row[1],
        where=json.loads(row[2]),
        title=row[3],
        kind=GoalKind(row[4]),
        window=Window(row[5]),
        baseline_value=row[6],
        baseline_n=row[7],
        baseline_from_on=from_iso(row[8]),
        baseline_to_on=from_iso(row[9]),
        starts_on=date.fromisoformat(row[10]),
        owner_id=row[11],
        owner_name=row[12],
        why=row[13],
        how=row[14],
        closed_on=from_iso(row[15]),
        closed_reason=row[16],
        created_at=row[17],
        closed_at=row[18],
        parent_id=row[19],
        weight=row[20],
        cadence=Cadence(row[21]),
        first_review_on=from_iso(row[22]),
        targets=tuple(targets),
    )


def _move_start(goal_id: int, former: str, on: str) -> None:
    is_first = (GoalTarget.goal == goal_id) & (GoalTarget.valid_from_on == former)
    GoalTarget.update(valid_from_on=on).where(is_first).execute()
