"""A topic that the shop has not yet is told before it is made, and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cxdesk.services import topics
from cxdesk.ui.dialogs.interaction import InteractionDialog
from tests.factories import NOW
from tests.ui.counter_desk import make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


def test_the_form_says_new_while_no_topic_of_the_shop_is_meant(ctx: Context, qtbot: QtBot) -> None:
    topics.add_topic("repair", now=NOW)
    desk = make_desk(ctx)
    dialog = InteractionDialog(desk.ctx)
    shown(desk, dialog, qtbot)
    dialog.topic.setFocus()
    seen = []
    for typed in ("rep", "t"):
        write(typed)
        seen.append((dialog.topic.is_new(), dialog.topic.accessibleDescription()))
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert seen == [(False, ""), (True, "new topic")]
    assert dialog.topic.text() == "repair"
    assert dialog.topic.accessibleDescription() == ""


def test_a_new_topic_is_named_once_it_is_made(ctx: Context, qtbot: QtBot) -> None:
    desk = make_desk(ctx)
    dialog = InteractionDialog(desk.ctx)
    shown(desk, dialog, qtbot)
    for _ in range(2):
        dialog.topic.setFocus()
        dialog.topic.setText("brakes")
        dialog.note.setPlainText("They squeak")
        dialog.save_and_next()
    assert desk.toasts == ["Interaction logged · new topic “brakes”", "Interaction logged"]
