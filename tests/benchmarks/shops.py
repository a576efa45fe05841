"""Made shops of three sizes, written straight into a new file: the same for the same seed."""

from __future__ import annotations

import math
import random
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import names
from cxdesk.domain.calendar import Block
from cxdesk.domain.shop import Shop
from cxdesk.services import shop as shops
from cxdesk.store import bulk, search
from cxdesk.store.db import db
from cxdesk.store.migrations import m0003_case_stretches

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = 1_773_831_600  # Wednesday 2026-03-18 12:00 in Madrid
LAST_DAY = date(2026, 3, 17)
OPEN = (Block(9 * 60, 14 * 60), Block(16 * 60, 20 * 60))
HOURS = (*((OPEN,) * 6), ())
CHANNELS = ("counter", "counter", "counter", "phone", "whatsapp", "email", "social")
FIRST = (
    "José María Ana Luis Carmen Íñigo Núria Zoe Pablo Lucía Ángel Begoña Óscar Marta Hugo Alba "
    "Raúl Inés Tomás Elena Iván Sofía Jorge Irene Mateo Paula Andrés Clara Diego Laura"
).split()
LAST = (
    "García Zúñiga Núñez López Peña Martín Ibáñez Ruiz Sáez Ortega Gómez Muñoz Vidal Castaño "
    "Rey Blanco Mora Ferrer Prieto Soler Cano Marín Vega Ramos Gil Serra Lara Pons Roig Duarte"
).split()
NOTES = ("", "", "", "", "alérgico al gluten", "prefiere WhatsApp", "paga por transferencia")
DERIVED = """
    UPDATE customer SET last_visit_on = max(
        coalesce((SELECT max(sold_on) FROM purchase WHERE customer_id = customer.id), ''),
        coalesce((SELECT date(max(arrived_at), 'unixepoch') FROM interaction
            WHERE customer_id = customer.id), ''))
"""


class Size(NamedTuple):
    """How much a made shop holds, and over how many years."""

    customers: int
    interactions: int
    purchases: int
    answers: int
    years: int


SIZES = {
    "small": Size(1_000, 20_000, 10_000, 4_000, 3),
    "medium": Size(10_000, 200_000, 100_000, 40_000, 5),
    "large": Size(100_000, 1_000_000, 1_000_000, 200_000, 10),
}


class Moment(NamedTuple):
    """An instant in opening hours with its local date."""

    at: int
    on: str


def make_shop(path: Path, size: Size, *, seed: int = 1) -> None:
    """Write a shop of this size and leave it closed."""
    shop = Shop(name="Ferretería Ñ", hours=HOURS, language="es")
    shops.create(path, shop, now=NOW)
    try:
        with db.atomic():
            triggers = _drop_triggers()
            _fill(random.Random(seed), size)
            db.execute_sql(DERIVED)
            m0003_case_stretches.derive_all(db)
            search.rebuild()
            for statement in triggers:
                db.execute_sql(statement)
        db.execute_sql("ANALYZE")
    finally:
        shops.close_shop()


def _fill(rng: random.Random, size: Size) -> None:
    members = [(i, name, name[:2].upper()) for i, name in enumerate(FIRST[:5], start=1)]
    bulk.insert("staff", ("id", "name", "initials"), members)
    _customers(rng, size)
    _interactions(rng, size)
    _purchases(rng, size)
    _answers(rng, size)


def _drop_triggers() -> list[str]:
    """Take the triggers away while millions of rows are written; what is derived comes in bulk."""
    sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    found = db.execute_sql(sql).fetchall()
    for name, _ in found:
        db.execute_sql(f'DROP TRIGGER "{name}"')
    return [statement for _, statement in found]


def _customers(rng: random.Random, size: Size) -> None:
    people, phones, emails = [], [], []
    for i in range(1, size.customers + 1):
        first, last, second = rng.choice(FIRST), rng.choice(LAST), rng.choice(LAST)
        name = f"{first} {last} {second}"
        note = rng.choice(NOTES)
        keys = (names.sort_key(name), names.search_key(name))
        people.append((i, f"C{i:06}", name, *keys, note, NOW))
        digits = f"34{600_000_000 + (i * 7919) % 99_999_999}"
        phones.append((i, f"+{digits}", digits, digits[::-1]))
        if i % 3:
            address = f"{names.fold(first)}.{names.fold(last)}{i}@example.es"
            emails.append((i, address, address))
    columns = ("id", "external_id", "name", "sort_key", "search_key", "note", "created_at")
    bulk.insert("customer", columns, people)
    numbers = ("customer_id", "typed", "digits", "reversed_digits")
    bulk.insert("customer_phone", numbers, phones)
    bulk.insert("customer_email", ("customer_id", "address", "folded"), emails)


