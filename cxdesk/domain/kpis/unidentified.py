"""The purchases that name no customer: left out of all indicators of customers, and said so."""

from __future__ import annotations


def unidentified(orders: int, unknown: int) -> dict[str, float | None]:
    """How many orders name no customer, and their share of all in per cent, for ``detail``."""
    return {
        "unidentified_orders": unknown,
        "unidentified_share": 100 * unknown / orders if orders else None,
    }
