"""The goals of the demo shop and the events that explain its figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

from cxdesk.domain import goal_edits
from cxdesk.domain.events import ShopEventKind
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import Reader, TargetMode, Window
from cxdesk.services import events, goal_changes, goal_readers, goals
from cxdesk.services.demo.world import World, months_before

if TYPE_CHECKING:
    from typing import Any

_EVENT_DAYS = ((12, 12), (10, 3), (8, 17), (5, 9), (2, 24))


def add_plans(world: World) -> None:
    """Four goals: one edited, one with a part, one over; who needs to know of two; five events."""
    _satisfaction(world)
    _response(world)
    _repeat(world)
    _day(world)
    pairs = zip(_EVENT_DAYS, world.words["events"], strict=True)
    for (months, day), (note, kind) in pairs:
        on = months_before(world.today, months).replace(day=day)
        events.add_event(on, note, ShopEventKind(kind), now=world.at(on, time(20, 30)))


def _day(world: World) -> None:
    """Over for some months, and closed one month after its deadline."""
    starts_on = months_before(world.today, 10)
    deadline_on = months_before(starts_on, -6)
    goal_id = _add(
        world,
        "within_24h",
        starts_on,
        entered=98.0,
        mode=TargetMode.VALUE,
        deadline_on=deadline_on,
        owner=2,
    )
    closed_on = months_before(deadline_on, -1)
    reason = world.words["goals"]["within_24h"]["closed"]
    now = world.at(closed_on, time(9, 0))
    goal_changes.close_goal(goal_id, on=closed_on, reason=reason, now=now)


def _satisfaction(world: World) -> None:
    starts_on = months_before(world.today, 8)
    goal_id = _add(
        world,
        "csat",
        starts_on,
        entered=10.0,
        mode=TargetMode.POINTS,
        deadline_on=months_before(starts_on, -12),
        owner=0,
    )
    readers = (Reader(world.staff[1]), Reader(world.staff[2]), Reader(name=world.words["adviser"]))
    _tell(world, goal_id, readers, starts_on, told=2)


def _response(world: World) -> None:
    """45 minutes first, half a year on 30; measured over 30 days until that jumped too much."""
    starts_on = months_before(world.today, 10)
    goal_id = _add(
        world,
        "first_response_time",
        starts_on,
        entered=45.0 * 60,
        mode=TargetMode.VALUE,
        deadline_on=months_before(starts_on, -8),
        owner=1,
        window=Window.ROLLING_30,
    )
    edited_on = months_before(world.today, 7)
    draft = goal_edits.draft_of(goals.kept_goal(goal_id))
    goal_changes.edit_goal(
        goal_id,
        replace(draft, window=Window.ROLLING_90),
        reason=world.words["goals"]["first_response_time"]["edited"],
        now=world.at(edited_on, time(9, 0)),
    )
    changed_on = months_before(world.today, 4)
    goal_changes.change_target(
        goal_id,
        on=changed_on,
        mode=TargetMode.VALUE,
        entered=30.0 * 60,
        deadline_on=months_before(changed_on, -8),
        reason=world.words["goals"]["first_response_time"]["reason"],
        now=world.at(changed_on, time(9, 0)),
    )
    readers = (Reader(world.staff[0]), Reader(world.staff[2]))
    _tell(world, goal_id, readers, changed_on, told=1)


def _repeat(world: World) -> None:
    """Who comes again, and as a part of it who stays."""
    starts_on = months_before(world.today, 5)
    parent_id = None
    for key in ("repeat_purchase_rate", "retention"):
        made = _add(
            world,
            key,
            starts_on,
            entered=5.0,
            mode=TargetMode.POINTS,
            deadline_on=months_before(starts_on, -12),
            owner=2,
            parent_id=parent_id,
        )
        parent_id = parent_id or made


def _tell(world: World, goal_id: int, readers: tuple[Reader, ...], on: date, *, told: int) -> None:
    """Who needs to know, the first of them told on a day."""
    now = world.at(on, time(9, 30))
    known = [one._replace(told_on=on) for one in readers[:told]]
    goal_readers.keep_readers(goal_id, (*known, *readers[told:]), now=now)


def _add(
    world: World,
    key: str,
    starts_on: date,
    *,
    entered: float,
    mode: TargetMode,
    deadline_on: date,
    owner: int,
    window: Window = Window.ROLLING_90,
    parent_id: int | None = None,
) -> int:
    words: dict[str, Any] = world.words["goals"][key]
    draft = GoalDraft(
        kpi_key=key,
        title=words["title"],
        entered=entered,
        starts_on=starts_on,
        deadline_on=deadline_on,
        mode=mode,
        window=window,
        owner_id=world.staff[owner],
        why=words["why"],
        how=words["how"],
        parent_id=parent_id,
    )
    return goal_changes.add_goal(draft, now=world.at(starts_on, time(9, 0)))
