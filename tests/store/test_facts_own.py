"""Typed values of the shop's own indicators, by period and as of an instant, from rows by hand."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from cxdesk.domain.facts.own import OWN
from cxdesk.domain.kpi import Records
from cxdesk.domain.periods import Grain, period_of, periods_between
from cxdesk.store import records
from cxdesk.store.db import db
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job
from tests.store.rows_by_hand import CALENDAR, LATER, MARCH, QUARTER, at, gather, insert

pytestmark = pytest.mark.usefixtures("open_empty_shop")
TYPED = at("2026-02-10T12:00")


def indicator(number: int, grain: str, *, adds_up: bool = True) -> None:
    row = {"id": number, "key": f"own_{number}", "name": f"N{number}", "unit": "count"}
    more = {"direction": "higher", "grain": grain, "adds_up": int(adds_up), "created_at": 0}
    insert("own_indicator", [row | more])


def values(number: int, *given: tuple[str, float], typed_at: int = TYPED) -> None:
    base = {"indicator_id": number, "created_at": typed_at}
    insert("own_value", [base | {"starts_on": on, "value": value} for on, value in given])


def found(period: object, as_of: int = LATER) -> dict[str, list[float]]:
    got = gather(OWN, period, CALENDAR, as_of, {})  # type: ignore[arg-type]
    return {key: [typed.value for typed in listed] for key, listed in got.items()}


def test_each_indicator_has_its_own_values_of_the_period() -> None:
    indicator(1, "month")
    indicator(2, "week")
    values(1, ("2026-02-01", 5), ("2026-03-01", 7), ("2026-04-01", 9))
    values(2, ("2026-02-23", 1), ("2026-03-02", 2), ("2026-03-30", 3))
    assert found(MARCH) == {"own_1": [7], "own_2": [1, 2]}
    by_month = gather_all((OWN,), Job(QUARTER, CALENDAR, LATER))
    assert [len(facts.of(OWN).get("own_1", ())) for facts in by_month] == [0, 1, 1]


def test_nothing_typed_and_nothing_asked_are_empty() -> None:
    indicator(1, "month")
    assert found(MARCH) == {}
    assert gather_all((OWN,), Job((), CALENDAR, LATER)) == ()


def test_a_value_of_a_running_period_counts_from_when_it_was_typed() -> None:
    """On 10 February at noon February's 5 are typed; the day before nobody knew them."""
    indicator(1, "month")
    values(1, ("2026-02-01", 5))
    february = period_of(date(2026, 2, 1), Grain.MONTH)
    assert found(february, TYPED) == {}
    assert found(february, TYPED + 1) == {"own_1": [5]}
    (typed,) = gather(OWN, february, CALENDAR, TYPED + 1, {})["own_1"]
    assert (typed.dated_on, typed.is_running) == (date(2026, 2, 10), True)


def test_a_value_typed_late_belongs_to_its_own_period() -> None:
    """January typed in February counts as of 1 February already, as an import of 2023 would."""
    indicator(1, "month")
    values(1, ("2026-01-01", 5))
    assert found(QUARTER[0], at("2026-02-01T00:00")) == {"own_1": [5]}
    (typed,) = gather(OWN, QUARTER[0], CALENDAR, LATER, {})["own_1"]
    assert (typed.dated_on, typed.is_running) == (date(2026, 1, 31), False)


def test_a_period_that_has_not_begun_counts_nothing() -> None:
    indicator(1, "month")
    values(1, ("2026-03-01", 5), typed_at=0)
    assert found(MARCH, at("2026-03-01T00:00")) == {}
    assert found(MARCH, at("2026-03-01T00:00") + 1) == {"own_1": [5]}


def test_the_records_behind_a_figure_are_those_that_it_counts() -> None:
    indicator(1, "month")
    values(1, ("2026-01-01", 5), ("2026-02-01", 6.5), ("2026-03-01", 7))
    whole = period_of(date(2026, 1, 1), Grain.QUARTER)
    span = records.Span(whole, CALENDAR, LATER, 2)
    listed = records.LISTS[Records.ENTRIES]("own_1", span, {})
    assert [(line.on, line.value) for line in listed] == [("2026-03-31", 7), ("2026-02-28", 6.5)]
    assert records.LISTS[Records.ENTRIES]("own_2", span, {}) == ()


def test_a_list_is_of_one_indicator_and_of_what_is_counted() -> None:
    """The week over the end of March counts in April; the running one from when it was typed."""
    indicator(1, "week")
    indicator(2, "week")
    values(1, ("2026-03-23", 1), ("2026-03-30", 2))
    values(2, ("2026-03-23", 9))
    whole = records.Span(MARCH, CALENDAR, LATER, 9)
    assert [line.value for line in records.LISTS[Records.ENTRIES]("own_1", whole, {})] == [1]


def test_values_are_read_by_their_index() -> None:
    seen: list[str] = []
    db.connection().set_trace_callback(seen.append)
    try:
        found(MARCH)
    finally:
        db.connection().set_trace_callback(None)
    (statement,) = [sql for sql in seen if "own_value" in sql]
    plan = " ".join(row[3] for row in db.execute_sql(f"EXPLAIN QUERY PLAN {statement}"))
    assert "SEARCH v USING INDEX" in plan
    assert "SCAN v" not in plan


@pytest.mark.parametrize("grain", list(Grain))
def test_every_finished_value_is_counted_in_exactly_one_month(grain: Grain) -> None:
    """Recounted in plain Python from each value's last day, over three random years."""
    chance = random.Random(grain.value)
    first = date(2023, 1, 1)
    starts = {
        period_of(first + timedelta(days=chance.randrange(1000)), grain).start for _ in range(120)
    }
    indicator(1, grain.value, adds_up=False)
    given = {start: chance.randrange(100) for start in starts}
    values(1, *((start.isoformat(), value) for start, value in given.items()))
    months = periods_between(first, date(2025, 12, 31), Grain.MONTH)
    got = gather_all((OWN,), Job(months, CALENDAR, LATER))
    for period, facts in zip(months, got, strict=True):
        expected = sorted(
            (start, value)
            for start, value in given.items()
            if (_end(start, grain) - timedelta(days=1)).strftime("%Y%m")
            == period.start.strftime("%Y%m")
        )
        assert [(v.start, v.value) for v in facts.of(OWN).get("own_1", ())] == expected


def _end(start: date, grain: Grain) -> date:
    """The day after a period, by counting days until the next one's name."""
    if grain in {Grain.DAY, Grain.WEEK}:
        return start + timedelta(days=1 if grain is Grain.DAY else 7)
    months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}[grain]
    day = start
    for _ in range(months):
        day += timedelta(days=1)
        while day.day != 1:
            day += timedelta(days=1)
    return day
