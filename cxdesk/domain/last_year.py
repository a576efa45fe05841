"""How a total builds up in a shop with strong seasons: as it did the year before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.chart import XY
from cxdesk.domain.goals import counted_from, line_at
from cxdesk.domain.periods import Grain, Period, a_year_before, periods_between
from cxdesk.domain.stats.season import strength

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxdesk.domain.goals import Goal

    Month = tuple[Period, float | None]

STRONG = 0.64
MONTHS = 12
LONGEST_DAYS = 366


def is_strong(values: Sequence[float | None]) -> bool:
    """Whether the season explains most of what is left beside the trend; takes two whole years.

    The bound is that of Hyndman and Athanasopoulos for series that call for seasonal treatment
    (Forecasting: Principles and Practice, 3rd edition, 9.1 and 4.3).
    """
    return strength(values, MONTHS) >= STRONG


def share(goal: Goal, on: date, months: Sequence[Month]) -> float | None:
    """The part of the way to the target due at the end of a day, 0…1, by last year's same dates.

    None for goals longer than a year, or where last year is not known in whole months.
    """
    first, deadline = counted_from(goal), goal.targets[-1].deadline_on
    if (deadline - first).days >= LONGEST_DAYS:
        return None
    whole = _total(_before(first, deadline), months)
    done = _total(_before(first, min(on, deadline)), months) if on >= first else 0.0
    if whole is None or done is None or whole <= 0:
        return None
    return done / whole


def bends(goal: Goal, months: Sequence[Month]) -> tuple[XY, ...]:
    """The expected line at the ends of months, from the last change of the target to the deadline.

    Empty where last year does not tell it.
    """
    deadline = goal.targets[-1].deadline_on
    found = []
    for on in _month_ends(counted_from(goal), deadline):
        due = share(goal, on, months)
        value = None if due is None else line_at(goal, on, due)
        if value is None:
            return ()
        found.append(XY(on.toordinal() + 1, value))
    return tuple(found)


def _before(first: date, last: date) -> Period:
    """The same dates of the year before, both inclusive."""
    return a_year_before(Period(first, last + timedelta(days=1), Grain.MONTH, True))


def _total(period: Period, months: Sequence[Month]) -> float | None:
    """What came in over a stretch, days of a month counted alike; None unless all is known."""
    total, days = 0.0, 0
    for month, value in months:
        inside = (min(month.end, period.end) - max(month.start, period.start)).days
        if inside > 0 and value is not None:
            total += value * inside / month.days
            days += inside
    return total if days == period.days else None


def _month_ends(first: date, last: date) -> Iterator[date]:
    for period in periods_between(first, last, Grain.MONTH):
        yield period.last_day
