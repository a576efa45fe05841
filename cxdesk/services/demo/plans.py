"""The goals of the demo shop and the events that explain its figures."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from cxdesk.domain.events import ShopEventKind
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import TargetMode, Window
from cxdesk.services import events, goal_changes
from cxdesk.services.demo.world import World, months_before

if TYPE_CHECKING:
    from typing import Any

_EVENT_DAYS = ((12, 12), (10, 3), (8, 17), (5, 9), (2, 24))


def add_plans(world: World) -> None:
    """Three goals with baselines measured in the data, one with a changed target; five events."""
    _satisfaction(world)
    _response(world)
    _repeat(world)
    pairs = zip(_EVENT_DAYS, world.words["events"], strict=True)
    for (months, day), (note, kind) in pairs:
        on = months_before(world.today, months).replace(day=day)
        events.add_event(on, note, ShopEventKind(kind), now=world.at(on, time(20, 30)))


def _satisfaction(world: World) -> None:
    starts_on = months_before(world.today, 8)
    _add(
        world,
        "csat",
        starts_on,
        entered=10.0,
        mode=TargetMode.POINTS,
        deadline_on=months_before(starts_on, -12),
        owner=0,
    )


def _response(world: World) -> None:
    """45 minutes first; half a year on the shop aims at 30."""
    starts_on = months_before(world.today, 10)
    goal_id = _add(
        world,
        "first_response_time",
        starts_on,
        entered=45.0 * 60,
        mode=TargetMode.VALUE,
        deadline_on=months_before(starts_on, -8),
        owner=1,
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


def _repeat(world: World) -> None:
    starts_on = months_before(world.today, 5)
    _add(
        world,
        "repeat_purchase_rate",
        starts_on,
        entered=5.0,
        mode=TargetMode.POINTS,
        deadline_on=months_before(starts_on, -12),
        owner=2,
    )


def _add(
    world: World,
    key: str,
    starts_on: date,
    *,
    entered: float,
    mode: TargetMode,
    deadline_on: date,
    owner: int,
) -> int:
    words: dict[str, Any] = world.words["goals"][key]
    draft = GoalDraft(
        kpi_key=key,
        title=words["title"],
        entered=entered,
        starts_on=starts_on,
        deadline_on=deadline_on,
        mode=mode,
        window=Window.ROLLING_90,
        owner_id=world.staff[owner],
        why=words["why"],
        how=words["how"],
    )
    return goal_changes.add_goal(draft, now=world.at(starts_on, time(9, 0)))
