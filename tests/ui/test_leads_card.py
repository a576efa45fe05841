"""What usually moves before an opened indicator: counted beside the window, opened by Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from cxdesk.ui.screens.indicators.opened.leads import LeadsCard
from tests.factories import DAY, NOW, interaction, sale
from tests.services.goal_parts import kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow


@pytest.fixture
def go(window: MainWindow, qtbot: QtBot) -> Callable[[str], LeadsCard | None]:
    """Opens an indicator, once the records of the test are written; the card, if there is one."""

    def run(key: str) -> LeadsCard | None:
        window.navigate("indicators", key)
        qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())
        screen: Any = window.screens["indicators"]
        found = screen.page.cards.get("leads")
        assert found is None or isinstance(found, LeadsCard)
        return found

    return run


def names(card: LeadsCard | None) -> list[str]:
    return [made.accessibleName() for made in card.leads] if card else []


def test_what_moves_before_sales_is_told_with_its_last_90_days(
    go: Callable[[str], LeadsCard | None], qtbot: QtBot
) -> None:
    sale(500)
    for days in (1, 2, 3):
        interaction(now=NOW - days * DAY)
    card = go("revenue")
    assert card is not None
    qtbot.waitUntil(lambda: bool(card.leads))
    assert "Interactions" in names(card)
    told = next(m for m in card.leads if m.accessibleName() == "Interactions")
    assert told.accessibleDescription().startswith("3, n 3")


def test_enter_opens_one_and_arrows_go_to_the_next(
    go: Callable[[str], LeadsCard | None], window: MainWindow, qtbot: QtBot
) -> None:
    sale(500)
    interaction(now=NOW - DAY)
    kept("Sales", "revenue", 9e5, baseline_value=100.0, leads=("interactions", "new_customers"))
    card = go("revenue")
    assert card is not None
    qtbot.waitUntil(lambda: bool(card.leads) and card.leads[-1].isVisible())
    assert names(card)[0] == "Interactions"
    card.leads[0].setFocus()
    qtbot.keyClick(card.leads[0], Qt.Key.Key_Right)
    assert card.leads[-1].hasFocus()
    card.leads[0].setFocus()
    qtbot.keyClick(card.leads[0], Qt.Key.Key_Return)
    screen: Any = window.screens["indicators"]
    qtbot.waitUntil(lambda: screen.opened_key == "interactions")
    qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())


def test_without_data_it_says_so_and_without_leads_there_is_no_card(
    go: Callable[[str], LeadsCard | None], qtbot: QtBot
) -> None:
    sale(500)
    card = go("fcr")
    assert card is not None
    qtbot.waitUntil(lambda: card.dim.text() == "There is no data of it yet.")
    assert card.leads == []
    assert go("interactions") is None
