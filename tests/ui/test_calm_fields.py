"""Fields on long pages: scrolling the page changes none of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from cxdesk.ui.screens.surveys.rescues.card import RescueCard
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.day_edits import day_edit, time_edit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


def test_the_wheel_changes_neither_a_time_nor_a_day(ctx: Context, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    at, on = time_edit(600, "Opens", page), day_edit(date(2026, 3, 2), ctx.format, "Day", page)
    page.show()
    at.setFocus()
    assert [turn(field) for field in (at, on)] == [False, False]  # the page has it
    assert at.text() == "10:00"
    assert on.date().toPython() == date(2026, 3, 2)


def test_the_wheel_over_how_a_rescue_ended_scrolls_the_card(ctx: Context, qtbot: QtBot) -> None:
    card = RescueCard(ctx)
    qtbot.addWidget(card)
    card.show()
    card.outcome.setFocus()
    assert turn(card.outcome) is False
    assert card.outcome.currentIndex() == 0


def test_a_list_opened_by_a_key_shows_its_last_entry_whole(look: object, qtbot: QtBot) -> None:
    """The frame is wider with the keys; what the list gets was too little by that much."""
    combo = CalmCombo()
    combo.addItems(["12 months", "24 months", "60 months", "All of it", "From … to …"])
    qtbot.addWidget(combo)
    with qtbot.waitActive(combo):
        combo.show()
        combo.activateWindow()
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Space)
    view = combo.view()
    qtbot.waitUntil(view.isVisible)
    assert view.verticalScrollBar().maximum() == 0
    assert view.visualRect(view.model().index(4, 0)).bottom() < view.viewport().height()
    combo.hidePopup()


def turn(field: QWidget) -> bool:
    """Turn the wheel over a field, one notch down; whether the field took it."""
    turned = QWheelEvent(
        QPointF(5, 5),
        field.mapToGlobal(QPointF(5, 5)),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turned)
    return turned.isAccepted()
