"""What a purchase must meet, and the sums of its items."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain import purchases
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft

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
