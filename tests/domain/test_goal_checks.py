"""The eight adjectives: each fails at its own fault, and a good goal has none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cxdesk import words
from cxdesk.domain.goal_checks import TRAIT_WORDS, Doubt, Plan, Trait, doubts, traits
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goal_past import PastChance
from cxdesk.domain.goals import Goal, GoalKind, Window
from cxdesk.domain.kpis import by_key
from cxdesk.domain.reviews import Cadence


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


# A day less than the year that it is measured over.
_LONGER_THAN_IT_LASTS = {
    "window": Window.ROLLING_365, "baseline_n": 3000, "deadline_on": date(2026, 12, 30),
}  # fmt: skip


def test_a_year_from_its_first_day_to_its_last_has_room_for_a_window_of_a_year() -> None:
    assert found(window=Window.ROLLING_365, baseline_n=3000) == ()


def test_a_good_goal_is_in_no_doubt() -> None:
    assert found(past=PastChance(1, 5)) == ()


def test_every_trait_has_a_word() -> None:
    assert set(TRAIT_WORDS) == set(Trait)


@pytest.mark.parametrize(
    ("trait", "value", "past", "fields"),
    [
        (Trait.ACHIEVABLE, 80, PastChance(1, 6), {}),
        (Trait.RELEVANT, 80, None, {"why": "  "}),
        (Trait.TRACKABLE, 80, None, _LONGER_THAN_IT_LASTS),
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


def test_a_change_too_small_for_the_answers_there_are_is_not_measurable() -> None:
    """±5 points by 300 answers in 90 days, 100 a month: +7 takes 2·(5/7)² as many."""
    doubt = only(77)
    assert doubt.trait is Trait.MEASURABLE
    assert words.say(doubt.words) == (
        "Measurable: To tell 7 points more from chance you need about 103 answers a month; you"
        " have 100."
    )
    assert found(77.1) == ()


def reasons(past: PastChance | None = None, **fields: Any) -> dict[Trait, tuple[bool | None, str]]:
    a_draft = draft(**fields)
    states = traits(Plan(a_draft, by_key(a_draft.kpi_key), a_draft.entered, past))
    return {state.trait: (state.is_met, words.say(state.reason)) for state in states}


def test_each_trait_of_a_good_goal_says_why() -> None:
    """±5 points by 300 answers in 90 days: 10 points take 300 · 2 · (5/10)² = 150, 50 a month."""
    assert reasons(PastChance(2, 5), cadence=Cadence.MONTHLY) == {
        Trait.MEANINGFUL: (True, "It would be noticed: 10 points more."),
        Trait.MEASURABLE: (
            True,
            "To tell 10 points more from chance you need about 50 answers a month; you have 100.",
        ),
        Trait.ACHIEVABLE: (
            True,
            "In your own past, 2 of 5 stretches of this length changed that much.",
        ),
        Trait.RELEVANT: (True, "It says why: “They come back.”"),
        Trait.TRACKABLE: (True, "It is measured within the time it lasts. Last 90 days."),
        Trait.ETHICAL: (True, "It judges nobody alone and gives no reason to beg for marks."),
        Trait.SUPPORTED: (True, "Somebody is responsible, and it says what will be done."),
        Trait.TIME_BOUND: (True, "It ends on 2026-12-31. Checked every month."),
    }


def test_what_nobody_can_know_yet_is_neither_met_nor_in_doubt() -> None:
    found = reasons(baseline_low=None)
    assert found[Trait.MEASURABLE][0] is None
    assert found[Trait.ACHIEVABLE][0] is None
    assert found[Trait.TIME_BOUND] == (True, "It ends on 2026-12-31.")


def test_a_sum_is_counted_and_adds_up() -> None:
    found = reasons(kpi_key="new_customers", kind=GoalKind.FLOW, baseline_value=None)
    assert found[Trait.MEANINGFUL] == (True, "What counts is plain: New customers.")
    assert found[Trait.MEASURABLE] == (True, "Each complete period shows whether it was kept.")
    assert found[Trait.TRACKABLE] == (True, "It adds up from the first day on.")


def test_a_level_of_a_count_without_an_interval_is_counted() -> None:
    found = reasons(kpi_key="backlog", baseline_low=None, entered=60)
    assert found[Trait.MEASURABLE] == (
        True, "It is counted, not estimated: every change shows."
    )  # fmt: skip


def test_a_level_to_keep_shows_in_each_period() -> None:
    found = reasons(kind=GoalKind.MAINTAIN)
    assert found[Trait.TRACKABLE] == (True, "Each complete period shows whether it was kept.")


def beside(kpi_key: str, owner_id: int | None = 1) -> tuple[Goal, ...]:
    starts_on = date(2026, 1, 1)
    return (Goal(kpi_key=kpi_key, title="", starts_on=starts_on, owner_id=owner_id),)


@pytest.mark.parametrize(
    ("key", "owner_id", "others", "is_begging"),
    [
        ("survey_response_rate", 1, beside("csat"), True),
        ("csat", 1, beside("survey_response_rate"), True),
        ("csat", 2, beside("survey_response_rate"), False),
        ("csat", None, beside("survey_response_rate", None), False),
        ("csat", 1, beside("nps"), False),
        ("fcr", 1, beside("survey_response_rate"), False),
    ],
)
def test_who_collects_answers_should_not_be_held_to_their_marks(
    key: str, owner_id: int | None, others: tuple[Goal, ...], is_begging: bool
) -> None:
    a_draft = draft(kpi_key=key, owner_id=owner_id)
    found = doubts(Plan(a_draft, by_key(key), 80, None, others))
    assert (Trait.ETHICAL in {doubt.trait for doubt in found}) is is_begging
