"""What is an early warning, and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cxdesk.domain.assess import Status
from cxdesk.domain.early import fell, left_for_worse, part_fell, warning
from cxdesk.domain.kpi import Measure, Point
from cxdesk.domain.kpis import by_key
from cxdesk.domain.usual import usual
from cxdesk.words import say
from tests.domain.test_usual import ZIGZAG, trend


@pytest.mark.parametrize(
    ("key", "last", "is_told"),
    [
        # 10 and 12 by turns. With 18 the upper limit is 17.7; with 3 the mean is 135/13 = 10.4,
        # the mean range (11 · 2 + 9)/12 = 2.58, the lower limit 10.4 − 2.66 · 2.58 = 3.5.
        ("first_response_time", 18, True),  # longer waits are worse
        ("first_response_time", 3, False),
        ("within_24h", 3, True),  # fewer answered in a day are worse
        ("within_24h", 18, False),
        ("cases_per_agent", 18, False),  # neither way is worse
        ("within_24h", 11, False),
    ],
)
def test_only_leaving_the_usual_range_for_the_worse_is_told(
    key: str, last: float, *, is_told: bool
) -> None:
    found = trend(*ZIGZAG, last, key=key)
    point = left_for_worse(found, usual(found))
    assert point == (found.points[-1] if is_told else None)


def test_the_last_complete_period_counts_and_without_any_nothing_is_told() -> None:
    found = trend(*ZIGZAG, 18, 11, key="first_response_time")
    assert left_for_worse(found, usual(found)) is None
    running = Point(found.points[-1].period, Measure(value=11, n=50, provisional=True))
    still = replace(found, points=(*found.points[:-1], running))
    assert left_for_worse(still, usual(still)) == found.points[-2]
    nothing = trend(None, None)
    assert left_for_worse(nothing, usual(nothing)) is None


def test_a_warning_says_what_left_its_range_and_what_it_moves_before() -> None:
    found = trend(*ZIGZAG, 18, key="waiting_time")
    said = warning(found.kpi, found.points[-1], by_key("first_response_time"))
    told = say(said, show=lambda _period: "January 2025")
    assert told == (
        "Waiting time left its usual range (January 2025);"
        " it usually moves before “First response time”."
    )


@pytest.mark.parametrize(
    ("then", "now", "told"),
    [
        (Status.ON_TRACK, Status.AT_RISK, "“Less” was on track at its last review and is at risk"),
        (Status.ACHIEVED, Status.BEHIND, "is behind now."),
        (Status.ON_TRACK, Status.MISSED, "was missed."),
        (Status.ON_TRACK, Status.ON_TRACK, None),
        (Status.BEHIND, Status.MISSED, None),
        (Status.ON_TRACK, Status.NO_DATA, None),
    ],
)
def test_a_goal_that_was_well_and_is_not_any_more_is_told(
    then: Status, now: Status, told: str | None
) -> None:
    found = fell("Less", then, now)
    assert (found is None) is (told is None)
    assert told is None or (found is not None and told in say(found))
    part = part_fell("Less", by_key("csat"), then, now)
    assert (part is None) is (told is None)


def test_a_part_that_fell_is_told_by_its_own_name() -> None:
    found = part_fell("Happy", by_key("csat"), Status.ON_TRACK, Status.BEHIND)
    assert found is not None
    assert say(found) == (
        "“Happy”: Satisfaction (CSAT) was on track at the last review and is behind now."
    )
