"""The eight adjectives: each fails at its own fault, and a good goal has none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cxdesk import words
from cxdesk.domain.goal_checks import TRAIT_WORDS, Doubt, Plan, Trait, doubts, records_needed
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goal_past import PastChance
from cxdesk.domain.goals import GoalKind, Window
from cxdesk.domain.kpis import by_key


def draft(**fields: Any) -> GoalDraft:
    """From 70 ± 5 on 300 answers in 90 days to 80: 10 points in a year."""
    base = GoalDraft(
        kpi_key="csat", title="Better", entered=80, starts_on=date(2026, 1, 1),
        deadline_on=date(2026, 12, 31), baseline_value=70.0, baseline_n=300, baseline_low=65.0,
        baseline_high=75.0, owner_id=1, why="They come back.", how="Call each of them.",
    )  # fmt: skip
    return replace(base, **fields)


def found(value: float = 80, past: PastChance | None = None, **fields: Any) -> tuple[Doubt, ...]:
    a_draft = draft(**fields)
    return doubts(Plan(a_draft, by_key(a_draft.kpi_key), value, past))


def only(value: float = 80, past: PastChance | None = None, **fields: Any) -> Doubt:
    (doubt,) = found(value, past, **fields)
    return doubt


def test_a_good_goal_is_in_no_doubt() -> None:
    assert found(past=PastChance(1, 5)) == ()


def test_every_trait_has_a_word() -> None:
    assert set(TRAIT_WORDS) == set(Trait)


@pytest.mark.parametrize(
    ("trait", "value", "past", "fields"),
    [
        (Trait.ACHIEVABLE, 80, PastChance(1, 6), {}),
        (Trait.RELEVANT, 80, None, {"why": "  "}),
        (Trait.TRACKABLE, 80, None, {"window": Window.ROLLING_365, "baseline_n": 3000}),
        (Trait.ETHICAL, 80, None, {"where": {"agent": "1"}}),
        (Trait.ETHICAL, 95, None, {}),
        (Trait.SUPPORTED, 80, None, {"owner_id": None}),
        (Trait.SUPPORTED, 80, None, {"how": ""}),
        (Trait.SUPPORTED, 80, None, {"owner_id": None, "how": ""}),
        (Trait.TIME_BOUND, 80, None, {"deadline_on": date(2028, 1, 3)}),
        (Trait.MEANINGFUL, 70.9, None, {"baseline_low": None}),
    ],
)
def test_each_fault_puts_one_trait_in_doubt(
    trait: Trait, value: float, past: PastChance | None, fields: dict[str, Any]
) -> None:
    assert only(value, past, **fields).trait is trait


@pytest.mark.parametrize(
    ("value", "fields"),
    [
        (71, {"baseline_low": None}),
        (80, {"deadline_on": date(2028, 1, 2)}),
        (94.9, {}),
        (80, {"window": Window.ROLLING_365, "deadline_on": date(2027, 1, 1)}),
        (80, {"kind": GoalKind.MAINTAIN, "window": Window.ROLLING_365}),
        (80, {"baseline_value": None}),
    ],
)
def test_what_is_just_good_enough_passes(value: float, fields: dict[str, Any]) -> None:
    assert found(value, **fields) == ()


def test_lower_is_never_begging_for_top_marks() -> None:
    """Answers about effort would be; the share of customers lost is not an answer at all."""
    assert only(99, kpi_key="nps", baseline_value=20.0).trait is Trait.ETHICAL
    assert found(0.1, kpi_key="churn", baseline_value=30.0) == ()


def test_a_score_without_a_known_scale_begs_for_nothing() -> None:
    assert doubts(Plan(draft(), replace(by_key("csat"), ceiling=None), 99)) == ()


def test_times_are_hardly_different_below_a_fiftieth() -> None:
    hour = {"kpi_key": "first_response_time", "baseline_value": 3600.0, "baseline_low": None}
    assert only(3529, **hour).trait is Trait.MEANINGFUL
    assert found(3528, **hour) == ()


@pytest.mark.parametrize(
    ("window", "n", "change", "needed"),
    [
        # Half-width 5 and 5 points: as many twice over, 600 in 90 days, 200 a month.
        (Window.ROLLING_90, 300, 5, 200),
        (Window.ROLLING_90, 300, 10, 50),
        (Window.ROLLING_30, 300, 5, 600),
        (Window.LAST_QUARTER, 91, 5, 60),
    ],
)
def test_answers_a_month_that_show_a_change(
    window: Window, n: int, change: float, needed: int
) -> None:
    assert records_needed(draft(window=window, baseline_n=n), change) == needed


@pytest.mark.parametrize(
    ("fields", "change"),
    [({"baseline_low": None}, 5), ({"baseline_high": None}, 5), ({"baseline_n": 0}, 5), ({}, 0)],
)
def test_without_an_interval_nobody_knows_how_many(fields: dict[str, Any], change: float) -> None:
    assert records_needed(draft(**fields), change) is None


def test_a_change_too_small_for_the_answers_there_are_is_not_measurable() -> None:
    """±5 points by 300 answers in 90 days, 100 a month: +7 takes 2·(5/7)² as many."""
    doubt = only(77)
    assert doubt.trait is Trait.MEASURABLE
    assert words.say(doubt.words) == (
        "Measurable: To tell such a change from chance takes about 103 records a month; there are"
        " about 100."
    )
    assert found(77.1) == ()
