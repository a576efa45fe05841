"""A scene of each command on the kiosk, for the tests of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.kiosk import KioskAnswer
from cxdesk.services import kiosk
from tests.factories import NOW, survey_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.undo_scenes import Filled


def at_kiosk() -> KioskAnswer:
    """A low answer of somebody whose phone is known."""
    return KioskAnswer(survey_id=survey_id(), score=2, answered_at=NOW, phone="600333444")


SCENES: dict[str, tuple[Callable[[Filled], object], ...]] = {
    "add_reason": (lambda _s: kiosk.add_reason("Waiting time", now=NOW),),
    "offer_reason": (lambda s: kiosk.offer_reason(s.theme, is_offered=True, now=NOW),),
    "_keep_answer": (lambda _s: kiosk.keep_answers([at_kiosk()], now=NOW),),
}
