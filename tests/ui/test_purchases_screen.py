"""The list of purchases by keys alone: found, summed up, corrected, deleted, given back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from cxdesk.domain.purchase_list import Sort, Which
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft, PurchaseKind
from cxdesk.services import purchase_list, purchases
from cxdesk.ui.rows_model import PAGE
from cxdesk.ui.screens.purchases import PurchasesScreen
from cxdesk.ui.screens.purchases.list import AMOUNT, CUSTOMER, DAY, ITEMS, RECEIPT, STAFF
from tests.factories import NAUGHTY, NOW, TODAY
from tests.ui.counter_desk import Desk, add, make_desk, press, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def sold(amount: int = 1_000, *, days_ago: int = 0, **more: Any) -> int:
    on = TODAY - timedelta(days=days_ago)
    return purchases.record_purchase(
        PurchaseDraft(sold_on=on, amount_minor=amount, **more), now=NOW
    )


def opened(desk: Desk, qtbot: QtBot) -> PurchasesScreen:
    screen = PurchasesScreen(desk.ctx)
    screen.resize(1162, 712)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    QTest.qWaitForWindowActive(screen)
    screen.take_keys(at_start=True)
    settle(desk, qtbot)
    return screen


def settle(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())


def column(screen: PurchasesScreen, index: int) -> list[str]:
    model = screen.list.model
    return [str(model.index(row, index).data()) for row in range(model.rowCount())]


def test_a_sale_to_nobody_says_so(desk: Desk, qtbot: QtBot) -> None:
    sold(1_250, receipt_number="T-1")
    assert column(opened(desk, qtbot), CUSTOMER) == ["Nobody in particular"]


def test_the_newest_comes_first_with_what_it_was(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    sold(
        1_250, days_ago=2, customer_id=who, receipt_number="T-1", items=(ItemDraft(1_250, "Paint"),)
    )
    sold(90_000, is_day_total=True)
    screen = opened(desk, qtbot)
    assert column(screen, DAY) == ["Wed 18 Mar", "Mon 16 Mar"]
    assert column(screen, AMOUNT) == ["€900.00", "€12.50"]
    assert (column(screen, RECEIPT), column(screen, CUSTOMER)) == (
        ["", "T-1"],
        ["", "Carmen Núñez"],
    )
    assert column(screen, ITEMS) == ["Day total", "Paint"]


def test_refunds_count_below_zero_and_mark_their_sale(desk: Desk, qtbot: QtBot) -> None:
    whole, part = sold(1_000, days_ago=3), sold(2_000, days_ago=2)
    for sale, amount in ((whole, 1_000), (part, 500)):
        sold(amount, kind=PurchaseKind.REFUND, refund_of_id=sale)
    screen = opened(desk, qtbot)
    assert column(screen, AMOUNT) == ["−€5.00", "−€10.00", "€20.00", "€10.00"]
    assert column(screen, ITEMS) == ["Refund", "Refund", "€5.00 given back", "Given back"]
    assert screen.sums.text() == "2 sales, 2 refunds · revenue €15.00 · refunds €15.00"


def test_what_is_listed_is_counted_by_its_kind(desk: Desk, qtbot: QtBot) -> None:
    for amount in (1_000, 2_000, 3_000, 4_000):
        sold(amount)
    for _ in range(2):
        sold(500, kind=PurchaseKind.REFUND)
    sold(90_000, is_day_total=True)
    screen = opened(desk, qtbot)
    told = "4 sales, 2 refunds, 1 day total · revenue €990.00 · refunds €10.00"
    qtbot.waitUntil(lambda: screen.sums.text() == told)
    screen.which.choose(Which.DAY_TOTALS)
    qtbot.waitUntil(lambda: screen.sums.text() == "1 day total · revenue €900.00")


def test_a_click_on_amount_sorts_and_another_turns_it_round(desk: Desk, qtbot: QtBot) -> None:
    for amount in (500, 2_000, 1_000):
        sold(amount)
    screen = opened(desk, qtbot)
    header = screen.list.view.horizontalHeader()
    header.sectionClicked.emit(AMOUNT)
    assert column(screen, AMOUNT) == ["€20.00", "€10.00", "€5.00"]
    header.sectionClicked.emit(AMOUNT)
    assert column(screen, AMOUNT) == ["€5.00", "€10.00", "€20.00"]
    header.sectionClicked.emit(STAFF)
    assert screen.list.sort is Sort.AMOUNT


def test_words_and_kinds_and_days_filter_and_the_sums_follow(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    sold(1_000, customer_id=who, receipt_number="T-1")
    sold(2_000, days_ago=40)
    sold(300, days_ago=1, kind=PurchaseKind.REFUND)
    screen = opened(desk, qtbot)
    screen.focus_filter()
    write("nun")
    qtbot.waitUntil(lambda: column(screen, AMOUNT) == ["€10.00"])
    qtbot.waitUntil(lambda: screen.sums.text() == "1 sale · revenue €10.00")
    screen.text.clear()
    qtbot.waitUntil(lambda: len(column(screen, AMOUNT)) == 3)
    screen.which.choose(Which.REFUNDS)
    assert column(screen, AMOUNT) == ["−€3.00"]
    screen.which.choose(Which.NOBODY)
    assert column(screen, AMOUNT) == ["−€3.00", "€20.00"]
    screen.which.choose(Which.ALL)
    for key, amounts in (
        ("today", ["€10.00"]),
        ("yesterday", ["−€3.00"]),
        ("month", ["€10.00", "−€3.00"]),
        ("last_month", ["€20.00"]),
        ("year", ["€10.00", "−€3.00", "€20.00"]),
    ):
        screen.days.set_key(key)
        assert column(screen, AMOUNT) == amounts, key
    screen.days.set_days(TODAY, TODAY - timedelta(days=1))
    assert column(screen, AMOUNT) == ["€10.00", "−€3.00"]


def test_nothing_like_that_is_said_in_place_of_an_empty_list(desk: Desk, qtbot: QtBot) -> None:
    sold()
    screen = opened(desk, qtbot)
    screen.text.setText("zzz")
    qtbot.waitUntil(lambda: not screen.list.view.isVisible())
    qtbot.waitUntil(lambda: screen.sums.text() == "No purchases · revenue €0.00")


def test_a_shop_without_purchases_is_shown_the_ways_to_some(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    assert not screen.list.isVisible()
    assert not screen.refund.isVisible()
    screen.new.click()
    assert desk.opened == [("purchase", {})]


def test_enter_opens_and_keys_give_back_and_lead_to_the_customer(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    sale = sold(customer_id=who)
    opened(desk, qtbot)
    press(Key.Key_Return)
    press(Key.Key_F6)
    press(Key.Key_Return, CTRL)
    assert desk.opened == [("purchase", {"purchase_id": sale}), ("purchase", {"refund_of": sale})]
    assert desk.places == [("customers", who)]


def test_what_cannot_be_given_back_is_not(desk: Desk, qtbot: QtBot) -> None:
    sold(is_day_total=True)
    screen = opened(desk, qtbot)
    assert not screen.refund.isEnabled()
    assert not screen.customer.isEnabled()
    press(Key.Key_F6)
    assert desk.opened == []


def test_delete_chooses_the_next_and_undo_brings_it_back(desk: Desk, qtbot: QtBot) -> None:
    kept, gone, last = (sold(days_ago=days) for days in (0, 1, 2))
    screen = opened(desk, qtbot)
    press(Key.Key_Down)
    press(Key.Key_Delete)
    qtbot.waitUntil(lambda: screen.list.model.rowCount() == 2)
    assert [screen.list.model.row_at(i).id for i in range(2)] == [kept, last]
    assert screen.list.row().id == last
    assert desk.toasts == ["Purchase deleted"]
    assert desk.undo is not None
    desk.undo()
    qtbot.waitUntil(lambda: screen.list.model.rowCount() == 3)
    assert gone in [screen.list.model.row_at(i).id for i in range(3)]


def test_a_sale_with_a_refund_asks_before_both_go(desk: Desk, qtbot: QtBot) -> None:
    gone = sold()
    sold(100, kind=PurchaseKind.REFUND, refund_of_id=gone, days_ago=0)
    screen = opened(desk, qtbot)
    press(Key.Key_Down)
    press(Key.Key_Delete)
    assert screen.list.model.rowCount() == 2
    assert "refund of €1.00" in desk.toasts[-1]
    assert desk.also is not None
    desk.also[1]()
    qtbot.waitUntil(lambda: screen.list.model.rowCount() == 0)
    assert desk.toasts[-1] == "Purchase deleted"


def test_pages_join_while_one_scrolls(desk: Desk, qtbot: QtBot) -> None:
    for number in range(PAGE + 20):
        sold(number)
    screen = opened(desk, qtbot)
    tester = QAbstractItemModelTester(screen.list.model)
    assert screen.list.model.rowCount() >= PAGE
    screen.list.view.setFocus()
    press(Key.Key_End)
    qtbot.waitUntil(lambda: screen.list.model.rowCount() == PAGE + 20)
    assert len(set(column(screen, AMOUNT))) == PAGE + 20
    tester.deleteLater()


def test_the_place_comes_back_as_it_was_left(desk: Desk, qtbot: QtBot) -> None:
    sold(500)
    sold(100, days_ago=1, kind=PurchaseKind.REFUND)
    first = opened(desk, qtbot)
    first.which.choose(Which.REFUNDS)
    first.days.set_days(TODAY - timedelta(days=5), TODAY)
    first.list.set_sort(Sort.AMOUNT, descending=False)
    second = PurchasesScreen(desk.ctx)
    qtbot.addWidget(second)
    second.restore(first.state())
    second.refresh()
    settle(desk, qtbot)
    assert column(second, AMOUNT) == ["−€1.00"]
    assert second.state() == first.state()


@pytest.mark.parametrize("state", [{}, {"which": "x", "days": 3, "between": [1], "sort": []}])
def test_a_state_that_cannot_be_read_is_the_whole_list(
    desk: Desk, qtbot: QtBot, state: dict[str, object]
) -> None:
    sold()
    screen = opened(desk, qtbot)
    screen.restore(state)
    assert column(screen, AMOUNT) == ["€10.00"]


def test_typed_text_stays_text(desk: Desk, qtbot: QtBot) -> None:
    for text in NAUGHTY:
        sold(receipt_number=text, note=text, items=(ItemDraft(1_000, text),))
    screen = opened(desk, qtbot)
    shown = {row.receipt_number for row in purchase_list.purchases_page()}
    assert set(column(screen, RECEIPT)) == shown
    screen.grab()


def test_the_switch_at_the_title_leads_there_and_back(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("customers")
    window.screens["customers"].header.itemAt(1).widget().choose("purchases")  # type: ignore[union-attr]
    assert window.place() == "purchases"
    assert window.rail.buttons["customers"].isChecked()
    assert "Purchases" in window.windowTitle()
    window.screens["purchases"].switch.choose("customers")  # type: ignore[attr-defined]
    assert window.place() == "customers"
    window.stack.back()
    assert window.place() == "purchases"
    qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())


def test_tab_walks_the_purchases_as_they_are_read(desk: Desk, qtbot: QtBot) -> None:
    sold(customer_id=add())
    screen = opened(desk, qtbot)
    screen.switch.setFocus()
    walked = []
    for _ in range(8):
        walked.append(QApplication.focusWidget())
        press(Key.Key_Tab)
    first = screen.switch.focusProxy()
    wanted = [first, screen.customer, screen.refund, screen.new, screen.text]
    wanted += [screen.which.focusProxy(), screen.days.choice, screen.list.view]
    assert walked == wanted
