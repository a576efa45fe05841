"""Where goals head: buckets and steps by hand, chances against scipy and a simulation apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import exp, log, sqrt
from typing import TYPE_CHECKING

import numpy as np
import pytest
import scipy.stats

from cxdesk.domain import outlook
from cxdesk.domain.goals import Goal, GoalKind, Target, Window
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import by_key
from cxdesk.domain.outlook import History, Outlook
from cxdesk.domain.periods import Grain
from cxdesk.domain.stats import forecast as stats
from cxdesk.domain.windows import buckets_ahead, buckets_before, forecast_grains, part_ahead

if TYPE_CHECKING:
    from collections.abc import Sequence

START, END = date(2026, 1, 1), date(2026, 12, 31)
TODAY = date(2026, 6, 30)
CSAT = (60, 62, 61, 64, 66, 65, 68, 67, 70, 71)


def goal(value: float = 80, key: str = "csat", **fields: object) -> Goal:
    base = Goal(kpi_key=key, title="Better", starts_on=START, baseline_value=60.0,
                targets=(Target(START, END, value),))  # fmt: skip
    return replace(base, **fields)


def history(
    a_goal: Goal, values: Sequence[float | None], today: date = TODAY, *, n: int = 50
) -> History:
    """The values in the last buckets before today; before them there was nothing."""
    kpi = by_key(a_goal.kpi_key)
    grain = forecast_grains(a_goal, kpi)[-1]
    buckets = buckets_before(a_goal, kpi, grain, today)
    empty = [None] * (len(buckets) - len(values))
    measures = [Measure(value=v, n=0 if v is None else n) for v in [*empty, *values]]
    return History(grain, buckets, measures)


def ahead(
    a_goal: Goal, values: Sequence[float | None], current: Measure, today: date = TODAY
) -> Outlook | None:
    found = history(a_goal, values, today)
    return outlook.outlook(a_goal, by_key(a_goal.kpi_key), found, current, today)


@pytest.mark.parametrize(
    ("a_goal", "grains"),
    [
        (goal(), (Grain.MONTH,)),
        (goal(window=Window.LAST_QUARTER), (Grain.MONTH,)),
        (goal(targets=(Target(START, date(2026, 7, 1), 80),)), (Grain.WEEK, Grain.MONTH)),
        (goal(targets=(Target(START, date(2026, 7, 2), 80),)), (Grain.MONTH,)),
        (goal(key="retention"), (Grain.MONTH,)),
        (goal(key="retention", window=Window.LAST_QUARTER), (Grain.QUARTER,)),
        (goal(key="retention", targets=(Target(START, TODAY, 80),)), (Grain.MONTH,)),
        (goal(key="revenue", kind=GoalKind.FLOW), (Grain.MONTH,)),
    ],
)
def test_months_unless_the_goal_is_short_or_the_length_matters(
    a_goal: Goal, grains: tuple[Grain, ...]
) -> None:
    """1 January to 1 July are 181 days, to 2 July 182."""
    assert forecast_grains(a_goal, by_key(a_goal.kpi_key)) == grains


def test_the_running_bucket_is_no_point() -> None:
    found = buckets_before(goal(), by_key("csat"), Grain.MONTH, date(2026, 6, 29))
    assert (found[0].period.start, found[-1].period.last_day) == (
        date(2024, 6, 1), date(2026, 5, 31),
    )  # fmt: skip
    assert len(found) == 24
    assert all(bucket.span == bucket.period for bucket in found)
    ended = buckets_before(goal(), by_key("csat"), Grain.MONTH, TODAY)
    assert ended[-1].period.last_day == TODAY


def test_a_level_whose_length_matters_is_measured_by_the_goal_s_window() -> None:
    found = buckets_before(goal(key="retention"), by_key("retention"), Grain.MONTH, TODAY)
    assert (found[-1].span.start, found[-1].span.last_day) == (date(2026, 4, 2), TODAY)
    assert (found[-1].period.start, len(found)) == (date(2026, 6, 1), 12)
    by_month = goal(key="retention", window=Window.LAST_MONTH)
    whole = buckets_before(by_month, by_key("retention"), Grain.MONTH, TODAY)
    assert (whole[-1].span, len(whole)) == (whole[-1].period, 24)


@pytest.mark.parametrize(
    ("window", "deadline", "steps"),
    [
        (Window.ROLLING_90, END, 6),
        (Window.ROLLING_90, date(2026, 7, 1), 1),
        (Window.ROLLING_90, TODAY, 0),
        (Window.LAST_MONTH, date(2026, 9, 30), 3),
        (Window.LAST_MONTH, date(2026, 9, 29), 2),
        (Window.LAST_MONTH, date(2026, 7, 30), 0),  # June decides, and June is over
    ],
)
def test_steps_to_the_bucket_that_decides(window: Window, deadline: date, steps: int) -> None:
    a_goal = goal(window=window, targets=(Target(START, deadline, 80),))
    assert len(buckets_ahead(a_goal, Grain.MONTH, TODAY)) == steps


def test_a_quarter_is_decided_by_the_last_one_complete() -> None:
    a_goal = goal(key="retention", window=Window.LAST_QUARTER)
    found = buckets_ahead(a_goal, Grain.QUARTER, date(2026, 5, 2))
    assert [bucket.start.month for bucket in found] == [4, 7, 10]


def test_only_what_lies_between_today_and_the_deadline_is_still_to_come() -> None:
    june, july = buckets_ahead(
        goal(targets=(Target(START, date(2026, 7, 10), 80),)), Grain.MONTH, date(2026, 6, 20)
    )
    assert part_ahead(june, date(2026, 6, 20), date(2026, 7, 10)) == pytest.approx(10 / 30)
    assert part_ahead(july, date(2026, 6, 20), date(2026, 7, 10)) == pytest.approx(10 / 31)
    assert part_ahead(june, date(2026, 6, 20), date(2026, 6, 25)) == pytest.approx(5 / 30)


def test_points_begin_with_the_first_record_and_few_ones_are_gaps() -> None:
    a_goal = goal()
    found = history(a_goal, (60, None, 62, 64))
    found.measures[-2] = Measure(value=62, n=4)
    assert outlook.points(a_goal.kind, by_key("csat"), found) == (60, None, None, 64)
    assert outlook.measured((60, None, None, 64)) == 2


def test_what_is_not_final_is_a_gap() -> None:
    a_goal = goal()
    found = history(a_goal, (60, 62, 64))
    found.measures[-1] = Measure(value=64, n=50, provisional=True)
    assert outlook.points(a_goal.kind, by_key("csat"), found) == (60, 62, None)


def test_the_month_in_which_the_records_begin_is_no_whole_month_of_a_total() -> None:
    flow = goal(key="revenue", kind=GoalKind.FLOW)
    assert outlook.points(flow.kind, by_key("revenue"), history(flow, (10, 20, 30))) == (20, 30)
    full = history(flow, range(1, 25))
    assert outlook.points(flow.kind, by_key("revenue"), full) == tuple(range(1, 25))


def test_a_window_that_reaches_back_before_the_first_record_is_no_point() -> None:
    """Records from February on: the window of April begins on 31 January, May's on 3 March."""
    a_goal = goal(key="retention")
    found = history(a_goal, (50, 51, 52, 53, 54))
    assert outlook.points(a_goal.kind, by_key("retention"), found) == (53, 54)


