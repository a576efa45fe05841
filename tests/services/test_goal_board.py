"""What stands beside goals on their board: leads, reviews, actions, how closed ones ended."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk.domain.actions import ActionDraft, ActionKind
from cxdesk.domain.assess import Status
from cxdesk.domain.periods import Grain, periods_between
from cxdesk.domain.reviews import Cadence
from cxdesk.services import actions, goal_board, goal_changes, goals, measuring, reviews, shop
from cxdesk.words import say
from tests.factories import DAY, NOW, TODAY, answer, interaction
from tests.services.goal_parts import kept, satisfied

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def leads_of(view: goals.GoalView, as_of: int = NOW + 1) -> list[tuple[str, float | None, int]]:
    yard = measuring.yard_of(shop.current(), as_of)
    found = goal_board.leads(view, yard)
    return [(one.kpi.key, one.measure.value, one.arrow) for one in found]


def only() -> goals.GoalView:
    (view,) = goals.goals(NOW + 1)
    return view


def test_leads_tell_the_last_90_days_and_an_arrow_only_when_sure() -> None:
    """40 in touch in the last 90 days, 10 in the 90 before: too few there for an arrow."""
    for at in range(40):
        interaction(now=NOW - 60 * at)
    for at in range(10):
        interaction(now=NOW - 100 * DAY - 60 * at)
    kept("Sales", "revenue", 9.0, baseline_value=5.0, leads=("interactions",))
    assert leads_of(only()) == [("interactions", 40.0, 0)]
    for at in range(30):
        interaction(now=NOW - 101 * DAY - 60 * at)
    for at in range(50):
        interaction(now=NOW - DAY - 60 * at)
    # 90 against 40: more than chance by far.
    assert leads_of(only()) == [("interactions", 90.0, 1)]


def test_a_lead_without_data_is_left_out() -> None:
    kept("Sales", "revenue", 9.0, baseline_value=5.0)
    assert leads_of(only()) == []


def test_a_filter_that_a_lead_does_not_know_is_left_out_of_it() -> None:
    interaction(now=NOW)
    where = {"product": "Bread"}
    kept("Sales", "revenue", 9.0, baseline_value=5.0, where=where, leads=("interactions",))
    assert leads_of(only()) == [("interactions", 1.0, 0)]


def test_beside_a_goal_stand_its_next_review_and_the_actions_of_all_its_parts() -> None:
    goal, csat, _ = satisfied()
    reviews.plan_reviews(goal, Cadence.WEEKLY, TODAY + timedelta(days=7), now=NOW)
    for goal_id in (goal, csat):
        draft = ActionDraft(kind=ActionKind.PROCESS, note="Do", goal_id=goal_id)
        actions.add_action(draft, now=NOW)
    begun = actions.actions(goal_id=csat)[0]
    actions.start_action(begun.id, TODAY, now=NOW)
    actions.finish_action(
        actions.add_action(
            ActionDraft(kind=ActionKind.PROCESS, note="Done", goal_id=goal), now=NOW
        ),
        now=NOW,
    )
    found = goal_board.beside(goals.goals(NOW + 1), {})[goal]
    assert (found.to_do, found.under_way) == (2, 1)
    assert found.rhythm is not None
    assert found.rhythm.next_on == TODAY + timedelta(days=7)


def test_a_closed_goal_is_told_as_it_stood_on_the_day_it_was_closed() -> None:
    """40 → 60: +100 on the day of closing; the 0s that came later change nothing of it."""
    goal = kept("Friends", "nps", 60.0, baseline_value=40.0)
    then = NOW + 20 * DAY
    for at in range(10):
        answer(9, now=then - 60 * at)
    goal_changes.close_goal(goal, on=TODAY + timedelta(days=20), reason="enough", now=then)
    for at in range(30):
        answer(0, now=then + 5 * DAY - 60 * at)
    (view,) = goal_board.ended(then + 6 * DAY)
    assert view.assessment.current.value == 100
    assert view.assessment.status is not Status.BEHIND
    assert view.goal.closed_on == TODAY + timedelta(days=20)
    assert goal_board.ended(then - 5 * DAY) == ()


def test_parts_weigh_in_the_balance_of_the_goals() -> None:
    kept("Friends", "nps", 60.0, baseline_value=40.0)
    kept("CSAT", "csat", 90.0, baseline_value=70.0, leads=("first_response_time",))
    told = [say(text) for text in goal_board.balance(goals.goals(NOW + 1))]
    assert told == ["All your goals look at satisfaction; none at quality or efficiency."]
    satisfied()
    assert goal_board.balance(goals.goals(NOW + 1)) == ()


def test_a_lead_is_drawn_over_the_periods_asked_for_else_over_24_months() -> None:
    interaction(now=NOW)
    kept("Sales", "revenue", 9.0, baseline_value=5.0)
    periods = periods_between(date(2026, 1, 1), date(2026, 3, 31), Grain.MONTH)
    for asked, count in ((periods, 3), ((), 24)):
        found = goal_board.lead_lines("revenue", {"product": "Bread"}, NOW + 1, periods=asked)
        told = {one.lead.kpi.key: one for one in found}["interactions"]
        assert len(told.chart.points) == count
        assert told.chart.points[-1].value == 1
        assert dict(told.where) == {}
