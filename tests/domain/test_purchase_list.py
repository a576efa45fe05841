"""What the list of purchases is asked for."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.purchase_list import PurchaseFilter, Which


@pytest.mark.parametrize(
    ("asked", "is_empty"),
    [
        (PurchaseFilter(), True),
        (PurchaseFilter(text="  "), True),
        (PurchaseFilter(text="A-1"), False),
        (PurchaseFilter(which=Which.REFUNDS), False),
        (PurchaseFilter(first_on=date(2026, 3, 1)), False),
        (PurchaseFilter(last_on=date(2026, 3, 1)), False),
    ],
)
def test_a_filter_is_empty_while_everything_is_listed(
    asked: PurchaseFilter, is_empty: bool
) -> None:
    assert asked.is_empty() is is_empty
