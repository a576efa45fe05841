"""Refunds of earlier sales: what can be given back, what is left, and what figures make of it."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.purchases import HasRefundsError, ItemDraft, PurchaseDraft, PurchaseKind
from cxdesk.services import command, purchases, refunds
from tests.factories import NOW, TODAY, customer, rows, sale

pytestmark = pytest.mark.usefixtures("open_empty_shop")

EARLIER = date(2026, 3, 10)


def _refund(sale_id: int | None, amount: int, **fields: object) -> int:
    return sale(amount, kind=PurchaseKind.REFUND, refund_of_id=sale_id, **fields)


def _refused(**fields: object) -> str:
    with pytest.raises(ValidationError) as refused:
        sale(**{"kind": PurchaseKind.REFUND} | fields)
    return refused.value.field


def test_a_refund_knows_its_sale_and_takes_its_customer() -> None:
    ana = customer()
    sold = sale(2_000, EARLIER, customer_id=ana)
    refund = purchases.purchase(_refund(sold, 800))
    assert (refund.refund_of_id, refund.customer_id, refund.kind) == (sold, ana, "refund")


def test_what_is_left_shrinks_with_each_refund_until_nothing_is() -> None:
    sold = sale(2_000, EARLIER)
    _refund(sold, 800)
    assert refunds.sale(sold).left_minor == 1_200
    assert _refused(amount_minor=1_201, refund_of_id=sold) == "amount_minor"
    last = _refund(sold, 1_200)
    assert refunds.sale(sold).left_minor == 0
    assert refunds.sale(sold, but=last).left_minor == 1_200
    assert _refused(amount_minor=1, refund_of_id=sold) == "refund_of_id"


def test_a_refund_of_its_own_has_no_limit() -> None:
    assert purchases.purchase(_refund(None, 99_999)).refund_of_id is None


def test_only_sales_are_given_back_not_day_totals_or_refunds() -> None:
    total = sale(2_000, EARLIER, is_day_total=True)
    back = _refund(None, 500)
    for not_a_sale in (total, back, 99):
        assert _refused(amount_minor=1, refund_of_id=not_a_sale) == "refund_of_id"


def test_a_sale_of_somebody_else_is_refused() -> None:
    sold = sale(2_000, EARLIER, customer_id=customer("Ana"))
    luis = customer("Luis")
    assert _refused(amount_minor=1, refund_of_id=sold, customer_id=luis) == "refund_of_id"


def test_the_sales_of_a_customer_with_something_left_latest_first() -> None:
    ana = customer()
    first = sale(2_000, EARLIER, customer_id=ana, items=(ItemDraft(2_000, "Esmalte"),))
    latest = sale(700, TODAY, customer_id=ana)
    _refund(sale(300, EARLIER, customer_id=ana), 300)
    sale(100, TODAY, customer_id=customer("Luis"))
    found = refunds.sales_to_refund(customer_id=ana)
    assert [(s.id, s.left_minor, s.products) for s in found] == [
        (latest, 700, ""),
        (first, 2_000, "Esmalte"),
    ]


@pytest.mark.parametrize("typed", ["T-17", "t-17", " T-17 "])
def test_a_receipt_number_finds_its_sale_however_it_is_typed(typed: str) -> None:
    sold = sale(2_000, EARLIER, receipt_number="T-17")
    sale(2_000, EARLIER, receipt_number="T-170")
    assert [s.id for s in refunds.sales_to_refund(receipt=typed)] == [sold]


def test_without_customer_and_receipt_the_latest_sales_of_anybody_are_offered() -> None:
    first = sale(2_000, EARLIER)
    sale(9_000, TODAY, is_day_total=True)
    latest = sale(700, TODAY, customer_id=customer())
    _refund(sale(300, TODAY), 300)
    assert [found.id for found in refunds.sales_to_refund()] == [latest, first]


def test_a_refund_can_be_corrected_up_to_what_the_others_left() -> None:
    sold = sale(2_000, EARLIER)
    _refund(sold, 500)
    mine = _refund(sold, 700)
    bigger = {"sold_on": TODAY, "kind": PurchaseKind.REFUND, "refund_of_id": sold}
    purchases.edit_purchase(mine, PurchaseDraft(**bigger, amount_minor=1_500), now=NOW)
    assert refunds.sale(sold).left_minor == 0
    with pytest.raises(ValidationError):
        purchases.edit_purchase(mine, PurchaseDraft(**bigger, amount_minor=1_501), now=NOW)


def test_a_sale_cannot_become_less_than_its_refunds() -> None:
    sold = sale(2_000, EARLIER)
    _refund(sold, 800)
    with pytest.raises(ValidationError) as refused:
        purchases.edit_purchase(sold, PurchaseDraft(sold_on=EARLIER, amount_minor=799), now=NOW)
    assert refused.value.field == "amount_minor"


def test_nothing_is_given_back_of_a_sale_of_which_nothing_is_left() -> None:
    sold = sale(2_000, EARLIER)
    _refund(sold, 2_000)
    assert _refused(amount_minor=0, refund_of_id=sold) == "refund_of_id"


def test_a_sale_with_refunds_is_not_deleted_from_under_them() -> None:
    sold = sale(2_000, EARLIER)
    _refund(sold, 800)
    _refund(sold, 300)
    with pytest.raises(HasRefundsError) as refused:
        purchases.delete_purchase(sold, now=NOW)
    assert dict(refused.value.text.params) == {"n": 2, "amount": Amount(1_100, Unit.MONEY)}
    assert refunds.sale(sold).left_minor == 900


def test_a_sale_goes_with_its_refunds_in_one_step_and_comes_back_with_them() -> None:
    sold = sale(2_000, EARLIER)
    refund = _refund(sold, 800)
    purchases.delete_purchase(sold, with_refunds=True, now=NOW)
    assert rows("purchase", "id") == []
    command.undo(now=NOW)
    assert purchases.purchase(refund).refund_of_id == sold


def test_a_sale_with_a_later_refund_is_not_undone_from_under_it() -> None:
    sold = sale(2_000, EARLIER)
    step = rows("step", "id")[-1][0]
    _refund(sold, 800)
    with pytest.raises(ValidationError):
        command.undo_step(step, now=NOW)
    assert refunds.sale(sold).left_minor == 1_200


def test_the_same_purchase_twice_is_noticed_and_not_refused() -> None:
    ana = customer()
    first = sale(1_250, TODAY, customer_id=ana, receipt_number="A-1")
    draft = PurchaseDraft(
        sold_on=TODAY, amount_minor=1_250, customer_id=ana, receipt_number=" A-1 "
    )
    found = purchases.same_as(draft)
    assert found is not None
    assert found.id == first
    assert purchases.same_as(draft, but=first) is None
    assert purchases.record_purchase(draft, now=NOW) != first


@pytest.mark.parametrize(
    "other",
    [
        {"amount_minor": 1_251},
        {"sold_on": EARLIER},
        {"receipt_number": "A-2"},
        {"customer_id": None},
        {"kind": PurchaseKind.REFUND},
    ],
)
def test_purchases_that_differ_are_not_the_same(other: dict[str, object]) -> None:
    ana = customer()
    same = {"amount_minor": 1_250, "sold_on": TODAY, "receipt_number": "A-1", "customer_id": ana}
    sale(**same)
    assert purchases.same_as(PurchaseDraft(**same | other)) is None


def test_small_sales_to_nobody_in_particular_are_never_taken_for_twins() -> None:
    sale(120)
    assert purchases.same_as(PurchaseDraft(sold_on=TODAY, amount_minor=120)) is None


def test_who_sold_it_may_be_another_than_who_records_it() -> None:
    from cxdesk.services import staff

    ana, luis = (staff.add_staff(name, now=NOW) for name in ("Ana Martín", "Luis Gil"))
    token = command.acting_staff.set(ana)
    try:
        by_ana, by_luis = sale(), sale(staff_id=luis)
    finally:
        command.acting_staff.reset(token)
    assert purchases.purchase(by_ana).staff_id == ana
    assert purchases.purchase(by_luis).staff_id == luis
    purchases.edit_purchase(by_luis, PurchaseDraft(sold_on=TODAY, amount_minor=5), now=NOW)
    assert purchases.purchase(by_luis).staff_id == luis


def test_a_part_of_a_receipt_number_finds_its_sales() -> None:
    first, second = (sale(1_000, EARLIER, receipt_number=f"T-00{n}") for n in (1, 2))
    other = sale(1_000, receipt_number="T-0")

    def found(part: str) -> set[int]:
        return {one.id for one in refunds.sales_to_refund(receipt=part)}

    assert found("t-00") == found("00") == {first, second}
    assert found("002") == {second}
    assert found("T-0") == {other}  # the very number
    assert found("T-9") == set()
