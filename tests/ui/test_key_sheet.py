"""The sheet of all keys holds every shortcut that a place or a dialog binds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.dialogs.keys import KeysDialog
from cxdesk.ui.screens import SCREENS
from tests.ui.conftest import delete_now

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

# Other keyboards' names for undo, which Qt adds to Ctrl+Z by itself.
ALIASES = {"Alt+Backspace", "Undo"}


class Screen:
    """A screen of some width, high enough."""

    def __init__(self, width: int) -> None:
        self._width = width

    def availableGeometry(self) -> QRect:
        return QRect(0, 0, self._width, 700)


def bound(root: QWidget) -> set[str]:
    """The keys of shortcuts and of menu entries; keys that a widget reads itself are no objects."""
    found = {key for short in root.findChildren(QShortcut) for key in QShortcut.keys(short)}
    found |= {key for act in root.findChildren(QAction) for key in act.shortcuts()}
    return {plain(key.toString()) for key in found} - ALIASES


def plain(key: str) -> str:
    """One name for the two Enter keys."""
    return QKeySequence(key).toString().replace("Return", "Enter")


def on_sheet(sheet: QWidget) -> set[str]:
    chips = (label for label in sheet.findChildren(QLabel) if label.property("role") == "key")
    told = (chip.accessibleName() or chip.text() for chip in chips)
    return {plain(key) for keys in told for key in keys.split(", ")}


@pytest.fixture
def ctx(make_context: Callable[[], Context], open_demo_shop: Path) -> Context:
    return make_context()


def test_every_shortcut_of_the_places_stands_on_the_sheet(window: MainWindow) -> None:
    for screen in SCREENS:
        window.navigate(screen.key)
    found = bound(window)
    assert {"Ctrl+D", "F4", "6", "R", "Ctrl+P"} <= found  # the search itself sees what there is
    sheet = KeysDialog(window.ctx)
    assert found - on_sheet(sheet) == set()
    delete_now(sheet)


def test_every_shortcut_of_the_dialogs_stands_on_the_sheet(ctx: Context) -> None:
    sheet = KeysDialog(ctx)
    told, lacking = on_sheet(sheet), {}
    delete_now(sheet)
    for kind in DIALOGS:
        dialog = kind.sample(ctx)
        if dialog is not None:
            lacking[kind.name] = bound(dialog) - told
            ctx.jobs.forget()
            delete_now(dialog)
    assert {name: keys for name, keys in lacking.items() if keys} == {}
    assert len(lacking) > 30


def test_keys_that_widgets_read_themselves_stand_on_the_sheet_too(
    ctx: Context, qtbot: QtBot
) -> None:
    sheet = KeysDialog(ctx)
    qtbot.addWidget(sheet)
    wanted = {"Down", "Space", "S", "Left", "Right", "Shift+Enter", "Ctrl+Del", "Alt+Up", "Del"}
    assert wanted <= on_sheet(sheet)


@pytest.mark.parametrize(("width", "columns"), [(640, 1), (1024, 2), (1366, 3)])
def test_the_sheet_is_no_wider_than_the_screen(
    ctx: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, width: int, columns: int
) -> None:
    monkeypatch.setattr(KeysDialog, "screen", lambda _self: Screen(width))
    sheet = KeysDialog(ctx)
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    heads = [label for label in sheet.findChildren(QLabel) if label.property("role") == "caption"]
    assert len({head.geometry().left() for head in heads}) == columns
    assert sheet.width() <= width


def test_the_sheet_begins_at_the_keys_of_the_place_and_home_and_end_reach_all_of_it(
    ctx: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctx, "place", lambda: "indicators")
    monkeypatch.setattr(KeysDialog, "screen", lambda _self: Screen(640))
    sheet = KeysDialog(ctx)
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    bar = sheet.area.verticalScrollBar()
    (head,) = [
        one for one in sheet.findChildren(QLabel) if one.text() == "In charts and the report"
    ]
    view = sheet.area.viewport()
    qtbot.waitUntil(lambda: view.rect().contains(head.mapTo(view, head.rect().center())))
    assert bar.value() > 0
    for key, end in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_End, bar.maximum())):
        qtbot.keyClick(sheet.area, key)
        assert bar.value() == end


def test_no_key_is_cut_off_at_the_side(ctx: Context, qtbot: QtBot) -> None:
    sheet = KeysDialog(ctx)
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    chips = [label for label in sheet.findChildren(QLabel) if label.property("role") == "key"]
    content = chips[0].parentWidget()
    view = content.parentWidget()
    assert content.width() <= view.width()
    assert all(chip.geometry().right() < content.width() for chip in chips)
