"""Who is working: the keys of the question itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from cxdesk.services import command, staff
from cxdesk.ui.dialogs.who import WhoDialog
from tests.factories import NOW
from tests.ui.counter_desk import make_desk, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.mark.parametrize("asked_once", [False, True])
@pytest.mark.parametrize("text", ["", "\x1b"])  # with its sign, as a keyboard sends it
def test_esc_closes_the_question_and_nobody_takes_over(
    ctx: Context, qtbot: QtBot, text: str, asked_once: bool
) -> None:
    for name in ("Ana Ruiz", "Luis Gil"):
        staff.add_staff(name, now=NOW)
    dialog = WhoDialog(ctx, is_asked_once=asked_once)
    shown(make_desk(ctx), dialog, qtbot)
    none = Qt.KeyboardModifier.NoModifier
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, none, text)
    QApplication.sendEvent(QApplication.focusWidget(), key)
    assert not dialog.isVisible()
    assert command.acting_staff.get() is None
