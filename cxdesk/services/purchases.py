"""Sales and refunds: recorded, corrected, deleted (and undone)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cxdesk.domain import purchases as rules
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import local_date
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft, PurchaseKind
from cxdesk.domain.text import T
from cxdesk.services import shop
from cxdesk.services.command import acting_staff, command
from cxdesk.services.naming import spoken_name
from cxdesk.store.models import Customer, CustomerPhone, Purchase, PurchaseItem
from cxdesk.store.rows import insert


@command(T("Undo", "record purchase"))
def record_purchase(draft: PurchaseDraft, *, now: int) -> int:
    """Write a purchase with its items; ValidationError when the draft breaks a rule."""
    values, items = _checked(draft, now)
    purchase_id = insert(Purchase, **values, staff=acting_staff.get(), created_at=now)
    _write_items(purchase_id, items)
    return purchase_id


@command(T("Undo", "edit purchase"))
def edit_purchase(purchase_id: int, draft: PurchaseDraft, *, now: int) -> None:
    """Replace what was recorded; who recorded it and when stays."""
    _row(purchase_id)
    values, items = _checked(draft, now)
    Purchase.update(**values).where(Purchase.id == purchase_id).execute()
    if _items(purchase_id) != items:
        PurchaseItem.delete().where(PurchaseItem.purchase == purchase_id).execute()
        _write_items(purchase_id, items)


@command(T("Undo", "delete purchase"))
def delete_purchase(purchase_id: int, *, now: int) -> None:
    """Delete a purchase and its items; undo brings them back."""
    _row(purchase_id)
    Purchase.delete().where(Purchase.id == purchase_id).execute()


def purchase(purchase_id: int) -> rules.Purchase:
    """One purchase with its items; ValidationError when it is gone."""
    row = _row(purchase_id)
    return rules.Purchase(
        id=row.id,
        sold_on=date.fromisoformat(row.sold_on),
        sold_time=row.sold_time,
        amount_minor=row.amount_minor,
        cost_minor=row.cost_minor,
        customer_id=row.customer_id,
        customer_name=_customer_name(row.customer_id),
        kind=PurchaseKind(row.kind),
        receipt_number=row.receipt_number,
        is_day_total=bool(row.is_day_total),
        note=row.note,
        items=_items(row.id),
        staff_id=row.staff_id,
    )


def _checked(draft: PurchaseDraft, now: int) -> tuple[dict[str, object], tuple[ItemDraft, ...]]:
    draft = _cleaned(draft)
    rules.check(draft, local_date(now, shop.calendar().zone))
    if draft.customer_id is not None and Customer.get_or_none(draft.customer_id) is None:
        raise ValidationError("customer_id", T("Customer", "This customer is gone."))
    values: dict[str, object] = {
        "customer": draft.customer_id,
        "kind": PurchaseKind(draft.kind).value,
        "sold_on": draft.sold_on.isoformat(),
        "sold_time": draft.sold_time,
        "amount_minor": rules.amount_of(draft),
        "cost_minor": rules.cost_of(draft),
        "receipt_number": draft.receipt_number,
        "is_day_total": draft.is_day_total,
        "note": draft.note,
    }
    return values, draft.items


def _cleaned(draft: PurchaseDraft) -> PurchaseDraft:
    items = tuple(
        item._replace(product=clean_line(item.product), category=clean_line(item.category))
        for item in draft.items
    )
    receipt = clean_line(draft.receipt_number)
    return replace(draft, receipt_number=receipt, note=clean_text(draft.note), items=items)


def _write_items(purchase_id: int, items: tuple[ItemDraft, ...]) -> None:
    for position, item in enumerate(items):
        insert(PurchaseItem, purchase=purchase_id, position=position, **item._asdict())


def _items(purchase_id: int) -> tuple[ItemDraft, ...]:
    rows = (
        PurchaseItem.select()
        .where(PurchaseItem.purchase == purchase_id)
        .order_by(PurchaseItem.position, PurchaseItem.id)
    )
    return tuple(ItemDraft(r.amount_minor, r.product, r.category, r.cost_minor) for r in rows)


def _row(purchase_id: int) -> Any:  # a row of peewee, untyped
    row = Purchase.get_or_none(Purchase.id == purchase_id)
    if row is None:
        raise ValidationError("purchase", T("Purchase", "This purchase is gone."))
    return row


def _customer_name(customer_id: int | None) -> str:
    if customer_id is None:
        return ""
    row = Customer.get_by_id(customer_id)
    phone = (
        CustomerPhone.select()
        .where(CustomerPhone.customer == customer_id)
        .order_by(CustomerPhone.position, CustomerPhone.id)
        .first()
    )
    return spoken_name(row.name, phone.typed if phone else "", row.external_id, customer_id)
