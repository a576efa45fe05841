"""The places of the rail: a word, an icon, and a number that never changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from cxdesk.ui import theme
from cxdesk.ui.screens import RAIL, SCREENS
from cxdesk.ui.widgets.rail import ICON_LEFT, WORD_LEFT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def test_every_place_has_a_word_an_icon_and_a_key(window: MainWindow) -> None:
    for kind, number in zip(SCREENS, range(1, 8), strict=True):
        button = window.rail.buttons[kind.key]
        assert button.accessibleName() == RAIL[kind.key].source
        assert not button.icon().isNull()
        assert f"Ctrl+{number}" in button.toolTip()


def test_ctrl_and_a_number_go_to_a_place(window: MainWindow, qtbot: QtBot) -> None:
    for kind, number in zip(SCREENS, range(1, 8), strict=True):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), CTRL)
        assert window.place() == kind.key
        assert window.rail.buttons[kind.key].isChecked()


def test_the_words_of_a_place_keep_their_distance_from_both_ends_of_its_ground(
    window: MainWindow,
) -> None:
    """As much on the right as the icon has on the left, chosen and so bold, too."""
    for button in window.rail.buttons.values():
        font = theme.font()
        font.setBold(True)
        widest = max(QFontMetrics(font).horizontalAdvance(line) for line in button._lines)
        assert WORD_LEFT + widest <= theme.RAIL_WIDTH - 2 * 10 - ICON_LEFT
