"""Opening hours: blocks, holidays, clock changes; worked by hand and by stepping minutes."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxdesk.domain.calendar import Calendar, build
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hours import (
    Block,
    Closure,
    HoursVersion,
    SpecialOpening,
    parse_time,
    week_from,
)
from cxdesk.domain.shop import Shop

MADRID = "Europe/Madrid"
SPLIT = {
    day: [["09:00", "14:00"], ["16:00", "19:00"]] for day in ("mon", "tue", "wed", "thu", "fri")
}
ALL_DAY = {day: [["00:00", "24:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
HOUR = 3600


def at(text: str, zone: str = MADRID) -> int:
    """The instant of a local time, first occurrence."""
    local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))
    return int(local.astimezone(UTC).timestamp())


def open_hours(hours: dict[str, list[list[str]]], first: str, last: str, zone: str) -> float:
    return build(zone, hours).business_seconds(at(first, zone), at(last, zone)) / HOUR


@pytest.mark.parametrize(
    ("first", "last", "hours"),
    [
        ("2026-03-16T10:00", "2026-03-16T11:30", 1.5),  # inside one block
        ("2026-03-16T13:30", "2026-03-16T16:30", 1.0),  # over the lunch break
        ("2026-03-16T18:00", "2026-03-17T10:00", 2.0),  # over a night
        ("2026-03-20T18:30", "2026-03-23T09:15", 0.75),  # over a weekend
        ("2026-03-21T08:00", "2026-03-22T22:00", 0.0),  # closed all along
        ("2026-03-16T14:00", "2026-03-16T16:00", 0.0),  # end exclusive, start inclusive
        ("2026-03-16T00:00", "2026-03-23T00:00", 40.0),  # a whole week, 5 × 8 h
        ("2026-03-16T11:00", "2026-03-16T10:00", 0.0),  # backwards is nothing
        ("2026-03-16T10:00", "2026-03-16T10:00", 0.0),
    ],
)
def test_opening_time_between_two_instants(first: str, last: str, hours: float) -> None:
    assert open_hours(SPLIT, first, last, MADRID) == hours


def test_a_holiday_removes_its_whole_local_date() -> None:
    calendar = build(MADRID, SPLIT, [date(2026, 3, 19)])
    assert calendar.business_seconds(at("2026-03-18T18:00"), at("2026-03-20T10:00")) == 2 * HOUR
    assert not calendar.is_open(at("2026-03-19T10:00"))
    assert not calendar.is_open_day(date(2026, 3, 19))
    assert calendar.is_open_day(date(2026, 3, 18))


def test_hours_over_midnight_become_two_blocks() -> None:
    week = week_from({"fri": [["22:00", "02:00"]], "sun": [["20:00", "00:00"]]})
    assert week[4] == (Block(1320, 1440),)
    assert week[5] == (Block(0, 120),)
    assert week[6] == (Block(1200, 1440),)
    assert week[0] == ()
    calendar = build(MADRID, {"fri": [["22:00", "02:00"]]}, [date(2026, 3, 21)])
    assert calendar.business_seconds(at("2026-03-20T00:00"), at("2026-03-22T00:00")) == 2 * HOUR


@pytest.mark.parametrize(
    ("zone", "hours", "first", "last", "expected"),
    [
        # Madrid: 29 March 2026, 02:00 becomes 03:00; 25 October 2026, 03:00 becomes 02:00.
        (MADRID, ALL_DAY, "2026-03-29T00:00", "2026-03-30T00:00", 23),
        (MADRID, ALL_DAY, "2026-10-25T00:00", "2026-10-26T00:00", 25),
        (MADRID, {"sun": [["02:30", "04:00"]]}, "2026-03-29T00:00", "2026-03-30T00:00", 0.5),
        (MADRID, {"sun": [["02:15", "02:45"]]}, "2026-03-29T00:00", "2026-03-30T00:00", 0.5),
        (MADRID, {"sun": [["02:30", "03:15"]]}, "2026-03-29T00:00", "2026-03-30T00:00", 0),
        (MADRID, {"sun": [["01:00", "04:00"]]}, "2026-10-25T00:00", "2026-10-26T00:00", 4),
        (MADRID, {"sun": [["02:30", "04:00"]]}, "2026-10-25T00:00", "2026-10-26T00:00", 2.5),
        (MADRID, {"sun": [["01:00", "02:30"]]}, "2026-10-25T00:00", "2026-10-26T00:00", 1.5),
        # Santiago: 6 September 2026 begins at 01:00; on 4 April 2026, 24:00 becomes 23:00.
        ("America/Santiago", ALL_DAY, "2026-09-06T00:00", "2026-09-07T00:00", 23),
        (
            "America/Santiago",
            {"sun": [["00:00", "02:00"]]},
            "2026-09-05T12:00",
            "2026-09-07T00:00",
            1,
        ),
        ("America/Santiago", ALL_DAY, "2026-04-04T00:00", "2026-04-05T00:00", 25),
        (
            "America/Santiago",
            {"sat": [["22:00", "24:00"]]},
            "2026-04-04T00:00",
            "2026-04-05T12:00",
            3,
        ),
        # Lord Howe moves by half an hour: 4 October 2026 forward, 5 April 2026 back.
        ("Australia/Lord_Howe", ALL_DAY, "2026-10-04T00:00", "2026-10-05T00:00", 23.5),
        ("Australia/Lord_Howe", ALL_DAY, "2026-04-05T00:00", "2026-04-06T00:00", 24.5),
        (
            "Australia/Lord_Howe",
            {"sun": [["01:00", "03:00"]]},
            "2026-10-04T00:00",
            "2026-10-05T00:00",
            1.5,
        ),
        (
            "Australia/Lord_Howe",
            {"sun": [["01:00", "03:00"]]},
            "2026-04-05T00:00",
            "2026-04-06T00:00",
            2.5,
        ),
    ],
)
def test_days_on_which_the_clock_changes(
    zone: str, hours: dict[str, list[list[str]]], first: str, last: str, expected: float
) -> None:
    assert open_hours(hours, first, last, zone) == expected


def test_deadline_walks_the_open_intervals() -> None:
    calendar = build(MADRID, SPLIT, [date(2026, 3, 17)])
    friday, monday = at("2026-03-13T18:00"), at("2026-03-16T09:00")
    assert calendar.deadline(friday, HOUR) == at("2026-03-13T19:00")  # closing instant
    assert calendar.deadline(friday, HOUR + 60) == monday + 60
    assert calendar.deadline(at("2026-03-16T18:00"), 2 * HOUR) == at("2026-03-18T10:00")
    assert calendar.deadline(at("2026-03-14T12:00"), 8 * HOUR) == at("2026-03-16T19:00")
    assert calendar.deadline(at("2026-03-14T12:00"), 0) == monday
    assert calendar.deadline(monday, 0) == monday


def test_next_opening_is_now_when_open_and_the_next_block_otherwise() -> None:
    calendar = build(MADRID, SPLIT)
    assert calendar.next_opening(at("2026-03-16T10:00")) == at("2026-03-16T10:00")
    assert calendar.next_opening(at("2026-03-16T14:00")) == at("2026-03-16T16:00")
    assert calendar.next_opening(at("2026-03-20T19:00")) == at("2026-03-23T09:00")


def test_a_shop_whose_open_day_is_always_a_holiday_never_opens() -> None:
    start = date(2026, 1, 1)
    calendar = build(MADRID, SPLIT, [start + timedelta(days=i) for i in range(-900, 15_500)])
    assert calendar.next_opening(at("2026-01-01T00:00")) is None
    assert calendar.deadline(at("2026-01-01T00:00"), 60) is None


def test_no_hours_is_always_open_also_on_holidays() -> None:
    calendar = build(MADRID, {"mon": []}, [date(2026, 3, 19)])
    noon = at("2026-03-19T12:00")
    assert calendar.is_always_open
    assert calendar.is_open(noon)
    assert calendar.is_open_day(date(2026, 3, 19))
    assert calendar.business_seconds(noon, noon + 90) == 90
    assert calendar.deadline(noon, 90) == noon + 90
    assert calendar.next_opening(noon) == noon
    assert not build(MADRID, SPLIT).is_always_open


def test_the_order_of_questions_does_not_matter() -> None:
    questions = [
        ("2026-03-16T10:00", "2026-03-16T11:00"),
        ("2019-05-06T10:00", "2019-05-06T12:00"),
        ("2031-06-02T09:00", "2031-06-02T19:00"),
        ("2019-05-06T09:00", "2019-05-07T09:00"),
    ]
    asked = build(MADRID, SPLIT)
    assert [asked.business_seconds(at(a), at(b)) / HOUR for a, b in questions] == [1, 2, 8, 8]


def test_new_hours_hold_from_their_day_and_old_figures_keep_the_old_ones() -> None:
    mornings = week_from({day: [["10:00", "12:00"]] for day in SPLIT})
    changed = Calendar(
        ZoneInfo(MADRID),
        week_from(SPLIT),
        versions=(
            HoursVersion(starts_on=date(2026, 3, 18), week=mornings),
            HoursVersion(starts_on=date(2026, 3, 20), week=week_from(SPLIT)),
        ),
    )
    days = [f"2026-03-{day}T00:00" for day in (16, 17, 18, 19, 20, 21)]
    hours = [changed.business_seconds(at(a), at(b)) / HOUR for a, b in pairwise(days)]
    assert hours == [8, 8, 2, 2, 8]


def test_a_special_opening_replaces_the_hours_of_its_date() -> None:
    special = SpecialOpening(on=date(2026, 3, 21), blocks=(Block(600, 780),))  # a Saturday
    short = SpecialOpening(on=date(2026, 3, 20), blocks=(Block(540, 600),))
    calendar = Calendar(ZoneInfo(MADRID), week_from(SPLIT), special=(special, short))
    assert calendar.business_seconds(at("2026-03-20T00:00"), at("2026-03-22T00:00")) == 4 * HOUR
    assert calendar.next_opening(at("2026-03-20T12:00")) == at("2026-03-21T10:00")
    assert calendar.is_open_day(date(2026, 3, 21))


def test_a_holiday_beats_a_special_opening_and_takes_its_night_along() -> None:
    party = SpecialOpening(on=date(2026, 12, 31), blocks=(Block(22 * 60, 26 * 60),))
    span = at("2026-12-31T20:00"), at("2027-01-01T06:00")
    hours = {
        days: Calendar(
            ZoneInfo(MADRID), week_from(SPLIT), frozenset(days), special=(party,)
        ).business_seconds(*span)
        / HOUR
        for days in ((), (date(2026, 12, 31),), (date(2027, 1, 1),))
    }
    assert list(hours.values()) == [4, 0, 2]


def test_a_closure_takes_out_what_it_covers() -> None:
    def local(text: str) -> datetime:
        return datetime.fromisoformat(text)

    closed = Calendar(
        ZoneInfo(MADRID),
        week_from(SPLIT),
        closures=(
            Closure(starts=local("2026-03-16T12:00"), ends=local("2026-03-17T17:00")),
            Closure(starts=local("2026-03-17T16:30"), ends=local("2026-03-17T17:30")),
            Closure(starts=local("2026-03-19T00:00"), ends=local("2026-03-20T00:00")),
        ),
    )
    assert closed.business_seconds(at("2026-03-16T00:00"), at("2026-03-17T00:00")) == 3 * HOUR
    assert closed.business_seconds(at("2026-03-17T00:00"), at("2026-03-18T00:00")) == 1.5 * HOUR
    assert closed.deadline(at("2026-03-16T11:00"), 2 * HOUR) == at("2026-03-17T18:30")
    assert not closed.is_open(at("2026-03-17T17:15"))
    assert not closed.is_open_day(date(2026, 3, 19))
    assert closed.is_open_day(date(2026, 3, 16))


def test_while_no_hours_are_set_exceptions_do_not_count() -> None:
    first = HoursVersion(starts_on=date(2026, 3, 18), week=week_from(SPLIT))
    calendar = Calendar(
        ZoneInfo(MADRID),
        holidays=frozenset({date(2026, 3, 16), date(2026, 3, 19)}),
        versions=(first,),
        closures=(Closure(starts=datetime(2026, 3, 17), ends=datetime(2026, 3, 18, 10)),),  # noqa: DTZ001
    )
    days = [f"2026-03-{day}T00:00" for day in (16, 17, 18, 19, 20)]
    hours = [calendar.business_seconds(at(a), at(b)) / HOUR for a, b in pairwise(days)]
    assert hours == [24, 24, 7, 0]
    assert not calendar.is_always_open


@pytest.mark.parametrize(
    ("pauses", "hours"),
    [
        ([], 10),
        ([("16T20:00", "17T08:00")], 10),  # a night costs nothing
        ([("16T13:00", "16T17:00")], 8),  # the lunch break in it neither
        ([("16T17:00", "16T18:30"), ("16T18:00", "16T19:00")], 8),  # shared time once
        ([("15T00:00", "16T11:00"), ("17T10:30", "19T00:00")], 7.5),  # only inside the span
        ([("18T09:00", "18T10:00")], 10),
        ([("17T10:00", "17T09:00")], 10),
    ],
)
def test_a_pause_costs_only_its_overlap_with_open_time(
    pauses: list[tuple[str, str]], hours: float
) -> None:
    calendar = build(MADRID, SPLIT)
    waits = [(at(f"2026-03-{a}"), at(f"2026-03-{b}")) for a, b in pauses]
    span = at("2026-03-16T09:00"), at("2026-03-17T11:00")
    assert calendar.business_seconds_without(*span, waits) / HOUR == hours


def test_pauses_of_a_shop_that_is_always_open_cost_their_length() -> None:
    noon = at("2026-03-16T12:00")
    assert build(MADRID).business_seconds_without(noon, noon + 100, [(noon + 90, noon + 500)]) == 90
    assert build(MADRID).business_seconds_without(noon, noon, [(noon, noon + 500)]) == 0


@pytest.mark.parametrize(
    "hours",
    [
        {"monday": [["09:00", "14:00"]]},
        {"mon": [["09:00"]]},
        {"mon": [["9h", "14:00"]]},
        {"mon": [["09:00", "24:01"]]},
        {"mon": [["09:60", "14:00"]]},
        {"mon": [["09:00", "09:00"]]},
        {"mon": [["24:00", "02:00"]]},
        {"mon": [["09:00", "14:00"], ["13:00", "18:00"]]},
        {"sun": [["22:00", "02:00"]], "mon": [["01:00", "05:00"]]},
    ],
)
def test_odd_hours_are_refused_at_their_field(hours: dict[str, list[list[str]]]) -> None:
    with pytest.raises(ValidationError) as caught:
        week_from(hours)
    assert caught.value.field == "hours"


def test_times_and_zones_as_typed() -> None:
    assert [parse_time(text) for text in ("9:00", "09:30", "24:00", "0:00")] == [540, 570, 1440, 0]
    for name in ("Europe/Nowhere", "", "../etc/passwd"):
        with pytest.raises(ValidationError) as caught:
            build(name)
        assert caught.value.field == "time_zone"


_WEEK = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 1439), st.integers(1, 1440)), max_size=8
)
_MINUTES = st.integers(0, 20 * 1440)


@settings(max_examples=60, deadline=None)
@given(
    blocks=_WEEK,
    holidays=st.sets(st.integers(0, 20), max_size=3),
    first=_MINUTES,
    length=st.integers(0, 3 * 1440),
    zone=st.sampled_from([MADRID, "Asia/Kolkata", "America/Santiago"]),
)
def test_opening_time_equals_counting_minutes(
    blocks: list[tuple[int, int, int]], holidays: set[int], first: int, length: int, zone: str
) -> None:
    """January has no clock change in these zones, so wall-clock minutes tell whether it is open."""
    days: list[list[Block]] = [[] for _ in range(7)]
    for day, opens, closes in blocks:
        days[day].append(Block(min(opens, closes - 1), closes))
    origin = date(2026, 1, 5)
    closed = frozenset(origin + timedelta(days=i) for i in holidays)
    calendar = Calendar(ZoneInfo(zone), tuple(tuple(day) for day in days), closed)
    start = at("2026-01-05T00:00", zone) + 60 * first
    counted = 0
    for minute in range(length):
        local = datetime.fromtimestamp(start + 60 * minute, tz=ZoneInfo(zone))
        wall = local.hour * 60 + local.minute
        is_block = any(block.opens <= wall < block.closes for block in days[local.weekday()])
        counted += calendar.is_always_open or (is_block and local.date() not in closed)
    assert calendar.business_seconds(start, start + 60 * length) == 60 * counted


@settings(max_examples=60, deadline=None)
@given(first=_MINUTES, seconds=st.integers(1, 200_000))
def test_deadline_and_opening_time_are_inverse(first: int, seconds: int) -> None:
    calendar = build(MADRID, SPLIT, [date(2026, 1, 6)])
    start = at("2026-01-05T00:00") + 60 * first
    end = calendar.deadline(start, seconds)
    assert end is not None
    assert calendar.business_seconds(start, end) == seconds
    assert calendar.business_seconds(start, end - 1) == seconds - 1


@settings(max_examples=60, deadline=None)
@given(pairs=st.lists(st.tuples(_MINUTES, _MINUTES), max_size=8))
def test_many_pairs_at_once_count_as_each_alone(pairs: list[tuple[int, int]]) -> None:
    start = at("2026-01-05T00:00")
    given = [(start + 60 * a, start + 60 * b) for a, b in pairs]
    alone = [build(MADRID, SPLIT).business_seconds(a, b) for a, b in given]
    assert build(MADRID, SPLIT).business_times(given) == alone
    elapsed = [max(b - a, 0) for a, b in given]
    assert Calendar(ZoneInfo(MADRID)).business_times(given) == elapsed


def test_a_pair_before_the_first_opening_ever_counts_nothing() -> None:
    calendar = build(MADRID, {"mon": [["09:00", "10:00"]]}, [])
    calendar.business_seconds(at("2026-01-05T09:00"), at("2026-01-05T10:00"))
    starts = calendar._table.starts
    assert calendar.business_times(
        [(starts[0] - 60, starts[0] - 1), (starts[0] - 60, starts[0] + 5)]
    ) == [0, 5]


def test_a_hundred_thousand_pairs_are_a_matter_of_a_moment() -> None:
    """The bar is far above what it takes: it catches a walk over the days, not a busy machine."""
    calendar = build(MADRID, SPLIT)
    start = at("2024-01-01T00:00")
    began = time.process_time()
    total = sum(calendar.business_seconds(start + 600 * i, start + 700 * i) for i in range(100_000))
    assert time.process_time() - began < 5
    assert total > 0


def test_shops_with_the_same_hours_share_what_their_calendar_has_worked_out() -> None:
    shop = Shop(name="Ñ", holidays=(date(2026, 1, 1),))
    assert replace(shop, name="Other").calendar() is shop.calendar()
    assert replace(shop, holidays=()).calendar() != shop.calendar()
