"""Goals set, edited, changed, closed and deleted; their parts and leads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain import goal_drafts as rules
from cxdesk.domain import goal_edits, goal_history, goal_parts
from cxdesk.domain.cleaning import clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft, TargetChange
from cxdesk.domain.goal_history import GoalChange
from cxdesk.domain.hats import Hat
from cxdesk.domain.periods import local_date
from cxdesk.domain.reviews import Cadence, proposed_first
from cxdesk.domain.text import T
from cxdesk.services import conflicts, goal_plan, goal_readers, goals, measuring, shop, staff
from cxdesk.services.catalogue import by_key
from cxdesk.services.command import acting_staff, command
from cxdesk.store import goal_history as history
from cxdesk.store import goals as store
from cxdesk.store import record_names as names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from cxdesk.domain.goals import Goal, TargetMode


@command(T("Undo", "add goal"), by=Hat.OWNER)
def add_goal(draft: GoalDraft, *, mission: str = "", now: int) -> int:
    """Set a goal; its id. ``mission`` becomes what the shop is for, in the same step.

    A starting point left out is measured over the goal's window, a typed one is kept as typed.
    Raises ValidationError at the field that breaks a rule of a good goal.
    """
    kpi = by_key(draft.kpi_key)
    where = measuring.asked_for(kpi, draft.where)
    staff.check_responsible(draft.owner_id, "owner")
    goal_parts.check_weight(draft.weight)
    if draft.parent_id is not None:
        goal_parts.check_part(goals.kept_goal(draft.parent_id), draft.deadline_on)
    readers, leads = goal_readers.checked(draft.readers), _leads(draft.leads, kpi.key)
    whole = replace(goal_plan.completed(draft, now), readers=readers, leads=leads)
    checked = rules.check(whole, kpi)
    if mission:
        shop.save(replace(shop.current(), mission=mission), now=now)
    return store.insert(whole, where, checked.value, now)


@command(T("Undo", "add part"), by=Hat.OWNER)
def add_part(goal_id: int, draft: GoalDraft, *, now: int) -> int:
    """Set one more indicator under a goal, a goal of its own that is a part of it; its id.

    It has no parts, ends no later than its goal and closes with it. Raises as ``add_goal``.
    """
    return add_goal(replace(draft, parent_id=goal_id), now=now)


@command(T("Undo", "edit goal"), by=Hat.OWNER)
def edit_goal(
    goal_id: int, draft: GoalDraft, *, reason: str, seen: int | None = None, now: int
) -> None:
    """Make a goal what the draft says, but for its target; what was there before stays in history.

    Begin with ``goal_edits.draft_of``: readers and leads that are not in the draft go. A starting
    point left out stays, or is measured anew where the edit changes what is measured. Raises
    ValidationError at the field that breaks a rule, ChangedMeanwhile when somebody changed the
    goal after ``seen``.
    """
    conflicts.check("goal", goal_id, seen)
    found = _open(goal_id)
    edited = _edited(found, draft, now)
    differing = goal_history.differing(found, edited)
    if differing:
        told = clean_text(reason).strip()
        goal_edits.check_reason(told)
        for field, values in differing.items():
            change = GoalChange(goal_id, now, field, *values, told)
            history.add(change, acting_staff.get())
    if edited != found:
        store.update(edited)
    goal_readers.set_readers(goal_id, draft.readers, now=now)
    set_leads(goal_id, [key for key in draft.leads if key != edited.kpi_key], now=now)


@command(T("Undo", "choose leading indicators"), by=Hat.OWNER)
def set_leads(goal_id: int, keys: Sequence[str], *, seen: int | None = None, now: int) -> None:
    """The indicators that usually move before that of a goal, in place of those before.

    Raises ValidationError for its own, or one that is not known; ChangedMeanwhile when somebody
    changed the goal after ``seen``.
    """
    conflicts.check("goal", goal_id, seen)
    found = goals.kept_goal(goal_id)
    leads = _leads(keys, found.kpi_key)
    if leads != found.leads:
        store.set_leads(goal_id, leads)


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
    found = _open(goal_id)
    goal_parts.check_end(deadline_on, store.parts(goal_id))
    if found.parent_id is not None:
        goal_parts.check_part_end(goals.kept_goal(found.parent_id), deadline_on)
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
    """Close a goal on a day, with a word why, and its open parts with it; its history stays.

    Raises ChangedMeanwhile when somebody changed the goal after ``seen``.
    """
    conflicts.check("goal", goal_id, seen)
    found = goals.kept_goal(goal_id)
    if found.closed_on is not None:
        text = T("Goals", "Goal {id} is already closed.")
        raise ValidationError("goal", text.fill(id=goal_id))
    if on < found.starts_on:
        raise ValidationError("on", T("Goals", "A goal cannot close before it starts."))
    parts = [part.id for part in store.parts(goal_id) if part.closed_on is None]
    for closing in (goal_id, *parts):
        store.close(closing, on, clean_text(reason).strip(), now)


@command(T("Undo", "reopen goal"), by=Hat.OWNER)
def reopen_goal(goal_id: int, *, now: int) -> None:
    """Take the closing of a goal back, and that of the parts that closed with it.

    As with what is corrected, it was not closed then on any earlier day either; that it was stays
    in the change log.
    """
    found = goals.kept_goal(goal_id)
    if found.closed_on is None:
        raise ValidationError("goal", T("Goals", "This goal is open."))
    if found.parent_id is not None:
        _open(found.parent_id)
    with_it = [part.id for part in store.parts(goal_id) if part.closed_at == found.closed_at]
    for closed in (goal_id, *with_it):
        store.reopen(closed)


@command(T("Undo", "delete goal"), by=Hat.OWNER)
def delete_goal(goal_id: int, *, now: int) -> None:
    """Remove a goal with its targets and its parts."""
    goals.kept_goal(goal_id)
    store.delete(goal_id)


def _open(goal_id: int) -> Goal:
    found = goals.kept_goal(goal_id)
    if found.closed_on is not None:
        raise ValidationError("goal", T("Goals", "This goal is closed."))
    return found


def _edited(goal: Goal, draft: GoalDraft, now: int) -> Goal:
    """The goal as the draft makes it, checked."""
    former, kpi = by_key(goal.kpi_key), by_key(draft.kpi_key)
    staff.check_responsible(draft.owner_id, "owner", before=goal.owner_id)
    tidy = replace(
        draft,
        where=measuring.asked_for(kpi, draft.where),
        first_review_on=_first_review(draft, now),
    )
    is_kept = goal_edits.keeps_start(goal, tidy)
    whole = goal_plan.completed(goal_edits.with_start_of(goal, tidy) if is_kept else tidy, now)
    if is_kept:  # also where nothing had been measured
        whole = goal_edits.with_start_of(goal, whole)
    goal_edits.check_edit(goal, whole, former, kpi)
    owner = "" if whole.owner_id is None else names.staff_name(whole.owner_id) or ""
    return goal_edits.edited(goal, whole, owner)


def _first_review(draft: GoalDraft, now: int) -> date | None:
    """The one kept or typed; where a goal gets its rhythm only now, one turn from today."""
    if draft.cadence is Cadence.NONE or draft.first_review_on is not None:
        return None if draft.cadence is Cadence.NONE else draft.first_review_on
    calendar = shop.calendar()
    start = max(draft.starts_on, local_date(now, calendar.zone))
    return proposed_first(start, draft.cadence, calendar)


def _leads(keys: Iterable[str], own: str) -> tuple[str, ...]:
    """Each known and once; ValidationError("leads", …) for the goal's own indicator."""
    found = tuple(dict.fromkeys(by_key(key).key for key in keys))
    if own in found:
        text = T("Goals", "{name} is what the goal is about: it cannot move before itself.")
        raise ValidationError("leads", text.fill(name=by_key(own).name))
    return found
