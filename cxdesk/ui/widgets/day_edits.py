"""Fields for a day and for a time of day, as the hours of the shop use them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDateEdit, QLineEdit

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hours import MINUTES_A_DAY, clock, typed_time
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import restyle

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.format import Format

DAY_WIDTH = 140
TIME_WIDTH = 68
_STEP = 15


class _CalmDay(QDateEdit):
    """The wheel scrolls past it: no day changes by scrolling the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class TimeEdit(QLineEdit):
    """A time of day as it is typed; ↑ and ↓ step it by a quarter of an hour."""

    def __init__(self, minutes: int, parent: QWidget) -> None:
        self._known = clock(minutes % MINUTES_A_DAY)
        super().__init__(self._known, parent)
        self.editingFinished.connect(self._on_editing_finished)

    def minutes(self) -> int:
        """Minutes after midnight, 24:00 as 00:00; ValidationError for what is no time of day.

        What was typed before the old time, which was left standing, is the new one.
        """
        typed = self.text()
        try:
            return typed_time(typed) % MINUTES_A_DAY
        except ValidationError:
            before = typed.removesuffix(self._known)
            if before in {"", typed}:
                raise
            return typed_time(before) % MINUTES_A_DAY

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, or leave the key to the line."""
        step = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        with suppress(ValidationError):
            self._show((self.minutes() + step) % MINUTES_A_DAY)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing replaces what stands there."""
        super().focusInEvent(event)
        self.selectAll()

    def _on_editing_finished(self) -> None:
        """Show in full what was understood; anything else stays as it was typed, marked."""
        is_invalid = False
        try:
            self._show(self.minutes())
        except ValidationError:
            is_invalid = True
        self.setProperty("invalid", is_invalid)
        restyle(self)

    def _show(self, minutes: int) -> None:
        self._known = clock(minutes)
        self.setText(self._known)


def day_edit(day: date, fmt: Format, name: str, parent: QWidget) -> QDateEdit:
    """A day with a calendar to pick it from."""
    made = _CalmDay(fmt.to_qdate(day), parent)
    made.setCalendarPopup(True)
    made.setDisplayFormat("d MMM yyyy")
    made.setLocale(fmt.locale)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setMinimumWidth(DAY_WIDTH)
    made.setFixedHeight(theme.FIELD_HEIGHT)
    return made


def time_edit(minutes: int, name: str, parent: QWidget) -> TimeEdit:
    """A time of day to the minute, given in minutes after midnight."""
    made = TimeEdit(minutes, parent)
    made.setFixedSize(TIME_WIDTH, theme.FIELD_HEIGHT)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setAccessibleName(name)
    return made


def closing_minutes(field: TimeEdit) -> int:
    """Minutes after midnight of a closing time: 00:00 is the end of the day."""
    return field.minutes() or MINUTES_A_DAY
