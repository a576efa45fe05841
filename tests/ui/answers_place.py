"""The tab Answers as a test goes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from cxdesk.ui.screens.surveys.answers.tab import AnswersTab

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow


def go_to_answers(window: MainWindow, qtbot: QtBot) -> AnswersTab:
    """By its key, with the list having the keys."""
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    screen: Any = window.screens["surveys"]
    screen.show_record("answers")
    tab = screen.shown_tab()
    assert isinstance(tab, AnswersTab)
    qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())
    tab.list.view.setFocus()
    return tab
