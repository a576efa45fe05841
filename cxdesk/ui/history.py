"""The way back: which places were shown, and how each was left."""

from __future__ import annotations

from typing import NamedTuple

LONGEST = 50


class Visit(NamedTuple):
    """A place as it was left."""

    place: str
    state: dict[str, object]


class History:
    """The places left behind, newest last."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []

    def leave(self, place: str, state: dict[str, object]) -> None:
        """Remember a place that is being left."""
        self._visits.append(Visit(place, state))
        del self._visits[:-LONGEST]

    def forget(self, places: frozenset[str]) -> None:
        """Forget the way back to these places."""
        self._visits = [visit for visit in self._visits if visit.place not in places]

    def back(self) -> Visit | None:
        """The last place left, taken off the list; None at the start."""
        return self._visits.pop() if self._visits else None
