"""Settings of the indicators: the chosen ones by keys, the days of inactivity, every choice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from cxdesk.domain import choices
from cxdesk.domain.shop import CHOSEN
from cxdesk.services import shop
from cxdesk.ui.screens.settings.indicators_page import IndicatorsPage
from tests.factories import NOW, customer, sale

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(window: MainWindow) -> IndicatorsPage:
    window.navigate("settings", "indicators")
    shown = window.screens["settings"].pages["indicators"]
    assert isinstance(shown, IndicatorsPage)
    return shown


def rows(page: IndicatorsPage) -> list[str]:
    return [page.chosen.list.item(at).text() for at in range(page.chosen.list.count())]


def test_chosen_indicators_move_and_go_by_keys(page: IndicatorsPage, qtbot: QtBot) -> None:
    assert rows(page)[:3] == ["NPS", "Satisfaction (CSAT)", "First response time"]
    keys = page.chosen.list
    keys.setFocus()
    qtbot.keyClick(keys, Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: rows(page)[:2] == ["Satisfaction (CSAT)", "NPS"])
    assert shop.current().chosen == ("csat", "nps", *CHOSEN[2:])
    assert keys.currentItem().text() == "NPS"  # it stays picked, to be moved on
    qtbot.keyClick(keys, Key.Key_Up, ALT)
    qtbot.keyClick(keys, Key.Key_Up, ALT)  # the first cannot go further
    assert shop.current().chosen == CHOSEN
    qtbot.keyClick(keys, Key.Key_Delete)
    assert shop.current().chosen == CHOSEN[1:]
    qtbot.waitUntil(lambda: "NPS" not in rows(page))


def test_an_indicator_is_added_last_and_undone_from_the_toast(
    page: IndicatorsPage, qtbot: QtBot
) -> None:
    others = page.chosen.others
    others.setCurrentIndex(others.findData("margin"))
    others.activated.emit(others.currentIndex())
    assert shop.current().chosen == (*CHOSEN, "margin")
    page.ctx.undo()
    assert shop.current().chosen == CHOSEN
    qtbot.waitUntil(lambda: page.chosen.others.findData("margin") > 0)


def test_a_full_board_says_so_below_the_list(page: IndicatorsPage, qtbot: QtBot) -> None:
    many = [f"own_{number}" for number in range(24)]
    shop.settings_from_json({"chosen": many}, now=NOW)
    qtbot.waitUntil(lambda: page.chosen.others.findData("nps") > 0)
    others = page.chosen.others
    others.setCurrentIndex(others.findData("nps"))
    others.activated.emit(others.currentIndex())
    assert "At most 24" in page.fields["chosen"].message.text()
    assert shop.current().chosen == tuple(many)


def test_every_choice_has_a_field_that_saves_itself(page: IndicatorsPage) -> None:
    assert set(page.combos) == {choice.field for choice in choices.ALL} | {"clv_years_max"}
    combo = page.combos["first_response_clock"]
    assert combo.currentText() == "Opening time"
    combo.setCurrentIndex(combo.findData("calendar"))
    combo.activated.emit(combo.currentIndex())
    assert shop.current().choices.first_response_clock == "calendar"
    page.ctx.undo()
    assert shop.current().choices.first_response_clock == "business"


def test_the_wheel_scrolls_the_page_and_changes_no_choice(page: IndicatorsPage) -> None:
    combo = page.combos["fcr_days"]
    turned = QWheelEvent(
        QPointF(5, 5),
        combo.mapToGlobal(QPointF(5, 5)),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, turned)
    assert combo.currentData() == "7"
    assert shop.current().choices.fcr_days == "7"


def test_days_of_inactivity_are_typed_proposed_and_refused(
    page: IndicatorsPage, qtbot: QtBot
) -> None:
    field = page.days
    field.setFocus()
    for typed, kept in (("60", 60), ("soon", 60), ("0", 60)):
        field.selectAll()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Key.Key_Return)
        assert shop.current().inactivity_days == kept
        assert page.fields["inactivity_days"].has_error() is (typed != "60")
    field.selectAll()
    qtbot.keyClick(field, Key.Key_Delete)
    qtbot.keyClick(field, Key.Key_Return)
    assert shop.current().inactivity_days is None
    qtbot.waitUntil(lambda: not page.ctx.jobs.is_busy())


def test_the_proposal_is_told_with_its_reason_and_used_by_a_link(
    page: IndicatorsPage, qtbot: QtBot
) -> None:
    """Sixty customers who came back after 10 days: 90 is the least that is ever proposed."""
    shop.settings_from_json({"inactivity_days": 200}, now=NOW)
    for number in range(60):
        who = customer(f"Customer {number}")
        sale(10_00, date(2025, 6, 1), customer_id=who)
        sale(10_00, date(2025, 6, 11), customer_id=who)
    page.show_saved()
    qtbot.waitUntil(lambda: "60 returns" in page.fields["inactivity_days"].message.text())
    page.use.click()
    assert shop.current().inactivity_days == 90
    qtbot.waitUntil(page.use.isHidden)
    qtbot.waitUntil(lambda: not page.ctx.jobs.is_busy())
