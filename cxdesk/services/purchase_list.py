"""The list of purchases by pages, the sums of what is listed, and products sold before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import names
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.purchase_list import PurchaseFilter, PurchaseRow, PurchaseSums, Sort
from cxdesk.domain.purchases import PurchaseKind
from cxdesk.domain.text import T
from cxdesk.services import shop
from cxdesk.services.naming import spoken_name
from cxdesk.store import purchase_list as store
from cxdesk.store import purchase_text

if TYPE_CHECKING:
    from cxdesk.store.purchase_text import EarlierItem

_CATEGORIES_OF = 1_000  # so many of the newest items tell which categories there are


class Products(NamedTuple):
    """What was sold before, for completing while one types; in the order of the alphabet."""

    products: tuple[str, ...]
    categories: tuple[str, ...]


def purchases_page(
    wanted: PurchaseFilter | None = None,
    *,
    sort: Sort = Sort.DAY,
    descending: bool = True,
    after: PurchaseRow | None = None,
    limit: int = 200,
) -> tuple[PurchaseRow, ...]:
    """The purchases after a row of the list, the newest or largest first."""
    place = None if after is None else (after.sort_value, after.id)
    asked = store.PageAsked(Sort(sort), descending, place, limit)
    found = store.page(asked, wanted or PurchaseFilter(), shop.current().country)
    return tuple(_row(line) for line in found)


def purchase_row(purchase_id: int) -> PurchaseRow:
    """One purchase as the list shows it; ValidationError when it is gone."""
    found = store.line(purchase_id)
    if found is None:
        raise ValidationError("purchase", T("Purchase", "This purchase is gone."))
    return _row(found)


def purchase_sums(wanted: PurchaseFilter | None = None) -> PurchaseSums:
    """How many purchases a filter leaves, and what they come to."""
    return store.sums(wanted or PurchaseFilter(), shop.current().country)


def has_purchases() -> bool:
    """Whether any was ever recorded."""
    return bool(store.page(store.PageAsked(limit=1), PurchaseFilter()))


def sold_before() -> Products:
    """Products and categories of earlier purchases."""
    found, kinds = purchase_text.products(), purchase_text.categories(_CATEGORIES_OF)
    return Products(
        tuple(sorted(found, key=names.sort_key)), tuple(sorted(kinds, key=names.sort_key))
    )


def last_sold(product: str) -> EarlierItem | None:
    """Category, amount and cost of the newest line of this very product."""
    return purchase_text.last_item(product)


def _row(line: store.PurchaseLine) -> PurchaseRow:
    known = line.customer_id is not None
    name = spoken_name(line.name, line.phone, line.number, line.customer_id) if known else ""
    return PurchaseRow(
        id=line.id,
        sold_on=date.fromisoformat(line.sold_on),
        sold_time=line.sold_time,
        kind=PurchaseKind(line.kind),
        amount_minor=line.amount_minor,
        receipt_number=line.receipt_number,
        is_day_total=bool(line.is_day_total),
        note=line.note,
        customer_id=line.customer_id,
        customer_name=name,
        staff=line.staff,
        products=line.products or "",
        items=line.items,
        refund_of_id=line.refund_of_id,
        given_back_minor=line.given_back_minor,
        sort_value=line.sort_value,
    )
