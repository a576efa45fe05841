"""A scene of each command on reviews, for the tests of undo."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.assess import Status
from cxdesk.domain.reviews import Cadence, ReviewDraft, Seen
from cxdesk.domain.tasks import Snooze
from cxdesk.services import reviews
from tests.factories import NOW, TODAY, rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.undo_scenes import Filled


def held(goal_id: int, decision: str = "Train") -> ReviewDraft:
    return ReviewDraft(
        goal_id=goal_id,
        reviewed_on=TODAY,
        seen=Seen(31.0, 35.0, Status.BEHIND),
        decision=decision,
        next_on=TODAY + timedelta(days=30),
    )


def _edited(goal_id: int) -> None:
    made = reviews.record_review(held(goal_id), now=NOW)
    reviews.edit_review(made, held(goal_id, "Wait"), now=NOW)


SCENES: dict[str, tuple[Callable[[Filled], object], ...]] = {
    "record_review": (lambda s: reviews.record_review(held(s.goal), Cadence.WEEKLY, now=NOW),),
    "edit_review": (lambda s: _edited(s.goal),),
    "delete_review": (lambda _s: reviews.delete_review(rows("review", "id")[0][0], now=NOW),),
    "put_off_review": (lambda s: reviews.put_off_review(s.goal, Snooze.NEXT_WEEK, now=NOW),),
    "plan_reviews": (lambda s: reviews.plan_reviews(s.goal, Cadence.MONTHLY, now=NOW),),
}
