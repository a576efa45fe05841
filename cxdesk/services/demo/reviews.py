"""Reviews of the goals of the demo shop: three rhythms, four held, one overdue, one acted on."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.actions import ActionDraft, ActionKind
from cxdesk.domain.reviews import Cadence, ReviewDraft, Seen
from cxdesk.domain.tasks import open_day_from
from cxdesk.services import actions, goals, reviews
from cxdesk.store import goals as store

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.services.demo.world import World


class _Plan(NamedTuple):
    """How often a goal is reviewed; how many days ago it was, and when it is due again.

    ``acts``: what was decided first became an action.
    """

    kpi_key: str
    cadence: Cadence
    held: tuple[int, ...]
    due: int
    acts: bool = False


_PLANS = (
    _Plan("csat", Cadence.MONTHLY, (46,), 16),
    _Plan("first_response_time", Cadence.MONTHLY, (40, 11), -19, acts=True),
    _Plan("repeat_purchase_rate", Cadence.QUARTERLY, (20,), -70),
)


def add_reviews(world: World) -> None:
    """What was seen and decided, as people saw it on the day."""
    by_key = {goal.kpi_key: goal.id for goal in store.load()}
    for plan in _PLANS:
        goal_id = by_key[plan.kpi_key]
        days = [_day(world, ago) for ago in (*plan.held, plan.due)]
        reviews.plan_reviews(goal_id, plan.cadence, days[0], now=world.end_at)
        said = world.words["reviews"][plan.kpi_key]
        for on, next_on, (why, decision) in zip(days[:-1], days[1:], said, strict=True):
            _hold(
                world, ReviewWords(goal_id, on, next_on, why, decision, on is days[0] and plan.acts)
            )


class ReviewWords(NamedTuple):
    """A review to be held: of what, when, and what was said."""

    goal_id: int
    on: date
    next_on: date
    why: str
    decision: str
    becomes_action: bool


def _hold(world: World, said: ReviewWords) -> None:
    at = world.at(said.on, time(9, 45))
    draft = ReviewDraft(
        goal_id=said.goal_id,
        reviewed_on=said.on,
        seen=Seen.of(goals.goal(said.goal_id, at).assessment),
        why=said.why,
        decision=said.decision,
        next_on=said.next_on,
    )
    made = reviews.record_review(draft, now=at)
    if said.becomes_action:
        _act(world, said, made, at)


def _act(world: World, said: ReviewWords, review_id: int, at: int) -> None:
    """What was decided is begun the same day."""
    draft = ActionDraft(
        kind=ActionKind.PROCESS,
        note=said.decision,
        owner_id=world.staff[1],
        due_on=_day(world, -19),
        goal_id=said.goal_id,
        starts_on=said.on,
        review_id=review_id,
    )
    actions.add_action(draft, now=at)


def _day(world: World, ago: int) -> date:
    return open_day_from(world.calendar, world.today - timedelta(days=ago))
