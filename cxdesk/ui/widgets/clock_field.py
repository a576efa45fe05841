"""A time of day that may be left out: blank is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.errors import ValidationError
from cxdesk.ui.widgets.datetime_field import parse_time

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget


class ClockField(QLineEdit):
    """Local "HH:MM" or None; digits alone are enough. ``changed`` once a person has typed."""

    changed = Signal()

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.setPlaceholderText(self.tr("Time"))
        self.textEdited.connect(self.changed)
        self.editingFinished.connect(self._on_editing_finished)

    def clock(self) -> str | None:
        """The time typed; ValidationError at the field named when it cannot be read."""
        typed = self.text().strip()
        if not typed:
            return None
        try:
            return f"{parse_time(typed):%H:%M}"
        except ValidationError as error:
            raise ValidationError(self._field, error.text) from error

    def set_clock(self, clock: str | None) -> None:
        """Show a time, or none, as not typed by a person."""
        self.setText(clock or "")
        self.setModified(False)

    def follow(self, clock: str | None) -> None:
        """Show a time, unless a person has typed one."""
        if not self.isModified():
            self.set_clock(clock)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def _on_editing_finished(self) -> None:
        is_typed = self.isModified()
        try:
            self.setText(self.clock() or "")
        except ValidationError:
            return
        self.setModified(is_typed)
