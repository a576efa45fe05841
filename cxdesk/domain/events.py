"""Events: what happened in or around the shop and may explain a number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.names import words_of
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

LONGEST_NOTE = 200


class ShopEventKind(StrEnum):
    """What kind of event it was."""

    PRICES = "prices"
    PRODUCT = "product"
    STAFF = "staff"
    HOURS = "hours"
    STREET = "street"
    CAMPAIGN = "campaign"
    OTHER = "other"


KIND_WORDS: dict[ShopEventKind, T] = {
    ShopEventKind.PRICES: T("Events", "Prices"),
    ShopEventKind.PRODUCT: T("Events", "Product"),
    ShopEventKind.STAFF: T("Events", "Staff"),
    ShopEventKind.HOURS: T("Events", "Opening hours"),
    ShopEventKind.STREET: T("Events", "Street works"),
    ShopEventKind.CAMPAIGN: T("Events", "Campaign"),
    ShopEventKind.OTHER: T("Events", "Other"),
}


# How words of each kind begin, in English and Spanish, without accents.
_BEGINNINGS: dict[ShopEventKind, tuple[str, ...]] = {
    ShopEventKind.PRICES: ("price", "precio", "tarifa", "tariff"),
    ShopEventKind.PRODUCT: (
        *("product", "articulo", "marca", "brand", "coleccion", "collection", "modelo", "model"),
        *("stock", "proveedor", "supplier", "gama", "range"),
    ),
    ShopEventKind.STAFF: (
        *("staff", "hire", "trainee", "vacation", "sick", "personal", "empleado", "empleada"),
        *("plantilla", "contrata", "becari", "vacacion", "turno", "colleague"),
    ),
    ShopEventKind.HOURS: (
        *("hour", "horario", "closed", "closing", "cerrado", "cerramos", "abrimos", "festivo"),
        *("sabado", "domingo", "saturday", "sunday"),
    ),
    ShopEventKind.STREET: (
        *("street", "roadwork", "road", "parking", "scaffold", "obra", "calle", "acera"),
        *("aparcamiento", "trafico", "traffic", "andamio"),
    ),
    ShopEventKind.CAMPAIGN: (
        *("campaign", "advert", "flyer", "leaflet", "promot", "discount", "campana", "anuncio"),
        *("publicidad", "folleto", "promocion", "descuento", "rebaja", "oferta", "escaparate"),
    ),
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


def guess(note: str, people: Iterable[str] = ()) -> ShopEventKind:
    """What kind a note is of: the first word that tells decides, a first name tells of staff."""
    names = {first for person in people for first in words_of(person)[:1]}
    told = (_told_by(word, names) for word in words_of(note))
    return next((kind for kind in told if kind is not None), ShopEventKind.OTHER)


def _told_by(word: str, names: set[str]) -> ShopEventKind | None:
    if word in names:
        return ShopEventKind.STAFF
    found = (kind for kind, begins in _BEGINNINGS.items() if word.startswith(begins))
    return next(found, None)
