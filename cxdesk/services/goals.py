"""Goals and how they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain import charting, goal_history, goal_words
from cxdesk.domain import goals as rules
from cxdesk.domain.assess import Assessment, assess
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_tree import GoalTree, Rolled, rolled, trees
from cxdesk.domain.goals import CUMULATIVE, Goal
from cxdesk.domain.kpi import Kpi, Point, Trend
from cxdesk.domain.periods import Grain, Period, period_of, periods_between
from cxdesk.domain.text import T
from cxdesk.domain.windows import grain_of, is_told_by, window_period
from cxdesk.services import events, measuring, shop, usual
from cxdesk.services.catalogue import by_key
from cxdesk.services.goal_evidence import evidence_of
from cxdesk.services.hats import owner_only
from cxdesk.store import goal_history as history
from cxdesk.store import goals as store

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cxdesk.domain.chart import Ahead, Chart
    from cxdesk.services.measuring import Yard

_LEAD_IN = timedelta(days=364)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalView:
    """A goal as known on a day, its indicator and how it stands; with its parts, each likewise."""

    goal: Goal
    kpi: Kpi
    assessment: Assessment
    parts: tuple[GoalView, ...] = ()

    @property
    def each(self) -> tuple[GoalView, ...]:
        """The goal itself, then its parts."""
        return (self, *self.parts)

    @property
    def rolled(self) -> Rolled:
        """How it stands with its parts."""
        return rolled([(view.goal, view.assessment) for view in self.each])

    @property
    def overall(self) -> Assessment:
        """The assessment with the status of the whole: that of the worst of its parts."""
        status = self.rolled.status
        if status is self.assessment.status:
            return self.assessment
        return replace(self.assessment, status=status, is_within_noise=False, is_met_today=False)

    @property
    def ahead(self) -> tuple[Ahead, ...]:
        """The forecast to the deadline, empty without one."""
        return self.assessment.outlook.path if self.assessment.outlook else ()


@owner_only
def goals(
    as_of: int,
    *,
    with_closed: bool = False,
    kpi_key: str | None = None,
    yard: Yard | None = None,
) -> tuple[GoalView, ...]:
    """The goals known and open at an instant, each assessed; ``with_closed`` adds the others.

    Parts stand in their goal, not by themselves. With ``kpi_key`` only those on that indicator, or
    with a part on it, are measured; ``yard`` is that of the instant, where there is one that
    remembers.
    """
    yard = yard or measuring.yard_of(shop.current(), as_of)
    shown = [goal for goal in _known(yard) if with_closed or goal.closed_on is None]
    wanted = [
        tree
        for tree in trees(shown)
        if kpi_key is None or kpi_key in {one.kpi_key for one in (tree.goal, *tree.parts)}
    ]
    return _whole(wanted, yard)


@owner_only
def on_indicator(kpi_key: str, as_of: int, yard: Yard | None = None) -> tuple[GoalView, ...]:
    """The open goals on one indicator, with their parts; parts on it as goals of their own."""
    yard = yard or measuring.yard_of(shop.current(), as_of)
    shown = [goal for goal in _known(yard) if goal.closed_on is None]
    found = [goal for goal in shown if goal.kpi_key == kpi_key]
    parts = {goal.id: tuple(one for one in shown if one.parent_id == goal.id) for goal in found}
    return _whole([GoalTree(goal, parts[goal.id]) for goal in found], yard)


@owner_only
def goal(goal_id: int, as_of: int) -> GoalView:
    """One goal with its parts, open or closed; ValidationError when it is gone."""
    yard = measuring.yard_of(shop.current(), as_of)
    parts = [
        one for one in store.load() if one.parent_id == goal_id and one.created_at < yard.as_of
    ]
    found = _as_known((_stored(goal_id), *parts), yard)
    return _whole(trees(found), yard)[0]


@owner_only
def closed(as_of: int) -> tuple[Goal, ...]:
    """The goals known and closed at an instant."""
    yard = measuring.yard_of(shop.current(), as_of)
    return tuple(goal for goal in _known(yard) if goal.closed_on is not None)


@owner_only
def at_its_end(closed: Goal, as_of: int) -> GoalView:
    """A closed goal with its parts, as it stood at the end of the day on which it was closed."""
    last = as_of if closed.closed_on is None else measuring.end_of_day(closed.closed_on)
    view = goal(closed.id, min(last, as_of))
    return replace(view, goal=replace(view.goal, closed_on=closed.closed_on))


@owner_only
def chart(view: GoalView, as_of: int, *, noted_by: int | None = None) -> Chart:
    """The goal over time: months (or quarters) from a year before its start to its deadline.

    It begins with the first record where that is later. Of a total, each point is the sum from the
    start to the end of its period. Events noted before ``noted_by`` (``as_of`` when left out) are
    marked. What is usual is drawn where points are months or quarters of their own: rolling windows
    overlap, and neighbours that share most of their records hardly differ.
    """
    settings = shop.current()
    yard = measuring.yard_of(settings, as_of)
    periods = _periods(view.goal, yard.today)
    spans = _spans(view.goal, view.kpi, periods, yard.today)
    trend = _lived(_trend(view, periods, spans, yard), view.goal)
    first, last = _span(trend, view.goal)
    is_total = view.goal.kind in CUMULATIVE
    made = charting.build(
        trend,
        currency=settings.currency,
        zone=yard.calendar.zone,
        goal=view.goal,
        is_total=is_total,
        ahead=view.ahead,
        due=view.assessment.outlook.due if view.assessment.outlook else (),
        events=events.events(first, last, as_of=noted_by or as_of),
        week_start=settings.first_weekday,
        is_past=view.goal.closed_on is not None,
    )
    if spans:
        return charting.spanned(made, goal_words.over(view.goal), spans)
    return usual.charted(made, trend)


@owner_only
def kept_goal(goal_id: int) -> Goal:
    """A goal with its targets as kept now; ValidationError when it is gone."""
    return _stored(goal_id)


@owner_only
def known_goal(goal_id: int, as_of: int) -> Goal:
    """A goal as it was known at an instant; ValidationError when it is gone."""
    yard = measuring.yard_of(shop.current(), as_of)
    return _as_known((_stored(goal_id),), yard)[0]


def _stored(goal_id: int) -> Goal:
    found = store.find(goal_id)
    if found is None:
        raise ValidationError("goal", T("Goals", "There is no such goal (any more)."))
    return found


def _known(yard: Yard) -> list[Goal]:
    """All goals entered before the yard's instant, as known then."""
    return _as_known((goal for goal in store.load() if goal.created_at < yard.as_of), yard)


