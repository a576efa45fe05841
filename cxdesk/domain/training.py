"""Time spent on training: which indicator holds it, and what finished training offers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.actions import ActionKind, ActionState
from cxdesk.domain.kpi import Unit
from cxdesk.domain.own import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.actions import Action
    from cxdesk.domain.own import OwnIndicator
    from cxdesk.domain.periods import Period

_MINUTE = 60


class Offer(NamedTuple):
    """The seconds that finished training took, and what it was."""

    seconds: int
    what: tuple[str, ...]


def is_training(own: OwnIndicator, names: Iterable[str]) -> bool:
    """Whether an indicator holds time, summed, and was made under one of the template's names."""
    says = own.says
    is_time = says.unit is Unit.SECONDS and says.adds_up
    return is_time and own.key in {key_of(name, ()) for name in names}


def offered(actions: Iterable[Action], period: Period) -> Offer | None:
    """What training that was finished in a period took; None when none did."""
    found = [
        (one.minutes, one.note)
        for one in actions
        if one.kind is ActionKind.TRAINING
        and one.state is ActionState.DONE
        and one.minutes
        and one.ended_on is not None
        and period.start <= one.ended_on < period.end
    ]
    if not found:
        return None
    return Offer(_MINUTE * sum(minutes for minutes, _ in found), tuple(note for _, note in found))
