"""A customer opened from the counter bar: the list marks that one, or nobody at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesk.ui.rows_model import PAGE
from cxdesk.ui.screens.customers import CustomersScreen
from tests.factories import customer
from tests.ui.counter_desk import make_desk, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
MANY = PAGE + 30


@pytest.fixture
def ids(ctx: Context) -> list[int]:
    """More customers than a page, in the order of their names."""
    return [customer(f"Ana {number:03}") for number in range(MANY)]


@pytest.fixture
def screen(ctx: Context, ids: list[int], qtbot: QtBot) -> CustomersScreen:
    made = CustomersScreen(make_desk(ctx).ctx)
    made.resize(1162, 712)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


def test_the_list_reads_on_to_the_customer_opened(screen: CustomersScreen, ids: list[int]) -> None:
    assert screen.list.model.rowCount() == PAGE
    screen.show_record(ids[-1])
    assert screen.card.customer_id() == ids[-1]
    assert screen.list.view.selected_id() == ids[-1]
    where = screen.list.view.visualRect(screen.list.view.currentIndex())
    assert screen.list.view.viewport().rect().contains(where)
    assert screen.list.model.rowCount() == MANY


def test_of_a_customer_too_far_down_nobody_is_marked_and_enter_stays_with_the_card(
    screen: CustomersScreen, ids: list[int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen.list.view, "reads_to", PAGE + 10)
    screen.list.view.setFocus()
    screen.show_record(ids[-1])
    assert screen.list.view.selected_id() is None
    press(Key.Key_Return)
    assert screen.card.customer_id() == ids[-1]
    screen.list.view.setFocus()
    press(Key.Key_Down)
    assert screen.list.view.selected_id() == ids[0]
    qtbot.waitUntil(lambda: screen.card.customer_id() == ids[0])


def test_a_customer_whom_the_filter_leaves_out_is_shown_and_nobody_is_marked(
    screen: CustomersScreen, ids: list[int]
) -> None:
    screen.list.set_filter("Ana 150")
    assert screen.list.model.rowCount() == 1
    screen.show_record(ids[5])
    assert screen.card.customer_id() == ids[5]
    assert screen.list.view.selected_id() is None
    screen.list.view.setFocus()
    press(Key.Key_Return)
    assert screen.card.customer_id() == ids[5]
