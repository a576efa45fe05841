"""Settings › Bin: what was deleted, its way back, and nothing when there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from cxdesk.services import customers, purchases
from cxdesk.ui.screens.settings.bin_page import BinPage
from tests import factories
from tests.factories import NOW, rows
from tests.ui.counter_desk import Desk, make_desk, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> BinPage:
    made = BinPage(desk.ctx)
    qtbot.addWidget(made)
    made.show_saved()
    return made


def texts(page: BinPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]


def test_an_empty_bin_says_so(page: BinPage) -> None:
    assert "The bin is empty." in texts(page)


def test_a_deleted_record_is_named_and_comes_back(page: BinPage, desk: Desk) -> None:
    customers.delete_customer(factories.customer("<b>Ana {x}</b> & Co"), now=NOW)
    page.show_saved()
    assert "Customer “<b>Ana {x}</b> & Co”" in texts(page)
    assert "Someone, today 12:00" in texts(page)
    page.restore_buttons[0].click()
    assert rows("customer", "name") == [("<b>Ana {x}</b> & Co",)]
    assert desk.toasts == ["Brought back."]
    assert "The bin is empty." in texts(page)


def test_what_cannot_come_back_says_why(page: BinPage) -> None:
    customers.delete_customer(factories.customer("Ana", number="7"), now=NOW)
    factories.customer("Luz", number="7")
    page.show_saved()
    page.restore_buttons[0].click()
    assert any(text.startswith("This cannot be undone any more") for text in texts(page))


def test_a_deleted_purchase_is_named_by_its_amount(page: BinPage) -> None:
    purchases.delete_purchase(factories.sale(3_890), now=NOW)
    page.show_saved()
    assert "Purchase “€38.90”" in texts(page)


def test_tab_goes_to_each_way_back_before_the_history_below_them(desk: Desk, qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    before, page = QPushButton(place), BinPage(desk.ctx, place)
    box = QVBoxLayout(place)
    box.addWidget(before)
    box.addWidget(page)
    with qtbot.waitActive(place):
        place.show()
        place.activateWindow()
    for name in ("Ana", "Luz"):
        customers.delete_customer(factories.customer(name), now=NOW)
    page.show_saved()
    qtbot.waitUntil(page.restore_buttons[-1].isVisible)
    before.setFocus()
    walked = []
    for _ in range(3):
        press(Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked == [*page.restore_buttons, page.history_button]


def test_a_long_name_in_the_bin_is_read_whole_on_more_lines(page: BinPage, qtbot: QtBot) -> None:
    name = "Reformas integrales Hermanos Fernández de la Vega e Hijos"
    customers.delete_customer(factories.customer(name), now=NOW)
    page.show_saved()
    page.resize(400, 400)
    page.show()
    QApplication.processEvents()
    (told,) = [label for label in page.findChildren(QLabel) if name in label.text()]
    assert page.width() == 400
    lines = told.heightForWidth(told.width()) // told.fontMetrics().lineSpacing()
    assert lines > 1
    assert told.height() >= told.heightForWidth(told.width())


def test_a_long_word_in_the_bin_does_not_widen_the_page(page: BinPage) -> None:
    customers.delete_customer(factories.customer("X" * 200), now=NOW)
    page.show_saved()
    assert page.minimumSizeHint().width() < 640
