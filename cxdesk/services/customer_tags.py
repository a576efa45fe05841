"""The words that a shop puts on a customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.vocabulary import folded
from cxdesk.store import card
from cxdesk.store.models import CustomerTag
from cxdesk.store.rows import insert

if TYPE_CHECKING:
    from collections.abc import Iterable


def distinct(tags: Iterable[str]) -> tuple[str, ...]:
    """Each word once, however it is written, and none that means nothing; in order."""
    once: dict[str, str] = {}
    for tag in tags:
        if folded(tag):
            once.setdefault(folded(tag), tag)
    return tuple(once.values())


def write(customer_id: int, tags: tuple[str, ...]) -> None:
    """Replace the tags of a customer; nothing is written when they stay the same."""
    if card.tags(customer_id) == tags:
        return
    CustomerTag.delete().where(CustomerTag.customer == customer_id).execute()
    for tag in tags:
        insert(CustomerTag, customer=customer_id, name=tag, folded=folded(tag))
