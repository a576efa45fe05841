"""The places of the window: each screen made when it is first shown, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cxdesk.ui.history import History
from cxdesk.ui.screens import BY_HAT, HALVES, OWNERS, SCREENS

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.memory import WindowMemory
    from cxdesk.ui.screen import Screen


class PlaceStack(QStackedWidget):
    """Shows one place; ``shown`` carries its key. A place comes back as it was left."""

    shown = Signal(str)

    def __init__(self, ctx: Context, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._memory = ctx, memory
        self.screens: dict[str, Screen] = {}
        self._history = History()
        self._left_states: dict[str, dict[str, object]] = {}
        self._current = ""

    def place(self) -> str:
        """The key of the place being shown, empty before the first."""
        return self._current

    def screen(self) -> Screen:
        """The place being shown."""
        return self.screens[self._current]

    def go(self, place: str, record: object = None) -> None:
        """Show a place, and one record in it; the present one can be come back to."""
        is_new = place != self._current
        if self._current:
            state = self.screen().state()
            if is_new or record is not None or self.screen().go_home():
                self._history.leave(self._current, state)
        screen = self.show_place(place)
        if record is not None:
            screen.show_record(record)
        screen.take_keys(at_start=is_new)

    def back(self) -> None:
        """Return to the step before inside the place, else to the place before, as it was left."""
        if self._current and self.screen().step_back():
            return
        visit = self._history.back()
        if visit is not None:
            screen = self.show_place(visit.place)
            screen.restore(visit.state)
            screen.take_keys()

    def begin(self, *, is_locked: bool) -> None:
        """Show the place that was left at the end of last time, else the first."""
        known = [screen.key for screen in (*SCREENS, *HALVES)]
        place = self._memory.place()
        is_closed = place in OWNERS and is_locked
        self.show_place(place if place in known and not is_closed else known[0])

    def show_place(self, place: str) -> Screen:
        """Show a place without a way back."""
        if place not in self.screens:
            self._make(place)
        self._current = place
        screen = self.screens[place]
        self.setCurrentWidget(screen)
        self.shown.emit(place)
        return screen

    def states(self) -> dict[str, dict[str, object]]:
        """How each place looks now, or looked when it was dropped."""
        return self._left_states | {key: screen.state() for key, screen in self.screens.items()}

    def follow_hat(self, *, is_locked: bool) -> None:
        """Nothing of the owner's stays: its places are made anew, all others read again."""
        if is_locked:
            self._history.forget(OWNERS)
        places = (*OWNERS, *BY_HAT) if is_locked else BY_HAT
        self._drop([key for key in places if key in self.screens], is_locked=is_locked)
        for screen in self.screens.values():
            screen.mark_dirty()

    def _make(self, place: str) -> None:
        kind = next(screen for screen in (*SCREENS, *HALVES) if screen.key == place)
        screen = kind(self._ctx, self)
        self.screens[place] = screen
        self.addWidget(screen)
        state = self._left_states.pop(place, None) or self._memory.state_of(place)
        if state:
            screen.restore(state)

    def _drop(self, places: list[str], *, is_locked: bool) -> None:
        """Forget how these places look; the one being shown is made anew, or left if it must."""
        dropped = {key: self.screens.pop(key) for key in places}
        self._left_states.update({key: screen.state() for key, screen in dropped.items()})
        if self._current in dropped:
            is_closed = self._current in OWNERS and is_locked
            held = self.window().focusWidget()
            had_keys = held is not None and dropped[self._current].isAncestorOf(held)
            screen = self.show_place(SCREENS[0].key if is_closed else self._current)
            if had_keys:
                screen.take_keys(at_start=True)
        for screen in dropped.values():
            self.removeWidget(screen)
            screen.hide()
            screen.deleteLater()
