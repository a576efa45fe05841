"""Recording a purchase: the amount first, asked back when it may be read two ways."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.purchases import PurchaseKind
from cxdesk.services import customers, purchases
from cxdesk.ui.dialogs.purchase import PurchaseDialog
from tests.factories import TODAY
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.domain.purchases import Purchase
    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot, **named: int) -> PurchaseDialog:
    dialog = PurchaseDialog(desk.ctx, **named)
    shown(desk, dialog, qtbot)
    return dialog


def bought(customer_id: int) -> list[Purchase]:
    lines = customers.timeline(customer_id, kind="purchase")
    return [purchases.purchase(line.id) for line in lines]


@pytest.mark.parametrize(
    ("typed", "minor"),
    [("12,50", 1250), ("12.50", 1250), ("1.234,50", 123_450), ("7", 700), ("0,5", 50)],
)
def test_amount_and_enter_record_a_sale(desk: Desk, qtbot: QtBot, typed: str, minor: int) -> None:
    who = add()
    opened(desk, qtbot, customer_id=who)
    write(typed)
    press(Key.Key_Return)
    assert [(p.amount_minor, p.kind, p.sold_on) for p in bought(who)] == [
        (minor, PurchaseKind.SALE, TODAY)
    ]


def test_three_digits_after_one_sign_are_asked_back_before_saving(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    write("1.234")
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert "€1,234.00" in dialog.fields["amount_minor"].message.text()
    assert bought(who) == []
    press(Key.Key_Return)
    assert [p.amount_minor for p in bought(who)] == [123_400]


def test_another_ambiguous_amount_is_asked_again(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    write("1.234")
    press(Key.Key_Return)
    dialog.amount.selectAll()
    write("2.345")
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert "€2,345.00" in dialog.fields["amount_minor"].message.text()


@pytest.mark.parametrize("typed", ["", "abc", "-5"])
def test_no_amount_is_told_at_the_field(desk: Desk, qtbot: QtBot, typed: str) -> None:
    dialog = opened(desk, qtbot)
    write(typed)
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.fields["amount_minor"].has_error()
    assert QApplication.focusWidget() is dialog.amount


def test_refund_day_receipt_and_cost_are_written(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    write("20")
    dialog.kind.choose(PurchaseKind.REFUND)
    dialog.day.setFocus()
    press(Key.Key_Minus)
    dialog.receipt.setText("A-17")
    dialog.cost.setText("8,40")
    dialog.submit()
    found = bought(who)[0]
    assert (found.kind, found.amount_minor, found.cost_minor) == (PurchaseKind.REFUND, 2000, 840)
    assert (found.sold_on, found.receipt_number) == (TODAY - timedelta(days=1), "A-17")
    assert desk.toasts == ["Refund recorded"]


def test_a_part_of_a_date_is_completed(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    write("5")
    dialog.day.setFocus()
    dialog.day.selectAll()
    write("3/2")
    press(Key.Key_Return)
    assert [p.sold_on.isoformat() for p in bought(who)] == ["2026-02-03"]


def test_a_day_total_belongs_to_no_customer(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    write("900")
    dialog.day_total.setChecked(True)
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.fields["customer_id"].has_error()
    assert bought(who) == []


def test_undo_takes_the_purchase_back(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    opened(desk, qtbot, customer_id=who)
    write("12")
    press(Key.Key_Return)
    assert desk.undo is not None
    desk.undo()
    assert bought(who) == []


def test_save_and_next_empties_amount_and_customer(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    write("12")
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    assert (dialog.amount.text(), dialog.customer.customer_id()) == ("", None)
    assert QApplication.focusWidget() is dialog.amount
    assert len(bought(who)) == 1
