"""A list and its card: side by side, or one at a time in a narrow window; a high card scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QLineEdit, QPushButton

from cxdesk.domain.cases import CaseDraft
from cxdesk.services.cases import open_case
from cxdesk.ui.panes import SINGLE_BELOW, Panes, panes_of
from cxdesk.ui.widgets.plain import PlainLabel, column
from tests.factories import NOW
from tests.ui.counter_desk import add, press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow
    from cxdesk.ui.screens.cases.screen import CasesScreen

Key = Qt.Key
NARROW, WIDE = (683, 467), (1024, 700)


class _Card(QFrame):
    """A card with one button and so many lines of words."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = column(self)
        self.close_button = QPushButton("Close", self)
        box.addWidget(self.close_button)
        for number in range(lines):
            box.addWidget(PlainLabel(f"Line {number}", parent=self))

    def reload(self) -> None:
        """Nothing to read."""


@pytest.fixture
def panes(look: object, qtbot: QtBot) -> Iterator[Panes]:
    left, right = QLineEdit(), _Card(30)
    made = Panes(left, right, right)
    made.share(50)
    qtbot.addWidget(made)
    made.resize(SINGLE_BELOW, 200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    yield made
    made.hide()


def test_there_is_room_for_both_from_a_width_on(panes: Panes) -> None:
    assert (panes.left.isVisible(), panes.right.isVisible()) == (True, True)
    panes.left.setFocus()
    panes.resize(SINGLE_BELOW - 1, 200)
    assert (panes.left.isVisible(), panes.right.isVisible()) == (True, False)
    panes.resize(SINGLE_BELOW, 200)
    assert (panes.left.isVisible(), panes.right.isVisible()) == (True, True)


def test_a_card_that_somebody_is_at_stays_and_covers_the_list(panes: Panes) -> None:
    panes.right.findChild(QPushButton).setFocus()
    panes.resize(SINGLE_BELOW - 1, 200)
    assert (panes.left.isVisible(), panes.right.isVisible()) == (False, True)


def test_the_keyboard_goes_to_the_card_that_covers_the_list(panes: Panes) -> None:
    panes.left.setFocus()
    panes.resize(SINGLE_BELOW - 1, 200)
    panes.right.show()
    assert not panes.left.isVisible()
    assert panes.right.findChild(QPushButton).hasFocus()


def test_a_card_higher_than_its_room_scrolls_whole(panes: Panes, qtbot: QtBot) -> None:
    lines = panes.right.findChildren(PlainLabel)
    qtbot.waitUntil(lambda: lines[-1].height() >= lines[-1].sizeHint().height())
    assert panes.right.height() > 30 * lines[0].sizeHint().height() > panes.height()


def test_without_a_card_to_open_both_stay(look: object, qtbot: QtBot) -> None:
    made = Panes(QLineEdit(), _Card(1), None)
    qtbot.addWidget(made)
    made.resize(SINGLE_BELOW - 100, 200)
    made.show()
    assert made.left.isVisible()
    assert made.right.isVisible()
    assert panes_of(made.left) is made


class _Closed:
    """What opens and closes is closed; something else stands in its place."""

    def reload(self) -> None:
        """Nothing to read."""

    def show(self) -> None:
        """It stays closed."""

    def hide(self) -> None:
        """It is."""

    def isHidden(self) -> bool:
        return True


@pytest.mark.parametrize(("least", "is_seen"), [(200, True), (400, False)])
def test_what_stands_in_place_of_a_card_needs_room_beside_the_list(
    least: int, is_seen: bool, look: object, qtbot: QtBot
) -> None:
    left, right = QLineEdit(), _Card(1)
    left.setMinimumWidth(300)
    right.setMinimumWidth(least)
    made = Panes(left, right, _Closed())
    qtbot.addWidget(made)
    made.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # as inside a window
    made.setMinimumSize(1, 1)
    made.resize(SINGLE_BELOW - 40, 200)
    made.show()
    assert (left.isVisible(), right.isVisible()) == (True, is_seen)


@pytest.fixture
def cases(window: MainWindow, qtbot: QtBot) -> CasesScreen:
    """Two cases in a narrow window."""
    for said in ("The drill does not turn", "The paint is late"):
        open_case(CaseDraft(opened_at=NOW, customer_id=add(name=said), said=said), now=NOW)
    window.resize(*NARROW)
    window.navigate("cases")
    screen: CasesScreen = window.screens["cases"]  # type: ignore[assignment]
    qtbot.waitUntil(screen.list.view.hasFocus)
    return screen


def test_in_a_narrow_window_the_list_comes_first_and_enter_opens(
    cases: CasesScreen, qtbot: QtBot
) -> None:
    press(Key.Key_Down)
    assert not cases._both._soon.isActive()  # nothing follows
    assert cases.list.isVisible()
    assert not cases.detail.isVisible()
    press(Key.Key_Return)
    qtbot.waitUntil(cases.detail.isVisible)
    assert not cases.list.isVisible()
    assert cases.detail.isAncestorOf(QApplication.focusWidget())


def test_esc_comes_back_from_the_card_to_the_list(cases: CasesScreen, qtbot: QtBot) -> None:
    press(Key.Key_Return)
    qtbot.waitUntil(cases.detail.isVisible)
    press(Key.Key_Escape)
    qtbot.waitUntil(cases.list.view.hasFocus)
    assert not cases.detail.isVisible()


def test_an_act_on_the_row_opens_its_card_first(
    cases: CasesScreen, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window.ctx, "open_dialog", lambda name, **_named: asked.append(name))
    press(Key.Key_R)
    assert asked == ["case_reply"]
    assert cases.detail.isVisible()


def test_in_a_wide_window_the_card_follows_the_list(
    cases: CasesScreen, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(*WIDE)
    press(Key.Key_Down)
    qtbot.waitUntil(cases.detail.isVisible)
    assert cases.list.isVisible()
