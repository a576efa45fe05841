"""Ways to reach a customer through the system's own programs: WhatsApp, a call, an e-mail."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple
from urllib.parse import quote

from cxdesk.domain.text import T

MESSAGE_MAX = 1_000
NAME_SIGN = "{name}"
_WHATSAPP_DIGITS = range(8, 16)  # E.164: at most fifteen with the code of the country


class Way(StrEnum):
    """How to reach someone; the keys are those of the channels."""

    WHATSAPP = "whatsapp"
    PHONE = "phone"
    EMAIL = "email"


WAY_WORDS: dict[Way, T] = {
    Way.WHATSAPP: T("Message", "WhatsApp"),
    Way.PHONE: T("Message", "Call"),
    Way.EMAIL: T("Message", "E-mail"),
}
GREETING = T("Message", "Hello {name}, this is {shop}.")
GREETING_NAMELESS = T("Message", "Hello, this is {shop}.")


class Phone(NamedTuple):
    """A phone as typed and as international digits."""

    typed: str
    digits: str


class Reach(NamedTuple):
    """One way to one number or address."""

    way: Way
    target: str
    digits: str = ""


def ways(
    phones: tuple[Phone, ...], emails: tuple[str, ...], preferred: str
) -> tuple[tuple[Way, tuple[Reach, ...]], ...]:
    """The ways that are open, the preferred channel's first, each with its numbers in order."""
    found = {
        Way.WHATSAPP: tuple(
            Reach(Way.WHATSAPP, phone.typed, phone.digits)
            for phone in phones
            if len(phone.digits) in _WHATSAPP_DIGITS
        ),
        Way.PHONE: tuple(Reach(Way.PHONE, phone.typed, phone.digits) for phone in phones),
        Way.EMAIL: tuple(Reach(Way.EMAIL, address) for address in emails),
    }
    order = sorted(found, key=lambda way: way.value != preferred)
    return tuple((way, found[way]) for way in order if found[way])


def url(reach: Reach, text: str = "") -> str:
    """What the system opens: ``https://wa.me/…``, ``tel:…`` or ``mailto:…``, all text escaped."""
    if reach.way is Way.WHATSAPP:
        return f"https://wa.me/{reach.digits}?text={quote(text, safe='')}"
    if reach.way is Way.PHONE:
        is_international = len(reach.digits) in _WHATSAPP_DIGITS
        return f"tel:+{reach.digits}" if is_international else f"tel:{reach.digits}"
    address = quote(reach.target.strip(), safe="@")
    return f"mailto:{address}?body={quote(text, safe='')}" if text else f"mailto:{address}"
