"""The actions of an opened indicator: shown with what they did since, a new one by F6."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.actions import ActionDraft, ActionKind
from cxdesk.services import actions
from cxdesk.ui.dialogs.shop_action import ShopActionDialog
from cxdesk.ui.screens.indicators.opened.actions import ActionsCard
from tests.factories import DAY, NOW, TODAY, interaction
from tests.ui.counter_desk import where_keys_go

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow


@pytest.fixture
def go(window: MainWindow, qtbot: QtBot) -> Callable[[], ActionsCard]:
    """Opens the indicator of volume, once the records of the test are written."""

    def run() -> ActionsCard:
        window.navigate("indicators", "interactions")
        qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())
        return card(window)

    return run


def card(window: MainWindow) -> ActionsCard:
    screen: Any = window.screens["indicators"]
    found = screen.page.cards["actions"]
    assert isinstance(found, ActionsCard)
    return found


def test_its_actions_tell_what_the_indicator_did_since(
    go: Callable[[], ActionsCard], qtbot: QtBot
) -> None:
    """Fourteen days: 12 interactions, 1 in the fourteen before."""
    for days in (*range(12), 20):
        interaction(now=NOW - days * DAY)
    values: dict[str, Any] = {"kind": ActionKind.PROCESS, "starts_on": TODAY - timedelta(days=13)}
    made = actions.add_action(
        ActionDraft(note="Louder bell", kpi_key="interactions", **values), now=NOW
    )
    actions.add_action(ActionDraft(note="Else", kpi_key="fcr", **values), now=NOW)
    shown = go()
    assert list(shown.effects) == [made]
    qtbot.waitUntil(lambda: shown.effects[made].text() == "+11 since then")
    assert shown.dim.text() == "1 to be done of 1"


def test_f6_decides_one_for_this_indicator_and_it_is_shown(
    go: Callable[[], ActionsCard], window: MainWindow, qtbot: QtBot
) -> None:
    interaction(now=NOW)
    assert go().effects == {}
    qtbot.keyClick(where_keys_go(), Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ShopActionDialog))
    form: Any = QApplication.activeModalWidget()
    assert form.indicator.currentData() == "interactions"
    form.note.setPlainText("Ring the bell")
    form.submit()
    (made,) = actions.actions()
    qtbot.waitUntil(lambda: list(card(window).effects) == [made.id])
