"""One more indicator under a goal: proposed where it stands, judged while typing, taken back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import command, goal_changes, goals
from cxdesk.ui.dialogs.goal_part import GoalPartDialog
from tests.factories import DAY, NOW, TODAY, answer
from tests.services import shop_with_history
from tests.ui.counter_desk import Desk, make_desk, shown
from tests.ui.indicators_place import words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.domain.goals import Goal
    from cxdesk.ui.context import Context

END = TODAY + timedelta(days=200)
# 40 answers in the last 90 days: NPS 20.
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.two_months_of_answers)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def goal(desk: Desk) -> Goal:
    draft = GoalDraft(
        kpi_key="nps", title="More friends", entered=45, starts_on=TODAY, deadline_on=END
    )
    return goals.kept_goal(goal_changes.add_goal(draft, now=NOW))


def form_of(desk: Desk, goal: Goal, qtbot: QtBot, key: str = "csat") -> GoalPartDialog:
    form = GoalPartDialog(desk.ctx, goal=goal)
    shown(desk, form, qtbot)
    form.indicator.setCurrentIndex(form.indicator.findData(key))
    qtbot.waitUntil(form.start.is_known)
    return form


def test_a_part_starts_where_it_was_measured_and_ends_with_its_goal(
    desk: Desk, goal: Goal, qtbot: QtBot
) -> None:
    """Eight of ten are satisfied yesterday: 80 per cent."""
    for at in range(10):
        answer(5 if at < 8 else 1, SurveyKind.CSAT, answered_at=NOW - DAY - 60 * at)
    form = form_of(desk, goal, qtbot)
    assert form.start.text() == "80%"
    form.target.setText("90")
    form.weight.setCurrentIndex(form.weight.findData(3))
    form.submit()
    assert desk.toasts == ["Indicator added to the goal."]
    (view,) = goals.goals(NOW + 1)
    (part,) = view.parts
    kept = part.goal
    assert (kept.kpi_key, kept.title, kept.weight) == ("csat", "Satisfaction (CSAT)", 3)
    assert (kept.baseline_value, kept.baseline_n) == (80, 10)
    assert kept.target is not None
    assert (kept.target.value, kept.target.deadline_on) == (90, END)
    command.undo(now=NOW)
    assert goals.goals(NOW + 1)[0].parts == ()


def test_it_says_what_of_both_counts(desk: Desk, goal: Goal, qtbot: QtBot) -> None:
    """The worse of both for the status, and the mean, by weight, for how far it is along."""
    told = words_in(form_of(desk, goal, qtbot))
    assert "its status is that of the one that does worse, how far it is along the mean" in told
    assert "counts in the mean" in told


def test_its_own_indicator_is_not_offered_again(desk: Desk, goal: Goal, qtbot: QtBot) -> None:
    form = form_of(desk, goal, qtbot)
    assert form.indicator.findData("nps") == -1
    assert form.indicator.findData("fcr") >= 0


def test_points_come_to_a_value_while_typing_and_nonsense_is_refused_at_its_field(
    desk: Desk, goal: Goal, qtbot: QtBot
) -> None:
    form = form_of(desk, goal, qtbot)
    form.start.setText("70")
    form.mode.set_value("points")
    form.target.setText("10")
    assert form.fields["target"].message.text() == "The target is then 80%."
    form.target.setText("50")
    assert "outside" in form.fields["target"].message.text()
    form.target.setText("10")
    form.deadline.date.set_day(END + timedelta(days=1))
    form.submit()
    assert form.isVisible()
    assert "no later than its goal" in form.fields["deadline"].message.text()


def test_without_data_the_start_is_typed(desk: Desk, goal: Goal, qtbot: QtBot) -> None:
    form = form_of(desk, goal, qtbot, "fcr")
    assert "type where you stand today" in form.fields["baseline"].message.text()
    form.target.setText("90")
    form.submit()
    assert form.isVisible()
    form.start.setText("70")
    form.submit()
    (view,) = goals.goals(NOW + 1)
    assert view.parts[0].goal.baseline_value == 70
