"""Reviews of goals, the rhythm in which they come, and those put aside; read and written."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from cxdesk.domain.assess import Status
from cxdesk.domain.iso_dates import from_iso, to_iso
from cxdesk.domain.reviews import Cadence, Review, Rhythm, Seen
from cxdesk.store.db import db
from cxdesk.store.models import Goal as GoalRow
from cxdesk.store.models import Review as ReviewRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.reviews import ReviewDraft

_ASIDE = "review_aside/"
_REVIEWS = """SELECT r.id, r.goal_id, r.reviewed_on, coalesce(s.name, ''), r.value, r.expected,
    r.status, r.why, r.decision, r.next_on, r.created_at FROM review r
    LEFT JOIN staff s ON s.id = r.staff_id"""
# The last review says when the next one is; before there is one, the goal does.
_RHYTHMS = """SELECT g.id, g.title, g.kpi_key, coalesce(s.name, ''), g.cadence, g.first_review_on,
    r.reviewed_on, CASE WHEN r.id IS NULL THEN g.first_review_on ELSE r.next_on END AS next_on
    FROM goal g LEFT JOIN staff s ON s.id = g.owner_id
        LEFT JOIN review r ON r.id = (SELECT id FROM review WHERE goal_id = g.id
            ORDER BY reviewed_on DESC, id DESC LIMIT 1)"""


def of_goal(goal_id: int) -> tuple[Review, ...]:
    """The reviews of a goal, the latest first."""
    rows = db.execute_sql(
        f"{_REVIEWS} WHERE r.goal_id = ? ORDER BY r.reviewed_on DESC, r.id DESC", (goal_id,)
    )
    return tuple(_review(row) for row in rows.fetchall())


def find(review_id: int) -> Review | None:
    """One review by id."""
    row = db.execute_sql(f"{_REVIEWS} WHERE r.id = ?", (review_id,)).fetchone()
    return None if row is None else _review(row)


def rhythms() -> tuple[Rhythm, ...]:
    """The rhythm of every open goal, the one that comes next in front."""
    rows = db.execute_sql(
        f"{_RHYTHMS} WHERE g.closed_on IS NULL ORDER BY next_on IS NULL, next_on, g.id"
    )
    return tuple(_rhythm(row) for row in rows.fetchall())


def rhythm(goal_id: int) -> Rhythm | None:
    """The rhythm of one goal, closed or not."""
    row = db.execute_sql(f"{_RHYTHMS} WHERE g.id = ?", (goal_id,)).fetchone()
    return None if row is None else _rhythm(row)


def insert(draft: ReviewDraft, staff_id: int | None, now: int) -> int:
    """Write a checked review; its id."""
    return int(ReviewRow.create(goal=draft.goal_id, created_at=now, staff=staff_id,
                                **_values(draft)).id)  # fmt: skip


def update(review_id: int, draft: ReviewDraft) -> None:
    """Write other words of a review."""
    ReviewRow.update(**_values(draft)).where(ReviewRow.id == review_id).execute()


def delete(review_id: int) -> None:
    """Remove a review."""
    ReviewRow.delete().where(ReviewRow.id == review_id).execute()


def set_rhythm(goal_id: int, cadence: Cadence, first_on: date | None) -> None:
    """Keep how often a goal is looked at, and from when on."""
    changes = {"cadence": cadence.value, "first_review_on": to_iso(first_on)}
    GoalRow.update(**changes).where(GoalRow.id == goal_id).execute()


def asides() -> dict[int, date]:
    """The day to which the review of each goal was put aside, passed ones too."""
    rows = db.execute_sql(
        "SELECT key, value FROM setting WHERE key >= ? AND key < ?", (_ASIDE, _ASIDE[:-1] + "0")
    )
    return {
        int(key.removeprefix(_ASIDE)): date.fromisoformat(json.loads(value))
        for key, value in rows.fetchall()
    }


def put_aside(goal_id: int, on: date) -> None:
    """Keep the day to which the review of a goal is put aside."""
    db.execute_sql(
        "INSERT INTO setting (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (f"{_ASIDE}{goal_id}", json.dumps(on.isoformat())),
    )


def forget_aside(goal_ids: Iterable[int]) -> None:
    """These were held, or their days have passed."""
    for goal_id in goal_ids:
        db.execute_sql("DELETE FROM setting WHERE key = ?", (f"{_ASIDE}{goal_id}",))


def _values(draft: ReviewDraft) -> dict[str, object]:
    return {
        "reviewed_on": draft.reviewed_on.isoformat(),
        "value": draft.seen.value,
        "expected": draft.seen.expected,
        "status": draft.seen.status.value,
        "why": draft.why,
        "decision": draft.decision,
        "next_on": to_iso(draft.next_on),
    }


def _review(row: tuple[Any, ...]) -> Review:  # column values
    return Review(
        id=row[0],
        goal_id=row[1],
        reviewed_on=date.fromisoformat(row[2]),
        staff_name=row[3],
        seen=Seen(row[4], row[5], Status(row[6])),
        why=row[7],
        decision=row[8],
        next_on=from_iso(row[9]),
        created_at=row[10],
    )


def _rhythm(row: tuple[Any, ...]) -> Rhythm:  # column values
    return Rhythm(
        goal_id=row[0],
        title=row[1],
        kpi_key=row[2],
        owner_name=row[3],
        cadence=Cadence(row[4]),
        first_on=from_iso(row[5]),
        last_on=from_iso(row[6]),
        next_on=from_iso(row[7]),
    )
