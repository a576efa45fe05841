"""Amounts as people type them, in currencies with 0, 2, 3 and 4 decimals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cxdesk.domain import money
from cxdesk.domain.errors import ValidationError


def test_decimals_of_currencies() -> None:
    found = {code: money.exponent(code) for code in ("EUR", "clp", "TND", "CLF", "MXN")}
    assert found == {"EUR": 2, "clp": 0, "TND": 3, "CLF": 4, "MXN": 2}
    assert money.to_units(1234, "EUR") == 12.34
    assert money.to_units(1234, "CLP") == 1234


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("12,50", "EUR", 1250),
        ("12.50", "EUR", 1250),
        ("12", "EUR", 1200),
        ("0,5", "EUR", 50),
        ("1.234,56", "EUR", 123_456),
        ("1,234.56", "USD", 123_456),
        ("1 234,5 €", "EUR", 123_450),
        ("$ 1,234,567", "USD", 123_456_700),
        ("EUR12.50", "EUR", 1250),
        ("-3", "EUR", -300),
        ("−3", "EUR", -300),
        ("3-", "EUR", -300),
        ("(5.00)", "EUR", -500),
        ("+7", "EUR", 700),
        ("1.234", "EUR", 123_400),
        ("1.234", "CLP", 1234),
        ("1.234", "TND", 1234),
        ("0.123", "EUR", 12),
        ("0.125", "EUR", 13),
        ("12.345,678", "TND", 12_345_678),
    ],
)
def test_amounts_as_typed(text: str, currency: str, minor: int) -> None:
    assert money.parse_amount(text, currency) == minor


@pytest.mark.parametrize(
    "text",
    ["", "abc", "12abc", "1,23,4", "1.2.3,4", "1,2,3", ".5", "5.", "--5", "9" * 17, "1,2.3.4"],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        money.parse_amount(text, "EUR")
    assert caught.value.field == "amount"


def test_a_known_decimal_sign_settles_three_digits() -> None:
    assert money.parse_amount("22.368", "USD", ".") == 2237
    assert money.parse_amount("22.368", "USD", ",") == 2_236_800
    assert money.parse_decimal("957.5775", "USD", ".") == Decimal("957.5775")


def test_halves_round_away_from_zero() -> None:
    assert money.to_minor(Decimal("0.005"), "EUR") == 1
    assert money.to_minor(Decimal("-0.005"), "EUR") == -1
    assert money.to_minor(Decimal("68.5"), "CLP") == 69


@pytest.mark.parametrize(
    ("text", "currency", "expected"),
    [("1.234", "EUR", True), ("12.34", "EUR", False), ("0.123", "EUR", False),
     ("1.234", "TND", False), ("1.234,5", "EUR", False), ("12,345", "EUR", True)],
)  # fmt: skip
def test_three_digits_after_one_sign_are_worth_asking(
    text: str, currency: str, expected: bool
) -> None:
    assert money.is_ambiguous(text, currency) is expected


def test_an_amount_too_large_is_told_to_be_so() -> None:
    with pytest.raises(ValidationError) as caught:
        money.parse_amount("9" * 17, "EUR")
    told = caught.value.text.source.format(**dict(caught.value.text.params))
    assert told == f"“{'9' * 17}” is too large for an amount of money."


def test_exact_amounts_are_taken_and_too_many_decimals_refused() -> None:
    assert money.parse_exactly("12,5", "EUR") == 1250
    assert money.parse_exactly("7", "CLP") == 7
    with pytest.raises(ValidationError, match="decimals at most"):
        money.parse_exactly("12,3456", "EUR")
    with pytest.raises(ValidationError, match="no decimals"):
        money.parse_exactly("7,5", "CLP")
