"""Figures typed and not saved: gone on with, the keyboard stands on what was rescued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.counter_desk import Desk, press
from tests.ui.test_figures_dialog import FEB, cell, desk, opened, spend_of, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

__all__ = ["desk"]
Key = Qt.Key


def test_a_draft_gone_on_with_leaves_the_keyboard_on_what_was_typed(
    desk: Desk, qtbot: QtBot
) -> None:
    spend_of("Flyers", "Web")
    opened(desk, qtbot, sheet_name="spend")
    press(Key.Key_Up)
    press(Key.Key_Right)
    write("9")
    press(Key.Key_Return)
    press(Key.Key_Escape)
    again = opened(desk, qtbot, sheet_name="spend")
    press(Key.Key_F3)
    assert again.grid.hasFocus()
    index = again.grid.currentIndex()
    assert again.model.sheet.rows[index.row()].start == FEB
    assert again.grid.visualRect(index).intersects(again.grid.viewport().rect())
    write("8")
    press(Key.Key_Return)
    assert cell(again, "February 2026", "Web") == "€8.00"


def test_a_draft_of_earlier_rows_brings_them_and_stands_on_its_cell(
    desk: Desk, qtbot: QtBot
) -> None:
    spend_of("Flyers")
    first = opened(desk, qtbot, sheet_name="spend")
    qtbot.mouseClick(first.earlier, Qt.MouseButton.LeftButton)
    write("9")
    press(Key.Key_Return)
    start = next(cell[0] for cell in first.model.typed)
    first.reject()
    again = opened(desk, qtbot, sheet_name="spend")
    press(Key.Key_F3)
    index = again.grid.currentIndex()
    assert again.model.sheet.rows[index.row()].start == start
