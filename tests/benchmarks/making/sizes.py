"""How much a made shop holds, over how long, and the dice that all its records share."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import random

NOW = 1_773_831_600  # Wednesday 2026-03-18 12:00 in Madrid
LAST_DAY = date(2026, 3, 17)
STAFF = 5
_DECEMBER = 1.6


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


def first_day(size: Size) -> date:
    """The day on which the history begins."""
    return LAST_DAY - timedelta(days=365 * size.years)


def moments(rng: random.Random, count: int, size: Size) -> list[Moment]:
    """So many instants in order: the trade grows, December is busy, closed on Sundays."""
    first = first_day(size)
    days = [first + timedelta(days=n) for n in range(365 * size.years + 1)]
    days = [day for day in days if day.weekday() < 6]
    growth = [1 + n / len(days) for n in range(len(days))]
    weights = [g * (_DECEMBER if d.month == 12 else 1.0) for g, d in zip(growth, days, strict=True)]
    chosen = sorted(rng.choices(range(len(days)), weights, k=count))
    midnights = [int(datetime(d.year, d.month, d.day, tzinfo=UTC).timestamp()) for d in days]
    written = [day.isoformat() for day in days]
    return [Moment(midnights[n] + _second_of_day(rng), written[n]) for n in chosen]


def some_customer(rng: random.Random, size: Size) -> int:
    """Few customers come often, many seldom (a power law over the ids)."""
    return 1 + math.floor(size.customers * rng.random() ** 2.5)


def some_staff(rng: random.Random) -> int:
    """One of the people who work in the shop."""
    return rng.randint(1, STAFF)


def _second_of_day(rng: random.Random) -> int:
    """Between 8 and 18 UTC: inside a Spanish shopping day, summer and winter."""
    return rng.randint(8 * 3600, 18 * 3600)
