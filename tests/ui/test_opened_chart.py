"""The chart of an opened indicator: seen from its top, and what is chosen in it is told beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.services import shop_with_history
from tests.ui.counter_desk import Desk, make_desk, press
from tests.ui.indicators_place import free, opened, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

pytestmark = pytest.mark.filled_by.with_args(shop_with_history.fill)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def test_the_number_beside_the_chart_is_that_of_the_point_that_is_chosen(
    desk: Desk, qtbot: QtBot
) -> None:
    """February: +40; January: 0, its first value; in December 2025 nobody was asked."""
    screen = opened(desk, qtbot)
    plot = screen.page.chart.plot
    assert plot is not None
    named = [desk.ctx.format.period(point.period) for point in plot.chart.points]

    def told(of: str) -> list[str]:
        plot.point_at(named.index(of))
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
        return words_in(screen.page.cards["number"]).split("\n")[:3]

    assert told("January 2026")[:2] == ["January 2026", "0"]
    assert told("December 2025")[:2] == ["December 2025", "no data"]
    assert told("February 2026")[:2] == ["February 2026", "+40"]
    assert plot.hasFocus()


def test_a_card_that_is_lower_for_a_moment_leaves_the_page_where_it_is(
    desk: Desk, qtbot: QtBot
) -> None:
    """As while another comparison is counted: the page is too short to be scrolled so far."""
    screen = opened(desk, qtbot)
    free(screen)
    screen.resize(1162, 500)
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    page, bar = screen.page, screen.page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    screen.looked.beside.setFocus()
    bar.setValue(bar.maximum())
    left = bar.value()
    assert page.opened is not None
    page.show_opened(page.opened)
    page.cards["goal"].hide()
    qtbot.waitUntil(lambda: bar.value() < left)
    page.cards["goal"].show()
    qtbot.waitUntil(lambda: bar.value() == left)


def test_an_indicator_is_opened_at_its_top_however_far_down_the_last_one_was(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    free(screen)
    screen.resize(1162, 500)
    bar = screen.page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(200)
    screen.open_indicator("revenue")
    qtbot.waitUntil(lambda: screen.page.view.kpi.key == "revenue")
    assert bar.value() == 0


def test_the_chart_with_the_keys_is_seen_with_its_title(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    free(screen)
    screen.resize(1162, 500)
    bar = screen.page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    screen.page.cards["actions"].findChild(QPushButton).setFocus()
    qtbot.waitUntil(lambda: bar.value() > 0)
    screen.page.chart.setFocus()
    qtbot.waitUntil(lambda: bar.value() == 0)
