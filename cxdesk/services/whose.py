"""Whose record it is: a customer by id, and of a merged record the customer that it became."""

from __future__ import annotations

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.store import merging

GONE = T("Customer", "This customer is gone.")


def living(customer_id: int, field: str = "customer_id") -> int:
    """The customer to write to; ValidationError at ``field`` when there is none."""
    found = merging.became(customer_id)
    if found is None:
        raise ValidationError(field, GONE)
    return found


def living_or_nobody(customer_id: int | None, field: str = "customer_id") -> int | None:
    """As :func:`living`; None, nobody in particular, stays."""
    return None if customer_id is None else living(customer_id, field)
