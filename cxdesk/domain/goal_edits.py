"""Edits of a goal: all of it but its target, which has a history of its own; and their rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain import goal_drafts, goal_history
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goal_parts import check_weight
from cxdesk.domain.goals import CUMULATIVE, Goal, GoalKind, Target, TargetMode
from cxdesk.domain.limits import NOTE_MAX, check_length
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.kpi import Kpi


def draft_of(goal: Goal) -> GoalDraft:
    """A goal as a draft to be edited.

    A measured starting point is left out: it stays, or is measured anew where the edit changes
    what is measured. Raises ValidationError for a goal without a target.
    """
    target = _target(goal)
    is_typed = goal.baseline_from_on is None
    return GoalDraft(
        kpi_key=goal.kpi_key,
        title=goal.title,
        entered=target.value,
        range_low=target.entered if goal.kind is GoalKind.RANGE else None,
        starts_on=goal.starts_on,
        deadline_on=target.deadline_on,
        kind=goal.kind,
        window=goal.window,
        where=goal.where,
        baseline_value=goal.baseline_value if is_typed else None,
        baseline_n=goal.baseline_n if is_typed else 0,
        owner_id=goal.owner_id,
        why=goal.why,
        how=goal.how,
        parent_id=goal.parent_id,
        weight=goal.weight,
        cadence=goal.cadence,
        first_review_on=goal.first_review_on,
        readers=goal.readers,
        leads=goal.leads,
    )


def keeps_start(goal: Goal, draft: GoalDraft) -> bool:
    """Whether the measured starting point of a goal still stands: what it measures is the same."""
    if draft.baseline_value is not None or goal.baseline_from_on is None:
        return False
    same = (goal.kpi_key, goal.window, goal.starts_on) == (
        draft.kpi_key,
        draft.window,
        draft.starts_on,
    )
    return same and dict(goal.where) == dict(draft.where)


def with_start_of(goal: Goal, draft: GoalDraft) -> GoalDraft:
    """The draft with the starting point that the goal has."""
    return replace(
        draft,
        baseline_value=goal.baseline_value,
        baseline_n=goal.baseline_n,
        baseline_from_on=goal.baseline_from_on,
        baseline_to_on=goal.baseline_to_on,
    )


def check_edit(goal: Goal, draft: GoalDraft, former: Kpi, kpi: Kpi) -> tuple[T, ...]:
    """What to think about; ValidationError at the field that breaks a rule.

    The present target stays and must still make sense: on the scale, better than the start.
    """
    target = _target(goal)
    if kpi.unit is not former.unit:
        text = T("Goals", "{name} is in another unit than the targets: set a new goal for it.")
        raise ValidationError("kpi", text.fill(name=kpi.name))
    if (draft.kind is GoalKind.RANGE) is not (goal.kind is GoalKind.RANGE):
        text = T("Goals", "A range has two ends, other goals one: set a new goal for it.")
        raise ValidationError("kind", text)
    _check_start(goal, draft.starts_on)
    check_weight(draft.weight)
    held = replace(
        draft,
        mode=TargetMode.VALUE,
        entered=target.value,
        range_low=target.entered if draft.kind is GoalKind.RANGE else None,
        deadline_on=target.deadline_on,
    )
    return goal_drafts.check(held, kpi).warnings


def edited(goal: Goal, draft: GoalDraft, owner_name: str) -> Goal:
    """The goal as a checked draft makes it."""
    has_start = draft.kind not in CUMULATIVE
    return replace(
        goal_history.moved_start(goal, draft.starts_on),
        title=draft.title,
        kpi_key=draft.kpi_key,
        where=dict(draft.where),
        kind=draft.kind,
        window=draft.window,
        baseline_value=draft.baseline_value if has_start else None,
        baseline_n=draft.baseline_n if has_start else 0,
        baseline_from_on=draft.baseline_from_on if has_start else None,
        baseline_to_on=draft.baseline_to_on if has_start else None,
        owner_id=draft.owner_id,
        owner_name=owner_name,
        why=draft.why,
        how=draft.how,
        cadence=draft.cadence,
        first_review_on=draft.first_review_on,
        weight=draft.weight,
    )


def check_reason(reason: str) -> None:
    """ValidationError("reason", …) without one: later nobody would know why."""
    if not reason:
        text = T("Goals", "Say in a few words why, so that it is understood later.")
        raise ValidationError("reason", text)
    check_length("reason", reason, NOTE_MAX)


def _check_start(goal: Goal, starts_on: date) -> None:
    later = [t for t in goal.targets if t.valid_from_on > goal.starts_on]
    if any(target.valid_from_on <= starts_on for target in later):
        text = T("Goals", "The target was changed before that day: the goal had started.")
        raise ValidationError("starts_on", text)
    for target in goal.targets:
        goal_drafts.check_dates(starts_on, target.deadline_on)


def _target(goal: Goal) -> Target:
    if goal.target is None:
        raise ValidationError("goal", T("Goals", "This goal has no target yet."))
    return goal.target
