"""The form of PINs and codes, and the growing wait."""

from __future__ import annotations

import pytest

from cxdesk.domain import pins
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.pins import Tries


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "１２３４", " 1234", "12.4"])
def test_a_pin_is_four_to_eight_plain_digits(pin: str) -> None:
    with pytest.raises(ValidationError):
        pins.check_pin(pin)


@pytest.mark.parametrize("pin", ["0000", "12345678"])
def test_short_and_long_pins_pass(pin: str) -> None:
    pins.check_pin(pin)
    assert pins.LONGEST == 8


def test_three_slips_are_free_and_then_each_wait_is_twice_the_one_before() -> None:
    tries, waits = Tries(), []
    for _ in range(13):
        tries = tries.after_wrong(1000)
        waits.append(tries.seconds_left(1000))
    assert waits == [0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]


def test_a_clock_put_back_makes_nobody_wait_longer_than_the_longest_wait() -> None:
    assert Tries(4, 10**9).seconds_left(0) == 900


def test_a_code_is_read_as_people_copy_it() -> None:
    assert pins.plain_code(" abcd-2345 efgh-6789 ") == "ABCD2345EFGH6789"
    assert pins.shown_code("ABCD2345EFGH6789") == "ABCD-2345-EFGH-6789"


def test_the_signs_of_a_code_are_not_taken_for_each_other() -> None:
    assert not set("01IO") & set(pins.CODE_SIGNS)
    assert len(set(pins.CODE_SIGNS)) == 32
