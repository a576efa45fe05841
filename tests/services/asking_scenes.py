"""A scene of each command of the ask list, for the tests of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.ask_list import Due, Reason
from cxdesk.domain.messages import Reach, Way
from cxdesk.domain.tasks import Snooze
from cxdesk.services import ask_list
from tests.factories import NOW, TODAY, survey_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.undo_scenes import Filled


def _due(s: Filled) -> Due:
    return Due(s.ana, survey_id(), Reason.DAYS, None, TODAY)


SCENES: dict[str, tuple[Callable[[Filled], object], ...]] = {
    "put_aside": (lambda s: ask_list.put_aside(s.ana, Snooze.TOMORROW, now=NOW),),
    "send": (lambda s: ask_list.send(_due(s), Reach(Way.EMAIL, "a@b.es"), now=NOW),),
}
