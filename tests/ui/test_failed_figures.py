"""Figures that cannot be counted: said in place, told once, and tried again by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T
from cxdesk.services import dashboard, reports
from cxdesk.ui.screens.indicators.indicators_tab.tab import IndicatorsTab
from cxdesk.ui.screens.indicators.screen import IndicatorsScreen
from cxdesk.ui.screens.report import ReportScreen
from tests.services import shop_with_history
from tests.ui.counter_desk import press

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.widgets.waiting import Waiting

BUSY_DISK = OutsideError(T("Test", "The disk does not answer."))
NO_FIGURES = "These figures could not be counted. Try again."
NO_PAGES = "These pages could not be laid out. Try again."
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.fill)


def fail(*_args: Any, **_named: Any) -> None:
    raise BUSY_DISK


@pytest.fixture
def told(ctx: Context) -> list[Exception]:
    """The errors that the window showed, over a shop with a year of records."""
    errors: list[Exception] = []
    ctx.show_error = errors.append
    return errors


def seen(screen: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(screen)
    screen.resize(1162, 712)
    screen.show()
    screen.activateWindow()


def board_wait(screen: IndicatorsScreen) -> Waiting:
    tab = screen.shown_tab()
    assert isinstance(tab, IndicatorsTab)
    return tab.loading


def failing_board(ctx: Context, qtbot: QtBot, told: list[Exception]) -> IndicatorsScreen:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dashboard, "kpi_cards", fail)
        screen = IndicatorsScreen(ctx)
        seen(screen, qtbot)
        qtbot.waitUntil(lambda: bool(told))
    return screen


def test_a_board_that_cannot_be_counted_says_so_instead_of_counting_for_ever(
    ctx: Context, qtbot: QtBot, told: list[Exception]
) -> None:
    screen = failing_board(ctx, qtbot, told)
    waiting = board_wait(screen)
    assert waiting.isVisible()
    assert waiting.words() == NO_FIGURES
    assert told == [BUSY_DISK]


def test_try_again_counts_the_board_anew(ctx: Context, qtbot: QtBot, told: list[Exception]) -> None:
    screen = failing_board(ctx, qtbot, told)
    waiting = board_wait(screen)
    waiting.button.setFocus()
    press(Qt.Key.Key_Return)
    assert waiting.words() == "Counting…"
    qtbot.waitUntil(lambda: not waiting.isVisible())
    assert screen.board.cards()


def test_an_opened_indicator_that_cannot_be_counted_is_tried_again(
    ctx: Context, qtbot: QtBot, told: list[Exception]
) -> None:
    screen = IndicatorsScreen(ctx)
    seen(screen, qtbot)
    qtbot.waitUntil(lambda: bool(screen.board.cards()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dashboard, "indicator", fail)
        screen.open_indicator("nps")
        qtbot.waitUntil(lambda: bool(told))
    assert screen.stack.currentWidget() is screen.loading
    assert screen.loading.words() == NO_FIGURES
    screen.loading.button.click()
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.page)
    assert screen.page.view is not None
    assert screen.page.view.kpi.key == "nps"


def test_the_board_is_reached_from_an_indicator_that_failed(
    ctx: Context, qtbot: QtBot, told: list[Exception]
) -> None:
    screen = IndicatorsScreen(ctx)
    seen(screen, qtbot)
    qtbot.waitUntil(lambda: bool(screen.board.cards()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dashboard, "indicator", fail)
        screen.open_indicator("nps")
        qtbot.waitUntil(lambda: bool(told))
    assert screen.close_detail()
    assert screen.stack.currentWidget() is not screen.loading
    qtbot.waitUntil(lambda: not ctx.jobs.is_busy())
    assert screen.board.isVisible()


def test_a_board_counted_behind_an_opened_indicator_may_fail_unseen(
    ctx: Context, qtbot: QtBot, told: list[Exception]
) -> None:
    screen = IndicatorsScreen(ctx)
    seen(screen, qtbot)
    qtbot.waitUntil(lambda: bool(screen.board.cards()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dashboard, "kpi_cards", fail)
        screen.refresh()
        screen.open_indicator("nps")
        qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.page)
        qtbot.waitUntil(lambda: not ctx.jobs.is_busy())
    assert screen.stack.currentWidget() is screen.page
    assert told == []


def test_a_report_that_fails_shows_no_pages_of_another_period(
    ctx: Context, qtbot: QtBot, told: list[Exception]
) -> None:
    screen = ReportScreen(ctx)
    seen(screen, qtbot)
    qtbot.waitUntil(lambda: bool(screen.pages.pages()) and not ctx.jobs.is_busy())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reports, "build", fail)
        screen.refresh()
        qtbot.waitUntil(lambda: bool(told))
    assert screen.loading.words() == NO_PAGES
    assert screen.stack.currentWidget() is screen.loading
    assert not screen.export.isEnabled()
    screen.loading.button.click()
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.pages)
    assert screen.export.isEnabled()
    assert told == [BUSY_DISK]
