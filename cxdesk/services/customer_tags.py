"""The words that a shop puts on a customer: of one, and of many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import customers as rules
from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services.command import command
from cxdesk.store import card, merging
from cxdesk.store import customer_tags as store
from cxdesk.store.models import CustomerTag
from cxdesk.store.rows import insert

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def distinct(tags: Iterable[str]) -> tuple[str, ...]:
    """Each word once, however it is written, and none that means nothing; in order."""
    once: dict[str, str] = {}
    for tag in tags:
        if folded(tag):
            once.setdefault(folded(tag), tag)
    return tuple(once.values())


def check(tags: Iterable[str]) -> None:
    """Refuse a tag that nobody could search: signs only, without a letter or a figure."""
    odd = next((tag for tag in tags if tag and not folded(tag)), None)
    if odd is not None:
        words = T("Tags", "A tag needs a letter or a digit; “{tag}” has none.")
        raise ValidationError("tags", words.fill(tag=odd))


def write(customer_id: int, tags: tuple[str, ...]) -> None:
    """Replace the tags of a customer; nothing is written when they stay the same."""
    if card.tags(customer_id) == tags:
        return
    CustomerTag.delete().where(CustomerTag.customer == customer_id).execute()
    for tag in tags:
        insert(CustomerTag, customer=customer_id, name=tag, folded=folded(tag))


@command(T("Undo", "tag customers"))
def tag_customers(customer_ids: Sequence[int], tag: str, *, now: int) -> int:
    """Put a tag on customers who do not have it; on how many it is new."""
    tag = _checked(tag)
    return store.add(_living(customer_ids), _as_written(tag), folded(tag))


@command(T("Undo", "untag customers"))
def untag_customers(customer_ids: Sequence[int], tag: str, *, now: int) -> int:
    """Take a tag off customers who have it; off how many."""
    return store.remove(_living(customer_ids), folded(_checked(tag)))


def count_tagged(customer_ids: Sequence[int], tag: str) -> int:
    """How many of these customers have a tag."""
    return store.count_tagged(customer_ids, folded(tag)) if folded(tag) else 0


def tags() -> tuple[tuple[str, int], ...]:
    """Every tag in use with how many customers have it, the most used first."""
    return store.tags()


def _checked(tag: str) -> str:
    tag = clean_line(tag)
    if not folded(tag):
        raise ValidationError("tag", T("Tags", "Write a tag."))
    rules.check_tag(tag)
    return tag


def _living(customer_ids: Sequence[int]) -> tuple[int, ...]:
    """The same customers, of merged records those that they became."""
    found = merging.followed({str(one): one for one in customer_ids})
    return tuple(dict.fromkeys(found.values()))


def _as_written(tag: str) -> str:
    """A tag that is known keeps the way it is written."""
    return store.written(folded(tag)) or tag
