"""What stands beside each goal on its board: what moves before it, its reviews, its actions."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import balance as sides
from cxdesk.domain import charting
from cxdesk.domain.actions import OPEN_STATES, ActionState
from cxdesk.domain.comparison import arrow
from cxdesk.domain.pairs import leads_of
from cxdesk.domain.periods import Grain, Period, period_of, periods_up_to
from cxdesk.domain.windows import last_90_and_before
from cxdesk.services import actions, catalogue, goals, measuring, reviews, shop
from cxdesk.services.hats import owner_only
from cxdesk.store import goals as store

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.chart import Chart
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.reviews import Rhythm
    from cxdesk.domain.text import T
    from cxdesk.services.goals import GoalView
    from cxdesk.services.measuring import Yard

MOST_LEADS = 2
MOST_ENDED = 6
MONTHS = 24


class Lead(NamedTuple):
    """An indicator that usually moves before a goal's own, over the last 90 days.

    ``arrow`` (1, 0, −1) is where it moved against the 90 before, by more than chance.
    """

    kpi: Kpi
    measure: Measure
    arrow: int


class LeadLine(NamedTuple):
    """A lead with its figures over time, and the part of a filter that it knows."""

    lead: Lead
    chart: Chart
    where: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is told beside a goal; ``under_way`` of its ``to_do`` actions have begun."""

    leads: tuple[Lead, ...] = ()
    rhythm: Rhythm | None = None
    to_do: int = 0
    under_way: int = 0


@owner_only
def leads(view: GoalView, yard: Yard) -> tuple[Lead, ...]:
    """What usually moves before the indicator of a goal; what it names itself goes first."""
    return leads_before(view.kpi.key, view.goal.where, yard, own=view.goal.leads)


@owner_only
def leads_before(
    kpi_key: str, where: Mapping[str, str], yard: Yard, *, own: Sequence[str] = ()
) -> tuple[Lead, ...]:
    """What usually moves before an indicator, of the same customers; nothing that has no data.

    A filter that one of them does not know is left out of it.
    """
    every = {kpi.key: kpi for kpi in catalogue.every()}
    keys = [key for key in leads_of(kpi_key, own) if key in every]
    found = (_lead(every[key], where, yard) for key in keys[:MOST_LEADS])
    return tuple(one for one in found if one.measure.value is not None)


@owner_only
def lead_lines(
    kpi_key: str,
    where: Mapping[str, str],
    as_of: int,
    *,
    own: Sequence[str] = (),
    periods: Sequence[Period] = (),
) -> tuple[LeadLine, ...]:
    """The same with their figures over periods: the last 24 months where none are given."""
    settings = shop.current()
    yard = measuring.remembering(measuring.yard_of(settings, as_of))
    shown = tuple(periods) or periods_up_to(period_of(yard.today, Grain.MONTH), MONTHS)
    found = []
    for one in leads_before(kpi_key, where, yard, own=own):
        known = one.kpi.understood(where)
        trend = measuring.trend(one.kpi, shown, yard, known)
        chart = charting.build(trend, currency=settings.currency, zone=yard.calendar.zone)
        found.append(LeadLine(one, chart, known))
    return tuple(found)


@owner_only
def beside(views: Sequence[GoalView], known: dict[int, tuple[Lead, ...]]) -> dict[int, Beside]:
    """What is told beside each goal, by its id; ``known`` are the leads measured already."""
    rhythms = {one.goal_id: one for one in reviews.rhythms()}
    decided = actions.actions(states=OPEN_STATES)
    found = {}
    for view in views:
        ids = {one.goal.id for one in view.each}
        own = [one for one in decided if one.goal_id in ids]
        found[view.goal.id] = Beside(
            leads=known.get(view.goal.id, ()),
            rhythm=rhythms.get(view.goal.id),
            to_do=len(own),
            under_way=sum(one.state is ActionState.IN_PROGRESS for one in own),
        )
    return found


@owner_only
def ended(as_of: int) -> tuple[GoalView, ...]:
    """The goals closed last, as they stood at the end of the day on which they were."""
    today = measuring.day_of(as_of, shop.calendar())
    closed = [
        (goal.closed_on, goal.id, goal)
        for goal in store.load()
        if goal.closed_on is not None and goal.closed_on <= today and goal.parent_id is None
    ]
    latest = sorted(closed, key=itemgetter(0, 1), reverse=True)[:MOST_ENDED]
    return tuple(goals.at_its_end(goal, as_of) for _on, _id, goal in latest)


@owner_only
def balance(views: Sequence[GoalView]) -> tuple[T, ...]:
    """What the open goals leave out, with their parts."""
    return sides.sentences([(one.goal, one.kpi) for view in views for one in view.each])


def _lead(kpi: Kpi, where: Mapping[str, str], yard: Yard) -> Lead:
    periods = last_90_and_before(yard.today)
    found = measuring.measures((kpi,), periods, yard, kpi.understood(where))[kpi.key]
    return Lead(kpi, found[0], arrow(kpi, *found))
