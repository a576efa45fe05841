"""The tab Events: the last day first, filtered, set right and taken away by keys."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from cxdesk.domain.events import ShopEventKind
from cxdesk.services import chosen, events
from cxdesk.ui.dialogs.event import EventDialog
from cxdesk.ui.screens.indicators.events_tab.tab import EventsTab
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import YieldingLink
from tests.factories import DAY, NOW, TODAY, interaction
from tests.ui.counter_desk import where_keys_go

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow
    from cxdesk.ui.screens.indicators.events_tab.card import EventCard

Key = Qt.Key


@pytest.fixture
def go(window: MainWindow, qtbot: QtBot) -> Callable[[], EventsTab]:
    """Goes to the tab, once the events of the test are noted."""

    def run() -> EventsTab:
        window.navigate("indicators", "events")
        screen: Any = window.screens["indicators"]
        tab = screen.shown_tab()
        assert isinstance(tab, EventsTab)
        qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())
        tab.list.view.setFocus()
        return tab

    return run


def note(text: str, days: int, kind: ShopEventKind = ShopEventKind.OTHER) -> int:
    return events.add_event(TODAY - timedelta(days=days), text, kind, now=NOW)


def listed(tab: EventsTab) -> list[str]:
    return [event.note for event in tab.list.events]


def test_the_last_day_is_first_and_its_event_is_shown(go: Callable[[], EventsTab]) -> None:
    note("Prices", 9)
    newest = note("Fair", 2)
    note("Works", 30)
    tab = go()
    assert listed(tab) == ["Fair", "Prices", "Works"]
    assert tab.card.event_id() == newest
    assert tab.caption() == "3 events"


def test_words_and_kind_leave_what_fits_both(go: Callable[[], EventsTab], qtbot: QtBot) -> None:
    note("María left", 9, ShopEventKind.STAFF)
    note("María's prices", 2, ShopEventKind.PRICES)
    note("Luis came", 1, ShopEventKind.STAFF)
    tab = go()
    tab.list.search.setText("maria")
    qtbot.waitUntil(lambda: listed(tab) == ["María's prices", "María left"])
    tab.list.kind.setCurrentIndex(tab.list.kind.findData("staff"))
    assert listed(tab) == ["María left"]


def test_del_takes_the_chosen_event_away_and_undo_brings_it_back(
    go: Callable[[], EventsTab], window: MainWindow, qtbot: QtBot
) -> None:
    note("Prices", 9)
    note("Fair", 2)
    tab = go()
    tab.list.view.select_first()
    qtbot.keyClick(where_keys_go(), Key.Key_Delete)
    qtbot.waitUntil(lambda: listed(tab) == ["Prices"])
    window.ctx.undo()
    qtbot.waitUntil(lambda: listed(tab) == ["Fair", "Prices"])


def test_f4_opens_the_chosen_event_and_what_is_saved_is_shown(
    go: Callable[[], EventsTab], qtbot: QtBot
) -> None:
    note("Fiar", 2)
    tab = go()
    qtbot.keyClick(where_keys_go(), Key.Key_F4)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), EventDialog))
    form: Any = QApplication.activeModalWidget()
    form.note.setText("Fair")
    form.submit()
    qtbot.waitUntil(lambda: tab.card.note.text() == "Fair")
    assert [one.note for one in events.events(date.min, date.max)] == ["Fair"]


def test_without_events_the_tab_opens_the_form(go: Callable[[], EventsTab]) -> None:
    tab = go()
    assert not tab.list.isVisible()
    tab.findChild(EmptyState).action_button.click()
    assert isinstance(QApplication.activeModalWidget(), EventDialog)
    QApplication.activeModalWidget().close()


def texts(card: EventCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]


def test_what_moved_around_the_event_leads_to_its_chart(
    go: Callable[[], EventsTab], window: MainWindow, qtbot: QtBot
) -> None:
    """Twenty days: 24 new cases and interactions, 4 in the twenty before."""
    for nth in range(24):
        interaction(now=NOW - nth % 20 * DAY)
    for nth in range(4):
        interaction(now=NOW - (20 + nth) * DAY)
    chosen.show("interactions", now=NOW)
    note("Fair", 19)
    card = go().card
    assert card.days.text() == "20 days from then on against the 20 before"
    assert "4 → 24, more than chance" in texts(card)
    links = {link.accessibleName(): link for link in card.findChildren(YieldingLink)}
    links["Interactions"].click()
    screen: Any = window.screens["indicators"]
    qtbot.waitUntil(lambda: screen.state().get("open") == "interactions")


def test_a_recent_event_says_when_it_is_told(go: Callable[[], EventsTab]) -> None:
    note("Fair", 2)
    card = go().card
    assert "Two weeks after an event it is told here what moved around it." in texts(card)


def test_a_narrow_window_keeps_the_button_of_the_tab(
    go: Callable[[], EventsTab], window: MainWindow
) -> None:
    go()
    screen: Any = window.screens["indicators"]
    screen.resize(800, 600)
    assert (screen.add_event.isHidden(), screen.new_goal.isHidden()) == (False, True)
    screen.show_record("goals")
    screen.resize(800, 600)
    assert (screen.add_event.isHidden(), screen.new_goal.isHidden()) == (True, False)
    screen.resize(1200, 600)
    assert (screen.add_event.isHidden(), screen.new_goal.isHidden()) == (False, False)
