"""Qt's own fields for a day and for a time of day, as our forms use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QDateEdit, QTimeEdit

from cxdesk.domain.hours import MINUTES_A_DAY
from cxdesk.ui import theme

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.format import Format

DAY_WIDTH = 140
TIME_WIDTH = 68


class _CalmDay(QDateEdit):
    """The wheel scrolls past it: no day changes by scrolling the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class _CalmTime(QTimeEdit):
    """The wheel scrolls past it: no hours change by scrolling the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


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


def time_edit(minutes: int, name: str, parent: QWidget) -> QTimeEdit:
    """A time of day to the minute, given in minutes after midnight."""
    made = _CalmTime(QTime(minutes // 60 % 24, minutes % 60), parent)
    made.setDisplayFormat("HH:mm")
    made.setFixedSize(TIME_WIDTH, theme.FIELD_HEIGHT)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def minutes_in(field: QTimeEdit) -> int:
    """Minutes after midnight."""
    return field.time().hour() * 60 + field.time().minute()


def closing_minutes(field: QTimeEdit) -> int:
    """The same for a closing time: 00:00 is the end of the day."""
    return minutes_in(field) or MINUTES_A_DAY
