"""Pictures for review: every screen by itself, with its size; dialogs all have a sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from cxdesk.services import command
from cxdesk.ui import theme
from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.screens import SCREENS
from cxdesk.ui.screenshots import Pictures

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def test_every_screen_of_an_empty_shop_is_drawn(
    qapp: QApplication, open_empty_shop: Path, tmp_path: Path
) -> None:
    pictures = Pictures(qapp, tmp_path / "out", size=(1024, 700))
    pictures.look("dark")
    try:
        pictures._draw_empty(tmp_path)
    finally:
        pictures.look("light")
        command.acting_staff.set(None)
    for screen in SCREENS:
        drawn = QImage(str(tmp_path / "out" / f"{screen.key}-empty.png"))
        assert (drawn.width(), drawn.height()) == (1024, 700)
        assert drawn.pixelColor(3, 400).name() == theme.DARK.rail


def test_every_dialog_can_be_drawn() -> None:
    assert [dialog.name for dialog in DIALOGS if not callable(dialog.sample)] == []
