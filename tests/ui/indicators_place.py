"""The place of indicators as tests open it: on its board, or at one indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLayout

from cxdesk.ui.screens.indicators.screen import IndicatorsScreen
from cxdesk.ui.widgets.kpi_card import KpiCardView
from cxdesk.ui.widgets.more_indicators import MoreLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.ui.counter_desk import Desk


def board_of(desk: Desk, qtbot: QtBot) -> IndicatorsScreen:
    screen = IndicatorsScreen(desk.ctx)
    desk.dialogs.append(screen)  # kept as long as the desk
    qtbot.addWidget(screen)
    screen.resize(1162, 712)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(lambda: bool(screen.board.cards()) and not desk.ctx.jobs.is_busy())
    return screen


def opened(desk: Desk, qtbot: QtBot, key: str = "nps") -> IndicatorsScreen:
    screen = board_of(desk, qtbot)
    screen.open_indicator(key)
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.page)
    return screen


def free(screen: IndicatorsScreen) -> None:
    """Let it take any size, as it does inside the window."""
    screen.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    screen.setMinimumSize(1, 1)


def words_in(widget: QWidget) -> str:
    return "\n".join(
        label.accessibleName() or label.text() for label in widget.findChildren(QLabel)
    )


def card_of(screen: IndicatorsScreen, key: str) -> KpiCardView:
    return next(
        made
        for made in screen.board.cards()
        if isinstance(made, KpiCardView) and made.card.kpi.key == key
    )


def line_of(screen: IndicatorsScreen, key: str) -> MoreLine:
    return next(
        made for made in screen.board.cards() if isinstance(made, MoreLine) and made.kpi.key == key
    )
