"""The phone that stands for a customer: the first one."""

from __future__ import annotations


def first_phone(customer_id: str) -> str:
    """The SQL of the first phone as typed, of the customer whose id an expression gives."""
    return (
        f"(SELECT h.typed FROM customer_phone h WHERE h.customer_id = {customer_id}"
        " ORDER BY h.position, h.id LIMIT 1)"
    )
