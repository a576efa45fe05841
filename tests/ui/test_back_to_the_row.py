"""After a form the keyboard is where it was: on the row of Today, or of what was entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesk.domain.tasks import TaskDraft
from cxdesk.services import tasks
from cxdesk.ui.dialogs.purchase import PurchaseDialog
from cxdesk.ui.screens.today.row import TodayRow
from cxdesk.ui.screens.today.screen import TodayScreen
from tests.factories import NOW, TODAY, rows, sale
from tests.ui.counter_desk import press
from tests.ui.opened import opened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key


def at_today(window: MainWindow, qtbot: QtBot, record: object = None) -> TodayScreen:
    window.navigate("today", record)
    screen = window.screens["today"]
    assert isinstance(screen, TodayScreen)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), TodayRow))
    qtbot.waitUntil(lambda: not screen._soon.isActive())
    return screen


def held_title(window: MainWindow) -> str:
    """The row that has the keyboard when the window is active again."""
    held = window.focusWidget()
    assert isinstance(held, TodayRow)
    return held.line.title


def test_an_edited_line_of_entered_keeps_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    for cents in (1_000, 2_000, 3_000):
        sale(cents, now=NOW)
    screen = at_today(window, qtbot, "entered")
    press(Key.Key_Down)
    focused = QApplication.focusWidget()
    assert isinstance(focused, TodayRow)
    key = focused.line.key
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), PurchaseDialog))
    form = QApplication.activeWindow()
    assert isinstance(form, PurchaseDialog)
    form.amount.setText("21")
    form.submit()
    qtbot.waitUntil(lambda: (2_100,) in rows("purchase", "amount_minor"))
    qtbot.waitUntil(lambda: not screen._soon.isActive())
    held = window.focusWidget()
    assert isinstance(held, TodayRow)
    assert held.line.key == key


@pytest.mark.parametrize("has_tasks", [True, False])
def test_a_purchase_recorded_from_today_leaves_the_keyboard_on_its_row(
    window: MainWindow, qtbot: QtBot, *, has_tasks: bool
) -> None:
    if has_tasks:
        tasks.add_task(TaskDraft(note="Order paint", due_on=TODAY), now=NOW)
    screen = at_today(window, qtbot)
    before = held_title(window)
    window.open_dialog("purchase")
    form = opened(qtbot, "purchase")
    QTest.keyClicks(form.amount, "12")
    form.submit()
    qtbot.waitUntil(lambda: len(rows("purchase")) == 1 and not screen._soon.isActive())
    assert held_title(window).split(":")[0] == before.split(":")[0]
