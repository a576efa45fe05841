"""The words put on customers, across all of them: listed, renamed, merged and deleted."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.domain import customers as rules
from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services import customer_tags, kept_filters
from cxdesk.services.command import command
from cxdesk.store import shop_lists as store


class TagUse(NamedTuple):
    """A tag and how many customers on lists have it."""

    name: str
    uses: int


def tags() -> tuple[TagUse, ...]:
    """Every tag, the most used first."""
    return tuple(TagUse(name, uses) for name, uses in customer_tags.tags())


def count(name: str) -> int:
    """How many customers have a tag, archived ones too."""
    return store.count_tag(folded(name))


@command(T("Undo", "rename tag"), by=Hat.OWNER)
def rename_tag(before: str, after: str, *, now: int) -> int:
    """Write a tag otherwise on every customer, how many; the name of another one merges both."""
    after = clean_line(after)
    if not folded(after):
        raise ValidationError("tag", T("Tags", "Write the tag."))
    rules.check_tag(after)
    changed = _known(before)
    store.rename_tag(folded(before), after, folded(after))
    kept_filters.follow("tag", [before], after)
    return changed


@command(T("Undo", "delete tag"), by=Hat.OWNER)
def delete_tag(name: str, *, now: int) -> int:
    """Take a tag from every customer; how many had it."""
    had = _known(name)
    store.delete_tag(folded(name))
    return had


def _known(name: str) -> int:
    uses = count(name)
    if not uses:
        raise ValidationError("tag", T("Tags", "No customer has this tag any more."))
    return uses
