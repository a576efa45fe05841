"""What a change is explained of: an indicator over two periods, measured; and if it is one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from cxdesk.domain import goal_since
from cxdesk.domain import usual as usual_rules
from cxdesk.domain.comparison import Change, Verdict
from cxdesk.domain.periods import Grain, Period, previous
from cxdesk.domain.stats.xmr import Rule
from cxdesk.domain.text import T
from cxdesk.domain.usual_base import normal_step
from cxdesk.domain.windows import same_days_before, same_days_last_year
from cxdesk.services import catalogue, goals, measuring, shop, usual
from cxdesk.services.comparing import Against
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.goals import Goal
    from cxdesk.domain.kpi import Kpi, Measure, Trend
    from cxdesk.domain.usual import Judged
    from cxdesk.services.measuring import Yard

HISTORY = 24
_TOLD = frozenset((Verdict.BETTER, Verdict.WORSE, Verdict.MOVED, Verdict.CHANGED))


@dataclass(frozen=True, slots=True)
class Asked:
    """What is explained: an indicator over two periods (the earlier one first), measured.

    ``whole`` is the period asked for, of which a running one has only its days so far in the pair.
    With a ``goal`` the pair is what it came from and where it is. ``among`` are the periods in
    which it is shown: by them it is told what is usual, else by those before it.
    """

    kpi: Kpi
    whole: Period
    pair: tuple[Period, Period]
    yard: Yard
    where: Mapping[str, str]
    measures: tuple[Measure, Measure]
    goal: Goal | None = None
    among: Trend | None = None


@owner_only
def asked_of(
    key: str,
    period: Period,
    as_of: int,
    against: Against,
    where: Mapping[str, str] | None,
    *,
    among: Trend | None = None,
) -> Asked:
    """A period and the one that it is held against; ValidationError for an unknown filter."""
    kpi = catalogue.by_key(key)
    yard = measuring.yard_of(shop.current(), as_of)
    pair, checked = _pair(period, yard, against), measuring.asked_for(kpi, where)
    measures = _measured(kpi, pair, yard, checked)
    return Asked(kpi, period, pair, yard, checked, measures, among=among)


@owner_only
def asked_since(goal_id: int, as_of: int) -> Asked:
    """A goal's starting point and its own window; ValidationError when the goal is gone."""
    goal = goals.known_goal(goal_id, as_of)
    yard = measuring.yard_of(shop.current(), as_of)
    pair = goal_since.pair(goal, yard.today)
    kpi = catalogue.by_key(goal.kpi_key)
    measures = _measured(kpi, pair, yard, goal.where)
    return Asked(kpi, pair[1], pair, yard, goal.where, measures, goal)


@owner_only
def too_young(asked: Asked) -> T | None:
    """Why a goal has no change to tell yet; None where it has, and without a goal."""
    return goal_since.too_young(asked.goal, asked.yard.today) if asked.goal else None


@owner_only
def signal(asked: Asked, change: Change) -> Judged | None:
    """What a period leaves that moved on the one before by no more than chance; None else."""
    if change.verdict is not Verdict.NOISE or asked.goal is not None:
        return None
    if asked.pair != (previous(asked.whole), asked.whole) or asked.whole.grain is Grain.DAY:
        return None
    return usual.signal(asked.among or _past(asked), asked.whole)


@owner_only
def silence(asked: Asked, change: Change, left: Judged | None = None) -> T | None:
    """What is said in place of an explanation; None when there is something to explain.

    So there is of a period that ``left`` the usual range, whatever its step.
    """
    young = too_young(asked)
    if young is not None:
        return young
    if change.verdict in _TOLD:
        return _silence_by_usual(asked, change) if change.verdict is Verdict.CHANGED else None
    if left is not None:
        return _step_alone(asked.kpi, left)
    said = {
        Verdict.NOISE: T("Why", "Normal variation: nothing to explain."),
        Verdict.SAME: T("Why", "It did not change."),
        Verdict.FEW: T("Why", "Too few records in one of the periods to explain a change."),
    }
    return said.get(change.verdict, T("Why", "One of the periods has no data."))


def _step_alone(kpi: Kpi, left: Judged) -> T | None:
    """Nothing of a point outside; of many alike that a signal is, though no step explains it."""
    if Rule.OUTSIDE in left.rules:
        return None
    text = T("Why", "Against the period before only normal variation, but {signal}.")
    return text.fill(signal=usual_rules.signal_words(kpi, left))


def _measured(
    kpi: Kpi, pair: tuple[Period, Period], yard: Yard, where: Mapping[str, str]
) -> tuple[Measure, Measure]:
    before, now = measuring.measures((kpi,), pair, yard, where)[kpi.key]
    return measuring.held_against(kpi, before, pair[0], yard), now


def _pair(period: Period, yard: Yard, against: Against) -> tuple[Period, Period]:
    earlier = same_days_before if against is Against.PREVIOUS else same_days_last_year
    now, before = earlier(period, yard.today)
    return before, now


def _silence_by_usual(asked: Asked, change: Change) -> T | None:
    """For money, whose change has no interval: by the moving ranges of the periods up to it.

    A running period is told by as many days of each one before, and not at all by too few of them.
    """
    found = usual.usual_of(_past(asked))
    is_normal = usual_rules.is_normal(found, change.difference or 0.0)
    limits = found.stretches[-1].limits
    if is_normal and limits is not None:
        return normal_step(asked.kpi, asked.whole, limits.mr_limit)
    if is_normal is None and asked.pair[1].clipped and asked.goal is None:
        return T("Why", "Too few periods before to tell a change from normal variation.")
    return None


def _past(asked: Asked) -> Trend:
    """The periods up to the one explained; those of a running one as complete ones of its days."""
    now, periods = asked.pair[1], [asked.whole]
    while len(periods) < HISTORY:
        periods.append(previous(periods[-1]))
    if now.clipped:
        span = timedelta(days=now.days)
        periods = [Period(p.start, min(p.start + span, p.end), p.grain) for p in periods]
    trend = measuring.trend(asked.kpi, periods[::-1], asked.yard, asked.where)
    if not now.clipped:
        return trend
    whole = (replace(p, measure=replace(p.measure, provisional=False)) for p in trend.points)
    return replace(trend, points=tuple(whole))
