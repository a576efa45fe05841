"""Sales and refunds: recorded, corrected, deleted (and undone)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cxdesk.domain import purchases as rules
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.periods import local_date
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft, PurchaseKind
from cxdesk.domain.text import T
from cxdesk.services import conflicts, refunds, shop, staff, whose
from cxdesk.services.command import acting_staff, command
from cxdesk.services.naming import spoken_name
from cxdesk.store import refunds as refund_records
from cxdesk.store import today as today_records
from cxdesk.store.models import Customer, CustomerPhone, Purchase, PurchaseItem
from cxdesk.store.rows import insert


@command(T("Undo", "record purchase"))
def record_purchase(draft: PurchaseDraft, *, now: int) -> int:
    """Write a purchase with its items; ValidationError when the draft breaks a rule."""
    values, items = _checked(draft, now)
    who = draft.staff_id or acting_staff.get()
    purchase_id = insert(Purchase, **values, staff=who, created_at=now)
    _write_items(purchase_id, items)
    return purchase_id


@command(T("Undo", "edit purchase"))
def edit_purchase(
    purchase_id: int, draft: PurchaseDraft, *, seen: int | None = None, now: int
) -> None:
    """Replace what was recorded; when stays, and who unless the draft names someone.

    Raises ChangedMeanwhile when somebody changed the purchase after ``seen``.
    """
    conflicts.check("purchase", purchase_id, seen)
    staff.check_signature(_row(purchase_id).staff_id, draft.staff_id)
    rules.check_given_back(draft, refund_records.given_back(purchase_id))
    values, items = _checked(draft, now, but=purchase_id)
    if draft.staff_id is not None:
        values["staff"] = draft.staff_id
    Purchase.update(**values).where(Purchase.id == purchase_id).execute()
    if _items(purchase_id) != items:
        PurchaseItem.delete().where(PurchaseItem.purchase == purchase_id).execute()
        _write_items(purchase_id, items)


@command(T("Undo", "delete purchase"), by=Hat.OWNER)
def delete_purchase(purchase_id: int, *, with_refunds: bool = False, now: int) -> None:
    """Delete a purchase and its items; undo brings them back.

    Raises HasRefundsError for a sale with refunds, unless they go with it.
    """
    _row(purchase_id)
    found = refund_records.refunds_of(purchase_id)
    if found and not with_refunds:
        raise rules.HasRefundsError(len(found), sum(amount for _, amount in found))
    gone = [refund_id for refund_id, _ in found]
    for one in (*gone, purchase_id):
        Purchase.delete().where(Purchase.id == one).execute()


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
        refund_of_id=row.refund_of_id,
    )


def entered_of_day(on: date) -> int | None:
    """What is recorded of a local day, refunds taken off; None where nothing is."""
    takings = today_records.takings(on.isoformat())
    is_any = takings.sales or takings.refunds or takings.day_totals
    return takings.net_minor if is_any else None


def same_as(draft: PurchaseDraft, *, but: int | None = None) -> rules.Purchase | None:
    """A purchase of the same customer, amount, day and receipt number: recorded twice, probably.

    None where neither a customer nor a receipt number tells one from another.
    """
    draft = _cleaned(draft)
    amount = rules.amount_of(draft)
    if amount is None or (draft.customer_id is None and not draft.receipt_number):
        return None
    day = draft.sold_on.isoformat()
    wanted = refund_records.Alike(
        draft.customer_id, amount, draft.kind.value, day, draft.receipt_number
    )
    found = refund_records.alike(wanted, but)
    return None if found is None else purchase(found)


def _checked(
    draft: PurchaseDraft, now: int, but: int | None = None
) -> tuple[dict[str, object], tuple[ItemDraft, ...]]:
    draft = _cleaned(draft)
    draft = replace(draft, customer_id=whose.living_or_nobody(draft.customer_id))
    rules.check(draft, local_date(now, shop.calendar().zone))
    if not _is_as_kept(draft, but):
        rules.check_items(draft.items, rules.amount_of(draft))
    if draft.refund_of_id is not None:
        draft = _giving_back(draft, draft.refund_of_id, but)
    staff.check_person(draft.staff_id)
    values: dict[str, object] = {
        "customer": draft.customer_id,
        "kind": draft.kind.value,
        "sold_on": draft.sold_on.isoformat(),
        "sold_time": draft.sold_time,
        "amount_minor": rules.amount_of(draft),
        "cost_minor": rules.cost_of(draft),
        "receipt_number": draft.receipt_number,
        "is_day_total": draft.is_day_total,
        "note": draft.note,
        "refund_of": draft.refund_of_id,
    }
    return values, draft.items


def _is_as_kept(draft: PurchaseDraft, purchase_id: int | None) -> bool:
    """Items and amount are those of a purchase that is there: one from a file may differ."""
    if purchase_id is None:
        return False
    kept = _row(purchase_id).amount_minor, _items(purchase_id)
    return kept == (rules.amount_of(draft), draft.items)


def _giving_back(draft: PurchaseDraft, sale_id: int, but: int | None) -> PurchaseDraft:
    """The refund with the customer of its sale."""
    sale = refunds.sale(sale_id, but=but)
    rules.check_refund(draft, sale)
    return draft if draft.customer_id is not None else replace(draft, customer_id=sale.customer_id)


def _cleaned(draft: PurchaseDraft) -> PurchaseDraft:
    items = tuple(
        item._replace(product=clean_line(item.product), category=clean_line(item.category))
        for item in draft.items
    )
    receipt, kind = clean_line(draft.receipt_number), PurchaseKind(draft.kind)
    note = clean_text(draft.note)
    return replace(draft, receipt_number=receipt, kind=kind, note=note, items=items)


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
