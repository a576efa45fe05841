"""A box to mark whose letter marks it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShortcutEvent
from PySide6.QtWidgets import QCheckBox

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent


class CheckBox(QCheckBox):
    """Alt and its letter mark it in that moment: with Qt's tenth of a second Enter comes first."""

    def event(self, event: QEvent) -> bool:
        """Click without the picture of a button going down."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)
