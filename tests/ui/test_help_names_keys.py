"""F1 names every key that acts in a place: of its tabs, of an opened indicator, of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction, QShortcut

from cxdesk import words
from cxdesk.ui.format import Format
from cxdesk.ui.language import load_translators
from cxdesk.ui.place_tabs import PlaceTabs
from cxdesk.ui.screens import HALVES, SCREENS
from cxdesk.ui.widgets.plain import native_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

# Those of a chart stand in the help of the opened indicator, where charts are what it is about;
# those of a text begun before stand on its buttons.
ELSEWHERE = {"Ctrl+C", "Ctrl+Shift+C", "F3", "Shift+F3"}
DIGITS = re.compile(r"\b(\d) (?:to|al?) (\d)\b")


def lacking(help_text: str, keys: Iterable[str]) -> set[str]:
    """The keys that a help does not name; letters of a case are underlined on its buttons."""
    ranges = [range(int(a), int(b) + 1) for a, b in DIGITS.findall(help_text)]
    told = set(re.split(r"[\s,.;:()]+", help_text))
    told |= {str(digit) for digits in ranges for digit in digits}
    return {key for key in keys if native_key(key) not in told}


def keys_in(root: QWidget) -> set[str]:
    found = {
        key.toString() for made in root.findChildren(QShortcut) for key in QShortcut.keys(made)
    }
    return found | {
        key.toString() for made in root.findChildren(QAction) for key in made.shortcuts()
    }


def keys_of_tabs(place: PlaceTabs) -> Iterator[tuple[str, set[str]]]:
    for key in PlaceTabs.keys(place):
        place.show_record(key)
        tab = place.shown_tab()
        assert tab is not None
        yield key, {key.toString() for made in tab._shortcuts for key in QShortcut.keys(made)}


@pytest.fixture
def ctx(make_context: Callable[[], Context], open_demo_shop: Path) -> Context:
    return make_context()


@pytest.fixture(params=words.LANGUAGES)
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    words.set_language(request.param)
    translators = load_translators(request.param)
    for translator in translators:
        qapp.installTranslator(translator)
    yield request.param
    for translator in translators:
        qapp.removeTranslator(translator)
    words.set_language("en")


@pytest.fixture
def opened_window(spoken: str, request: pytest.FixtureRequest, qtbot: QtBot) -> MainWindow:
    made: MainWindow = request.getfixturevalue("window")
    made.ctx.format = Format(spoken, "EUR")
    return made


def test_f1_names_the_keys_of_every_place(opened_window: MainWindow) -> None:
    silent: dict[str, set[str]] = {}
    for kind in (*SCREENS, *HALVES):
        opened_window.navigate(kind.key)
        place = opened_window.screens[kind.key]
        if isinstance(place, PlaceTabs):
            for key, keys in keys_of_tabs(place):
                silent[f"{kind.key} {key}"] = lacking(place.help_text(), keys)
        else:
            letters = {key for key in keys_in(place) if len(key) == 1 and key.isalpha()}
            keys = keys_in(place) - ELSEWHERE - letters
            silent[kind.key] = lacking(place.help_text(), keys)
    assert {name: keys for name, keys in silent.items() if keys} == {}
    assert len(silent) > 15


def test_f1_names_the_keys_of_an_opened_indicator(opened_window: MainWindow, qtbot: QtBot) -> None:
    opened_window.navigate("indicators", "first_response_time")
    place = opened_window.screens["indicators"]
    qtbot.waitUntil(lambda: {"F4", "F7"} <= keys_in(place.page))  # type: ignore[attr-defined]
    assert lacking(place.help_text(), keys_in(place.page)) == set()  # type: ignore[attr-defined]
