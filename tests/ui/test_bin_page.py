"""Settings › Bin: what was deleted, its way back, and nothing when there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from cxdesk.services import customers, purchases
from cxdesk.ui.screens.settings.bin_page import BinPage
from cxdesk.ui.widgets.plain import ElidedLabel
from tests import factories
from tests.factories import NOW, rows
from tests.ui.counter_desk import Desk, make_desk

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


def _text(label: QLabel) -> str:
    return label.full_text() if isinstance(label, ElidedLabel) else label.text()


def texts(page: BinPage) -> list[str]:
    return [_text(label) for label in page.findChildren(QLabel) if not label.isHidden()]


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
