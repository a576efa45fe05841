"""Charts: where points, targets, path, flags and marks stand; and what they say in words."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from cxdesk import words
from cxdesk.domain import charting
from cxdesk.domain.chart import XY, Ahead, BandPlace, Chart, Step
from cxdesk.domain.chart_words import told
from cxdesk.domain.events import ShopEvent
from cxdesk.domain.goals import Goal, GoalKind, Target
from cxdesk.domain.kpi import Measure, Point, Trend, Unit
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, Period, day_start, periods_between
from cxdesk.domain.text import T
from cxdesk.domain.ticks import Axis, axis

MADRID = ZoneInfo("Europe/Madrid")
JAN, APR, END = date(2026, 1, 1), date(2026, 4, 1), date(2026, 12, 31)


def trend(
    *values: float | None, key: str = "nps", n: int = 50, grain: Grain = Grain.MONTH,
    first: date = JAN, as_of: date = date(2027, 1, 1),
) -> Trend:  # fmt: skip
    periods = periods_between(first, date(2030, 12, 31), grain)[: len(values)]
    points = tuple(
        Point(p, Measure(value=v, n=n if v is not None else 0))
        for p, v in zip(periods, values, strict=True)
    )
    return Trend(by_key(key), points, day_start(as_of, MADRID))


def goal(*targets: Target, kind: GoalKind = GoalKind.LEVEL, baseline: float | None = 20) -> Goal:
    return Goal(kpi_key="nps", title="Better", kind=kind, baseline_value=baseline, starts_on=APR,
                targets=targets)  # fmt: skip


def build(a_trend: Trend, a_goal: Goal | None = None, **more: object) -> Chart:
    return charting.build(a_trend, currency="EUR", zone=MADRID, goal=a_goal, **more)


def test_points_stand_in_the_middle_of_their_period_and_gaps_stay_gaps() -> None:
    chart = build(trend(10, None, 30))
    february, march = date(2026, 2, 1).toordinal(), date(2026, 3, 1).toordinal()
    middles = [JAN.toordinal() + 15.5, february + 14, march + 15.5]
    assert [p.x for p in chart.points] == middles
    assert [p.value for p in chart.points] == [10, None, 30]
    assert (chart.x_min, chart.x_max) == (JAN.toordinal(), APR.toordinal())


@pytest.mark.parametrize(
    ("key", "title"),
    [("nps", "NPS: points from −100 to +100"), ("complaints", "Complaints")],
)
def test_the_title_says_what_is_drawn_but_nothing_twice(key: str, title: str) -> None:
    assert words.say(build(trend(1, 2, key=key)).title) == title


@pytest.mark.parametrize(
    ("key", "n", "few"), [("nps", 4, True), ("nps", 5, False), ("revenue", 1, False)]
)
def test_few_answers_are_hollow(key: str, n: int, few: bool) -> None:
    chart = build(trend(10, None, key=key, n=n))
    assert [p.few for p in chart.points] == [few, False]


def test_points_tell_how_they_moved_but_the_running_one_does_not() -> None:
    points = build(trend(10, 30, None, 20, 25, as_of=date(2026, 5, 10))).points
    told = [point.change and words.say(point.change) for point in points]
    assert [told[0], *told[2:]] == [None, None, None, None]
    assert str(told[1]).startswith("20 points compared with ")


def test_the_running_period_is_hatched() -> None:
    running = build(trend(1, 2, as_of=date(2026, 2, 10))).running
    assert running == (date(2026, 2, 1).toordinal(), date(2026, 3, 1).toordinal())
    assert build(trend(1, 2, as_of=date(2026, 3, 1))).running is None
    assert build(trend(1, 2, as_of=JAN)).running is None


def test_a_goal_draws_its_target_and_its_path_to_the_deadline() -> None:
    chart = build(trend(10, 20, 30, 25), goal(Target(APR, END, 40)))
    assert chart.targets == (Step(APR.toordinal(), END.toordinal(), 40),)
    assert chart.path == (XY(APR.toordinal(), 20), XY(END.toordinal(), 40))
    assert chart.x_max == END.toordinal()
    assert (chart.y_min, chart.y_max, chart.y_ticks) == (0, 40, (0, 10, 20, 30, 40))


def test_a_changed_target_is_a_new_step_and_bends_the_path() -> None:
    july = date(2026, 7, 1)
    changed = goal(Target(APR, END, 40), Target(july, END, 50, line_start_value=27))
    chart = build(trend(10, 20, 30, 25), changed)
    assert chart.targets == (
        Step(APR.toordinal(), july.toordinal(), 40),
        Step(july.toordinal(), END.toordinal(), 50),
    )
    assert chart.path == (
        XY(APR.toordinal(), 20),
        XY(july.toordinal(), 27),
        XY(END.toordinal(), 50),
    )


def test_a_path_that_began_before_the_chart_enters_at_its_edge() -> None:
    long_ago = Goal(kpi_key="nps", title="Old", baseline_value=0, starts_on=date(2025, 12, 22),
                    targets=(Target(date(2025, 12, 22), date(2026, 1, 11), 40),))  # fmt: skip
    chart = build(trend(10, 20), long_ago)
    assert chart.path == (XY(JAN.toordinal(), 20), XY(date(2026, 1, 11).toordinal(), 40))
    assert chart.targets == (Step(JAN.toordinal(), date(2026, 1, 12).toordinal(), 40),)
    gone = Goal(kpi_key="nps", title="Older", baseline_value=0, starts_on=date(2025, 1, 1),
                targets=(Target(date(2025, 1, 1), date(2025, 3, 1), 40),))  # fmt: skip
    assert build(trend(10, 20), gone).targets == ()


def test_goals_that_keep_a_line_have_no_path() -> None:
    kept = build(trend(10, 20), goal(Target(APR, END, 40), kind=GoalKind.MAINTAIN))
    assert kept.path == ()
    assert kept.targets == ()
    inside = build(
        trend(10, 20, 30, 40), goal(Target(APR, END, 40, entered=5), kind=GoalKind.RANGE)
    )
    assert [step.y for step in inside.targets] == [5, 40]
    assert charting.path_of(goal(Target(APR, END, 40), baseline=None)) == ()
    assert charting.path_of(goal()) == ()


def test_a_total_is_drawn_only_where_points_are_sums() -> None:
    flow = goal(Target(APR, END, 2750), kind=GoalKind.FLOW, baseline=None)
    monthly = build(trend(1, 2, 3, key="revenue"), flow)
    assert (monthly.targets, monthly.path) == ((), ())
    total = build(trend(10, 20, key="revenue", first=APR), flow, is_total=True)
    assert total.path == (XY(APR.toordinal(), 0), XY(END.toordinal() + 1, 2750))
    assert total.targets == (Step(APR.toordinal(), END.toordinal() + 1, 2750),)


def test_events_are_numbered_flags_in_order() -> None:
    noted = [
        ShopEvent(id=3, on=date(2026, 2, 9), note="Later"),
        ShopEvent(id=2, on=date(2026, 1, 5), note="First"),
        ShopEvent(id=9, on=date(2025, 12, 31), note="Before"),
        ShopEvent(id=10, on=date(2026, 3, 1), note="After"),
    ]
    flags = build(trend(1, 2), events=noted).flags
    assert [(flag.number, flag.text) for flag in flags] == [(1, "First"), (2, "Later")]
    assert flags[0].x == date(2026, 1, 5).toordinal() + 0.5


def test_months_are_marked_so_that_the_words_have_room() -> None:
    ticks = build(trend(*[1.0] * 24, first=date(2025, 1, 1))).x_ticks
    assert [(t.on.year, t.on.month) for t in ticks] == [
        (2025, 1), (2025, 4), (2025, 7), (2025, 10), (2026, 1), (2026, 4), (2026, 7), (2026, 10)
    ]  # fmt: skip
    assert [t.with_year for t in ticks] == [True, False, False, False, True, False, False, False]
    assert all(t.grain is Grain.MONTH for t in ticks)


@pytest.mark.parametrize(
    ("grain", "count", "first", "marks"),
    [
        (Grain.DAY, 14, date(2026, 3, 2), 7),
        (Grain.WEEK, 30, date(2026, 1, 5), 8),
        (Grain.QUARTER, 8, JAN, 8),
        (Grain.YEAR, 5, JAN, 5),
        (Grain.MONTH, 3, JAN, 3),
    ],
)
def test_other_grains_are_marked_too(grain: Grain, count: int, first: date, marks: int) -> None:
    assert len(build(trend(*[1.0] * count, grain=grain, first=first)).x_ticks) == marks


def test_a_chart_without_periods_still_shows_where_the_goal_leads() -> None:
    chart = build(trend(), goal(Target(APR, END, 40)))
    assert (chart.x_min, chart.x_max) == (APR.toordinal(), END.toordinal())
    assert chart.x_ticks == ()
    assert build(trend()).x_max == 1


def say(a_trend: Trend) -> str:
    return words.say(charting.summary(a_trend), "en", lambda value: f"<{value}>")


def test_the_summary_says_what_the_picture_shows() -> None:
    assert say(trend(None, None)).startswith("No data yet for NPS.")
    assert say(trend(0, 0, key="revenue", n=0)).startswith("No data yet for Revenue.")
    assert say(trend(None, 30)).startswith("NPS: <Amount(value=30")
    told = charting.summary(trend(10, None, 30, 20))
    values = {key: getattr(value, "value", None) for key, value in told.params}
    assert (values["start"], values["value"], values["low"], values["high"]) == (10, 20, 10, 30)


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        (40, 60, Unit.PERCENT, Axis(0, 100, (0, 25, 50, 75, 100))),
        (-30, 80, Unit.POINTS, Axis(-100, 100, (-100, -50, 0, 50, 100))),
        (0, 0, Unit.POINTS, Axis(-100, 100, (-100, -50, 0, 50, 100))),
        (12, 45, Unit.POINTS, Axis(0, 50, (0, 10, 20, 30, 40, 50))),
        (-12, 20, Unit.POINTS, Axis(-20, 20, (-20, -10, 0, 10, 20))),
        (0, 55 * 60, Unit.SECONDS, Axis(0, 3600, (0, 900, 1800, 2700, 3600))),
        (600, 5 * 3600, Unit.SECONDS, Axis(0, 18_000, tuple(range(0, 18_001, 3600)))),
        (
            0,
            400 * 86_400,
            Unit.SECONDS,
            Axis(0, 4e2 * 86_400, tuple(1e2 * 86_400 * i for i in range(5))),
        ),
        (0, 0, Unit.COUNT, Axis(0, 1, (0, 1))),
        (0, 3, Unit.COUNT, Axis(0, 3, (0, 1, 2, 3))),
        (0, 73, Unit.COUNT, Axis(0, 80, (0, 20, 40, 60, 80))),
        (0, 48_000, Unit.MONEY, Axis(0, 50_000, tuple(range(0, 50_001, 10_000)))),
        (-500, 900, Unit.MONEY, Axis(-500, 1000, (-500, 0, 500, 1000))),
        (0, 0, Unit.SECONDS, Axis(0, 1, (0, 1))),
        (0, 4.4, Unit.SCORE, Axis(0, 5, (0, 1, 2, 3, 4, 5))),
    ],
)
def test_axes_are_round(low: float, high: float, unit: Unit, expected: Axis) -> None:
    found = axis(low, high, unit, 100)
    assert found.ticks == pytest.approx(expected.ticks)
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high))


def test_a_forecast_widens_from_the_last_point_to_the_deadline() -> None:
    """At 30 in April; on 31 December 95 within 70 to 120, so the axis is that of the NPS, whole."""
    mid_april = date(2026, 4, 16).toordinal()
    ahead = (Ahead(mid_april, 30, 30, 30), Ahead(END.toordinal(), 85, 70, 90))
    chart = build(trend(10, 20, 30, 30), goal(Target(APR, END, 40)), ahead=ahead)
    assert chart.ahead == ahead
    assert chart.ahead_band == (
        BandPlace(mid_april, 30, 30, 30), BandPlace(END.toordinal(), 70, 90, 85),
    )  # fmt: skip
    assert (chart.y_min, chart.y_max) == (0, 100)
    assert build(trend(10, 20, 30, 30), ahead=ahead).ahead == ()


def test_a_forecast_from_few_points_is_a_line_alone() -> None:
    ahead = (Ahead(APR.toordinal(), 30, 30, 30), Ahead(END.toordinal(), 50, None, None))
    chart = build(trend(10, 20, 30, 30), goal(Target(APR, END, 40)), ahead=ahead)
    assert (len(chart.ahead), chart.ahead_band, chart.has_interval) == (2, (), False)
    assert not build(trend(10)).has_interval


def test_what_a_forecast_says_outside_the_chart_is_left_out() -> None:
    ahead = (Ahead(JAN.toordinal() - 1, 5, 5, 5), Ahead(END.toordinal(), 50, 40, 60))
    chart = build(trend(10, 20), goal(Target(APR, END, 40)), ahead=ahead)
    assert chart.ahead == ahead[1:]


def test_a_sum_stands_at_the_end_of_its_period_or_of_today() -> None:
    flow = goal(Target(APR, END, 900), kind=GoalKind.FLOW)
    points = build(
        trend(10, 20, key="revenue", first=APR, as_of=date(2026, 5, 11)), flow, is_total=True
    ).points
    assert [p.x for p in points] == [date(2026, 5, 1).toordinal(), date(2026, 5, 11).toordinal()]


def test_the_last_stretch_of_a_path_bends_as_last_year_went() -> None:
    flow = goal(Target(APR, END, 900), kind=GoalKind.FLOW)
    due = (XY(date(2026, 5, 1).toordinal(), 50), XY(END.toordinal() + 1, 900))
    chart = build(trend(10, key="revenue", first=APR), flow, is_total=True, due=due)
    assert chart.path == (XY(APR.toordinal(), 0), *due)


def test_a_chart_of_past_dates_ends_with_them_and_does_not_look_ahead() -> None:
    """From 20 in April to 40 on 31 December: 274 days. 1 July is 91 days on: 20 + 20·91/274."""
    ahead = [Ahead(date(2026, 6, 20).toordinal(), 30, 25, 35)]
    chart = build(
        trend(20, 30, 25, first=APR), goal(Target(APR, END, 40)), ahead=ahead, is_past=True
    )
    july = date(2026, 7, 1).toordinal()
    assert (chart.x_max, chart.ahead) == (july, ())
    assert chart.targets == (Step(APR.toordinal(), july, 40),)
    assert chart.path[0] == XY(APR.toordinal(), 20)
    assert chart.path[1].x == july
    assert chart.path[1].y == pytest.approx(20 + 20 * 91 / 274)
    assert len(chart.path) == 2


def test_a_path_that_crosses_the_whole_chart_is_cut_at_both_edges() -> None:
    """From 0 on 1 January 2026 to 36,500 on 1 January 2027: 100 a day; May is day 120 to 151."""
    may = date(2026, 5, 1)
    year = Goal(kpi_key="nps", title="All year", baseline_value=0, starts_on=JAN,
                targets=(Target(JAN, date(2027, 1, 1), 36_500),))  # fmt: skip
    chart = build(trend(10, first=may), year, is_past=True)
    assert [place.x for place in chart.path] == [may.toordinal(), may.toordinal() + 31]
    assert [place.y for place in chart.path] == pytest.approx([12_000, 15_100])


def test_points_of_other_days_say_which_and_are_compared_with_nothing() -> None:
    """Ninety days to the end of February share 62 with those to the end of January."""
    a_trend = trend(60, 10)
    january, february = (point.period for point in a_trend.points)
    spans = {
        january: Period(date(2025, 11, 3), date(2026, 2, 1), Grain.DAY, True),
        february: Period(date(2025, 12, 1), date(2026, 3, 1), Grain.DAY, True),
    }
    chart = charting.spanned(build(a_trend), T("Goals", "Last 90 days"), spans)
    assert [point.measured for point in chart.points] == list(spans.values())
    assert chart.points[1].change is None
    assert words.say(chart.title) == "NPS: points from −100 to +100 · Last 90 days"
    assert words.say(told(chart)).endswith("Each point: Last 90 days.")
