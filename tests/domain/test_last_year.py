"""Totals that are due as last year went, worked out by hand: ten a month, ninety in December."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk.domain import last_year
from cxdesk.domain.assess import Evidence, assess
from cxdesk.domain.goals import Goal, GoalKind, Target, counted_from, line_at
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import by_key
from cxdesk.domain.outlook import Outlook
from cxdesk.domain.periods import Grain, Period, periods_between

START, END, TODAY = date(2026, 1, 1), date(2026, 12, 31), date(2026, 6, 30)
MONTHS: list[tuple[Period, float | None]] = [
    (period, 90.0 if period.start.month == 12 else 10.0)
    for period in periods_between(date(2024, 7, 1), TODAY, Grain.MONTH)
]
FLOW = Goal(kpi_key="revenue", title="More", kind=GoalKind.FLOW, starts_on=START,
            targets=(Target(START, END, 400),))  # fmt: skip
CHANGED = replace(FLOW, targets=(*FLOW.targets, Target(TODAY, END, 500, line_start_value=120)))


@pytest.mark.parametrize(
    ("on", "share"),
    [
        (TODAY, 0.3),  # 60 of 200
        (date(2026, 1, 15), 15 / 31 * 10 / 200),
        (date(2026, 11, 30), 0.55),
        (END, 1),
        (date(2027, 3, 1), 1),
        (date(2025, 12, 31), 0),
    ],
)
def test_the_share_due_is_that_of_the_same_dates_last_year(on: date, share: float) -> None:
    assert last_year.share(FLOW, on, MONTHS) == pytest.approx(share)


def test_after_a_change_the_share_begins_anew() -> None:
    """From July on 140 came in last year, 10 of it in July: 120 and a 14th of the 380 to go."""
    assert counted_from(CHANGED) == date(2026, 7, 1)
    due = last_year.share(CHANGED, date(2026, 7, 31), MONTHS)
    assert due == pytest.approx(1 / 14)
    assert line_at(CHANGED, date(2026, 7, 31), due) == pytest.approx(120 + 380 / 14)


@pytest.mark.parametrize(
    ("deadline", "is_known"),
    [(date(2027, 1, 1), True), (date(2027, 1, 2), False)],
)
def test_a_goal_of_more_than_a_year_has_no_such_year(deadline: date, is_known: bool) -> None:
    longer = replace(FLOW, targets=(Target(START, deadline, 400),))
    assert (last_year.share(longer, TODAY, MONTHS) is not None) is is_known


def test_what_last_year_does_not_tell_is_left_to_the_days() -> None:
    gap = [(period, None if period.start.month == 3 else value) for period, value in MONTHS]
    assert last_year.share(FLOW, TODAY, gap) is None
    assert last_year.bends(FLOW, gap) == ()
    nothing = [(period, 0.0) for period, _ in MONTHS]
    assert last_year.share(FLOW, TODAY, nothing) is None


def test_the_path_bends_at_the_ends_of_months() -> None:
    bends = last_year.bends(FLOW, MONTHS)
    assert [round(place.y, 6) for place in bends] == [*range(20, 221, 20), 400]
    assert (bends[0].x, bends[-1].x) == (date(2026, 2, 1).toordinal(), END.toordinal() + 1)


def test_a_steep_december_is_a_strong_season_and_no_change_is_none() -> None:
    assert last_year.is_strong([value for _, value in MONTHS])
    assert not last_year.is_strong([10.0] * 24)
    assert not last_year.is_strong([value for _, value in MONTHS][1:])


def test_the_expected_line_follows_last_year_s_course() -> None:
    """120 are due by 30 June, not the 198 of the days; 110 done are a pace of .917."""
    ahead = Outlook(on=END, value=400, due_share=last_year.share(FLOW, TODAY, MONTHS))
    evidence = Evidence(current=Measure(value=110, n=50), has_point=True, outlook=ahead)
    found = assess(FLOW, by_key("revenue"), evidence, TODAY)
    assert found.expected == pytest.approx(120)
    assert found.pace == pytest.approx(110 / 120)
    by_days = assess(FLOW, by_key("revenue"), replace(evidence, outlook=None), TODAY)
    assert by_days.expected == pytest.approx(400 * 181 / 365)
