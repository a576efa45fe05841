"""The stock of open cases at an instant, filtered by what was true then."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.facts.cases import BACKLOG, OPENED
from cxdesk.domain.periods import Grain, period_of
from tests.store.rows_by_hand import (
    CALENDAR,
    LATER,
    MARCH,
    at,
    case,
    customers,
    gather,
    insert,
    purchase,
    staff,
)

if TYPE_CHECKING:
    from cxdesk.domain.periods import Period

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_the_backlog_of_a_past_evening_is_by_the_owner_and_kind_of_then() -> None:
    """Ana's question at the end of March, handed to Luis as a complaint on 10 April."""
    staff("Ana", "Luis")
    case(1, "2026-03-10T10:00", owner_id=2, kind="complaint")
    insert("case_event", [
        {"case_id": 1, "at": at("2026-04-10T10:00"), "actor": "staff", "kind": "assignment",
         "owner_before_id": 1, "owner_after_id": 2, "kind_before": "question",
         "kind_after": "complaint"},
    ])  # fmt: skip
    april = period_of(date(2026, 4, 1), Grain.MONTH)

    def open_cases(period: Period, **where: str) -> int:
        return len(gather(BACKLOG, period, CALENDAR, LATER, where).opened)

    assert (open_cases(MARCH, agent="Ana"), open_cases(MARCH, agent="Luis")) == (1, 0)
    assert (open_cases(april, agent="Ana"), open_cases(april, agent="Luis")) == (0, 1)
    assert (open_cases(MARCH, kind="question"), open_cases(april, kind="complaint")) == (1, 1)


def test_what_waits_for_the_customer_is_filtered_as_of_its_instant() -> None:
    staff("Ana")
    case(1, "2026-03-10T10:00", ("pending", "2026-03-11T10:00"), owner_id=1)
    case(2, "2026-03-10T10:00", ("open", "2026-03-11T10:00"), owner_id=1)
    found = gather(BACKLOG, MARCH, CALENDAR, LATER, {"agent": "Ana"})
    assert (len(found.opened), found.pending) == (2, 1)


def test_the_segment_is_that_of_the_evening() -> None:
    """Opened in March by a customer who first bought then; by the end of August it is lapsed."""
    customers(1)
    insert("purchase", [purchase("2026-03-05", 100, 1)])
    case(1, "2026-03-10T10:00", customer_id=1)
    august = period_of(date(2026, 8, 1), Grain.MONTH)
    late = at("2027-01-01T00:00")

    def open_cases(period: Period, segment: str) -> int:
        return len(gather(BACKLOG, period, CALENDAR, late, {"segment": segment}).opened)

    assert (open_cases(MARCH, "new"), open_cases(MARCH, "lapsed")) == (1, 0)
    assert (open_cases(august, "new"), open_cases(august, "lapsed")) == (0, 1)


def test_the_shop_s_usual_gap_is_that_of_the_figure_s_instant_as_everywhere() -> None:
    """c1 came on 1 January and 1 May; c2's fifty gaps of 5 days came when May was over.

    Seen from 2026, who was away for longer than 5 days at the end of May was drifting away.
    """
    customers(2)
    first = date(2025, 7, 1)
    often = [purchase((first + timedelta(days=5 * i)).isoformat(), 100, 2) for i in range(51)]
    once = [purchase("2025-01-01", 100, 1), purchase("2025-05-01", 100, 1)]
    insert("purchase", [*once, *often])
    case(1, "2025-05-31T10:00", customer_id=1)
    may = period_of(date(2025, 5, 1), Grain.MONTH)

    def counted(as_of: int, segment: str) -> tuple[int, int]:
        where = {"segment": segment}
        return (
            len(gather(BACKLOG, may, CALENDAR, as_of, where).opened),
            gather(OPENED, may, CALENDAR, as_of, where).cases,
        )

    assert counted(at("2026-05-01T00:00"), "drifting") == (1, 1)
    assert counted(at("2026-05-01T00:00"), "occasional") == (0, 0)
    assert counted(at("2025-06-01T00:00"), "occasional") == (1, 1)
