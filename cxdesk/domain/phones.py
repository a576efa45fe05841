"""How a phone number is folded to digits, so that it is found however it was written."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple


class Plan(NamedTuple):
    """A country's numbering: calling code, digits of a national number, trunk prefix."""

    code: str
    length: int
    trunk: str = ""


PLANS: dict[str, Plan] = {
    "AR": Plan("54", 10, "0"),
    "BO": Plan("591", 8),
    "CL": Plan("56", 9),
    "CO": Plan("57", 10),
    "CR": Plan("506", 8),
    "DE": Plan("49", 11, "0"),
    "DO": Plan("1", 10),
    "EC": Plan("593", 9, "0"),
    "ES": Plan("34", 9),
    "FR": Plan("33", 9, "0"),
    "GB": Plan("44", 10, "0"),
    "GT": Plan("502", 8),
    "HN": Plan("504", 8),
    "IT": Plan("39", 10),
    "MX": Plan("52", 10),
    "NI": Plan("505", 8),
    "PA": Plan("507", 8),
    "PE": Plan("51", 9, "0"),
    "PT": Plan("351", 9),
    "PY": Plan("595", 9, "0"),
    "SV": Plan("503", 8),
    "US": Plan("1", 10),
    "UY": Plan("598", 8, "0"),
    "VE": Plan("58", 10, "0"),
}
_NO_DIGITS = re.compile(r"[^0-9]+")
_SHORT = 7  # fewer digits are service or internal numbers, kept as they are
_PHONE_SIGNS = frozenset(" +-./()\u00a0\u2007\u202f\u2011\u2013")
_CODES = sorted({plan.code for plan in PLANS.values()}, key=len, reverse=True)
_CODE = re.compile("|".join(_CODES))


def digits(text: str) -> str:
    """The decimal digits of a text as 0–9, in order."""
    if text.isascii():
        return _NO_DIGITS.sub("", text)
    return "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())


def is_phone_like(text: str) -> bool:
    """Whether a text can only be (part of) a phone number: digits and the signs among them."""
    return bool(digits(text)) and all(c.isdecimal() or c in _PHONE_SIGNS for c in text.strip())


def international(typed: str, country: str) -> str:
    """The number as international digits without +: "600 11 22 33" in ES → "34600112233"."""
    found = digits(typed)
    if typed.strip().startswith("+"):
        return found
    if found.startswith("00"):
        return found[2:]
    plan = PLANS.get(country)
    if plan is None or len(found) < _SHORT:
        return found
    if found.startswith(plan.code) and len(found) == len(plan.code) + plan.length:
        return found
    return plan.code + found.removeprefix(plan.trunk)


def national(number: str, country: str) -> str:
    """The part after the calling code (the shop's country first, then any known code)."""
    if len(number) < _SHORT:
        return number
    home = PLANS.get(country)
    if home and number.startswith(home.code):
        return number[len(home.code) :]
    code = _CODE.match(number)
    return number[code.end() :] if code else number
