"""Customers who belong together: a family, the person to ask for at a company, or other."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from cxdesk.domain.customers import CustomerKind
from cxdesk.domain.text import T


class RelationKind(StrEnum):
    """How two customers belong together; a contact is the person to ask for at a company."""

    FAMILY = "family"
    CONTACT = "contact"
    OTHER = "other"


KIND_WORDS: dict[RelationKind, T] = {
    RelationKind.FAMILY: T("Relation", "Family"),
    RelationKind.CONTACT: T("Relation", "Contact at a company"),
    RelationKind.OTHER: T("Relation", "Other"),
}


class Relation(NamedTuple):
    """A relation as one of the two sees it. ``is_first``: the one who sees it is the contact."""

    id: int
    other_id: int
    other_name: str
    kind: RelationKind
    note: str
    is_first: bool

    def words(self) -> T | str:
        """What the other one is to the one who sees it; the note says more of an "other"."""
        if self.kind is RelationKind.FAMILY:
            return T("Relation", "Family")
        if self.kind is RelationKind.CONTACT:
            at_company, person = T("Relation", "Contact for"), T("Relation", "Contact person")
            return at_company if self.is_first else person
        return self.note or T("Relation", "Related")


def is_company_first(one: CustomerKind, other: CustomerKind) -> bool:
    """Whether of two customers, one searched from the other's card, the first is the company.

    The company is the one that is a company; of two alike it is the one whose card is open.
    """
    return one is CustomerKind.COMPANY or other is CustomerKind.PERSON
