"""The wizard of a new goal: each step proposes, nothing is lost, the keys alone lead through it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain import goal_measurable
from cxdesk.domain.goals import GoalKind, TargetMode, Window
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import ALL, by_key
from cxdesk.domain.reviews import Cadence
from cxdesk.services import goals, staff
from cxdesk.ui.dialogs.goal_wizard.dialog import GoalWizard
from tests.factories import NOW, sale
from tests.services import shop_with_history
from tests.ui.counter_desk import Desk, make_desk, press, shown, write
from tests.ui.wizard_desk import looked_up, marks, place, reasons, wizard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

# 40 answers in the last 90 days: 20 promoters, 12 detractors, NPS 20.
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.two_months_of_answers)
Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier
Alt, Ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.mark.filled_by(None)
def test_from_a_worry_to_a_saved_goal_by_keys_alone(ctx: Context, qtbot: QtBot) -> None:
    """Of a shop without any record: 3 Enter, 10 Enter, 2 Enter, a why Enter, Enter, Enter.

    From a typed +10 the firm level is 1.5 twentieths of the scale away: 15 points.
    """
    desk = make_desk(ctx)
    staff.add_staff("Ana", now=NOW)
    form = GoalWizard(desk.ctx)
    shown(desk, form, qtbot)
    press(Key.Key_3)
    assert form.steps.specific.goal_title.text() == "More customers who recommend us"
    looked_up(form, qtbot)
    press(Key.Key_Return)
    assert place(form) == "measurable"
    write("10")
    press(Key.Key_Return)
    press(Key.Key_2)
    press(Key.Key_Return)
    assert place(form) == "relevant"
    form.steps.relevant.why.setFocus()
    write("Neighbours tell neighbours")
    for step in ("timely", "summary"):
        press(Key.Key_Return)
        assert place(form) == step
    press(Key.Key_Return)
    (view,) = goals.goals(NOW + 1)
    assert (view.goal.kpi_key, view.goal.baseline_value, view.goal.baseline_n) == ("nps", 10, 0)
    assert view.goal.target is not None
    assert (view.goal.target.value, view.goal.why) == (25, "Neighbours tell neighbours")
    assert view.goal.leads == ("call_back_time", "survey_response_rate")
    assert view.goal.cadence is Cadence.MONTHLY
    assert desk.toasts == ["Goal saved."]


def test_the_starting_point_is_proposed_with_how_sure_it_is(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.go_to(1)
    assert form.steps.measurable.start.text() == "+20"
    hint = form.fields["baseline"].message.text()
    assert hint.startswith("Last 90 days: n 40 · 95% between ")


def test_the_goal_grows_at_the_foot(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    assert form.preview.text() == "More customers who recommend us: NPS, from +20 on."
    form.go_to(2)
    qtbot.keyClicks(form.steps.attainable.target, "45")
    assert form.preview.text() == "NPS goes from +20 to +45 by 31 Dec 2026. Checked every month."


def test_alt_and_a_digit_lead_to_a_step_and_shift_enter_back(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    press(Key.Key_4, Alt)
    assert place(form) == "relevant"
    press(Key.Key_Return, Shift)
    assert place(form) == "attainable"
    press(Key.Key_1, Alt)
    press(Key.Key_Return, Shift)
    assert place(form) == "specific"


def test_without_a_worry_or_an_indicator_it_does_not_go_on(desk: Desk, qtbot: QtBot) -> None:
    form = GoalWizard(desk.ctx)
    shown(desk, form, qtbot)
    form.steps.specific.goal_title.setFocus()
    press(Key.Key_Return)
    assert place(form) == "specific"
    message = form.fields["kpi"].message.text()
    assert message == "Choose what worries you, or an indicator."


def test_enter_chooses_the_card_at_hand_and_then_goes_on(desk: Desk, qtbot: QtBot) -> None:
    """The keys stand on the first worry, and two steps on at the first target."""
    form = GoalWizard(desk.ctx, kpi_key="nps")
    shown(desk, form, qtbot)
    looked_up(form, qtbot)
    form.go_to(2)
    press(Key.Key_Return)
    modest = form.steps.attainable.levels.cards[0].choice
    assert (place(form), form.steps.attainable.target.text()) == ("attainable", modest.figure)
    press(Key.Key_Return)
    assert place(form) == "relevant"


def test_a_target_of_ones_own_is_not_lost_to_enter(desk: Desk, qtbot: QtBot) -> None:
    """No card stands for +99, so that the keys begin where it is typed."""
    form = wizard(desk, qtbot)
    form.steps.attainable.target.setText("99")
    form.go_to(2)
    press(Key.Key_Return)
    assert (place(form), form.steps.attainable.target.text()) == ("relevant", "99")


def test_what_chance_would_hide_is_not_ticked_off(desk: Desk, qtbot: QtBot) -> None:
    """+20 to +25 takes more answers than a year has; +20 typed by hand knows nothing of chance."""
    form = wizard(desk, qtbot)
    form.steps.attainable.target.setText("25")
    form.go_to(1)
    assert marks(form)[1] == "."
    form.go_to(0)
    assert marks(form)[1] == "!"
    form.go_to(1)
    form.steps.measurable.start.setText("10")
    assert form.steps.measurable._sentence.text().startswith("Nothing is known yet")
    form.go_to(0)
    assert marks(form)[1] == "!"


@pytest.mark.filled_by(None)
def test_a_total_is_counted_and_ticked_off(ctx: Context, qtbot: QtBot) -> None:
    form = wizard(make_desk(ctx), qtbot, "revenue")
    form.steps.measurable.set_kind(GoalKind.FLOW, Window.ROLLING_90)
    looked_up(form, qtbot)
    form.steps.attainable.target.setText("600")
    form.go_to(1)
    assert form.steps.measurable._sentence.text().startswith("It is counted, not estimated")
    assert marks(form)[1] == "✓"


def test_arrows_and_digits_choose_a_worry_and_with_it_indicator_and_title(
    desk: Desk, qtbot: QtBot
) -> None:
    form = GoalWizard(desk.ctx)
    shown(desk, form, qtbot)
    press(Key.Key_6)
    assert form.steps.specific.kpi() is not None
    assert form.steps.specific.kpi().key == "fcr"  # type: ignore[union-attr]
    press(Key.Key_Up)
    assert form.steps.specific.worry.value() == "leaving"
    assert form.steps.specific.goal_title.text() == "Customers who come back"
    form.steps.specific.goal_title.setText("My own words")
    form.steps.specific.worry.choose("slow")
    assert form.steps.specific.goal_title.text() == "My own words"
    looked_up(form, qtbot)


def test_another_indicator_is_no_worry_and_its_name_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    """The keys begin at the name, so that Enter takes no worry in place of the indicator."""
    form = wizard(desk, qtbot, "backlog")
    assert form.steps.specific.chosen_worry() is None
    assert form.preview.text().startswith(form.ctx.say(by_key("backlog").name))
    press(Key.Key_Return)
    assert form.fields["title"].message.text() == "Give the goal a name."


def test_an_indicator_beside_the_proposed_one_has_a_name_of_its_own(
    desk: Desk, qtbot: QtBot
) -> None:
    form = wizard(desk, qtbot, "revenue")
    assert form.steps.specific.goal_title.text() == "Sell more"
    form.steps.specific.choose("margin")
    assert form.steps.specific.worry.value() == "sales"
    assert form.steps.specific.goal_title.text() == "Earn more on what we sell"
    looked_up(form, qtbot)


def test_fewer_targets_than_three_say_why(desk: Desk, qtbot: QtBot) -> None:
    """From a typed +98 on one of them is left below the end of the scale."""
    form = wizard(desk, qtbot)
    form.steps.measurable.start.setText("98")
    form.go_to(2)
    assert [card.choice.figure for card in form.steps.attainable.levels.cards] == ["+100"]
    assert "There are fewer than three" in form.steps.attainable._about_past.text()


def a_year_of_answers(form: GoalWizard) -> None:
    """160 in a year, which tell √2 · 10 = 14.1 points."""
    start = form.steps.measurable.start
    assert start.known is not None
    year = Measure(value=20.0, n=160, low=10.0, high=30.0)
    start.known = start.known._replace(over={Window.ROLLING_365: year})


def test_what_chance_would_hide_is_told_with_what_to_do(desk: Desk, qtbot: QtBot) -> None:
    """40 answers in 90 days are too few for 25 points; a year tells them, in a goal of a year."""
    form = wizard(desk, qtbot)
    a_year_of_answers(form)
    form.steps.attainable.target.setText("45")
    form.go_to(1)
    assert "25 points more" in form.steps.measurable._sentence.text()
    assert form.steps.measurable._verdict.text() == "! Not yet: chance would hide it."
    assert form.steps.measurable.offers.words == ["Measure over: Last 365 days, until 17 Mar 2027"]
    press(Key.Key_F6)
    assert form.steps.measurable.window_of() is Window.ROLLING_365
    assert form.steps.timely.deadline_on() == date(2027, 3, 17)
    assert form.steps.attainable.target.text() == "45"
    looked_up(form, qtbot)


def test_where_no_window_does_another_indicator_is_one_key_away(desk: Desk, qtbot: QtBot) -> None:
    """5 points more would take 25 times as many answers as 25 points: more than a year has."""
    form = wizard(desk, qtbot)
    form.steps.attainable.target.setText("25")
    form.go_to(1)
    assert form.steps.measurable.offers.words == [
        "Take instead: Satisfaction (CSAT)",
        "Take instead: Mean satisfaction",
    ]
    press(Key.Key_F7)
    assert form.steps.specific.kpi().key == "csat_mean"  # type: ignore[union-attr]
    assert form.steps.attainable.target.text() == ""
    looked_up(form, qtbot)


def test_where_nothing_else_does_a_larger_wish_is_one_key_away(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A year tells 14.1 points from +20 on: the next whole number is +35."""
    monkeypatch.setattr(goal_measurable, "BETTER", {})
    form = wizard(desk, qtbot)
    a_year_of_answers(form)
    form.steps.attainable.target.setText("25")
    form.go_to(1)
    assert form.steps.measurable.offers.words == [
        "Aim for +35, measured over a year, until 17 Mar 2027"
    ]
    press(Key.Key_F6)
    assert form.steps.attainable.target.text() == "+35"
    assert form.steps.measurable.window_of() is Window.ROLLING_365
    assert form.steps.timely.deadline_on() == date(2027, 3, 17)
    looked_up(form, qtbot)


