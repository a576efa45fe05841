"""Settings › Hours in the window, for tests: Monday from 9 to 14 is set, the page is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.services import shop
from cxdesk.ui.screens.settings.hours_page import HoursPage
from cxdesk.ui.screens.settings.screen import SettingsScreen
from tests.factories import NOW

if TYPE_CHECKING:
    from cxdesk.ui.main_window import MainWindow

OLD = {"mon": [["09:00", "14:00"]]}


def hours_shown(window: MainWindow) -> SettingsScreen:
    """The settings with the page of the hours in front."""
    shop.settings_from_json({"hours": OLD}, now=NOW)
    window.navigate("settings", "hours")
    shown = window.screens["settings"]
    assert isinstance(shown, SettingsScreen)
    shown.refresh()
    return shown


def page_of(screen: SettingsScreen) -> HoursPage:
    """The page of the hours."""
    page = screen.pages["hours"]
    assert isinstance(page, HoursPage)
    return page
