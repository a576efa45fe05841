"""Reviews kept in the file: due, held, put off, changed on their own day, undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from cxdesk.domain.assess import Status
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.reviews import GO_ON, Cadence, ReviewDraft, Seen
from cxdesk.domain.tasks import Snooze
from cxdesk.services import command, conflicts, goal_changes, reviews, staff
from tests.factories import DAY, NOW, TODAY, counts, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")

SEEN = Seen(31.0, 35.0, Status.BEHIND)
MONTHLY = Cadence.MONTHLY


def goal(title: str = "More friends", starts_on: date = TODAY, **fields: Any) -> int:
    draft = GoalDraft(
        kpi_key="nps", title=title, entered=40, starts_on=starts_on, baseline_value=10,
        baseline_n=40, deadline_on=date(2026, 12, 31), **fields,
    )  # fmt: skip
    return goal_changes.add_goal(draft, now=NOW)


def hold(goal_id: int, on: date = TODAY, *, now: int = NOW, **fields: Any) -> int:
    said = {"why": "few came", **fields}
    draft = ReviewDraft(goal_id=goal_id, reviewed_on=on, seen=SEEN, **said)
    return reviews.record_review(draft, now=now)


def due(now: int = NOW) -> list[str]:
    return [one.title for one in reviews.due_reviews(now=now)]


def test_a_goal_without_a_rhythm_is_never_due() -> None:
    goal()
    assert due(NOW + 400 * DAY) == []


def test_a_rhythm_alone_puts_the_first_review_one_turn_after_the_start() -> None:
    """Set on 18 March, every month: due from 18 April on, not on the 17th."""
    found = reviews.rhythm(goal(cadence=MONTHLY))
    assert (found.cadence, found.next_on) == (MONTHLY, date(2026, 4, 18))
    assert due(NOW + 30 * DAY) == []
    assert due(NOW + 31 * DAY) == ["More friends"]


def test_the_longest_overdue_comes_first_and_a_closed_goal_is_not_due() -> None:
    early = date(2026, 1, 1)
    goal("Later", early, cadence=MONTHLY, first_review_on=date(2026, 3, 10))
    goal("Earlier", early, cadence=MONTHLY, first_review_on=date(2026, 3, 2))
    closed = goal("Closed", early, cadence=MONTHLY, first_review_on=date(2026, 2, 1))
    goal_changes.close_goal(closed, on=TODAY, reason="reached", now=NOW)
    assert due() == ["Earlier", "Later"]


def test_a_review_before_the_goal_is_refused_when_it_is_set() -> None:
    with pytest.raises(ValidationError) as refused:
        goal(cadence=MONTHLY, first_review_on=TODAY - timedelta(days=1))
    assert refused.value.field == "first_review"


def test_a_review_keeps_what_was_seen_and_decided_and_says_when_it_is_next() -> None:
    goal_id = goal(starts_on=date(2026, 1, 1), cadence=MONTHLY, first_review_on=date(2026, 2, 1))
    assert due() == ["More friends"]
    hold(goal_id, why="  fewer people ", decision=" Train Lucía ", next_on=date(2026, 4, 1))
    (kept,) = reviews.reviews(goal_id)
    assert (kept.seen, kept.why, kept.decided) == (SEEN, "fewer people", "Train Lucía")
    assert reviews.rhythm(goal_id).next_on == date(2026, 4, 1)
    assert due() == []
    assert due(NOW + 14 * DAY) == ["More friends"]


def test_without_a_next_day_nothing_is_due_again() -> None:
    goal_id = goal(starts_on=date(2026, 1, 1), cadence=MONTHLY, first_review_on=date(2026, 2, 1))
    hold(goal_id)
    assert due(NOW + 400 * DAY) == []
    assert reviews.reviews(goal_id)[0].decided is GO_ON


def test_the_day_proposed_next_follows_the_rhythm_not_the_day_it_was_held() -> None:
    """Every month from 31 January, held on 18 March: next on 31 March."""
    goal_id = goal(starts_on=date(2026, 1, 1), cadence=MONTHLY, first_review_on=date(2026, 1, 31))
    assert reviews.next_after(goal_id, MONTHLY, TODAY) == date(2026, 3, 31)
    assert reviews.next_after(goal_id, Cadence.NONE, TODAY) is None


def test_a_rhythm_chosen_at_a_review_is_the_goals_from_then_on() -> None:
    goal_id = goal()
    next_on = reviews.next_after(goal_id, Cadence.WEEKLY, TODAY)
    assert next_on == TODAY + timedelta(days=7)
    draft = ReviewDraft(
        goal_id=goal_id, reviewed_on=TODAY, seen=SEEN, why="few came", next_on=next_on
    )
    reviews.record_review(draft, Cadence.WEEKLY, now=NOW)
    found = reviews.rhythm(goal_id)
    assert (found.cadence, found.first_on) == (Cadence.WEEKLY, next_on)


def test_of_two_reviews_the_later_day_counts_whatever_was_typed_last() -> None:
    goal_id = goal(starts_on=date(2026, 1, 1))
    hold(goal_id, next_on=date(2026, 4, 18))
    hold(goal_id, date(2026, 2, 18), next_on=date(2026, 3, 1))
    assert [one.reviewed_on for one in reviews.reviews(goal_id)] == [TODAY, date(2026, 2, 18)]
    assert reviews.rhythm(goal_id).next_on == date(2026, 4, 18)


def test_put_off_it_is_shown_later_and_stays_due_since_the_same_day() -> None:
    goal_id = goal(starts_on=date(2026, 1, 1), cadence=MONTHLY, first_review_on=date(2026, 3, 2))
    assert reviews.put_off_review(goal_id, Snooze.TOMORROW, now=NOW) == TODAY + timedelta(days=1)
    assert due() == []
    (later,) = reviews.due_reviews(now=NOW + DAY)
    assert later.next_on == date(2026, 3, 2)


def test_a_held_review_is_put_off_no_more_and_passed_days_are_forgotten() -> None:
    first, second = goal("One"), goal("Two")
    reviews.put_off_review(first, TODAY + timedelta(days=2), now=NOW)
    reviews.put_off_review(second, TODAY + timedelta(days=2), now=NOW)
    hold(first)
    assert _aside() == [f"review_aside/{second}"]
    reviews.put_off_review(first, TODAY + timedelta(days=9), now=NOW + 5 * DAY)
    assert _aside() == [f"review_aside/{first}"]


def _aside() -> list[str]:
    return [key for (key,) in rows("setting", "key") if key.startswith("review_aside/")]


def test_it_cannot_be_put_off_to_a_day_that_has_passed() -> None:
    with pytest.raises(ValidationError) as refused:
        reviews.put_off_review(goal(), TODAY - timedelta(days=1), now=NOW)
    assert refused.value.field == "until"


def test_other_words_are_written_on_its_own_day_alone() -> None:
    goal_id = goal()
    kept = reviews.review(hold(goal_id, why="", decision="Wait"))
    draft = ReviewDraft(
        goal_id=goal_id, reviewed_on=TODAY, seen=Seen(99.0, None, Status.MISSED), decision="Train",
        next_on=date(2026, 5, 1),
    )  # fmt: skip
    reviews.edit_review(kept.id, draft, now=NOW + 3600)
    changed = replace(kept, decision="Train", next_on=date(2026, 5, 1))
    assert reviews.review(kept.id) == changed
    with pytest.raises(ValidationError) as refused:
        reviews.edit_review(kept.id, draft, now=NOW + DAY)
    assert refused.value.field == "review"


def test_who_saves_second_is_told_before_a_review_is_overwritten() -> None:
    goal_id = goal()
    review_id = hold(goal_id, decision="Wait")
    seen = conflicts.seen()
    draft = ReviewDraft(goal_id=goal_id, reviewed_on=TODAY, seen=SEEN, decision="Train")
    reviews.edit_review(review_id, draft, now=NOW)
    with pytest.raises(conflicts.ChangedMeanwhile):
        reviews.edit_review(review_id, replace(draft, decision="Ask"), seen=seen, now=NOW)


def test_a_deleted_review_gives_the_day_back_to_the_one_before_and_undo_brings_it_back() -> None:
    goal_id = goal(starts_on=date(2026, 1, 1), first_review_on=date(2026, 3, 2))
    review_id = hold(goal_id, next_on=date(2026, 4, 1))
    reviews.delete_review(review_id, now=NOW)
    assert reviews.rhythm(goal_id).next_on == date(2026, 3, 2)
    command.undo(now=NOW)
    assert reviews.rhythm(goal_id).next_on == date(2026, 4, 1)


def test_a_review_is_signed_by_who_works() -> None:
    luis = staff.add_staff("Luis Gil", now=NOW)
    command.acting_staff.set(luis)
    try:
        assert reviews.review(hold(goal())).staff_name == "Luis Gil"
    finally:
        command.acting_staff.set(None)


def test_a_closed_goal_takes_no_reviews_and_no_rhythm() -> None:
    goal_id = goal()
    goal_changes.close_goal(goal_id, on=TODAY, reason="reached", now=NOW)
    for act in (lambda: hold(goal_id), lambda: reviews.plan_reviews(goal_id, MONTHLY, now=NOW)):
        with pytest.raises(ValidationError) as refused:
            act()
        assert refused.value.field == "goal"


def test_a_rhythm_planned_later_begins_one_turn_from_today() -> None:
    goal_id = goal(starts_on=date(2026, 1, 1))
    reviews.plan_reviews(goal_id, MONTHLY, now=NOW)
    assert reviews.rhythm(goal_id).next_on == date(2026, 4, 18)
    reviews.plan_reviews(goal_id, Cadence.NONE, now=NOW)
    assert reviews.rhythm(goal_id).next_on is None
    reviews.plan_reviews(goal_id, MONTHLY, date(2026, 3, 1), now=NOW)
    assert [one.goal_id for one in reviews.due_reviews(now=NOW)] == [goal_id]
    assert [one.goal_id for one in reviews.rhythms()] == [goal_id]


def test_what_is_gone_is_said_to_be_gone() -> None:
    for act in (
        lambda: reviews.review(7),
        lambda: reviews.rhythm(7),
        lambda: reviews.delete_review(7, now=NOW),
        lambda: hold(7),
    ):
        with pytest.raises(ValidationError):
            act()


@pytest.mark.parametrize(
    ("said", "field"), [({"next_on": TODAY}, "next_on"), ({"why": " ", "decision": "\n"}, "why")]
)
def test_a_refused_review_writes_nothing(said: dict[str, Any], field: str) -> None:
    goal_id = goal()
    before = counts("review", "setting", "step")
    with pytest.raises(ValidationError) as refused:
        hold(goal_id, **said)
    assert refused.value.field == field
    assert counts("review", "setting", "step") == before


def test_a_day_agreed_on_before_is_proposed_while_it_lies_ahead() -> None:
    """Every month from 9 March; on 10 March the 25th was agreed, on 18 March it is still ahead."""
    first = date(2026, 3, 9)
    goal_id = goal(starts_on=date(2026, 1, 1), cadence=MONTHLY, first_review_on=first)
    hold(goal_id, on=date(2026, 3, 10), next_on=date(2026, 3, 25))
    assert reviews.next_after(goal_id, MONTHLY, TODAY) == date(2026, 3, 25)
    assert reviews.next_after(goal_id, MONTHLY, date(2026, 3, 25)) == date(2026, 4, 9)
    assert reviews.next_after(goal_id, Cadence.WEEKLY, TODAY) == date(2026, 3, 23)
