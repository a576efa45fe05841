"""Customers who bought on given days, and what is found of them, with 30 days of inactivity."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from cxdesk.domain.choices import Choices
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, Period, period_of
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job
from tests.store.rows_by_hand import (
    CALENDAR,
    LATER,
    MARCH,
    customers,
    insert,
    purchase,
)

if TYPE_CHECKING:
    from cxdesk.domain.facts import Stream
    from cxdesk.domain.kpi import Measure

F = TypeVar("F")
YEAR = period_of(date(2026, 1, 1), Grain.YEAR)
THIRTY = Choices(inactivity_days=30)


def found(
    stream: Stream[F],
    period: Period = MARCH,
    *,
    as_of: int = LATER,
    choices: Choices = THIRTY,
    **where: str,
) -> F:
    (facts,) = gather_all((stream,), Job((period,), CALENDAR, as_of, where, choices))
    return facts.of(stream)


def measured(
    key: str, period: Period = MARCH, *, as_of: int = LATER, choices: Choices = THIRTY
) -> Measure:
    kpi = by_key(key)
    (facts,) = gather_all(kpi.reads, Job((period,), CALENDAR, as_of, {}, choices))
    return kpi.measure(facts, period, as_of)


def bought(**days: str) -> None:
    """Sales of 10.00 by customers c1, c2 …, on the days given as "02-14 03-01" of 2026."""
    customers(len(days))
    insert("purchase", [purchase(f"2026-{day}", 1000, int(name[1:]))
                        for name, listed in days.items() for day in listed.split()])  # fmt: skip