def _as_known(kept: Iterable[Goal], yard: Yard) -> list[Goal]:
    """The goals without what was edited, entered or takes force later."""
    later = history.since(yard.as_of)
    return [_then(goal_history.known_goal(one, later, yard.as_of), yard) for one in kept]


def _then(goal: Goal, yard: Yard) -> Goal:
    """The goal without targets and a closing that were entered, or take force, later."""
    today, as_of = yard.today, yard.as_of
    known = rules.known_targets(goal.targets, today, as_of)
    is_closed = goal.closed_on is not None and goal.closed_on <= today
    is_closed = is_closed and (goal.closed_at is None or goal.closed_at < as_of)
    return replace(goal, targets=known, closed_on=goal.closed_on if is_closed else None)


def _whole(wanted: Sequence[GoalTree], yard: Yard) -> tuple[GoalView, ...]:
    """Goals with their parts, all of them measured together."""
    views = iter(_views([one for tree in wanted for one in (tree.goal, *tree.parts)], yard))
    return tuple(
        replace(next(views), parts=tuple(next(views) for _ in tree.parts)) for tree in wanted
    )


def _views(known: Iterable[Goal], yard: Yard) -> tuple[GoalView, ...]:
    """Each goal with how it stands, measured together."""
    pairs = [(one, by_key(one.kpi_key)) for one in known]
    found = evidence_of(pairs, yard, shop.current().first_weekday)
    return tuple(
        GoalView(goal=one, kpi=kpi, assessment=assess(one, kpi, evidence, yard.today))
        for (one, kpi), evidence in zip(pairs, found, strict=True)
    )


def _lived(trend: Trend, goal: Goal) -> Trend:
    """Without the empty periods before both the first record and the goal."""
    points = list(trend.points)
    while len(points) > 1 and not points[0].measure.n and points[0].period.end <= goal.starts_on:
        points.pop(0)
    return replace(trend, points=tuple(points))


def _periods(goal: Goal, today: date) -> tuple[Period, ...]:
    """Whole months or quarters up to the running one; a total begins at the goal's start."""
    grain, first = grain_of(goal.window), goal.starts_on
    if goal.kind not in CUMULATIVE:
        first = period_of(goal.starts_on - _LEAD_IN, grain).start
    last = period_of(max(today, first), grain).last_day
    return periods_between(first, last, grain)


def _spans(goal: Goal, kpi: Kpi, periods: Sequence[Period], today: date) -> dict[Period, Period]:
    """What each point is measured over where that is not its period; empty where it is.

    Of a total that is all since the start; where a month has another level than the goal's window,
    that window at its end.
    """
    if goal.kind in CUMULATIVE:
        start = goal.starts_on
        ends = {period: min(period.end, max(today, start) + _DAY) for period in periods}
        return {period: Period(start, end, Grain.DAY, True) for period, end in ends.items()}
    if is_told_by(goal, kpi, grain_of(goal.window)):
        return {}
    return {period: window_period(goal.window, min(period.last_day, today)) for period in periods}


def _trend(
    view: GoalView, periods: tuple[Period, ...], spans: Mapping[Period, Period], yard: Yard
) -> Trend:
    """The periods, or what is measured in their place."""
    kpi, where = view.kpi, view.goal.where
    if not spans:
        return measuring.trend(kpi, periods, yard, where)
    got = measuring.measures((kpi,), [spans[one] for one in periods], yard, where)[kpi.key]
    points = tuple(
        Point(period, replace(found, provisional=period.last_day > yard.today))
        for period, found in zip(periods, got, strict=True)
    )
    return Trend(kpi, points, yard.as_of)


def _span(trend: Trend, goal: Goal) -> tuple[date, date]:
    """The dates that the chart of a goal shows."""
    last = trend.points[-1].period.last_day
    deadlines = [target.deadline_on for target in goal.targets]
    return trend.points[0].period.start, max([last, *deadlines])
