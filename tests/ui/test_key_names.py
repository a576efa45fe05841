"""A key has one name: on the sheet of keys, in tooltips and in every menu, ours and Qt's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence

from cxdesk import words
from cxdesk.ui import actions
from cxdesk.ui.language import load_translators
from cxdesk.ui.widgets.plain import native_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from cxdesk.ui.main_window import MainWindow

KEYS = ("Ctrl+D", "Ctrl+Shift+N", "Alt+Left", "Ctrl+Del", "Esc")


@pytest.fixture
def _spanish(qapp: QApplication) -> Iterator[None]:
    words.set_language("es")
    translators = load_translators("es")
    for translator in translators:
        qapp.installTranslator(translator)
    yield
    for translator in translators:
        qapp.removeTranslator(translator)


@pytest.mark.usefixtures("_spanish")
def test_a_key_has_one_spanish_name_for_us_and_for_qt() -> None:
    native = QKeySequence.SequenceFormat.NativeText
    told = [QKeySequence(key).toString(native) for key in KEYS]
    assert told == ["Ctrl+D", "Ctrl+Mayús+N", "Alt+Izquierda", "Ctrl+Supr", "Esc"]
    assert [native_key(key) for key in KEYS] == told


@pytest.mark.usefixtures("_spanish")
def test_the_new_menu_names_its_keys_as_the_sheet_does(window: MainWindow) -> None:
    menu = window.top_bar.new_button.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    told = [item.text().partition("\t")[2] for item in menu.actions()]
    assert "Ctrl+Mayús+N" in told
    assert told == [native_key(action.keys[0]) for action in actions.NEW]
