"""Birthdays as people type them, with and without a year, by the custom of the place."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain import birthdays
from cxdesk.domain.birthdays import Birthday
from cxdesk.domain.errors import ValidationError

TODAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3/2", Birthday(2, 3)),
        (" 03-02 ", Birthday(2, 3)),
        ("3.2.1980", Birthday(2, 3, 1980)),
        ("3/2/80", Birthday(2, 3, 1980)),
        ("3/2/26", Birthday(2, 3, 2026)),
        ("3/2/27", Birthday(2, 3, 1927)),
        ("3 feb", Birthday(2, 3)),
        ("3 FEB 1980", Birthday(2, 3, 1980)),
        ("3 de febrero de 1980", Birthday(2, 3, 1980)),
        ("3 sept", Birthday(9, 3)),
        ("3 setiembre", Birthday(9, 3)),
        ("1 ene", Birthday(1, 1)),
        ("Feb 3", Birthday(2, 3)),
        ("February 3rd, 1980", Birthday(2, 3, 1980)),
        ("1st of May", Birthday(5, 1)),
        ("1980-02-03", Birthday(2, 3, 1980)),
        ("--02-03", Birthday(2, 3)),
        ("29/2", Birthday(2, 29)),
        ("29/2/2024", Birthday(2, 29, 2024)),
        ("2/25", Birthday(2, 25)),  # there is no month 25
        ("", None),
        ("  ", None),
    ],
)
def test_a_birthday_is_read_as_people_type_it(typed: str, meant: Birthday | None) -> None:
    assert birthdays.read(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("3/2", Birthday(3, 2)), ("2/3/1980", Birthday(2, 3, 1980)), ("25/12", Birthday(12, 25))],
)
def test_where_the_month_comes_first_it_is_read_first(typed: str, meant: Birthday) -> None:
    assert birthdays.read(typed, TODAY, month_first=True) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *("3", "x", "3 x", "31/4", "30/2", "29/2/2023", "0/1", "32/1", "13/13", "1/2/3/4"),
        *("19/3/2026", "3/2/1880", "ma 3", "3 bread", "feb mar", "3/2/19800", "👩 🇪🇸", "٣ feb feb"),
    ],
)
def test_what_is_no_birthday_is_refused_at_its_field(typed: str) -> None:
    with pytest.raises(ValidationError) as refused:
        birthdays.read(typed, TODAY)
    assert refused.value.field == "birthday"


@pytest.mark.parametrize(
    ("birthday", "text"),
    [(Birthday(2, 3, 1980), "1980-02-03"), (Birthday(12, 31), "--12-31"), (None, "")],
)
def test_the_stored_form_comes_back(birthday: Birthday | None, text: str) -> None:
    assert birthdays.stored(birthday) == text
    assert birthdays.from_stored(text) == birthday


@given(st.dates(date(1900, 1, 1), TODAY))
def test_every_day_is_read_back_however_it_is_written(day: date) -> None:
    meant = Birthday(day.month, day.day, day.year)
    assert birthdays.read(day.isoformat(), TODAY) == meant
    assert birthdays.read(f"{day.day}/{day.month}/{day.year}", TODAY) == meant
    assert birthdays.read(f"{day.month}/{day.day}/{day.year}", TODAY, month_first=True) == meant


@given(st.text())
def test_any_text_is_a_birthday_or_refused(typed: str) -> None:
    try:
        found = birthdays.read(typed, TODAY)
    except ValidationError:
        return
    if found is None:
        assert not typed.strip()
    else:
        on = date(found.year or 2024, found.month, found.day)
        assert found.year is None or on <= TODAY


@pytest.mark.parametrize(
    ("birthday", "year", "on"),
    [
        (Birthday(2, 29), 2024, date(2024, 2, 29)),
        (Birthday(2, 29, 1980), 2026, date(2026, 2, 28)),
        (Birthday(12, 31), 2026, date(2026, 12, 31)),
    ],
)
def test_a_leap_day_is_kept_on_the_day_before(birthday: Birthday, year: int, on: date) -> None:
    assert birthdays.falls_on(birthday, year) == on
