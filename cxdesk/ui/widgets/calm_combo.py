"""A combo box that the wheel scrolls past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent


class CalmCombo(QComboBox):
    """A combo that the wheel scrolls past, so that nothing changes by scrolling the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
