"""Stretches of dates that goals and comparisons measure."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain import windows
from cxdesk.domain.goals import Goal, GoalKind, Window
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, Period, period_of

MARCH_18 = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("window", "today", "first", "last"),
    [
        (Window.ROLLING_30, MARCH_18, date(2026, 2, 17), MARCH_18),
        (Window.ROLLING_90, MARCH_18, date(2025, 12, 19), MARCH_18),
        (Window.ROLLING_365, MARCH_18, date(2025, 3, 19), MARCH_18),
        (Window.LAST_MONTH, MARCH_18, date(2026, 2, 1), date(2026, 2, 28)),
        (Window.LAST_MONTH, date(2026, 3, 31), date(2026, 3, 1), date(2026, 3, 31)),
        (Window.LAST_QUARTER, MARCH_18, date(2025, 10, 1), date(2025, 12, 31)),
        (Window.LAST_QUARTER, date(2026, 3, 31), date(2026, 1, 1), date(2026, 3, 31)),
    ],
)
def test_windows_end_with_the_day_or_with_what_it_completes(
    window: Window, today: date, first: date, last: date
) -> None:
    found = windows.window_period(window, today)
    assert (found.start, found.last_day) == (first, last)


def test_the_last_90_days_follow_on_the_90_before() -> None:
    """13 of December, 31, 28 and 18 days; before them 11 of September, 31, 30 and 18."""
    last, before = windows.last_90_and_before(MARCH_18)
    assert (last.start, last.last_day, last.days) == (date(2025, 12, 19), MARCH_18, 90)
    assert (before.start, before.end, before.days) == (date(2025, 9, 20), last.start, 90)
    assert (before.grain, before.clipped) == (Grain.DAY, True)


def goal(kind: GoalKind = GoalKind.LEVEL, window: Window = Window.ROLLING_90) -> Goal:
    return Goal(kpi_key="nps", title="G", kind=kind, window=window, starts_on=date(2026, 1, 10))


def test_a_total_is_measured_from_its_start() -> None:
    found = windows.goal_period(goal(GoalKind.FLOW), MARCH_18)
    assert (found.start, found.last_day) == (date(2026, 1, 10), MARCH_18)
    early = windows.goal_period(goal(GoalKind.CEILING), date(2025, 12, 1))
    assert (early.start, early.last_day) == (date(2026, 1, 10), date(2026, 1, 10))
    level = windows.goal_period(goal(), MARCH_18)
    assert level.start == date(2025, 12, 19)


def test_complete_periods_lie_wholly_since_the_start() -> None:
    months = windows.complete_since(goal(), date(2026, 3, 31))
    assert months == (period_of(date(2026, 2, 1), Grain.MONTH), period_of(MARCH_18, Grain.MONTH))
    assert windows.complete_since(goal(), MARCH_18) == months[:1]
    assert windows.complete_since(goal(), date(2026, 1, 1)) == ()
    quarters = windows.complete_since(goal(window=Window.LAST_QUARTER), date(2026, 6, 30))
    assert quarters == (period_of(date(2026, 4, 1), Grain.QUARTER),)


def test_the_same_days_of_the_period_before() -> None:
    march = period_of(MARCH_18, Grain.MONTH)
    assert windows.same_days_before(march, MARCH_18) == (
        Period(date(2026, 3, 1), date(2026, 3, 19), Grain.MONTH, True),
        Period(date(2026, 2, 1), date(2026, 2, 19), Grain.MONTH, True),
    )
    _, february = windows.same_days_before(march, date(2026, 3, 30))
    assert february.last_day == date(2026, 2, 28)  # February has no 30th
    whole = windows.same_days_before(march, date(2026, 3, 31))
    assert whole == (march, period_of(date(2026, 2, 1), Grain.MONTH))


@pytest.mark.parametrize(
    ("key", "window", "grain", "is_told"),
    [
        ("nps", Window.ROLLING_90, Grain.MONTH, True),
        ("active_customers", Window.ROLLING_90, Grain.MONTH, False),
        ("active_customers", Window.LAST_MONTH, Grain.MONTH, True),
        ("repeat_purchase_rate", Window.LAST_MONTH, Grain.QUARTER, False),
        ("repeat_purchase_rate", Window.LAST_QUARTER, Grain.QUARTER, True),
    ],
)
def test_a_month_is_not_held_against_a_target_for_ninety_days(
    key: str, window: Window, grain: Grain, is_told: bool
) -> None:
    assert windows.is_told_by(goal(window=window), by_key(key), grain) is is_told


def test_the_same_days_of_the_year_before() -> None:
    """1 to 18 March of both years; a month that is over is held against the whole month."""
    march = period_of(MARCH_18, Grain.MONTH)
    now, before = windows.same_days_last_year(march, MARCH_18)
    assert (now.start, now.last_day) == (date(2026, 3, 1), MARCH_18)
    assert (before.start, before.last_day) == (date(2025, 3, 1), date(2025, 3, 18))
    _, whole = windows.same_days_last_year(march, date(2026, 4, 2))
    assert (whole.start, whole.last_day) == (date(2025, 3, 1), date(2025, 3, 31))