def test_a_shop_without_records_has_no_points() -> None:
    assert (
        outlook.measured(outlook.points(GoalKind.LEVEL, by_key("csat"), history(goal(), ()))) == 0
    )


def test_weeks_are_taken_only_when_there_are_enough_of_them() -> None:
    short = goal(targets=(Target(START, date(2026, 6, 30), 80),))
    kpi, today = by_key("csat"), date(2026, 3, 18)
    months = history(short, CSAT, today)
    week_buckets = buckets_before(short, kpi, Grain.WEEK, today)

    def weeks(count: int) -> History:
        ns = [0] * (26 - count) + [9] * count
        return History(
            Grain.WEEK, week_buckets, [Measure(value=50 if n else None, n=n) for n in ns]
        )

    assert outlook.best(short, kpi, [weeks(6), months]).grain is Grain.WEEK
    assert outlook.best(short, kpi, [weeks(5), months]) is months


@pytest.mark.parametrize("target", [66, 70, 74, 80])
def test_the_chance_of_a_level_is_students_about_the_forecast(target: float) -> None:
    """Sampling: an interval of 62 to 80 is ± 9, a standard error of 9/1.96."""
    found = ahead(goal(target), CSAT, Measure(value=71, n=50, low=62, high=80))
    whole = stats.forecast(CSAT, 6, sampling_error=9 / 1.959964)
    assert found is not None
    assert whole is not None
    assert whole.spread is not None
    deviation = whole.spread.deviations[-1]
    expected = scipy.stats.t.sf((target - whole.values[-1]) / deviation, 7)
    assert found.chance == pytest.approx(expected, abs=1e-6)
    assert found.value == pytest.approx(whole.values[-1])
    half = scipy.stats.t.ppf(0.9, 7) * deviation
    assert (found.low, found.high) == pytest.approx((found.value - half, found.value + half))
    assert not found.has_season


