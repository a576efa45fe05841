"""Weeks from a day on: which holds when, and what a changed one leaves as it was."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hours import HoursVersion, changed_from, typed_time, version_on, week_from

EARLY, LATE, SHORT = (
    week_from({"mon": [[opens, "14:00"]]}) for opens in ("08:00", "10:00", "12:00")
)
MARCH, JUNE = date(2026, 3, 1), date(2026, 6, 1)
VERSIONS = (HoursVersion(starts_on=MARCH, week=EARLY), HoursVersion(starts_on=JUNE, week=LATE))


@pytest.mark.parametrize(
    ("on", "holds"),
    [
        (date(2026, 2, 28), None),
        (date(2026, 3, 1), EARLY),
        (date(2026, 5, 31), EARLY),
        (date(2026, 6, 1), LATE),
        (date(2030, 1, 1), LATE),
    ],
)
def test_a_week_holds_from_its_day_until_the_next_one_begins(on: date, holds: object) -> None:
    found = version_on(VERSIONS, on)
    assert (found and found.week) == holds


def test_a_change_from_a_day_on_keeps_what_was_before_and_what_comes_later() -> None:
    april = date(2026, 4, 1)
    assert [(v.starts_on, v.week) for v in changed_from(VERSIONS, SHORT, april)] == [
        (MARCH, EARLY),
        (april, SHORT),
        (JUNE, LATE),
    ]


def test_a_change_from_the_same_day_on_takes_the_place_of_the_week_of_that_day() -> None:
    assert [(v.starts_on, v.week) for v in changed_from(VERSIONS, SHORT, MARCH)] == [
        (MARCH, SHORT),
        (JUNE, LATE),
    ]


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        *[("10", 600), ("9", 540), ("1000", 600), ("930", 570), ("10:00", 600), ("10.05", 605)],
        *[("7h30", 450), (" 24:00 ", 1440)],
    ],
)
def test_a_time_is_understood_as_people_type_it(typed: str, minutes: int) -> None:
    assert typed_time(typed) == minutes


@pytest.mark.parametrize("typed", ["25:00", "10:60", "24:01", "", "ten", "10:0", "10:000"])
def test_what_is_no_time_of_day_is_refused_as_it_was_typed(typed: str) -> None:
    with pytest.raises(ValidationError) as error:
        typed_time(typed)
    assert f"“{typed}” is not a time of day" in words.say(error.value.text)
