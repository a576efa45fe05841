"""Why a goal has the status that it has, in one sentence beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.assess import KEPT_SHARE, Status, is_early, is_upward
from cxdesk.domain.goals import KEEPING, GoalKind
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.assess import Assessment
    from cxdesk.domain.goals import Goal
    from cxdesk.domain.kpi import Kpi

_IN_DOUBT = frozenset((Status.AT_RISK, Status.BEHIND))


def reason(goal: Goal, kpi: Kpi, found: Assessment) -> T | None:
    """What decided the status; None where the figures beside it say so, or nothing is judged yet.

    From six points on the forecast decides, not the pace: both are told where they differ. Of a
    level just begun the pace says nothing yet.
    """
    if goal.kind in KEEPING:
        return _kept(found)
    if found.gap is None or found.status not in _IN_DOUBT | {Status.ON_TRACK}:
        return None
    words = _OF_CEILING if goal.kind is GoalKind.CEILING else _OF_AIM
    if goal.kind is GoalKind.LEVEL and is_early(found):
        return _early(goal, kpi, found)
    is_ahead = found.gap >= 0
    if found.status is Status.ON_TRACK:
        return None if is_ahead or not _is_by_chance(found) else words["behind, reaches"]
    if _is_by_chance(found):
        end = "reaches just" if _is_reached(goal, kpi, found) else "falls short"
        return words[f"{'ahead' if is_ahead else 'behind'}, {end}"]
    return words["noise" if found.is_within_noise else "behind"]


def _early(goal: Goal, kpi: Kpi, found: Assessment) -> T | None:
    if found.status is Status.ON_TRACK or not _is_by_chance(found):
        return None
    if _is_reached(goal, kpi, found):
        return T("GoalReasons", "As things stand, the forecast only just reaches the target.")
    return T("GoalReasons", "As things stand, the forecast does not reach the target.")


def _is_by_chance(found: Assessment) -> bool:
    return found.outlook is not None and found.outlook.chance is not None


def _is_reached(goal: Goal, kpi: Kpi, found: Assessment) -> bool:
    """Whether the middle of the forecast is on the right side of the target."""
    ahead, target = found.outlook, goal.target
    if ahead is None or target is None:
        return False
    if is_upward(goal, kpi):
        return ahead.value >= target.value
    return ahead.value <= target.value


def _kept(found: Assessment) -> T | None:
    """Of complete periods the last must be kept, and four of five."""
    if found.share_inside is None or found.is_within_noise or found.status not in _IN_DOUBT:
        return None
    if found.status is Status.BEHIND:
        return T("GoalReasons", "Not kept in the last period, and in too few of those before.")
    if found.share_inside >= KEPT_SHARE:
        return T("GoalReasons", "Kept in most periods, but not in the last one.")
    return T("GoalReasons", "Kept in the last period, but in too few of those before.")


_OF_AIM = {
    "ahead, falls short": T(
        "GoalReasons", "Ahead of the pace, but the forecast does not reach the target."
    ),
    "ahead, reaches just": T(
        "GoalReasons", "Ahead of the pace, but the forecast only just reaches the target."
    ),
    "behind, falls short": T(
        "GoalReasons", "Behind the pace, and the forecast does not reach the target."
    ),
    "behind, reaches just": T(
        "GoalReasons", "Behind the pace, and the forecast only just reaches the target."
    ),
    "behind, reaches": T("GoalReasons", "Behind the pace, but the forecast reaches the target."),
    "behind": T("GoalReasons", "Behind the pace."),
    "noise": T("GoalReasons", "Behind the pace, but chance alone can make as much."),
}
_OF_CEILING = {
    "ahead, falls short": T(
        "GoalReasons", "Less is used than was due, but the forecast goes beyond the limit."
    ),
    "ahead, reaches just": T(
        "GoalReasons", "Less is used than was due, but the forecast only just stays within it."
    ),
    "behind, falls short": T(
        "GoalReasons", "More is used than was due, and the forecast goes beyond the limit."
    ),
    "behind, reaches just": T(
        "GoalReasons", "More is used than was due, and the forecast only just stays within it."
    ),
    "behind, reaches": T(
        "GoalReasons", "More is used than was due, but the forecast stays within the limit."
    ),
    "behind": T("GoalReasons", "More is used than was due by now."),
    "noise": T("GoalReasons", "More is used than was due, but chance alone can make as much."),
}
