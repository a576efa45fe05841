"""An event from anywhere: its kind follows the words, and it can be set right."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.events import ShopEventKind
from cxdesk.services import events
from cxdesk.ui.dialogs.event import EventDialog
from tests.factories import NOW, TODAY
from tests.ui.counter_desk import Desk, make_desk, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def noted() -> list[tuple[str, ShopEventKind]]:
    return [(event.note, event.kind) for event in events.events(date.min, date.max)]


def test_the_kind_follows_the_words(desk: Desk, qtbot: QtBot) -> None:
    form = EventDialog(desk.ctx)
    shown(desk, form, qtbot)
    qtbot.keyClicks(form.note, "Obras en la calle")
    assert form.kind.value() is ShopEventKind.STREET
    qtbot.keyClick(form.note, Key.Key_Return)
    assert noted() == [("Obras en la calle", ShopEventKind.STREET)]


def test_a_chosen_kind_stays_whatever_is_typed_then(desk: Desk, qtbot: QtBot) -> None:
    form = EventDialog(desk.ctx)
    shown(desk, form, qtbot)
    form.kind.choose(ShopEventKind.OTHER)
    qtbot.keyClicks(form.note, "New prices")
    assert form.kind.value() is ShopEventKind.OTHER


def test_a_kept_event_opens_as_it_is_and_is_saved_changed(desk: Desk, qtbot: QtBot) -> None:
    made = events.add_event(TODAY, "New prices", ShopEventKind.CAMPAIGN, now=NOW)
    form = EventDialog(desk.ctx, event_id=made)
    shown(desk, form, qtbot)
    assert (form.note.text(), form.kind.value()) == ("New prices", ShopEventKind.CAMPAIGN)
    form.note.setFocus()
    form.note.end(False)
    qtbot.keyClicks(form.note, " again")
    qtbot.keyClick(form.note, Key.Key_Return)
    assert noted() == [("New prices again", ShopEventKind.CAMPAIGN)]
    assert desk.toasts == ["Event changed."]


def test_its_key_opens_it_from_any_place(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("customers")
    qtbot.keyClick(window, Key.Key_E, Qt.KeyboardModifier.ControlModifier | _SHIFT)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), EventDialog))
    form = QApplication.activeModalWidget()
    assert isinstance(form, EventDialog)
    form.reject()


_SHIFT = Qt.KeyboardModifier.ShiftModifier