def test_three_targets_are_offered_and_one_key_takes_one(desk: Desk, qtbot: QtBot) -> None:
    """Without a year of past they are 1, 1.5 and 2 half-widths from +20, the easier whole ones."""
    form = wizard(desk, qtbot)
    base = form.steps.measurable.start.baseline
    assert base is not None
    assert base.low is not None
    assert base.high is not None
    half = (base.high - base.low) / 2
    form.go_to(2)
    figures = [card.choice.figure for card in form.steps.attainable.levels.cards]
    assert figures == [f"+{int(20 + times * half)}" for times in (1, 1.5, 2)]
    assert form.steps.attainable._about_past.text().startswith("There is no year yet")
    press(Key.Key_2)
    assert form.steps.attainable.target.text() == figures[1]
    assert form.steps.attainable.levels.value() == int(20 + 1.5 * half)


def test_without_a_starting_point_it_says_where_one_is_typed(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot, "csat")
    form.go_to(2)
    assert not form.steps.attainable.levels.isVisible()
    told = form.steps.attainable._about_past.text()
    assert told == "No starting point is known yet: type one in step 2."


def test_the_own_past_stands_under_the_target(ctx: Context, qtbot: QtBot) -> None:
    """One sale of 100 a month in 2025: six months came to 600 in every past stretch but 700 never.

    March 2026 has no sale, so the form is opened on the last of February.
    """
    for month in range(1, 13):
        sale(100_00, date(2025, month, 12))
    for month in (1, 2):
        sale(100_00, date(2026, month, 12))
    form = wizard(make_desk(ctx), qtbot, "revenue")
    form.steps.measurable.set_kind(GoalKind.FLOW, Window.ROLLING_90)
    form.steps.timely.set_deadline(date(2026, 9, 16))
    looked_up(form, qtbot)
    form.go_to(2)
    qtbot.keyClicks(form.steps.attainable.target, "590")
    told = form.steps.attainable._result
    assert told.text() == "In your own past, 8 of 8 stretches of this length came to that much."
    form.steps.attainable.target.clear()
    qtbot.keyClicks(form.steps.attainable.target, "700")
    assert told.text().startswith("In your own past, 0 of 8 ")
    assert reasons(form)["Achievable"][0] == "!"


