"""How a phone number is folded to international digits, so that it is found however written.

The library of all countries' numbers is loaded by the first number that needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import phones
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterator

    from phonenumbers import PhoneNumber

_SHORT = 7
_OLD_MEXICAN_MOBILE = "521"  # WhatsApp still writes the 1 that mobiles lost in 2019
_MEXICAN_LENGTH = 10


def international(typed: str, country: str) -> str:
    """The number as E.164 digits without +: "600 11 22 33" in ES → "34600112233".

    A number that no country has keeps its digits as they were typed.
    """
    certain = phones.plain(typed, country)
    if certain is not None:
        return certain
    kept = phones.without_prefix(typed)
    if len(kept) < _SHORT:
        return kept
    return _parsed(typed, country) or _without_old_prefix(kept)


def is_whole(typed: str, country: str) -> bool:
    """Whether a number is as long as those of its country."""
    import phonenumbers

    if len(phones.without_prefix(typed)) < _SHORT:
        return False
    found = _read(typed, country)
    return found is not None and phonenumbers.is_possible_number(found)


def refold(country: str) -> int:
    """Fold all kept numbers again; how many changed. Runs inside an upgrade."""
    changed = [
        (digits, digits[::-1], row_id)
        for row_id, typed, kept in _numbers()
        if (digits := international(typed, country)) != kept
    ]
    sql = "UPDATE customer_phone SET digits = ?, reversed_digits = ? WHERE id = ?"
    db.execute_many(sql, changed)
    return len(changed)


def load() -> None:
    """Load the library now; else the first number that needs it does."""
    import phonenumbers  # noqa: F401


def _numbers() -> Iterator[tuple[int, str, str]]:
    yield from db.execute_sql("SELECT id, typed, digits FROM customer_phone").fetchall()


def _parsed(typed: str, country: str) -> str:
    import phonenumbers

    found = _read(typed, country)
    if found is None or not phonenumbers.is_valid_number(found):
        return ""
    whole = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)
    return str(whole).removeprefix("+")


def _read(typed: str, country: str) -> PhoneNumber | None:
    """The number as the library takes it; None where it takes it for none."""
    import phonenumbers

    text = typed.strip()
    if text.startswith("00"):
        text = "+" + text[2:]
    try:
        return phonenumbers.parse(text, country or None)
    except phonenumbers.NumberParseException:
        return None


def _without_old_prefix(digits: str) -> str:
    if digits.startswith(_OLD_MEXICAN_MOBILE) and len(digits) == _MEXICAN_LENGTH + 3:
        return digits[:2] + digits[3:]
    return digits
