"""Early warnings: what moves before a goal has left its usual range, or the goal itself has fallen.

That one usually moves before the other is said, never that it is the cause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.assess import Status
from cxdesk.domain.kpi import Direction
from cxdesk.domain.stats.xmr import Rule
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi, Point, Trend
    from cxdesk.domain.usual import Usual

_WELL = frozenset((Status.ON_TRACK, Status.ACHIEVED))
_WORSE = {Direction.LOWER: 1, Direction.HIGHER: -1}
_FELL: dict[Status, T] = {
    Status.AT_RISK: T("Early", "“{title}” was on track at its last review and is at risk now."),
    Status.BEHIND: T("Early", "“{title}” was on track at its last review and is behind now."),
    Status.MISSED: T("Early", "“{title}” was on track at its last review and was missed."),
}
_PART_FELL: dict[Status, T] = {
    Status.AT_RISK: T(
        "Early", "“{title}”: {name} was on track at the last review and is at risk now."
    ),
    Status.BEHIND: T(
        "Early", "“{title}”: {name} was on track at the last review and is behind now."
    ),
    Status.MISSED: T("Early", "“{title}”: {name} was on track at the last review and was missed."),
}


def left_for_worse(trend: Trend, found: Usual) -> Point | None:
    """The last complete period, if it lies outside the usual range on the bad side.

    None for an indicator that has none, and where too few periods tell what is usual.
    """
    pairs = zip(trend.points, found.points, strict=True)
    counted = [(point, judged) for point, judged in pairs if judged.is_counted]
    if not counted:
        return None
    point, judged = counted[-1]
    is_worse = judged.side == _WORSE.get(trend.kpi.direction)
    return point if Rule.OUTSIDE in judged.rules and is_worse else None


def warning(lead: Kpi, point: Point, kpi: Kpi) -> T:
    """That a lead left its usual range, and what it usually moves before."""
    text = T("Early", "{lead} left its usual range ({period}); it usually moves before “{name}”.")
    return text.fill(lead=lead.name, period=point.period, name=kpi.name)


def fell(title: str, then: Status, now: Status) -> T | None:
    """That a goal on track at its last review is not any more; None where it is, or was not."""
    if then not in _WELL or now not in _FELL:
        return None
    return _FELL[now].fill(title=title)


def part_fell(title: str, part: Kpi, then: Status, now: Status) -> T | None:
    """The same of one of the other indicators of a goal."""
    if then not in _WELL or now not in _PART_FELL:
        return None
    return _PART_FELL[now].fill(title=title, name=part.name)
