"""Three targets for a goal, a modest, a firm and a stretch one, drawn from the shop's own past."""

from __future__ import annotations

from enum import StrEnum
from math import ceil, floor, inf
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import resolved
from cxdesk.domain.goal_past import PastChance
from cxdesk.domain.goals import TargetMode
from cxdesk.domain.kpi import Amount, Direction, Unit
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.kpi import Kpi, Measure

NOTICEABLE = {Unit.PERCENT: 1.0, Unit.POINTS: 1.0, Unit.SCORE: 0.1}
NOTICEABLE_SHARE = 0.02
_UNKNOWN_HALF_SHARE = 0.05
_GRAINS = {Unit.SCORE: 0.1, Unit.NUMBER: 0.1}
_MINUTE, _LONG = 60.0, 600.0
_TINY = 1e-9


class LevelName(StrEnum):
    """How much a target asks for."""

    MODEST = "modest"
    FIRM = "firm"
    STRETCH = "stretch"


LEVEL_WORDS: dict[LevelName, T] = {
    LevelName.MODEST: T("GoalLevels", "Modest"),
    LevelName.FIRM: T("GoalLevels", "Firm"),
    LevelName.STRETCH: T("GoalLevels", "Stretch"),
}
NO_YEAR_YET = T("GoalLevels", "There is no year yet to say how often that happened.")
_NO_OTHERS = T(
    "GoalLevels",
    "There are fewer than three: the others would come to the same number, or lie beyond the"
    " scale.",
)
_NEVER_MOVED = T(
    "GoalLevels",
    "There is only one: your own past never moved as far, and it is the least that anybody would"
    " notice.",
)
_SHARES = {LevelName.MODEST: 0.60, LevelName.FIRM: 0.35, LevelName.STRETCH: 0.15}
_HALVES = {LevelName.MODEST: 1.0, LevelName.FIRM: 1.5, LevelName.STRETCH: 2.0}
_MOST = {LevelName.MODEST: 0.25, LevelName.FIRM: 0.40, LevelName.STRETCH: 0.50}
_FEWEST_STEPS = 3


class Level(NamedTuple):
    """A target and how often the own past did as much; None where there is too short a past."""

    name: LevelName
    value: float
    past: PastChance | None


def levels(steps: Sequence[float], baseline: Measure, kpi: Kpi) -> tuple[Level, ...]:
    """Up to three targets, the easiest first; equal ones only once, none beyond the scale.

    ``steps`` are the changes of past stretches as long as the goal. A level is the step that so
    many of them reached at least (0.60, 0.35, 0.15), rounded as people say it and counted anew.
    With fewer than three steps they are 1, 1.5 and 2 half-widths of the starting point's interval.
    What has no upper end, and what is to come down to nothing, moves by a quarter, 40 % and half of
    where it stands at most: a shop that once came down from hours does not come down below zero.
    """
    start = baseline.value
    if start is None:
        return ()
    sign = -1 if kpi.direction is Direction.LOWER else 1
    better = sorted((sign * step for step in steps), reverse=True)
    least = noticeable(kpi, start)
    found: list[Level] = []
    for name in LevelName:
        step = max(min(_wanted(name, better, baseline, kpi), _most(name, kpi, start)), least)
        value = _on_scale(start + sign * _rounded(step, start, sign, kpi), kpi)
        made = sign * (value - start)
        if made > _TINY and value not in [level.value for level in found]:
            found.append(Level(name, value, _chance(better, made)))
    return tuple(found)


def firm(found: Sequence[Level]) -> float | None:
    """The value of the firm target, else of the last one there is; None without any."""
    if not found:
        return None
    named = (level.value for level in found if level.name is LevelName.FIRM)
    return next(named, found[-1].value)


def why_few(found: Sequence[Level]) -> T | None:
    """Why there are fewer than three targets; None where there are as many, or none."""
    if not found or len(found) == len(LevelName):
        return None
    past = found[0].past
    is_new = len(found) == 1 and past is not None and not past.reached
    return _NEVER_MOVED if is_new else _NO_OTHERS


