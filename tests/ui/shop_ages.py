"""One shop at several ages, each day of its life alike, so that figures are worked out by hand.

A day: a sale of 20.00, a case by phone answered within half an hour, and an NPS answer. Scores go
round in five days: three promoters, a passive, a detractor, NPS 100·(3 − 1)/5 = +40. Twenty
customers come in turn, each every twenty days. Tests ask for an age with
``@pytest.mark.filled_by.with_args(ten_years)``: each is made once in a session, and copied.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T
from cxdesk.services import customers
from cxdesk.services.command import command, logging_off
from cxdesk.services.demo.world import COLUMNS
from cxdesk.store import bulk
from tests.factories import HOUR, MINUTE, NOW, TODAY, answer, survey_id

if TYPE_CHECKING:
    from collections.abc import Iterator

SALE_MINOR = 20_00
SCORES = (10, 9, 8, 9, 5)
NPS = 40
CUSTOMERS = 20
REPLY = 30 * MINUTE
_TABLES = ("cases", "case_event", "interaction", "purchase", "offer", "answer")


def nothing() -> None:
    """A shop on its first day, before anything is typed."""


def one_record() -> None:
    """A single answer: nobody in particular gave a ten."""
    answer(10)


def days_29() -> None:
    """The last day on which a shop is too young for scores."""
    live(29)


def days_30() -> None:
    """A month of life."""
    live(30)


def months_14() -> None:
    """From 18 January 2025 on."""
    live((TODAY - date(2025, 1, 18)).days + 1)


def ten_years() -> None:
    """From 19 March 2016 on: 3652 days, two of them 29 February."""
    live((TODAY - date(2016, 3, 19)).days + 1)


AGES = (nothing, one_record, days_29, days_30, months_14, ten_years)


@command(T("Undo", "live"))
def live(days: int, *, now: int = NOW) -> None:
    """So many days, today the last of them; today's three records come before noon."""
    people = [_customer(number, now) for number in range(1, CUSTOMERS + 1)]
    rows = _Rows()
    for day, on in enumerate(_days(days)):
        rows.add_day(day, on, people[day % CUSTOMERS])
    with logging_off():
        for table in _TABLES:
            bulk.insert(table, COLUMNS[table], rows.made[table])


class _Rows:
    """The rows of a life, as the demo shop writes them."""

    def __init__(self) -> None:
        self.made: dict[str, list[tuple[object, ...]]] = defaultdict(list)
        self.survey = survey_id(SurveyKind.NPS)

    def add_day(self, day: int, on: date, who: int) -> None:
        """The sale, the case and the answer of one day."""
        at = int(datetime(on.year, on.month, on.day, 8, tzinfo=UTC).timestamp())
        self._add_case(at, on, who)
        receipt = f"R{day + 1}"
        sold = self._add(
            "purchase", who, None, "sale", on.isoformat(), "10:00", SALE_MINOR, None, receipt, at
        )
        offer = self._add(
            "offer", self.survey, who, None, sold, None, "counter", "answered", at, at
        )
        said = ("nps", 0, 10, SCORES[day % len(SCORES)], "counter", "")
        self._add("answer", offer, self.survey, who, None, *said, at + HOUR, at + HOUR, None, None)

    def _add_case(self, at: int, on: date, who: int) -> None:
        told = "opening hours"
        case = self._add("cases", who, None, "phone", "question", None, told, at, "customer", at)
        self._add(
            "case_event", case, at + REPLY, "staff", None, "message", 1, "closed", told, None, 0
        )
        by_phone = ("in", "phone", None, "solved", told, 5)
        self._add(
            "interaction", who, case, None, *by_phone, at, on.isoformat(), at + REPLY, at + REPLY
        )

    def _add(self, table: str, *values: object) -> int:
        rows = self.made[table]
        rows.append((len(rows) + 1, *values))
        return len(rows)


def _days(days: int) -> Iterator[date]:
    return (TODAY - timedelta(days=ago) for ago in reversed(range(days)))


def _customer(number: int, now: int) -> int:
    name = f"Customer {number:02}"
    return customers.add_customer(
        CustomerDraft(name=name, phones=(f"6110000{number:02}",)), now=now
    )
