"""The cards of an opened indicator, in the order in which Tab goes through them."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.ui.opened_indicator import Opened
    from cxdesk.ui.screens.indicators.opened.card import OpenedCard


class Row(Enum):
    """Where a card stands: beside the chart, over the whole width, or among those below."""

    SIDE = auto()
    WIDE = auto()
    LOWER = auto()


class CardSlot(NamedTuple):
    """A card, its row, its share of the width of that row, where its class is, and when it is.

    ``is_wanted`` says whether there is anything to tell in it.
    """

    key: str
    row: Row
    share: int
    load: Callable[[], type[OpenedCard]]
    is_wanted: Callable[[Opened], bool] = lambda _found: True


def _number() -> type[OpenedCard]:
    from cxdesk.ui.screens.indicators.opened.number import NumberCard

    return NumberCard


def _multiples() -> type[OpenedCard]:
    from cxdesk.ui.screens.indicators.opened.multiples import MultiplesCard

    return MultiplesCard


def _has_parts(found: Opened) -> bool:
    return bool(found.values)


def _leads() -> type[OpenedCard]:
    from cxdesk.ui.screens.indicators.opened.leads import LeadsCard

    return LeadsCard


def _has_leads(found: Opened) -> bool:
    from cxdesk.ui.screens.indicators.opened.leads import has_leads

    return has_leads(found)


def _why() -> type[OpenedCard]:
    from cxdesk.ui.screens.indicators.opened.why import WhyCard

    return WhyCard


def _actions() -> type[OpenedCard]:
    from cxdesk.ui.screens.indicators.opened.actions import ActionsCard

    return ActionsCard


def _about() -> type[OpenedCard]:
    from cxdesk.ui.screens.indicators.opened.about import AboutCard

    return AboutCard


def _behind() -> type[OpenedCard]:
    from cxdesk.ui.screens.indicators.opened.behind import BehindCard

    return BehindCard


def _goal() -> type[OpenedCard]:
    from cxdesk.ui.screens.indicators.opened.goal import OpenedGoalCard

    return OpenedGoalCard


def _has_goal(found: Opened) -> bool:
    return found.view.goal is not None


CARDS: tuple[CardSlot, ...] = (
    CardSlot("number", Row.SIDE, 1, _number),
    CardSlot("multiples", Row.WIDE, 1, _multiples, _has_parts),
    CardSlot("leads", Row.WIDE, 1, _leads, _has_leads),
    CardSlot("why", Row.WIDE, 1, _why),
    CardSlot("actions", Row.WIDE, 1, _actions),
    CardSlot("goal", Row.WIDE, 1, _goal, _has_goal),
    CardSlot("about", Row.LOWER, 8, _about),
    CardSlot("behind", Row.LOWER, 13, _behind),
)
