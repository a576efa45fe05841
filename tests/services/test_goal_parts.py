"""Goals of several indicators: listed once, measured together, judged by the worst."""

from __future__ import annotations

import pytest

from cxdesk.domain.assess import Status
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import dashboard, goal_changes, goals
from tests.factories import DAY, NOW, TODAY, answer
from tests.services.goal_parts import kept, satisfied

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def ids(views: tuple[goals.GoalView, ...]) -> list[tuple[int, tuple[int, ...]]]:
    return [(view.goal.id, tuple(part.goal.id for part in view.parts)) for view in views]


def test_parts_stand_in_their_goal_and_not_beside_it() -> None:
    goal, csat, reply = satisfied()
    alone = kept("Sales", "revenue", 9.0, baseline_value=5.0)
    assert ids(goals.goals(NOW + 1)) == [(goal, (csat, reply)), (alone, ())]


def test_asked_for_one_indicator_the_whole_goal_comes_that_has_a_part_on_it() -> None:
    goal, csat, reply = satisfied()
    kept("Sales", "revenue", 9.0, baseline_value=5.0)
    assert ids(goals.goals(NOW + 1, kpi_key="csat")) == [(goal, (csat, reply))]
    assert goals.goals(NOW + 1, kpi_key="fcr") == ()


def test_on_its_indicator_a_part_is_a_goal_of_its_own() -> None:
    goal, csat, reply = satisfied()
    assert ids(goals.on_indicator("csat", NOW + 1)) == [(csat, ())]
    assert ids(goals.on_indicator("nps", NOW + 1)) == [(goal, (csat, reply))]
    cards = dashboard.kpi_cards(NOW + 1, ("csat", "fcr"))
    assert [card.goal.goal.id if card.goal else None for card in cards] == [csat, None]


def test_one_goal_comes_with_its_parts_and_a_part_by_itself() -> None:
    goal, csat, reply = satisfied()
    assert ids((goals.goal(goal, NOW + 1), goals.goal(reply, NOW + 1))) == [
        (goal, (csat, reply)),
        (reply, ()),
    ]


def test_a_part_that_was_closed_leaves_its_goal() -> None:
    goal, csat, reply = satisfied()
    goal_changes.close_goal(csat, on=TODAY, now=NOW)
    assert ids(goals.goals(NOW + 1)) == [(goal, (reply,))]
    assert ids(goals.goals(NOW + 1, with_closed=True)) == [(goal, (csat, reply))]


def test_the_whole_is_as_bad_as_its_worst_part_and_each_keeps_its_own_status() -> None:
    """Two months on NPS is +100 from ten 9s, of 60 wanted; CSAT 0 %, far behind 70 → 90."""
    satisfied()
    then = NOW + 60 * DAY
    for at in range(10):
        answer(9, now=then - 60 * at)
        answer(1, SurveyKind.CSAT, now=then - 60 * at)
    (view,) = goals.goals(then + 1)
    own, csat, reply = (one.assessment.status for one in view.each)
    assert (own, csat, reply) == (Status.ON_TRACK, Status.BEHIND, Status.NO_DATA)
    assert view.overall.status is Status.BEHIND
    assert (view.rolled.told, view.rolled.of) == (2, 3)
