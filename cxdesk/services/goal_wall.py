"""The goals of the shop for its wall: what everybody may read, and nothing of one person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.services import goals, measuring, shop
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.assess import Assessment
    from cxdesk.domain.goals import Goal
    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.goals import GoalView

_PERSON = "agent"


class WallLine(NamedTuple):
    """A goal by its title, and how it stands: by the indicator that is worst, of how many."""

    title: str
    goal: Goal
    kpi: Kpi
    assessment: Assessment
    of: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """What hangs on the wall, and whose it is."""

    shop_name: str
    country: str
    mission: str
    made_on: date
    lines: tuple[WallLine, ...]


@owner_only
def wall(as_of: int) -> Wall:
    """The open goals as they stand at an instant; one about a single person is left out.

    So is one with a part about a single person, whose status would tell of them.
    """
    current = shop.current()
    return Wall(
        shop_name=current.name,
        country=current.country,
        mission=current.mission.strip(),
        made_on=measuring.yard_of(current, as_of).today,
        lines=tuple(_line(view) for view in goals.goals(as_of) if not _is_of_a_person(view)),
    )


def _line(view: GoalView) -> WallLine:
    """The figure is of the indicator that the status of the whole is about."""
    whole = view.overall.status
    worst = next(one for one in view.each if one.assessment.status is whole)
    return WallLine(view.goal.title, worst.goal, worst.kpi, worst.assessment, len(view.each))


def _is_of_a_person(view: GoalView) -> bool:
    return any(_PERSON in one.goal.where for one in view.each)
