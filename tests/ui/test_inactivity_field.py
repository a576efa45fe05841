"""The days of inactivity on the page of the shop: proposed, typed, refused."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.services import shop
from cxdesk.ui.screens.settings.screen import SettingsScreen
from cxdesk.ui.screens.settings.shop_page import ShopPage
from tests.factories import TODAY, customer, sale

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> ShopPage:
    shop.settings_from_json({"inactivity_days": None}, now=window.ctx.now())
    window.navigate("settings")
    shown = window.screens["settings"]
    assert isinstance(shown, SettingsScreen)
    found = shown.pages["shop"]
    assert isinstance(found, ShopPage)
    return found


def _type(page: ShopPage, qtbot: QtBot, text: str) -> None:
    page.inactivity.setFocus()
    page.inactivity.selectAll()
    qtbot.keyClicks(page.inactivity, text)
    qtbot.keyClick(page.inactivity, Qt.Key.Key_Return)


def test_days_typed_are_kept_and_told_with_their_date(page: ShopPage, qtbot: QtBot) -> None:
    _type(page, qtbot, "120")
    assert shop.current().inactivity_days == 120
    hint = page.fields["inactivity_days"].message
    qtbot.waitUntil(lambda: "lapsed after 120 days, as chosen on" in hint.text())


def test_what_is_no_number_of_days_is_refused_at_the_field(page: ShopPage, qtbot: QtBot) -> None:
    _type(page, qtbot, "some")
    assert page.fields["inactivity_days"].has_error()
    assert shop.current().inactivity_days is None


def test_the_days_proposed_are_taken_by_a_click(page: ShopPage, qtbot: QtBot) -> None:
    for i in range(60):
        who = customer(f"Seldom {i}")
        for days in (150, 0):
            sale(1000, TODAY - timedelta(days=days), customer_id=who)
    page.show_saved()
    qtbot.waitUntil(lambda: not page.propose.isHidden())
    page.propose.click()
    assert (shop.current().inactivity_days or 0) >= 90
    qtbot.waitUntil(page.propose.isHidden)
