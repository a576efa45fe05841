"""The forms that change a goal and say who knows of it: one step, with the reason."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import GoalKind, Reader, Window
from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import OwnDraft
from cxdesk.domain.periods import Grain
from cxdesk.services import (
    command,
    goal_changes,
    goal_history,
    goal_readers,
    goals,
    own_indicators,
    staff,
)
from cxdesk.ui.dialogs.goal_edit import GoalEditDialog
from cxdesk.ui.dialogs.goal_readers import GoalReadersDialog
from tests.factories import NOW, TODAY
from tests.services import shop_with_history
from tests.ui.counter_desk import Desk, make_desk, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.domain.goals import Goal
    from cxdesk.ui.context import Context

# 40 answers in the last 90 days: 20 promoters, 12 detractors, NPS 20.
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.two_months_of_answers)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def goal(desk: Desk) -> Goal:
    made = goal_changes.add_goal(
        GoalDraft(
            kpi_key="nps",
            title="More friends",
            entered=45,
            starts_on=TODAY,
            deadline_on=TODAY + timedelta(days=200),
            why="they come back",
        ),
        now=NOW,
    )
    return goals.kept_goal(made)


def form_of(desk: Desk, goal: Goal, qtbot: QtBot) -> GoalEditDialog:
    form = GoalEditDialog(desk.ctx, goal=goal)
    shown(desk, form, qtbot)
    return form


def test_what_was_typed_is_kept_with_its_reason(desk: Desk, goal: Goal, qtbot: QtBot) -> None:
    form = form_of(desk, goal, qtbot)
    form.title.setText("Friends for life")
    form.how.setPlainText("call them")
    form.reason.setPlainText("clearer")
    form.submit()
    kept = goals.kept_goal(goal.id)
    assert (kept.title, kept.how, kept.why) == ("Friends for life", "call them", "they come back")
    (entry, _set) = goal_history.history(goal.id)
    assert (entry.reason, len(entry.told)) == ("clearer", 2)
    command.undo()
    assert goals.kept_goal(goal.id) == goal


def test_ctrl_and_enter_save_from_a_text_of_several_lines(
    desk: Desk, goal: Goal, qtbot: QtBot
) -> None:
    form = form_of(desk, goal, qtbot)
    form.reason.setPlainText("clearer")
    for text, key in (("call them", Qt.Key.Key_Return), ("call twice", Qt.Key.Key_Enter)):
        form.how.setPlainText(text)
        form.how.setFocus()
        qtbot.keyClick(form.how, key, Qt.KeyboardModifier.ControlModifier)
        assert goals.kept_goal(goal.id).how == text
        form = form_of(desk, goals.kept_goal(goal.id), qtbot)
        form.reason.setPlainText("clearer yet")


def test_without_a_reason_the_form_stays_and_asks_for_it(
    desk: Desk, goal: Goal, qtbot: QtBot
) -> None:
    form = form_of(desk, goal, qtbot)
    form.title.setText("Friends for life")
    form.submit()
    assert form.isVisible()
    assert form.fields["reason"].has_error()
    assert form.reason.hasFocus()
    assert goals.kept_goal(goal.id).title == "More friends"


def test_another_window_has_another_starting_point_and_the_former_comes_back(
    desk: Desk, goal: Goal, qtbot: QtBot
) -> None:
    """Over the 90 days before its start the NPS was 20, from 40 answers."""
    form = form_of(desk, goal, qtbot)
    assert form.measure.start.text() == "+20"
    assert form.fields["baseline"].message.text() == "Measured before it started, n 40."
    form.measure.measured_over.setCurrentIndex(
        form.measure.measured_over.findData(Window.ROLLING_365)
    )
    assert form.measure.start.text() == ""
    qtbot.waitUntil(lambda: form.measure.start.baseline is not None)
    assert form.fields["baseline"].message.text().startswith("Last 365 days: n ")
    assert form.goal_draft().baseline_value is None  # measured when it is saved
    form.measure.measured_over.setCurrentIndex(
        form.measure.measured_over.findData(Window.ROLLING_90)
    )
    assert form.measure.start.text() == "+20"
    assert form.fields["baseline"].message.text() == "Measured before it started, n 40."


def test_a_starting_point_is_typed_and_a_wrong_one_is_refused_there(
    desk: Desk, goal: Goal, qtbot: QtBot
) -> None:
    form = form_of(desk, goal, qtbot)
    form.reason.setPlainText("counted by hand")
    form.measure.start.setText("many")
    form.submit()
    assert form.fields["baseline"].has_error()
    assert not form.area.more.isHidden()
    form.measure.start.setText("12")
    form.submit()
    kept = goals.kept_goal(goal.id)
    assert (kept.baseline_value, kept.baseline_n, kept.baseline_from_on) == (12, 0, None)


def test_a_typed_starting_point_stays_typed_when_something_else_is_edited(
    desk: Desk, goal: Goal, qtbot: QtBot
) -> None:
    first = form_of(desk, goal, qtbot)
    first.measure.start.setText("12")
    first.reason.setPlainText("counted by hand")
    first.submit()
    second = form_of(desk, goals.kept_goal(goal.id), qtbot)
    assert second.fields["baseline"].message.text() == "Typed by hand."
    second.title.setText("Friends")
    second.reason.setPlainText("clearer")
    second.submit()
    kept = goals.kept_goal(goal.id)
    assert (kept.title, kept.baseline_value) == ("Friends", 12)
    assert len(goal_history.history(goal.id)[0].told) == 1


def test_only_indicators_of_the_same_unit_are_offered_and_each_brings_its_leads(
    desk: Desk, goal: Goal, qtbot: QtBot
) -> None:
    form = form_of(desk, goal, qtbot)
    keys = [form.measure.indicator.itemData(at) for at in range(form.measure.indicator.count())]
    assert "nps" in keys
    assert "csat" not in keys  # per cent
    assert list(form.leads.boxes) == ["complaint_rate", "call_back_time"]
    assert form.leads.keys() == ()


def test_an_indicator_that_is_off_the_lists_stays_that_of_its_goal(
    desk: Desk, qtbot: QtBot
) -> None:
    queue = OwnDraft(name="Queue", unit=Unit.POINTS, direction=Direction.LOWER, grain=Grain.MONTH)
    key = own_indicators.add_indicator(queue, now=NOW)
    made = goal_changes.add_goal(
        GoalDraft(
            kpi_key=key, title="Shorter", entered=5, baseline_value=9.0, starts_on=TODAY,
            deadline_on=TODAY + timedelta(days=100),
        ),
        now=NOW,
    )  # fmt: skip
    own_indicators.deactivate_indicator(own_indicators.find("Queue").id, now=NOW)
    form = form_of(desk, goals.kept_goal(made), qtbot)
    form.title.setText("Shorter queues")
    form.reason.setPlainText("clearer")
    form.submit()
    assert (goals.kept_goal(made).kpi_key, goals.kept_goal(made).title) == (key, "Shorter queues")


def test_ticked_leads_need_no_reason(desk: Desk, goal: Goal, qtbot: QtBot) -> None:
    form = form_of(desk, goal, qtbot)
    form.leads.boxes["call_back_time"].setChecked(True)
    form.leads.others.setCurrentIndex(form.leads.others.findData("backlog"))
    form.leads.others.activated.emit(form.leads.others.currentIndex())
    form.submit()
    assert goals.kept_goal(goal.id).leads == ("call_back_time", "backlog")


def test_a_start_after_the_deadline_is_refused_at_the_start(
    desk: Desk, goal: Goal, qtbot: QtBot
) -> None:
    form = form_of(desk, goal, qtbot)
    form.measure.starts.date.set_day(TODAY + timedelta(days=300))
    form.reason.setPlainText("later")
    form.submit()
    assert form.fields["starts_on"].has_error()


def test_a_part_says_how_much_it_counts_and_other_goals_do_not(
    desk: Desk, goal: Goal, qtbot: QtBot
) -> None:
    made = goal_changes.add_part(
        goal.id,
        GoalDraft(
            kpi_key="csat", title="Part", entered=90, baseline_value=80.0, starts_on=TODAY,
            deadline_on=TODAY + timedelta(days=100), kind=GoalKind.LEVEL, weight=2,
        ),
        now=NOW,
    )  # fmt: skip
    whole, part = (form_of(desk, goals.kept_goal(one), qtbot) for one in (goal.id, made))
    for form in (whole, part):
        form.show_more()
    assert whole.fields["weight"].isHidden()
    assert not part.fields["weight"].isHidden()
    part.weight.setCurrentIndex(part.weight.findData(3))
    part.reason.setPlainText("it matters more")
    part.submit()
    assert goals.kept_goal(made).weight == 3


def test_typed_words_come_back_after_the_form_was_closed(
    desk: Desk, goal: Goal, qtbot: QtBot
) -> None:
    form = form_of(desk, goal, qtbot)
    form.title.setText("Friends")
    form.reason.setPlainText("clearer")
    form.reject()
    again = form_of(desk, goal, qtbot)
    again.drafts.go_on()
    assert (again.title.text(), again.reason.text()) == ("Friends", "clearer")
    assert again.why.text() == "they come back"


def test_who_edits_second_sees_what_the_other_did(desk: Desk, goal: Goal, qtbot: QtBot) -> None:
    form = form_of(desk, goal, qtbot)
    other = form_of(desk, goal, qtbot)
    other.title.setText("Pals")
    other.reason.setPlainText("shorter")
    other.submit()
    form.title.setText("Friends")
    form.reason.setPlainText("clearer")
    form.submit()
    assert form.isVisible()
    assert goals.kept_goal(goal.id).title == "Pals"


def test_people_are_ticked_told_today_and_typed(desk: Desk, goal: Goal, qtbot: QtBot) -> None:
    lucia = staff.add_staff("Lucía", now=NOW)
    maria = staff.add_staff("María", now=NOW)
    goal_readers.set_readers(goal.id, (Reader(maria), Reader(name="Bank")), now=NOW)
    form = GoalReadersDialog(desk.ctx, goal=goals.kept_goal(goal.id))
    shown(desk, form, qtbot)
    assert not form.lines[lucia].knows.isEnabled()
    form.lines[lucia].needs.setChecked(True)
    form.lines[lucia].knows.setChecked(True)
    form.lines["bank"].needs.setChecked(False)
    form.others.setText(" Gestoría, ,Pep")
    form.submit()
    assert set(goals.kept_goal(goal.id).readers) == {
        Reader(lucia, "Lucía", TODAY), Reader(maria, "María"),
        Reader(name="Gestoría"), Reader(name="Pep"),
    }  # fmt: skip


def test_who_was_told_before_stays_told_on_that_day(desk: Desk, goal: Goal, qtbot: QtBot) -> None:
    earlier = TODAY - timedelta(days=9)
    goal_readers.keep_readers(goal.id, (Reader(name="Bank", told_on=earlier),), now=NOW)
    form = GoalReadersDialog(desk.ctx, goal=goals.kept_goal(goal.id))
    shown(desk, form, qtbot)
    form.submit()
    assert goals.kept_goal(goal.id).readers == (Reader(name="Bank", told_on=earlier),)
    assert not command.has_written()


def test_ticked_again_somebody_was_told_today(desk: Desk, goal: Goal, qtbot: QtBot) -> None:
    earlier = TODAY - timedelta(days=9)
    readers = (Reader(name="Bank", told_on=earlier), Reader(name="Pep", told_on=earlier))
    goal_readers.keep_readers(goal.id, readers, now=NOW)
    form = GoalReadersDialog(desk.ctx, goal=goals.kept_goal(goal.id))
    shown(desk, form, qtbot)
    form.lines["bank"].knows.click()
    form.lines["bank"].knows.click()
    form.submit()
    told = {one.name: one.told_on for one in goals.kept_goal(goal.id).readers}
    assert told == {"Bank": TODAY, "Pep": earlier}
