"""Reaching a customer through the system's own programs; each attempt is an interaction."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk import words
from cxdesk.domain import messages as rules
from cxdesk.domain.cases import Channel
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import Direction, InteractionDraft, Outcome
from cxdesk.domain.messages import (
    GREETING,
    GREETING_NAMELESS,
    NAME_SIGN,
    Phone,
    Reach,
    Way,
)
from cxdesk.domain.text import T
from cxdesk.services import shop
from cxdesk.services.interactions import log_interaction
from cxdesk.store import card

NO_CONTACT = T("Message", "This customer does not want us to get in touch.")
NO_WAY = T("Message", "There is no phone or e-mail yet.")

LOGGED = {
    Way.WHATSAPP: T("Message", "WhatsApp message logged"),
    Way.PHONE: T("Message", "Call logged"),
    Way.EMAIL: T("Message", "E-mail logged"),
}


class Ways(NamedTuple):
    """The ways to a customer, the preferred one first; ``refusal`` says why none may be used."""

    ways: tuple[tuple[Way, tuple[Reach, ...]], ...]
    refusal: T | None


def ways(customer_id: int) -> Ways:
    """How a customer can be reached, and whether they want to be."""
    head = card.head(customer_id)
    if head is None:
        raise ValidationError("customer", T("Customer", "This customer is gone."))
    phones = tuple(Phone(*row) for row in card.numbers(customer_id))
    found = rules.ways(phones, card.emails(customer_id), head.preferred_channel)
    refusal = NO_CONTACT if head.no_contact else None
    return Ways(found, refusal or (None if found else NO_WAY))


def message(customer_id: int) -> str:
    """The first words of a message: the shop's own text, else a greeting, in its language."""
    head = card.head(customer_id)
    name = "" if head is None else head.name
    own = shop.current().message_text
    if own:
        return own.replace(NAME_SIGN, name).strip()
    greeting = GREETING if name else GREETING_NAMELESS
    return words.say(greeting.fill(name=name, shop=shop.current().name))


def url(customer_id: int, reach: Reach) -> str:
    """What the system is to open."""
    text = "" if reach.way is Way.PHONE else message(customer_id)
    return rules.url(reach, text)


def log_message(customer_id: int, reach: Reach, *, now: int) -> int:
    """Log that we wrote or called: an outgoing interaction; its id.

    ValidationError("no_contact") when the customer does not want that.
    """
    if ways(customer_id).refusal is NO_CONTACT:
        raise ValidationError("no_contact", NO_CONTACT)
    draft = InteractionDraft(
        arrived_at=now,
        channel=Channel(reach.way.value),
        customer_id=customer_id,
        direction=Direction.OUT,
        outcome=Outcome.NOTE,
        note=reach.target,
    )
    return log_interaction(draft, now=now).interaction_id
