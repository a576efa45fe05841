"""What is known before a goal is set: its starting point, its rules, its chance in the past."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import goal_checks, goal_levels, goal_past, outlook
from cxdesk.domain import goal_drafts as rules
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.goal_checks import Plan
from cxdesk.domain.goal_measurable import OFFERED_WINDOWS, WINDOW_DAYS
from cxdesk.domain.goals import CUMULATIVE, GoalKind, Window
from cxdesk.domain.kpi import Measure
from cxdesk.domain.outlook import History
from cxdesk.domain.periods import Grain, Period, period_of, periods_up_to, previous
from cxdesk.domain.reviews import proposed_first
from cxdesk.domain.windows import Bucket, window_period
from cxdesk.services import measuring, shop, young
from cxdesk.services.catalogue import by_key
from cxdesk.services.hats import owner_only
from cxdesk.store import goals as store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.goal_checks import Doubt, TraitState
    from cxdesk.domain.goal_drafts import CheckedGoal, GoalDraft
    from cxdesk.domain.goal_levels import Level
    from cxdesk.domain.goals import Goal
    from cxdesk.domain.text import T

PAST_MONTHS = 36
_DAY = timedelta(days=1)


class KnownBefore(NamedTuple):
    """What a goal is set against: where its indicator stands, its past by month, the open goals.

    ``months`` are the goal's own measure month by month, the last complete one last: of a level the
    goal's window at the end of each, of a total what each came to. ``needs`` says what the
    indicator still lacks in a young shop. ``over`` is where it stands over windows that are wider.
    """

    baseline: Measure
    months: tuple[float | None, ...] = ()
    others: tuple[Goal, ...] = ()
    needs: tuple[T, ...] = ()
    over: Mapping[Window, Measure] = MappingProxyType({})

    def levels(self, draft: GoalDraft) -> tuple[Level, ...]:
        """Three targets with the chance that each had in the own past; from a typed start, too."""
        typed, start = draft.baseline_value, self.baseline
        if typed is not None and typed != start.value:
            start = Measure(value=typed, n=0)
        steps = goal_past.steps(draft, self.months)
        return goal_levels.levels(steps, start, by_key(draft.kpi_key))


@owner_only
def known_before(draft: GoalDraft, as_of: int) -> KnownBefore:
    """What is known of a goal's measure before it is set; months of work for the worker."""
    baseline = propose_baseline(
        draft.kpi_key, draft.where, draft.window, as_of, starts_on=draft.starts_on
    )
    needs = young.needs((draft.kpi_key,), now=as_of)
    over = _stands_over(draft, as_of)
    return KnownBefore(baseline, _months_before(draft, as_of), _open_goals(), needs, over)


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
    return rules.check(completed(draft, now), by_key(draft.kpi_key))


@owner_only
def doubts(draft: GoalDraft, *, now: int) -> tuple[Doubt, ...]:
    """Which of the eight adjectives of a good goal are in doubt; the ValidationErrors of adding."""
    return goal_checks.doubts(_plan(draft, now))


@owner_only
def traits(draft: GoalDraft, *, now: int) -> tuple[TraitState, ...]:
    """All eight adjectives with what is said of each; the ValidationErrors of adding."""
    return goal_checks.traits(_plan(draft, now))


@owner_only
def completed(draft: GoalDraft, now: int) -> GoalDraft:
    """The draft with tidy words and, where it has none, a measured start and a first review."""
    tidy = replace(
        draft,
        title=clean_line(draft.title),
        why=clean_text(draft.why).strip(),
        how=clean_text(draft.how).strip(),
        first_review_on=_first_review(draft),
    )
    if draft.baseline_value is not None or draft.kind in CUMULATIVE:
        return tidy
    period, found = _starting_point(
        draft.kpi_key, draft.where, draft.window, now + 1, starts_on=draft.starts_on
    )
    return replace(
        tidy.with_baseline(found),
        baseline_from_on=period.start,
        baseline_to_on=period.last_day,
    )


def _stands_over(draft: GoalDraft, as_of: int) -> dict[Window, Measure]:
    """Where a level stands over each wider window: the same aim is another wish there."""
    if draft.kind is not GoalKind.LEVEL:
        return {}
    days = WINDOW_DAYS[draft.window]
    wider = (window for window in OFFERED_WINDOWS if WINDOW_DAYS[window] > days)
    return {
        window: propose_baseline(
            draft.kpi_key, draft.where, window, as_of, starts_on=draft.starts_on
        )
        for window in wider
    }


def _first_review(draft: GoalDraft) -> date | None:
    if draft.first_review_on is not None:
        return draft.first_review_on
    return proposed_first(draft.starts_on, draft.cadence, shop.calendar())


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
    whole, kpi = completed(draft, now), by_key(draft.kpi_key)
    value = rules.check(whole, kpi).value
    months = _months_before(whole, now + 1)
    past = goal_past.past_chance(whole, kpi, value, months)
    return Plan(whole, kpi, value, past, _open_goals())


def _open_goals() -> tuple[Goal, ...]:
    return tuple(goal for goal in store.load() if goal.closed_on is None)


def _months_before(draft: GoalDraft, as_of: int) -> tuple[float | None, ...]:
    kpi, yard = by_key(draft.kpi_key), measuring.yard_of(shop.current(), as_of)
    last = previous(period_of(yard.today + _DAY, Grain.MONTH))
    months = periods_up_to(last, PAST_MONTHS)
    buckets = [Bucket(month, _measured_over(draft, month)) for month in months]
    spans = [bucket.span for bucket in buckets]
    found = measuring.measures((kpi,), spans, yard, draft.where)[kpi.key]
    return outlook.points(draft.kind, kpi, History(Grain.MONTH, buckets, found))


def _measured_over(draft: GoalDraft, month: Period) -> Period:
    """A month itself for a total, else the goal's window at its end."""
    is_total = draft.kind in CUMULATIVE
    return month if is_total else window_period(draft.window, month.last_day)
