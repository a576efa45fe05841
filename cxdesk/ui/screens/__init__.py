"""The places of the window, in the order of the rail, and their words there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.ui.screens.customers.screen import CustomersScreen
from cxdesk.ui.screens.indicators import IndicatorsScreen
from cxdesk.ui.screens.report import ReportScreen
from cxdesk.ui.screens.settings.screen import SettingsScreen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.ui.screen import Screen

SCREENS: tuple[type[Screen], ...] = (
    CustomersScreen,
    IndicatorsScreen,
    ReportScreen,
    SettingsScreen,
)
RAIL: Mapping[str, T] = {
    "customers": T("Rail", "Customers"),
    "indicators": T("Rail", "Indicators and goals"),
    "report": T("Rail", "Report"),
    "settings": T("Rail", "Settings"),
}
