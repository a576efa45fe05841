"""What is counted beside the window: whom to ask, who stays away, goals, the week.

The last of each shop is kept, so that it is there at once when the place is shown again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from cxdesk.domain.hats import Hat
from cxdesk.services import hats

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cxdesk.domain.reviews import Rhythm
    from cxdesk.domain.today import Away, WeekLine
    from cxdesk.services.ask_list import AskRow, Listing
    from cxdesk.services.dashboard import KpiCard
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.counted import Moment
    from cxdesk.ui.hub import Hub

T = TypeVar("T")
SHOWN_GOALS = 3
_KEPT_SHOPS = 3
_URGENT = ("behind", "at_risk", "incomplete", "on_track", "achieved", "missed", "too_early")
# What these read of the shop; its choices are asked for everywhere.
AWAY_RESTS_ON = frozenset("purchase customer customer_phone interaction task".split())
ASKS_REST_ON = frozenset(
    "survey offer answer purchase cases case_event customer customer_phone task rescue".split()
)
_kept: dict[tuple[Path, Hat], Beside] = {}


class DueReview(NamedTuple):
    """A goal whose review is due, and how it stands."""

    rhythm: Rhythm
    view: GoalView


class Beside(NamedTuple):
    """Whom to ask, who stays away; the owner's: three goals, this week, the reviews due."""

    away: tuple[Away, ...] = ()
    asks: tuple[AskRow, ...] = ()
    goals: tuple[tuple[GoalView, KpiCard], ...] = ()
    week: tuple[WeekLine, ...] = ()
    reviews: tuple[DueReview, ...] = ()

    @property
    def lists(self) -> tuple[object, ...]:
        """What stands in the list of Today."""
        return self.away, self.asks, self.reviews


def last(path: Path) -> Beside | None:
    """What was counted last for this shop and hat; None the first time."""
    return _kept.get((path, hats.worn()))


def load(hub: Hub, path: Path, as_of: int) -> Beside:
    """Everything; what is out of date is counted. The owner's part only under that hat."""
    from cxdesk.ui import counted

    at = counted.moment(hub, path, as_of)
    found = Beside(_away(at), _asks(at))
    if hats.worn() is Hat.OWNER:
        found = found._replace(goals=_goals(at), week=_week(at), reviews=_reviews(at))
    _kept.pop((at.path, hats.worn()), None)
    _kept[at.path, hats.worn()] = found
    for old in list(_kept)[: -2 * _KEPT_SHOPS]:
        del _kept[old]
    return found


def _away(at: Moment) -> tuple[Away, ...]:
    from cxdesk.services import staying_away

    return _known("away", AWAY_RESTS_ON, staying_away.away, at)


def _asks(at: Moment) -> tuple[AskRow, ...]:
    """Whom to ask; after a few records changed, only their customers are looked at again."""
    from cxdesk.services import ask_list
    from cxdesk.ui import counted

    known: Listing | None = counted.fresh("asks", at)
    if known is None:
        now = at.as_of - 1
        old: Listing | None = counted.before("asks", at, ask_list.BY_CUSTOMER)
        anew = None if old is None else ask_list.renewed(old, now=now)
        known = anew or ask_list.listing(now=now)
        counted.keep("asks", known, at, ASKS_REST_ON)
    return known.rows


def _goals(at: Moment) -> tuple[tuple[GoalView, KpiCard], ...]:
    """The goals that want attention first, each with the small line of its indicator."""
    from cxdesk.ui import board

    yard = board.yard_of(at)
    every = board.open_goals(at, yard)
    views = sorted(every, key=_urgency)[:SHOWN_GOALS]
    cards = board.cards([view.kpi.key for view in views], every, at, yard)
    return tuple((view, replace(card, goal=view)) for view, card in zip(views, cards, strict=True))


def _reviews(at: Moment) -> tuple[DueReview, ...]:
    """The goals whose review is due, the longest overdue first; how they stand is known by then."""
    from cxdesk.services import reviews
    from cxdesk.ui import board

    due = reviews.due_reviews(now=at.as_of - 1)
    views = {view.goal.id: view for view in board.open_goals(at, board.yard_of(at))} if due else {}
    return tuple(DueReview(one, views[one.goal_id]) for one in due if one.goal_id in views)


def _week(at: Moment) -> tuple[WeekLine, ...]:
    from cxdesk.services import measuring, this_week
    from cxdesk.services.catalogue import by_key

    read = frozenset[str]().union(*(measuring.rests_on(by_key(key)) for key in this_week.KEYS))
    return _known("week", read, this_week.this_week, at)


def _known(key: str, rests_on: frozenset[str], count: Callable[[int], T], at: Moment) -> T:
    """What was counted under a key, or else what is counted now."""
    from cxdesk.ui import counted

    found: T | None = counted.fresh(key, at)
    if found is None:
        found = count(at.as_of)
        counted.keep(key, found, at, rests_on)
    return found


def _urgency(view: GoalView) -> tuple[int, str]:
    status = view.overall.status.value
    place = _URGENT.index(status) if status in _URGENT else len(_URGENT)
    target = view.goal.target
    return place, target.deadline_on.isoformat() if target else ""
