"""A purchase as typed and as kept: sales and refunds with their items, in minor units."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.limits import NAME_MAX, NOTE_MAX, check_length
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from datetime import date

_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
MORE_THAN_LEFT = T("Purchase", "Only {left} of this sale can still be given back.")
NOTHING_LEFT = T("Purchase", "Nothing of this sale is left to give back.")
ONE_REFUND = T(
    "Purchase", "A refund of {amount} belongs to this sale, so it is deleted only with it."
)
REFUNDS = T(
    "Purchase",
    "{n} refunds, {amount} together, belong to this sale, so it is deleted only with them.",
)
AMOUNT_MAX = 10**15  # minor units; far above any till, far below what the file can hold


class PurchaseKind(StrEnum):
    """A sale, or money given back. Amounts are positive, the kind gives the sign."""

    SALE = "sale"
    REFUND = "refund"


PURCHASE_WORDS: dict[PurchaseKind, T] = {
    PurchaseKind.SALE: T("Purchase", "Sale"),
    PurchaseKind.REFUND: T("Purchase", "Refund"),
}


class HasRefundsError(ValidationError):
    """A sale that was given back is deleted with its refunds only."""

    def __init__(self, refunds: int, amount_minor: int) -> None:
        words = plural(refunds, ONE_REFUND, REFUNDS)
        super().__init__("purchase", words.fill(amount=Amount(amount_minor, Unit.MONEY)))


class ItemDraft(NamedTuple):
    """One line of a purchase."""

    amount_minor: int
    product: str = ""
    category: str = ""
    cost_minor: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseDraft:
    """A purchase as a form or a file gives it.

    With items, amount and cost may be None and are their sums. ``sold_time`` is local "HH:MM".
    ``refund_of_id`` is the sale that a refund gives back, ``staff_id`` who sold, where it is not
    the acting person.
    """

    sold_on: date
    amount_minor: int | None = None
    customer_id: int | None = None
    kind: PurchaseKind = PurchaseKind.SALE
    cost_minor: int | None = None
    receipt_number: str = ""
    is_day_total: bool = False
    note: str = ""
    items: tuple[ItemDraft, ...] = ()
    sold_time: str | None = None
    refund_of_id: int | None = None
    staff_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase:
    """A kept purchase with its items."""

    id: int
    sold_on: date
    sold_time: str | None
    amount_minor: int
    cost_minor: int | None
    customer_id: int | None
    customer_name: str
    kind: PurchaseKind
    receipt_number: str
    is_day_total: bool
    note: str
    items: tuple[ItemDraft, ...]
    staff_id: int | None
    refund_of_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refundable:
    """A sale that can be given back, and how much of it has not been yet."""

    id: int
    sold_on: date
    amount_minor: int
    left_minor: int
    receipt_number: str
    customer_id: int | None
    customer_name: str
    products: str


def amount_of(draft: PurchaseDraft) -> int | None:
    """The amount typed, else the sum of the items, else None."""
    if draft.amount_minor is not None or not draft.items:
        return draft.amount_minor
    return sum(item.amount_minor for item in draft.items)


def cost_of(draft: PurchaseDraft) -> int | None:
    """The cost typed, else the sum of the items' costs when all are known, else None."""
    return sum_of_costs(draft.items) if draft.cost_minor is None else draft.cost_minor


def sum_of_costs(items: tuple[ItemDraft, ...]) -> int | None:
    """What all items cost; None without any, or while one is not known."""
    costs = [item.cost_minor for item in items]
    if not costs or None in costs:
        return None
    return sum(cost for cost in costs if cost is not None)


def fitting_items(
    items: tuple[ItemDraft, ...], amount_minor: int, cost_minor: int | None
) -> tuple[ItemDraft, ...]:
    """Items beside a typed amount and cost: none when they do not add up to the amount.

    With another cost than theirs they stay without their costs.
    """
    if amount_minor != sum(item.amount_minor for item in items):
        return ()
    if cost_minor == sum_of_costs(items):
        return items
    return tuple(item._replace(cost_minor=None) for item in items)


def check(draft: PurchaseDraft, today: date) -> None:
    """Raise for the first rule a draft breaks; an amount of 0 is an order that cost nothing."""
    if draft.sold_on > today:
        raise ValidationError("sold_on", T("Purchase", "This day has not come yet."))
    if draft.sold_time is not None and _TIME.fullmatch(draft.sold_time) is None:
        raise ValidationError("sold_time", T("Purchase", "Write the time like 09:30."))
    if draft.is_day_total and draft.customer_id is not None:
        words = T("Purchase", "A day total belongs to no customer.")
        raise ValidationError("customer_id", words)
    _check_amount(draft)
    check_length("receipt_number", draft.receipt_number, NAME_MAX)
    check_length("note", draft.note, NOTE_MAX)
    for item in draft.items:
        check_length("items", item.product, NAME_MAX)
        check_length("items", item.category, NAME_MAX)


def check_items(items: tuple[ItemDraft, ...], amount_minor: int | None) -> None:
    """Raise when there are items and they do not add up to the amount."""
    if items and amount_minor != sum(item.amount_minor for item in items):
        raise ValidationError("items", T("Purchase", "The items do not add up to the amount."))


def check_refund(draft: PurchaseDraft, sale: Refundable) -> None:
    """Raise when a refund does not fit the sale that it gives back."""
    if draft.kind is not PurchaseKind.REFUND:
        raise ValidationError("refund_of_id", T("Purchase", "Only a refund gives back a sale."))
    if draft.sold_on < sale.sold_on:
        raise ValidationError("sold_on", T("Purchase", "This is before the day of the sale."))
    if sale.customer_id is not None and draft.customer_id not in {None, sale.customer_id}:
        words = T("Purchase", "This sale belongs to another customer.")
        raise ValidationError("refund_of_id", words)
    if sale.left_minor <= 0:
        raise ValidationError("refund_of_id", NOTHING_LEFT)
    if (amount_of(draft) or 0) > sale.left_minor:
        left = Amount(sale.left_minor, Unit.MONEY)
        raise ValidationError("amount_minor", MORE_THAN_LEFT.fill(left=left))


def check_given_back(draft: PurchaseDraft, given_back_minor: int) -> None:
    """Raise when a sale would become less than what has been given back of it."""
    if not given_back_minor:
        return
    if draft.kind is not PurchaseKind.SALE:
        words = T("Purchase", "This sale has refunds, so it stays a sale.")
        raise ValidationError("kind", words)
    if (amount_of(draft) or 0) < given_back_minor:
        words = T("Purchase", "{amount} of this sale has been given back, so it cannot be less.")
        given = Amount(given_back_minor, Unit.MONEY)
        raise ValidationError("amount_minor", words.fill(amount=given))


def _check_amount(draft: PurchaseDraft) -> None:
    amount = amount_of(draft)
    if amount is None:
        raise ValidationError("amount_minor", T("Purchase", "Write the amount."))
    if amount < 0:
        words = T("Purchase", "An amount cannot be below zero. Is it a refund?")
        raise ValidationError("amount_minor", words)
    if amount > AMOUNT_MAX:
        raise ValidationError("amount_minor", T("Purchase", "This amount is too large."))
    cost = cost_of(draft)
    if cost is not None and not 0 <= cost <= AMOUNT_MAX:
        raise ValidationError("cost_minor", T("Purchase", "A cost cannot be below zero."))
    for item in draft.items:
        if item.amount_minor < 0 or (item.cost_minor or 0) < 0:
            words = T("Purchase", "The amounts of the items cannot be below zero.")
            raise ValidationError("items", words)
