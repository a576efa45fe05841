"""Actions with what their tasks say, read and written."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from cxdesk.domain.actions import Action, ActionKind, CostEvery
from cxdesk.domain.iso_dates import to_iso
from cxdesk.domain.periods import local_date
from cxdesk.store.db import db
from cxdesk.store.models import ShopAction, ShopActionPerson
from cxdesk.store.rows import insert as insert_row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

    from cxdesk.domain.actions import ActionDraft

_EVER = 2**62
# As known before an instant: what ended later was open then, and its day was the one before a move.
_SELECT = """SELECT a.id, a.task_id, k.note, a.kind, k.owner_id, coalesce(s.name, ''),
        coalesce((SELECT m.before_on FROM task_move m WHERE m.task_id = k.id AND m.at >= ?1
            ORDER BY m.at, m.id LIMIT 1), k.due_on) AS known_due_on,
        k.goal_id, a.kpi_key, a.where_json, a.starts_on, a.minutes, a.cost_minor, a.cost_every,
        a.outcome, CASE WHEN k.done_at < ?1 THEN k.done_at END AS known_done_at,
        CASE WHEN a.dropped_at < ?1 THEN a.dropped_at END, a.review_id, k.created_at,
        k.customer_id, coalesce(c.name, '')
    FROM shop_action a JOIN task k ON k.id = a.task_id LEFT JOIN staff s ON s.id = k.owner_id
        LEFT JOIN customer c ON c.id = k.customer_id"""


def load(zone: ZoneInfo, as_of: int | None = None) -> tuple[Action, ...]:
    """All actions: those still to be done by their day, then those that ended, the last first.

    With ``as_of`` those decided before it, as far as they were then.
    """
    instant = _EVER if as_of is None else as_of
    rows = db.execute_sql(
        f"{_SELECT} WHERE k.created_at < ?1"
        " ORDER BY known_done_at IS NOT NULL, known_due_on, known_done_at DESC, a.id",
        (instant,),
    ).fetchall()
    people, today = _people(), date.max if as_of is None else local_date(as_of - 1, zone)
    return tuple(_known(_action(row, people[row[0]], zone), today) for row in rows)


def find(action_id: int, zone: ZoneInfo) -> Action | None:
    """One action; None when there is none."""
    row = db.execute_sql(f"{_SELECT} WHERE a.id = ?2", (_EVER, action_id)).fetchone()
    return None if row is None else _action(row, _people()[action_id], zone)


def insert(task_id: int, draft: ActionDraft) -> int:
    """Make an action of a task; its id."""
    made = insert_row(ShopAction, task=task_id, review=draft.review_id, **_values(draft))
    _write_people(made, draft.people)
    return made


def write(action_id: int, draft: ActionDraft) -> None:
    """Replace what an action says beside its task; the review that decided it stays."""
    ShopAction.update(**_values(draft)).where(ShopAction.id == action_id).execute()
    kept = {staff_id for staff_id, _ in _people()[action_id]}
    if kept != set(draft.people):
        ShopActionPerson.delete().where(ShopActionPerson.action == action_id).execute()
        _write_people(action_id, draft.people)


def change(action_id: int, **values: object) -> None:
    """Set some fields of an action."""
    ShopAction.update(**values).where(ShopAction.id == action_id).execute()


def _write_people(action_id: int, people: Iterable[int]) -> None:
    for person in dict.fromkeys(people):
        insert_row(ShopActionPerson, action=action_id, staff=person)


def _values(draft: ActionDraft) -> dict[str, object]:
    return {
        "kind": draft.kind.value,
        "kpi_key": draft.kpi_key,
        "where_json": json.dumps(dict(draft.where), sort_keys=True),
        "starts_on": to_iso(draft.starts_on),
        "minutes": draft.minutes,
        "cost_minor": draft.cost_minor,
        "cost_every": draft.cost_every.value,
    }


def _people() -> defaultdict[int, list[tuple[int, str]]]:
    """Id and name of those who take part, by action."""
    rows = db.execute_sql(
        "SELECT p.action_id, p.staff_id, s.name FROM shop_action_person p"
        " JOIN staff s ON s.id = p.staff_id ORDER BY p.id"
    )
    found: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for action_id, staff_id, name in rows.fetchall():
        found[action_id].append((staff_id, name))
    return found


def _known(action: Action, today: date) -> Action:
    """An action as of a day: not begun before that day came, without an outcome before it ended."""
    if action.ended_on is None and action.outcome:
        action = replace(action, outcome="")
    if action.starts_on is not None and action.starts_on > today:
        action = replace(action, starts_on=None)
    return action


def _action(row: tuple[Any, ...], people: Iterable[tuple[int, str]], zone: ZoneInfo) -> Action:
    # Any: column values
    return Action(
        id=row[0],
        task_id=row[1],
        note=row[2],
        kind=ActionKind(row[3]),
        owner_id=row[4],
        owner_name=row[5],
        due_on=date.fromisoformat(row[6]),
        goal_id=row[7],
        kpi_key=row[8],
        where=json.loads(row[9]),
        starts_on=None if row[10] is None else date.fromisoformat(row[10]),
        minutes=row[11],
        cost_minor=row[12],
        cost_every=CostEvery(row[13]),
        outcome=row[14],
        ended_on=None if row[15] is None else local_date(row[15], zone),
        dropped_at=row[16],
        review_id=row[17],
        created_at=row[18],
        customer_id=row[19],
        customer_name=row[20],
        people=tuple(staff_id for staff_id, _ in people),
        people_names=tuple(name for _, name in people),
    )
