"""The clocks of a case in opening time: every expectation is worked out by hand from the hours."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from cxdesk import words
from cxdesk.domain import case_clock
from cxdesk.domain.calendar import Calendar, build
from cxdesk.domain.case_clock import ClockState

MADRID = "Europe/Madrid"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
# Mornings and afternoons, as shops with a lunch break have them: 8 h a day.
SPLIT = build(MADRID, {day: [["09:00", "14:00"], ["16:00", "19:00"]] for day in WEEKDAYS})
WITH_HOLIDAY = build(
    MADRID,
    {day: [["09:00", "14:00"], ["16:00", "19:00"]] for day in WEEKDAYS},
    [date(2026, 3, 19)],
)
NIGHTS = build(MADRID, {"sat": [["22:00", "06:00"]]})
ALWAYS = Calendar(ZoneInfo(MADRID))
MINUTE, HOUR = 60, 3_600
GOAL = 4 * HOUR


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(MADRID)).timestamp())


@pytest.mark.parametrize(
    ("since", "as_of", "elapsed", "due"),
    [
        # Wednesday 2026-03-18 within one morning
        ("2026-03-18T09:30", "2026-03-18T11:00", 90 * MINUTE, "2026-03-18T13:30"),
        # over the lunch break: 13:00–14:00 and 16:00–16:30
        ("2026-03-18T13:00", "2026-03-18T16:30", 90 * MINUTE, "2026-03-18T19:00"),
        # in the lunch break nothing passes; 3 h of the afternoon and 1 h of the next morning
        ("2026-03-18T14:30", "2026-03-18T15:30", 0, "2026-03-19T10:00"),
        # left at night: counts from the morning on
        ("2026-03-17T23:10", "2026-03-18T09:20", 20 * MINUTE, "2026-03-18T13:00"),
        # Friday evening to Monday: 1 h on Friday, 30 min on Monday
        ("2026-03-20T18:00", "2026-03-23T09:30", 90 * MINUTE, "2026-03-23T12:00"),
    ],
)
def test_the_clock_runs_only_while_the_shop_is_open(
    since: str, as_of: str, elapsed: int, due: str
) -> None:
    clock = case_clock.reply_clock(SPLIT, at(since), GOAL, at(as_of))
    assert (clock.elapsed, clock.remaining, clock.due_at) == (elapsed, GOAL - elapsed, at(due))


def test_a_holiday_passes_no_time() -> None:
    """Wednesday 18:00, a holiday on Thursday, Friday 10:00: 1 h + 0 + 1 h; due on Friday 12:00."""
    opened, now = at("2026-03-18T18:00"), at("2026-03-20T10:00")
    clock = case_clock.reply_clock(WITH_HOLIDAY, opened, GOAL, now)
    assert (clock.elapsed, clock.due_at) == (2 * HOUR, at("2026-03-20T12:00"))


def test_the_hour_that_spring_takes_away_does_not_pass() -> None:
    """Saturday 22:00 to 06:00 of 2026-03-29, when 02:00 becomes 03:00: 7 h, not 8."""
    opened, now = at("2026-03-28T22:00"), at("2026-03-29T06:00")
    clock = case_clock.reply_clock(NIGHTS, opened, 8 * HOUR, now)
    assert (clock.elapsed, clock.remaining) == (7 * HOUR, HOUR)


def test_the_hour_that_autumn_gives_passes_too() -> None:
    """Saturday 22:00 to 06:00 of 2026-10-25, when 03:00 becomes 02:00: 9 h."""
    opened, now = at("2026-10-24T22:00"), at("2026-10-25T06:00")
    assert case_clock.reply_clock(NIGHTS, opened, 8 * HOUR, now).elapsed == 9 * HOUR


@pytest.mark.parametrize(
    ("minutes", "state"),
    [
        (0, ClockState.ON_TIME),
        (179, ClockState.ON_TIME),
        (180, ClockState.CLOSE),  # a quarter of the four hours is left
        (240, ClockState.CLOSE),  # used up to the second is still in time
        (241, ClockState.PAST),
    ],
)
def test_the_last_quarter_is_close_and_only_after_the_goal_is_past(
    minutes: int, state: ClockState
) -> None:
    opened = at("2026-03-18T09:00")
    now = opened + minutes * MINUTE
    clock = case_clock.reply_clock(SPLIT, opened, GOAL, now)
    assert clock.state is state


def test_while_closed_the_clock_says_when_it_goes_on() -> None:
    opened = at("2026-03-20T19:30")  # Friday evening, closed until Monday
    clock = case_clock.reply_clock(SPLIT, opened, GOAL, at("2026-03-21T12:00"))
    assert (clock.remaining, clock.opens_at) == (GOAL, at("2026-03-23T09:00"))
    open_now = case_clock.reply_clock(SPLIT, opened, GOAL, at("2026-03-23T09:00"))
    assert open_now.opens_at is None


def test_a_shop_that_never_opens_again_sets_no_end() -> None:
    closed_for_good = build(MADRID, {"mon": [["09:00", "09:01"]]})
    clock = case_clock.reply_clock(closed_for_good, at("2026-03-18T09:00"), 9_999 * HOUR, 0)
    assert (clock.elapsed, clock.due_at) == (0, None)


def test_a_message_from_the_near_future_has_waited_for_nothing() -> None:
    opened = at("2026-03-18T11:04")
    clock = case_clock.reply_clock(SPLIT, opened, GOAL, at("2026-03-18T11:00"))
    assert (clock.elapsed, clock.state) == (0, ClockState.ON_TIME)


def test_a_shop_without_hours_counts_all_time() -> None:
    opened, now = at("2026-03-17T22:00"), at("2026-03-18T01:00")
    clock = case_clock.reply_clock(ALWAYS, opened, GOAL, now)
    assert (clock.elapsed, clock.due_at) == (3 * HOUR, at("2026-03-18T02:00"))


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2026-03-18T09:40", "3 h 20 min left of opening time"),
        ("2026-03-18T10:00", "3 h left of opening time"),
        ("2026-03-18T12:20", "40 min left of opening time"),
        ("2026-03-18T12:59", "1 min left of opening time"),
        ("2026-03-18T13:00", "less than 1 min left of opening time"),
    ],
)
def test_what_is_left_is_said_as_people_do(as_of: str, said: str) -> None:
    clock = case_clock.reply_clock(SPLIT, at("2026-03-18T09:00"), GOAL, at(as_of))
    assert words.say(case_clock.reply_words(clock, SPLIT)) == said


def test_past_the_goal_it_says_since_when_the_customer_waits() -> None:
    opened = at("2026-03-17T17:40")
    clock = case_clock.reply_clock(SPLIT, opened, GOAL, at("2026-03-18T13:00"))
    told = case_clock.reply_words(clock, SPLIT)
    assert told.source == "waiting since {since}"
    assert dict(told.params)["since"] == datetime.fromisoformat("2026-03-17T17:40+01:00")


def test_without_hours_nobody_speaks_of_opening_time() -> None:
    clock = case_clock.reply_clock(ALWAYS, at("2026-03-18T09:00"), GOAL, at("2026-03-18T10:00"))
    assert case_clock.reply_words(clock, ALWAYS).source == "{time} left"


def test_the_age_of_a_case_counts_opening_time() -> None:
    """Monday 10:00 to Wednesday 11:00: 7 h + 8 h + 2 h."""
    age = case_clock.age_seconds(SPLIT, at("2026-03-16T10:00"), at("2026-03-18T11:00"))
    assert age == 17 * HOUR
    assert words.say(case_clock.opening_time(age, SPLIT)) == "17 h of opening time"
    assert words.say(case_clock.opening_time_short(2 * HOUR + 90, SPLIT)) == "2 h 1 min"


def test_instants_are_told_in_the_zone_of_the_shop() -> None:
    opened = int(datetime(2026, 3, 18, 8, 0, tzinfo=UTC).timestamp())
    clock = case_clock.reply_clock(ALWAYS, opened, MINUTE, opened + HOUR)
    told = dict(case_clock.reply_words(clock, ALWAYS).params)["since"]
    assert str(told) == "2026-03-18 09:00:00+01:00"


@pytest.mark.parametrize(
    ("as_of", "short", "told"),
    [
        ("2026-03-18T10:30", "{time} left", "time"),
        ("2026-03-18T17:00", "since {since}", "since"),
    ],
)
def test_a_cell_tells_the_clock_in_few_words(as_of: str, short: str, told: str) -> None:
    """From 9:30 on four hours are over at 13:30."""
    clock = case_clock.reply_clock(SPLIT, at("2026-03-18T09:30"), GOAL, at(as_of))
    found = case_clock.reply_words_short(clock, SPLIT)
    assert found.source == short
    assert [name for name, _ in found.params] == [told]


def test_a_shop_that_never_closes_has_no_opening_time_to_speak_of() -> None:
    clock = case_clock.reply_clock(ALWAYS, at("2026-03-18T09:00"), GOAL, at("2026-03-18T10:00"))
    assert case_clock.reply_words(clock, ALWAYS).source == "{time} left"
    assert words.say(case_clock.opening_time(2 * HOUR, SPLIT)) == "2 h of opening time"
    assert "opening" not in words.say(case_clock.opening_time(2 * HOUR, ALWAYS))
