"""Hours are typed as people write them; what is no time of day is refused and stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.services import shop
from tests.ui.hours_place import hours_shown, page_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow
    from cxdesk.ui.screens.settings.hours_page import HoursPage


@pytest.fixture
def page(window: MainWindow) -> HoursPage:
    return page_of(hours_shown(window))


@pytest.mark.parametrize("typed", ["10", "1000", "10:00", "10.00"])
@pytest.mark.parametrize("first", ["Ctrl+A", "Home", ""])
def test_an_hour_is_typed_over_the_old_one(
    page: HoursPage, qtbot: QtBot, typed: str, first: str
) -> None:
    opens = page.grid.days[0].pairs[0].opens
    opens.setFocus()
    if first:
        qtbot.keySequence(opens, first)
    qtbot.keyClicks(opens, typed)
    qtbot.keyClick(opens, Qt.Key.Key_Return)
    assert opens.text() == "10:00"
    page.week.change.save_button.click()
    assert shop.current().hours_versions[0].week[0][0].opens == 600


def test_what_is_no_hour_stays_as_it_was_typed_and_is_refused(
    page: HoursPage, qtbot: QtBot
) -> None:
    opens = page.grid.days[0].pairs[0].opens
    opens.setFocus()
    qtbot.keyClicks(opens, "25:00")
    qtbot.keyClick(opens, Qt.Key.Key_Tab)
    assert (opens.text(), opens.property("invalid")) == ("25:00", True)
    said = page.fields["hours"].message.text()
    assert said == "“25:00” is not a time of day: write it like 09:30."
    assert not page.week.change.isVisible()
    opens.setText("9:00")
    opens.editingFinished.emit()
    assert not page.fields["hours"].has_error()
    assert not opens.property("invalid")


@pytest.mark.parametrize("name", ["special", "closures"])
def test_a_special_day_with_no_hour_is_refused_at_its_field(page: HoursPage, name: str) -> None:
    part, field = getattr(page, name), {"special": "special_openings"}.get(name, name)
    (part.opens if name == "special" else part.first_time).setText("25:00")
    part.add.click()
    assert "“25:00” is not a time of day" in page.fields[field].message.text()
    assert shop.current().special_openings == shop.current().closures == ()


def test_arrows_step_an_hour_by_a_quarter(page: HoursPage, qtbot: QtBot) -> None:
    opens = page.grid.days[0].pairs[0].opens
    qtbot.keyClick(opens, Qt.Key.Key_Up)
    qtbot.keyClick(opens, Qt.Key.Key_Up)
    qtbot.keyClick(opens, Qt.Key.Key_Down)
    assert opens.text() == "09:15"
