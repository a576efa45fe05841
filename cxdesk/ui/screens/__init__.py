"""The places of the window, in the order of the rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.ui.screen import Screen

SCREENS: tuple[type[Screen], ...] = ()
