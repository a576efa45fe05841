"""A goal since it began: the two stretches held against each other, and when they can be."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk import words
from cxdesk.domain import goal_since
from cxdesk.domain.goals import Goal, GoalKind, Target, Window
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, Period, period_of

STARTS = date(2026, 3, 1)
DECEMBER_1, FEBRUARY_28 = date(2025, 12, 1), date(2026, 2, 28)
FEBRUARY = period_of(FEBRUARY_28, Grain.MONTH)


def goal(**changes: object) -> Goal:
    """Rolling 90 days from 1 March, measured before from 1 December to 28 February: 90 days."""
    known = {"kpi_key": "nps", "title": "G", "starts_on": STARTS, "baseline_value": 40.0}
    known |= {"baseline_from_on": DECEMBER_1, "baseline_to_on": FEBRUARY_28}
    return Goal(**(known | changes))


def days(pair: tuple[Period, Period]) -> tuple[date, ...]:
    return tuple(day for period in pair for day in (period.start, period.last_day))


def said(found: Goal, today: date) -> str:
    return words.say(goal_since.too_young(found, today))


def test_it_goes_from_the_starting_point_to_the_own_window_up_to_today() -> None:
    found = days(goal_since.pair(goal(), date(2026, 5, 29)))
    assert found == (DECEMBER_1, FEBRUARY_28, STARTS, date(2026, 5, 29))


def test_a_typed_starting_point_is_measured_over_the_window_up_to_the_day_before() -> None:
    typed = goal(baseline_from_on=None, baseline_to_on=None)
    assert days(goal_since.pair(typed, date(2026, 5, 29)))[:2] == (DECEMBER_1, FEBRUARY_28)


def test_whole_months_are_held_against_each_other() -> None:
    monthly = goal(window=Window.LAST_MONTH, starts_on=date(2026, 3, 15),
                   baseline_from_on=FEBRUARY.start, baseline_to_on=FEBRUARY_28)  # fmt: skip
    april = period_of(date(2026, 4, 1), Grain.MONTH)
    assert goal_since.pair(monthly, date(2026, 5, 2)) == (FEBRUARY, april)


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 3, 10), date(2026, 2, 19), date(2026, 3, 10)),  # ten days, and ten before
        (date(2026, 9, 1), date(2026, 2, 24), date(2026, 3, 5)),  # it ended after five
    ],
)
def test_a_total_is_held_against_as_many_days_before_its_start(
    today: date, first: date, last: date
) -> None:
    target = Target(STARTS, date(2026, 3, 5) if today > last else date(2026, 12, 31), 500.0)
    for targets in ((target,), ()):
        if not targets and today > last:
            continue  # without a target it has no end
        total = goal(kind=GoalKind.FLOW, targets=targets)
        assert days(goal_since.pair(total, today)) == (first, FEBRUARY_28, STARTS, last)


@pytest.mark.parametrize(
    ("changes", "first"),
    [
        ({}, date(2026, 5, 29)),  # 31 days of March, 30 of April, 29 of May
        # Measured up to the first day itself, as nothing was recorded before.
        ({"baseline_from_on": date(2025, 12, 2), "baseline_to_on": STARTS}, date(2026, 5, 30)),
        ({"window": Window.LAST_MONTH}, date(2026, 3, 31)),
        ({"window": Window.LAST_MONTH, "starts_on": date(2026, 3, 15)}, date(2026, 4, 30)),
        ({"window": Window.LAST_QUARTER}, date(2026, 6, 30)),
        ({"kind": GoalKind.CEILING}, STARTS),
    ],
)
def test_it_can_be_told_from_the_first_window_that_is_all_its_own(
    changes: dict[str, object], first: date
) -> None:
    found = goal(**changes)
    assert goal_since.told_from(found) == first
    assert goal_since.too_young(found, first) is None
    assert goal_since.too_young(found, first - timedelta(days=1)) is not None


def test_a_young_goal_says_from_when_on_and_one_to_come_when_it_begins() -> None:
    assert said(goal(), date(2026, 5, 28)) == (
        "The goal began on 2026-03-01: what is measured now is in part still from before it."
        " From 2026-05-29 on its change can be told."
    )
    assert said(goal(), FEBRUARY_28) == (
        "The goal begins on 2026-03-01: there is nothing to explain yet."
    )


@pytest.mark.parametrize(
    ("kept", "measured", "told"),
    [
        (40.0, 40.9, ""),
        (40.0, 41.0, "The starting point of the goal was set at 40."),
        (40.0, None, "The starting point of the goal was set at 40."),
        (None, 41.0, ""),
    ],
)
def test_a_starting_point_set_otherwise_than_measured_is_told(
    kept: float | None, measured: float | None, told: str
) -> None:
    before = Measure(value=measured, n=50)
    found = goal_since.notes(goal(baseline_value=kept), by_key("nps"), before)
    assert " ".join(map(words.say, found)) == told


def test_a_total_says_that_it_starts_from_nothing() -> None:
    found = goal_since.notes(goal(kind=GoalKind.FLOW), by_key("revenue"), Measure(value=1, n=1))
    assert list(map(words.say, found)) == [
        "A total starts from nothing: it is held against as many days before its start."
    ]
