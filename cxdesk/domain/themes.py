"""Themes: what several comments speak of, and what becomes of it."""

from __future__ import annotations

from enum import StrEnum

from cxdesk.domain.text import T


class ThemeState(StrEnum):
    """What becomes of a theme."""

    OPEN = "open"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


THEME_WORDS: dict[ThemeState, T] = {
    ThemeState.OPEN: T("Theme", "Open"),
    ThemeState.DOING: T("Theme", "Under way"),
    ThemeState.DONE: T("Theme", "Done"),
    ThemeState.DROPPED: T("Theme", "Left as it is"),
}
