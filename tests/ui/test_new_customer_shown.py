"""A new customer saved in the window: where their card opens, and the key that leads to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.services import customer_list
from cxdesk.ui.screens.customers import CustomersScreen
from tests.ui.counter_desk import add, press, write
from tests.ui.opened import opened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def save_new(window: MainWindow, qtbot: QtBot, name: str) -> int:
    """A new customer by keys, as at the counter."""
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    opened(qtbot, "customer")
    write(name)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    window.activateWindow()  # what a window manager does
    qtbot.waitUntil(window.isActiveWindow)
    return max(row.id for row in customer_list.customers_page())


def customers_place(window: MainWindow, qtbot: QtBot) -> CustomersScreen:
    window.navigate("customers")
    screen = window.screens["customers"]
    assert isinstance(screen, CustomersScreen)
    qtbot.waitUntil(screen.card.isVisible)
    return screen


def test_the_card_of_a_new_customer_opens_where_customers_are_shown(
    window: MainWindow, qtbot: QtBot
) -> None:
    add("Ana")
    screen = customers_place(window, qtbot)
    new = save_new(window, qtbot, "Berta")
    assert screen.card.customer_id() == new
    assert screen.list.view.selected_id() == new
    assert window.toast_text() == "Customer added: Berta"
    assert window._toast.also_button.isHidden(), "it is open already"


def test_a_filter_stays_and_the_card_of_a_new_customer_opens_beside_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    ana = add("Ana")
    screen = customers_place(window, qtbot)
    screen.filter.setText("ana")
    qtbot.waitUntil(lambda: screen.list.filter_text == "ana")
    new = save_new(window, qtbot, "Berta")
    assert screen.card.customer_id() == new
    assert screen.list.view.selected_id() is None
    assert [screen.list.model.row_at(row).id for row in range(screen.list.model.rowCount())] == [
        ana
    ]


def test_elsewhere_a_key_opens_the_card_that_the_message_offers(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.navigate("today")
    new = save_new(window, qtbot, "Berta")
    assert window.place() == "today"
    qtbot.keyClick(window, Qt.Key.Key_O, CTRL)
    assert window.place() == "customers"
    assert window.shown_customer() == new
    assert window.toast_text() == ""
    window.navigate("today")
    qtbot.keyClick(window, Qt.Key.Key_O, CTRL)
    assert window.place() == "today", "the message is gone"


def test_a_customer_made_inside_another_form_leaves_the_place_alone(
    window: MainWindow, qtbot: QtBot
) -> None:
    ana = add("Ana")
    screen = customers_place(window, qtbot)
    form = window.open_dialog("interaction")
    assert form is not None
    qtbot.waitUntil(form.isVisible)
    form.customer.new_requested.emit("Berta")
    inner = opened(qtbot, "customer")
    inner.submit()
    assert screen.card.customer_id() == ana
    form.close()
    assert customer_list.count_customers() == 2
