"""The forms that change a target and close a goal, the form of an event, values as typed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.events import ShopEventKind
from cxdesk.domain.goals import TargetMode
from cxdesk.domain.kpi import Unit
from cxdesk.services import events, goals
from cxdesk.ui.dialogs.event import EventDialog
from cxdesk.ui.dialogs.goal_close import GoalCloseDialog
from cxdesk.ui.dialogs.goal_target import GoalTargetDialog
from cxdesk.ui.quantities import measured_in, parse_value
from tests.factories import NOW, TODAY
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


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [
        ("24 min", Unit.SECONDS, 1440),
        ("1 h 30", Unit.SECONDS, 5400),
        ("45", Unit.SECONDS, 2700),
        ("40 s", Unit.SECONDS, 40),
        ("1,5 h", Unit.SECONDS, 5400),
        ("2:30", Unit.SECONDS, 9000),
        ("33,5 %", Unit.PERCENT, 33.5),
        ("+45", Unit.POINTS, 45),
        ("−10", Unit.POINTS, -10),
        ("4.000 €", Unit.MONEY, 400_000),
    ],
)
def test_values_are_read_as_people_write_them(typed: str, unit: Unit, value: float) -> None:
    assert parse_value(typed, unit, "EUR") == pytest.approx(value)


@pytest.mark.parametrize("typed", ["", "soon", "4 apples", "1 h x", "2:60"])
def test_what_is_no_value_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        parse_value(typed, Unit.SECONDS, "EUR")


def test_points_of_a_share_are_points() -> None:
    assert measured_in(TargetMode.POINTS, Unit.PERCENT) is Unit.POINTS
    assert measured_in(TargetMode.POINTS, Unit.SECONDS) is Unit.SECONDS
    assert measured_in(TargetMode.PERCENT, Unit.SECONDS) is Unit.PERCENT


def test_noon_is_inside_its_local_day() -> None:
    assert noon(TODAY) // 86_400 == NOW // 86_400
