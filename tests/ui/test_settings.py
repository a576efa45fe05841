"""Settings by keyboard: saved on leaving, errors below the field, hours, holidays, people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from cxdesk.domain.hours import Block
from cxdesk.domain.shop import Shop
from cxdesk.services import backups, shop, staff
from cxdesk.ui import choices
from cxdesk.ui.dialogs.departure import DepartureDialog
from cxdesk.ui.screens.settings.screen import SettingsScreen
from tests.factories import NOW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

MORNING, AFTERNOON = Block(540, 840), Block(960, 1200)
EMPTY_WEEK = ((),) * 7


@pytest.fixture
def screen(window: MainWindow) -> SettingsScreen:
    window.navigate("settings")
    shown = window.screens["settings"]
    assert isinstance(shown, SettingsScreen)
    return shown


def _link(screen: SettingsScreen, page: str, words: str) -> QPushButton:
    buttons = screen.pages[page].findChildren(QPushButton)
    return next(button for button in buttons if button.accessibleName() == words)


def test_name_is_saved_on_enter(screen: SettingsScreen, qtbot: QtBot) -> None:
    field = screen.pages["shop"].name
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Lua hardware")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert shop.current().name == "Lua hardware"
    assert screen.ctx.window.toast_text() == "Saved: Name"


def test_moving_up_who_stands_first_changes_and_tells_nothing(
    screen: SettingsScreen, window: MainWindow
) -> None:
    staff.add_staff("Ana Prieto", now=NOW)
    page = screen.pages["people"]
    page._on_moved(staff.staff()[0])
    assert window.toast_text() == ""
    page._on_left(staff.staff()[0])
    form = window.findChild(DepartureDialog)
    assert form is not None
    form.submit()
    assert window.toast_text() == "Ana Prieto no longer works here"


def test_the_keyboard_stays_with_the_person_that_was_edited(
    screen: SettingsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    ana = staff.add_staff("Ana Prieto", now=NOW)
    staff.add_staff("Luis Gil", now=NOW)
    screen.show_record("people")
    qtbot.waitUntil(lambda: not screen._is_dirty)
    _link(screen, "people", "Edit Ana Prieto").setFocus()
    staff.edit_staff(ana, name="Ana Gil", initials="AP", now=NOW)
    qtbot.waitUntil(lambda: window.focusWidget().accessibleName() == "Edit Ana Gil")


def test_a_week_without_hours_is_not_set_and_not_closed(screen: SettingsScreen) -> None:
    page = screen.pages["hours"]
    words = lambda: [label.text() for label in page.grid.findChildren(QLabel)]  # noqa: E731
    assert (words().count("not set"), words().count("closed")) == (7, 0)
    page.grid.days[0].add_button.click()
    assert (words().count("not set"), words().count("closed")) == (0, 6)


def test_name_is_saved_on_leaving_and_shown_in_the_rail(
    screen: SettingsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    field = screen.pages["shop"].name
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Lua")
    screen.pages["shop"].kind.setFocus()
    qtbot.waitUntil(lambda: window.rail._shop.full_text() == "Lua")


def test_esc_brings_the_old_name_back(screen: SettingsScreen, qtbot: QtBot) -> None:
    field = screen.pages["shop"].name
    before = shop.current().name
    field.setFocus()
    qtbot.keyClicks(field, " and more")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    screen.pages["shop"].kind.setFocus()
    assert field.text() == before
    assert shop.current().name == before


def test_saved_setting_can_be_undone_from_the_toast(
    screen: SettingsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    screen.pages["shop"].commit("kind", kind="Farmacia")
    toast = next(b for b in window.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(toast, Qt.MouseButton.LeftButton)
    assert shop.current().kind == ""


def test_wrong_value_stands_below_its_field_and_is_not_saved(screen: SettingsScreen) -> None:
    page = screen.pages["shop"]
    assert not page.commit("currency", currency="XXX")
    field = page.fields["currency"]
    assert field.has_error()
    assert "XXX" in field.message.text()
    assert field.widget.accessibleDescription() == field.message.text()
    assert shop.current().currency == "EUR"


def test_country_is_chosen_from_the_list(screen: SettingsScreen) -> None:
    combo = screen.pages["shop"].country
    combo.setCurrentIndex(combo.findData("MX"))
    combo.activated.emit(combo.currentIndex())
    assert shop.current().country == "MX"


def test_hours_are_added_per_day(screen: SettingsScreen, qtbot: QtBot) -> None:
    screen.show_record("hours")
    monday = screen.pages["hours"].grid.days[0]
    monday.add_button.click()
    monday.add_button.click()
    assert shop.current().hours == ((MORNING, AFTERNOON), *EMPTY_WEEK[1:])


def test_edited_time_is_saved_on_leaving_it(screen: SettingsScreen, qtbot: QtBot) -> None:
    screen.show_record("hours")
    monday = screen.pages["hours"].grid.days[0]
    monday.add_button.click()
    monday.pairs[0].closes.setText("13:30")
    monday.pairs[0].closes.editingFinished.emit()
    assert shop.current().hours[0] == (Block(540, 810),)


def test_midnight_as_closing_time_is_the_end_of_the_day(screen: SettingsScreen) -> None:
    monday = screen.pages["hours"].grid.days[0]
    monday.add_button.click()
    monday.pairs[0].closes.setText("0:00")
    monday.pairs[0].closes.editingFinished.emit()
    assert shop.current().hours[0] == (Block(540, 1440),)


def test_hours_are_copied_to_other_days(screen: SettingsScreen) -> None:
    grid = screen.pages["hours"].grid
    grid.days[0].add_button.click()
    grid.days[0].copied.emit(0, [1, 2, 3, 4])
    assert shop.current().hours == ((MORNING,),) * 5 + ((),) * 2


def test_removed_hours_close_the_day(screen: SettingsScreen) -> None:
    grid = screen.pages["hours"].grid
    grid.days[0].add_button.click()
    grid.days[0].pairs[0].removed.emit(grid.days[0].pairs[0])
    assert shop.current().hours == EMPTY_WEEK


def test_empty_hours_are_refused_in_words(screen: SettingsScreen) -> None:
    page = screen.pages["hours"]
    page.grid.days[0].add_button.click()
    page.grid.days[0].pairs[0].closes.setText("9:00")
    page.grid.days[0].pairs[0].closes.editingFinished.emit()
    assert page.fields["hours"].has_error()
    assert shop.current().hours[0] == (MORNING,)


def test_hours_over_midnight_go_on_the_next_morning(screen: SettingsScreen) -> None:
    page = screen.pages["hours"]
    page.grid.days[0].add_button.click()
    page.grid.days[0].pairs[0].closes.setText("2:00")
    page.grid.days[0].pairs[0].closes.editingFinished.emit()
    assert shop.current().hours[:2] == ((Block(540, 1440),), (Block(0, 120),))


def test_holidays_are_added_once_in_order_and_removed(screen: SettingsScreen) -> None:
    page = screen.pages["hours"]
    for day in (QDate(2026, 12, 25), QDate(2026, 1, 6), QDate(2026, 12, 25)):
        page.holidays.new_day.setDate(day)
        page.holidays.add_day.click()
    assert shop.current().holidays == (date(2026, 1, 6), date(2026, 12, 25))
    screen.refresh()
    _link(screen, "hours", "Remove 6 Jan 2026").click()
    assert shop.current().holidays == (date(2026, 12, 25),)


def test_days_of_earlier_years_are_folded_away_and_removed_by_key(
    screen: SettingsScreen, qtbot: QtBot
) -> None:
    page = screen.pages["hours"]
    kept = (date(2024, 1, 1), date(2025, 12, 24), date(2025, 12, 25), date(2026, 1, 6))
    page.commit("holidays", holidays=kept)
    screen.show_record("hours")
    screen.refresh()
    assert len(page.holidays.days.buttons()) == 1
    assert page.holidays.days.fold.text() == "Earlier days: 3"
    page.holidays.days.fold.setFocus()
    qtbot.keyClick(page.holidays.days.fold, Qt.Key.Key_Space)
    assert len(page.holidays.days.buttons()) == 4
    page.holidays.days.buttons()[1].setFocus()
    qtbot.keyClick(page.holidays.days.buttons()[1], Qt.Key.Key_Space)
    assert shop.current().holidays == (date(2024, 1, 1), date(2025, 12, 25), date(2026, 1, 6))
    screen.refresh()
    assert page.holidays.days.buttons()[1].hasFocus()
    assert page.holidays.days.buttons()[1].accessibleName() == "Remove 25 Dec 2025"


def test_people_are_added_and_taken_off_the_list(screen: SettingsScreen, qtbot: QtBot) -> None:
    page = screen.pages["people"]
    qtbot.keyClicks(page.new_name, "Ana Martin")
    qtbot.keyClick(page.new_name, Qt.Key.Key_Return)
    assert [member.initials for member in staff.staff()] == ["AM"]
    assert page.new_name.text() == ""
    screen.refresh()
    _link(screen, "people", "Ana Martin no longer works here").click()
    assert len(staff.staff()) == 1
    form = screen.ctx.window.findChild(DepartureDialog)
    assert form is not None
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert staff.staff() == ()


def test_nameless_person_is_refused_at_the_field(screen: SettingsScreen) -> None:
    page = screen.pages["people"]
    page.add_person.click()
    assert page.fields["name"].has_error()


def test_language_goes_with_the_shop_and_look_with_the_computer(screen: SettingsScreen) -> None:
    looks: list[str] = []
    screen.ctx.set_look = looks.append
    page = screen.pages["look"]
    page.language.choose("es")
    page.look.choose("dark")
    assert shop.current().language == "es"
    assert looks == ["dark"]


def test_a_choice_that_rebuilds_the_window_keeps_the_keyboard(
    screen: SettingsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    screen.show_record("look")
    look = screen.pages["look"].look
    look.setFocus()
    left = screen.state()
    assert left == {"page": "look", "held": "look"}
    screen.choice.setFocus()
    screen.restore(left)
    screen.setFocus()
    assert look.isAncestorOf(window.focusWidget())


def test_backup_is_made_on_request_and_shown(screen: SettingsScreen, qtbot: QtBot) -> None:
    page = screen.pages["backups"]
    assert page.last.text() == "None yet"
    page.now_button.click()
    qtbot.waitUntil(lambda: page.last.text() != "None yet")
    assert backups.latest().made_at == NOW
    assert page.last.text() == "today 12:00"


def test_page_is_come_back_to(screen: SettingsScreen) -> None:
    screen.restore({"page": "backups"})
    assert screen.state() == {"page": "backups"}
    screen.restore({"page": "no such"})
    assert screen.state() == {"page": "backups"}


def test_forms_are_never_wider_than_640(screen: SettingsScreen, window: MainWindow) -> None:
    window.resize(1600, 800)
    assert {page.maximumWidth() for page in screen.pages.values()} == {640}


def test_known_countries_have_a_currency_and_a_zone_that_a_shop_takes() -> None:
    from cxdesk.domain.shop import checked

    for country in choices.COUNTRIES:
        made = Shop(country=country.code, currency=country.currency, time_zone=country.zone)
        assert checked(made).country == country.code


def test_countries_are_named_in_the_language() -> None:
    assert choices.country_name("ES", "es") == "España"
    assert choices.country_name("ES", "en") == "Spain"
