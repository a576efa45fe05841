"""When reviews are due, and what makes a review whole; dates worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from cxdesk.domain.assess import Assessment, Status
from cxdesk.domain.calendar import Calendar
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hours import week_from
from cxdesk.domain.kpi import Measure
from cxdesk.domain.reviews import (
    GO_ON,
    Cadence,
    Review,
    ReviewDraft,
    Seen,
    check_first,
    check_review,
    next_due,
    proposed_first,
)

ALWAYS = Calendar(ZoneInfo("Europe/Madrid"))
WEEKDAYS = Calendar(
    ZoneInfo("Europe/Madrid"),
    week_from({day: [["09:00", "14:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}),
)


@pytest.mark.parametrize(
    ("first", "cadence", "after", "due"),
    [
        # Monthly from the 31st: the last day of February, then the 31st again.
        (date(2026, 1, 31), Cadence.MONTHLY, date(2026, 1, 31), date(2026, 2, 28)),
        (date(2026, 1, 31), Cadence.MONTHLY, date(2026, 3, 3), date(2026, 3, 31)),
        (date(2026, 1, 31), Cadence.MONTHLY, date(2026, 2, 27), date(2026, 2, 28)),
        (date(2024, 1, 31), Cadence.MONTHLY, date(2024, 2, 1), date(2024, 2, 29)),
        # Over the end of a year.
        (date(2026, 12, 15), Cadence.MONTHLY, date(2026, 12, 15), date(2027, 1, 15)),
        # Weekly from Monday 5 January, held on Wednesday 14 January.
        (date(2026, 1, 5), Cadence.WEEKLY, date(2026, 1, 14), date(2026, 1, 19)),
        (date(2026, 1, 5), Cadence.WEEKLY, date(2026, 1, 19), date(2026, 1, 26)),
        # Quarterly.
        (date(2026, 11, 30), Cadence.QUARTERLY, date(2026, 11, 30), date(2027, 2, 28)),
        (date(2026, 11, 30), Cadence.QUARTERLY, date(2027, 4, 2), date(2027, 5, 30)),
        # Before the first one it is the first one that comes.
        (date(2026, 1, 31), Cadence.MONTHLY, date(2025, 6, 1), date(2026, 1, 31)),
        (date(2026, 1, 5), Cadence.WEEKLY, date(2025, 12, 1), date(2026, 1, 5)),
    ],
)
def test_a_rhythm_stays_anchored_at_its_first_day(
    first: date, cadence: Cadence, after: date, due: date
) -> None:
    assert next_due(first, cadence, after, ALWAYS) == due


def test_on_a_closed_day_the_review_comes_on_the_next_open_one() -> None:
    """28 February 2026 is a Saturday; the shop opens from Monday to Friday: Monday 2 March."""
    assert next_due(date(2026, 1, 31), Cadence.MONTHLY, date(2026, 2, 1), WEEKDAYS) == date(
        2026, 3, 2
    )


def test_a_review_held_on_the_closed_day_of_its_rhythm_was_held() -> None:
    """Held on Sunday 1 March, the day of the rhythm itself: next on Wednesday 1 April."""
    assert next_due(date(2026, 1, 1), Cadence.MONTHLY, date(2026, 3, 1), WEEKDAYS) == date(
        2026, 4, 1
    )


def test_without_a_rhythm_nothing_comes_next() -> None:
    assert next_due(date(2026, 1, 5), Cadence.NONE, date(2026, 1, 5), ALWAYS) is None


def test_the_first_review_is_proposed_one_turn_after_the_start() -> None:
    assert proposed_first(date(2026, 3, 18), Cadence.MONTHLY, ALWAYS) == date(2026, 4, 18)
    assert proposed_first(date(2026, 3, 18), Cadence.NONE, ALWAYS) is None


def test_the_first_review_may_be_on_the_day_of_the_start_but_not_before() -> None:
    check_first(date(2026, 3, 18), date(2026, 3, 18))
    check_first(None, date(2026, 3, 18))
    with pytest.raises(ValidationError) as refused:
        check_first(date(2026, 3, 17), date(2026, 3, 18))
    assert refused.value.field == "first_review"


DRAFT = ReviewDraft(
    goal_id=1,
    reviewed_on=date(2026, 3, 18),
    seen=Seen(38.0, 40.0, Status.AT_RISK),
    why="it rained",
    next_on=date(2026, 4, 18),
)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"reviewed_on": date(2026, 3, 19)}, "reviewed_on"),
        ({"reviewed_on": date(2025, 12, 31)}, "reviewed_on"),
        ({"next_on": date(2026, 3, 18)}, "next_on"),
    ],
)
def test_days_in_disorder_are_refused(changed: dict[str, date], field: str) -> None:
    check_review(DRAFT, date(2026, 1, 1), date(2026, 3, 18))
    with pytest.raises(ValidationError) as refused:
        check_review(replace(DRAFT, **changed), date(2026, 1, 1), date(2026, 3, 18))
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("why", "decision", "is_kept"), [("rain", "", True), ("", "wait", True), (" ", "\n", False)]
)
def test_one_that_says_neither_why_nor_what_is_decided_is_refused(
    why: str, decision: str, is_kept: bool
) -> None:
    draft, days = replace(DRAFT, why=why, decision=decision), (date(2026, 1, 1), date(2026, 3, 18))
    if is_kept:
        check_review(draft, *days)
        return
    with pytest.raises(ValidationError) as refused:
        check_review(draft, *days)
    assert refused.value.field == "why"


def test_a_last_review_has_no_next_one() -> None:
    check_review(replace(DRAFT, next_on=None), date(2026, 1, 1), date(2026, 3, 18))


def test_what_was_seen_is_the_value_the_line_and_the_status() -> None:
    found = Assessment(status=Status.BEHIND, current=Measure(value=31.0, n=9), expected=35.0)
    assert Seen.of(found) == (31.0, 35.0, Status.BEHIND)


def test_without_a_decision_it_goes_on_as_before() -> None:
    held = Review(
        id=1, goal_id=1, reviewed_on=date(2026, 3, 18), staff_name="", seen=DRAFT.seen,
        why="", decision="", next_on=None,
    )  # fmt: skip
    assert held.decided is GO_ON
    assert replace(held, decision="Train Lucía").decided == "Train Lucía"
