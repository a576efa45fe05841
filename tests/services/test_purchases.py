"""Purchases with their items: recorded, edited, deleted, and the last visit they make."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft, PurchaseKind
from cxdesk.services import command, customers, purchases
from cxdesk.store.db import db
from tests.factories import NOW, TODAY, customer, rows, sale

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("open_empty_shop")

ITEMS = (ItemDraft(1_000, "Esmalte", "Pintura", 400), ItemDraft(250, "Brocha", "", 100))


def _sold(**fields: object) -> int:
    return purchases.record_purchase(PurchaseDraft(**{"sold_on": TODAY} | fields), now=NOW)


def test_a_purchase_keeps_the_sums_of_its_items() -> None:
    found = purchases.purchase(_sold(items=ITEMS, receipt_number="T-1"))
    assert (found.amount_minor, found.cost_minor) == (1_250, 500)
    assert found.items == ITEMS
    assert (found.customer_id, found.customer_name, found.receipt_number) == (None, "", "T-1")


def test_an_edited_purchase_has_the_new_items_alone() -> None:
    purchase_id = _sold(items=ITEMS)
    changed = PurchaseDraft(
        sold_on=date(2026, 3, 17), items=ITEMS[:1], kind=PurchaseKind.REFUND, sold_time="09:30"
    )
    purchases.edit_purchase(purchase_id, changed, now=NOW + 60)
    found = purchases.purchase(purchase_id)
    assert (found.amount_minor, found.kind, found.items) == (1_000, "refund", ITEMS[:1])
    assert (found.sold_on, found.sold_time) == (date(2026, 3, 17), "09:30")
    assert rows("purchase", "created_at") == [(NOW,)]


def test_editing_the_note_leaves_the_items_alone() -> None:
    purchase_id = _sold(items=ITEMS)
    before = rows("purchase_item", "id")
    purchases.edit_purchase(
        purchase_id, PurchaseDraft(sold_on=TODAY, items=ITEMS, note="x"), now=NOW
    )
    assert rows("purchase_item", "id") == before


def test_items_that_do_not_add_up_to_the_amount_are_refused() -> None:
    def refused(write: Callable[[], object]) -> bool:
        with pytest.raises(ValidationError) as error:
            write()
        return error.value.field == "items"

    assert refused(lambda: _sold(amount_minor=1_000, items=ITEMS))
    purchase_id = _sold(amount_minor=1_250, items=ITEMS)
    draft = PurchaseDraft(sold_on=TODAY, amount_minor=1_251, items=ITEMS)
    assert refused(lambda: purchases.edit_purchase(purchase_id, draft, now=NOW))
    assert rows("purchase", "amount_minor") == [(1_250,)]


def test_items_from_a_file_that_never_added_up_stay_when_the_note_is_edited() -> None:
    purchase_id = _sold(items=ITEMS)
    with db.atomic():
        db.execute_sql("UPDATE step_now SET step_id = 0")
        db.execute_sql("UPDATE purchase SET amount_minor = 1200")
        db.execute_sql("UPDATE step_now SET step_id = NULL")
    draft = PurchaseDraft(sold_on=TODAY, amount_minor=1_200, items=ITEMS, note="x")
    purchases.edit_purchase(purchase_id, draft, now=NOW)
    found = purchases.purchase(purchase_id)
    assert (found.amount_minor, found.items, found.note) == (1_200, ITEMS, "x")


def test_a_deleted_purchase_comes_back_with_its_items_on_undo() -> None:
    purchase_id = _sold(items=ITEMS)
    purchases.delete_purchase(purchase_id, now=NOW)
    assert (rows("purchase"), rows("purchase_item")) == ([], [])
    command.undo(now=NOW)
    assert purchases.purchase(purchase_id).items == ITEMS


def test_a_day_that_has_not_come_is_refused_by_the_shops_own_date() -> None:
    with pytest.raises(ValidationError) as refused:
        sale(sold_on=date(2026, 3, 19))
    assert refused.value.field == "sold_on"
    just_after_midnight = 1_773_874_800  # 19 March 00:00 in Madrid, still the 18th in UTC
    sale(sold_on=date(2026, 3, 19), now=just_after_midnight)
    assert rows("purchase", "sold_on") == [("2026-03-19",)]


def test_an_unknown_customer_or_purchase_is_refused() -> None:
    with pytest.raises(ValidationError):
        sale(customer_id=99)
    with pytest.raises(ValidationError):
        purchases.delete_purchase(99, now=NOW)


def test_the_last_visit_follows_purchases_and_their_deletion() -> None:
    ana = customer()
    sale(sold_on=date(2026, 3, 10), customer_id=ana)
    later = sale(sold_on=date(2026, 3, 15), customer_id=ana)
    assert customers.customer(ana).last_visit_on == date(2026, 3, 15)
    purchases.delete_purchase(later, now=NOW)
    assert customers.customer(ana).last_visit_on == date(2026, 3, 10)


def test_amounts_of_any_size_come_back_exactly(open_empty_shop: Path) -> None:
    assert purchases.purchase(_sold(amount_minor=10**15)).amount_minor == 10**15
    assert purchases.purchase(_sold(amount_minor=0)).amount_minor == 0
