"""What stands in the form of a purchase as JSON values, for its draft, and put back from there."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.purchases import PurchaseKind
from cxdesk.services import refunds

if TYPE_CHECKING:
    from cxdesk.ui.dialogs.purchase import PurchaseDialog


def texts_of(form: PurchaseDialog) -> dict[str, object]:
    """The values by the names of the fields; empty while nothing was typed."""
    if form.amount.is_empty() and not form.note.text() and form.items.is_empty():
        return {}
    sale = form.sale.sale()
    return {
        "kind": form.kind_chosen().value,
        "customer_id": form.customer.customer_id(),
        "refund_of_id": None if sale is None else sale.id,
        "items": form.items.texts(),
        "amount_minor": form.amount.text(),
        "cost_minor": form.cost.text(),
        "sold_on": _day_text(form),
        "sold_time": form.time.text(),
        "receipt_number": form.receipt.text(),
        "note": form.note.toPlainText(),
        "is_day_total": form.day_total.isChecked(),
        "staff_id": form.staff.staff_id(),
    }


def put_back(form: PurchaseDialog, values: dict[str, object]) -> None:
    """Show what ``texts_of`` gave; records that are gone meanwhile are left out."""
    is_refund = values.get("kind") == PurchaseKind.REFUND
    form.kind.choose(PurchaseKind.REFUND if is_refund else PurchaseKind.SALE)
    _put_records(form, values)
    form.items.set_texts(values.get("items"))
    with suppress(ValueError):
        form.day.set_day(date.fromisoformat(str(values.get("sold_on", ""))))
    form.day_total.setChecked(values.get("is_day_total") is True)
    for name, field in (
        ("amount_minor", form.amount),
        ("cost_minor", form.cost),
        ("sold_time", form.time),
        ("receipt_number", form.receipt),
    ):
        if isinstance(text := values.get(name), str):
            field.setText(text)
    form.note.setPlainText(str(values.get("note", "")))
    if not form.items.is_empty() or form.note.text() or not form.cost.is_empty():
        form.show_more()


def _day_text(form: PurchaseDialog) -> str:
    try:
        return form.day.day().isoformat()
    except ValidationError:
        return ""


def _put_records(form: PurchaseDialog, values: dict[str, object]) -> None:
    who, sale, staff = (values.get(key) for key in ("customer_id", "refund_of_id", "staff_id"))
    with suppress(ValidationError):
        form.customer.set_customer(who if isinstance(who, int) else None)
    with suppress(ValidationError):
        form.sale.set_sale(refunds.sale(sale) if isinstance(sale, int) else None)
    if isinstance(staff, int):
        form.staff.set_staff(staff)
