"""Recording a purchase: the amount first, asked back when it may be read two ways."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.purchases import PurchaseDraft, PurchaseKind
from cxdesk.services import purchase_list, purchases, staff, timeline
from cxdesk.ui.dialogs.purchase import PurchaseDialog
from cxdesk.ui.format import Format
from tests.factories import NAUGHTY, NOW, TODAY
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
    sold(2_000, days_ago=9, customer_id=who)
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
    assert desk.toasts == ["Refund of €20.00 to Carmen Núñez recorded"]


def test_a_part_of_a_date_is_completed(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = opened(desk, qtbot, customer_id=who)
    write("5")
    dialog.day.setFocus()
    dialog.day.selectAll()
    write("3/2")
    press(Key.Key_Return)
    assert [p.sold_on.isoformat() for p in bought(who)] == ["2026-02-03"]


def test_the_letter_of_the_day_total_marks_it_before_the_next_key(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    write("300")
    press(Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert dialog.day_total.isChecked()


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


def sold(amount: int = 2_000, *, days_ago: int = 5, **more: Any) -> int:
    draft = PurchaseDraft(sold_on=TODAY - timedelta(days=days_ago), amount_minor=amount, **more)
    return purchases.record_purchase(draft, now=NOW)


def recorded() -> list[Purchase]:
    return [purchases.purchase(row.id) for row in purchase_list.purchases_page(descending=False)]


def test_nobody_in_particular_by_keys_alone(desk: Desk, qtbot: QtBot) -> None:
    opened(desk, qtbot)
    write("3,20")
    press(Key.Key_Return)
    assert [(p.amount_minor, p.customer_id, p.sold_time) for p in recorded()] == [
        (320, None, "12:00")
    ]


def test_escape_skips_a_customer_half_typed(desk: Desk, qtbot: QtBot) -> None:
    add()
    dialog = opened(desk, qtbot)
    write("3")
    dialog.customer.setFocus()
    write("carm")
    press(Key.Key_Escape)
    press(Key.Key_Return)
    assert [p.customer_id for p in recorded()] == [None]


@pytest.mark.parametrize(
    ("typed", "kept"), [("0930", "09:30"), ("9", "09:00"), ("", None), ("17.45", "17:45")]
)
def test_the_time_may_be_typed_or_left_out(
    desk: Desk, qtbot: QtBot, typed: str, kept: str | None
) -> None:
    dialog = opened(desk, qtbot)
    write("3")
    dialog.time.setFocus()
    press(Key.Key_Backspace)
    write(typed)
    press(Key.Key_Return)
    assert [p.sold_time for p in recorded()] == [kept]


def test_a_time_that_cannot_be_read_is_told_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    write("3")
    dialog.time.setFocus()
    write("25:00")
    press(Key.Key_Return)
    assert dialog.fields["sold_time"].has_error()
    assert recorded() == []


def test_a_day_to_come_is_told_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    write("3")
    dialog.day.setFocus()
    press(Key.Key_Plus)
    press(Key.Key_Return)
    assert dialog.fields["sold_on"].has_error()
    assert recorded() == []


def test_a_negative_amount_asks_whether_it_is_a_refund(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    write("-12,50")
    press(Key.Key_Return)
    assert "refund" in dialog.fields["amount_minor"].message.text()
    assert recorded() == []


def test_save_and_next_keeps_the_day(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    write("12")
    dialog.day.setFocus()
    press(Key.Key_Minus)
    press(Key.Key_Return, CTRL)
    write("7")
    press(Key.Key_Return)
    yesterday = TODAY - timedelta(days=1)
    assert [(p.amount_minor, p.sold_on, p.sold_time) for p in recorded()] == [
        (1200, yesterday, None),
        (700, yesterday, None),
    ]


def test_who_sold_it_is_chosen_with_f9(desk: Desk, qtbot: QtBot) -> None:
    luis = staff.add_staff("Luis Gil", now=NOW)
    dialog = opened(desk, qtbot)
    write("5")
    press(Key.Key_F9)
    dialog.staff.hidePopup()
    dialog.staff.set_staff(luis)
    dialog.submit()
    assert [p.staff_id for p in recorded()] == [luis]


@pytest.mark.parametrize(
    ("currency", "typed", "minor"),
    [("CLP", "12.990", 12_990), ("CLP", "12990", 12_990), ("TND", "1.234", 1_234)],
)
def test_currencies_without_and_with_three_decimals_are_not_asked_back(
    desk: Desk, qtbot: QtBot, currency: str, typed: str, minor: int
) -> None:
    desk.ctx.format = Format("en", currency, "CL", today=TODAY)
    opened(desk, qtbot)
    write(typed)
    press(Key.Key_Return)
    assert [p.amount_minor for p in recorded()] == [minor]


@pytest.mark.parametrize(("currency", "typed"), [("CLP", "12,5"), ("EUR", "1,2345")])
def test_decimals_that_a_currency_has_not_are_refused_not_rounded(
    desk: Desk, qtbot: QtBot, currency: str, typed: str
) -> None:
    desk.ctx.format = Format("en", currency, "CL", today=TODAY)
    dialog = opened(desk, qtbot)
    write(typed)
    press(Key.Key_Return)
    assert dialog.fields["amount_minor"].has_error()
    assert recorded() == []


def test_a_note_is_kept_exactly_as_it_was_typed(desk: Desk, qtbot: QtBot) -> None:
    texts = (*NAUGHTY, "x" * 10_000, "two\nlines\tand a tab")
    for text in texts:
        dialog = opened(desk, qtbot)
        write("5")
        dialog.note.setPlainText(text)
        dialog.submit()
    kept = [unicodedata.normalize("NFC", text) for text in texts]
    assert sorted(p.note for p in recorded()) == sorted(kept)


def test_a_note_too_long_is_told_with_its_limit_and_never_cut(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    write("5")
    dialog.note.setPlainText("x" * 9_600)
    assert dialog.fields["note"].message.text() == "9,600 of 10,000 characters"
    dialog.note.setPlainText("x" * 10_001)
    dialog.submit()
    assert dialog.fields["note"].has_error()
    assert "10,001" in dialog.fields["note"].message.text()
    assert len(dialog.note.toPlainText()) == 10_001
    assert recorded() == []


def test_a_half_typed_purchase_is_offered_again_with_its_items(desk: Desk, qtbot: QtBot) -> None:
    sale = sold(2_000)
    first = opened(desk, qtbot, refund_of=sale)
    first.items.set_texts([["Brush", "", "4,50", ""]])
    first.note.setPlainText("wrong colour")
    first.reject()
    second = opened(desk, qtbot)
    second.drafts.go_on()
    assert (second.amount.text(), second.note.text()) == ("4.50", "wrong colour")
    assert second.kind_chosen() is PurchaseKind.REFUND
    assert second.typed_draft().refund_of_id == sale
    assert [item.product for item in second.items.items()] == ["Brush"]


def test_a_day_total_beside_sales_asks_before_it_counts_them_twice(
    desk: Desk, qtbot: QtBot
) -> None:
    purchases.record_purchase(PurchaseDraft(sold_on=TODAY, amount_minor=1_250), now=NOW)
    dialog = opened(desk, qtbot)
    write("3")
    dialog.day_total.setChecked(True)
    told = dialog.total_note
    assert told.label.text() == "€12.50 of this day is entered already. Is €3.00 on top of it?"
    assert told.difference.isHidden()
    dialog.submit()
    assert dialog.isVisible()
    assert "Save again" in dialog.fields["amount_minor"].message.text()
    dialog.submit()
    assert purchases.entered_of_day(TODAY) == 1_550
    assert desk.toasts == ["Day total of €3.00 recorded"]


def test_a_day_total_that_includes_the_sales_records_the_difference(
    desk: Desk, qtbot: QtBot
) -> None:
    purchases.record_purchase(PurchaseDraft(sold_on=TODAY, amount_minor=1_250), now=NOW)
    dialog = opened(desk, qtbot)
    write("40")
    dialog.day_total.setChecked(True)
    told = dialog.total_note
    assert told.difference.text() == "No, record the difference: €27.50"
    told.difference.click()
    assert dialog.amount.text() == "27.50"
    assert told.label.text() == "With the €12.50 entered already, the day comes to €40.00."
    dialog.submit()
    assert not dialog.isVisible()
    assert purchases.entered_of_day(TODAY) == 4_000


def test_a_first_day_total_asks_nothing(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    write("40")
    dialog.day_total.setChecked(True)
    assert dialog.total_note.isHidden()
    dialog.submit()
    assert purchases.entered_of_day(TODAY) == 4_000
