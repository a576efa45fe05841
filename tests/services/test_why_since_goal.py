"""Why an indicator moved since a goal on it began, on records written by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk import words
from cxdesk.domain import goal_edits
from cxdesk.domain.comparison import Verdict
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import GoalKind, Window
from cxdesk.services import events, goal_changes, goals, why
from tests.store.rows_by_hand import answers, at, insert, purchase, staff

if TYPE_CHECKING:
    from cxdesk.services.why import Why

pytestmark = pytest.mark.usefixtures("open_empty_shop")

STARTS = date(2026, 3, 1)
APRIL_10 = at("2026-04-11T00:00")


def set_goal(**changes: object) -> int:
    """NPS up to 80 by the end of 2026 from 1 March on, told by the last 30 days."""
    known = {
        "kpi_key": "nps",
        "title": "More friends",
        "entered": 80,
        "starts_on": STARTS,
        "deadline_on": date(2026, 12, 31),
        "window": Window.ROLLING_30,
    }
    return goal_changes.add_goal(GoalDraft(**(known | changes)), now=at("2026-03-01T09:00"))


def said(found: Why) -> str:
    return " ".join(map(words.say, found.sentences))


@pytest.fixture
def told() -> Why:
    """Ana 10 of 20 content in February as in April; Luis all 40, then none; March lies between.

    The 30 days to 28 February: 30 Jan on; those to 10 April: 12 March on. NPS 100·(50 − 10)/60 =
    66.7, then 100·(10 − 50)/60 = −66.7; Ana stays at 0 with a third of the answers, Luis falls from
    100 to −100 with two thirds: −133.3, all of it.
    """
    staff("Ana", "Luis")
    for on, luis in (("2026-02-10", 10), ("2026-04-05", 0)):
        answers(*[(f"{on}T10:00", 10)] * 10, *[(f"{on}T10:00", 0)] * 10, staff_id=1)
        answers(*[(f"{on}T10:00", luis)] * 40, staff_id=2, comment="Too late")
    answers(*[("2026-03-05T10:00", 0)] * 50, staff_id=1)
    for on, note in (("2026-01-20", "Too early"), ("2026-03-08", "New prices")):
        events.add_event(date.fromisoformat(on), note, now=at("2026-03-09T10:00"))
    return why.since_goal(set_goal(), APRIL_10)


def test_a_goal_is_explained_from_its_starting_point_to_its_own_window(told: Why) -> None:
    spans = [(p.start.isoformat(), p.last_day.isoformat()) for p in (told.earlier, told.period)]
    assert spans == [("2026-01-30", "2026-02-28"), ("2026-03-12", "2026-04-10")]
    assert told.change.difference == pytest.approx(-400 / 3)
    (by_person,) = [one for one in told.breakdowns if one.dimension == "agent"]
    parts = {row.value: row.total for row in by_person.rows}
    assert parts == {"Luis": pytest.approx(-400 / 3), "Ana": pytest.approx(0)}
    assert said(told).startswith("NPS since the goal began: ")


def test_all_that_was_noted_since_the_starting_point_stands_beside_it(told: Why) -> None:
    """That of 8 March, too, which lies between the two stretches."""
    assert [event.note for event in told.events] == ["New prices"]
    assert {comment.text for comment in told.comments} == {"Too late"}
    assert [side.key for side in told.sides] == ["interactions", "fcr", "staffing"]


def test_one_dimension_alone_can_be_asked_for(told: Why) -> None:
    assert told.goal is not None
    found = why.since_goal(told.goal.id, APRIL_10, by="agent")
    assert [one.dimension for one in found.breakdowns] == ["agent"]


def test_a_goal_with_a_filter_is_explained_by_its_own_records() -> None:
    """By phone from 100 to −100, by e-mail 0 in both."""
    for on, score in (("2026-02-10", 10), ("2026-04-05", 0)):
        answers(*[(f"{on}T10:00", score)] * 20, channel="phone")
        answers(*[(f"{on}T10:00", 10), (f"{on}T10:00", 0)] * 45, channel="email")
    found = why.since_goal(set_goal(where={"channel": "email"}), APRIL_10)
    assert (found.before.n, found.now.n, found.change.verdict) == (90, 90, Verdict.SAME)


def test_a_goal_too_young_for_a_window_of_its_own_says_so_calmly() -> None:
    """The first 30 days of March end on the 30th. From 0 to −100."""
    answers(*[("2026-02-10T10:00", 10), ("2026-02-10T10:00", 0)] * 20)
    answers(*[("2026-03-20T10:00", 0)] * 40)
    goal_id = set_goal()
    young = why.since_goal(goal_id, at("2026-03-30T00:00"))
    assert (young.is_young, young.is_noise, young.breakdowns) == (True, True, ())
    assert said(young) == (
        "The goal began on 2026-03-01: what is measured now is in part still from before it."
        " From 2026-03-30 on its change can be told."
    )
    grown = why.since_goal(goal_id, at("2026-03-31T00:00"))
    assert (grown.is_young, grown.is_noise, grown.change.difference) == (False, False, -100)


def test_what_a_person_set_is_told_where_nothing_was_measured_before() -> None:
    answers(*[("2026-04-05T10:00", 10)] * 40)
    found = why.since_goal(set_goal(baseline_value=20.0, baseline_n=40), APRIL_10)
    assert said(found) == (
        "One of the periods has no data. The starting point of the goal was set at 20."
    )


def test_what_stood_beside_normal_variation_since_the_start_is_told_on_request() -> None:
    for on in ("2026-02-10", "2026-04-05"):
        answers(*[(f"{on}T10:00", 10)] * 20, *[(f"{on}T10:00", 0)] * 20, comment="Fine")
    answers(("2026-04-06T10:00", 10))
    goal_id = set_goal()
    assert why.since_goal(goal_id, APRIL_10).sides == ()
    found = why.beside_goal(goal_id, APRIL_10)
    assert (found.is_noise, len(found.sides), len(found.comments)) == (True, 3, 3)


def test_a_total_is_explained_against_as_many_days_before_its_start() -> None:
    """41 days from 1 March to 10 April: 300 in March; 100 on 10 February, 7 on 18 January."""
    insert("purchase", [
        purchase("2025-06-01", 1),
        purchase("2026-01-18", 7),
        purchase("2026-02-10", 100),
        purchase("2026-03-05", 300),
    ])  # fmt: skip
    total = {"kpi_key": "revenue", "kind": GoalKind.FLOW, "entered": 5000, "baseline_value": None}
    found = why.since_goal(set_goal(**total), APRIL_10)
    assert found.earlier.start == date(2026, 1, 19)
    assert (found.before.value, found.now.value) == (100, 300)
    assert said(found).endswith("it is held against as many days before its start.")


def test_a_goal_as_known_on_an_earlier_day_is_explained() -> None:
    """From 5 April on it is on what comes by phone alone."""
    answers(*[("2026-02-10T10:00", 8)] * 40, channel="phone")
    answers(*[("2026-04-02T10:00", 0)] * 40, channel="email")
    goal_id = set_goal()
    edited = replace(goal_edits.draft_of(goals.kept_goal(goal_id)), where={"channel": "phone"})
    goal_changes.edit_goal(goal_id, edited, reason="by phone", now=at("2026-04-05T10:00"))
    assert why.since_goal(goal_id, at("2026-04-04T00:00")).now.n == 40
    assert why.since_goal(goal_id, APRIL_10).now.n == 0


def test_a_goal_that_is_gone_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        why.since_goal(7, APRIL_10)
    assert caught.value.field == "goal"
