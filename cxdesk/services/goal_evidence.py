"""What goals are judged by, measured together: one reading of the records for each filter."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import outlook
from cxdesk.domain.assess import Evidence
from cxdesk.domain.goals import CUMULATIVE, KEEPING, GoalKind
from cxdesk.domain.kpi import Point
from cxdesk.domain.outlook import History
from cxdesk.domain.windows import (
    buckets_before,
    complete_since,
    forecast_grains,
    goal_period,
    since_start,
)
from cxdesk.services import measuring
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from cxdesk.domain.goals import Goal
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.periods import Grain, Period
    from cxdesk.domain.windows import Bucket
    from cxdesk.services.measuring import Yard

    Found = Mapping[Period, Measure]


class Plan(NamedTuple):
    """The periods of which a goal needs the measure; ``histories`` are those to forecast from.

    ``end`` is the last day that counts: today, or the deadline once it is over.
    """

    goal: Goal
    kpi: Kpi
    end: date
    now: Period
    final: Period
    complete: tuple[Period, ...]
    histories: tuple[tuple[Grain, tuple[Bucket, ...]], ...]

    @property
    def periods(self) -> tuple[Period, ...]:
        """All of them."""
        spans = (bucket.span for _, buckets in self.histories for bucket in buckets)
        return (self.now, self.final, *self.complete, *spans)


@owner_only
def evidence_of(
    goals: Sequence[tuple[Goal, Kpi]], yard: Yard, week_start: int = 0
) -> tuple[Evidence, ...]:
    """What stands for each goal as of the yard's instant, in their order."""
    plans = [_plan(goal, kpi, yard.today, week_start) for goal, kpi in goals]
    found = _measured(plans, yard)
    return tuple(_evidence(plan, found[_key(plan)], yard, week_start) for plan in plans)


def _plan(goal: Goal, kpi: Kpi, today: date, week_start: int) -> Plan:
    end = min(today, goal.targets[-1].deadline_on) if goal.targets else today
    is_running = goal.starts_on <= today == end and bool(goal.targets)
    grains = forecast_grains(goal, kpi) if is_running and goal.kind not in KEEPING else ()
    return Plan(
        goal=goal,
        kpi=kpi,
        end=end,
        now=goal_period(goal, end if goal.kind in CUMULATIVE else today),  # a total ends in time
        final=goal_period(goal, end),
        complete=complete_since(goal, end),
        histories=tuple(
            (grain, buckets_before(goal, kpi, grain, today, week_start)) for grain in grains
        ),
    )


def _key(plan: Plan) -> tuple[object, ...]:
    """Goals with the same filter and the same records are measured together."""
    streams = tuple(sorted(stream.key for stream in plan.kpi.reads))
    return (*sorted(plan.goal.where.items()), streams, plan.kpi.key)


def _measured(plans: Sequence[Plan], yard: Yard) -> dict[tuple[object, ...], Found]:
    found: dict[tuple[object, ...], Found] = {}
    for group in _together(plans):
        periods = _periods(group)
        kpis = {plan.kpi.key: plan.kpi for plan in group}.values()
        got = measuring.measures(kpis, periods, yard, group[0].goal.where)
        for plan in group:
            found[_key(plan)] = dict(zip(periods, got[plan.kpi.key], strict=True))
    return found


def _together(plans: Sequence[Plan]) -> list[list[Plan]]:
    """The plans that are measured in one go: of the same records, or of the same periods."""
    of_records: defaultdict[tuple[object, ...], list[Plan]] = defaultdict(list)
    for plan in plans:
        of_records[_key(plan)[:-1]].append(plan)
    of_periods: defaultdict[tuple[object, ...], list[Plan]] = defaultdict(list)
    for group in of_records.values():
        where = tuple(sorted(group[0].goal.where.items()))
        of_periods[where, frozenset(_periods(group))] += group
    return [*of_periods.values()]


def _periods(group: Sequence[Plan]) -> tuple[Period, ...]:
    return tuple(dict.fromkeys(period for plan in group for period in plan.periods))


def _evidence(plan: Plan, found: Found, yard: Yard, week_start: int) -> Evidence:
    goal, kpi, today = plan.goal, plan.kpi, yard.today
    current = _begun(plan, replace(found[plan.now], provisional=False))
    complete = tuple(Point(period, found[period]) for period in plan.complete)
    histories = [
        History(grain, buckets, [found[bucket.span] for bucket in buckets], week_start)
        for grain, buckets in plan.histories
    ]
    history = outlook.best(goal, kpi, histories) if histories else None
    told = (
        outlook.points(goal.kind, kpi, history) if history else [p.measure.value for p in complete]
    )
    is_over = plan.end < today and plan.final.end > goal.starts_on
    return Evidence(
        current=current,
        has_point=_is_begun(plan) and (_counts_up(plan) or _has_point(plan, found, yard)),
        complete=complete,
        final=found[plan.final] if is_over else None,
        points=outlook.measured(told),
        outlook=outlook.outlook(goal, kpi, history, current, today) if history else None,
    )


def _begun(plan: Plan, current: Measure) -> Measure:
    """A total to reach is 0 from its first day on, also before anything of the kind is recorded.

    Of a total to stay within nothing is known as long as nobody records what would count, and of
    one that is typed, as long as nobody types.
    """
    is_nothing = current.value is None and _is_begun(plan) and _counts_up(plan)
    return replace(current, value=0.0) if is_nothing else current


def _is_begun(plan: Plan) -> bool:
    return plan.now.end > plan.goal.starts_on


def _counts_up(plan: Plan) -> bool:
    return plan.goal.kind is GoalKind.FLOW and plan.kpi.typed_every is None


def _has_point(plan: Plan, found: Found, yard: Yard) -> bool:
    """Whether anything was measured since the start, asked for only if nothing read shows it."""
    since = since_start(plan.goal, plan.end)
    inside = (p for p in plan.periods if since.start <= p.start and p.end <= since.end)
    if any(found[period].value is not None for period in inside):
        return True
    return measuring.measure(plan.kpi, since, yard, plan.goal.where).value is not None
