"""A line of Today, ready to be painted: what it says at the left and right, and what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Choice(NamedTuple):
    """One thing more that can be done with a line; without words a line between groups."""

    text: str
    act: Callable[[], object]


class Line(NamedTuple):
    """What a row shows and does.

    ``key`` tells it from the others, also after it was read again. ``badge`` stands on a soft
    ground in a ``tone``, ``told`` are dim words in its place. ``act`` is the main action (Enter),
    ``done`` what Space does, ``snooze`` the ways to put it aside, ``more`` all there is.
    """

    key: str
    title: str
    act: Callable[[], object]
    action: str = ""
    caption: str = ""
    badge: str = ""
    tone: str = ""
    told: str = ""
    is_quiet: bool = False
    done: Callable[[], object] | None = None
    snooze: tuple[Choice, ...] = ()
    more: tuple[Choice, ...] = ()

    def spoken(self) -> str:
        """The whole line for those who hear it."""
        return ", ".join(part for part in (self.title, self.caption, self.badge, self.told) if part)
