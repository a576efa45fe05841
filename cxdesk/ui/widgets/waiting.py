"""What stands where figures will be: that they are being counted, or that they could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget


class Waiting(QStackedWidget):
    """Says ``busy`` at first; after ``fail`` says ``failed`` with a button that asks again."""

    again = Signal()

    def __init__(self, busy: str, failed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = PlainLabel(busy, "dim", self)
        self._busy.setAlignment(Qt.AlignmentFlag.AlignCenter)
        retry = (self.tr("Try again"), self._on_again_clicked)
        self._failed = EmptyState(failed, action=retry, parent=self)
        self.button: QPushButton = self._failed.action_button
        self.button.setAutoDefault(True)  # Enter presses it, as Space does
        self.addWidget(self._busy)
        self.addWidget(self._failed)

    def begin(self) -> None:
        """Say that it is being counted, whatever became of it before."""
        self.setCurrentWidget(self._busy)

    def fail(self) -> None:
        """Say that it did not work, and offer to try again."""
        self.setCurrentWidget(self._failed)

    def has_failed(self) -> bool:
        """Whether it says that it did not work."""
        return self.currentWidget() is self._failed

    def words(self) -> str:
        """What it says now."""
        return self._failed.label.text() if self.has_failed() else self._busy.text()

    def _on_again_clicked(self) -> None:
        self.begin()
        self.again.emit()