def at_least(step: float, start: float, kpi: Kpi) -> float | None:
    """The nearest value that people would say at least so far away; None beyond the scale."""
    sign = -1 if kpi.direction is Direction.LOWER else 1
    value = start + _further(step, start, sign, kpi) * sign
    return round(value, 9) if _on_scale(value, kpi) == round(value, 9) else None


def noticeable(kpi: Kpi, start: float) -> float:
    """The smallest change that anybody would notice."""
    return NOTICEABLE.get(kpi.unit, abs(start) * NOTICEABLE_SHARE)


def both_ways(draft: GoalDraft, kpi: Kpi) -> T | None:
    """What a typed number comes to in per cent and in points; None where only one has a meaning."""
    if kpi.unit is not Unit.PERCENT:
        return None
    found = {}
    for name, mode in (("by_percent", TargetMode.PERCENT), ("by_points", TargetMode.POINTS)):
        try:
            value = resolved(mode, draft.entered, draft.baseline_value, kpi)
        except ValidationError:
            return None
        found[name] = Amount(value, kpi.unit)
    text = T("GoalLevels", "{n} % is {by_percent}, {n} points is {by_points}.")
    return text.fill(n=draft.entered, **found)


def _wanted(name: LevelName, better: Sequence[float], baseline: Measure, kpi: Kpi) -> float:
    """The k-th best past step, k the least number that makes up the share; else half-widths."""
    if len(better) >= _FEWEST_STEPS:
        return better[ceil(_SHARES[name] * len(better)) - 1]
    return _HALVES[name] * _half(baseline, kpi)


def _most(name: LevelName, kpi: Kpi, start: float) -> float:
    is_towards_an_end = kpi.direction is not Direction.LOWER and kpi.ceiling is not None
    return inf if is_towards_an_end else abs(start) * _MOST[name]


def _half(baseline: Measure, kpi: Kpi) -> float:
    """Half of the interval; without one a twentieth of the scale, else of the value."""
    if baseline.low is not None and baseline.high is not None:
        return (baseline.high - baseline.low) / 2
    if kpi.floor is not None and kpi.ceiling is not None:
        return (kpi.ceiling - kpi.floor) * _UNKNOWN_HALF_SHARE
    return abs(baseline.value or 0.0) * _UNKNOWN_HALF_SHARE


def _rounded(step: float, start: float, sign: int, kpi: Kpi) -> float:
    """The step to the next easier value that people would say, never less than what is noticed."""
    grain = _grain(kpi, start)
    value = start + sign * step
    easier = floor(value / grain + _TINY) if sign > 0 else ceil(value / grain - _TINY)
    near = sign * (easier * grain - start)
    if near > _TINY and near >= noticeable(kpi, start) - _TINY:
        return near
    return _further(step, start, sign, kpi)


def _further(step: float, start: float, sign: int, kpi: Kpi) -> float:
    """The step to the next harder value that people would say."""
    grain = _grain(kpi, start)
    value = start + sign * step
    further = ceil(value / grain - _TINY) if sign > 0 else floor(value / grain + _TINY)
    return sign * (further * grain - start)


def _grain(kpi: Kpi, start: float) -> float:
    """To what values of this size are rounded: minutes, tenths, three digits of money."""
    if kpi.unit is Unit.SECONDS:
        return _MINUTE if start >= _LONG else 1.0
    if kpi.unit is Unit.MONEY:
        return float(10 ** max(len(str(int(abs(start)))) - 3, 0))
    return _GRAINS.get(kpi.unit, 1.0)


def _on_scale(value: float, kpi: Kpi) -> float:
    low = value if kpi.floor is None else max(value, kpi.floor)
    return round(low if kpi.ceiling is None else min(low, kpi.ceiling), 9)


def _chance(better: Sequence[float], step: float) -> PastChance | None:
    reached = sum(one >= step - _TINY for one in better)
    return PastChance(reached, len(better)) if better else None
