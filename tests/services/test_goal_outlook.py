"""Goals of an open shop: forecast from its records, exact as of any day, held against its past."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain import goal_past
from cxdesk.domain.assess import Status
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_checks import Trait
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import GoalKind, TargetMode, Window
from cxdesk.domain.kpis import by_key
from cxdesk.domain.stats.forecast import forecast
from cxdesk.services import goal_changes, goal_plan, goals, measuring
from cxdesk.store import facts
from tests.factories import DAY, NOW, TODAY, answer, sale

if TYPE_CHECKING:
    from collections.abc import Iterable

pytestmark = pytest.mark.usefixtures("open_empty_shop")

START, DEADLINE = date(2026, 1, 1), date(2026, 12, 31)
MONTHS = [date(2025, month, 10) for month in range(3, 13)] + [date(2026, 1, 10), date(2026, 2, 10)]
# Promoters of ten answers a month, March 2025 to February 2026, the rest detractors.
PROMOTERS = (5, 6, 5, 7, 6, 6, 7, 6, 7, 8, 7, 8)


def noon(on: date) -> int:
    return int(datetime(on.year, on.month, on.day, 12, tzinfo=UTC).timestamp())


def a_year_of_answers() -> None:
    for on, promoters in zip(MONTHS, PROMOTERS, strict=True):
        for nth in range(10):
            answer(9 if nth < promoters else 3, answered_at=noon(on) + nth)


def draft(kpi_key: str = "nps", entered: float = 60, **fields: Any) -> GoalDraft:
    base = GoalDraft(
        kpi_key=kpi_key, title="More", entered=entered, starts_on=START, deadline_on=DEADLINE,
        baseline_value=20.0, baseline_n=50,
    )  # fmt: skip
    return replace(base, **fields)


def set_goal(a_draft: GoalDraft) -> None:
    goal_changes.add_goal(a_draft, now=noon(START))


def past_chance(a_draft: GoalDraft) -> goal_past.PastChance | None:
    """As the wizard tells it: of the typed value, by the months before."""
    months = goal_plan.known_before(a_draft, NOW + 1).months
    return goal_past.past_chance(a_draft, by_key(a_draft.kpi_key), a_draft.entered, months)


def only(as_of: int = NOW + 1) -> goals.GoalView:
    (view,) = goals.goals(as_of)
    return view


def test_a_total_wanted_in_ninety_days_is_forecast_in_ninety_days() -> None:
    """Ten euros a day for two years, and none of it changes: 900 in 90 days, not 300 a month."""
    for days in range(730):
        sale(1_000, sold_on=TODAY - timedelta(days=days))
    set_goal(draft("revenue", 99_000, baseline_value=90_000, window=Window.ROLLING_90))
    found = only().assessment
    assert found.current.value == 90_000
    assert found.outlook is not None
    assert found.outlook.value == pytest.approx(90_000)


def test_a_level_is_forecast_from_its_months() -> None:
    """The NPS of each month is 20 points a promoter more than five, from 0; ten months ahead."""
    a_year_of_answers()
    set_goal(draft())
    ahead = only().assessment.outlook
    current = only().assessment.current
    assert ahead is not None
    assert current.low is not None
    assert current.high is not None
    whole = forecast(
        [20.0 * promoters - 100 for promoters in PROMOTERS],
        10,
        sampling_error=(current.high - current.low) / (2 * 1.959964),
    )
    assert whole is not None
    assert ahead.value == pytest.approx(whole.values[-1])
    assert ahead.chance is not None
    assert (ahead.on, ahead.has_season) == (DEADLINE, False)
    assert only().assessment.status is _by_chance(ahead.chance, is_noise=_is_noise())


def _is_noise() -> bool:
    found = only().assessment
    assert found.expected is not None
    assert found.current.low is not None
    assert found.current.high is not None
    return found.current.low <= found.expected <= found.current.high


def _by_chance(chance: float, *, is_noise: bool) -> Status:
    if chance >= 0.7:
        return Status.ON_TRACK
    return Status.AT_RISK if chance >= 0.3 or is_noise else Status.BEHIND


def test_a_forecast_as_of_a_past_day_is_that_of_the_day() -> None:
    """What came in later, or is entered today, changes nothing of the end of January."""
    a_year_of_answers()
    set_goal(draft())
    end_of_january = measuring.end_of_day(date(2026, 1, 31))
    before = only(end_of_january)
    whole = forecast([20.0 * promoters - 100 for promoters in PROMOTERS[:11]], 11)
    for nth in range(40):
        answer(0, answered_at=NOW - DAY + nth)
    assert only(end_of_january) == before
    assert before.assessment.outlook is not None
    assert whole is not None
    assert before.assessment.outlook.value == pytest.approx(whole.values[-1])
    assert only().assessment.current.value != before.assessment.current.value


def test_a_young_shop_has_a_line_but_no_chance() -> None:
    for on, promoters in zip(MONTHS[-4:], PROMOTERS[-4:], strict=True):
        for nth in range(10):
            answer(9 if nth < promoters else 3, answered_at=noon(on) + nth)
    set_goal(draft())
    ahead = only().assessment.outlook
    assert ahead is not None
    assert (ahead.low, ahead.chance, ahead.shown) == (None, None, None)
    assert only().assessment.pace is not None


def test_a_total_adds_what_is_done_to_what_is_likely() -> None:
    """100 a month for a year: 300 done by 18 March, 13 of March's 31 days and nine months ahead."""
    for on in [*MONTHS, date(2026, 3, 10)]:
        sale(100_00, on)
    set_goal(draft("revenue", 1_200_00, kind=GoalKind.FLOW, baseline_value=None))
    ahead = only().assessment.outlook
    assert ahead is not None
    expected = 300_00 + 100_00 * (13 / 31 + 9)
    assert (ahead.value, ahead.low, ahead.high) == pytest.approx((expected,) * 3)
    assert (ahead.chance, ahead.shown) == (1.0, 95)
    assert only().assessment.status is Status.ON_TRACK
    assert only().ahead[0].value == 300_00