def test_less_is_better_counts_the_other_side_on_logarithms() -> None:
    times = (3600, 3500, 3700, 3300, 3400, 3100, 3200)
    a_goal = goal(3000, "first_response_time", baseline_value=3600.0)
    found = ahead(a_goal, times, Measure(value=3200, n=40))
    logs = stats.forecast([log(value) for value in times], 6)
    assert found is not None
    assert logs is not None
    assert logs.spread is not None
    away = (log(3000) - logs.values[-1]) / logs.spread.deviations[-1]
    assert found.chance == pytest.approx(scipy.stats.t.cdf(away, 4), abs=1e-6)
    assert found.value == pytest.approx(exp(logs.values[-1]))


def test_the_forecast_stays_on_the_scale() -> None:
    found = ahead(goal(99), (90, 95, 91, 99, 92, 98, 97), Measure(value=97, n=9, low=60, high=100))
    assert found is not None
    assert found.high == 100


@pytest.mark.parametrize(("count", "has_line", "has_chance"), [
    (3, False, False), (4, True, False), (5, True, False), (6, True, True),
])  # fmt: skip
def test_below_six_points_no_chance_and_below_four_no_line(
    count: int, has_line: bool, has_chance: bool
) -> None:
    found = ahead(goal(), CSAT[:count], Measure(value=70, n=50))
    assert (found is not None) is has_line
    if found is not None:
        assert (found.chance is not None) is has_chance
        assert (found.low is not None) is has_chance
        assert (found.shown is not None) is has_chance


@pytest.mark.parametrize(
    ("today", "current", "deadline"),
    [
        (END, 70.0, END),  # nothing is left to forecast
        (TODAY, None, END),
        (TODAY, 70.0, date(2028, 7, 1)),  # 25 months ahead, 24 back
    ],
)
def test_no_forecast_without_a_future_or_too_far_ahead(
    today: date, current: float | None, deadline: date
) -> None:
    a_goal = goal(targets=(Target(START, deadline, 80),))
    assert ahead(a_goal, CSAT, Measure(value=current, n=50), today) is None


def test_two_years_ahead_are_still_forecast() -> None:
    a_goal = goal(targets=(Target(START, date(2028, 6, 30), 80),))
    assert ahead(a_goal, CSAT, Measure(value=70, n=50)) is not None


def test_the_path_of_a_level_leads_from_its_last_point_to_the_deadline() -> None:
    found = ahead(goal(), (*CSAT, None), Measure(value=70, n=50))
    assert found is not None
    assert found.path[0] == (date(2026, 5, 16).toordinal() + 0.5, 71, 71, 71)
    assert [place.x for place in found.path[1:3]] == [
        date(2026, 7, 16).toordinal() + 0.5, date(2026, 8, 16).toordinal() + 0.5,
    ]  # fmt: skip
    assert found.path[-1] == (END.toordinal(), found.value, found.low, found.high)
    assert found.on == END


FLOW = (100, 110, 95, 105, 120, 90, 108, 101, 99, 112, 104, 97, 106)


