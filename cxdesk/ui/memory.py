"""What is remembered of the window between starts: its size, its place, how places were left."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QByteArray

    from cxdesk.ui.prefs import Prefs

GEOMETRY = "window/geometry"


class WindowMemory:
    """One shop file's places; the size of the window is the same for all files."""

    def __init__(self, prefs: Prefs, shop_file: Path) -> None:
        self._prefs = prefs
        self._key = key_of("places", shop_file)

    def geometry(self) -> QByteArray:
        """Where and how large the window was; empty at the first start."""
        return self._prefs.bytes(GEOMETRY)

    def place(self) -> str:
        """The place that was shown, or an empty key."""
        return str(self._prefs.table(self._key).get("place") or "")

    def state_of(self, place: str) -> dict[str, object]:
        """How a place was left."""
        state = self._states().get(place)
        return state if isinstance(state, dict) else {}

    def keep(self, geometry: QByteArray, place: str, states: dict[str, dict[str, object]]) -> None:
        """Remember all of it; places that were not opened this time keep what they had."""
        self._prefs.set_bytes(GEOMETRY, geometry)
        self._prefs.set(self._key, {"place": place, "states": self._states() | states})
        self._prefs.save()

    def _states(self) -> dict[str, object]:
        states = self._prefs.table(self._key).get("states")
        return states if isinstance(states, dict) else {}


def key_of(group: str, shop_file: Path) -> str:
    """The key under which this computer remembers something about one shop file."""
    return f"{group}/{sha256(str(shop_file.resolve()).encode()).hexdigest()[:16]}"
