"""Money: integer minor units of an ISO 4217 currency, and amounts as people type them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T

_DECIMALS = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF"), 0),
    **dict.fromkeys(("UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLF", "UYW"), 4),
}
_CODES = "EUR|USD|GBP|CHF|MXN|CLP|COP|PEN|ARS|UYU|BRL|BOB|PYG|GTQ|CRC|DOP|VES|JPY|CAD|AUD|TND"
_ORNAMENT = re.compile(rf"[\s\u00a0\u202f'’€$£¥₡₲₱]|{_CODES}|S/\.?|Bs\.?", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LARGEST = 10**15
_TOO_LARGE = T("Money", "“{text}” is too large for an amount of money.")


def exponent(currency: str) -> int:
    """How many decimals the currency has: EUR 2, CLP 0, TND 3."""
    return _DECIMALS.get(currency.upper(), 2)


def to_units(minor: float, currency: str) -> float:
    """Minor units as units of the currency: 1234 EUR minor is 12.34."""
    return minor / float(10 ** exponent(currency))


def parse_amount(text: str, currency: str, decimal: str | None = None) -> int:
    """A typed amount in minor units; ``.`` and ``,`` both serve as decimal sign.

    ``decimal`` names the decimal sign when it is known. Otherwise the last of two different signs
    is the decimal one, a sign that repeats separates thousands, and so does a single sign before
    exactly three digits (see ``is_ambiguous``). Raises ValidationError("amount", …).
    """
    return to_minor(parse_decimal(text, currency, decimal), currency)


def parse_exactly(text: str, currency: str) -> int:
    """As ``parse_amount``, but refuses decimals that the currency has not, in place of rounding."""
    amount, places = parse_decimal(text, currency), exponent(currency)
    if amount.scaleb(places) % 1:
        wrong = T("Money", "This currency has {n} decimals at most.").fill(n=places)
        none = T("Money", "This currency has no decimals.")
        raise ValidationError("amount", wrong if places else none)
    return to_minor(amount, currency)


def to_minor(amount: Decimal, currency: str) -> int:
    """An exact amount in minor units, halves rounded away from zero."""
    scaled = amount.scaleb(exponent(currency))
    return int(scaled.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def parse_decimal(text: str, currency: str, decimal: str | None = None) -> Decimal:
    """A typed amount, exact; the rules of ``parse_amount``."""
    sign, digits = _bare(text)
    if not _NUMBER.fullmatch(digits):
        _refuse(text)
    separator = decimal or _decimal_sign(digits, currency)
    grouping = "," if separator == "." else "."
    whole, _, part = digits.partition(separator)
    if separator in part or grouping in part or not _is_grouped(whole, grouping):
        _refuse(text)
    amount = Decimal(f"{whole.replace(grouping, '')}.{part or '0'}")
    if amount > _LARGEST:
        raise ValidationError("amount", _TOO_LARGE.fill(text=text))
    return sign * amount


def is_ambiguous(text: str, currency: str) -> bool:
    """Whether one sign stands before exactly three digits, so that "1.234 ?" is worth asking."""
    if exponent(currency) == 3:
        return False
    _, digits = _bare(text)
    return bool(re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", digits))


def _bare(text: str) -> tuple[int, str]:
    """The sign and what is left without spaces, currency and sign."""
    found = _ORNAMENT.sub("", text.strip())
    if found.startswith("(") and found.endswith(")"):
        return -1, found[1:-1]
    if found[:1] in {"-", "−", "–"}:
        return -1, found[1:]
    if found[-1:] in {"-", "−"}:
        return -1, found[:-1]
    return 1, found.removeprefix("+")


def _decimal_sign(digits: str, currency: str) -> str:
    """The decimal sign of one number, "" when its only sign separates thousands."""
    marks = [mark for mark in digits if mark in ".,"]
    if not marks:
        return "."
    if len(set(marks)) == 2:
        return marks[-1]
    if len(marks) > 1 or is_ambiguous(digits, currency):
        return "," if marks[0] == "." else "."
    return marks[0]


def _is_grouped(whole: str, grouping: str) -> bool:
    head, *groups = whole.split(grouping)
    return head.isdecimal() and (
        not groups or (len(head) <= 3 and all(len(g) == 3 and g.isdecimal() for g in groups))
    )


def _refuse(text: str) -> None:
    wrong = T("Money", "“{text}” is not an amount of money: write it like 12.50 or 12,50.")
    raise ValidationError("amount", wrong.fill(text=text))
