"""Goals: set, changed, closed, and how they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain import charting, goal_checks, goal_past, outlook
from cxdesk.domain import goals as rules
from cxdesk.domain.assess import Assessment, assess
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_checks import Plan
from cxdesk.domain.goals import (
    CUMULATIVE,
    CheckedGoal,
    Goal,
    GoalDraft,
    TargetChange,
    TargetMode,
    Window,
)
from cxdesk.domain.hats import Hat
from cxdesk.domain.kpi import Kpi, Measure, Point, Trend
from cxdesk.domain.outlook import History
from cxdesk.domain.periods import Grain, Period, period_of, periods_between, previous
from cxdesk.domain.text import T
from cxdesk.domain.windows import (
    Bucket,
    grain_of,
    is_told_by,
    window_period,
)
from cxdesk.services import conflicts, events, measuring, shop, usual
from cxdesk.services.catalogue import by_key
from cxdesk.services.command import command
from cxdesk.services.goal_evidence import evidence_of
from cxdesk.services.hats import owner_only
from cxdesk.store import goals as store

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxdesk.domain.chart import Ahead, Chart
    from cxdesk.domain.goal_checks import Doubt
    from cxdesk.domain.goal_past import PastChance
    from cxdesk.services.measuring import Yard

PAST_MONTHS = 36
_LEAD_IN = timedelta(days=364)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalView:
    """A goal as known on a day, its indicator and how it stands."""

    goal: Goal
    kpi: Kpi
    assessment: Assessment

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

    With ``kpi_key`` only those on that indicator are measured; ``yard`` is that of the instant,
    where there is one that remembers.
    """
    yard = yard or measuring.yard_of(shop.current(), as_of)
    known = [goal for goal in store.load() if goal.created_at < as_of]
    known = [goal for goal in known if kpi_key in {None, goal.kpi_key}]
    found = [_as_known(goal, yard) for goal in known]
    shown = [goal for goal in found if with_closed or goal.closed_on is None]
    return _views(shown, yard)


@owner_only
def goal(goal_id: int, as_of: int) -> GoalView:
    """One goal, open or closed; ValidationError when it is gone."""
    yard = measuring.yard_of(shop.current(), as_of)
    return _views([_as_known(_stored(goal_id), yard)], yard)[0]


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
    trend = _lived(_trend(view.goal, view.kpi, yard), view.goal)
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
    )
    is_apart = is_told_by(view.goal, view.kpi, grain_of(view.goal.window)) and not is_total
    return usual.charted(made, trend) if is_apart else made


@owner_only
def propose_baseline(
    kpi_key: str,
    where: Mapping[str, str] | None,
    window: Window,
    as_of: int,
    *,
    starts_on: date | None = None,
) -> Measure:
    """Where an indicator stands before a goal that starts on a day (today when left out)."""
    found = _starting_point(kpi_key, where, window, as_of, starts_on=starts_on)[1]
    return replace(found, provisional=False)


@owner_only
def check_goal(draft: GoalDraft, *, now: int) -> CheckedGoal:
    """The value that the typed target stands for, and warnings; the ValidationErrors of adding."""
    return rules.check(_completed(draft, now), by_key(draft.kpi_key))


@owner_only
def months_before(draft: GoalDraft, as_of: int) -> tuple[float | None, ...]:
    """What a new goal is held against: its own measure month by month, the last complete one last.

    Of a level the goal's window at the end of each month, of a total what each month came to.
    """
    kpi, yard = by_key(draft.kpi_key), measuring.yard_of(shop.current(), as_of)
    months = [previous(period_of(yard.today + _DAY, Grain.MONTH))]
    while len(months) < PAST_MONTHS:
        months.append(previous(months[-1]))
    buckets = [Bucket(month, _measured_over(draft, month)) for month in reversed(months)]
    spans = [bucket.span for bucket in buckets]
    found = measuring.measures((kpi,), spans, yard, draft.where)[kpi.key]
    return outlook.points(draft.kind, kpi, History(Grain.MONTH, buckets, found))


