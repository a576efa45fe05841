"""A scene of each command on rescues, for the tests of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.rescues import RescueEnd, RescueOutcome, RescueStep
from cxdesk.domain.surveys import AnswerDraft
from cxdesk.domain.tasks import TaskKind
from cxdesk.services import promoters, rescues
from tests.factories import NOW, survey_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.undo_scenes import Filled


def praise(customer_id: int) -> AnswerDraft:
    return AnswerDraft(survey_id=survey_id(), score=9, answered_at=NOW, customer_id=customer_id)


SCENES: dict[str, tuple[Callable[[Filled], object], ...]] = {
    "tick": (lambda s: rescues.tick(s.rescue, RescueStep.LISTENED, now=NOW),),
    "write_note": (lambda s: rescues.write_note(s.rescue, "on Friday", now=NOW),),
    "close_rescue": (
        lambda s: rescues.close_rescue(
            s.rescue, RescueEnd(outcome=RescueOutcome.LOST, note="moved away"), now=NOW
        ),
    ),
    "log_rescue_call": (
        lambda s: rescues.log_rescue_call(s.rescue, "Sorry", tuple(RescueStep), None, now=NOW),
    ),
    "nurture": (lambda s: promoters.nurture(s.praise, TaskKind.THANK, now=NOW),),
    "record_promoter": (
        lambda s: promoters.record_promoter(praise(s.ana), TaskKind.REFERRAL, now=NOW),
    ),
}
