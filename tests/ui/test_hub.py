"""One signal for all changes, from whichever thread they come, and screens that listen to it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer

from cxdesk.domain.customers import CustomerDraft
from cxdesk.services import customers
from cxdesk.ui.hub import Hub
from cxdesk.ui.screen import NEW_DAY, Screen
from tests.factories import NOW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


class _Ear(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[frozenset[str], bool]] = []

    def hear(self, tables: frozenset[str]) -> None:
        self.heard.append((tables, QThread.currentThread() is self.thread()))


class _Place(Screen):
    key = "place"
    watches = frozenset({"customer"})

    def __init__(self, ctx: Context) -> None:
        self.refreshed = 0
        super().__init__(ctx)

    def title(self) -> str:
        return "Place"

    def refresh(self) -> None:
        self.refreshed += 1


def test_change_in_another_thread_arrives_in_the_windows_thread(qtbot: QtBot) -> None:
    hub, ear = Hub(), _Ear()
    hub.changed.connect(ear.hear)
    worker = threading.Thread(target=lambda: hub.announce(frozenset({"answer"})))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert ear.heard == [(frozenset({"answer"}), True)]


def test_command_is_heard_once_with_its_tables(ctx: Context, qtbot: QtBot) -> None:
    ear = _Ear()
    ctx.hub.changed.connect(ear.hear)
    customers.add_customer(CustomerDraft(name="Ana"), now=NOW)
    assert len(ear.heard) == 1
    assert "customer" in ear.heard[0][0]


def test_visible_screen_refreshes_once_for_a_burst(ctx: Context, qtbot: QtBot) -> None:
    place = _Place(ctx)
    qtbot.addWidget(place)
    place.show()
    before = place.refreshed
    for _ in range(3):
        ctx.hub.announce(frozenset({"customer"}))
    qtbot.waitUntil(lambda: place.refreshed > before)
    assert place.refreshed == before + 1


def test_hidden_screen_refreshes_when_shown(ctx: Context, qtbot: QtBot) -> None:
    place = _Place(ctx)
    qtbot.addWidget(place)
    ctx.hub.announce(frozenset({"customer"}))
    _let_timers_fire(qtbot)
    assert place.refreshed == 0
    place.show()
    assert place.refreshed == 1


def test_screen_ignores_tables_it_does_not_watch(ctx: Context, qtbot: QtBot) -> None:
    place = _Place(ctx)
    qtbot.addWidget(place)
    place.show()
    ctx.hub.announce(frozenset({"goal"}))
    _let_timers_fire(qtbot)
    assert place.refreshed == 1


def test_new_day_refreshes_every_screen(ctx: Context, qtbot: QtBot) -> None:
    place = _Place(ctx)
    qtbot.addWidget(place)
    place.show()
    ctx.hub.announce(frozenset({NEW_DAY}))
    qtbot.waitUntil(lambda: place.refreshed == 2)


def test_unplugged_hub_hears_nothing() -> None:
    listeners: list[object] = []
    hub = Hub()
    hub.plug_into(listeners)
    assert len(listeners) == 1
    hub.unplug_from(listeners)
    assert listeners == []


def _let_timers_fire(qtbot: QtBot) -> None:
    """Whatever was due at once has happened when this returns (timers fire in order)."""
    timer = QTimer()
    timer.setSingleShot(True)
    with qtbot.waitSignal(timer.timeout):
        timer.start(0)
