"""What is said beside a figure of cases: what waits, is undecided, too recent or not noted."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain import sentences
from cxdesk.domain.choices import Choices
from cxdesk.domain.kpi import Amount, Measure, Point
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, period_of

MARCH = period_of(date(2026, 3, 1), Grain.MONTH)
NO_HOURS = "No opening hours are set, so all time counts as opening time."


def show(value: object) -> str:
    if isinstance(value, Amount):
        return f"{value.value:g}"
    return "March" if value == MARCH else str(value)


def told(key: str, choices: Choices | None = None, **detail: float) -> list[str]:
    measure = Measure(value=60, n=40, detail=detail)
    found = sentences.explain(
        by_key(key),
        Point(MARCH, measure),
        None,
        choices=choices or Choices(),
        is_always_open=True,
    )
    return [words.say(text, "en", show) for text in found]


@pytest.mark.parametrize(
    ("key", "detail", "expected"),
    [
        ("waiting_time", {"waiting": 1}, "Left out: one case in which the customer still waits."),
        ("first_response_time", {"waiting": 3},
         "Left out: 3 cases that still wait for their first reply."),
        ("within_1h", {"undecided": 2},
         "Not counted yet: 2 cases that may still be answered in time."),
        ("tasks_on_time", {"undecided": 1},
         "Not counted yet: one task that is not done and not overdue."),
        ("fcr", {"immature": 5}, "Not counted yet: 5 cases closed too recently to know."),
        ("backlog", {"pending": 4}, "4 of them wait for the customer."),
        ("handling_time", {"logged_share": 62.0},
         "Work is noted for 62 of the cases closed; the rest is left out."),
    ],
)  # fmt: skip
def test_what_is_left_out_is_said(key: str, detail: dict[str, float], expected: str) -> None:
    assert expected in told(key, **detail)
    nothing = told(key, **dict.fromkeys(detail, 0)) if key != "handling_time" else told(key)
    assert expected not in nothing
    assert len(nothing) == len(told(key, **detail)) - 1


@pytest.mark.parametrize(
    ("key", "choices", "matter"),
    [
        ("first_response_time", Choices(), True),
        ("first_response_time", Choices(first_response_clock="calendar"), False),
        ("within_1h", Choices(), False),
        ("within_24h", Choices(within_clock="business"), True),
        ("resolution_time", Choices(resolution_clock="without_waiting"), True),
        ("complaints", Choices(), False),
    ],
)
def test_missing_hours_are_named_where_opening_time_counts(
    key: str, choices: Choices, matter: bool
) -> None:
    assert (NO_HOURS in told(key, choices)) is matter


def test_waits_rest_on_messages() -> None:
    expected = "It rests on 40 messages that were answered; half waited less than 60."
    assert expected in told("waiting_time")
