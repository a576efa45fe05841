"""The field that finds: its words are one's own, its emptiness is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesk.services import customer_list
from tests.ui.counter_desk import add

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def test_control_z_in_an_emptied_search_takes_back_what_was_saved(
    window: MainWindow, qtbot: QtBot
) -> None:
    add()
    window.navigate("indicators")
    search = window.screens["indicators"].search  # type: ignore[attr-defined]
    search.ask()
    QTest.keyClicks(search, "churn")
    QTest.keyClick(search, Key.Key_Z, CTRL)
    assert customer_list.count_customers() == 1
    search.clear()
    QTest.keyClick(search, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: customer_list.count_customers() == 0)
    assert search.text() == ""
