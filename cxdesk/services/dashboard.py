"""Facts → trends → cards, charts and explanations of the open shop."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain import charting, filters, sentences, spans
from cxdesk.domain.comparison import Change, Verdict, arrow, compare, moved
from cxdesk.domain.kpi import Kpi, Measure, Point, Trend
from cxdesk.domain.periods import Grain, Period, period_of, periods_up_to, previous
from cxdesk.domain.spans import Span
from cxdesk.domain.text import T
from cxdesk.domain.windows import (
    is_told_by,
    last_90_and_before,
    same_days_before,
    same_days_last_year,
)
from cxdesk.services import chosen, events, goals, measuring, shop, usual
from cxdesk.services.catalogue import by_key
from cxdesk.services.comparing import Against
from cxdesk.services.hats import owner_only
from cxdesk.services.measuring import series

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.assess import Status
    from cxdesk.domain.chart import Chart
    from cxdesk.domain.events import ShopEvent
    from cxdesk.domain.shop import Shop
    from cxdesk.services.goals import GoalView
    from cxdesk.services.measuring import Yard

__all__ = [
    "IndicatorView",
    "KpiCard",
    "have_data",
    "indicator",
    "kpi_cards",
    "series",
]

SPARK_MONTHS = 12
_YEAR = timedelta(days=365)
_MONTH = timedelta(days=30)
_DAY = timedelta(days=1)
_COMPARED_WITH = (-3, -1)  # the earlier ones of the last four points of a card


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiCard:
    """One indicator at a glance: this month so far against the same days of the last one.

    ``arrow`` (1, 0, −1) compares the last 90 days with the 90 before; ``spark`` is a year by month.
    """

    kpi: Kpi
    period: Period
    current: Measure
    previous: Measure
    change: Change
    verdict: T
    arrow: int
    trend: Trend
    spark: Chart
    goal: GoalView | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorView:
    """An opened indicator: trend, chart, and the sentences that explain ``point``."""

    kpi: Kpi
    trend: Trend
    chart: Chart
    sentences: tuple[T, ...]
    point: Point | None
    change: Change | None
    goal: GoalView | None
    events: tuple[ShopEvent, ...]


@owner_only
def kpi_cards(
    as_of: int,
    keys: Sequence[str] | None = None,
    open_goals: Sequence[GoalView] | None = None,
    yard: Yard | None = None,
) -> tuple[KpiCard, ...]:
    """A card for each of these indicators (the chosen ones when left out); no other is measured.

    ``open_goals`` are those of the instant, where they are known already; ``yard`` is that of the
    instant, where there is one that remembers.
    """
    settings = shop.current()
    yard = yard or measuring.yard_of(settings, as_of)
    today = yard.today
    months = periods_up_to(period_of(today, Grain.MONTH), SPARK_MONTHS)
    extra = (*same_days_before(months[-1], today), *last_90_and_before(today))
    periods = (*months, *extra)
    told = chosen.kpis() if keys is None else tuple(map(by_key, keys))
    counted = [kpi for kpi in told if kpi.typed_every is None]
    got = measuring.measures(counted, periods, yard)
    typed = _typed_trends(told, yard, settings.first_weekday)
    open_goals = goals.goals(as_of, yard=yard) if open_goals is None else open_goals
    open_goals = [view for whole in open_goals for view in whole.each]
    cards = []
    for kpi in told:
        if kpi.key in typed:
            cards.append(_typed_card(typed[kpi.key], settings, _goal_of(open_goals, kpi)))
            continue
        points = [Point(p, m) for p, m in zip(periods, got[kpi.key], strict=True)]
        for at in _COMPARED_WITH:
            held = measuring.held_against(kpi, points[at].measure, points[at].period, yard)
            points[at] = Point(points[at].period, held)
        trend = Trend(kpi, tuple(points), as_of)
        cards.append(_card(trend, _goal_of(open_goals, kpi), settings))
    return tuple(cards)


@owner_only
def have_data(keys: Sequence[str], as_of: int) -> frozenset[str]:
    """Those of the indicators that had any record in the year that ends at an instant.

    Most had one in its last days, so that few are looked for in the whole year.
    """
    yard = measuring.yard_of(shop.current(), as_of)
    asked = tuple(map(by_key, keys))
    trends = _typed_trends(asked, yard, 0)
    typed = frozenset(
        key for key, found in trends.items() if any(p.measure.n for p in found.points)
    )
    counted = [kpi for kpi in asked if not kpi.typed_every]
    lately = _with_data(counted, _MONTH, yard)
    return typed | lately | _with_data([k for k in counted if k.key not in lately], _YEAR, yard)


def _with_data(kpis: Sequence[Kpi], length: timedelta, yard: Yard) -> frozenset[str]:
    end = yard.today + _DAY
    got = measuring.measures(kpis, (Period(end - length, end, Grain.DAY, True),), yard)
    return frozenset(k for k, (found,) in got.items() if found.n and found.value is not None)


@owner_only
def indicator(
    key: str,
    grain: Grain,
    months_back: int,
    as_of: int,
    where: Mapping[str, str] | None = None,
    *,
    goal_id: int | None = None,
    span: Span | None = None,
    against: Against = Against.PREVIOUS,
) -> IndicatorView:
    """An indicator over the last so many months up to the running period, or over a ``span``.

    Its goal is the one asked for, else that with the same filter whose deadline comes first.
    """
    settings = shop.current()
    yard, kpi = measuring.remembering(measuring.yard_of(settings, as_of)), by_key(key)
    today, grain = yard.today, _shown_by(kpi, grain)
    asked = span or Span(_first_of(months_back, today), today)
    periods = spans.periods_of(asked, grain, today, settings.first_weekday)
    first, last = periods[0].start, periods[-1].last_day
    trend = measuring.trend(kpi, periods, yard, where)
    point = sentences.told_point(trend)
    change = _change(trend, point, yard, where, against)
    explained = _explained(trend, point, change, yard, against)
    view = _goal_shown(kpi, yard, filters.checked(where, kpi.filters), goal_id)
    is_past = last < today or (view is not None and view.goal.closed_on is not None)
    if view and not is_past:
        last = max([last, *(target.deadline_on for target in view.goal.targets)])
    noted = events.events(first, last, as_of=as_of)
    return IndicatorView(
        kpi=kpi,
        trend=trend,
        chart=_chart(trend, settings, _told(view, grain), noted, is_past=is_past),
        sentences=(*explained, *(spans.told(span, periods, today) if span else ())),
        point=point,
        change=change,
        goal=view,
        events=noted,
    )


def _goal_shown(
    kpi: Kpi, yard: Yard, where: Mapping[str, str], goal_id: int | None
) -> GoalView | None:
    there = goals.on_indicator(kpi.key, yard.as_of, yard)
    return _goal_of((*there, *_ended(goal_id, yard.as_of)), kpi, where, goal_id)


def _ended(goal_id: int | None, as_of: int) -> tuple[GoalView, ...]:
    """The goal asked for where it is closed; none where it is open, or gone."""
    kept = goals.closed(as_of) if goal_id is not None else ()
    return tuple(goals.at_its_end(one, as_of) for one in kept if one.id == goal_id)


def _first_of(months_back: int, today: date) -> date:
    """The first day of the month that so many begin with, the running one the last of them."""
    return periods_up_to(period_of(today, Grain.MONTH), max(months_back, 1))[0].start


def _explained(
    trend: Trend, point: Point | None, change: Change | None, yard: Yard, against: Against
) -> tuple[T, ...]:
    is_against_year = against is Against.LAST_YEAR
    return sentences.explain(
        trend.kpi,
        point,
        change,
        choices=yard.choices,
        is_always_open=yard.calendar.is_always_open,
        is_against_year=is_against_year,
        is_signal=not is_against_year and _is_signal(trend, point, change),
    )


def _is_signal(trend: Trend, point: Point | None, change: Change | None) -> bool:
    """Whether a step that might be chance leads out of the usual."""
    if point is None or change is None or change.verdict is not Verdict.NOISE:
        return False
    return usual.signal(trend, point.period) is not None


def _card(trend: Trend, view: GoalView | None, settings: Shop) -> KpiCard:
    """A card from a trend whose last four points are what is compared."""
    kpi, compared = trend.kpi, trend.points[-4:]
    trend = Trend(kpi, trend.points[:-4], trend.as_of)
    now, before, last_90, before_90 = (point.measure for point in compared)
    change = compare(kpi, now, before)
    return KpiCard(
        kpi=kpi,
        period=compared[0].period,
        current=now,
        previous=before,
        change=change,
        verdict=change.words,
        arrow=arrow(kpi, last_90, before_90),
        trend=trend,
        spark=_chart(trend, settings, None, ()),
        goal=view,
        status=view.assessment.status if view else None,
    )


def _typed_trends(kpis: Sequence[Kpi], yard: Yard, week_start: int) -> dict[str, Trend]:
    """Typed indicators, each over the last periods it is typed for; those alike in one pass."""
    found: dict[str, Trend] = {}
    for grain in {kpi.typed_every for kpi in kpis if kpi.typed_every is not None}:
        alike = [kpi for kpi in kpis if kpi.typed_every is grain]
        periods = periods_up_to(period_of(yard.today, grain, week_start), SPARK_MONTHS + 1)
        got = measuring.measures(alike, periods, yard)
        for kpi in alike:
            points = tuple(Point(p, m) for p, m in zip(periods, got[kpi.key], strict=True))
            found[kpi.key] = Trend(kpi, points, yard.as_of)
    return found


def _typed_card(trend: Trend, settings: Shop, view: GoalView | None) -> KpiCard:
    """A card of typed values: the last finished period that has one, against the one before it.

    The first of the periods is only there to be compared with.
    """
    shown = replace(trend, points=trend.points[1:])
    last = sentences.told_point(shown) or shown.points[-1]
    before = trend.points[trend.points.index(last) - 1]
    nothing = Point(last.period, Measure(value=None, n=0))
    compared = (last, before, nothing, nothing)
    card = _card(replace(trend, points=(*shown.points, *compared)), view, settings)
    return replace(card, verdict=_typed_change(card, before.period))


def _typed_change(card: KpiCard, before: Period) -> T:
    """Which period the figure is of, and how it differs from the one before."""
    if card.change.difference is None:
        return T("Dashboard", "{period}").fill(period=card.period)
    told = T("Dashboard", "{period}: {change} compared with {before}")
    change = moved(card.kpi, card.change.difference)
    return told.fill(period=card.period, change=change, before=before)


def _shown_by(kpi: Kpi, grain: Grain) -> Grain:
    """The length of the points asked for, or that of typed values where they are for longer."""
    order = list(Grain)
    return max(grain, kpi.typed_every or grain, key=order.index)


def _chart(
    trend: Trend,
    settings: Shop,
    view: GoalView | None,
    noted: tuple[ShopEvent, ...],
    *,
    is_past: bool = False,
) -> Chart:
    return charting.build(
        trend,
        currency=settings.currency,
        zone=settings.calendar().zone,
        goal=view.goal if view else None,
        ahead=view.ahead if view else (),
        events=noted,
        week_start=settings.first_weekday,
        is_past=is_past,
    )


def _told(view: GoalView | None, grain: Grain) -> GoalView | None:
    """The goal, unless periods of this length cannot be held against its target."""
    is_told = view is not None and is_told_by(view.goal, view.kpi, grain)
    return view if is_told else None


def _change(
    trend: Trend,
    point: Point | None,
    yard: Yard,
    where: Mapping[str, str] | None,
    against: Against,
) -> Change | None:
    """The period told against an earlier one, a running one against its same days."""
    if point is None:
        return None
    pair = point.period, previous(point.period)
    if against is Against.LAST_YEAR:
        pair = same_days_last_year(point.period, yard.today)
    elif point.measure.provisional:
        pair = same_days_before(point.period, yard.today)
    now, before = measuring.measures((trend.kpi,), pair, yard, where)[trend.kpi.key]
    return compare(trend.kpi, now, measuring.held_against(trend.kpi, before, pair[1], yard))


def _goal_of(
    found: Sequence[GoalView],
    kpi: Kpi,
    where: Mapping[str, str] | None = None,
    goal_id: int | None = None,
) -> GoalView | None:
    """The goal asked for, else the one on an indicator with the same filter that ends first."""
    fitting = [v for v in found if v.kpi.key == kpi.key and dict(v.goal.where) == dict(where or {})]
    asked = (view for view in fitting if view.goal.id == goal_id)
    return next(asked, min(fitting, key=_deadline, default=None))


def _deadline(view: GoalView) -> date:
    target = view.goal.target
    return target.deadline_on if target else date.max
