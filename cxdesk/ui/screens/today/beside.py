"""What is counted beside the window: whom to ask, who stays away, goals, the week.

The last of each shop is kept, so that it is there at once when the place is shown again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.hats import Hat
from cxdesk.services import hats

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesk.domain.today import Away, WeekLine
    from cxdesk.services.ask_list import AskRow
    from cxdesk.services.dashboard import KpiCard
    from cxdesk.services.goals import GoalView

SHOWN_GOALS = 3
_KEPT_SHOPS = 3
_URGENT = ("behind", "at_risk", "incomplete", "on_track", "achieved", "missed", "too_early")
_kept: dict[tuple[Path, Hat], Beside] = {}


class Beside(NamedTuple):
    """Whom to ask, who stays away; three goals and this week's numbers (the owner's)."""

    away: tuple[Away, ...] = ()
    asks: tuple[AskRow, ...] = ()
    goals: tuple[tuple[GoalView, KpiCard], ...] = ()
    week: tuple[WeekLine, ...] = ()


def last(path: Path) -> Beside | None:
    """What was counted last for this shop and hat; None the first time."""
    return _kept.get((path, hats.worn()))


def load(path: Path, as_of: int) -> Beside:
    """Count everything; the owner's part only under that hat."""
    from cxdesk.services import ask_list, staying_away

    found = Beside(staying_away.away(as_of), ask_list.due_list(now=as_of - 1))
    if hats.worn() is Hat.OWNER:
        found = found._replace(goals=_goals(as_of), week=_week(as_of))
    _kept.pop((path, hats.worn()), None)
    _kept[path, hats.worn()] = found
    for old in list(_kept)[: -2 * _KEPT_SHOPS]:
        del _kept[old]
    return found


def _goals(as_of: int) -> tuple[tuple[GoalView, KpiCard], ...]:
    """The goals that want attention first, each with the small line of its indicator."""
    from cxdesk.services import dashboard, goals

    views = sorted(goals.goals(as_of), key=_urgency)[:SHOWN_GOALS]
    keys = list(dict.fromkeys(view.kpi.key for view in views))
    cards = {card.kpi.key: card for card in dashboard.kpi_cards(as_of, keys, views)}
    return tuple((view, replace(cards[view.kpi.key], goal=view)) for view in views)


def _week(as_of: int) -> tuple[WeekLine, ...]:
    from cxdesk.services.this_week import this_week

    return this_week(as_of)


def _urgency(view: GoalView) -> tuple[int, str]:
    status = view.assessment.status.value
    place = _URGENT.index(status) if status in _URGENT else len(_URGENT)
    target = view.goal.target
    return place, target.deadline_on.isoformat() if target else ""
