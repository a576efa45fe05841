"""Events: what happened in or around the shop and may explain a number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date

LONGEST_NOTE = 200


class ShopEventKind(StrEnum):
    """What kind of event it was."""

    PRICES = "prices"
    STAFF = "staff"
    HOURS = "hours"
    CAMPAIGN = "campaign"
    OTHER = "other"


KIND_WORDS: dict[ShopEventKind, T] = {
    ShopEventKind.PRICES: T("Events", "Prices"),
    ShopEventKind.STAFF: T("Events", "Staff"),
    ShopEventKind.HOURS: T("Events", "Opening hours"),
    ShopEventKind.CAMPAIGN: T("Events", "Campaign"),
    ShopEventKind.OTHER: T("Events", "Other"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopEvent:
    """One event with its local date and a short note."""

    id: int
    on: date
    note: str
    kind: ShopEventKind = ShopEventKind.OTHER


def check(note: str) -> str:
    """The note without outer spaces; ValidationError when it is empty or too long."""
    found = note.strip()
    if not found:
        raise ValidationError("note", T("Events", "Write in a few words what happened."))
    if len(found) > LONGEST_NOTE:
        text = T("Events", "Write at most {limit} characters: the note stands under the chart.")
        raise ValidationError("note", text.fill(limit=LONGEST_NOTE))
    return found