def test_a_hint_becomes_the_first_step(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.go_to(2)
    press(Key.Key_2, Ctrl)
    assert form.steps.attainable.how.text() == "Solve complaints within a day"
    press(Key.Key_1, Ctrl)
    assert form.steps.attainable.how.text().startswith("Solve complaints within a day; Look at")


def test_a_target_on_the_wrong_side_is_refused_while_typing(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.go_to(2)
    qtbot.keyClicks(form.steps.attainable.target, "10")
    assert form.fields["target"].has_error()
    assert "+10" not in form.preview.text()


def test_enter_stays_where_the_target_is_refused(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.go_to(2)
    form.steps.attainable.target.setFocus()
    write("10")
    press(Key.Key_Return)
    assert place(form) == "attainable"
    message = form.fields["target"].message.text()
    assert message == "The target +10 is not better than the starting point +20."


def test_only_what_adds_up_has_a_total(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    assert form.steps.measurable.kind_field.findData(GoalKind.FLOW) == -1
    form.steps.specific.choose("revenue")
    assert form.steps.measurable.kind_field.findData(GoalKind.FLOW) > 0
    looked_up(form, qtbot)


def test_a_target_outside_the_scale_is_refused_at_its_step(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.steps.attainable.target.setText("120")
    form.go_to(5)
    press(Key.Key_Return)
    assert place(form) == "attainable"
    assert form.fields["target"].has_error()
    assert goals.goals(NOW + 1) == ()


def test_per_cent_is_not_offered_for_the_nps(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    assert TargetMode.PERCENT not in form.steps.attainable.mode._values
    form.steps.specific.choose("revenue")
    assert TargetMode.PERCENT in form.steps.attainable.mode._values
    looked_up(form, qtbot)


def test_indicators_stand_under_the_names_of_their_groups(desk: Desk, qtbot: QtBot) -> None:
    """The keys pass by a group's name: Home stands below the first, Down at the last of it below
    the next.
    """
    form = wizard(desk, qtbot)
    listed = form.steps.specific.indicator
    keys = [listed.itemData(at) for at in range(listed.count())]
    heads = [listed.itemText(at) for at in range(listed.count()) if keys[at] is None]
    assert heads == ["Satisfaction", "Quality", "Efficiency", "Loyalty", "Sales"]
    assert {key for key in keys if key} == {kpi.key for kpi in ALL}
    listed.setFocus()
    press(Key.Key_Home)
    assert listed.currentIndex() == 1
    second = listed.findText("Quality")
    listed.setCurrentIndex(second - 1)
    press(Key.Key_Down)
    assert listed.currentIndex() == second + 1
    looked_up(form, qtbot)
