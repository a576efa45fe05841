"""Phones: folded to international digits, however they were written."""

from __future__ import annotations

import pytest

from cxdesk.domain import phones


@pytest.mark.parametrize(
    ("typed", "country", "digits"),
    [
        ("600 11 22 33", "ES", "34600112233"),
        ("600-112-233", "ES", "34600112233"),
        ("+34 600 112 233", "ES", "34600112233"),
        ("0034 600112233", "ES", "34600112233"),
        ("34600112233", "ES", "34600112233"),
        ("(+34) 600112233", "ES", "34600112233"),
        ("+33 6 12 34 56 78", "ES", "33612345678"),
        ("020 7946 0958", "GB", "442079460958"),
        ("55 1234 5678", "MX", "525512345678"),
        ("112", "ES", "112"),
        ("60011223", "XX", "60011223"),
        ("٦٠٠١١٢٢٣٣", "ES", "34600112233"),
    ],
)
def test_a_number_has_one_international_form(typed: str, country: str, digits: str) -> None:
    assert phones.international(typed, country) == digits


@pytest.mark.parametrize(
    ("number", "country", "national"),
    [
        ("34600112233", "ES", "600112233"),
        ("33612345678", "ES", "612345678"),
        ("351912345678", "ES", "912345678"),
        ("112", "ES", "112"),
    ],
)
def test_the_national_part_follows_the_calling_code(
    number: str, country: str, national: str
) -> None:
    assert phones.national(number, country) == national


@pytest.mark.parametrize(
    ("text", "is_phone"),
    [
        ("600", True),
        (" +34 (600) 11-22 ", True),
        ("600a", False),
        ("", False),
        ("---", False),
        ("C009", False),
    ],
)
def test_only_digits_and_their_signs_look_like_a_phone(text: str, is_phone: bool) -> None:
    assert phones.is_phone_like(text) is is_phone
