"""Who first bought when, and on which day again: from columns that triggers keep, as of an instant.

A column tells of all sales there are; what was still to come on or after the day of the instant is
taken out of it here.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.periods import local_date, local_time
from cxdesk.store.db import db
from cxdesk.store.facts.columns import columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from cxdesk.store.facts.job import Job

# Who bought on the day of the instant (?2) only after its clock (?3) has not bought there yet.
_SOLD = """WITH later AS MATERIALIZED (SELECT p.customer_id FROM purchase p
        WHERE p.sold_on = ?2 AND p.kind = 'sale' AND NOT p.is_day_total
            AND p.customer_id IS NOT NULL
        GROUP BY p.customer_id HAVING min(coalesce(p.sold_time, '')) > ?3)
    SELECT c.first_sale_on, c.id, iif(c.second_sale_on < ?2
        OR (c.second_sale_on = ?2 AND c.id NOT IN later), c.second_sale_on, ?4) AS again
    FROM customer c WHERE c.first_sale_on >= ?1 AND c.first_sale_on <= ?2
        AND NOT (c.first_sale_on = ?2 AND c.id IN later)
    ORDER BY c.first_sale_on"""
_EARLIEST = "SELECT min(first_sale_on) FROM customer"
_BEFORE = "SELECT count(*) FROM customer WHERE first_sale_on < ?"
_NEVER = "9999-12-31"


class FirstSales(NamedTuple):
    """Customers from one first day on, in its order; ``again`` is the day of their second one."""

    low: date
    days: tuple[str, ...]
    customers: tuple[int, ...]
    again: tuple[str, ...]

    def between(self, low: date, high: date) -> Sequence[int]:
        """Who first bought from ``low`` on, before ``high``."""
        return self.customers[self._place(low) : self._place(high)]

    def dated(self, low: date, high: date) -> Iterable[tuple[str, int]]:
        """The same with the day."""
        inside = slice(self._place(low), self._place(high))
        return zip(self.days[inside], self.customers[inside], strict=True)

    def once(self, low: date, high: date) -> set[int]:
        """Who first bought from ``low`` on, and on no other day before ``high``."""
        inside, end = slice(self._place(low), self._place(high)), high.isoformat()
        listed = zip(self.customers[inside], self.again[inside], strict=True)
        return {customer for customer, again in listed if again >= end}

    def known_before(self, on: date) -> int:
        """How many had bought before a day, the first of the reading or a later one."""
        before: int = db.execute_sql(_BEFORE, (self.low.isoformat(),)).fetchone()[0]
        return before + self._place(on)

    def _place(self, on: date) -> int:
        return bisect_left(self.days, on.isoformat())


def first_sales(job: Job, low: date) -> FirstSales:
    """Who first bought from a day on, as far as the instant of the job; read once in a measuring.

    ``low`` is that of the instant if it comes later.
    """
    moment = local_time(job.as_of - 1, job.calendar.zone)
    known: list[FirstSales] = job.memo.of("first_sales")
    today = moment.date()
    low = min(low, today)
    if known and known[0].low <= low:
        return known[0]
    bounds = (low.isoformat(), today.isoformat(), moment.strftime("%H:%M"), _NEVER)
    found = map(tuple, columns("first_sale_on, id, again", _SOLD, bounds))
    known[:] = [FirstSales(low, *found)]
    return known[0]


def earliest_sale(job: Job) -> str | None:
    """The day of the first sale of all to somebody known, as far as the instant of the job."""
    today = local_date(job.as_of - 1, job.calendar.zone)
    found: str | None = db.execute_sql(_EARLIEST).fetchone()[0]
    if found is None or found < today.isoformat():
        return found
    return next(iter(first_sales(job, today).days), None)
