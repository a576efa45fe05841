"""Small screens at 150 per cent: what gives way, so that names and cards keep their room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.cases import CaseDraft
from cxdesk.services.cases import open_case
from cxdesk.ui.screens.cases.list import WHO
from cxdesk.ui.screens.customers.list import PHONE
from cxdesk.ui.widgets.kpi_card import KpiCardView
from cxdesk.ui.widgets.rail import NARROW_WIDTH
from tests.factories import NOW
from tests.services import shop_with_history
from tests.ui.counter_desk import add

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

# 1366×768 at 150 per cent
SMALL = (911, 512)
LEAST_NAME = 150


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
    qtbot.waitUntil(lambda: all(card.isVisible() for card in made))
    qtbot.waitUntil(lambda: all(card.height() >= card.sizeHint().height() for card in made))
    boxes = [card.geometry() for card in made]
    assert len(boxes) >= 4
    assert not [(a, b) for a in boxes for b in boxes if a != b and a.intersects(b)]


def test_the_rail_keeps_only_its_icons(window: MainWindow) -> None:
    window.resize(*SMALL)
    assert window.rail.width() == NARROW_WIDTH
    assert window.rail.buttons["customers"].accessibleName() == "Customers"


def test_the_head_of_a_card_is_not_squeezed(window: MainWindow, qtbot: QtBot) -> None:
    ana = add(name="Electricidad Cortés")
    window.resize(*SMALL)
    window.navigate("customers", ana)
    card = window.screens["customers"].card  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: card.customer_id() == ana and card.log.isVisible())
    qtbot.waitUntil(lambda: card.log.geometry().top() > card.contact.geometry().bottom())
    pieces = (card.log, card.more, card.kinds)
    assert [piece.height() >= piece.sizeHint().height() for piece in pieces] == [True] * 3


@pytest.mark.parametrize("width", [420, 560, 826, 900, 1260])
def test_the_columns_of_the_cases_end_with_the_list(
    window: MainWindow, qtbot: QtBot, width: int
) -> None:
    open_case(CaseDraft(opened_at=NOW, customer_id=add(), said="The drill does not turn"), now=NOW)
    window.navigate("cases")
    cases = window.screens["cases"].list  # type: ignore[attr-defined]
    cases.setParent(None)
    qtbot.addWidget(cases)
    cases.resize(width, 400)
    cases.show()
    qtbot.waitUntil(lambda: cases.view.isVisible() and cases.view.width() > width - 4)
    shown = [i for i in range(8) if not cases.view.isColumnHidden(i)]
    assert sum(cases.view.columnWidth(i) for i in shown) <= width
    assert cases.view.columnWidth(WHO) >= LEAST_NAME
