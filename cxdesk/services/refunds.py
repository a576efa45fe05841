"""What can be given back: the sales of a customer or a receipt, and what is left of each."""

from __future__ import annotations

from datetime import date

from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.purchases import Refundable
from cxdesk.domain.text import T
from cxdesk.services.naming import spoken_name
from cxdesk.store import refunds as store


def sale(sale_id: int, *, but: int | None = None) -> Refundable:
    """One sale; a refund ``but`` does not count as given back. ValidationError when it is gone."""
    found = store.sale(sale_id, but)
    if found is None:
        raise ValidationError("refund_of_id", T("Purchase", "This sale is gone."))
    return _refundable(found)


def sales_to_refund(
    *, customer_id: int | None = None, receipt: str = "", but: int | None = None
) -> tuple[Refundable, ...]:
    """The sales of that receipt, else of that customer, else of anybody, with something left.

    Where no receipt has this very number, those that begin with it or hold it.
    """
    receipt = clean_line(receipt)
    if receipt:
        found = store.sales_by_receipt(receipt, but) or store.sales_by_part(receipt, but)
    elif customer_id is not None:
        found = store.sales_of(customer_id, but)
    else:
        found = store.latest_sales(but)
    return tuple(_refundable(line) for line in found if line.left_minor > 0)


def _refundable(line: store.SaleLine) -> Refundable:
    known = line.customer_id is not None
    name = spoken_name(line.name, line.phone, line.number, line.customer_id) if known else ""
    return Refundable(
        id=line.id,
        sold_on=date.fromisoformat(line.sold_on),
        amount_minor=line.amount_minor,
        left_minor=line.left_minor,
        receipt_number=line.receipt_number,
        customer_id=line.customer_id,
        customer_name=name,
        products=line.products or "",
    )
