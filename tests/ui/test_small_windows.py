"""Small screens at 150 per cent: what gives way, so that names and cards keep their room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.ui.screens.customers.list import PHONE
from cxdesk.ui.widgets.kpi_card import KpiCardView
from cxdesk.ui.widgets.rail import NARROW_WIDTH
from tests.services import shop_with_history
from tests.ui.counter_desk import add

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

# 1366×768 at 150 per cent
SMALL = (911, 512)


def test_names_keep_their_room_in_the_list(window: MainWindow, qtbot: QtBot) -> None:
    add(name="Electricidad Cortés")
    window.resize(*SMALL)
    window.navigate("customers")
    view = window.screens["customers"].list.view  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: view.isColumnHidden(PHONE))
    wanted = view.fontMetrics().horizontalAdvance("Electricidad Cortés")
    qtbot.waitUntil(lambda: view.columnWidth(0) >= wanted)


def test_the_cards_of_the_board_do_not_overlap(window: MainWindow, qtbot: QtBot) -> None:
    shop_with_history.fill()
    window.resize(*SMALL)
    window.navigate("indicators")
    board = window.screens["indicators"].board  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(board.cards()) and not window.ctx.jobs.is_busy())
    made = [card for card in board.cards() if isinstance(card, KpiCardView)]
    qtbot.waitUntil(lambda: all(card.isVisible() and card.height() > 80 for card in made))
    boxes = [card.geometry() for card in made]
    assert len(boxes) >= 4
    assert not [(a, b) for a in boxes for b in boxes if a != b and a.intersects(b)]
    assert all(card.height() >= card.sizeHint().height() for card in made)


def test_the_rail_keeps_only_its_icons(window: MainWindow) -> None:
    window.resize(*SMALL)
    assert window.rail.width() == NARROW_WIDTH
    assert window.rail.buttons["customers"].accessibleName() == "Customers"
