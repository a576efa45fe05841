"""How scores spread in a window too narrow for it beside the answers: over them, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from cxdesk.domain.answer_list import Band
from cxdesk.domain.hats import Hat
from cxdesk.services import hats
from tests.factories import answer
from tests.ui.answers_place import go_to_answers
from tests.ui.counter_desk import where_keys_go

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow
    from cxdesk.ui.screens.surveys.answers.tab import AnswersTab

Key = Qt.Key
NARROW, WIDE = (683, 467), (1024, 700)


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot) -> AnswersTab:
    answer(9)
    answer(3)
    made = go_to_answers(window, qtbot)
    window.resize(*NARROW)
    qtbot.waitUntil(lambda: not made.overview.isVisible())
    return made


def test_a_key_shows_them_over_the_list_and_esc_leads_back(tab: AnswersTab, qtbot: QtBot) -> None:
    assert tab.list.isVisible()
    qtbot.keyClick(where_keys_go(), Key.Key_F8)
    qtbot.waitUntil(tab.overview.isVisible)
    assert not tab.list.isVisible()
    assert tab.overview.isAncestorOf(where_keys_go())
    qtbot.keyClick(where_keys_go(), Key.Key_Escape)
    qtbot.waitUntil(tab.list.isVisible)
    assert not tab.overview.isVisible()
    assert where_keys_go() is tab.list.view


def test_a_link_above_the_list_shows_them_and_a_cross_closes_them(
    tab: AnswersTab, qtbot: QtBot
) -> None:
    assert tab.filters.spreads.isVisible()
    tab.filters.spreads.click()
    qtbot.waitUntil(tab.overview.isVisible)
    tab.overview.head.findChild(QPushButton).click()
    qtbot.waitUntil(tab.list.isVisible)


def test_the_answers_behind_a_part_of_them_are_listed(tab: AnswersTab, qtbot: QtBot) -> None:
    tab.show_spreads()
    tab.overview.band_chosen.emit(Band.LOW)
    qtbot.waitUntil(tab.list.isVisible)
    assert where_keys_go() is tab.list.view
    assert tab.list.model.rowCount() == 1


def test_an_answer_takes_their_place(tab: AnswersTab, qtbot: QtBot) -> None:
    tab.show_spreads()
    tab.show_record(answer(7))
    qtbot.waitUntil(tab.detail.isVisible)
    assert not tab.list.isVisible()
    qtbot.keyClick(where_keys_go(), Key.Key_Escape)
    qtbot.waitUntil(tab.list.isVisible)
    assert not tab.overview.isVisible()


def test_with_room_for_both_nothing_covers_the_list(
    tab: AnswersTab, window: MainWindow, qtbot: QtBot
) -> None:
    tab.show_spreads()
    window.resize(*WIDE)
    qtbot.waitUntil(lambda: tab.list.isVisible() and tab.overview.isVisible())
    assert not tab.overview.head.isVisible()
    assert not tab.filters.spreads.isVisible()
    window.resize(*NARROW)
    qtbot.waitUntil(lambda: not tab.overview.isVisible())
    assert tab.list.isVisible()


def test_whoever_comes_back_finds_the_list(
    tab: AnswersTab, window: MainWindow, qtbot: QtBot
) -> None:
    tab.show_spreads()
    window.navigate("today")
    window.navigate("surveys")
    qtbot.waitUntil(tab.list.isVisible)
    assert not tab.overview.isVisible()


def test_at_the_counter_nothing_offers_figures_that_are_the_owners(
    tab: AnswersTab, qtbot: QtBot
) -> None:
    tab.show_spreads()
    hats.wear(Hat.COUNTER)
    try:
        tab.refresh()
        qtbot.waitUntil(tab.list.isVisible)
        qtbot.keyClick(where_keys_go(), Key.Key_F8)
        assert tab.list.isVisible()
        assert not tab.filters.spreads.isVisible()
    finally:
        hats.wear(Hat.OWNER)
