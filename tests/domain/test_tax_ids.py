"""Check letters of Spanish tax numbers, worked by hand; a warning at most."""

from __future__ import annotations

import pytest

from cxdesk.domain import tax_ids


@pytest.mark.parametrize(
    "typed",
    [
        "12345678Z",  # 12,345,678 = 23 · 536,768 + 14: the fifteenth letter
        "12.345.678-z",
        "00000000T",  # remainder 0
        "00000022E",  # remainder 22
        "X1234567L",  # 01,234,567 = 23 · 53,676 + 19
        "y 0000000 Z",  # 10,000,000 = 23 · 434,782 + 14
        "Z0000000M",  # 20,000,000 = 23 · 869,565 + 5
        "K0000001R",  # 1
        # 2+4+6 = 12; 1, 3, 5, 7 doubled: 2+6+1+5 = 14; 26 leaves 4 to 30
        "B12345674",
        "B-1234567-4",
        "ES B12345674",
        "ES12345678Z",
        "P1234567D",  # 4 as a letter: J A B C D
        "C12345674",
        "C1234567D",
        "A00000000",
        "",
        " ",
    ],
)
def test_a_right_number_gives_no_warning(typed: str) -> None:
    assert tax_ids.warning(typed, "ES") is None


@pytest.mark.parametrize(
    "typed",
    [
        "12345678A",
        "X1234567A",
        "B12345675",
        "B1234567D",  # a company of this kind ends in a digit
        "P12345674",  # and a town in a letter
        "1234567",
        "no tiene",
        "B1234567",
        "12345678",
        "<b>x</b>",
    ],
)
def test_a_wrong_number_gives_a_warning(typed: str) -> None:
    assert tax_ids.warning(typed, "ES") is not None


@pytest.mark.parametrize("typed", ["FR40303265045", "IE1234567WA", "PT501964843"])
def test_another_countrys_number_is_not_checked(typed: str) -> None:
    assert tax_ids.warning(typed, "ES") is None


def test_shops_of_other_countries_are_not_warned() -> None:
    assert tax_ids.warning("12345678A", "MX") is None


def test_one_wrong_digit_of_a_person_is_always_seen() -> None:
    for place in range(8):
        for digit in "0123456789":
            body = "12345678"
            typed = f"{body[:place]}{digit}{body[place + 1 :]}Z"
            is_right = digit == body[place]
            assert (tax_ids.warning(typed, "ES") is None) is is_right
