"""Operations that measure: one series, all of them, the board, goals, one opened, and why."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from cxdesk.domain import kpis
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import GoalKind, Window
from cxdesk.domain.kpi import Direction
from cxdesk.domain.periods import Grain, Period, period_of, periods_between, previous
from cxdesk.services import (
    beside,
    dashboard,
    goal_changes,
    goal_plan,
    goals,
    measuring,
    record_rows,
    why,
)
from cxdesk.services import shop as shops
from tests.benchmarks.bare import Months, all_figures
from tests.benchmarks.measure import Bar, Result, milliseconds, side_by_side
from tests.benchmarks.shops import LAST_DAY, NOW

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from cxdesk.domain.kpi import Measure
    from cxdesk.services.goals import GoalView

FAMILIES = (
    "nps",
    "survey_response_rate",
    "recovered_detractors",
    "first_response_time",
    "waiting_time",
    "resolution_time",
    "handling_time",
    "fcr",
    "within_24h",
    "cases_opened",
    "backlog",
    "cases_per_agent",
    "interactions",
    "tasks_on_time",
    "retention",
    "new_customers",
    "purchase_frequency",
    "average_order",
    "revenue",
    "revenue_growth",
    "margin",
    "clv",
    "cac",
)
SPLIT = (
    ("first_response_time", "channel"),
    ("nps", "topic"),
    ("revenue", "weekday"),
    ("complaint_rate", "agent"),
)
EXPLAINED = ("nps", "first_response_time", "complaint_rate", "revenue")
_AGO = timedelta(days=200)
_AHEAD = timedelta(days=150)
# Of medium; the large shop may take what "nothing freezes, background work ends in 5 s" allows.
_OPENING = {"small": 150, "medium": 150, "large": 1000}
# One and a half times what six goals took when the first goal had parts.
_WITH_PARTS = {"small": 530, "medium": 530, "large": 3500}
PARTS = {
    "nps": ("csat", "ces"),
    "csat": ("csat_mean", "general_satisfaction"),
    "fcr": ("reopened_rate", "resolution_time"),
    "retention": ("churn", "active_customers"),
    "resolution_time": ("handling_time", "fcr"),
    "revenue": ("average_order", "margin"),
}
_BACKGROUND = {"small": 1000, "medium": 1000, "large": 5000}


def one_series(_size: str, _work: Path) -> Iterator[Result]:
    """One indicator of each family over 60 months: the slowest, and the one in the middle."""
    periods, yard = _months(60), measuring.yard_of(shops.current(), NOW)
    took = sorted(
        (milliseconds(lambda k=key: measuring.trend(kpis.by_key(k), periods, yard), times=3), key)
        for key in FAMILIES
    )
    middle = took[len(took) // 2]
    yield Result("one series of 60 months", middle[0], None, Bar(), f"median of {len(took)}")
    for milli, key in reversed(took[-3:]):
        yield Result("one series, the slowest", milli, None, Bar(), key)


def all_series(size: str, _work: Path) -> Iterator[Result]:
    """Every indicator of the catalogue, against the same figures in bare SQL."""
    yard, times = measuring.yard_of(shops.current(), NOW), 3 if size == "large" else 5
    for count in (24, 60):
        periods = _months(count)
        bare = Months(periods, yard.calendar, NOW)
        took = side_by_side(
            lambda p=periods: _with_companions(measuring.measures(kpis.ALL, p, yard)),
            lambda b=bare: all_figures(b),
            times=times,
        )
        name = f"all series of {count} months"
        yield Result(name, *took, Bar(1.3), f"{len(kpis.ALL)} indicators")


def indicator_board(size: str, _work: Path) -> Iterator[Result]:
    """The cards of the chosen indicators, and of all of them."""
    every = [kpi.key for kpi in kpis.ALL]
    chosen = milliseconds(lambda: dashboard.kpi_cards(NOW), times=3)
    number = len(shops.current().chosen)
    yield Result("board, its cards", chosen, None, Bar(None, _OPENING[size]), f"{number} chosen")
    whole = milliseconds(lambda: dashboard.kpi_cards(NOW, every), times=3)
    bar = Bar(None, _BACKGROUND[size])
    yield Result("board, every indicator", whole, None, bar, f"{len(every)} cards")
    data = milliseconds(lambda: dashboard.have_data(every, NOW), times=3)
    yield Result("board, which have data", data, None, bar, "the year before")


def six_goals(size: str, _work: Path) -> Iterator[Result]:
    """Six goals with their forecasts."""
    set_goals()
    took = milliseconds(lambda: goals.goals(NOW), times=3)
    number = len(goals.goals(NOW))
    yield Result("goals with forecasts", took, None, Bar(None, _OPENING[size]), f"{number} goals")
    yield _with_parts(took, size)


def _with_parts(alone: float, size: str) -> Result:
    """The same goals with two more indicators each; they are taken away again."""
    added = [
        goal_changes.add_part(view.goal.id, _part(view, key), now=NOW - _AGO.days * 86_400)
        for view in goals.goals(NOW)
        for key in PARTS[view.kpi.key]
    ]
    took = milliseconds(lambda: goals.goals(NOW), times=3)
    for goal_id in added:
        goal_changes.delete_goal(goal_id, now=NOW)
    bar = Bar(None, _WITH_PARTS[size])
    return Result("goals with two parts each", took, alone, bar, f"{len(added)} parts")


def _part(view: GoalView, key: str) -> GoalDraft:
    """Somewhat better than it was, by the deadline of its goal."""
    starts_on, deadline_on = LAST_DAY - _AGO, LAST_DAY + _AHEAD
    was = goal_plan.propose_baseline(key, None, Window.ROLLING_90, NOW, starts_on=starts_on)
    is_less = kpis.by_key(key).direction is Direction.LOWER
    return GoalDraft(
        kpi_key=key,
        title=f"{view.goal.title}: {key}",
        entered=(was.value or 0.0) * (0.9 if is_less else 1.05),
        starts_on=starts_on,
        deadline_on=deadline_on,
    )


def set_goals() -> None:
    """Six goals on six indicators, unless they are there."""
    for draft in () if goals.goals(NOW) else _drafts():
        goal_changes.add_goal(draft, now=NOW - _AGO.days * 86_400)


def opened_indicator(size: str, _work: Path) -> Iterator[Result]:
    """Every indicator opened over 24 months with the records behind its last month."""
    month = previous(period_of(LAST_DAY, Grain.MONTH))

    def open_one(key: str) -> None:
        dashboard.indicator(key, Grain.MONTH, 24, NOW)
        record_rows.records(key, month, None, NOW)

    took = sorted((milliseconds(lambda k=k.key: open_one(k), times=3), k.key) for k in kpis.ALL)
    middle, worst = took[len(took) // 2], took[-1]
    bar = Bar(None, _OPENING[size])
    yield Result("opened indicator", middle[0], None, bar, f"median of {len(took)}")
    yield Result("opened indicator, the slowest", worst[0], None, bar, worst[1])


def parts_beside(size: str, _work: Path) -> Iterator[Result]:
    """The five largest parts of an indicator as lines of its chart, with what is usual."""
    for key, by in SPLIT:
        view = dashboard.indicator(key, Grain.MONTH, 24, NOW)
        took = milliseconds(lambda v=view, b=by: beside.beside(v.chart, v.trend, b), times=3)
        lines = len(beside.beside(view.chart, view.trend, by).chart.others)
        bar = Bar(None, _BACKGROUND[size])
        yield Result(f"parts of {key} by {by}", took, None, bar, f"{lines} lines of 24 months")


def explaining(size: str, _work: Path) -> Iterator[Result]:
    """Why an indicator moved, of the month that moved most."""
    for key in EXPLAINED:
        month = _moved(key)
        took = milliseconds(lambda k=key, m=month: why.why(k, m, NOW), times=3)
        told = why.why(key, month, NOW)
        note = f"{len(told.breakdowns)} breakdowns" if told.breakdowns else "says it is noise"
        yield Result(f"why {key}", took, None, Bar(None, _BACKGROUND[size]), note)


def _with_companions(found: Mapping[str, Sequence[Measure]]) -> None:
    """What is told beside each figure as well: the bare SQL finds these medians, too."""
    for measures in found.values():
        for measure in measures:
            len(measure.detail)


def _months(count: int) -> Sequence[Period]:
    """So many months up to the last day."""
    first = LAST_DAY.replace(day=1)
    for _ in range(count - 1):
        first = (first - timedelta(days=1)).replace(day=1)
    return periods_between(first, LAST_DAY, Grain.MONTH)


def _moved(key: str) -> Period:
    """The month of the last year that changed most against the one before."""
    periods = _months(13)[:-1]
    values = [
        point.measure.value or 0.0
        for point in measuring.trend(
            kpis.by_key(key), periods, measuring.yard_of(shops.current(), NOW)
        ).points
    ]
    steps = [abs(now - before) for before, now in pairwise(values)]
    return periods[1 + steps.index(max(steps))]


def _drafts() -> Iterator[GoalDraft]:
    """A level of five indicators, somewhat better than it was, and a total."""
    starts_on, deadline_on = LAST_DAY - _AGO, LAST_DAY + _AHEAD
    for key in ("nps", "csat", "fcr", "retention", "resolution_time"):
        was = goal_plan.propose_baseline(key, None, Window.ROLLING_90, NOW, starts_on=starts_on)
        value = was.value or 0.0
        better = 0.8 * value if key == "resolution_time" else value + (100 - value) / 4
        yield GoalDraft(
            kpi_key=key, title=key, entered=better, starts_on=starts_on, deadline_on=deadline_on
        )
    yield GoalDraft(
        kpi_key="revenue",
        title="revenue",
        entered=9e9,
        kind=GoalKind.FLOW,
        starts_on=starts_on,
        deadline_on=deadline_on,
    )
