"""The list of all indicators in the wizard: looked through by words, walked and chosen by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from cxdesk import words
from cxdesk.domain.kpis import ALL
from cxdesk.ui.format import Format
from cxdesk.ui.widgets.indicator_combo import IndicatorCombo
from cxdesk.ui.widgets.plain import column
from tests.ui.conftest import delete_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


class Form:
    """A choice in a window, with the keys, and the key that its window gets."""

    def __init__(self, ctx: Context, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.window = QWidget()
        box = column(self.window)
        self.combo = IndicatorCombo(ctx, ALL, self.window)
        box.addWidget(self.combo)
        box.addWidget(QPushButton("Next", self.window))
        self.window.resize(420, 120)
        self.window.show()
        self.window.activateWindow()
        self.combo.setFocus()
        qtbot.waitUntil(self.combo.hasFocus)

    def type(self, text: str) -> None:
        for letter in text:
            self._qtbot.keyClicks(self._at_hand(), letter)

    def press(self, key: Key) -> None:
        self._qtbot.keyClick(self._at_hand(), key)

    def _at_hand(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        found = popup.focusWidget() if popup is not None else QApplication.focusWidget()
        assert found is not None
        return found

    def listed(self) -> list[str]:
        assert self.combo._list is not None
        return [str(self.combo.itemData(row)) for row in self.combo._list.listed()]


@pytest.fixture
def form(ctx: Context, qtbot: QtBot) -> Iterator[Form]:
    made = Form(ctx, qtbot)
    yield made
    delete_now(made.window)


def test_letters_look_for_an_indicator_and_enter_takes_the_first(form: Form) -> None:
    form.type("nps")
    assert form.listed()[0] == "nps"
    form.press(Key.Key_Return)
    assert form.combo.currentData() == "nps"
    assert QApplication.activePopupWidget() is None
    assert form.combo.hasFocus()


def test_other_names_of_an_indicator_find_it(form: Form) -> None:
    form.type("participation")
    assert form.listed() == ["survey_response_rate"]


def test_arrows_walk_what_was_found(form: Form) -> None:
    form.type("time")
    found = form.listed()
    assert len(found) > 2
    form.press(Key.Key_Down)
    form.press(Key.Key_Down)
    form.press(Key.Key_Up)
    form.press(Key.Key_Return)
    first = found.index("first_response_time")  # the first whose name has the word
    assert form.combo.currentData() == found[first + 1]


def test_arrows_pass_by_the_names_of_the_groups(form: Form) -> None:
    form.combo.showPopup()
    for _ in range(len(ALL) + 5):
        form.press(Key.Key_Down)
    form.press(Key.Key_Return)
    last = max(row for row in range(form.combo.count()) if form.combo.itemData(row))
    assert form.combo.currentIndex() == last


def test_the_name_of_a_group_without_hits_is_not_listed(form: Form) -> None:
    form.type("participation")
    listed = form.combo._list
    assert listed is not None
    heads = [row for row in range(form.combo.count()) if form.combo.itemData(row) is None]
    assert sum(not listed.view.isRowHidden(row) for row in heads) == 1


def test_words_that_nothing_has_choose_nothing(form: Form) -> None:
    form.type("zzz")
    assert form.listed() == []
    assert form.combo._list is not None
    assert form.combo._list._none.isVisible()
    form.press(Key.Key_Return)
    assert form.combo.currentIndex() == -1


def test_esc_empties_the_field_then_closes_the_list(form: Form) -> None:
    form.type("nps")
    form.press(Key.Key_Escape)
    assert len(form.listed()) == len(ALL)
    form.press(Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert form.combo.currentIndex() == -1


def test_in_spanish_the_names_of_both_languages_find_it(ctx: Context, qtbot: QtBot) -> None:
    ctx.format = Format("es", "EUR")
    words.set_language("es")
    form = Form(ctx, qtbot)
    form.type("participacion")
    assert form.listed() == ["survey_response_rate"]
    form.press(Key.Key_Escape)
    form.type("participation")
    assert form.listed() == ["survey_response_rate"]
    words.set_language("en")
    delete_now(form.window)
