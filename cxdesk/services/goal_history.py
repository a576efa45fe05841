"""What became of a goal: set, its targets, edits, reviews and its end, with their reasons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from cxdesk.domain import goal_history, goal_history_words, review_words
from cxdesk.domain.goal_history_words import Names
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import actions, goals, shop, splits
from cxdesk.services.catalogue import by_key
from cxdesk.services.hats import owner_only
from cxdesk.store import goal_history as store
from cxdesk.store import goals as goal_store
from cxdesk.store import reviews as review_store

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    from cxdesk.domain.goal_history import Edit, GoalChange
    from cxdesk.domain.goals import Goal, Target
    from cxdesk.domain.kpi import Kpi
    from cxdesk.domain.reviews import Review


class EntryKind(StrEnum):
    """What became of a goal."""

    SET = "set"
    TARGET = "target"
    EDIT = "edit"
    PART = "part"
    REVIEW = "review"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalEntry:
    """One thing that became of a goal: when, in words, why and by whom, and what it is about."""

    on: date
    at: int
    kind: EntryKind
    told: tuple[T, ...]
    reason: str = ""
    by: str = ""
    about: Target | Edit | Review | None = None


@owner_only
def history(goal_id: int) -> tuple[GoalEntry, ...]:
    """All that became of a goal, the latest first; ValidationError when it is gone."""
    goal, zone = goals.kept_goal(goal_id), shop.calendar().zone
    kpi, changes = by_key(goal.kpi_key), store.of_goal(goal_id)
    found = [
        _beginning(goal_history.known_goal(goal, changes, goal.created_at), zone),
        *_targets(goal, kpi, zone),
        *_edits(changes, kpi, zone),
        *_parts(goal_id, zone),
        *_reviews(goal),
        *_closing(goal),
    ]
    numbered = sorted(enumerate(found), key=lambda one: (one[1].on, one[1].at, one[0]))
    return tuple(entry for _number, entry in reversed(numbered))


def _beginning(goal: Goal, zone: ZoneInfo) -> GoalEntry:
    """That it was set, as it was then."""
    first = replace(goal, targets=goal.targets[:1])
    return GoalEntry(
        on=local_date(goal.created_at, zone),
        at=goal.created_at,
        kind=EntryKind.SET,
        told=(goal_history_words.set_up(first, by_key(goal.kpi_key)),),
        about=first.target,
    )


def _targets(goal: Goal, kpi: Kpi, zone: ZoneInfo) -> list[GoalEntry]:
    """Those that came after the first."""
    return [
        GoalEntry(
            on=local_date(target.created_at, zone),
            at=target.created_at,
            kind=EntryKind.TARGET,
            told=(review_words.changed(target, kpi),),
            reason=target.reason,
            about=target,
        )
        for target in goal.targets[1:]
    ]


def _edits(changes: Sequence[GoalChange], kpi: Kpi, zone: ZoneInfo) -> list[GoalEntry]:
    names = Names(_kpi_name, _filter_name)
    return [
        GoalEntry(
            on=local_date(edit.at, zone),
            at=edit.at,
            kind=EntryKind.EDIT,
            told=tuple(goal_history_words.changed(one, kpi.unit, names) for one in edit.changes),
            reason=edit.reason,
            by=edit.by,
            about=edit,
        )
        for edit in goal_history.edits(changes)
    ]


def _parts(goal_id: int, zone: ZoneInfo) -> list[GoalEntry]:
    """The indicators that were added to it, with what each aimed at then."""
    return [
        GoalEntry(
            on=local_date(part.created_at, zone),
            at=part.created_at,
            kind=EntryKind.PART,
            told=(goal_history_words.added(_first(part), by_key(part.kpi_key)),),
        )
        for part in goal_store.load()
        if part.parent_id == goal_id
    ]


def _first(part: Goal) -> Goal:
    known = goal_history.known_goal(part, store.of_goal(part.id), part.created_at)
    return replace(known, targets=known.targets[:1])


def _reviews(goal: Goal) -> list[GoalEntry]:
    led_to = actions.actions(goal_id=goal.id)
    return [
        GoalEntry(
            on=one.reviewed_on,
            at=one.created_at,
            kind=EntryKind.REVIEW,
            told=(review_words.held(one, led_to),),
            reason=one.why,
            by=one.staff_name,
            about=one,
        )
        for one in review_store.of_goal(goal.id)
    ]


def _closing(goal: Goal) -> list[GoalEntry]:
    if goal.closed_on is None:
        return []
    return [
        GoalEntry(
            on=goal.closed_on,
            at=goal.closed_at or 0,
            kind=EntryKind.CLOSED,
            told=(review_words.CLOSED,),
            reason=goal.closed_reason,
        )
    ]


def _kpi_name(key: str) -> T:
    return by_key(key).name


def _filter_name(where: Mapping[str, str]) -> T | str:
    """The values of a filter: "Phone", or "Phone, María"."""
    return _listed([splits.name_of(key, value) for key, value in where.items()])


def _listed(names: Iterable[T | str]) -> T | str:
    first, *rest = names
    told = first
    for name in rest:
        told = T("GoalHistory", "{first}, {second}").fill(first=told, second=name)
    return told
