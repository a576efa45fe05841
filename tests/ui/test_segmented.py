"""A row of exclusive buttons: one stop for Tab, arrows walk, words are never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui import theme


@pytest.fixture
def segmented(look: theme.Theme, qtbot: QtBot) -> Segmented:
    made = Segmented([("a", "All"), ("r", "Regular"), ("n", "New")], name="Which")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_segmented_chooses_the_first_and_tells_only_people(segmented: Segmented) -> None:
    told: list[object] = []
    segmented.changed.connect(told.append)
    assert segmented.value() == "a"
    segmented.set_value("n")
    assert (segmented.value(), told) == ("n", [])


def test_arrows_walk_the_segments(segmented: Segmented, qtbot: QtBot) -> None:
    told: list[object] = []
    segmented.changed.connect(told.append)
    segmented.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert told == ["r", "a", "n"]


def test_segments_have_less_air_only_where_they_need_it(segmented: Segmented) -> None:
    assert segmented.fit(500)
    roomy = segmented.sizeHint().width()
    assert segmented.fit(roomy - 1)
    assert segmented.sizeHint().width() < roomy
    assert not segmented.fit(20)
    assert segmented.fit(roomy)
    assert segmented.sizeHint().width() == roomy


def test_segments_are_one_stop_for_tab(segmented: Segmented) -> None:
    stops = [
        button.text()
        for button in segmented.findChildren(QPushButton)
        if button.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["All"]


def test_without_room_they_are_one_list_that_opens(segmented: Segmented, qtbot: QtBot) -> None:
    told: list[object] = []
    segmented.changed.connect(told.append)
    segmented.setFocus()
    segmented.fold(20)
    folded = segmented.findChild(QComboBox)
    assert isinstance(folded, QComboBox)
    assert (segmented.is_folded(), folded.hasFocus()) == (True, True)
    assert folded.accessibleName() == "Which"
    qtbot.keyClick(folded, Qt.Key.Key_Right)
    assert (segmented.value(), told, folded.currentText()) == ("r", ["r"], "Regular")
    folded.setCurrentIndex(2)
    folded.activated.emit(2)
    assert (segmented.value(), told) == ("n", ["r", "n"])
    segmented.fold(500)
    assert not segmented.is_folded()
    chosen = QApplication.focusWidget()
    assert isinstance(chosen, QPushButton)
    assert chosen.text() == "New"


def test_one_list_offers_other_choices_when_they_change(segmented: Segmented) -> None:
    segmented.fold(20)
    segmented.set_options([("a", "All of them"), ("z", "Last")])
    folded = segmented.findChild(QComboBox)
    assert isinstance(folded, QComboBox)
    assert [folded.itemText(at) for at in range(folded.count())] == ["All of them", "Last"]
    assert all(button.isHidden() for button in segmented.findChildren(QPushButton))


def test_one_list_leads_down_as_the_buttons_do(segmented: Segmented, qtbot: QtBot) -> None:
    segmented.leads_down = True
    segmented.fold(20)
    segmented.setFocus()
    with qtbot.waitSignal(segmented.left_down):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert segmented.value() == "a"


def test_the_one_with_the_keyboard_is_not_wider(segmented: Segmented) -> None:
    button = segmented.findChildren(QPushButton)[1]
    before = button.sizeHint().width()
    segmented.set_value("r")
    button.setFocus()
    assert button.sizeHint().width() == before
