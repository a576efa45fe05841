"""Recording a purchase with more than an amount: refunds, items, and the very same twice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.purchases import ItemDraft, PurchaseDraft, PurchaseKind
from cxdesk.services import purchase_list, purchases, timeline
from cxdesk.ui.dialogs.purchase import PurchaseDialog
from tests.factories import NOW, TODAY
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.domain.purchases import Purchase
    from cxdesk.ui.context import Context

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot, **named: int) -> PurchaseDialog:
    dialog = PurchaseDialog(desk.ctx, **named)
    shown(desk, dialog, qtbot)
    return dialog


def bought(customer_id: int) -> list[Purchase]:
    lines = timeline.timeline(customer_id, kind="purchase")
    return [purchases.purchase(line.id) for line in lines]


def sold(amount: int = 2_000, *, days_ago: int = 5, **more: Any) -> int:
    draft = PurchaseDraft(sold_on=TODAY - timedelta(days=days_ago), amount_minor=amount, **more)
    return purchases.record_purchase(draft, now=NOW)


def recorded() -> list[Purchase]:
    return [purchases.purchase(row.id) for row in purchase_list.purchases_page(descending=False)]


def test_f6_gives_a_sale_of_the_customer_back(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    sale = sold(customer_id=who)
    dialog = opened(desk, qtbot, customer_id=who)
    press(Key.Key_F6)
    assert QApplication.focusWidget() is dialog.sale
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert dialog.amount.text() == "20.00"
    press(Key.Key_Return)
    refund = recorded()[-1]
    assert (refund.kind, refund.refund_of_id, refund.amount_minor) == ("refund", sale, 2000)
    assert desk.toasts == ["Refund of €20.00 to Carmen Núñez recorded"]


def test_a_refund_for_a_customer_who_never_bought_is_asked_about_once(
    desk: Desk, qtbot: QtBot
) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    write("5")
    press(Key.Key_F6)
    press(Key.Key_Down)
    told = dialog.fields["refund_of_id"].message
    assert told.text() == "This customer has no sale that could be given back."
    dialog.submit()
    assert recorded() == []
    asked = dialog.fields["customer_id"].message.text()
    assert asked.startswith("Carmen Núñez has no sale that could be given back. Save again")
    dialog.submit()
    assert [(one.kind, one.customer_id, one.amount_minor) for one in recorded()] == [
        ("refund", who, 500)
    ]


def test_a_refund_for_nobody_in_particular_is_not_asked_about(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    write("5")
    press(Key.Key_F6)
    dialog.submit()
    assert [one.customer_id for one in recorded()] == [None]
    assert desk.toasts == ["Refund of €5.00 recorded"]


def test_what_was_recorded_is_told_with_its_amount_and_whose_it_is(
    desk: Desk, qtbot: QtBot
) -> None:
    dialog = opened(desk, qtbot, customer_id=add())
    write("12.50")
    dialog.submit()
    dialog = opened(desk, qtbot)
    write("3")
    dialog.submit()
    dialog = opened(desk, qtbot)
    write("300")
    dialog.day_total.setChecked(True)
    dialog.submit()
    dialog.submit()  # there are sales of this day already
    assert desk.toasts == [
        "Purchase of €12.50 by Carmen Núñez recorded",
        "Purchase of €3.00 recorded",
        "Day total of €300.00 recorded",
    ]


def test_a_receipt_number_brings_sale_customer_and_amount(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    sale = sold(1_990, customer_id=who, receipt_number="A-17")
    dialog = opened(desk, qtbot)
    press(Key.Key_F6)
    write("a-17")
    press(Key.Key_Return)
    assert (dialog.customer.customer_id(), dialog.amount.text()) == (who, "19.90")
    dialog.submit()
    assert recorded()[-1].refund_of_id == sale


def test_more_than_is_left_is_refunded_on_its_own_only_when_saved_again(
    desk: Desk, qtbot: QtBot
) -> None:
    sale = sold(2_000)
    dialog = opened(desk, qtbot, refund_of=sale)
    assert (dialog.kind_chosen(), dialog.amount.text()) == (PurchaseKind.REFUND, "20.00")
    dialog.amount.selectAll()
    write("25")
    press(Key.Key_Return)
    assert "Only €20.00" in dialog.fields["amount_minor"].message.text()
    assert len(recorded()) == 1
    press(Key.Key_Return)
    refund = recorded()[-1]
    assert (refund.refund_of_id, refund.amount_minor) == (None, 2500)


def test_another_amount_after_the_question_is_asked_about_again(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, refund_of=sold(2_000))
    for typed in ("25", "26"):
        dialog.amount.selectAll()
        write(typed)
        press(Key.Key_Return)
    assert dialog.isVisible()
    assert len(recorded()) == 1


def test_text_that_names_no_sale_is_told_at_the_field(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    write("5")
    press(Key.Key_F6)
    write("no such")
    press(Key.Key_Return)
    assert dialog.fields["refund_of_id"].has_error()
    assert recorded() == []


def test_a_refund_without_a_sale_is_one_of_its_own(desk: Desk, qtbot: QtBot) -> None:
    opened(desk, qtbot)
    write("5")
    press(Key.Key_F6)
    press(Key.Key_Return)
    assert [(p.kind, p.refund_of_id) for p in recorded()] == [("refund", None)]


def test_items_add_up_to_the_amount_and_complete_themselves(desk: Desk, qtbot: QtBot) -> None:
    sold(1_550, items=(ItemDraft(1_550, "Oak varnish", "Varnish", 700),))
    dialog = opened(desk, qtbot)
    dialog.show_more()
    dialog.items.setFocus()
    write("oak")
    for _ in range(4):
        press(Key.Key_Tab)
    write("Brush")
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    write("4,50")
    assert dialog.amount.text() == "20.00"
    dialog.submit()
    found = recorded()[-1]
    assert found.items == (
        ItemDraft(1_550, "Oak varnish", "Varnish", 700),
        ItemDraft(450, "Brush", "", None),
    )
    assert (found.amount_minor, found.cost_minor) == (2_000, None)


def test_an_item_without_an_amount_is_told(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    write("5")
    dialog.show_more()
    dialog.items.setFocus()
    write("Brush")
    dialog.submit()
    assert "Brush" in dialog.fields["items"].message.text()
    assert recorded() == []


def test_control_and_delete_take_an_item_away(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.show_more()
    dialog.items.setFocus()
    for product, amount in (("Brush", "4,50"), ("Roller", "6")):
        write(product)
        press(Key.Key_Tab)
        press(Key.Key_Tab)
        write(amount)
        press(Key.Key_Tab)
        press(Key.Key_Tab)
    dialog.items.setFocus()
    press(Key.Key_Delete, CTRL)
    assert [item.product for item in dialog.items.items()] == ["Roller"]
    assert dialog.amount.text() == "6.00"


def test_the_same_purchase_is_pointed_out_and_can_still_be_recorded(
    desk: Desk, qtbot: QtBot
) -> None:
    who = add()
    sold(1_250, days_ago=0, customer_id=who)
    dialog = opened(desk, qtbot, customer_id=who)
    write("12,50")
    qtbot.waitUntil(dialog.twin.isVisible)
    assert "€12.50" in dialog.twin.text()
    press(Key.Key_Return)
    assert [p.amount_minor for p in recorded()] == [1250, 1250]


def test_down_without_a_customer_lists_the_latest_sales(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    sold(500, days_ago=9)
    sale = sold(2_000, days_ago=1, customer_id=who)
    dialog = opened(desk, qtbot)
    press(Key.Key_F6)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert (dialog.customer.customer_id(), dialog.amount.text()) == (who, "20.00")
    dialog.submit()
    assert recorded()[-1].refund_of_id == sale


def test_a_refund_asks_for_the_customer_before_the_sale(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.kind.choose(PurchaseKind.REFUND)
    customer, sale = dialog.fields["customer_id"], dialog.fields["refund_of_id"]
    assert customer.y() < sale.y()