def test_a_short_goal_goes_by_weeks() -> None:
    """Ten answers every Wednesday for eight weeks, a goal of one quarter."""
    for week in range(8):
        for nth in range(10):
            answer(9 if nth < 6 else 3, answered_at=NOW - (1 + 7 * week) * DAY + nth)
    set_goal(draft(deadline_on=date(2026, 3, 31), entered=40))
    ahead = only().assessment.outlook
    assert ahead is not None
    assert ahead.value == pytest.approx(20)
    assert ahead.chance is not None


def test_a_goal_that_is_over_or_to_come_has_no_forecast() -> None:
    a_year_of_answers()
    set_goal(draft(starts_on=date(2025, 3, 1), deadline_on=date(2026, 3, 1)))
    set_goal(draft(starts_on=date(2026, 4, 1)))
    set_goal(draft(kind=GoalKind.MAINTAIN))
    assert [view.assessment.outlook for view in goals.goals(NOW + 1)] == [None] * 3


def test_goals_are_measured_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three goals on the answers of all, one by phone only: two readings of the records."""
    a_year_of_answers()
    set_goal(draft())
    set_goal(draft(entered=70))
    set_goal(draft("csat", 90))
    set_goal(draft(where={"channel": "phone"}))
    alone = [goals.goal(view.goal.id, NOW + 1) for view in goals.goals(NOW + 1)]
    measure, calls = measuring.measures, []

    def counted(*args: Any) -> Any:
        calls.append(args)
        return measure(*args)

    monkeypatch.setattr(measuring, "measures", counted)
    together = goals.goals(NOW + 1)
    readings = [args for args in calls if len(args[1]) > 1]
    assert len(readings) == 2
    assert list(together) == alone


def test_goals_of_the_same_periods_read_what_they_share_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """First contact rests on what was said and what was settled, reopened cases on the latter."""
    a_year_of_answers()
    set_goal(draft("fcr", 90))
    set_goal(draft("reopened_rate", 5))
    alone = [goals.goal(view.goal.id, NOW + 1) for view in goals.goals(NOW + 1)]
    gather, read = facts.gather_all, []

    def counted(streams: Iterable[Any], job: Any) -> Any:
        wanted = list(streams)
        read.extend(stream.key for stream in wanted if len(job.periods) > 1)
        return gather(wanted, job)

    monkeypatch.setattr(facts, "gather_all", counted)
    assert list(goals.goals(NOW + 1)) == alone
    assert sorted(read) == ["said", "settled"]


def test_the_chart_of_a_goal_carries_its_forecast() -> None:
    a_year_of_answers()
    set_goal(draft())
    chart = goals.chart(only(), NOW + 1)
    assert chart.ahead == only().ahead
    assert (chart.ahead[0].value, chart.ahead[-1].x) == (60, DEADLINE.toordinal())
    assert chart.has_interval


def test_a_new_goal_is_held_against_the_past_of_the_shop() -> None:
    """Windows of 90 days at the ends of months hold the 30 answers of three; those of the first two
    months reach back before the first record. +10 points in three months is asked.
    """
    a_year_of_answers()
    asked = draft(entered=30, starts_on=TODAY, deadline_on=date(2026, 6, 17))
    assert past_chance(asked) is None  # ten whole windows, not yet twelve
    for back in (2, 1):
        for nth in range(10):
            answer(9 if nth < 5 else 3, answered_at=noon(date(2025, back, 10)) + nth)
    found = past_chance(asked)
    sums = [sum(([5, 5, *PROMOTERS])[at : at + 3]) for at in range(12)]
    nps = [100 * (2 * promoters - 30) / 30 for promoters in sums]
    reached = sum(b - a >= 10 for a, b in zip(nps, nps[3:], strict=False))
    assert found == (reached, 9)


def test_a_past_of_months_for_a_window_of_a_month() -> None:
    a_year_of_answers()
    asked = draft(entered=30, window=Window.LAST_MONTH, starts_on=TODAY,
                  deadline_on=date(2026, 6, 17))  # fmt: skip
    pairs = zip(PROMOTERS, PROMOTERS[3:], strict=False)
    reached = sum(20 * (b - a) >= 10 for a, b in pairs)
    assert past_chance(asked) == (reached, 9)


def test_doubts_are_those_of_the_measured_starting_point() -> None:
    """30 answers of three months cannot show ten points."""
    a_year_of_answers()
    found = goal_plan.doubts(draft(baseline_value=None, entered=70), now=NOW)
    traits = [doubt.trait for doubt in found]
    assert traits == [Trait.MEASURABLE, Trait.RELEVANT, Trait.SUPPORTED]
    with pytest.raises(ValidationError):
        goal_plan.doubts(draft(entered=15, mode=TargetMode.PERCENT), now=NOW)
