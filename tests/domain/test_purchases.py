"""What a purchase must meet, and the sums of its items."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain import purchases
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft, PurchaseKind, Refundable

TODAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"sold_on": date(2026, 3, 19), "amount_minor": 1}, "sold_on"),
        ({"amount_minor": None}, "amount_minor"),
        ({"amount_minor": -1}, "amount_minor"),
        ({"amount_minor": 10**15 + 1}, "amount_minor"),
        ({"amount_minor": 1, "cost_minor": -1}, "cost_minor"),
        ({"amount_minor": 1, "is_day_total": True, "customer_id": 4}, "customer_id"),
        ({"amount_minor": 1, "sold_time": "9:30"}, "sold_time"),
        ({"amount_minor": 1, "sold_time": "24:00"}, "sold_time"),
        ({"amount_minor": 1, "sold_time": "09:30\n"}, "sold_time"),
        ({"amount_minor": 1, "note": "x" * 10_001}, "note"),
        ({"items": (ItemDraft(5), ItemDraft(-1))}, "items"),
        ({"items": (ItemDraft(5, "x" * 201),)}, "items"),
    ],
)
def test_what_breaks_a_rule_is_refused_at_its_field(fields: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        purchases.check(PurchaseDraft(**{"sold_on": TODAY} | fields), TODAY)
    assert refused.value.field == field


def test_an_order_of_nothing_is_accepted() -> None:
    purchases.check(PurchaseDraft(sold_on=TODAY, amount_minor=0), TODAY)


def test_items_are_summed_unless_an_amount_was_typed() -> None:
    items = (ItemDraft(1_000, cost_minor=400), ItemDraft(250, cost_minor=100))
    summed = PurchaseDraft(sold_on=TODAY, items=items)
    typed = PurchaseDraft(sold_on=TODAY, items=items, amount_minor=1_200, cost_minor=1)
    assert (purchases.amount_of(summed), purchases.cost_of(summed)) == (1_250, 500)
    assert (purchases.amount_of(typed), purchases.cost_of(typed)) == (1_200, 1)


def test_one_unknown_cost_makes_the_whole_cost_unknown() -> None:
    items = (ItemDraft(1_000, cost_minor=400), ItemDraft(250))
    assert purchases.cost_of(PurchaseDraft(sold_on=TODAY, items=items)) is None


SALE = Refundable(
    id=7,
    sold_on=date(2026, 3, 10),
    amount_minor=2_000,
    left_minor=1_200,
    receipt_number="",
    customer_id=4,
    customer_name="Ana",
    products="",
)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"kind": PurchaseKind.SALE}, "refund_of_id"),
        ({"amount_minor": 1_201}, "amount_minor"),
        ({"sold_on": date(2026, 3, 9)}, "sold_on"),
        ({"customer_id": 5}, "refund_of_id"),
        ({"amount_minor": 1_200}, ""),
        ({"sold_on": date(2026, 3, 10)}, ""),
        ({"customer_id": 4}, ""),
    ],
)
def test_a_refund_gives_back_at_most_what_is_left_of_its_sale(
    fields: dict[str, object], field: str
) -> None:
    plain = {"sold_on": TODAY, "kind": PurchaseKind.REFUND, "amount_minor": 1_000}
    draft = PurchaseDraft(**plain | fields)
    if not field:
        purchases.check_refund(draft, SALE)
        return
    with pytest.raises(ValidationError) as refused:
        purchases.check_refund(draft, SALE)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("kind", "amount", "given_back", "field"),
    [
        (PurchaseKind.SALE, 799, 800, "amount_minor"),
        (PurchaseKind.REFUND, 2_000, 800, "kind"),
        (PurchaseKind.SALE, 800, 800, ""),
        (PurchaseKind.REFUND, 1, 0, ""),
    ],
)
def test_a_sale_stays_at_least_what_was_given_back_of_it(
    kind: PurchaseKind, amount: int, given_back: int, field: str
) -> None:
    draft = PurchaseDraft(sold_on=TODAY, kind=kind, amount_minor=amount)
    if not field:
        purchases.check_given_back(draft, given_back)
        return
    with pytest.raises(ValidationError) as refused:
        purchases.check_given_back(draft, given_back)
    assert refused.value.field == field


ITEMS = (ItemDraft(1_000, "Esmalte", cost_minor=400), ItemDraft(250, "Brocha", cost_minor=100))
BARE = tuple(item._replace(cost_minor=None) for item in ITEMS)


@pytest.mark.parametrize(
    ("items", "amount", "cost", "kept"),
    [
        (ITEMS, 1_250, 500, ITEMS),
        (ITEMS, 1_250, 501, BARE),
        (ITEMS, 1_250, None, BARE),
        (ITEMS, 1_249, 500, ()),
        (BARE, 1_250, None, BARE),
        (BARE, 1_250, 70, BARE),
        ((), 1_250, 500, ()),
    ],
)
def test_items_that_do_not_add_up_are_left_out(
    items: tuple[ItemDraft, ...], amount: int, cost: int | None, kept: tuple[ItemDraft, ...]
) -> None:
    assert purchases.fitting_items(items, amount, cost) == kept
