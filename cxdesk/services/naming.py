"""How a customer is called on screen: never empty, in the language chosen."""

from __future__ import annotations

from datetime import date

from cxdesk import words
from cxdesk.domain.names import shown_name


def spoken_name(
    name: str | None, phone: str | None, number: str | None, record_id: int | None
) -> str:
    """The name as typed, else the phone, else "Customer C009"."""
    return words.say(shown_name(name or "", phone or "", number or "", record_id or 0))


def day_or_none(iso: str | None) -> date | None:
    """A stored day; empty means never."""
    return date.fromisoformat(iso) if iso else None
