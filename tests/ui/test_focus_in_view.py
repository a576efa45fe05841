"""Scrolled forms follow the focus, however it comes: by a letter, from code, by an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget

from cxdesk.ui.form_field import Field
from cxdesk.ui.widgets.focus_in_view import FocusInView
from cxdesk.ui.widgets.plain import column, scrolling

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ALT = Qt.KeyboardModifier.AltModifier


class Form:
    """Twenty fields in an area that shows about four, the labels one to twenty; &Z is the last."""

    def __init__(self, qtbot: QtBot) -> None:
        self.content = QWidget()
        box = column(self.content)
        labels = [*(str(number) for number in range(1, 20)), "&Z"]
        self.fields = [Field(text, QLineEdit(self.content), self.content) for text in labels]
        for field in self.fields:
            box.addWidget(field)
        self.area: QScrollArea = scrolling(self.content, has_stops=True)
        qtbot.addWidget(self.area)
        self.area.resize(300, 240)
        with qtbot.waitActive(self.area):
            self.area.show()
            self.area.activateWindow()
        self.fields[0].widget.setFocus()

    def is_seen(self, widget: QWidget) -> bool:
        """Whether it is inside what the area shows, from its top to its bottom."""
        top = widget.mapTo(self.area.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + widget.height() <= self.area.viewport().height()


@pytest.fixture
def form(look: object, qtbot: QtBot) -> Form:
    return Form(qtbot)


def test_alt_and_the_letter_of_a_field_below_scrolls_to_it_and_its_label(
    form: Form, qtbot: QtBot
) -> None:
    last = form.fields[-1]
    assert not form.is_seen(last)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, ALT)
    assert last.widget.hasFocus()
    qtbot.waitUntil(lambda: form.is_seen(last))


def test_a_field_above_is_scrolled_back_to(form: Form, qtbot: QtBot) -> None:
    form.fields[-1].widget.setFocus()
    qtbot.waitUntil(lambda: form.is_seen(form.fields[-1]))
    form.fields[2].widget.setFocus()
    qtbot.waitUntil(lambda: form.is_seen(form.fields[2]))


def test_an_error_at_the_field_with_the_focus_is_scrolled_into_view(
    form: Form, qtbot: QtBot
) -> None:
    field = form.fields[5]
    field.widget.setFocus()
    qtbot.waitUntil(lambda: form.is_seen(field))
    field.set_error("This is wrong in so many words that they take several lines below the field.")
    field.go_to_error()
    qtbot.waitUntil(lambda: field.message.isVisible() and form.is_seen(field))


def test_what_is_seen_already_does_not_move(form: Form, qtbot: QtBot) -> None:
    form.area.verticalScrollBar().setValue(30)
    form.fields[2].widget.setFocus()
    follower = form.area.findChild(FocusInView)
    assert follower._soon.isActive()
    qtbot.waitUntil(lambda: not follower._soon.isActive())
    assert form.is_seen(form.fields[2])
    assert form.area.verticalScrollBar().value() == 30
