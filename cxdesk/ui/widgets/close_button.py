"""The button that closes an opened record: a cross, at the right end of its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from cxdesk import words
from cxdesk.domain.text import T
from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.plain import native_key, tooltip

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

CLOSE = T("CloseButton", "Close this view")
_WIDTH = 26


def close_button(closed: SignalInstance, parent: QWidget) -> QPushButton:
    """A cross that does what Esc does: it tells ``closed``."""
    made = QPushButton(parent)
    made.setProperty("role", "icon")
    made.setIcon(icons.icon("close", theme.current().dim))
    said = words.say(CLOSE)
    made.setAccessibleName(said)
    made.setToolTip(tooltip(f"{said} · {native_key('Esc')}"))
    made.setFixedWidth(_WIDTH)
    made.clicked.connect(closed)
    return made
