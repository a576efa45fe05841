"""Who bought on each day, read once: found again whatever was asked for before."""

from __future__ import annotations

import random
import sys
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain.periods import Grain, periods_between
from cxdesk.store.db import db
from cxdesk.store.facts import by_day
from cxdesk.store.facts.job import Job, Memo
from tests.store.rows_by_hand import CALENDAR, LATER, customers, insert, purchase

if TYPE_CHECKING:
    from types import FrameType

pytestmark = pytest.mark.usefixtures("open_empty_shop")
FIRST = date(2024, 1, 1)


def on(days: int) -> date:
    return FIRST + timedelta(days=days)


def steps(days: int) -> int:
    """The lines of the module run to look up each day of a series that was read day by day."""
    periods = periods_between(FIRST, on(days - 1), Grain.DAY)
    job = Job(periods, CALENDAR, LATER, memo=Memo())
    for period in periods:
        by_day.buyers_by_day(job, period.start, period.end)
    run = 0

    def count(frame: FrameType, event: str, _arg: object) -> Any:
        nonlocal run
        if frame.f_code.co_filename != by_day.__file__:
            return None
        run += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        for period in periods:
            by_day.buyers_by_day(job, period.start, period.end)
    finally:
        sys.settrace(before)
    return run


def test_twice_the_days_are_twice_the_work() -> None:
    assert 0 < steps(200) <= 2.2 * steps(100)


def test_whatever_was_read_before_the_buyers_are_those_of_the_days_asked_for() -> None:
    """Random stretches, nested, overlapping, equal and open to the left, against a recount."""
    rng = random.Random(8)
    customers(9)
    rows = [(on(rng.randrange(60)).isoformat(), rng.randrange(1, 10)) for _ in range(150)]
    insert("purchase", [purchase(day, 100, who) for day, who in rows])
    job = Job((), CALENDAR, LATER, memo=Memo())
    for _ in range(300):
        low, high = sorted(rng.sample(range(62), 2))
        first = date.min if rng.random() < 0.02 else on(low)
        found = by_day.buyers_by_day(job, first, on(high)).between(first, on(high))
        assert sorted(who for buyers in found for who in buyers) == sorted(
            who for day, who in rows if first.isoformat() <= day < on(high).isoformat()
        )


def test_what_lies_inside_of_a_reading_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    job = Job((), CALENDAR, LATER, memo=Memo())
    for low, high in ((10, 20), (15, 40), (30, 35), (50, 55), (5, 20)):
        by_day.buyers_by_day(job, on(low), on(high))
    run = db.execute_sql
    asked: list[str] = []

    def spy(sql: str, params: Any = ()) -> Any:
        asked.append(sql)
        return run(sql, params)

    monkeypatch.setattr(db, "execute_sql", spy)
    for low, high in ((10, 20), (5, 12), (16, 19), (16, 40), (31, 32), (50, 55), (52, 53)):
        by_day.buyers_by_day(job, on(low), on(high))
    assert asked == []
    by_day.buyers_by_day(job, on(39), on(41))
    assert sum("json_group_array" in sql for sql in asked) == 1


def test_of_a_longer_stretch_only_what_is_missing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    job = Job((), CALENDAR, LATER, memo=Memo())
    for low, high in ((10, 20), (30, 40), (50, 60)):
        by_day.buyers_by_day(job, on(low), on(high))
    run = db.execute_sql
    asked: list[Any] = []

    def spy(sql: str, params: Any = ()) -> Any:
        asked.append(params)
        return run(sql, params)

    monkeypatch.setattr(db, "execute_sql", spy)
    by_day.buyers_by_day(job, on(5), on(55))
    days = [
        (on(low).isoformat(), on(high).isoformat()) for low, high in ((5, 10), (20, 30), (40, 50))
    ]
    assert asked == days


def test_days_after_the_instant_are_none() -> None:
    customers(1)
    insert("purchase", [purchase("2026-07-01", 100, 1)])
    job = Job((), CALENDAR, LATER, memo=Memo())
    assert by_day.buyers_by_day(job, date(2026, 6, 20), date(2026, 7, 9)).days == ()


def test_a_month_under_way_is_read_as_far_as_its_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads all history until today has read all that counts of the month."""
    customers(2)
    days = ("2024-03-14", "2024-03-15", "2024-03-16")
    insert("purchase", [purchase(day, 100, 1 + i % 2) for i, day in enumerate(days)])
    noon = int(datetime(2024, 3, 15, 12, tzinfo=CALENDAR.zone).timestamp())
    job = Job((), CALENDAR, noon, memo=Memo())
    whole = by_day.buyers_by_day(job, date.min, date(2024, 3, 16))
    monkeypatch.setattr(db, "execute_sql", pytest.fail)
    month = by_day.buyers_by_day(job, date(2024, 3, 1), date(2024, 4, 1))
    assert month is whole
    assert month.days == ("2024-03-14", "2024-03-15")
