"""The menu of what is typed by hand, and its room on the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import OwnDraft
from cxdesk.domain.periods import Grain
from cxdesk.services import own_indicators
from cxdesk.ui.widgets.figures_menu import FiguresMenu
from tests.factories import NOW
from tests.ui.counter_desk import make_desk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow


def test_the_menu_offers_what_can_be_typed(ctx: Context, qtbot: QtBot) -> None:
    week = OwnDraft(name="A & B", unit=Unit.COUNT, direction=Direction.HIGHER, grain=Grain.WEEK)
    key = own_indicators.add_indicator(week, now=NOW)
    desk = make_desk(ctx)
    menu = FiguresMenu(ctx)
    qtbot.addWidget(menu)
    menu.fill()
    words = [action.text() for action in menu.menu().actions() if action.text()]
    assert words == [
        "Your own figures, every week…",
        "Acquisition spend…",
        "Hours worked…",
        "An event…",
        "Add an indicator…",
        "Edit an indicator",
    ]
    menu.menu().actions()[0].trigger()
    menu.menu().actions()[-1].menu().actions()[0].trigger()
    assert desk.opened == [
        ("figures", {"sheet_name": "week"}),
        ("own_indicator", {"indicator_key": key}),
    ]
    assert menu.menu().actions()[-1].menu().actions()[0].text() == "A && B"


def test_the_board_has_the_menu_and_makes_room_for_it(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("indicators")
    screen = window.screens["indicators"]
    window.resize(1366, 768)
    qtbot.waitUntil(screen.add_event.isVisible)  # type: ignore[attr-defined]
    assert screen.figures.isVisible()  # type: ignore[attr-defined]
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: not screen.add_event.isVisible())  # type: ignore[attr-defined]
    figures = screen.figures  # type: ignore[attr-defined]
    assert figures.isVisible()
    assert figures.width() >= figures.sizeHint().width()
