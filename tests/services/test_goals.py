"""Goals kept in the file: set, measured, changed, closed, undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from cxdesk.domain.assess import Status
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import GoalKind, Reader, TargetMode, Window
from cxdesk.domain.periods import Grain, Period
from cxdesk.domain.reviews import Cadence
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import (
    command,
    dashboard,
    events,
    goal_changes,
    goal_plan,
    goals,
    measuring,
    staff,
)
from tests.factories import DAY, NOW, TODAY, answer, counts, customer, sale

pytestmark = pytest.mark.usefixtures("open_empty_shop")

DEADLINE = date(2026, 12, 31)


def draft(kpi_key: str = "nps", entered: float = 40, **fields: Any) -> GoalDraft:
    base = GoalDraft(
        kpi_key=kpi_key, title="  More friends ", entered=entered, starts_on=TODAY,
        deadline_on=DEADLINE,
    )  # fmt: skip
    return replace(base, **fields)


def answers(*scores: int, days_ago: int = 0) -> None:
    for i, score in enumerate(scores):
        answer(score, answered_at=NOW - days_ago * DAY - 60 * i)


def only_view(as_of: int = NOW + 1) -> goals.GoalView:
    (view,) = goals.goals(as_of)
    return view


def test_a_goal_measures_its_own_starting_point() -> None:
    """Over 90 days: 6 promoters, 2 passives, 2 detractors give +40; an older 0 is out."""
    answers(*[9] * 6, 7, 7, 3, 3, days_ago=10)
    answers(0, days_ago=91)
    goal_id = goal_changes.add_goal(draft(entered=60), now=NOW)
    found = goals.goal(goal_id, NOW + 1).goal
    assert (found.baseline_value, found.baseline_n) == (40, 10)
    assert found.baseline_from_on == TODAY - timedelta(days=90)
    assert found.baseline_to_on == TODAY - timedelta(days=1)
    assert (found.title, found.target and found.target.value) == ("More friends", 60)
    assert goal_plan.check_goal(draft(entered=60), now=NOW).warnings


def test_what_comes_in_on_the_first_day_is_not_the_starting_point() -> None:
    answers(*[9] * 6, 7, 7, 3, 3, days_ago=1)
    answers(*[0] * 10)
    assert goal_plan.propose_baseline("nps", None, Window.ROLLING_90, NOW + 1).value == 40
    goal_id = goal_changes.add_goal(draft(entered=60), now=NOW)
    assert goals.goal(goal_id, NOW + 1).goal.baseline_value == 40


def test_a_new_shop_starts_from_what_it_has_today() -> None:
    answers(9, 9, 7, 3)
    found = goal_plan.propose_baseline("nps", None, Window.ROLLING_90, NOW + 1)
    assert (found.value, found.n) == (25, 4)
    goal_id = goal_changes.add_goal(draft(), now=NOW)
    kept = goals.goal(goal_id, NOW + 1).goal
    assert (kept.baseline_value, kept.baseline_n, kept.baseline_to_on) == (25, 4, TODAY)


def test_a_typed_starting_point_is_kept_and_progress_counts_from_it() -> None:
    """From 0 to 40 with +10 now: a quarter of the way, whatever the records before say."""
    answers(*[9] * 30, days_ago=60)
    start = TODAY - timedelta(days=30)
    goal_changes.add_goal(
        draft(baseline_value=0.0, starts_on=start, window=Window.ROLLING_30), now=NOW - 30 * DAY
    )
    answers(9, 9, 9, 7, 7, 7, 7, 7, 3, 3, days_ago=5)
    view = only_view()
    assert (view.goal.baseline_value, view.goal.baseline_n) == (0, 0)
    assert view.assessment.progress == 0.25
    (warning,) = goal_plan.check_goal(draft(baseline_value=0.0), now=NOW).warnings
    assert "typed by hand" in warning.source


def test_a_goal_without_anything_measured_is_refused_whole() -> None:
    with pytest.raises(ValidationError) as caught:
        goal_changes.add_goal(draft(), now=NOW)
    assert caught.value.field == "baseline"
    assert counts("goal", "goal_target") == {"goal": 0, "goal_target": 0}


def test_the_proposed_baseline_is_the_window_s_figure() -> None:
    answers(9, 9, 9, 3, days_ago=20)
    answers(0, days_ago=40)
    found = goal_plan.propose_baseline("nps", None, Window.ROLLING_30, NOW + 1)
    assert (found.value, found.n, found.provisional) == (50, 4, False)
    assert goal_plan.propose_baseline("nps", None, Window.LAST_MONTH, NOW + 1).n == 5
    assert (
        goal_plan.propose_baseline("nps", {"channel": "phone"}, Window.ROLLING_90, NOW + 1).n == 0
    )


def test_a_level_goal_stands_by_its_rolling_window() -> None:
    """Baseline 0 on day 0, target 40 in 100 days; +20 after half: 50 % done, 50 % of the time."""
    start = TODAY - timedelta(days=50)
    goal_changes.add_goal(
        draft(starts_on=start, deadline_on=TODAY + timedelta(days=50), baseline_value=0.0,
              baseline_n=50, window=Window.ROLLING_30),
        now=NOW - 50 * DAY,
    )  # fmt: skip
    answers(9, 9, 9, 7, 3, 7, 7, 9, 9, 3, 3, 7, 7, 9, 3, 9, 9, 3, 7, 3, days_ago=5)
    found = only_view().assessment
    assert (found.current.value, found.current.n) == (10, 20)
    assert (found.progress, found.fraction) == (0.25, 0.5)
    assert (found.status, found.is_within_noise) == (Status.AT_RISK, True)
    assert found.expected == 20


def test_only_data_before_the_start_is_too_early_at_first_and_then_no_data() -> None:
    """Of 288 days 15 % are 43: on day 50 the last 90 still hold the six answers, but none since."""
    answers(*[9] * 6, days_ago=5)
    goal_changes.add_goal(draft(baseline_value=0.0, baseline_n=50), now=NOW)
    assert only_view().assessment.status is Status.TOO_EARLY
    (later,) = goals.goals(NOW + 50 * DAY)
    assert (later.assessment.current.n, later.assessment.status) == (6, Status.NO_DATA)


def test_a_total_is_summed_from_its_start() -> None:
    start = date(2026, 3, 1)
    sale(50_000, date(2026, 2, 28))
    sale(90_000, date(2026, 3, 2))
    sale(88_000, TODAY)
    goal_changes.add_goal(
        draft("revenue", 310_000, kind=GoalKind.FLOW, starts_on=start,
              deadline_on=date(2026, 3, 31)),
        now=NOW,
    )  # fmt: skip
    found = only_view().assessment
    assert (found.current.value, found.expected) == (178_000, pytest.approx(180_000))
    assert found.status is Status.ON_TRACK


def test_what_comes_after_the_deadline_is_not_in_the_total() -> None:
    sale(90_000, date(2026, 3, 2))
    sale(88_000, TODAY)
    goal_changes.add_goal(
        draft("revenue", 100_000, kind=GoalKind.FLOW, starts_on=date(2026, 3, 1),
              deadline_on=date(2026, 3, 10)),
        now=NOW,
    )  # fmt: skip
    found = only_view().assessment
    assert (found.current.value, found.progress) == (90_000, pytest.approx(0.9))
    assert found.status is Status.MISSED


def test_after_the_deadline_the_last_complete_month_decides() -> None:
    goal_changes.add_goal(
        draft(starts_on=date(2026, 1, 1), deadline_on=date(2026, 3, 15), baseline_value=0.0,
              baseline_n=50, window=Window.LAST_MONTH),
        now=NOW,
    )  # fmt: skip
    answers(*[9] * 6, days_ago=30)  # February
    answers(*[0] * 6, days_ago=2)  # March, after the last month that was complete
    assert only_view().assessment.status is Status.ACHIEVED


def test_a_goal_as_of_a_past_day_knows_only_what_was_known_then() -> None:
    goal_id = goal_changes.add_goal(
        draft(starts_on=date(2026, 1, 1), baseline_value=0.0, baseline_n=50), now=NOW - 40 * DAY
    )
    goal_changes.change_target(
        goal_id, on=TODAY, mode=TargetMode.VALUE, entered=50, deadline_on=DEADLINE,
        reason="  it goes well ", now=NOW,
    )  # fmt: skip
    goal_changes.close_goal(goal_id, on=date(2026, 6, 1), reason="sold the shop", now=NOW)
    assert only_view().goal.target._replace(line_start_value=None) == (
        TODAY, DEADLINE, 50, TargetMode.VALUE, 50, None, "it goes well", NOW,
    )  # fmt: skip
    before = only_view(NOW - DAY).goal
    assert (before.target.value, before.closed_on) == (40, None)
    in_june = measuring.end_of_day(date(2026, 6, 1))
    assert goals.goals(in_june) == ()
    (closed,) = goals.goals(in_june, with_closed=True)
    assert (closed.goal.closed_on, closed.goal.closed_reason) == (
        date(2026, 6, 1), "sold the shop",
    )  # fmt: skip


def test_a_goal_entered_today_was_not_known_yesterday() -> None:
    """Entered today for the first of January: nobody knew of it before."""
    goal_changes.add_goal(
        draft(starts_on=date(2026, 1, 1), baseline_value=0.0, baseline_n=50), now=NOW
    )
    assert goals.goals(NOW, with_closed=True) == ()
    assert only_view(NOW + 1).goal.created_at == NOW
    cards = {card.kpi.key: card.goal for card in dashboard.kpi_cards(NOW - DAY)}
    assert cards["nps"] is None


def test_a_target_and_a_closing_entered_today_for_last_week_leave_last_week_alone() -> None:
    last_week = TODAY - timedelta(days=7)
    goal_id = goal_changes.add_goal(
        draft(starts_on=date(2026, 1, 1), baseline_value=0.0, baseline_n=50), now=NOW - 40 * DAY
    )
    goal_changes.change_target(
        goal_id, on=last_week, mode=TargetMode.VALUE, entered=50, deadline_on=DEADLINE, now=NOW
    )
    goal_changes.close_goal(goal_id, on=last_week, now=NOW)
    then = only_view(NOW - DAY).goal
    assert ([target.value for target in then.targets], then.closed_on) == ([40], None)
    assert goals.goals(NOW + 1) == ()


def test_a_chart_shows_an_event_from_when_it_was_noted() -> None:
    answers(9, days_ago=3)
    events.add_event(TODAY - timedelta(days=9), "New prices", now=NOW)
    noted = [dashboard.indicator("nps", Grain.MONTH, 3, as_of).events for as_of in (NOW, NOW + 1)]
    assert [len(found) for found in noted] == [0, 1]


def test_a_second_target_on_the_same_day_replaces_the_first() -> None:
    goal_id = goal_changes.add_goal(
        draft(starts_on=date(2026, 1, 1), baseline_value=0.0, baseline_n=50), now=NOW
    )
    for entered, now in ((50, NOW), (55, NOW + 60)):
        goal_changes.change_target(
            goal_id, on=TODAY, mode=TargetMode.VALUE, entered=entered, deadline_on=DEADLINE, now=now
        )
    assert [target.value for target in only_view(NOW + 61).goal.targets] == [40, 55]
    assert [target.value for target in only_view(NOW + 60).goal.targets] == [40, 50]


def test_goals_that_are_closed_or_gone_do_not_change() -> None:
    goal_id = goal_changes.add_goal(draft(baseline_value=0.0, baseline_n=50), now=NOW)
    with pytest.raises(ValidationError):
        goal_changes.close_goal(goal_id, on=TODAY - timedelta(days=1), now=NOW)
    goal_changes.close_goal(goal_id, on=TODAY, now=NOW)
    change: dict[str, Any] = {
        "on": TODAY, "mode": TargetMode.VALUE, "entered": 50, "deadline_on": DEADLINE, "now": NOW,
    }  # fmt: skip
    with pytest.raises(ValidationError):
        goal_changes.change_target(goal_id, **change)
    for gone in (lambda: goal_changes.delete_goal(99, now=NOW), lambda: goals.goal(99, NOW)):
        with pytest.raises(ValidationError):
            gone()


def test_deleting_a_goal_is_undone_with_its_targets() -> None:
    goal_id = goal_changes.add_goal(draft(baseline_value=0.0, baseline_n=50), now=NOW)
    before = goals.goal(goal_id, NOW + 1)
    goal_changes.delete_goal(goal_id, now=NOW)
    assert counts("goal", "goal_target") == {"goal": 0, "goal_target": 0}
    command.undo(now=NOW)
    assert goals.goal(goal_id, NOW + 1) == before


def test_a_goal_with_a_filter_counts_only_what_fits() -> None:
    answers(*[9] * 5, days_ago=1)
    with pytest.raises(ValidationError) as caught:
        goal_changes.add_goal(draft(where={"canal": "paloma"}), now=NOW)
    assert caught.value.field == "where"
    goal_changes.add_goal(
        draft(where={"canal": "tienda"}, baseline_value=0.0, starts_on=TODAY - timedelta(days=30)),
        now=NOW,
    )
    found = only_view()
    assert dict(found.goal.where) == {"channel": "counter"}
    assert found.assessment.current.n == 5


def test_the_chart_of_a_level_shows_a_year_before_and_the_way_to_the_deadline() -> None:
    answers(*[9] * 5, days_ago=1)
    answers(*[0] * 5, days_ago=350)
    goal_changes.add_goal(draft(baseline_value=0.0, baseline_n=50), now=NOW)
    events.add_event(date(2026, 1, 7), "New prices", now=NOW)
    chart = goals.chart(only_view(), NOW + 1)
    assert [point.value for point in chart.points] == [-100, *[None] * 10, 100]
    assert chart.path == ((TODAY.toordinal(), 0), (DEADLINE.toordinal(), 40))
    assert chart.x_max == DEADLINE.toordinal()
    assert [flag.text for flag in chart.flags] == ["New prices"]


def test_the_chart_of_a_level_begins_with_the_first_record() -> None:
    answers(*[9] * 5, days_ago=20)
    goal_changes.add_goal(draft(baseline_value=0.0, baseline_n=50), now=NOW)
    chart = goals.chart(only_view(), NOW + 1)
    assert [point.period.start for point in chart.points] == [date(2026, 2, 1), date(2026, 3, 1)]


def test_the_chart_of_a_total_climbs_from_the_start() -> None:
    start = date(2026, 1, 10)
    for month in (1, 2, 3):
        sale(1000, date(2026, month, 12))
    goal_changes.add_goal(draft("revenue", 9000, kind=GoalKind.FLOW, starts_on=start), now=NOW)
    chart = goals.chart(only_view(), NOW + 1)
    assert [point.value for point in chart.points] == [1000, 2000, 3000]
    assert chart.points[0].period == Period(start, date(2026, 2, 1), Grain.MONTH, True)
    assert chart.path[0] == (start.toordinal(), 0)
    assert chart.path[-1] == (DEADLINE.toordinal() + 1, 9000)


def test_a_level_that_depends_on_the_window_is_drawn_by_that_window() -> None:
    """Two buyers every month and a third in January: 2 in March, but 3 in ninety days."""
    for who in (customer("Ana"), customer("Luis")):
        for month in (1, 2, 3):
            sale(100, date(2026, month, 5), customer_id=who)
    sale(100, date(2026, 1, 20), customer_id=customer("Eva"))
    goal_changes.add_goal(draft("active_customers", 9), now=NOW)
    view = only_view()
    chart = goals.chart(view, NOW + 1)
    assert view.goal.baseline_value == 3
    assert [point.value for point in chart.points[-3:]] == [3, 3, 3]
    assert [point.provisional for point in chart.points[-2:]] == [False, True]
    by_month = dashboard.indicator("active_customers", Grain.MONTH, 3, NOW + 1)
    assert [point.value for point in by_month.chart.points] == [3, 2, 2]
    assert by_month.chart.targets == ()


def test_events_are_kept_listed_and_taken_away() -> None:
    first = events.add_event(date(2026, 3, 2), " New phone line ", now=NOW)
    events.add_event(date(2026, 4, 1), "Later", now=NOW)
    (found,) = events.events(date(2026, 3, 1), date(2026, 3, 31))
    assert (found.id, found.on) == (first, date(2026, 3, 2))
    assert found.note == "New phone line"
    events.delete_event(first, now=NOW)
    assert events.events(date(2026, 3, 1), date(2026, 3, 31)) == ()
    with pytest.raises(ValidationError):
        events.delete_event(first, now=NOW)
    for note in ("  ", "x" * 201):
        with pytest.raises(ValidationError):
            events.add_event(TODAY, note, now=NOW)


def test_csat_goal_in_per_cent_of_a_typed_baseline() -> None:
    checked = goal_plan.check_goal(
        draft("csat", 15, mode=TargetMode.PERCENT, baseline_value=80.0, baseline_n=100), now=NOW
    )
    assert checked.value == pytest.approx(92)
    assert checked.warnings == ()
    assert SurveyKind.CSAT == "csat"


def test_a_goal_keeps_its_part_reviews_readers_and_leads() -> None:
    luis = staff.add_staff("Luis Gil", now=NOW)
    whole = goal_changes.add_goal(draft(baseline_value=0.0, baseline_n=50), now=NOW)
    made = draft(
        baseline_value=0.0,
        baseline_n=50,
        parent_id=whole,
        weight=3,
        cadence=Cadence.MONTHLY,
        first_review_on=date(2026, 4, 1),
        readers=(Reader(luis), Reader(name="The bank")),
        leads=("complaint_rate", "call_back_time"),
    )
    found = goals.kept_goal(goal_changes.add_goal(made, now=NOW))
    assert (found.parent_id, found.weight, found.cadence) == (whole, 3, Cadence.MONTHLY)
    assert found.first_review_on == date(2026, 4, 1)
    assert found.readers == (Reader(luis, "Luis Gil"), Reader(name="The bank"))
    assert found.leads == ("complaint_rate", "call_back_time")
    alone = goals.kept_goal(whole)
    assert (alone.parent_id, alone.weight, alone.cadence) == (None, 1, Cadence.NONE)
    assert (alone.first_review_on, alone.readers, alone.leads) == (None, (), ())
