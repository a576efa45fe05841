"""How goals stand: every status by a case worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk.domain.assess import (
    STATUS_SIGNS,
    STATUS_WORDS,
    Assessment,
    Evidence,
    Status,
    assess,
    is_upward,
)
from cxdesk.domain.goals import Goal, GoalKind, Target
from cxdesk.domain.kpi import Measure, Point
from cxdesk.domain.kpis import by_key
from cxdesk.domain.outlook import Outlook
from cxdesk.domain.periods import Grain, period_of

# 100 days from 1 January to 11 April: a day is one per cent of the way.
START, END = date(2026, 1, 1), date(2026, 4, 11)


def day(percent: int) -> date:
    return date.fromordinal(START.toordinal() + percent)


def goal(value: float, baseline: float | None = 20, **fields: object) -> Goal:
    base = Goal(
        kpi_key="csat", title="Better", starts_on=START, baseline_value=baseline,
        targets=(Target(START, END, value),),
    )  # fmt: skip
    return replace(base, **fields)


def measure(
    value: float | None, n: int = 50, low: float | None = None, high: float | None = None
) -> Measure:
    return Measure(value=value, n=n, low=low, high=high)


def evidence(
    current: Measure, *, final: Measure | None = None, has_point: bool = True, inside: str = ""
) -> Evidence:
    """``inside`` gives one complete month a letter: y 90, n 10, - no data."""
    values = {"y": 90.0, "n": 10.0, "-": None}
    months = [period_of(date(2026, 1 + i, 1), Grain.MONTH) for i in range(len(inside))]
    complete = tuple(Point(m, measure(values[c])) for m, c in zip(months, inside, strict=True))
    return Evidence(current=current, has_point=has_point, complete=complete, final=final)


def stand(a_goal: Goal, found: Evidence, percent: int, key: str = "csat") -> Assessment:
    return assess(a_goal, by_key(key), found, day(percent))


def test_every_status_has_a_word_and_a_sign_of_its_own() -> None:
    assert set(STATUS_WORDS) == set(STATUS_SIGNS) == set(Status)
    assert len({words.source for words in STATUS_WORDS.values()}) == len(Status)


@pytest.mark.parametrize(
    ("value", "percent", "status"),
    [
        (None, -1, Status.NOT_STARTED),
        (60, -1, Status.NOT_STARTED),
        (None, 50, Status.NO_DATA),
        (60, 14, Status.TOO_EARLY),
        (26, 15, Status.ON_TRACK),  # 6/40 is 15 %: pace 1
        (38, 50, Status.ON_TRACK),  # 18/40 = 45 %, pace .90
        (37.9, 50, Status.AT_RISK),
        (35, 50, Status.AT_RISK),  # 15/40 = 37.5 %, pace .75
        (34.9, 50, Status.BEHIND),
        (20, 50, Status.BEHIND),
        (5, 50, Status.BEHIND),  # progress below 0
        (70, 50, Status.ON_TRACK),  # beyond the target is no "achieved" before the deadline
        (60, 100, Status.ON_TRACK),  # the last day still counts
    ],
)
def test_a_level_by_pace(value: float | None, percent: int, status: Status) -> None:
    assert stand(goal(60), evidence(measure(value)), percent).status is status


def test_the_numbers_of_a_level_half_way() -> None:
    """From 20 to 60; at 36 after half the time: 40 % of the way, 4 behind the line of 40."""
    found = stand(goal(60), evidence(measure(36)), 50)
    assert (found.expected, found.progress, found.expected_progress) == (40, 0.4, 0.5)
    assert (found.fraction, found.gap, found.days_left) == (0.5, -4, 50)
    assert found.pace == pytest.approx(0.8)
    assert found.required_per_30_days == pytest.approx(24 * 30 / 50)
    assert not found.is_met_today


def test_less_is_better_uses_the_same_formula() -> None:
    """From 36 h to 30 h; at 32 h half way: two thirds done, 1 h better than due."""
    faster = goal(30 * 3600, 36 * 3600, kpi_key="first_response_time")
    found = stand(faster, evidence(measure(32 * 3600)), 50, "first_response_time")
    assert found.progress == pytest.approx(2 / 3)
    assert (found.gap, found.status) == (3600, Status.ON_TRACK)
    assert found.required_per_30_days == pytest.approx(-2 * 3600 * 30 / 50)
    worse = stand(faster, evidence(measure(37 * 3600)), 50, "first_response_time")
    assert worse.progress == pytest.approx(-1 / 6)
    assert (worse.gap, worse.status) == (-4 * 3600, Status.BEHIND)


@pytest.mark.parametrize(
    ("final", "status"),
    [
        (measure(60), Status.ACHIEVED),
        (measure(61), Status.ACHIEVED),
        (measure(59.9), Status.MISSED),
        (measure(None, 0), Status.NO_DATA),
        (measure(80, 4), Status.NO_DATA),
        (None, Status.NO_DATA),
    ],
)
def test_after_the_deadline_the_last_complete_window_decides(
    final: Measure | None, status: Status
) -> None:
    """What is measured today, better or worse or nothing, no longer matters."""
    for today in (measure(99), measure(1), measure(None, 0)):
        assert stand(goal(60), evidence(today, final=final), 101).status is status


def test_goal_without_data_is_not_missed() -> None:
    nothing = evidence(measure(None, 0), final=measure(70), has_point=False)
    assert stand(goal(60), nothing, 101).status is Status.NO_DATA
    old_only = evidence(measure(30), has_point=False)
    assert stand(goal(60), old_only, 50).status is Status.NO_DATA


def test_fewer_than_five_records_give_no_status() -> None:
    found = stand(goal(60), evidence(measure(20, 4)), 50)
    assert (found.status, found.is_few) == (Status.NO_DATA, True)
    assert not stand(goal(60), evidence(measure(20, 5)), 50).is_few


@pytest.mark.parametrize(
    ("low", "high", "status", "is_noise"),
    [
        (10, 40, Status.AT_RISK, True),  # the line stands at 40
        (10, 39.9, Status.BEHIND, False),
        (None, None, Status.BEHIND, False),
    ],
)
def test_an_interval_that_holds_the_line_is_at_worst_at_risk(
    low: float | None, high: float | None, status: Status, is_noise: bool
) -> None:
    found = stand(goal(60), evidence(measure(20, 50, low, high)), 50)
    assert (found.status, found.is_within_noise) == (status, is_noise)


def test_what_is_on_track_is_not_called_noise() -> None:
    found = stand(goal(60), evidence(measure(41, 50, 20, 70)), 50)
    assert (found.status, found.is_within_noise) == (Status.ON_TRACK, False)


def test_met_today_is_a_badge_of_a_running_level() -> None:
    assert stand(goal(60), evidence(measure(60)), 50).is_met_today
    assert not stand(goal(60), evidence(measure(60), final=measure(60)), 101).is_met_today
    assert not stand(goal(60), evidence(measure(None, 0)), 50).is_met_today
    assert not stand(goal(60, kind=GoalKind.MAINTAIN), evidence(measure(60)), 50).is_met_today


@pytest.mark.parametrize(
    "a_goal",
    [
        goal(60, targets=()),
        goal(60, baseline=None),
        goal(20),  # nowhere to go
        goal(60, targets=(Target(START, START, 60),)),
    ],
)
def test_a_goal_without_its_parts_is_incomplete(a_goal: Goal) -> None:
    assert stand(a_goal, evidence(measure(30)), 50).status is Status.INCOMPLETE


@pytest.mark.parametrize(
    ("used", "percent", "status"),
    [
        # 1,000 in 101 days: 510 is due at the end of day 50 (the 51st).
        (459 * 1000 / 1010, 50, Status.ON_TRACK),
        (458 * 1000 / 1010, 50, Status.AT_RISK),
        (383 * 1000 / 1010, 50, Status.AT_RISK),
        (382 * 1000 / 1010, 50, Status.BEHIND),
        (1000, 50, Status.ACHIEVED),  # a total that is reached stays reached
        (0, 50, Status.BEHIND),
        (50, 10, Status.TOO_EARLY),
    ],
)
def test_a_total_by_pace(used: float, percent: int, status: Status) -> None:
    flow = goal(1000, None, kind=GoalKind.FLOW, kpi_key="revenue")
    assert stand(flow, evidence(measure(used, 1)), percent, "revenue").status is status


@pytest.mark.parametrize(
    ("used", "status"),
    [(510, Status.ON_TRACK), (511, Status.AT_RISK), (637.5, Status.AT_RISK), (638, Status.BEHIND),
     (0, Status.ON_TRACK)],
)  # fmt: skip
def test_a_ceiling_by_what_may_be_used_by_now(used: float, status: Status) -> None:
    """1,010 in 101 days: 510 may be used after 51; a quarter more is the end of at risk."""
    ceiling = goal(1010, None, kind=GoalKind.CEILING, kpi_key="revenue")
    found = stand(ceiling, evidence(measure(used, 1)), 50, "revenue")
    assert found.status is status
    assert found.progress == pytest.approx(used / 1010)
    assert found.gap == pytest.approx(510 - used)


def test_a_ceiling_is_kept_or_broken_at_the_deadline() -> None:
    ceiling = goal(1010, None, kind=GoalKind.CEILING, kpi_key="revenue")
    kept = evidence(measure(900, 1), final=measure(1010, 1))
    broken = evidence(measure(900, 1), final=measure(1011, 1))
    assert stand(ceiling, kept, 101, "revenue").status is Status.ACHIEVED
    assert stand(ceiling, broken, 101, "revenue").status is Status.MISSED


@pytest.mark.parametrize(
    ("inside", "status", "share"),
    [
        ("yyyyn", Status.AT_RISK, 0.8),  # the last is outside
        ("nyyyy", Status.ON_TRACK, 0.8),
        ("nyny", Status.AT_RISK, 0.5),  # the last is inside, too few are
        ("yynn", Status.BEHIND, 0.5),
        ("y-", Status.ON_TRACK, 1),  # a gap is no failure
        ("--", Status.TOO_EARLY, None),
        ("", Status.TOO_EARLY, None),
    ],
)
def test_keeping_a_level_by_complete_periods(
    inside: str, status: Status, share: float | None
) -> None:
    for kept in (
        goal(80, None, kind=GoalKind.MAINTAIN),
        goal(95, None, kind=GoalKind.RANGE, targets=(Target(START, END, 95, entered=80),)),
    ):
        found = stand(kept, evidence(measure(85), inside=inside), 50)
        assert (found.status, found.share_inside, found.progress) == (status, share, None)


def test_a_range_is_left_on_both_sides() -> None:
    kept = goal(60, None, kind=GoalKind.RANGE, targets=(Target(START, END, 60, entered=5),))
    found = stand(kept, evidence(measure(50), inside="yn"), 50)
    assert found.share_inside == 0.5
    assert found.gap is None


def test_keeping_a_time_means_staying_below_it() -> None:
    kept = goal(50, None, kind=GoalKind.MAINTAIN)
    found = stand(kept, evidence(measure(30), inside="nn"), 50, "first_response_time")
    assert (found.status, found.gap) == (Status.ON_TRACK, 20)


@pytest.mark.parametrize(
    ("points", "percent", "status"),
    [(5, 14, Status.TOO_EARLY), (6, 14, Status.BEHIND), (5, 15, Status.BEHIND)],
)
def test_six_points_end_too_early(points: int, percent: int, status: Status) -> None:
    """At 22 of 20 to 60: a pace of 2/5.6 and 2/6."""
    found = replace(evidence(measure(22)), points=points)
    assert stand(goal(60), found, percent).status is status


def chances(chance: float | None, current: Measure | None = None, *, points: int = 6) -> Evidence:
    """Evidence with a forecast; at 41 of 20 to 60 on day 50 the pace alone would be on track."""
    ahead = Outlook(on=END, value=50, chance=chance)
    return replace(evidence(current or measure(41)), points=points, outlook=ahead)


@pytest.mark.parametrize(
    ("chance", "status"),
    [
        (1.0, Status.ON_TRACK),
        (0.70, Status.ON_TRACK),
        (0.6999, Status.AT_RISK),
        (0.30, Status.AT_RISK),
        (0.2999, Status.BEHIND),
        (0.0, Status.BEHIND),
    ],
)
@pytest.mark.parametrize("kind", [GoalKind.LEVEL, GoalKind.CEILING])
def test_from_six_points_on_the_chance_decides_and_not_the_pace(
    chance: float, status: Status, kind: GoalKind
) -> None:
    found = stand(goal(60, kind=kind, kpi_key="revenue"), chances(chance), 50, "revenue")
    assert found.status is status
    assert found.outlook is not None
    assert found.outlook.chance == chance


def test_a_chance_decides_before_it_would_be_too_early_by_the_calendar() -> None:
    assert stand(goal(60), chances(0.8), 3).status is Status.ON_TRACK


def test_a_line_without_a_chance_leaves_the_pace() -> None:
    """At 37 of 20 to 60 half way: a pace of .85."""
    found = stand(goal(60), chances(None, measure(37), points=5), 50)
    assert (found.status, found.outlook and found.outlook.value) == (Status.AT_RISK, 50)


def test_a_small_chance_within_noise_of_the_line_is_at_worst_at_risk() -> None:
    """The line stands at 40 on day 50."""
    held = stand(goal(60), chances(0.1, measure(36, 50, 31, 40)), 50)
    assert (held.status, held.is_within_noise) == (Status.AT_RISK, True)
    clear = stand(goal(60), chances(0.1, measure(36, 50, 33, 39.9)), 50)
    assert (clear.status, clear.is_within_noise) == (Status.BEHIND, False)


@pytest.mark.parametrize(
    ("percent", "current", "has_point", "status"),
    [
        (-1, measure(41), True, Status.NOT_STARTED),
        (50, measure(41), False, Status.NO_DATA),
        (50, measure(None, 0), True, Status.NO_DATA),
        (50, measure(41, 4), True, Status.NO_DATA),
        (101, measure(41), True, Status.MISSED),
    ],
)
def test_what_stands_before_the_chance_in_the_list_wins(
    percent: int, current: Measure, has_point: bool, status: Status
) -> None:
    found = replace(chances(0.9, current), has_point=has_point, final=measure(59))
    assert stand(goal(60), found, percent).status is status
    assert stand(goal(60), found, percent).outlook is None


def test_a_total_reached_needs_no_chance() -> None:
    flow = goal(1000, None, kind=GoalKind.FLOW, kpi_key="revenue")
    found = stand(flow, chances(0.1, measure(1000, 9)), 50, "revenue")
    assert (found.status, found.outlook) == (Status.ACHIEVED, None)


def test_keeping_goes_by_periods_whatever_the_chance() -> None:
    kept = goal(80, None, kind=GoalKind.MAINTAIN)
    found = replace(evidence(measure(85), inside="yy"), outlook=Outlook(on=END, value=1, chance=0))
    assert stand(kept, found, 50).status is Status.ON_TRACK


@pytest.mark.parametrize(
    ("low", "high", "is_noise"), [(75, 85, True), (90, 97, True), (96, 99, False), (81, 94, False)]
)
def test_either_end_of_a_range_may_lie_within_noise(
    low: float, high: float, is_noise: bool
) -> None:
    kept = goal(95, None, kind=GoalKind.RANGE, targets=(Target(START, END, 95, entered=80),))
    found = stand(kept, evidence(measure(90, 50, low, high), inside="yn"), 50)
    assert found.is_within_noise is is_noise
    assert found.status is (Status.AT_RISK if is_noise else Status.BEHIND)


def test_after_a_target_change_pace_is_measured_against_the_bent_line() -> None:
    """At day 50 the line stood at 40; the target becomes 30 by day 100: 35 is due at day 75."""
    change = Target(day(50), END, 30, line_start_value=40)
    bent = goal(60, targets=(Target(START, END, 60), change))
    found = stand(bent, evidence(measure(35)), 75)
    assert (found.expected, found.gap) == (35, 0)
    assert (found.progress, found.expected_progress, found.pace) == (1.5, 1.5, 1)


def test_where_the_line_asks_for_no_progress_the_side_decides() -> None:
    below = Target(day(50), day(150), 60, line_start_value=10)
    bent = goal(60, targets=(Target(START, END, 60), below))
    assert stand(bent, evidence(measure(12)), 55).status is Status.BEHIND
    assert stand(bent, evidence(measure(16)), 55).status is Status.ON_TRACK
    assert stand(bent, evidence(measure(16)), 55).pace is None


def test_required_change_ends_with_the_days() -> None:
    assert stand(goal(60), evidence(measure(50)), 100).required_per_30_days is None


def test_the_better_side_of_each_kind() -> None:
    csat, time = by_key("csat"), by_key("first_response_time")
    assert is_upward(goal(60), csat)
    assert not is_upward(goal(10), time)
    assert is_upward(goal(60, kind=GoalKind.FLOW), time)
    assert not is_upward(goal(60, kind=GoalKind.CEILING), csat)
    assert not is_upward(goal(60, kind=GoalKind.MAINTAIN), time)
    assert is_upward(goal(60, None), csat)
