"""Customers and staff as they are named on the command line."""

from __future__ import annotations

import sys

from cxdesk.cli.output import say
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.names import fold
from cxdesk.domain.text import T

_SHOWN = 5
MERGED = T("CLI", "Customer {loser} is now part of customer {winner}.")
_NOBODY = T("CLI", "Nobody is called “{text}”.")
_SEVERAL = T(
    "CLI", "Several customers fit “{text}”: {names}. Give the id of one with --customer-id."
)
_SEVERAL_IDS = T("CLI", "Several customers fit “{text}”: {names}. Give the id of one.")


def customer_of(text: str | None, customer_id: int | None, *, several: T = _SEVERAL) -> int | None:
    """The one customer with this id, number, name, phone or e-mail; None when none is named.

    ValidationError when nobody fits, or several do.
    """
    from cxdesk.services import finding

    if customer_id is not None:
        return _told_of_merging(customer_id)
    if text is None:
        return None
    hits = finding.find_customers(text, limit=_SHOWN * 4)
    exact = [hit for hit in hits if _is_exactly(hit.id, text)]
    found = exact if exact else list(hits)
    if not found:
        raise ValidationError("customer", _NOBODY.fill(text=text))
    if len(found) > 1:
        names = ", ".join(f"{hit.name or hit.phone} ({hit.id})" for hit in found[:_SHOWN])
        raise ValidationError("customer", several.fill(text=text, names=names))
    return found[0].id


def customer_named(text: str) -> int:
    """The customer with this id, or the one whom the number, name, phone or e-mail fits.

    ValidationError when nobody fits, or several do.
    """
    if text.isascii() and text.isdecimal() and _is_id(int(text)):
        return _told_of_merging(int(text))
    found = customer_of(text, None, several=_SEVERAL_IDS)
    assert found is not None
    return found


def staff_of(name: str | None) -> int | None:
    """The id of somebody who works here, by initials or name; None when nobody is named."""
    from cxdesk.services import staff

    if name is None:
        return None
    for member in staff.staff():
        if fold(name) in {fold(member.name), fold(member.initials)}:
            return member.id
    raise ValidationError("by", _NOBODY.fill(text=name))


def _told_of_merging(customer_id: int) -> int:
    """The id, or with a word on it the one of the customer that it is part of now."""
    from cxdesk.services import whose

    living = whose.living(customer_id)
    if living != customer_id:
        print(say(MERGED.fill(loser=str(customer_id), winner=str(living))), file=sys.stderr)
    return living


def _is_id(number: int) -> bool:
    from cxdesk.services import customers

    try:
        customers.customer(number)
    except ValidationError:
        return False
    return True


def _is_exactly(customer_id: int, text: str) -> bool:
    from cxdesk.services import customers

    known = customers.customer(customer_id)
    return fold(text) in {fold(known.name), fold(known.number or "")}
