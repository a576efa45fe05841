"""An event noted by mistake is deleted in the form that notes events; undo brings it back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.services import events
from cxdesk.ui.dialogs.event import EventDialog
from cxdesk.ui.widgets.event_lines import EventLines
from tests.factories import NOW, TODAY
from tests.ui.counter_desk import Desk, make_desk, press, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot) -> EventDialog:
    dialog = EventDialog(desk.ctx)
    shown(desk, dialog, qtbot)
    return dialog


def noted() -> list[str]:
    return [event.note for event in events.events(date.min, date.max)]


def test_the_events_noted_last_come_first_whatever_their_day(desk: Desk, qtbot: QtBot) -> None:
    events.add_event(TODAY, "new prices", now=NOW - 60)
    events.add_event(TODAY - timedelta(days=400), "moved here", now=NOW)
    says = [made.accessibleName() for made in opened(desk, qtbot).noted.buttons]
    assert says == ["Delete “moved here”", "Delete “new prices”"]


def test_the_keyboard_deletes_an_event_and_undo_brings_it_back(desk: Desk, qtbot: QtBot) -> None:
    events.add_event(TODAY, "new prices", now=NOW)
    events.add_event(TODAY, "noted by mistake", now=NOW)
    dialog = opened(desk, qtbot)
    first = dialog.noted.buttons[0]
    for _ in range(20):
        if first.hasFocus():
            break
        press(Key.Key_Tab)
    assert QApplication.focusWidget() is first
    press(Key.Key_Return)
    assert not dialog.isVisible()
    assert noted() == ["new prices"]
    assert desk.toasts == ["Event deleted."]
    assert desk.undo is not None
    desk.undo()
    assert noted() == ["new prices", "noted by mistake"]


def test_text_typed_before_a_deletion_is_kept(desk: Desk, qtbot: QtBot) -> None:
    events.add_event(TODAY, "noted by mistake", now=NOW)
    dialog = opened(desk, qtbot)
    dialog.note.setText("street works")
    dialog.noted.buttons[0].click()
    assert noted() == []
    again = opened(desk, qtbot)
    again.drafts.go_on()
    assert again.note.text() == "street works"


def test_an_event_gone_meanwhile_is_told_in_the_form(desk: Desk, qtbot: QtBot) -> None:
    gone = events.add_event(TODAY, "noted by mistake", now=NOW)
    dialog = opened(desk, qtbot)
    events.delete_event(gone, now=NOW)
    dialog.noted.buttons[0].click()
    assert dialog.isVisible()
    assert desk.toasts == []


def test_without_events_there_is_nothing_to_delete(desk: Desk, qtbot: QtBot) -> None:
    assert opened(desk, qtbot).findChildren(EventLines) == []


def test_many_events_take_no_more_room_than_five(desk: Desk, qtbot: QtBot) -> None:
    for day in range(5):
        events.add_event(TODAY - timedelta(days=day), f"event {day}", now=NOW)
    height = opened(desk, qtbot).noted.sizeHint().height()
    for day in range(5, 12):
        events.add_event(TODAY - timedelta(days=day), f"event {day}", now=NOW)
    many = opened(desk, qtbot).noted
    assert len(many.buttons) == 12
    assert many.sizeHint().height() == height
