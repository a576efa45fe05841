"""What a filter is asked for must be something the shop has typed: a slip is not a true zero."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain
from cxdesk.services import measuring, why
from tests.store.rows_by_hand import LATER, MARCH, customers, insert, purchase

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def shop_with_names() -> None:
    """Customer 1 of León has the tag VIP and bought a green tea for 500; 2 has nothing."""
    insert("customer", [{"id": 3, "name": "C", "city": "León", "created_at": 0}])
    customers(2)
    insert("customer_tag", [{"customer_id": 3, "name": "VIP", "folded": "vip"}])
    insert("purchase", [purchase("2026-03-01", 500, 3), purchase("2026-03-02", 70, 2)])
    insert("purchase_item", [{"purchase_id": 1, "product": "Té verde", "amount_minor": 500}])


def of_march(**where: str) -> float | None:
    first, last = date(2026, 3, 1), date(2026, 3, 31)
    trend = measuring.series("revenue", first, last, Grain.MONTH, as_of=LATER, where=where)
    return trend.points[0].measure.value


@pytest.mark.parametrize(
    ("where", "says"),
    [
        ({"product": "zzz"}, "No purchase has a product called “zzz”."),
        ({"city": "Foo"}, "No customer is from “Foo”."),
        ({"etiqueta": "typo"}, "No customer has the tag “typo”."),
    ],
)
def test_a_tag_city_or_product_that_nobody_has_is_refused(where: dict[str, str], says: str) -> None:
    shop_with_names()
    for ask in (lambda: of_march(**where), lambda: why.why("revenue", MARCH, LATER, where=where)):
        with pytest.raises(ValidationError) as caught:
            ask()
        assert (caught.value.field, words.say(caught.value.text)) == ("where", says)


@pytest.mark.parametrize("where", [{"product": "TE VERDE"}, {"city": "leon"}, {"tag": "vip"}])
def test_what_is_known_may_be_written_in_any_way(where: dict[str, str]) -> None:
    shop_with_names()
    assert of_march(**where) == 500


@pytest.mark.parametrize("key", ["product", "city", "tag"])
def test_the_records_without_any_can_be_asked_for(key: str) -> None:
    shop_with_names()
    assert of_march(**{key: "none"}) == 70


def test_a_known_value_without_records_in_the_period_is_a_true_zero() -> None:
    shop_with_names()
    insert("purchase", [purchase("2026-02-01", 10, 1)])
    insert("customer_tag", [{"customer_id": 1, "name": "Boda", "folded": "boda"}])
    assert of_march(tag="Boda") == 0
