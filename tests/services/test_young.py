"""Goals offered in the first month of a shop, and what its indicators still need."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cxdesk.domain import goal_words
from cxdesk.domain.assess import Status
from cxdesk.domain.goals import GoalKind
from cxdesk.services import goal_changes, goals, young
from cxdesk.words import say
from tests.factories import DAY, NOW, TODAY, answer, interaction, sale

pytestmark = pytest.mark.usefixtures("open_empty_shop")

OFFERED = ["surveys_offered", "tasks_on_time", "call_back_time"]


def offered(now: int = NOW) -> list[str]:
    return [one.draft.kpi_key for one in young.process_goals(now=now)]


def test_a_shop_without_a_record_is_offered_goals_on_what_it_does() -> None:
    assert offered() == OFFERED


def test_the_offer_ends_with_the_thirtieth_day_after_the_first_record_of_any_kind() -> None:
    interaction(now=NOW)
    assert offered(NOW + 28 * DAY) == OFFERED
    assert offered(NOW + 29 * DAY) == []


def test_an_imported_past_makes_a_shop_grown_up_at_once() -> None:
    sale(sold_on=TODAY.replace(year=2025))
    assert offered() == []


def test_a_goal_that_is_offered_can_be_set_as_it_is_and_is_not_offered_again() -> None:
    first = young.process_goals(now=NOW)[0]
    goal_changes.add_goal(replace(first.draft, title=say(first.words)), now=NOW)
    assert offered() == OFFERED[1:]


def test_each_indicator_waits_for_the_records_that_it_reads_itself() -> None:
    answer(9, answered_at=NOW - 40 * DAY)
    sale()
    told = [say(text) for text in young.needs(("nps", "retention", "revenue"), now=NOW)]
    assert told == ["Retention rate needs 2 months of purchases; you have 1 day."]


def test_an_answer_to_one_score_is_none_to_another() -> None:
    answer(9)
    told = [say(text) for text in young.needs(("nps", "csat"), now=NOW)]
    assert told == [
        "NPS needs a month of answers; you have 1 day.",
        "Satisfaction (CSAT) needs a month of answers; there is none yet.",
    ]
    assert {"nps", "csat"} & set(young.needs_by_key(now=NOW)) == {"nps"}


def test_a_total_that_nothing_was_added_to_is_nothing_of_its_target_and_too_early() -> None:
    """80 surveys in eight weeks, set today, in a shop that never offered one: 0 of 80."""
    first = young.process_goals(now=NOW)[0]
    goal_changes.add_goal(replace(first.draft, title=say(first.words)), now=NOW)
    (view,) = goals.goals(as_of=NOW + 1)
    found = view.assessment
    assert (found.status, found.current.value, found.progress) == (Status.TOO_EARLY, 0, 0)
    assert say(goal_words.sure(view.goal, view.kpi, found.current)) == "of 80"


def test_a_budget_that_nobody_records_is_not_kept() -> None:
    draft = young.process_goals(now=NOW)[0].draft
    draft = replace(draft, kpi_key="complaints", kind=GoalKind.CEILING, title="Few", entered=5.0)
    goal_changes.add_goal(draft, now=NOW)
    (view,) = goals.goals(as_of=NOW + 1)
    assert (view.assessment.status, view.assessment.current.value) == (Status.NO_DATA, None)


def test_what_is_needed_is_told_of_indicators_with_some_records_in_the_first_year() -> None:
    assert young.needs_by_key(now=NOW) == {}
    sale()
    told = young.needs_by_key(now=NOW + 58 * DAY)
    assert {"retention", "clv"} <= set(told)
    assert "nps" not in told  # nobody answered anything yet
    assert say(told["retention"]) == "Retention rate needs 2 months of purchases; you have 59 days."
    assert "retention" not in young.needs_by_key(now=NOW + 59 * DAY)
    assert "clv" in young.needs_by_key(now=NOW + 363 * DAY)
    assert young.needs_by_key(now=NOW + 364 * DAY) == {}
