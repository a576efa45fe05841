"""Light, dark or as the system looks: what was chosen on this computer, and its changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cxdesk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from cxdesk.ui.prefs import Prefs

PREF = "look/theme"
SYSTEM = "system"


class Appearance(QObject):
    """Applies the chosen look to the program; ``changed`` asks for a window in the new one."""

    changed = Signal()

    def __init__(self, app: QApplication, prefs: Prefs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._prefs = app, prefs
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)

    def choose(self, choice: str) -> None:
        """Change to light, dark or the system's look, at once."""
        self._prefs.set(PREF, choice)
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        theme.apply(self._app, theme.chosen(self._prefs.text(PREF, SYSTEM)))

    def _on_color_scheme_changed(self) -> None:
        if self._prefs.text(PREF, SYSTEM) == SYSTEM:
            self._apply()
            self.changed.emit()
