"""As the owner's hat goes, a form that may stay goes on where it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.ui.owner_leaving import close_owners
from tests.ui.opened import opened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow


def test_a_form_goes_on_in_its_field(window: MainWindow, qtbot: QtBot) -> None:
    window.open_dialog("interaction")
    form = opened(qtbot, "interaction")
    form.note.setFocus()
    qtbot.keyClicks(form.note, "half a")
    close_owners(window)
    assert form.note.hasFocus()
    assert form.note.toPlainText() == "half a"
