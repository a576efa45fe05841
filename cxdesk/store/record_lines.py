"""One record behind a figure as a line, and what is asked for a list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.choices import Choices
from cxdesk.store.db import db
from cxdesk.store.facts.job import Job
from cxdesk.store.first_phone import first_phone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.periods import Period

# The customer of a line, from the tables x (the records) and k (their customers).
WHO = f"""x.customer_id, coalesce(k.name, ''), coalesce({first_phone("x.customer_id")}, ''),
    coalesce(k.external_id, '')"""


class RecordLine(NamedTuple):
    """One record: ``at`` or ``on``, the customer's raw names, a number, and text as typed."""

    id: int
    at: int | None
    on: str
    customer_id: int | None
    name: str
    phone: str
    number: str
    value: float
    other: int
    key: str
    text: str


class Span(NamedTuple):
    """What to list: a period of the shop's calendar, as of an instant, at most so many."""

    period: Period
    calendar: Calendar
    as_of: int
    limit: int
    choices: Choices = Choices()

    def job(self, where: Mapping[str, str]) -> Job:
        """The same period as the figure is gathered for it."""
        return Job((self.period,), self.calendar, self.as_of, where, self.choices)


def lines_of(sql: str, params: tuple[object, ...]) -> tuple[RecordLine, ...]:
    """The rows of a statement as lines."""
    return tuple(RecordLine._make(row) for row in db.execute_sql(sql, params).fetchall())
