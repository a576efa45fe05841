"""A row of exclusive buttons: one stop for Tab, arrows walk, words are never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

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
