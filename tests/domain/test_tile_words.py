"""What a tile says of a goal; figures worked by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cxdesk import words
from cxdesk.domain import tile_words
from cxdesk.domain.assess import Assessment, Status
from cxdesk.domain.goals import Goal, GoalKind, Target
from cxdesk.domain.kpi import Amount, Measure
from cxdesk.domain.kpis import by_key

START, END = date(2026, 1, 1), date(2026, 12, 31)


def show(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, Amount) or value.value is None:
        return str(value)
    return f"{value.value:+g}" if value.signed else f"{value.value:g}"


def told(
    value: float | None, target: float, key: str = "nps", days: int = 39, **more: Any
) -> tuple[str, ...]:
    kind = more.pop("kind", GoalKind.LEVEL)
    goal = Goal(
        kpi_key=key, title="Better", starts_on=START, baseline_value=more.pop("baseline", 31),
        kind=kind, targets=(Target(START, END, target),),
    )  # fmt: skip
    found = Assessment(
        status=more.pop("status", Status.ON_TRACK), current=Measure(value=value, n=84),
        days_left=days, **more,
    )  # fmt: skip
    return tuple(words.say(text, "en", show) for text in tile_words.told(goal, by_key(key), found))


def test_a_score_tells_its_way_since_the_start_and_what_is_missing() -> None:
    """From +31 to +38 is 7 points; to +45 another 7."""
    assert told(38, 45) == ("+7 points since 2026-01-01", "7 points to go in 39 days")


@pytest.mark.parametrize(
    ("value", "days", "said"),
    [
        (44, 39, "1 point to go in 39 days"),
        (44, 1, "1 point to go in 1 day"),
        (40, 1, "5 points to go in 1 day"),
    ],
)
def test_one_of_something_is_said_so(value: float, days: int, said: str) -> None:
    assert told(value, 45, days=days)[1] == said


def test_less_than_half_a_point_is_not_told_as_missing() -> None:
    assert told(44.6, 45) == ("+13.6 points since 2026-01-01",)


def test_where_less_is_better_the_gap_has_no_sign() -> None:
    """From 54 min to 30 min; 24 min are aimed at: 6 min are missing, in seconds."""
    found = told(1800, 1440, "first_response_time", baseline=3240)
    assert found == ("-1440 since 2026-01-01", "360 to go in 39 days")


def test_a_target_that_is_reached_today_is_said_to_be() -> None:
    assert told(46, 45, is_met_today=True)[1] == "target reached today"


def test_a_total_tells_what_is_still_to_be_added_until_there_is_nothing() -> None:
    assert told(380, 500, "new_customers", kind=GoalKind.FLOW) == ("120 to go in 39 days",)
    assert told(500, 500, "new_customers", kind=GoalKind.FLOW) == ()


def test_a_budget_tells_what_is_left_of_it() -> None:
    assert told(9, 12, "complaints", kind=GoalKind.CEILING) == ("3 left for 39 days",)
    assert told(9, 12, "complaints", days=1, kind=GoalKind.CEILING) == ("3 left for 1 day",)


@pytest.mark.parametrize(
    "more",
    [
        {"value": None},
        {"status": Status.NO_DATA},
        {"kind": GoalKind.MAINTAIN},
    ],
)
def test_nothing_is_told_where_nothing_is_known_or_to_come(more: dict[str, Any]) -> None:
    assert told(more.pop("value", 38), 45, **more) == ()


def test_after_the_deadline_only_the_way_is_told() -> None:
    assert told(38, 45, status=Status.MISSED, days=-3) == ("+7 points since 2026-01-01",)


def test_without_a_starting_point_only_what_is_missing_is_told() -> None:
    assert told(38, 45, baseline=None) == ("7 points to go in 39 days",)
