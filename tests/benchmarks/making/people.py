"""Who works and who buys in a made shop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import names
from cxdesk.store import bulk
from tests.benchmarks.making.sizes import NOW, STAFF

if TYPE_CHECKING:
    import random

    from tests.benchmarks.making.sizes import Size

FIRST = (
    "José María Ana Luis Carmen Íñigo Núria Zoe Pablo Lucía Ángel Begoña Óscar Marta Hugo Alba "
    "Raúl Inés Tomás Elena Iván Sofía Jorge Irene Mateo Paula Andrés Clara Diego Laura"
).split()
LAST = (
    "García Zúñiga Núñez López Peña Martín Ibáñez Ruiz Sáez Ortega Gómez Muñoz Vidal Castaño "
    "Rey Blanco Mora Ferrer Prieto Soler Cano Marín Vega Ramos Gil Serra Lara Pons Roig Duarte"
).split()
NOTES = ("", "", "", "", "alérgico al gluten", "prefiere WhatsApp", "paga por transferencia")
CITIES = ("", "Jaén", "Jaén", "Jaén", "Úbeda", "Baeza", "Linares", "Martos", "Madrid")
TAGS = ("VIP", "Reforma", "Profesional", "Jardín", "Moroso")


def people(rng: random.Random, size: Size) -> None:
    """The staff, and the customers with phones, addresses, cities and tags."""
    members = [(i, name, name[:2].upper()) for i, name in enumerate(FIRST[:STAFF], start=1)]
    bulk.insert("staff", ("id", "name", "initials"), members)
    rows, phones, emails, tags = [], [], [], []
    for i in range(1, size.customers + 1):
        first, last, second = rng.choice(FIRST), rng.choice(LAST), rng.choice(LAST)
        name = f"{first} {last} {second}"
        keys = (names.sort_key(name), names.search_key(name))
        kind = "company" if i % 12 == 0 else "person"
        rows.append((i, f"C{i:06}", kind, name, *keys, rng.choice(NOTES), rng.choice(CITIES), NOW))
        digits = f"34{600_000_000 + (i * 7919) % 99_999_999}"
        phones.append((i, f"+{digits}", digits, digits[::-1]))
        if i % 3:
            address = f"{names.fold(first)}.{names.fold(last)}{i}@example.es"
            emails.append((i, address, address))
        if i % 4 == 0:
            tag = rng.choice(TAGS)
            tags.append((i, tag, names.fold(tag)))
    words = ("name", "sort_key", "search_key", "note", "city")
    bulk.insert("customer", ("id", "external_id", "kind", *words, "created_at"), rows)
    numbers = ("customer_id", "typed", "digits", "reversed_digits")
    bulk.insert("customer_phone", numbers, phones)
    bulk.insert("customer_email", ("customer_id", "address", "folded"), emails)
    bulk.insert("customer_tag", ("customer_id", "name", "folded"), tags)
