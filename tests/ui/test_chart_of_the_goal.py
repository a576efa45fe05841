"""The goal's own chart: its points are the goal's days, which everything about them says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.periods import Grain
from cxdesk.services import goal_changes, goals
from cxdesk.ui.chart_view import tip_lines
from cxdesk.ui.widgets.plain import PlainLabel
from tests.factories import NOW, TODAY, customer, sale
from tests.ui.counter_desk import Desk, make_desk
from tests.ui.indicators_place import board_of, opened, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.domain.chart import Chart
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.indicators.screen import IndicatorsScreen

KEY = "active_customers"
NINETY = "Last 90 days: 19 Dec 2025 – 18 Mar 2026"


def fill() -> None:
    """Two buyers every month and a third in January: 2 in March, but 3 in ninety days."""
    for who in (customer("Ana"), customer("Luis")):
        for month in (1, 2, 3):
            sale(100, date(2026, month, 5), customer_id=who)
    sale(100, date(2026, 1, 20), customer_id=customer("Eva"))
    draft = GoalDraft(
        kpi_key=KEY,
        title="More of them",
        entered=9,
        starts_on=TODAY,
        deadline_on=date(2026, 12, 31),
    )
    goal_changes.add_goal(draft, now=NOW)


pytestmark = pytest.mark.filled_by.with_args(fill)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def way(screen: IndicatorsScreen) -> QPushButton:
    return screen.page.findChild(QPushButton, "chart-of")


def drawn(screen: IndicatorsScreen) -> Chart:
    assert screen.page.chart.chart is not None
    return screen.page.chart.chart


def own(desk: Desk, qtbot: QtBot) -> IndicatorsScreen:
    screen = opened(desk, qtbot, KEY)
    way(screen).setFocus()
    way(screen).click()
    qtbot.waitUntil(lambda: bool(drawn(screen).targets))
    return screen


def figure(screen: IndicatorsScreen) -> str:
    labels = screen.page.cards["number"].findChildren(PlainLabel)
    return next(label.text() for label in labels if label.property("role") == "figure")


def test_its_title_and_its_points_tell_the_goal_s_days(desk: Desk, qtbot: QtBot) -> None:
    chart = drawn(own(desk, qtbot))
    assert desk.ctx.say(chart.title).endswith(" · Last 90 days")
    lines = tip_lines(desk.ctx, chart, chart.points[-1])
    assert lines[:2] == (NINETY, "3")
    assert not any("compared with" in line for line in lines)  # 60 of the days are the same


def test_the_side_card_tells_the_figure_of_the_same_days(desk: Desk, qtbot: QtBot) -> None:
    screen = own(desk, qtbot)
    assert words_in(screen.page.cards["number"]).split("\n")[0] == NINETY
    assert figure(screen) == "3"
    screen.page.chart.chosen.emit(drawn(screen).points[-2].measured)
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    told = words_in(screen.page.cards["number"]).split("\n")[0]
    assert told == "Last 90 days: 1 Dec 2025 – 28 Feb 2026"


def test_the_way_to_it_becomes_the_way_back_with_the_keyboard_on_it(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = own(desk, qtbot)
    assert way(screen).text() == "Chart of the indicator"
    assert QApplication.focusWidget() is way(screen)
    way(screen).click()
    qtbot.waitUntil(lambda: not drawn(screen).targets)
    assert way(screen).text() == "Chart of the goal"
    assert figure(screen) == "2"  # of March alone


def test_it_stays_while_figures_are_counted_anew_and_goes_when_days_are_chosen(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = own(desk, qtbot)
    sale(100, date(2026, 3, 6), customer_id=customer("Sol"))
    screen.opened.load()
    qtbot.waitUntil(lambda: figure(screen) == "4")
    assert drawn(screen).targets
    screen.grain.set_value(Grain.QUARTER)
    screen.grain.changed.emit(Grain.QUARTER)
    qtbot.waitUntil(lambda: not drawn(screen).targets)


def test_a_goal_opened_from_the_board_shows_its_target_at_once(desk: Desk, qtbot: QtBot) -> None:
    screen = board_of(desk, qtbot)
    (view,) = goals.goals(NOW + 1)
    screen.open_indicator(KEY, view)
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.page)
    assert [step.y for step in drawn(screen).targets] == [9]
    assert way(screen).text() == "Chart of the indicator"
