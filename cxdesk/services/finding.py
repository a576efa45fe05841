"""Finding customers by anything that staff may type, with why they were found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import finding
from cxdesk.domain.customers import CustomerHit
from cxdesk.domain.relations import Relation, RelationKind
from cxdesk.domain.text import T
from cxdesk.services import shop
from cxdesk.services.naming import day_or_none, spoken_name
from cxdesk.store import hit_details, near_names, phone_numbers, search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.store.hit_details import Details, Tie
    from cxdesk.store.search import Found

_MERGED = T("Finding", "merged with {name}")
_RELATED = T("Finding", "{relation}: {name}")


def find_customers(
    text: str, limit: int = 12, *, with_archived: bool = False
) -> tuple[CustomerHit, ...]:
    """The best hits on any text, best first.

    ``with_archived``: also those whose whole name, number or phone was typed, marked as archived.
    """
    country = shop.current().country
    return hits_of(search.find(text, limit, country, with_archived=with_archived), text)


def find_at_the_counter(text: str) -> tuple[CustomerHit, ...]:
    """What the counter bar shows."""
    return find_customers(text, with_archived=True)


def warm() -> None:
    """Load the libraries of numbers and near names, so that no keystroke waits for them."""
    phone_numbers.load()
    near_names.load()


def hits_of(found: Sequence[Found], text: str = "") -> tuple[CustomerHit, ...]:
    """Customers as hits; why they were found is told for ``text``."""
    if not found:
        return ()
    ids = [who.id for who in found]
    known, ties = hit_details.details(ids), hit_details.ties(ids)
    return tuple(_hit(who, known[who.id], ties.get(who.id), text) for who in found)


def _hit(found: Found, known: Details, tie: Tie | None, text: str) -> CustomerHit:
    return CustomerHit(
        found.id,
        spoken_name(found.name, found.phone, found.number, found.id),
        found.phone or "",
        found.email or "",
        day_or_none(found.last_visit_on),
        found.open_cases,
        why=_why(found, known, text),
        relation=None if tie is None else _relation(tie),
        is_archived=found.archived_at is not None,
    )


def _why(found: Found, known: Details, text: str) -> tuple[T, ...]:
    if not text:
        return ()
    if found.merged_from:
        return (_MERGED.fill(name=found.merged_from),)
    searched = finding.Searched(
        name=known.name,
        number=known.number or "",
        tax_id=known.tax_id,
        phones=known.phones,
        emails=known.emails,
        tags=known.tags,
        place=known.place,
        note=known.note,
    )
    return finding.reasons(text, searched, is_near=found.away is not None)


def _relation(tie: Tie) -> T:
    name = spoken_name(tie.name, tie.phone, tie.number, tie.other_id)
    seen = Relation(0, tie.other_id, name, RelationKind(tie.kind), tie.note, tie.is_first)
    return _RELATED.fill(relation=seen.words(), name=name)
