"""The forms of goals and events: baselines proposed, refusals at the field, one sentence."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.events import ShopEventKind
from cxdesk.domain.goals import GoalKind, TargetMode, Window
from cxdesk.domain.kpi import Unit
from cxdesk.domain.text import T
from cxdesk.services import events, goal_plan, goals
from cxdesk.ui.dialogs.event import EventDialog
from cxdesk.ui.dialogs.goal import GoalDialog, year_end
from cxdesk.ui.dialogs.goal_close import GoalCloseDialog
from cxdesk.ui.dialogs.goal_target import GoalTargetDialog
from cxdesk.ui.quantities import measured_in, parse_value
from tests.factories import NOW, TODAY, sale
from tests.services import shop_with_history
from tests.services.shop_with_history import noon
from tests.ui.counter_desk import Desk, make_desk, press, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


# 40 answers in the last 90 days: 20 promoters, 12 detractors, NPS 20.
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.two_months_of_answers)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def goal_form(desk: Desk, qtbot: QtBot) -> GoalDialog:
    form = GoalDialog(desk.ctx, kpi_key="nps")
    shown(desk, form, qtbot)
    qtbot.waitUntil(lambda: form.start.baseline is not None)
    form.deadline.date.set_day(date(2026, 12, 31))
    return form


def test_the_starting_point_is_proposed_with_how_sure_it_is(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    assert form.start.text() == "+20"
    hint = form.fields["baseline"].message.text()
    assert hint.startswith("Last 90 days: n 40 · 95% between ")


def test_the_goal_is_read_back_as_one_sentence(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    qtbot.keyClicks(form.target, "45")
    assert form.preview.text() == "NPS goes from +20 to +45 by 31 Dec 2026. Checked every month."


def test_points_show_the_number_that_results(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    form.mode.choose(TargetMode.POINTS)
    qtbot.keyClicks(form.target, "15")
    assert form.fields["target"].message.text() == "The target is then +35."


def test_what_a_good_goal_lacks_is_listed_quietly(desk: Desk, qtbot: QtBot) -> None:
    """40 answers with a half-width of 25 points cannot show 25 points in 90 days; the list shrinks
    while what is missing is typed.
    """
    form = goal_form(desk, qtbot)
    assert form.advice.text() == ""
    qtbot.keyClicks(form.target, "45")
    names = [line.partition(":")[0] for line in form.advice.text().splitlines()]
    assert names == ["Measurable", "Relevant", "Supported"]
    qtbot.keyClicks(form.why, "Neighbours bring neighbours")
    assert "Relevant" not in form.advice.text()
    form.target.clear()
    assert form.advice.text() == ""


def test_the_own_past_stands_under_the_target(ctx: Context, qtbot: QtBot) -> None:
    """One sale of 100 a month in 2025: six months came to 600 in every past stretch but 700 never.

    March 2026 has no sale, so the form is opened on the last of February.
    """
    for month in range(1, 13):
        sale(100_00, date(2025, month, 12))
    for month in (1, 2):
        sale(100_00, date(2026, month, 12))
    form = goal_form(make_desk(ctx), qtbot)
    form.indicator.setCurrentIndex(form.indicator.findData("revenue"))
    form.kind.setCurrentIndex(form.kind.findData(GoalKind.FLOW))
    form.deadline.date.set_day(date(2026, 9, 16))
    qtbot.waitUntil(lambda: form.start.baseline is not None)
    qtbot.keyClicks(form.target, "590")
    hint = form.fields["target"].message
    assert hint.text() == "In your own past, 8 of 8 stretches of this length came to that much."
    form.target.clear()
    qtbot.keyClicks(form.target, "700")
    assert hint.text().startswith("In your own past, 0 of 8 ")
    assert "Achievable: In your own past" in form.advice.text()


def test_a_target_on_the_wrong_side_is_refused_while_typing(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    qtbot.keyClicks(form.target, "10")
    assert form.fields["target"].has_error()
    assert form.preview.text() == ""


def test_a_target_outside_the_scale_is_refused_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    form.title.setText("Too much")
    qtbot.keyClicks(form.target, "120")
    assert not form.try_save()
    assert form.fields["target"].has_error()
    assert goals.goals(NOW + 1) == ()


def test_per_cent_is_not_offered_for_the_nps(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    assert TargetMode.PERCENT not in form.mode._values
    form.indicator.setCurrentIndex(form.indicator.findData("revenue"))
    assert TargetMode.PERCENT in form.mode._values
    qtbot.waitUntil(lambda: form.start.baseline is not None)


def test_a_goal_without_a_name_stays_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    qtbot.keyClicks(form.target, "45")
    assert not form.try_save()
    assert form.fields["title"].has_error()


def test_saving_measures_the_baseline_and_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    form.title.setText("More promoters <b>")
    form.why.setText("Neighbours bring neighbours")
    qtbot.keyClicks(form.target, "45")
    qtbot.keyClick(form.target, Qt.Key.Key_Return)
    (view,) = goals.goals(NOW + 1)
    assert view.goal.title == "More promoters <b>"
    assert view.goal.baseline_value == pytest.approx(20)
    assert view.goal.baseline_n == 40
    assert view.goal.target is not None
    assert view.goal.target.deadline_on == date(2026, 12, 31)
    assert desk.toasts == ["Goal saved."]
    assert desk.undo is not None
    desk.undo()
    assert goals.goals(NOW + 1) == ()


@pytest.mark.filled_by(None)
def test_the_owner_of_a_new_shop_types_the_starting_point(ctx: Context, qtbot: QtBot) -> None:
    """Without any record the goal stands on the typed number: from +10 to +40, n 0."""
    form = goal_form(make_desk(ctx), qtbot)
    assert form.start.text() == ""
    hint = form.fields["baseline"].message
    assert hint.text() == "Nothing measured yet: type where you stand today."
    form.title.setText("More promoters")
    qtbot.keyClicks(form.target, "40")
    assert not form.try_save()
    assert form.fields["baseline"].has_error()
    qtbot.keyClicks(form.start, "10")
    assert hint.text() == "The starting point is typed by hand: no records stand behind it."
    assert form.preview.text() == "NPS goes from +10 to +40 by 31 Dec 2026. Checked every month."
    form.submit()
    (view,) = goals.goals(NOW + 1)
    assert (view.goal.baseline_value, view.goal.baseline_n) == (10, 0)
    assert view.goal.baseline_from_on is None


def test_a_typed_starting_point_wins_over_the_measured_one(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    form.title.setText("More promoters")
    form.start.setText("5")
    form.indicator.setCurrentIndex(form.indicator.findData("nps"))
    qtbot.keyClicks(form.target, "40")
    form.submit()
    assert goals.goals(NOW + 1)[0].goal.baseline_value == 5


def test_a_starting_point_that_cannot_be_looked_up_is_typed(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    hint = form.fields["baseline"].message
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(goal_plan, "propose_baseline", _no_disk)
        form.measured_over.setCurrentIndex(form.measured_over.findData(Window.ROLLING_30))
        assert hint.text() == "Looking up the starting point…"
        qtbot.waitUntil(lambda: hint.text() != "Looking up the starting point…")
    assert hint.text() == "It could not be looked up: type where you stand today."
    qtbot.keyClicks(form.start, "20")
    qtbot.keyClicks(form.target, "45")
    assert form.preview.text() == "NPS goes from +20 to +45 by 31 Dec 2026. Checked every month."
    form.title.setText("More promoters")
    form.submit()
    (view,) = goals.goals(NOW + 1)
    assert (view.goal.baseline_value, view.goal.baseline_n) == (20, 0)


def _no_disk(*_args: object, **_named: object) -> None:
    raise OutsideError(T("Test", "The disk does not answer."))


def test_a_total_does_not_ask_where_it_starts(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    form.indicator.setCurrentIndex(form.indicator.findData("revenue"))
    form.kind.setCurrentIndex(form.kind.findData(GoalKind.FLOW))
    qtbot.waitUntil(lambda: form.start.baseline is not None)
    assert not form.start.isEnabled()
    assert form.start.text() == ""
    form.title.setText("A good year")
    form.target.setText("90000")
    form.submit()
    assert goals.goals(NOW + 1)[0].goal.baseline_value is None


def test_esc_keeps_what_was_typed(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    form.title.setText("Half a thought")
    form.reject()
    again = goal_form(desk, qtbot)
    again.continue_draft()
    assert again.title.text() == "Half a thought"


def test_a_changed_target_keeps_the_former_one(desk: Desk, qtbot: QtBot) -> None:
    shop_with_history.set_goal()
    form = GoalTargetDialog(desk.ctx, goal=goals.goals(NOW + 1)[0].goal)
    shown(desk, form, qtbot)
    qtbot.keyClicks(form.target, "50")
    form.reason.setText("Going well")
    assert form.fields["target"].message.text() == "The target is then +50."
    form.submit()
    targets = goals.goals(NOW + 1)[0].goal.targets
    assert [target.value for target in targets] == [45, 50]
    assert targets[-1].reason == "Going well"


def test_a_closed_goal_leaves_the_board(desk: Desk, qtbot: QtBot) -> None:
    shop_with_history.set_goal()
    form = GoalCloseDialog(desk.ctx, goal=goals.goals(NOW + 1)[0].goal)
    shown(desk, form, qtbot)
    form.reason.setText("Measured another way")
    form.submit()
    assert goals.goals(NOW + 1) == ()


def test_closing_asks_why_so_that_enter_alone_closes_nothing(desk: Desk, qtbot: QtBot) -> None:
    shop_with_history.set_goal()
    form = GoalCloseDialog(desk.ctx, goal=goals.goals(NOW + 1)[0].goal)
    shown(desk, form, qtbot)
    assert QApplication.focusWidget() is form.reason
    press(Qt.Key.Key_Return)
    assert form.fields["on"].message.text() == "Say in a few words why it ends, for the history."
    assert QApplication.focusWidget() is form.reason
    assert len(goals.goals(NOW + 1)) == 1


def test_each_date_is_read_out_by_its_label(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    read_out = [picker.focusProxy().accessibleName() for picker in (form.deadline, form.starts)]
    assert read_out == ["Time-bound: the deadline", "Starts on"]
    form.fields["deadline"].set_error("Too early.")
    assert form.deadline.date.accessibleDescription() == "Too early."


def test_tab_follows_the_page_after_another_indicator_was_chosen(desk: Desk, qtbot: QtBot) -> None:
    form = goal_form(desk, qtbot)
    form.indicator.setFocus()
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: form.start.baseline is not None)
    reached = []
    for _stop in range(4):
        press(Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == [form.start, form.mode.focusProxy(), form.target, form.how]


def test_enter_on_cancel_saves_nothing(desk: Desk, qtbot: QtBot) -> None:
    shop_with_history.set_goal()
    form = GoalCloseDialog(desk.ctx, goal=goals.goals(NOW + 1)[0].goal)
    shown(desk, form, qtbot)
    qtbot.keyClicks(form.reason, "Measured another way")
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == "History"
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == "Cancel"
    press(Qt.Key.Key_Return)
    assert form.isHidden()
    assert len(goals.goals(NOW + 1)) == 1


def test_an_event_needs_one_line_and_enter(desk: Desk, qtbot: QtBot) -> None:
    form = EventDialog(desk.ctx)
    shown(desk, form, qtbot)
    qtbot.keyClicks(form.note, "new <b>prices</b>")
    qtbot.keyClick(form.note, Qt.Key.Key_Return)
    (event,) = events.events(TODAY - timedelta(days=1), TODAY + timedelta(days=1))
    assert (event.on, event.note, event.kind) == (TODAY, "new <b>prices</b>", ShopEventKind.PRICES)


def test_an_empty_event_is_refused_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    form = EventDialog(desk.ctx)
    shown(desk, form, qtbot)
    form.submit()
    assert form.fields["note"].has_error()


def test_the_deadline_proposed_is_at_least_a_quarter_away() -> None:
    assert year_end(date(2026, 3, 18)) == date(2026, 12, 31)
    assert year_end(date(2026, 11, 21)) == date(2027, 12, 31)


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [
        ("24 min", Unit.SECONDS, 1440),
        ("1 h 30", Unit.SECONDS, 5400),
        ("45", Unit.SECONDS, 2700),
        ("40 s", Unit.SECONDS, 40),
        ("1,5 h", Unit.SECONDS, 5400),
        ("33,5 %", Unit.PERCENT, 33.5),
        ("+45", Unit.POINTS, 45),
        ("−10", Unit.POINTS, -10),
        ("4.000 €", Unit.MONEY, 400_000),
    ],
)
def test_values_are_read_as_people_write_them(typed: str, unit: Unit, value: float) -> None:
    assert parse_value(typed, unit, "EUR") == pytest.approx(value)


@pytest.mark.parametrize("typed", ["", "soon", "4 apples", "1 h x"])
def test_what_is_no_value_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        parse_value(typed, Unit.SECONDS, "EUR")


def test_points_of_a_share_are_points() -> None:
    assert measured_in(TargetMode.POINTS, Unit.PERCENT) is Unit.POINTS
    assert measured_in(TargetMode.POINTS, Unit.SECONDS) is Unit.SECONDS
    assert measured_in(TargetMode.PERCENT, Unit.SECONDS) is Unit.PERCENT


def test_noon_is_inside_its_local_day() -> None:
    assert noon(TODAY) // 86_400 == NOW // 86_400
