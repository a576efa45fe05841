"""How often the past did what a goal asks, counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk import words
from cxdesk.domain import goal_past
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goal_past import PastChance, past_chance
from cxdesk.domain.goals import GoalKind
from cxdesk.domain.kpis import by_key

if TYPE_CHECKING:
    from collections.abc import Sequence

START = date(2026, 1, 1)
QUARTER_ON = date(2026, 4, 1)  # 90 days: three months
CSAT = (60, 62, 61, 65, 64, 66, 70, 69, 68, 74, 75, 71)


def draft(key: str = "csat", **fields: Any) -> GoalDraft:
    base = GoalDraft(
        kpi_key=key, title="Better", entered=0, starts_on=START, deadline_on=QUARTER_ON,
        baseline_value=70.0,
    )  # fmt: skip
    return replace(base, **fields)


def past(a_draft: GoalDraft, value: float, months: Sequence[float | None]) -> PastChance | None:
    return past_chance(a_draft, by_key(a_draft.kpi_key), value, months)


@pytest.mark.parametrize(
    ("value", "reached"),
    [(75, 5), (76, 1), (77, 0), (70.5, 9), (72.5, 7)],
)
def test_changes_over_as_many_months_as_the_goal_has(value: float, reached: int) -> None:
    """Three months apart: +5 +2 +5 +5 +5 +2 +4 +6 +3 (65−60, 64−62, 66−61 … 71−68)."""
    assert [b - a for a, b in zip(CSAT, CSAT[3:], strict=False)] == [5, 2, 5, 5, 5, 2, 4, 6, 3]
    assert past(draft(), value, CSAT) == (reached, 9)


def test_where_less_is_better_falls_count() -> None:
    """From 100 to 97 or less in three months: −3 −3 0 +3 …, a sawtooth of four."""
    months = (103, 102, 101, 100) * 3
    falls = past(draft("first_response_time", baseline_value=100.0), 97, months)
    assert falls == (3, 9)


def test_a_gap_makes_no_stretch() -> None:
    months = [*CSAT, None, 80]
    assert past(draft(), 75, months) == (6, 10)  # + 80 against 75; 71 has no third month after


@pytest.mark.parametrize(("months", "is_known"), [(11, False), (12, True)])
def test_twelve_months_are_needed(months: int, is_known: bool) -> None:
    assert (past(draft(), 75, CSAT[:months]) is not None) is is_known


def test_a_goal_as_long_as_the_past_has_nothing_to_be_held_against() -> None:
    assert past(draft(deadline_on=date(2027, 1, 1)), 75, CSAT) is None


def test_totals_of_as_many_months() -> None:
    """Three months of 10 to 21: 33, 36 … 60; 91 days are 2.99 months, so 45 asks for 45.2."""
    flow = draft("revenue", kind=GoalKind.FLOW, baseline_value=None)
    months = tuple(range(10, 22))
    assert past(flow, 45, months) == (5, 10)
    assert past(flow, 44.5, months) == (6, 10)
    ceiling = replace(flow, kind=GoalKind.CEILING)
    assert past(ceiling, 45, months) == (5, 10)
    assert past(flow, 45, (*months, None, 99)) == (5, 10)


def test_keeping_counts_the_months_inside() -> None:
    kept = draft(kind=GoalKind.MAINTAIN)
    assert past(kept, 65, CSAT) == (8, 12)
    assert past(replace(kept, kpi_key="first_response_time"), 65, CSAT) == (5, 12)
    assert past(replace(kept, kind=GoalKind.RANGE, range_low=64.0), 70, CSAT) == (6, 12)


@pytest.mark.parametrize("kind", GoalKind)
def test_every_kind_says_it_in_a_sentence(kind: GoalKind) -> None:
    told = words.say(goal_past.words(draft(kind=kind), PastChance(3, 14)))
    assert told.startswith("In your own past, ")
    assert "3 of 14" in told
    assert PastChance(3, 12).share == 0.25


def test_steps_are_the_changes_of_past_stretches_once_there_is_a_year() -> None:
    """Three months apart, as above; eleven months are no year."""
    assert goal_past.steps(draft(), CSAT) == (5, 2, 5, 5, 5, 2, 4, 6, 3)
    assert goal_past.steps(draft(), CSAT[1:]) == ()
