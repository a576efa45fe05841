"""Settings of surveys: cool-down, form of address, who calls, and the way to questionnaires."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.services import shop, staff
from cxdesk.ui.screens.settings.screen import SettingsScreen
from cxdesk.ui.screens.settings.surveys_page import SurveysPage
from tests.factories import NOW

if TYPE_CHECKING:
    from cxdesk.ui.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> SurveysPage:
    window.navigate("settings")
    screen = window.screens["settings"]
    assert isinstance(screen, SettingsScreen)
    screen.show_record("surveys")
    shown = screen.pages["surveys"]
    assert isinstance(shown, SurveysPage)
    return shown


def test_the_cool_down_is_chosen_and_kept_when_it_is_none_of_the_usual_ones(
    page: SurveysPage, window: MainWindow
) -> None:
    assert page.cooldown.currentText() == "30 days"
    page.cooldown.setCurrentIndex(page.cooldown.findText("60 days"))
    page.cooldown.activated.emit(0)
    assert shop.current().ask_cooldown_days == 60
    assert window.toast_text() == "Saved: Rest between two surveys"
    page.commit("ask_cooldown_days", ask_cooldown_days=45)
    page.show_saved()
    assert page.cooldown.currentText() == "45 days"
    texts = [page.cooldown.itemText(at) for at in range(page.cooldown.count())]
    assert texts == [
        "No rest", "7 days", "14 days", "30 days", "45 days", "60 days", "90 days", "180 days",
    ]  # fmt: skip


def test_customers_are_spoken_to_formally_until_the_shop_chooses_otherwise(
    page: SurveysPage,
) -> None:
    assert page.address.value() == "usted"
    assert "How likely are you to recommend us" in page.example.text()
    page.address.choose("tu")
    assert shop.current().customer_address == "tu"


def test_somebody_is_chosen_to_call_after_low_answers(page: SurveysPage) -> None:
    eva = staff.add_staff("Eva Luz", now=NOW)
    page.show_saved()
    page.rescuer.setCurrentIndex(page.rescuer.findText("Eva Luz"))
    page.rescuer.activated.emit(1)
    assert shop.current().rescue_owner_id == eva
    page.rescuer.setCurrentIndex(0)
    page.rescuer.activated.emit(0)
    assert shop.current().rescue_owner_id is None


def test_the_way_to_the_questionnaires_leads_to_their_tab(
    page: SurveysPage, window: MainWindow
) -> None:
    page.questionnaires.click()
    shown = window.screens["surveys"]
    assert shown.isVisible()
    assert shown.state()["tab"] == "questionnaires"
