"""Goals set, changed, closed and deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import goal_drafts as rules
from cxdesk.domain.cleaning import clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft, TargetChange
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.services import conflicts, goal_plan, goals, measuring
from cxdesk.services.catalogue import by_key
from cxdesk.services.command import command
from cxdesk.store import goals as store

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.goals import TargetMode


@command(T("Undo", "add goal"), by=Hat.OWNER)
def add_goal(draft: GoalDraft, *, now: int) -> int:
    """Set a goal; its id.

    A starting point left out is measured over the goal's window, a typed one is kept as typed.
    Raises ValidationError at the field that breaks a rule of a good goal.
    """
    kpi = by_key(draft.kpi_key)
    where = measuring.asked_for(kpi, draft.where)
    whole = goal_plan.completed(draft, now)
    checked = rules.check(whole, kpi)
    return store.insert(whole, where, checked.value, now)


@command(T("Undo", "change target"), by=Hat.OWNER)
def change_target(
    goal_id: int,
    *,
    on: date,
    mode: TargetMode,
    entered: float,
    deadline_on: date,
    range_low: float | None = None,
    reason: str = "",
    seen: int | None = None,
    now: int,
) -> None:
    """Give a goal a new target from a day on; the former ones stay in its history.

    Raises ChangedMeanwhile when somebody changed the goal after ``seen``.
    """
    conflicts.check("goal", goal_id, seen)
    found = goals.kept_goal(goal_id)
    if found.closed_on is not None:
        raise ValidationError("goal", T("Goals", "This goal is closed."))
    change = TargetChange(
        on=on,
        mode=mode,
        entered=entered,
        deadline_on=deadline_on,
        range_low=range_low,
        reason=clean_text(reason).strip(),
    )
    store.add_target(goal_id, rules.changed_target(found, by_key(found.kpi_key), change), now)


@command(T("Undo", "close goal"), by=Hat.OWNER)
def close_goal(
    goal_id: int,
    *,
    on: date,
    reason: str = "",
    seen: int | None = None,
    now: int,
) -> None:
    """Close a goal on a day, with a word why; its history stays.

    Raises ChangedMeanwhile when somebody changed the goal after ``seen``.
    """
    conflicts.check("goal", goal_id, seen)
    found = goals.kept_goal(goal_id)
    if found.closed_on is not None:
        text = T("Goals", "Goal {id} is already closed.")
        raise ValidationError("goal", text.fill(id=goal_id))
    if on < found.starts_on:
        raise ValidationError("on", T("Goals", "A goal cannot close before it starts."))
    store.close(goal_id, on, clean_text(reason).strip(), now)


@command(T("Undo", "delete goal"), by=Hat.OWNER)
def delete_goal(goal_id: int, *, now: int) -> None:
    """Remove a goal with its targets."""
    goals.kept_goal(goal_id)
    store.delete(goal_id)
