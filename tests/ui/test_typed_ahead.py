"""Keys struck while a form is being made: each lands in it, in order, and none in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesk.domain.purchases import PurchaseKind
from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.typed_ahead import TYPED_AT_ONCE, TypedAhead
from tests.ui.opened import opened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key
NO, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def strike(window: MainWindow, text: str = "", key: Key = Key.Key_unknown) -> None:
    """Keys that the window gets, as it still has the keyboard."""
    for letter in text:
        code = Key(ord(letter.upper()))
        QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, code, NO, letter))
        QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyRelease, code, NO, letter))
    if key != Key.Key_unknown:
        QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, key, NO))


def test_an_amount_typed_at_once_has_all_its_digits(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Key.Key_B, CTRL)
    strike(window, "123456789")
    form = opened(qtbot, "purchase")
    assert form.amount.text() == "123456789"


def test_the_forms_own_keys_act_in_their_turn(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Key.Key_B, CTRL)
    strike(window, "1250", Key.Key_F6)
    form = opened(qtbot, "purchase")
    assert form.amount.text() == "1250"
    assert form.kind.value() == PurchaseKind.REFUND


def test_letters_of_an_input_method_come_along(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Key.Key_N, CTRL)
    accented = QInputMethodEvent()
    accented.setCommitString("Á")
    QApplication.sendEvent(window, accented)
    strike(window, "lvaro")
    form = opened(qtbot, "customer")
    assert form.fields["name"].widget.text() == "Álvaro"


def test_a_key_of_the_window_struck_meanwhile_does_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.navigate("customers")
    QTest.keyClick(window, Key.Key_B, CTRL)
    QTest.keyClick(window, Key.Key_2, CTRL)
    QTest.keyClick(window, Key.Key_L, CTRL)
    form = opened(qtbot, "purchase")
    assert window.place() == "customers"
    form.reject()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_a_form_that_is_closed_before_it_is_shown_takes_no_keys(
    window: MainWindow, qtbot: QtBot
) -> None:
    form = window.open_dialog("purchase")
    assert form is not None
    form.deleteLater()
    qtbot.waitUntil(lambda: not window.findChildren(TypedAhead))
    QTest.keyClick(window, Key.Key_F2)
    QTest.keyClicks(window.counter_bar, "ana")
    assert window.counter_bar.text() == "ana"


@pytest.mark.parametrize("name", sorted(TYPED_AT_ONCE))
def test_such_a_form_exists(name: str) -> None:
    assert name in {dialog.name for dialog in DIALOGS}
