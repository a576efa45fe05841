"""Reviews of the goals of the demo shop: three rhythms, five held, one overdue."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.reviews import Cadence, ReviewDraft, Seen
from cxdesk.services import goals, reviews
from cxdesk.services.demo.actions import day, decided_ago
from cxdesk.store import goals as store

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.services.demo.world import World


class _Plan(NamedTuple):
    """How often a goal is reviewed; how many days ago it was, and when it is due again.

    Of the indicator that the first action is about, the first was held when that was decided.
    """

    kpi_key: str
    cadence: Cadence
    held: tuple[int, ...]
    due: int


_PLANS = (
    _Plan("csat", Cadence.MONTHLY, (46,), 16),
    _Plan("first_response_time", Cadence.MONTHLY, (40, 11), -19),
    _Plan("repeat_purchase_rate", Cadence.QUARTERLY, (20,), -70),
)


def add_reviews(world: World) -> None:
    """What was seen and decided, as people saw it on the day."""
    by_key = {goal.kpi_key: goal.id for goal in store.load()}
    for plan in _PLANS:
        goal_id = by_key[plan.kpi_key]
        first = (decided_ago(world),) if plan.kpi_key == "first_response_time" else ()
        days = [day(world, ago) for ago in (*first, *plan.held, plan.due)]
        reviews.plan_reviews(goal_id, plan.cadence, days[0], now=world.end_at)
        said = world.words["reviews"][plan.kpi_key]
        for on, next_on, (why, decision) in zip(days[:-1], days[1:], said, strict=True):
            _hold(world, Held(goal_id, on, next_on, why, decision))


class Held(NamedTuple):
    """A review to be held: of what, when, and what was said."""

    goal_id: int
    on: date
    next_on: date
    why: str
    decision: str


def _hold(world: World, said: Held) -> None:
    at = world.at(said.on, time(9, 45))
    draft = ReviewDraft(
        goal_id=said.goal_id,
        reviewed_on=said.on,
        seen=Seen.of(goals.goal(said.goal_id, at).assessment),
        why=said.why,
        decision=said.decision,
        next_on=said.next_on,
    )
    reviews.record_review(draft, now=at)
