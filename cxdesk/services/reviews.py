"""Reviews of goals: which are due, what was decided at them, and when they come again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain import reviews as rules
from cxdesk.domain.cleaning import clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.periods import local_date
from cxdesk.domain.tasks import Snooze, check_day, open_day_from, snoozed_to
from cxdesk.domain.text import T
from cxdesk.services import conflicts, goals, shop
from cxdesk.services.command import acting_staff, command
from cxdesk.services.hats import owner_only
from cxdesk.store import reviews as store

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.goals import Goal
    from cxdesk.domain.reviews import Cadence, Review, ReviewDraft, Rhythm

OWN_DAY = T("Review", "A review is changed on its own day only: later it tells what was decided.")
_GONE = T("Review", "Review {id} does not exist.")
_CLOSED = T("Review", "This goal is closed.")


@owner_only
def due_reviews(*, now: int) -> tuple[Rhythm, ...]:
    """The open goals whose review is due by the day of ``now``, the longest overdue first.

    Those put aside to a later day are left out.
    """
    today = _today(now)
    aside = {goal_id for goal_id, on in store.asides().items() if on > today}
    return tuple(
        one
        for one in store.rhythms()
        if one.next_on is not None and one.next_on <= today and one.goal_id not in aside
    )


@owner_only
def rhythms() -> tuple[Rhythm, ...]:
    """How often each open goal is looked at and when next, the next one first."""
    return store.rhythms()


@owner_only
def rhythm(goal_id: int) -> Rhythm:
    """How often a goal is looked at and when next; ValidationError when it is gone."""
    return _rhythm(goal_id)


@owner_only
def reviews(goal_id: int) -> tuple[Review, ...]:
    """The reviews of a goal, the latest first."""
    return store.of_goal(goal_id)


@owner_only
def review(review_id: int) -> Review:
    """One review; ValidationError when it is gone."""
    return _kept(review_id)


@owner_only
def next_after(goal_id: int, cadence: Cadence, held_on: date) -> date | None:
    """The day that follows a review held on a day in this rhythm; None without one.

    A day still ahead that was agreed on before stays, while the rhythm does. A goal that had no
    rhythm before is looked at from that day on.
    """
    known = _rhythm(goal_id)
    is_same = cadence is known.cadence and cadence is not rules.Cadence.NONE
    if is_same and known.next_on is not None and known.next_on > held_on:
        return known.next_on
    return rules.next_due(known.first_on or held_on, cadence, held_on, shop.calendar())


@command(T("Undo", "record review"), by=Hat.OWNER)
def record_review(draft: ReviewDraft, cadence: Cadence | None = None, *, now: int) -> int:
    """Keep what was seen and decided; its id. A ``cadence`` given is the goal's from now on.

    Raises ValidationError at the field that breaks a rule.
    """
    goal, tidy = _checked(draft, now)
    if goal.closed_on is not None:
        raise ValidationError("goal", _CLOSED)
    made = store.insert(tidy, acting_staff.get(), now)
    store.forget_aside([goal.id])
    known = _rhythm(goal.id)
    if cadence is not None and cadence is not known.cadence:
        store.set_rhythm(goal.id, cadence, known.first_on or tidy.next_on)
    return made


@command(T("Undo", "edit review"), by=Hat.OWNER)
def edit_review(review_id: int, draft: ReviewDraft, *, seen: int | None = None, now: int) -> None:
    """Write other words of a review on its own day; what was seen stays as it was.

    Raises ChangedMeanwhile when somebody changed it after ``seen``.
    """
    conflicts.check("review", review_id, seen)
    kept = _kept(review_id)
    if kept.reviewed_on != _today(now):
        raise ValidationError("review", OWN_DAY)
    same = replace(draft, goal_id=kept.goal_id, reviewed_on=kept.reviewed_on, seen=kept.seen)
    store.update(review_id, _checked(same, now)[1])


@command(T("Undo", "delete review"), by=Hat.OWNER)
def delete_review(review_id: int, *, now: int) -> None:
    """Remove a review; it can be brought back from the bin."""
    _kept(review_id)
    store.delete(review_id)


@command(T("Undo", "put off review"), by=Hat.OWNER)
def put_off_review(goal_id: int, until: Snooze | date, *, now: int) -> date:
    """Show a review on a later open day, which is returned; when it was due stays as it is."""
    goals.kept_goal(goal_id)
    calendar, today = shop.calendar(), _today(now)
    if isinstance(until, Snooze):
        on = snoozed_to(calendar, until, today)
    else:
        check_day("until", until, today)
        on = open_day_from(calendar, until)
    store.forget_aside([one for one, day in store.asides().items() if day <= today])
    store.put_aside(goal_id, on)
    return on


@command(T("Undo", "plan reviews"), by=Hat.OWNER)
def plan_reviews(goal_id: int, cadence: Cadence, first_on: date | None = None, *, now: int) -> None:
    """Say how often an open goal is looked at, from a day on: one turn from today if left out.

    That day counts before the first review; after one, its own next day stays.
    """
    goal = goals.kept_goal(goal_id)
    if goal.closed_on is not None:
        raise ValidationError("goal", _CLOSED)
    rules.check_first(first_on, goal.starts_on)
    start = max(goal.starts_on, _today(now))
    first = first_on or rules.proposed_first(start, cadence, shop.calendar())
    store.set_rhythm(goal_id, cadence, first)


def _checked(draft: ReviewDraft, now: int) -> tuple[Goal, ReviewDraft]:
    goal = goals.kept_goal(draft.goal_id)
    rules.check_review(draft, goal.starts_on, _today(now))
    tidy = replace(
        draft, why=clean_text(draft.why).strip(), decision=clean_text(draft.decision).strip()
    )
    return goal, tidy


def _kept(review_id: int) -> Review:
    found = store.find(review_id)
    if found is None:
        raise ValidationError("review", _GONE.fill(id=review_id))
    return found


def _rhythm(goal_id: int) -> Rhythm:
    found = store.rhythm(goal_id)
    if found is None:
        raise ValidationError("goal", T("Goals", "There is no such goal (any more)."))
    return found


def _today(now: int) -> date:
    return local_date(now, shop.calendar().zone)
