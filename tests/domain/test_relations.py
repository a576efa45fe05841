"""What two related customers are to each other, as each of them sees it."""

from __future__ import annotations

import pytest

from cxdesk import words
from cxdesk.domain.customers import CustomerKind
from cxdesk.domain.relations import Relation, RelationKind, is_company_first

PERSON, COMPANY = CustomerKind.PERSON, CustomerKind.COMPANY


@pytest.mark.parametrize(
    ("kind", "note", "is_first", "said"),
    [
        (RelationKind.FAMILY, "hermana", True, "Family"),
        (RelationKind.CONTACT, "", True, "Contact for"),
        (RelationKind.CONTACT, "", False, "Contact person"),
        (RelationKind.OTHER, "neighbour", False, "neighbour"),
        (RelationKind.OTHER, "", True, "Related"),
    ],
)
def test_each_side_has_its_words(kind: RelationKind, note: str, is_first: bool, said: str) -> None:
    assert words.say(Relation(1, 2, "Ana", kind, note, is_first).words()) == said


@pytest.mark.parametrize(
    ("one", "other", "is_first"),
    [(COMPANY, PERSON, True), (PERSON, COMPANY, False), (PERSON, PERSON, True)],
)
def test_the_company_is_whom_the_contact_is_for(
    one: CustomerKind, other: CustomerKind, is_first: bool
) -> None:
    assert is_company_first(one, other) is is_first
