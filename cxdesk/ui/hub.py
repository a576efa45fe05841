"""The one signal that says which tables changed; screens listen to nothing else."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

OPENED = "opened"  # a shop file was opened: another program may have written to it


class Hub(QObject):
    """Carries the table names of a commit to the screens, from whichever thread it happened in."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._number = 0
        self._last: dict[str, int] = {}

    def announce(self, tables: frozenset[str]) -> None:
        """Tell every screen; queued when called outside the window's thread."""
        number = next(self._numbers)
        self._last.update(dict.fromkeys(tables, number))
        self._number = number
        self.changed.emit(tables)

    def moment(self) -> int:
        """The number of the last change announced, to ask what changed since."""
        return self._number

    def changed_since(self, moment: int) -> frozenset[str]:
        """The tables of all changes announced after a moment; from any thread."""
        return frozenset(table for table, number in list(self._last.items()) if number > moment)

    def plug_into(self, listeners: list[Callable[[frozenset[str]], None]]) -> None:
        """Hear every commit from now on."""
        listeners.append(self.announce)

    def unplug_from(self, listeners: list[Callable[[frozenset[str]], None]]) -> None:
        """Hear no more commits."""
        if self.announce in listeners:
            listeners.remove(self.announce)