@owner_only
def past_chance(draft: GoalDraft, *, now: int) -> PastChance | None:
    """How often past stretches as long as the goal changed as much; None with too short a past."""
    return _plan(draft, now).past


@owner_only
def doubts(draft: GoalDraft, *, now: int) -> tuple[Doubt, ...]:
    """Which of the eight adjectives of a good goal are in doubt; the ValidationErrors of adding."""
    return goal_checks.doubts(_plan(draft, now))


@owner_only
def kept_goal(goal_id: int) -> Goal:
    """A goal with its targets as kept now; ValidationError when it is gone."""
    return _stored(goal_id)


@command(T("Undo", "add goal"), by=Hat.OWNER)
def add_goal(draft: GoalDraft, *, now: int) -> int:
    """Set a goal; its id.

    A starting point left out is measured over the goal's window, a typed one is kept as typed.
    Raises ValidationError at the field that breaks a rule of a good goal.
    """
    kpi = by_key(draft.kpi_key)
    where = measuring.asked_for(kpi, draft.where)
    whole = _completed(draft, now)
    checked = rules.check(whole, kpi)
    return store.insert(whole, where, checked.value, now)


@command(T("Undo", "change target"), by=Hat.OWNER)
def change_target(
    goal_id: int,
    *,
    on: date,
    mode: TargetMode,
    entered: float,
    deadline_on: date,
    range_low: float | None = None,
    reason: str = "",
    seen: int | None = None,
    now: int,
) -> None:
    """Give a goal a new target from a day on; the former ones stay in its history.

    Raises ChangedMeanwhile when somebody changed the goal after ``seen``.
    """
    conflicts.check("goal", goal_id, seen)
    found = _stored(goal_id)
    if found.closed_on is not None:
        raise ValidationError("goal", T("Goals", "This goal is closed."))
    change = TargetChange(
        on=on,
        mode=mode,
        entered=entered,
        deadline_on=deadline_on,
        range_low=range_low,
        reason=clean_text(reason).strip(),
    )
    store.add_target(goal_id, rules.changed_target(found, by_key(found.kpi_key), change), now)


@command(T("Undo", "close goal"), by=Hat.OWNER)
def close_goal(
    goal_id: int,
    *,
    on: date,
    reason: str = "",
    seen: int | None = None,
    now: int,
) -> None:
    """Close a goal on a day, with a word why; its history stays.

    Raises ChangedMeanwhile when somebody changed the goal after ``seen``.
    """
    conflicts.check("goal", goal_id, seen)
    found = _stored(goal_id)
    if found.closed_on is not None:
        text = T("Goals", "Goal {id} is already closed.")
        raise ValidationError("goal", text.fill(id=goal_id))
    if on < found.starts_on:
        raise ValidationError("on", T("Goals", "A goal cannot close before it starts."))
    store.close(goal_id, on, clean_text(reason).strip(), now)


@command(T("Undo", "delete goal"), by=Hat.OWNER)
def delete_goal(goal_id: int, *, now: int) -> None:
    """Remove a goal with its targets."""
    _stored(goal_id)
    store.delete(goal_id)


def _stored(goal_id: int) -> Goal:
    found = store.find(goal_id)
    if found is None:
        raise ValidationError("goal", T("Goals", "This goal is gone."))
    return found


def _completed(draft: GoalDraft, now: int) -> GoalDraft:
    """The draft with tidy words and, if it has none, a measured starting point."""
    tidy = replace(
        draft,
        title=clean_line(draft.title),
        why=clean_text(draft.why).strip(),
        how=clean_text(draft.how).strip(),
    )
    if draft.baseline_value is not None or draft.kind in CUMULATIVE:
        return tidy
    period, found = _starting_point(
        draft.kpi_key, draft.where, draft.window, now + 1, starts_on=draft.starts_on
    )
    return replace(
        tidy,
        baseline_value=found.value,
        baseline_n=found.n,
        baseline_low=found.low,
        baseline_high=found.high,
        baseline_from_on=period.start,
        baseline_to_on=period.last_day,
    )


