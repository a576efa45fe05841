"""The usual range of an indicator: what counts, what is flagged, and the words for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from cxdesk import words
from cxdesk.domain import usual
from cxdesk.domain.comparison import arrow
from cxdesk.domain.kpi import Direction, Measure, Point, Trend
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, day_start, periods_between
from cxdesk.domain.stats.xmr import Firmness, Rule

JAN = date(2024, 1, 1)
# Moving ranges all 2: the mean is 11 and the limits lie 2.66 · 2 = 5.32 away.
ZIGZAG = (10, 12) * 6
# Wheeler, Making Sense of Data, section 12.3: monthly sales of region D, slope 13.7, ±93.5.
REGION_D = (539, 558, 591, 556, 540, 590, 606, 643, 657, 602)
REGION_D += (596, 640, 691, 723, 701, 802, 749, 762, 807, 781)


def trend(*values: float | None, key: str = "nps", n: int = 50) -> Trend:
    periods = periods_between(JAN, date(2030, 12, 31), Grain.MONTH)[: len(values)]
    points = tuple(
        Point(period, Measure(value=value, n=n if value is not None else 0))
        for period, value in zip(periods, values, strict=True)
    )
    return Trend(by_key(key), points, day_start(date(2031, 1, 1), ZoneInfo("Europe/Madrid")))


def with_point(a_trend: Trend, at: int, measure: Measure) -> Trend:
    points = list(a_trend.points)
    points[at] = Point(points[at].period, measure)
    return Trend(a_trend.kpi, tuple(points), a_trend.as_of)


def told(a_trend: Trend) -> str:
    """The sentence about a trend, with plain numbers."""
    found = usual.sentence(a_trend, usual.usual(a_trend))
    return words.say(found, show=lambda value: str(getattr(value, "value", value)))


def test_trap_20_limits_from_moving_ranges_and_no_arrow_for_noise() -> None:
    """12 points of 10 and 12, then 18: the mean is 150/13 = 11.54, the mean range 28/12 = 2.33.

    The limit from ranges, 11.54 + 2.66 · 2.33 = 17.75, flags 18; three standard deviations of all
    points, 11.54 + 3 · 2.18 = 18.09, would not.
    """
    found = usual.usual(trend(*ZIGZAG, 18)).points[-1]
    assert found.range is not None
    assert found.range.high == pytest.approx(17.745, abs=0.001)
    assert (found.rules, found.side) == ((Rule.OUTSIDE,), 1)
    few_more = Measure(value=12, n=50, detail={"promoters": 16, "detractors": 10})
    before = Measure(value=10, n=50, detail={"promoters": 15, "detractors": 10})
    assert arrow(by_key("nps"), few_more, before) == 0


def test_a_series_within_its_limits_is_normal_variation() -> None:
    found = usual.usual(trend(*ZIGZAG))
    assert {(point.rules, point.side) for point in found.points} == {((), 0)}
    low, high = found.points[0].range.low, found.points[0].range.high
    assert (low, high) == pytest.approx((5.68, 16.32))


def test_a_big_step_is_not_normal_and_without_limits_nothing_is_told() -> None:
    """Steps of 2 and 3 have a limit of some 8 points; five points have none."""
    found, short = usual.usual(trend(*ZIGZAG)), usual.usual(trend(10, 12, 10, 12, 10))
    assert usual.is_normal(found, 1) is True
    assert usual.is_normal(found, 50) is False
    assert usual.is_normal(short, 1) is None


@pytest.mark.parametrize(
    ("count", "firmness"),
    [(5, None), (6, Firmness.PROVISIONAL), (12, Firmness.USABLE), (17, Firmness.FIRM)],
)
def test_how_firm_the_range_is_goes_by_the_periods(count: int, firmness: Firmness | None) -> None:
    values = ((10, 12) * 9)[:count]
    assert usual.usual(trend(*values)).points[-1].firmness is firmness


@pytest.mark.parametrize(
    "left_out",
    [
        Measure(value=90, n=50, provisional=True),
        Measure(value=90, n=4),
        Measure(value=None, n=0),
    ],
)
def test_running_and_thin_periods_are_gaps(left_out: Measure) -> None:
    found = usual.usual(with_point(trend(*ZIGZAG, 11), -1, left_out))
    assert found.points[-1].rules == ()
    assert found.points[-1].range.centre == 11


def test_the_years_before_the_first_sale_do_not_count() -> None:
    """Six months of nothing, then 10 and 12 in turn: the range is that of the twelve."""
    a_trend = trend(*[0] * 6, *ZIGZAG, key="revenue")
    for at in range(6):
        a_trend = with_point(a_trend, at, Measure(value=0, n=0))
    assert usual.usual(a_trend).points[0].range.centre == 11


def test_the_range_stays_inside_the_scale() -> None:
    """98 and 100 in turn: 99 + 5.32 is above a hundred per cent."""
    found = usual.usual(trend(*(98, 100) * 6, key="csat")).points[0].range
    assert (found.low, found.high) == pytest.approx((93.68, 100))


def test_a_marked_change_begins_a_new_range_in_the_period_of_its_day() -> None:
    change = usual.Change(date(2025, 1, 20), "New prices")
    found = usual.usual(trend(*ZIGZAG, *(30, 32) * 3), (change,))
    assert [(s.start, s.stop) for s in found.stretches] == [(0, 12), (12, 18)]
    assert [found.points[i].range.centre for i in (11, 12)] == [11, 31]
    assert not any(point.rules for point in found.points)


def test_a_change_outside_the_trend_makes_no_stretch() -> None:
    change = usual.Change(date(2031, 1, 1), "Later")
    assert len(usual.usual(trend(*ZIGZAG), (change,)).stretches) == 1


def test_money_that_grows_steadily_is_held_against_a_line() -> None:
    """Region D: the half averages 588.2 and 725.2, ten months apart, make 13.7 a month."""
    found = usual.usual(trend(*REGION_D, key="revenue"))
    (stretch,) = found.stretches
    assert stretch.limits.slope == pytest.approx(13.7)
    assert stretch.limits.reach == pytest.approx(93.5, abs=0.1)


def test_a_score_that_grows_keeps_level_limits() -> None:
    assert not usual.is_trended(by_key("csat"), [value / 10 for value in REGION_D])
    assert not usual.is_trended(by_key("revenue"), REGION_D[:11])
    assert usual.is_trended(by_key("revenue"), REGION_D)


@pytest.mark.parametrize(
    ("key", "side", "says"),
    [
        ("nps", 1, "better than usual"),
        ("nps", -1, "worse than usual"),
        ("first_response_time", 1, "worse than usual"),
        ("first_response_time", -1, "better than usual"),
        ("surveys_offered", 0, "normal variation"),
    ],
)
def test_words_know_which_way_is_better(key: str, side: int, says: str) -> None:
    assert words.say(usual.words_of(by_key(key), side)) == says


@pytest.mark.parametrize(("side", "says"), [(1, "higher than usual"), (-1, "lower than usual")])
def test_an_indicator_without_a_better_way_is_higher_or_lower(side: int, says: str) -> None:
    kpi = replace(by_key("revenue"), direction=Direction.NEUTRAL)
    assert words.say(usual.words_of(kpi, side)) == says


def test_the_sentence_tells_the_last_complete_period() -> None:
    a_trend = with_point(trend(*(10, 12) * 9, 30, 0), -1, Measure(value=0, n=50, provisional=True))
    said = told(a_trend)
    assert ": better than usual. Usually between " in said
    assert "few periods" not in said
    assert "(usable: few periods yet)" in told(trend(*ZIGZAG))
    assert ": normal variation." in told(trend(*ZIGZAG))


@pytest.mark.parametrize(("values", "so_far"), [((10,), "is 1."), ((10, 12, 10), "are 3.")])
def test_too_few_periods_say_how_many_there_are(values: tuple[int, ...], so_far: str) -> None:
    assert told(trend(*values)).endswith(f"so far there {so_far}")


def test_nothing_measured_has_no_range() -> None:
    assert told(trend()).endswith("so far there are 0.")
    assert usual.usual(trend()).points == ()


def test_a_signal_names_its_rule() -> None:
    a_trend = trend(*ZIGZAG, 18)
    signal = usual.signal_words(a_trend.kpi, usual.usual(a_trend).points[-1])
    assert words.say(signal) == "better than usual: outside the usual range"
    assert usual.signal_words(a_trend.kpi, usual.usual(a_trend).points[0]) is None


def test_a_step_between_levels_is_told_with_its_month() -> None:
    """Twelve months about 61, then twelve about 70; the thirteenth is January 2025."""
    a_trend = trend(*(60, 62) * 6, *(69, 71) * 6)
    said = usual.shift_sentence(a_trend, usual.usual(a_trend))
    shown = words.say(said, show=lambda value: str(getattr(value, "value", value)))
    assert shown.startswith("Since ")
    assert "61.0 → 70.0 (9.0 points)." in shown
    assert dict(said.params)["period"].start == date(2025, 1, 1)


def test_no_step_is_not_told() -> None:
    a_trend = trend(*ZIGZAG)
    assert usual.shift_sentence(a_trend, usual.usual(a_trend)) is None


def test_it_is_told_since_which_mark_within_the_trend() -> None:
    shown = trend(*[100.0] * 8)
    first = shown.points[0].period.start
    marks = [
        usual.Change(first - timedelta(days=1), "before all"),
        usual.Change(shown.points[2].period.start, "earlier"),
        usual.Change(shown.points[4].period.start, "new supplier"),
        usual.Change(shown.points[-1].period.end, "after all"),
    ]
    said = usual.since_sentence(shown, marks)
    assert said is not None
    assert said.source == "Usual since {on}: “{reason}”."
    assert dict(said.params) == {"on": shown.points[4].period.start, "reason": "new supplier"}
    assert usual.since_sentence(shown, [marks[0], marks[3]]) is None
    assert usual.since_sentence(replace(shown, points=()), marks) is None
