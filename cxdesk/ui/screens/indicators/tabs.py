"""The tabs of Indicators and goals in their order; each is imported when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.ui.place_tab import Tab

if TYPE_CHECKING:
    from cxdesk.ui.place_tab import PlaceTab


def _indicators() -> type[PlaceTab]:
    from cxdesk.ui.screens.indicators.indicators_tab.tab import IndicatorsTab

    return IndicatorsTab


def _goals() -> type[PlaceTab]:
    from cxdesk.ui.screens.indicators.goals_tab.tab import GoalsTab

    return GoalsTab


def _actions() -> type[PlaceTab]:
    from cxdesk.ui.screens.indicators.actions_tab.tab import ActionsTab

    return ActionsTab


def _events() -> type[PlaceTab]:
    from cxdesk.ui.screens.indicators.events_tab.tab import EventsTab

    return EventsTab


TABS: tuple[Tab, ...] = (
    Tab("indicators", T("IndicatorsScreen", "Indicators"), _indicators, is_owners=True),
    Tab("goals", T("IndicatorsScreen", "Goals"), _goals, is_owners=True),
    Tab("actions", T("IndicatorsScreen", "Actions"), _actions, is_owners=True),
    Tab("events", T("IndicatorsScreen", "Events"), _events, is_owners=True),
)
