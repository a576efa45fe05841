"""The time of finished training, offered where the shop types how long its people learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.domain import training as rules
from cxdesk.domain.actions import ActionState
from cxdesk.domain.own_templates import TEMPLATES
from cxdesk.services import actions, own_indicators
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from cxdesk.domain.own import OwnIndicator
    from cxdesk.domain.periods import Period
    from cxdesk.domain.training import Offer


@owner_only
def holders() -> frozenset[int]:
    """The ids of the indicators that hold the time of training."""
    return frozenset(own.id for own in _holding())


@owner_only
def offers(periods: Sequence[Period]) -> dict[tuple[int, date], Offer]:
    """What each period of the training indicators is offered, by indicator and first day."""
    wanted = _holding()
    done = actions.actions(states={ActionState.DONE}) if wanted else ()
    found = {
        (own.id, period.start): rules.offered(done, period) for own in wanted for period in periods
    }
    return {cell: offer for cell, offer in found.items() if offer is not None}


def _holding() -> list[OwnIndicator]:
    name = next(template.name for template in TEMPLATES if template.key == "training_hours")
    names = [words.say(name, lang) for lang in words.LANGUAGES]
    return [own for own in own_indicators.indicators() if rules.is_training(own, names)]
