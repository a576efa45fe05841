"""The keyboard over what is built anew: it stays on the same words, or goes on to the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class HeldWords:
    """``remember`` before the buttons of a widget go, ``hand_back`` once others stand there."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self._held: str | None = None

    def remember(self, stops: Sequence[QPushButton]) -> None:
        """Which of them has the keyboard, or gets it back with the window, if one does."""
        focused = self._owner.window().focusWidget()
        if isinstance(focused, QPushButton) and focused in stops:
            self._held = focused.text()

    def hand_back(self, stops: Sequence[QPushButton]) -> None:
        """The keyboard to the same words, else to the first; without any it rests in the owner."""
        held, self._held = self._held, None
        if held is None:
            return
        first = next(iter(stops), self._owner)
        taker = next((stop for stop in stops if stop.text() == held), first)
        taker.show()  # a hidden one would not keep it
        taker.setFocus(Qt.FocusReason.OtherFocusReason)