def _interactions(rng: random.Random, size: Size) -> None:
    """Half of them with a case: a reply after some minutes, most closed later."""
    contacts, cases, events = [], [], []
    for i, moment in enumerate(_moments(rng, size.interactions, size.years), start=1):
        who, staff, channel = _customer(rng, size), rng.randint(1, 5), rng.choice(CHANNELS)
        case_id = i if i % 2 else None
        delay = 0 if channel == "counter" else int(rng.lognormvariate(7.5, 1.2))
        outcome = "solved" if case_id else "note"
        replied_at = moment.at + delay
        contacts.append(
            (who, case_id, staff, channel, outcome, moment.at, moment.on, replied_at, moment.at)
        )
        if case_id is None:
            continue
        closed_at = replied_at + int(rng.lognormvariate(9, 1.5)) if i % 20 != 1 else None
        status = "closed" if closed_at else "open"
        kind = "complaint" if i % 14 == 1 else "question"
        opened = (case_id, who, staff, channel, kind, moment.at, moment.at)
        cases.append((*opened, status, replied_at, closed_at, closed_at))
        events.append((case_id, replied_at, "staff", staff, "message", 1, "open", "Respuesta"))
        if closed_at:
            events.append((case_id, closed_at, "staff", staff, "status", 0, "closed", ""))
    _write_contacts(contacts, cases, events)


def _write_contacts(
    contacts: list[tuple[object, ...]],
    cases: list[tuple[object, ...]],
    events: list[tuple[object, ...]],
) -> None:
    opened = ("id", "customer_id", "owner_id", "channel", "kind", "opened_at", "created_at")
    bulk.insert(
        "cases", (*opened, "status", "first_reply_at", "first_closed_at", "closed_at"), cases
    )
    line = ("case_id", "at", "actor", "staff_id", "kind", "is_public", "status_after", "note")
    bulk.insert("case_event", line, events)
    said = ("customer_id", "case_id", "staff_id", "channel", "outcome")
    times = ("arrived_at", "arrived_on", "replied_at", "created_at")
    bulk.insert("interaction", (*said, *times), contacts)


def _purchases(rng: random.Random, size: Size) -> None:
    def rows() -> Iterator[tuple[object, ...]]:
        for i, moment in enumerate(_moments(rng, size.purchases, size.years), start=1):
            amount = int(rng.lognormvariate(7.6, 0.9))
            who = None if i % 9 == 0 else _customer(rng, size)
            kind = "refund" if i % 40 == 0 else "sale"
            yield f"P{i:07}", who, kind, moment.on, amount, int(amount * 0.6), moment.at

    columns = ("external_id", "customer_id", "kind", "sold_on", "amount_minor", "cost_minor")
    bulk.insert("purchase", (*columns, "created_at"), rows())


def _answers(rng: random.Random, size: Size) -> None:
    surveys = db.execute_sql("SELECT id, kind, scale_min, scale_max FROM survey").fetchall()
    asked = [row for row in surveys if row[1] in {"nps", "csat"}]
    offers, answers = [], []
    for i, moment in enumerate(_moments(rng, size.answers, size.years), start=1):
        survey_id, kind, low, high = asked[i % len(asked)]
        who, staff = _customer(rng, size), rng.randint(1, 5)
        score = min(high, max(low, round(rng.gauss(low + 0.8 * (high - low), (high - low) / 5))))
        offers.append((i, survey_id, who, staff, "answered", moment.at, moment.at))
        answers.append((i, survey_id, who, staff, kind, low, high, score, moment.at, moment.at))
    offered = ("id", "survey_id", "customer_id", "staff_id", "state", "sent_at", "created_at")
    bulk.insert("offer", offered, offers)
    given = ("offer_id", "survey_id", "customer_id", "staff_id", "kind")
    scale = ("scale_min", "scale_max", "score", "answered_at", "created_at")
    bulk.insert("answer", (*given, *scale), answers)


def _moments(rng: random.Random, count: int, years: int) -> list[Moment]:
    """So many instants in order: the trade grows, December is busy, closed on Sundays."""
    first = LAST_DAY - timedelta(days=365 * years)
    days = [first + timedelta(days=n) for n in range(365 * years + 1)]
    days = [day for day in days if day.weekday() < 6]
    weights = [(1 + n / len(days)) * (1.6 if d.month == 12 else 1.0) for n, d in enumerate(days)]
    chosen = sorted(rng.choices(range(len(days)), weights, k=count))
    midnights = [int(datetime(d.year, d.month, d.day, tzinfo=UTC).timestamp()) for d in days]
    written = [day.isoformat() for day in days]
    return [Moment(midnights[n] + _second_of_day(rng), written[n]) for n in chosen]


def _second_of_day(rng: random.Random) -> int:
    """Between 8 and 18 UTC: inside a Spanish shopping day, summer and winter."""
    return rng.randint(8 * 3600, 18 * 3600)


def _customer(rng: random.Random, size: Size) -> int:
    """Few customers come often, many seldom (a power law over the ids)."""
    return 1 + math.floor(size.customers * rng.random() ** 2.5)
