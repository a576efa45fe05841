"""Customers who belong together: noted, changed and taken back, seen from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import relations as rules
from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.customers import CustomerKind
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NAME_MAX, check_length
from cxdesk.domain.relations import Relation, RelationKind
from cxdesk.domain.text import T
from cxdesk.services import whose
from cxdesk.services.command import command
from cxdesk.services.naming import spoken_name
from cxdesk.store import card
from cxdesk.store import relations as store
from cxdesk.store.models import CustomerRelation
from cxdesk.store.rows import exists, insert

if TYPE_CHECKING:
    from cxdesk.store.relations import RelationLine


@command(T("Undo", "relate customers"))
def relate(
    customer_id: int, other_id: int, kind: RelationKind | str, note: str = "", *, now: int
) -> int:
    """Note that two customers belong together, as seen from the first; the id.

    A contact is noted on the side of the person: the company is the other one.
    """
    kind, note = RelationKind(kind), clean_line(note)
    check_length("note", note, NAME_MAX)
    customer_id, other_id = whose.living(customer_id), whose.living(other_id, "other")
    own_kind, other_kind = _kind(customer_id), _kind(other_id)
    if customer_id == other_id:
        words = T("Relation", "This is the same customer. Choose another one.")
        raise ValidationError("other", words)
    if store.between(customer_id, other_id) is not None:
        words = T("Relation", "These two are related already.")
        raise ValidationError("other", words)
    pair = (customer_id, other_id)
    if kind is RelationKind.CONTACT and rules.is_company_first(own_kind, other_kind):
        pair = (other_id, customer_id)
    values = {"kind": kind.value, "note": note, "created_at": now}
    return insert(CustomerRelation, customer=pair[0], other=pair[1], **values)


@command(T("Undo", "remove relation"))
def unrelate(relation_id: int, *, now: int) -> None:
    """Take a relation back."""
    if not exists(CustomerRelation, relation_id):
        raise ValidationError("relation", T("Relation", "This relation is gone."))
    CustomerRelation.delete().where(CustomerRelation.id == relation_id).execute()


def relations(customer_id: int) -> tuple[Relation, ...]:
    """Whom a customer belongs together with, in the order it was noted."""
    return tuple(_relation(line) for line in store.of_customer(customer_id))


def _relation(line: RelationLine) -> Relation:
    return Relation(
        id=line.id,
        other_id=line.other_id,
        other_name=spoken_name(line.name, line.phone, line.number, line.other_id),
        kind=RelationKind(line.kind),
        note=line.note,
        is_first=bool(line.is_first),
    )


def _kind(customer_id: int) -> CustomerKind:
    head = card.head(customer_id)
    if head is None:
        raise ValidationError("other", T("Customer", "This customer is gone."))
    return CustomerKind(head.kind)
