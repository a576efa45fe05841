"""The one signal that says which tables changed; screens listen to nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class Hub(QObject):
    """Carries the table names of a commit to the screens, from whichever thread it happened in."""

    changed = Signal(object)

    def announce(self, tables: frozenset[str]) -> None:
        """Tell every screen; queued when called outside the window's thread."""
        self.changed.emit(tables)

    def plug_into(self, listeners: list[Callable[[frozenset[str]], None]]) -> None:
        """Hear every commit from now on."""
        listeners.append(self.announce)

    def unplug_from(self, listeners: list[Callable[[frozenset[str]], None]]) -> None:
        """Hear no more commits."""
        if self.announce in listeners:
            listeners.remove(self.announce)