def simulated(
    target: float, done: float, shares: Sequence[float], scores: Sequence[float]
) -> tuple[float, float]:
    """P(total ≥ target) and the median total, by a simulation of our own on logarithms."""
    found = stats.forecast([log(value) for value in scores], len(shares))
    assert found is not None
    assert found.spread is not None
    spread, (alpha, beta, phi) = found.spread, found.constants
    random, paths = np.random.default_rng(7), 200_000
    errors = random.normal(size=(paths, len(shares))) * spread.sigma
    errors *= np.sqrt(spread.df / random.chisquare(spread.df, paths))[:, None]
    sums = np.cumsum(phi ** np.arange(1, len(shares)))
    weights = np.array([1, *(alpha + alpha * beta * sums)])
    place = random.normal(size=(paths, 1)) * np.array(spread.apart)
    worked = np.array(found.centres) + place
    for step in range(len(shares)):
        for back in range(step + 1):
            worked[:, step] += errors[:, step - back] * weights[back]
    totals = done + (np.exp(worked) * np.array(shares)).sum(axis=1)
    return float((totals >= target).mean()), float(np.median(totals))


@pytest.mark.parametrize("target", [650, 690, 720])
def test_the_chance_of_a_total_agrees_with_another_simulation(target: float) -> None:
    """400 done by 20 June: a third of June, July and August, and 10 of 30 days of September."""
    flow = goal(target, "revenue", kind=GoalKind.FLOW,
                targets=(Target(START, date(2026, 9, 10), target),))  # fmt: skip
    today = date(2026, 6, 20)
    found = ahead(flow, (50, *FLOW), Measure(value=400, n=99), today)
    shares = (10 / 30, 1, 1, 10 / 30)
    chance, median = simulated(target, 400, shares, FLOW)
    assert found is not None
    assert found.chance == pytest.approx(chance, abs=0.03)
    assert found.value == pytest.approx(median, rel=0.01)
    assert found.path[0] == (today.toordinal() + 1, 400, 400, 400)
    assert found.path[-1].x == date(2026, 9, 11).toordinal()
    ceiling = replace(flow, kind=GoalKind.CEILING)
    kept = ahead(ceiling, (50, *FLOW), Measure(value=400, n=99), today)
    assert kept is not None
    assert kept.chance == pytest.approx(1 - found.chance, abs=1e-9)


def test_a_total_with_four_points_has_a_line_only() -> None:
    """Level buckets of 100: 400 done and half of July to come, with the line but no interval."""
    flow = goal(900, "revenue", kind=GoalKind.FLOW,
                targets=(Target(START, date(2026, 8, 31), 900),))  # fmt: skip
    found = ahead(flow, (50, 100, 100, 100, 100), Measure(value=400, n=99), TODAY)
    assert found is not None
    assert (found.value, found.low, found.high, found.chance) == (
        pytest.approx(600), None, None, None,
    )  # fmt: skip
    assert [place.value for place in found.path] == pytest.approx([400, 500, 600])


@pytest.mark.parametrize(
    ("chance", "shown"), [(0.0, 5), (0.074, 5), (0.075, 10), (0.352, 35), (0.9749, 95), (1.0, 95)]
)
def test_a_chance_is_shown_in_steps_and_never_as_certain(chance: float, shown: int) -> None:
    assert Outlook(on=END, value=1, chance=chance).shown == shown


def test_a_season_is_considered_from_two_years_on() -> None:
    season = [100 + 40 * sqrt(month) for month in range(12)]
    flow = goal(5000, "revenue", kind=GoalKind.FLOW)
    whole = ahead(flow, season * 2, Measure(value=900, n=99))
    less = ahead(flow, (season * 2)[1:], Measure(value=900, n=99))
    assert whole is not None
    assert less is not None
    assert (whole.has_season, less.has_season) == (True, False)


def test_a_total_with_strong_seasons_is_due_as_last_year_went() -> None:
    """Twice ninety in December and ten else: by 30 June 60 of 200 were in."""
    year = [10] * 5 + [90] + [10] * 6  # from July on
    flow = goal(400, "revenue", kind=GoalKind.FLOW)
    found = ahead(flow, year * 2, Measure(value=110, n=99))
    assert found is not None
    assert found.due_share == pytest.approx(0.3)
    assert [round(place.y) for place in found.due[:2]] == [20, 40]
    uneven = [*FLOW[:12], *reversed(FLOW[:12])]
    flat = ahead(flow, uneven, Measure(value=110, n=99))
    assert flat is not None
    assert (flat.due_share, flat.due) == (None, ())
