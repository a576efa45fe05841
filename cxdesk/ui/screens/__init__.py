"""The places of the window, in the order of the rail, and their words there.

Each is imported when it is first shown: the window starts with one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.ui.lazy import Lazy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.ui.screen import Screen


def _today() -> type[Screen]:
    from cxdesk.ui.screens.today.screen import TodayScreen

    return TodayScreen


def _customers() -> type[Screen]:
    from cxdesk.ui.screens.customers.screen import CustomersScreen

    return CustomersScreen


def _purchases() -> type[Screen]:
    from cxdesk.ui.screens.purchases.screen import PurchasesScreen

    return PurchasesScreen


def _cases() -> type[Screen]:
    from cxdesk.ui.screens.cases.screen import CasesScreen

    return CasesScreen


def _surveys() -> type[Screen]:
    from cxdesk.ui.screens.surveys.screen import SurveysScreen

    return SurveysScreen


def _indicators() -> type[Screen]:
    from cxdesk.ui.screens.indicators.screen import IndicatorsScreen

    return IndicatorsScreen


def _report() -> type[Screen]:
    from cxdesk.ui.screens.report import ReportScreen

    return ReportScreen


def _settings() -> type[Screen]:
    from cxdesk.ui.screens.settings.screen import SettingsScreen

    return SettingsScreen


SCREENS: tuple[Lazy, ...] = (
    Lazy("today", _today),
    Lazy("customers", _customers),
    Lazy("cases", _cases),
    Lazy("surveys", _surveys),
    Lazy("indicators", _indicators),
    Lazy("report", _report),
    Lazy("settings", _settings),
)
HALVES: tuple[Lazy, ...] = (Lazy("purchases", _purchases),)
"""Screens without a place of their own in the rail: a switch in their place leads to them."""
PLACE_OF: Mapping[str, str] = {"purchases": "customers"}
RAIL: Mapping[str, T] = {
    "today": T("Rail", "Today"),
    "customers": T("Rail", "Customers"),
    "cases": T("Rail", "Cases"),
    "surveys": T("Rail", "Surveys"),
    "indicators": T("Rail", "Indicators and goals"),
    "report": T("Rail", "Report"),
    "settings": T("Rail", "Settings"),
}
# Ctrl and this number, always the same.
NUMBERS: Mapping[str, int] = {
    "today": 1,
    "customers": 2,
    "cases": 3,
    "surveys": 4,
    "indicators": 5,
    "report": 6,
    "settings": 7,
}
# Closed to the counter: opening them asks for the owner's PIN. Settings show what is anybody's.
OWNERS = frozenset({"indicators", "report"})
# Open to both hats, with less in them for the counter.
BY_HAT = ("settings", "surveys")
