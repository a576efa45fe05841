"""Correcting and deleting a purchase from the customer's timeline, long after undo is past."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft, PurchaseKind
from cxdesk.services import purchases, timeline
from cxdesk.ui.dialogs.purchase import PurchaseDialog
from cxdesk.ui.screens.customers import CustomersScreen
from tests.factories import NOW, TODAY, rows
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
LAST_WEEK = TODAY - timedelta(days=7)
ITEMS = (ItemDraft(100_000, "Oak table", "Tables", 60_000), ItemDraft(23_400, "Chair", "", 9_000))


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def bought(customer_id: int, **more: Any) -> int:
    """A sale of last week at 10:15 with a receipt and a note."""
    told = {
        "amount_minor": 123_400,
        "sold_on": LAST_WEEK,
        "sold_time": "10:15",
        "receipt_number": "A-17",
        "note": "collects on Friday",
    }
    draft = PurchaseDraft(customer_id=customer_id, **(told | more))
    return purchases.record_purchase(draft, now=NOW)


def opened(desk: Desk, qtbot: QtBot, purchase_id: int) -> PurchaseDialog:
    dialog = PurchaseDialog(desk.ctx, purchase_id=purchase_id)
    shown(desk, dialog, qtbot)
    return dialog


def button_of(dialog: PurchaseDialog, text: str) -> QPushButton:
    return next(made for made in dialog.findChildren(QPushButton) if made.text() == text)


def test_the_timeline_offers_to_edit_a_purchase(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    sale = bought(who)
    screen = CustomersScreen(desk.ctx)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    QTest.qWaitForWindowActive(screen)
    screen.show_record(who)
    qtbot.waitUntil(lambda: bool(screen.card.timeline.actions_shown()))
    edit = screen.card.timeline.actions_shown()[0]
    assert edit.text() == "Edit"
    edit.setFocus()
    press(Key.Key_Return)
    assert desk.opened == [("purchase", {"purchase_id": sale})]


def test_the_form_is_filled_with_what_was_recorded(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, bought(who, kind=PurchaseKind.REFUND, cost_minor=40_000))
    assert dialog.windowTitle() == "Edit purchase"
    assert (dialog.amount.text(), dialog.cost.text()) == ("1,234.00", "400.00")
    assert (dialog.kind.value(), dialog.customer.customer_id()) == (PurchaseKind.REFUND, who)
    assert (dialog.day.day(), dialog.receipt.text()) == (LAST_WEEK, "A-17")
    assert dialog.note.text() == "collects on Friday"
    assert dialog.note.isVisible()


@pytest.mark.parametrize("more", [{}, {"items": ITEMS}, {"cost_minor": 40_000}])
def test_saving_without_an_edit_changes_nothing(
    desk: Desk, qtbot: QtBot, more: dict[str, Any]
) -> None:
    sale = bought(add(), **more)
    before = purchases.purchase(sale)
    opened(desk, qtbot, sale)
    press(Key.Key_Return)
    assert purchases.purchase(sale) == before
    assert desk.toasts == ["Purchase changed"]


def test_another_note_leaves_items_cost_and_time_as_they_are(desk: Desk, qtbot: QtBot) -> None:
    sale = bought(add(), items=ITEMS)
    dialog = opened(desk, qtbot, sale)
    dialog.note.setPlainText("collected")
    dialog.submit()
    found = purchases.purchase(sale)
    assert (found.note, found.items, found.cost_minor) == ("collected", ITEMS, 69_000)
    assert (found.sold_on, found.sold_time) == (LAST_WEEK, "10:15")


def test_another_amount_leaves_the_items_out_and_the_form_says_so(desk: Desk, qtbot: QtBot) -> None:
    sale = bought(add(), items=ITEMS)
    dialog = opened(desk, qtbot, sale)
    told = dialog.fields["amount_minor"].message
    assert told.text() == "The sum of its items. Another amount leaves the items out."
    dialog.amount.selectAll()
    write("1250")
    press(Key.Key_Return)
    found = purchases.purchase(sale)
    assert (found.amount_minor, found.items, found.cost_minor) == (125_000, (), 69_000)
    assert not dialog.isVisible()


def test_another_cost_keeps_the_items_without_theirs(desk: Desk, qtbot: QtBot) -> None:
    sale = bought(add(), items=ITEMS)
    dialog = opened(desk, qtbot, sale)
    dialog.cost.clear()
    dialog.submit()
    found = purchases.purchase(sale)
    assert found.cost_minor is None
    assert [item.product for item in found.items] == ["Oak table", "Chair"]
    assert [item.cost_minor for item in found.items] == [None, None]


def test_a_purchase_without_items_says_nothing_of_them(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, bought(add()))
    assert dialog.fields["amount_minor"].message.text() == ""


def test_on_another_day_the_time_of_day_is_unknown(desk: Desk, qtbot: QtBot) -> None:
    sale = bought(add())
    dialog = opened(desk, qtbot, sale)
    dialog.day.set_day(TODAY)
    dialog.submit()
    found = purchases.purchase(sale)
    assert (found.sold_on, found.sold_time) == (TODAY, None)


def test_an_ambiguous_new_amount_is_asked_back(desk: Desk, qtbot: QtBot) -> None:
    sale = bought(add())
    dialog = opened(desk, qtbot, sale)
    dialog.amount.selectAll()
    write("2.345")
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert purchases.purchase(sale).amount_minor == 123_400


def test_delete_takes_the_purchase_away_and_undo_brings_it_back(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    sale = bought(who, items=ITEMS)
    before = purchases.purchase(sale)
    dialog = opened(desk, qtbot, sale)
    button_of(dialog, "Delete").click()
    assert not dialog.isVisible()
    assert timeline.timeline(who, kind="purchase") == ()
    assert desk.toasts == ["Purchase deleted"]
    assert desk.undo is not None
    desk.undo()
    assert purchases.purchase(sale) == before


def test_a_sale_with_a_refund_goes_with_it_when_asked_once_more(desk: Desk, qtbot: QtBot) -> None:
    sale = bought(add())
    purchases.record_purchase(
        PurchaseDraft(sold_on=TODAY, amount_minor=100, kind=PurchaseKind.REFUND, refund_of_id=sale),
        now=NOW,
    )
    dialog = opened(desk, qtbot, sale)
    dialog.delete_button.click()
    assert dialog.isVisible()
    assert "refund of €1.00" in dialog._error.text()
    assert dialog.delete_button.text() == "Delete with its refunds"
    dialog.delete_button.click()
    assert not dialog.isVisible()
    assert rows("purchase", "id") == []


def test_a_purchase_gone_meanwhile_is_told_in_the_form(desk: Desk, qtbot: QtBot) -> None:
    sale = bought(add())
    dialog = opened(desk, qtbot, sale)
    purchases.delete_purchase(sale, now=NOW)
    button_of(dialog, "Delete").click()
    dialog.submit()
    assert dialog.isVisible()
    with pytest.raises(ValidationError):
        purchases.purchase(sale)
    assert desk.toasts == []


def test_a_new_purchase_offers_no_delete(desk: Desk, qtbot: QtBot) -> None:
    dialog = PurchaseDialog(desk.ctx)
    shown(desk, dialog, qtbot)
    texts = [made.text() for made in dialog.findChildren(QPushButton)]
    assert "Delete" not in texts
    assert "Save and next" in texts
