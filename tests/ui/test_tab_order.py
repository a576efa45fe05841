"""Tab follows the reading order where pieces are made in another one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesk.domain.consents import ConsentDraft
from cxdesk.services import consents, shop
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.screens.customers import CustomersScreen
from tests.factories import NOW
from tests.ui.conftest import delete_now
from tests.ui.counter_desk import add, make_desk, press

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


def test_the_banner_comes_before_the_bar_below_it(
    make_context: Callable[[], Context], open_empty_shop: object, qtbot: QtBot
) -> None:
    shop.save(replace(shop.current(), is_demo=True), now=NOW)
    window = MainWindow(make_context())
    window.restore_state()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.rail.buttons["customers"].setFocus()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == "Open or create my own shop"
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.counter_bar
    window.close()
    delete_now(window)


def test_what_can_be_done_for_a_customer_is_walked_as_it_is_read(
    ctx: Context, qtbot: QtBot
) -> None:
    desk = make_desk(ctx)
    ana = add("Ana")
    draft = ConsentDraft(purpose="messages", given_on=date(2026, 2, 3))
    consents.give_consent(ana, draft, now=NOW)
    screen = CustomersScreen(desk.ctx)
    screen.resize(1162, 712)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    QTest.qWaitForWindowActive(screen)
    screen.show_record(ana)
    screen.card.log.setFocus()
    seen = []
    for _ in range(9):
        press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().text())
    words = ["622 450 918", "consent 3 Feb 2026", "What they like…", "Note…"]
    assert seen == [*words, "Record purchase", "Record answer", "Call", "Edit", "⋯"]
