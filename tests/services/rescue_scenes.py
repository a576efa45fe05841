"""A scene of each command on rescues, for the tests of undo."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.rescues import RescueEnd, RescueOutcome, RescueStep
from cxdesk.services import rescues
from tests.factories import NOW, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.undo_scenes import Filled


SCENES: dict[str, tuple[Callable[[Filled], object], ...]] = {
    "tick": (lambda s: rescues.tick(s.rescue, RescueStep.LISTENED, now=NOW),),
    "write_note": (lambda s: rescues.write_note(s.rescue, "on Friday", now=NOW),),
    "plan_reask": (lambda s: rescues.plan_reask(s.rescue, TODAY + timedelta(days=30), now=NOW),),
    "close_rescue": (
        lambda s: rescues.close_rescue(
            s.rescue, RescueEnd(outcome=RescueOutcome.LOST, note="moved away"), now=NOW
        ),
    ),
    "log_rescue_call": (
        lambda s: rescues.log_rescue_call(s.rescue, "Sorry", tuple(RescueStep), None, now=NOW),
    ),
}
