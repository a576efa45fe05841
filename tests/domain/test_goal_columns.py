"""In which column of the board goals stand, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk.domain.assess import Status
from cxdesk.domain.goal_columns import COLUMN_WORDS, Column, column_of, place
from cxdesk.domain.goals import Goal, Target

PLAIN = Goal(kpi_key="nps", title="g", starts_on=date(2026, 1, 1))


def until(deadline: date) -> Goal:
    return replace(PLAIN, targets=(Target(PLAIN.starts_on, deadline, 40.0),))


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_a_column_with_a_name(status: Status) -> None:
    assert column_of(PLAIN, status) in COLUMN_WORDS


def test_a_missed_goal_needs_somebody_until_it_is_closed() -> None:
    assert column_of(PLAIN, Status.MISSED) is Column.NEEDS_YOU
    assert column_of(replace(PLAIN, closed_on=date(2026, 3, 1)), Status.MISSED) is Column.ENDED
    assert column_of(replace(PLAIN, closed_on=date(2026, 3, 1)), Status.ON_TRACK) is Column.ENDED
    assert column_of(PLAIN, Status.ACHIEVED) is Column.ENDED
    assert column_of(PLAIN, Status.TOO_EARLY) is Column.WAITING
    assert (
        COLUMN_WORDS[Column.WAITING].source == "Not judged yet"
    )  # some have data, and too few days
    assert column_of(PLAIN, Status.ON_TRACK) is Column.ON_TRACK


def test_the_worst_comes_first_then_what_ends_first() -> None:
    june, may = until(date(2026, 6, 30)), until(date(2026, 5, 31))
    wanted = [
        (june, Status.MISSED),
        (may, Status.BEHIND),
        (june, Status.BEHIND),
        (may, Status.AT_RISK),
        (june, Status.INCOMPLETE),
        (PLAIN, Status.INCOMPLETE),  # no target, so no deadline
    ]
    mixed = [wanted[at] for at in (5, 3, 1, 4, 2, 0)]
    assert sorted(mixed, key=lambda one: place(*one)) == wanted


def test_what_was_closed_last_stands_above_what_was_closed_before() -> None:
    old, new = (replace(PLAIN, closed_on=date(2026, 3, day)) for day in (1, 9))
    goals = [(old, Status.ACHIEVED), (PLAIN, Status.ACHIEVED), (new, Status.BEHIND)]
    found = sorted(goals, key=lambda one: place(*one))
    assert [goal.closed_on for goal, _ in found] == [None, date(2026, 3, 9), date(2026, 3, 1)]
