"""Fields on long pages: scrolling the page changes none of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

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
    for field in (at, on):
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
        assert not turned.isAccepted()  # the page has it
    assert at.text() == "10:00"
    assert on.date().toPython() == date(2026, 3, 2)
