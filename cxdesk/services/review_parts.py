"""How each indicator of a goal stood at a review: its own as kept, its parts as measured then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.reviews import Seen
from cxdesk.services import goals, measuring
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from cxdesk.domain.reviews import Review


@owner_only
def stood(review: Review) -> dict[int, Seen]:
    """What a review saw, by the ids of the goal and of its parts; those added since are missing.

    A review keeps the figure of the goal's own indicator alone. Those of the parts are measured as
    of the moment at which it was held, or the end of its day where it was noted later.
    """
    at = min(review.created_at + 1, measuring.end_of_day(review.reviewed_on))
    parts = goals.goal(review.goal_id, at).parts
    return {review.goal_id: review.seen} | {one.goal.id: Seen.of(one.assessment) for one in parts}
