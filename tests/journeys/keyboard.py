"""Two hands at the keyboard of the real window: they press, write and count, and touch no mouse."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.opened import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QDialog, QWidget
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key
NO = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass
class Step:
    """What one step of a journey took: keys pressed, letters written, fields written into."""

    name: str
    keys: int = 0
    letters: int = 0
    fields: set[int] = field(default_factory=set)


@dataclass
class Hands:
    """Presses where the focus is, as a person would, and keeps count by step."""

    window: MainWindow
    qtbot: QtBot
    steps: list[Step] = field(default_factory=list)

    @contextmanager
    def step(self, name: str, *, most_keys: int, most_fields: int = 9) -> Iterator[Step]:
        """One thing that staff do; printed, and held to its bounds."""
        made = Step(name)
        self.steps.append(made)
        self._to_window()
        yield made
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        print(f"{name:<46} {made.keys:>3} keys {made.letters:>4} letters {len(made.fields)} fields")
        assert made.keys <= most_keys, f"{name}: {made.keys} keys, at most {most_keys}"
        assert len(made.fields) <= most_fields, f"{name}: {len(made.fields)} fields"

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.steps[-1].keys += 1
            QTest.keyClick(self._focus(), key, modifier)

    def tab_to(self, wanted: QWidget, *, most: int = 20) -> None:
        """Press Tab until a widget has the focus."""
        for _ in range(most):
            if wanted.hasFocus():
                return
            self.press(Key.Key_Tab)
        assert wanted.hasFocus(), f"not reached with {most} times Tab"

    def tab_back_to(self, wanted: QWidget, *, most: int = 20) -> None:
        """Press Shift+Tab until a widget has the focus."""
        for _ in range(most):
            if wanted.hasFocus():
                return
            self.press(Key.Key_Backtab, modifier=SHIFT)
        assert wanted.hasFocus(), f"not reached with {most} times Shift+Tab"

    def write(self, text: str) -> None:
        """Type words into the field that has the focus."""
        focus = self._focus()
        self.steps[-1].letters += len(text)
        self.steps[-1].fields.add(id(focus))
        QTest.keyClicks(focus, text)

    def form(self, name: str) -> QDialog:
        """Wait until the form of that name has the keys."""
        dialog: QDialog = opened(self.qtbot, name)
        return dialog

    def back(self) -> None:
        """Wait until the form is gone and the window has the keys again."""
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        self._to_window()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is being read."""
        QTest.qWait(30)
        self.qtbot.waitUntil(lambda: not self.window.ctx.jobs.is_busy())

    def place(self, number: int) -> None:
        """Go to a place of the rail by its number."""
        self.press(getattr(Key, f"Key_{number}"), modifier=CTRL)
        self.settle()

    def _focus(self) -> QWidget:
        """Where a key goes: a menu, what has the focus, else the form or the window in front."""
        menu = QApplication.activePopupWidget()
        form = QApplication.activeModalWidget()
        return menu or QApplication.focusWidget() or form or self.window

    def _to_window(self) -> None:
        if QApplication.activeModalWidget() is None:
            self.qtbot.waitUntil(self._is_active)

    def _is_active(self) -> bool:
        """Asked for anew: without a window manager a form that goes takes the keys along."""
        self.window.activateWindow()
        return QApplication.activeWindow() is self.window