def _starting_point(
    kpi_key: str,
    where: Mapping[str, str] | None,
    window: Window,
    as_of: int,
    *,
    starts_on: date | None = None,
) -> tuple[Period, Measure]:
    """The window up to the day before the start; where that is empty, up to what is known now."""
    kpi, yard = by_key(kpi_key), measuring.yard_of(shop.current(), as_of)
    first = min(starts_on or yard.today, yard.today)
    periods = tuple(window_period(window, last) for last in (first - _DAY, first))
    before, until_now = measuring.measures((kpi,), periods, yard, where)[kpi.key]
    is_empty = not before.n and until_now.n
    return (periods[1], until_now) if is_empty else (periods[0], before)


def _plan(draft: GoalDraft, now: int) -> Plan:
    whole, kpi = _completed(draft, now), by_key(draft.kpi_key)
    value = rules.check(whole, kpi).value
    months = months_before(whole, now + 1)
    return Plan(whole, kpi, value, goal_past.past_chance(whole, kpi, value, months))


def _measured_over(draft: GoalDraft, month: Period) -> Period:
    """A month itself for a total, else the goal's window at its end."""
    is_total = draft.kind in CUMULATIVE
    return month if is_total else window_period(draft.window, month.last_day)


def _as_known(goal: Goal, yard: Yard) -> Goal:
    """The goal without targets and a closing that were entered, or take force, later."""
    today, as_of = yard.today, yard.as_of
    known = rules.known_targets(goal.targets, today, as_of)
    is_closed = goal.closed_on is not None and goal.closed_on <= today
    is_closed = is_closed and (goal.closed_at is None or goal.closed_at < as_of)
    return replace(goal, targets=known, closed_on=goal.closed_on if is_closed else None)


def _views(goals: Iterable[Goal], yard: Yard) -> tuple[GoalView, ...]:
    """Each goal with how it stands, measured together."""
    pairs = [(goal, by_key(goal.kpi_key)) for goal in goals]
    found = evidence_of(pairs, yard, shop.current().first_weekday)
    return tuple(
        GoalView(goal=goal, kpi=kpi, assessment=assess(goal, kpi, evidence, yard.today))
        for (goal, kpi), evidence in zip(pairs, found, strict=True)
    )


def _lived(trend: Trend, goal: Goal) -> Trend:
    """Without the empty periods before both the first record and the goal."""
    points = list(trend.points)
    while len(points) > 1 and not points[0].measure.n and points[0].period.end <= goal.starts_on:
        points.pop(0)
    return replace(trend, points=tuple(points))


def _trend(goal: Goal, kpi: Kpi, yard: Yard) -> Trend:
    """Whole months or quarters up to the running one; a total begins at the goal's start.

    Where a month has another level than the goal's window, each point is that window at its end.
    """
    today = yard.today
    grain = grain_of(goal.window)
    is_total = goal.kind in CUMULATIVE
    first = goal.starts_on
    if not is_total:
        first = period_of(goal.starts_on - _LEAD_IN, grain).start
    last = period_of(max(today, first), grain).last_day
    periods = periods_between(first, last, grain)
    if is_total:
        spans = tuple(Period(first, period.end, grain, period.clipped) for period in periods)
    elif is_told_by(goal, kpi, grain):
        return measuring.trend(kpi, periods, yard, goal.where)
    else:
        spans = tuple(window_period(goal.window, min(p.last_day, today)) for p in periods)
    got = measuring.measures((kpi,), spans, yard, goal.where)[kpi.key]
    points = tuple(
        Point(period, replace(found, provisional=period.last_day > today))
        for period, found in zip(periods, got, strict=True)
    )
    return Trend(kpi, points, yard.as_of)


def _span(trend: Trend, goal: Goal) -> tuple[date, date]:
    """The dates that the chart of a goal shows."""
    last = trend.points[-1].period.last_day
    deadlines = [target.deadline_on for target in goal.targets]
    return trend.points[0].period.start, max([last, *deadlines])
