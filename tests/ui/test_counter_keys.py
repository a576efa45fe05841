"""A customer comes to the counter: everything by keys, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesk.services import cases, customer_list
from cxdesk.ui.dialogs.answer import AnswerDialog
from cxdesk.ui.dialogs.customer import CustomerDialog
from cxdesk.ui.dialogs.interaction import InteractionDialog
from cxdesk.ui.dialogs.purchase import PurchaseDialog
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.screens import NUMBERS, SCREENS
from tests.ui.counter_desk import add, press, where_keys_go, write
from tests.ui.opened import opened

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def opens(window: MainWindow, qtbot: QtBot, key: Qt.Key, kind: type[QDialog]) -> QDialog:
    has_keys(window, qtbot)
    QTest.keyClick(window, key, CTRL)
    dialog = opened(qtbot)
    assert isinstance(dialog, kind)
    return dialog


def has_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def closed(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    has_keys(window, qtbot)


def test_a_visit_is_recorded_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    opens(window, qtbot, Key.Key_N, CustomerDialog)
    write("Rosa Iglesias")
    press(Key.Key_Return)
    closed(window, qtbot)
    who = customer_list.customers_page()[0].id

    window.navigate("report")
    opens(window, qtbot, Key.Key_L, InteractionDialog)
    write("igle")
    press(Key.Key_Return)
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    write("asks for a quote")
    press(Key.Key_F6)
    press(Key.Key_Return)
    closed(window, qtbot)
    assert [case.customer_id for case in cases.open_cases()] == [who]
    assert window.toast_text() == "Interaction with Rosa Iglesias logged"

    opens(window, qtbot, Key.Key_B, PurchaseDialog)
    write("12,50")
    press(Key.Key_Return)
    closed(window, qtbot)

    opens(window, qtbot, Key.Key_R, AnswerDialog)
    write("9")
    press(Key.Key_Return)
    closed(window, qtbot)
    assert window.toast_text() == "Answer recorded"


def test_without_the_pin_of_an_owner_the_key_of_the_counter_says_what_it_takes(
    window: MainWindow, qtbot: QtBot
) -> None:
    has_keys(window, qtbot)
    QTest.keyClick(window, Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    told = "The counter has a hat of its own once an owner has a PIN: Settings › People."
    assert window.toast_text() == told


def test_control_z_takes_the_last_entry_back(window: MainWindow, qtbot: QtBot) -> None:
    who = add()
    opens(window, qtbot, Key.Key_L, InteractionDialog)
    write("carm")
    press(Key.Key_Return)
    press(Key.Key_F6)
    press(Key.Key_Return)
    closed(window, qtbot)
    QTest.keyClick(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: cases.open_cases(who) == ())


def test_control_z_in_the_emptied_counter_bar_takes_the_last_entry_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    who = add()
    has_keys(window, qtbot)
    press(Key.Key_F2)
    write("carm")
    QTest.keyClick(where_keys_go(), Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    opened(qtbot, "interaction")
    press(Key.Key_F6)
    press(Key.Key_Return)
    closed(window, qtbot)
    assert window.counter_bar.text() == ""
    assert len(cases.open_cases(who)) == 1
    window.counter_bar.setFocus()
    QTest.keyClick(window.counter_bar, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: cases.open_cases(who) == ())


def test_customer_opened_from_the_counter_bar_has_the_keys(
    window: MainWindow, qtbot: QtBot
) -> None:
    add()
    has_keys(window, qtbot)
    press(Key.Key_F2)
    write("carm")
    press(Key.Key_Return)
    assert window.screens["customers"].isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Key.Key_L, InteractionDialog),
        (Key.Key_R, AnswerDialog),
        (Key.Key_B, PurchaseDialog),
    ],
)
def test_a_new_entry_is_about_the_customer_whose_card_is_open(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, kind: type[QDialog]
) -> None:
    first, second = add("Ana Ruiz", ""), add("Bea Soto", "")
    window.navigate("customers", first)
    assert chosen_by(window, qtbot, key, kind) == first
    press(Key.Key_Down)  # the card follows the list a moment later
    assert chosen_by(window, qtbot, key, kind) == second
    window.screens["customers"].close_detail()
    assert chosen_by(window, qtbot, key, kind) is None
    window.navigate("customers", first)
    window.navigate("report")
    assert chosen_by(window, qtbot, key, kind) is None


def chosen_by(window: MainWindow, qtbot: QtBot, key: Qt.Key, kind: type[QDialog]) -> int | None:
    """The customer that a form opened by its key begins with; it is closed again."""
    dialog = opens(window, qtbot, key, kind)
    found = dialog.customer.customer_id()
    dialog.reject()
    closed(window, qtbot)
    return found


def test_the_new_menu_begins_with_the_open_card_too(window: MainWindow, qtbot: QtBot) -> None:
    who = add("Ana Ruiz", "")
    window.navigate("customers", who)
    menu = window.top_bar.new_button.menu()
    menu.aboutToShow.emit()
    log = menu.actions()[1]
    log.trigger()
    dialog = opened(qtbot, "interaction")
    assert dialog.customer.customer_id() == who
    dialog.reject()
    closed(window, qtbot)


def test_an_error_goes_when_its_field_is_changed(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opens(window, qtbot, Key.Key_L, InteractionDialog)
    write("nobody known")
    press(Key.Key_F5)
    press(Key.Key_Return)
    dialog.submit()
    assert dialog.fields["customer_id"].has_error()
    dialog.customer.setFocus()
    press(Key.Key_Escape)
    assert not dialog.fields["customer_id"].has_error()
    assert dialog.customer.text() == ""
    dialog.draft_name = ""
    dialog.reject()


def test_going_to_a_place_takes_the_keyboard_along(window: MainWindow, qtbot: QtBot) -> None:
    add()
    for kind in SCREENS:
        window.counter_bar.setFocus()
        qtbot.keyClick(window, Key(Key.Key_0 + NUMBERS[kind.key]), CTRL)
        assert window.screens[kind.key].isAncestorOf(QApplication.focusWidget()), kind.key
    settings = window.screens["settings"]
    window.rail.buttons["report"].setFocus()
    qtbot.keyClick(window, Key.Key_6, CTRL)
    qtbot.keyClick(window, Key.Key_7, CTRL)
    press(Key.Key_Right)
    assert settings.state() == {"page": "hours"}
    qtbot.keyClick(window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.screens[window.place()].isAncestorOf(QApplication.focusWidget())


def test_window_opens_with_the_keyboard_in_its_place(ctx: Context, qtbot: QtBot) -> None:
    made = MainWindow(ctx)
    qtbot.addWidget(made)
    made.restore_state()
    made.navigate("settings")
    made.show()
    has_keys(made, qtbot)
    screen = made.screens["settings"]
    qtbot.waitUntil(lambda: screen.focusProxy().isAncestorOf(QApplication.focusWidget() or made))


def test_tab_goes_from_the_choice_of_settings_into_its_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    has_keys(window, qtbot)
    window.navigate("settings")
    settings = window.screens["settings"]
    for key, page in settings.pages.items():
        settings.show_record(key)
        settings.take_keys(at_start=True)
        press(Key.Key_Tab)
        assert page.isAncestorOf(QApplication.focusWidget()), key
