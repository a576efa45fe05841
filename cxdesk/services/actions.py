"""Actions: decided, changed, begun, done, dropped; each is a task with a row beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from cxdesk.domain import actions as rules
from cxdesk.domain.actions import OPEN_STATES
from cxdesk.domain.cleaning import clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.kpi import Group
from cxdesk.domain.limits import NOTE_MAX, check_length
from cxdesk.domain.periods import local_date
from cxdesk.domain.tasks import TaskDraft, TaskKind, open_day_from
from cxdesk.domain.text import T
from cxdesk.services import catalogue, chosen, conflicts, goals, measuring, shop, staff, tasks
from cxdesk.services.command import command
from cxdesk.services.hats import owner_only
from cxdesk.store import actions as store
from cxdesk.store import goals as goal_store

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from cxdesk.domain.actions import Action, ActionDraft, ActionState
    from cxdesk.domain.goals import Goal
    from cxdesk.domain.surveys import SurveyKind

_GONE = T("Action", "This action is gone.")
_ENDED = T("Action", "This action has ended already.")


@owner_only
def actions(
    *,
    goal_id: int | None = None,
    kpi_key: str | None = None,
    states: Collection[ActionState] | None = None,
    as_of: int | None = None,
) -> tuple[Action, ...]:
    """The actions, those to be done first by their day; of a goal, an indicator, in some states.

    With ``as_of`` those decided before that instant, as far as they were then.
    """
    return tuple(
        one
        for one in store.load(shop.calendar().zone, as_of)
        if goal_id in (None, one.goal_id)
        and kpi_key in (None, one.kpi_key)
        and (states is None or one.state in states)
    )


@owner_only
def action(action_id: int) -> Action:
    """One action; ValidationError when it is gone."""
    return _kept(action_id)


@owner_only
def proposed_due(*, now: int) -> date:
    """The day by which a new action is to be done: an open one in a month."""
    calendar = shop.calendar()
    return open_day_from(calendar, _today(now) + timedelta(days=rules.DAYS_AHEAD))


@owner_only
def movable_goals() -> tuple[Goal, ...]:
    """The open goals that an action can be meant for, as they are kept now."""
    return tuple(goal for goal in goal_store.load() if goal.closed_on is None)


@owner_only
def kpi_of_words(kind: SurveyKind | None = None) -> str:
    """The indicator that an action about what customers say is meant to move.

    That of the questionnaire they answered, else the first chosen one of satisfaction.
    """
    every = (*chosen.kpis(), *catalogue.every())
    asked = (kpi.key for kpi in every if kind is not None and kpi.survey is kind)
    general = (kpi.key for kpi in every if kpi.group is Group.SATISFACTION)
    return next(asked, None) or next(general)


@command(T("Undo", "add action"), by=Hat.OWNER)
def add_action(draft: ActionDraft, *, now: int) -> int:
    """Decide an action: its id. One for a goal is about its indicator, cut as the goal is.

    ValidationError at the field that breaks a rule.
    """
    draft = _checked(draft, now)
    due_on = draft.due_on or proposed_due(now=now)
    task_id = tasks.add_task(_task(draft, due_on), now=now)
    return store.insert(task_id, draft)


@command(T("Undo", "edit action"), by=Hat.OWNER)
def edit_action(action_id: int, draft: ActionDraft, *, seen: int | None = None, now: int) -> None:
    """Replace what an action says; another due day moves the promise of its task.

    Raises ChangedMeanwhile when somebody changed the action or its task after ``seen``.
    """
    before = _kept(action_id)
    conflicts.check("shop_action", action_id, seen)
    draft = _checked(draft, now)
    due_on = draft.due_on or before.due_on
    tasks.edit_task(before.task_id, _task(draft, due_on), seen=seen, now=now)
    store.write(action_id, draft)


@command(T("Undo", "start action"), by=Hat.OWNER)
def start_action(action_id: int, on: date, *, now: int) -> None:
    """Say from which day on an action may be felt."""
    rules.check_start(on, _today(now))
    _open(action_id)
    store.change(action_id, starts_on=on.isoformat())


@command(T("Undo", "finish action"), by=Hat.OWNER)
def finish_action(action_id: int, outcome: str = "", *, now: int) -> None:
    """Say that an action is done, and what came of it; one never begun began today."""
    found = _open(action_id)
    text = _outcome(outcome)
    tasks.finish_task(found.task_id, now=now)
    starts_on = found.starts_on or _today(now)
    store.change(action_id, outcome=text, starts_on=starts_on.isoformat())


@command(T("Undo", "drop action"), by=Hat.OWNER)
def drop_action(action_id: int, reason: str = "", *, now: int) -> None:
    """Give an action up, with a word why: its task is no promise any more."""
    found = _open(action_id)
    text = _outcome(reason)
    tasks.finish_task(found.task_id, now=now)
    store.change(action_id, outcome=text, dropped_at=now)


@command(T("Undo", "delete action"), by=Hat.OWNER)
def delete_action(action_id: int, *, now: int) -> None:
    """Delete an action with its task; undo brings both back."""
    tasks.delete_task(_kept(action_id).task_id, now=now)


def _checked(draft: ActionDraft, now: int) -> ActionDraft:
    draft = replace(draft, note=clean_text(draft.note).strip())
    rules.check(draft)
    if draft.goal_id is not None and not draft.kpi_key:
        goal = goals.kept_goal(draft.goal_id)
        draft = replace(draft, kpi_key=goal.kpi_key, where=goal.where)
    where = measuring.asked_for(catalogue.by_key(draft.kpi_key), draft.where)
    for person in draft.people:
        staff.check_person(person, "people")
    if draft.starts_on is not None:
        rules.check_start(draft.starts_on, _today(now))
    return replace(draft, where=where)


def _task(draft: ActionDraft, due_on: date) -> TaskDraft:
    return TaskDraft(
        kind=TaskKind.ACTION,
        note=draft.note,
        owner_id=draft.owner_id,
        due_on=due_on,
        goal_id=draft.goal_id,
        customer_id=draft.customer_id,
    )


def _outcome(text: str) -> str:
    cleaned = clean_text(text).strip()
    check_length("outcome", cleaned, NOTE_MAX)
    return cleaned


def _open(action_id: int) -> Action:
    found = _kept(action_id)
    if found.state not in OPEN_STATES:
        raise ValidationError("action", _ENDED)
    return found


def _kept(action_id: int) -> Action:
    found = store.find(action_id, shop.calendar().zone)
    if found is None:
        raise ValidationError("action", _GONE)
    return found


def _today(now: int) -> date:
    return local_date(now, shop.calendar().zone)
