"""What a review saw of the parts of a goal, and parts that fell since, on answers by hand."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.assess import Status
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.reviews import Review, ReviewDraft, Seen
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import early, goal_changes, goals, review_parts, reviews
from tests.factories import survey_id
from tests.services.goal_parts import kept
from tests.store.rows_by_hand import answers, at

pytestmark = pytest.mark.usefixtures("open_empty_shop")

SEEN = Seen(50.0, 45.0, Status.ON_TRACK)
APRIL, JUNE = at("2026-04-18T12:00"), at("2026-06-16T12:00")


def content(when: str, good: int, bad: int) -> None:
    """CSAT answers of 5 and of 1."""
    fields = {"survey_id": survey_id(SurveyKind.CSAT), "kind": "csat"}
    scale = {"scale_min": 1, "scale_max": 5}
    answers(*[(when, 5)] * good, *[(when, 1)] * bad, **fields, **scale)


@pytest.fixture
def both() -> tuple[int, int]:
    """NPS with a part on CSAT from 70 to 90 between 18 March and 16 July; none was content in June.

    On 18 April, 31 of 120 days on, 36 of 40 were: 90 % where 75.2 % were expected. On 16 June, 90
    days on, 36 of 240 are: 15 % where 85 % are expected.
    """
    goal = kept("Happy", "nps", 60.0, baseline_value=40.0)
    part = kept("CSAT", "csat", 90.0, baseline_value=70.0, parent_id=goal)
    content("2026-04-10T10:00", 36, 4)
    content("2026-06-10T10:00", 0, 200)
    return goal, part


def reviewed(goal_id: int, on: date, now: int) -> Review:
    draft = ReviewDraft(goal_id=goal_id, reviewed_on=on, seen=SEEN, why="rain")
    return reviews.review(reviews.record_review(draft, now=now))


@pytest.mark.parametrize("now", [APRIL, JUNE])
def test_parts_are_seen_as_they_stood_at_the_review_whenever_it_was_noted(
    both: tuple[int, int], now: int
) -> None:
    goal, part = both
    found = review_parts.stood(reviewed(goal, date(2026, 4, 18), now))
    assert found[goal] == SEEN
    assert (found[part].value, found[part].status) == (90.0, Status.ON_TRACK)
    assert found[part].expected == pytest.approx(70 + 20 * 31 / 120)


def test_what_came_on_the_day_after_the_review_was_held_is_not_seen(
    both: tuple[int, int],
) -> None:
    """At noon 36 of 40 were content; forty who were not answered at six."""
    content("2026-04-18T18:00", 0, 40)
    goal, part = both
    assert review_parts.stood(reviewed(goal, date(2026, 4, 18), APRIL))[part].value == 90.0


def test_a_part_added_since_was_not_seen(both: tuple[int, int]) -> None:
    goal, part = both
    held = reviewed(goal, date(2026, 4, 18), APRIL)
    draft = GoalDraft(
        kpi_key="ces", title="Effort", entered=90, starts_on=date(2026, 5, 1), baseline_value=70,
        baseline_n=40, deadline_on=date(2026, 7, 1), parent_id=goal,
    )  # fmt: skip
    goal_changes.add_goal(draft, now=at("2026-05-01T10:00"))
    assert set(review_parts.stood(held)) == {goal, part}


def test_a_part_that_fell_since_the_last_review_is_told(both: tuple[int, int]) -> None:
    goal, _ = both
    reviewed(goal, date(2026, 4, 18), APRIL)
    assert early.fallen(goals.goals(APRIL + 1)) == ()
    (found,) = early.fallen(goals.goals(JUNE + 1))
    assert found.kpi_key == "csat"
    assert words.say(found.text) == (
        "“Happy”: Satisfaction (CSAT) was on track at the last review and is behind now."
    )
