"""From an opened indicator: back to the tab it was opened in, home, and Tab through its place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from cxdesk.ui.screens.indicators.goals_tab.tab import GoalsTab
from cxdesk.ui.screens.indicators.screen import IndicatorsScreen
from cxdesk.ui.widgets.plain import YieldingLink
from tests.services import shop_with_history
from tests.ui.counter_desk import press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow
    from cxdesk.ui.widgets.goal_card import GoalCard

Key = Qt.Key
FEBRUARY = date(2026, 2, 1)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.fill)


@pytest.fixture
def place(window: MainWindow, qtbot: QtBot) -> IndicatorsScreen:
    """The place of indicators, gone to from Today, its tab of goals shown."""
    window.navigate("today")
    window.navigate("indicators")
    screen = window.screens["indicators"]
    assert isinstance(screen, IndicatorsScreen)
    screen.show_record("goals")
    qtbot.waitUntil(lambda: bool(goals_of(screen)) and not window.ctx.jobs.is_busy())
    return screen


def goals_of(screen: IndicatorsScreen) -> list[GoalCard]:
    shown = screen.shown_tab()
    return list(shown.columns.cards()) if isinstance(shown, GoalsTab) else []


def open_first(screen: IndicatorsScreen, qtbot: QtBot) -> str:
    """Open the first goal by Enter; its title."""
    goals_of(screen)[0].setFocus()
    title = goals_of(screen)[0].view.goal.title
    press(Key.Key_Return)
    settled(screen, qtbot)
    return title


def settled(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.page)
    qtbot.waitUntil(lambda: not screen.ctx.jobs.is_busy())


def test_back_from_a_goal_leads_to_its_card_on_the_board_of_goals(
    place: IndicatorsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    title = open_first(place, qtbot)
    press(Key.Key_Left, ALT)
    assert window.place() == "indicators"
    assert place.opened_key == ""
    assert place.shown_tab().key == "goals"
    qtbot.waitUntil(lambda: QApplication.focusWidget().accessibleName() == title)
    press(Key.Key_Left, ALT)
    assert window.place() == "today"
    qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())


def test_back_from_an_indicator_opened_on_today_leads_to_today(
    place: IndicatorsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    window.navigate("today")
    window.navigate("indicators", "nps")
    settled(place, qtbot)
    press(Key.Key_Left, ALT)
    assert window.place() == "today"
    qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())


def test_back_goes_the_whole_way_in_its_order(
    place: IndicatorsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    """The goal, Today, the goal again; back: Today, the goal, its board."""
    open_first(place, qtbot)
    key = place.opened_key
    window.navigate("today")
    window.navigate("indicators")
    assert place.opened_key == key
    press(Key.Key_Left, ALT)
    assert window.place() == "today"
    press(Key.Key_Left, ALT)
    assert (window.place(), place.opened_key) == ("indicators", key)
    press(Key.Key_Left, ALT)
    assert (window.place(), place.opened_key) == ("indicators", "")
    qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())


def test_below_the_name_of_an_indicator_stands_nothing_else_while_it_is_counted(
    place: IndicatorsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    """From the tabs, from another one, and from Today."""
    goals_of(place)[0].setFocus()
    press(Key.Key_Return)
    assert place.stack.currentWidget() is place.loading
    assert place.loading.words() == "Counting…"
    settled(place, qtbot)
    assert place.page.chart.plot.hasFocus()
    place.open_indicator("revenue")
    assert place.stack.currentWidget() is place.loading
    settled(place, qtbot)
    window.navigate("today")
    window.navigate("indicators", "nps")
    assert place.stack.currentWidget() is place.loading
    press(Key.Key_Return)  # once more, too soon: nothing beside it takes it
    settled(place, qtbot)
    assert place.page.view.kpi.key == "nps"
    assert place.page.chart.plot.hasFocus()


def test_back_from_a_record_leads_to_the_same_line_of_the_same_month(
    place: IndicatorsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    """February is looked into; its third sale is Ana's second there, that of 3 February."""
    place.open_indicator("revenue")
    settled(place, qtbot)
    february = next(p.period for p in place.page.view.trend.points if p.period.start == FEBRUARY)
    place.page.period_wanted.emit(february)
    qtbot.waitUntil(lambda: place.page.opened.period == february)
    settled(place, qtbot)
    lines = place.page.cards["behind"].findChildren(YieldingLink)
    lines[2].setFocus()
    qtbot.waitUntil(lambda: place.page.area.verticalScrollBar().value() > 0)
    seen = place.page.area.verticalScrollBar().value()
    press(Key.Key_Space)
    assert window.place() == "customers"
    press(Key.Key_Left, ALT)
    settled(place, qtbot)
    assert place.page.opened.period == february
    held = window.focusWidget()
    assert held is place.page.cards["behind"].findChildren(YieldingLink)[2]
    qtbot.waitUntil(lambda: place.page.area.verticalScrollBar().value() == seen)


def test_the_key_of_the_place_closes_what_is_opened_in_it_and_back_opens_it_again(
    place: IndicatorsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    open_first(place, qtbot)
    key = place.opened_key
    press(Key.Key_5, CTRL)
    assert (window.place(), place.opened_key) == ("indicators", "")
    assert isinstance(place.stack.currentWidget(), GoalsTab)
    press(Key.Key_Left, ALT)
    assert (window.place(), place.opened_key) == ("indicators", key)
    qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())


def test_tab_goes_from_the_header_over_the_names_of_the_tabs_to_their_cards(
    place: IndicatorsScreen,
) -> None:
    place.figures.setFocus()
    reached = []
    for _stop in range(4):
        press(Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached[:2] == [place.add_event, place.new_goal]
    assert isinstance(reached[2], QPushButton)
    assert reached[2].accessibleName() == "Goals"
    assert reached[3] is goals_of(place)[0]
