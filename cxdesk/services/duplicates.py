"""Customers who may be the one that is being typed, and what speaks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import names
from cxdesk.domain.customers import fold_email
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services import shop
from cxdesk.services.finding import hits_of
from cxdesk.store import hit_details, phone_numbers, search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxdesk.domain.customers import CustomerDraft, CustomerHit
    from cxdesk.store.hit_details import Details

_MOST = 12
_NEAR_WORDS = 2  # a single word that is nearly another says too little
SAME_PHONE = T("Duplicates", "same phone: same person or family?")
SAME_EMAIL = T("Duplicates", "same e-mail")
SAME_TAX = T("Duplicates", "same tax number")
SAME_NAME = T("Duplicates", "same name")
NEAR_NAME = T("Duplicates", "similar name")


def likely_duplicates(
    draft: CustomerDraft, *, exclude_id: int | None = None
) -> tuple[CustomerHit, ...]:
    """Customers with the same phone, e-mail or tax number, or nearly the same name, and why."""
    digits, emails = _digits(draft), tuple(filter(None, map(fold_email, draft.emails)))
    reached = search.same_as(digits=digits, emails=emails, tax_id=draft.tax_id.strip(), limit=_MOST)
    found = {hit.id: hit for hit in (*reached, *_named(draft.name))}
    found.pop(exclude_id or 0, None)
    known = hit_details.details(found)
    return tuple(
        hit._replace(why=tuple(_reasons(known[hit.id], draft, frozenset(digits))))
        for hit in hits_of(tuple(found.values()))[:_MOST]
    )


def _digits(draft: CustomerDraft) -> tuple[str, ...]:
    country = shop.current().country
    folds = (phone_numbers.international(phone, country) for phone in draft.phones)
    return tuple(filter(None, folds))


def _named(name: str) -> tuple[search.Found, ...]:
    key = names.search_key(name)
    found = search.named_like(name, _MOST)
    if len(key.split()) < _NEAR_WORDS:
        return tuple(hit for hit in found if hit.search_key == key)
    return found


def _reasons(known: Details, draft: CustomerDraft, digits: frozenset[str]) -> Iterator[T]:
    key = names.search_key(draft.name)
    is_same = bool(key) and names.search_key(known.name) == key
    if draft.tax_id.strip() and folded(known.tax_id) == folded(draft.tax_id):
        yield SAME_TAX
    if digits.intersection(digits_ for _, digits_ in known.phones):
        yield SAME_PHONE
    if set(map(fold_email, draft.emails)) & set(map(fold_email, known.emails)):
        yield SAME_EMAIL
    if is_same:
        yield SAME_NAME
    elif _is_near(key, names.search_key(known.name)):
        yield NEAR_NAME


def _is_near(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return bool(one and other) and fuzz.token_sort_ratio(one, other) >= _NEAR_RATIO


_NEAR_RATIO = 80
