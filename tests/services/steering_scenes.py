"""Scenes of goals, events and actions for the tests of undo; a goal with all that hangs on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from cxdesk.domain import goal_edits
from cxdesk.domain.actions import ActionDraft, ActionKind
from cxdesk.domain.events import ShopEventKind
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import Reader, TargetMode
from cxdesk.domain.kpi_notes import KpiNote as KpiSaid
from cxdesk.domain.text import T
from cxdesk.services import actions, events, goal_changes, goal_readers, goals, kpi_notes
from cxdesk.services.command import command
from cxdesk.store.models import (
    Goal,
    GoalChange,
    GoalLead,
    GoalReader,
    GoalTarget,
    KpiNote,
    Review,
    ShopAction,
    ShopActionPerson,
)
from cxdesk.store.rows import insert
from tests.factories import NOW, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.undo_scenes import Filled


STEERED = 1  # the action that ``steer`` makes


@command(T("Undo", "steer"))
def steer(goal: int, task: int, staff: int) -> None:
    """Give a goal a part, an edit, readers, a lead and a review, and make a task an action."""
    part = insert(
        Goal, kpi_key="csat", title="Part", starts_on="2026-01-01", parent=goal, created_at=NOW
    )
    end = {"closed_on": "2026-02-01", "closed_reason": "moved", "closed_at": NOW}
    insert(Goal, kpi_key="nps", title="Old", starts_on="2026-01-01", created_at=NOW, **end)
    until = (TODAY + timedelta(days=90)).isoformat()
    dates = {"valid_from_on": "2026-01-01", "deadline_on": until, "created_at": NOW}
    insert(GoalTarget, goal=part, entered=90.0, value=90.0, **dates)
    edit = {"before_json": '"Most"', "after_json": '"More"', "reason": "shorter"}
    insert(GoalChange, goal=goal, at=NOW, field="title", **edit)
    insert(GoalReader, goal=goal, staff=staff)
    insert(GoalReader, goal=goal, name="The bank")
    insert(GoalLead, goal=goal, kpi_key="complaint_rate")
    review = insert(Review, goal=goal, reviewed_on="2026-02-01", status="behind", created_at=NOW)
    action = insert(ShopAction, task=task, kind="training", kpi_key="nps", review=review)
    insert(ShopActionPerson, action=action, staff=staff)
    insert(KpiNote, kpi_key="nps", matters="who recommends us brings friends", created_at=NOW)


def goal(title: str) -> GoalDraft:
    return GoalDraft(
        kpi_key="nps",
        title=title,
        entered=40,
        starts_on=TODAY,
        deadline_on=TODAY + timedelta(days=120),
        baseline_value=10,
        baseline_n=30,
    )


def train(person: int) -> ActionDraft:
    return ActionDraft(
        kind=ActionKind.PROCESS, note="Train", kpi_key="fcr", people=(person,), cost_minor=900
    )


def edit(goal_id: int) -> None:
    draft = goal_edits.draft_of(goals.kept_goal(goal_id))
    other = replace(draft, title="Sooner", starts_on=TODAY - timedelta(days=9), leads=("csat",))
    goal_changes.edit_goal(goal_id, other, reason="clearer", now=NOW)


def add(title: str) -> int:
    return goal_changes.add_goal(goal(title), now=NOW)


def say(kpi_key: str, matters: str) -> None:
    kpi_notes.set_note(KpiSaid(kpi_key=kpi_key, matters=matters), now=NOW)


SCENES: dict[str, tuple[Callable[[Filled], object], ...]] = {
    "set_note": (
        lambda _: say("csat", "they come back"),
        lambda _: say("nps", "they bring friends"),
        lambda _: say("nps", ""),
    ),
    "add_event": (lambda _: events.add_event(TODAY, "Fair", now=NOW),),
    "edit_event": (
        lambda s: events.edit_event(s.event, TODAY, "Fair", ShopEventKind.STREET, now=NOW),
    ),
    "delete_event": (lambda s: events.delete_event(s.event, now=NOW),),
    "add_action": (lambda s: actions.add_action(train(s.luis), now=NOW),),
    "edit_action": (lambda s: actions.edit_action(STEERED, train(s.luis), now=NOW),),
    "start_action": (lambda _: actions.start_action(STEERED, TODAY, now=NOW),),
    "finish_action": (lambda _: actions.finish_action(STEERED, "well", now=NOW),),
    "drop_action": (lambda _: actions.drop_action(STEERED, "too dear", now=NOW),),
    "delete_action": (lambda _: actions.delete_action(STEERED, now=NOW),),
    "add_goal": (lambda _: add("Better"),),
    "change_target": (
        lambda s: goal_changes.change_target(
            s.goal,
            on=TODAY,
            mode=TargetMode.VALUE,
            entered=50,
            deadline_on=TODAY + timedelta(days=90),
            now=NOW,
        ),
    ),
    "close_goal": (lambda s: goal_changes.close_goal(s.goal, on=TODAY, reason="reached", now=NOW),),
    "reopen_goal": (lambda _: goal_changes.reopen_goal(goals.closed(NOW + 1)[0].id, now=NOW),),
    "add_part": (lambda s: goal_changes.add_part(s.goal, goal("Sooner"), now=NOW),),
    "edit_goal": (lambda s: edit(s.goal),),
    "set_leads": (lambda s: goal_changes.set_leads(s.goal, ("backlog", "csat"), now=NOW),),
    "set_readers": (
        lambda s: goal_readers.set_readers(
            s.goal, (Reader(name="Bank"), Reader(name="Pep")), now=NOW
        ),
    ),
    "keep_readers": (
        lambda s: goal_readers.keep_readers(s.goal, (Reader(s.luis, told_on=TODAY),), now=NOW),
    ),
    "tell_readers": (lambda s: goal_readers.tell_readers(s.goal, TODAY, now=NOW),),
    "delete_goal": (lambda s: goal_changes.delete_goal(s.goal, now=NOW),),
}
