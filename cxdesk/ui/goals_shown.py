"""What the tab of goals shows, counted beside the window; the last of each shop is kept."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.services import chosen, goal_board, measuring, young
from cxdesk.ui import board, counted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from cxdesk.domain.text import T
    from cxdesk.domain.young import ProcessGoal
    from cxdesk.services.goal_board import Beside, Lead
    from cxdesk.services.goals import GoalView
    from cxdesk.services.measuring import Yard
    from cxdesk.ui.counted import Moment

_KEPT_SHOPS = 3
_MOST_NEEDS = 3
_ENDED = "ended goals"
_OF_GOALS = frozenset(("goal", "goal_target", "goal_change", "goal_lead"))
_kept: dict[Path, GoalsShown] = {}


class GoalsShown(NamedTuple):
    """The open goals and those closed last, what stands beside each, what is told of all.

    ``offered`` are goals that a young shop may set, ``needs`` what its other indicators wait for.
    """

    views: tuple[GoalView, ...] = ()
    beside: Mapping[int, Beside] = MappingProxyType({})
    balance: tuple[T, ...] = ()
    offered: tuple[ProcessGoal, ...] = ()
    needs: tuple[T, ...] = ()


def last(path: Path) -> GoalsShown | None:
    """What the tab of a shop showed last; None the first time."""
    return _kept.get(path)


def load(at: Moment) -> GoalsShown:
    """The open goals as they stand; what is out of date is counted, but for those that ended.

    The owner's only.
    """
    yard = board.yard_of(at)
    views = board.open_goals(at, yard)
    leads = {view.goal.id: _leads(view, at, yard) for view in views}
    now = at.as_of - 1
    offered = young.process_goals(now=now)
    told = young.needs([kpi.key for kpi in chosen.kpis()], now=now) if offered else ()
    found = GoalsShown(
        views=(*views, *_ended_last(at)),
        beside=goal_board.beside(views, leads),
        balance=goal_board.balance(views),
        offered=offered,
        needs=told[:_MOST_NEEDS],
    )
    return _keep(at.path, found)


def load_ended(at: Moment, found: GoalsShown) -> GoalsShown:
    """The same with the goals closed last as they stood then, counted if they are out of date."""
    if counted.fresh(_ENDED, at) is None:
        kept = goal_board.ended(at.as_of)
        counted.keep(_ENDED, kept, at, measuring.COUNTED | _OF_GOALS)
    still_open = [view for view in found.views if view.goal.closed_on is None]
    return _keep(at.path, found._replace(views=(*still_open, *_ended_last(at))))


def _leads(view: GoalView, at: Moment, yard: Yard) -> tuple[Lead, ...]:
    key = ("leads", view.goal.id)
    found: tuple[Lead, ...] | None = counted.fresh(key, at)
    if found is None:
        found = goal_board.leads(view, yard)
        read = frozenset[str]().union(*(measuring.rests_on(one.kpi) for one in found))
        asked = measuring.COUNTED if view.goal.where or not found else read
        counted.keep(key, found, at, asked | _OF_GOALS)
    return found


def _ended_last(at: Moment) -> tuple[GoalView, ...]:
    """The closed goals as they were counted last; until they are, those shown before."""
    known: tuple[GoalView, ...] | None = counted.fresh(_ENDED, at)
    if known is not None:
        return known
    before = _kept.get(at.path)
    return tuple(v for v in before.views if v.goal.closed_on is not None) if before else ()


def _keep(path: Path, found: GoalsShown) -> GoalsShown:
    _kept.pop(path, None)
    _kept[path] = found
    for old in list(_kept)[:-_KEPT_SHOPS]:
        del _kept[old]
    return found
