"""What a shop's settings are read from."""

from __future__ import annotations

import pytest

from cxdesk.domain import shop
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.shop import Shop


def test_the_order_of_people_names_each_once() -> None:
    assert shop.from_json({"staff_order": [3, 1, 3]}, Shop(name="Ours")).staff_order == (3, 1)


@pytest.mark.parametrize("odd", ["1,2", [1, "2"], [1, True], None])
def test_an_order_that_is_no_list_of_numbers_is_refused(odd: object) -> None:
    with pytest.raises(ValidationError) as caught:
        shop.from_json({"staff_order": odd}, Shop(name="Ours"))
    assert caught.value.field == "staff_order"
