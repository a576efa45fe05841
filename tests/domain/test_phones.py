"""Phones: their digits, their calling code, and what certainly needs no library."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain import phones


@pytest.mark.parametrize(
    ("number", "national"),
    [
        ("34600112233", "600112233"),
        ("33612345678", "612345678"),
        ("351912345678", "912345678"),
        ("18095551234", "8095551234"),
        ("112", "112"),
        ("0012345678", "0012345678"),
    ],
)
def test_the_national_part_follows_the_calling_code(number: str, national: str) -> None:
    assert phones.national(number) == national


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


def test_the_calling_codes_are_those_of_the_library() -> None:
    known = {str(code) for code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE}
    assert known == phones.CALLING_CODES


@pytest.mark.parametrize(
    "typed", ["112", "+33 6 12 34 56 78", "600 11 22", "(600) 112233", "", "+"]
)
def test_what_is_not_certain_is_left_to_the_library(typed: str) -> None:
    assert phones.plain(typed, "ES") is None


@given(
    country=st.sampled_from(sorted(phones.PLAIN)),
    typed=st.from_regex(r"(\+|00)?[0-9]{6,13}", fullmatch=True),
)
def test_a_certain_number_is_what_the_library_makes_of_it(country: str, typed: str) -> None:
    certain = phones.plain(typed, country)
    if certain is None:
        return
    text = "+" + typed[2:] if typed.startswith("00") else typed
    parsed = phonenumbers.parse(text, country)
    if phonenumbers.is_valid_number(parsed):
        e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        assert certain == e164.removeprefix("+")
