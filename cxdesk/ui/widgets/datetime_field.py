"""Fields for a day and for a moment: type a part of it, or step the day with + and −."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton, QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import local_time
from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import row, tooltip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from cxdesk.ui.format import Format

_STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
_SHORT_YEAR = 100
_DIGITS_OF_HOUR = 2


def parse_day(typed: str, near: date, *, month_first: bool = False) -> date:
    """The day typed in full or in part ("3", "3/11", "3/11/26"); the rest comes from ``near``."""
    if re.fullmatch(r"\s*\d{4}-\d{2}-\d{2}\s*", typed):
        year, month, day = (int(part) for part in typed.split("-"))
        return _day_of(year, month, day, month_first=month_first)
    parts = [int(part) for part in re.findall(r"\d+", typed)]
    if not 1 <= len(parts) <= len(("day", "month", "year")):
        raise _not_a_day(month_first=month_first)
    if month_first and len(parts) > 1:
        parts[0], parts[1] = parts[1], parts[0]
    day = parts[0]
    month = parts[1] if len(parts) > 1 else near.month
    year = parts[2] if len(parts) > 2 else near.year
    if year < _SHORT_YEAR:
        year += near.year // 100 * 100
    return _day_of(year, month, day, month_first=month_first)


def _day_of(year: int, month: int, day: int, *, month_first: bool) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise _not_a_day(month_first=month_first) from None


def _not_a_day(*, month_first: bool) -> ValidationError:
    text = T("DateField", "This is not a date. Type it as {example}.")
    example = "11/21/2026" if month_first else "21/11/2026"
    return ValidationError("date", text.fill(example=example))


def parse_time(typed: str) -> time:
    """The time of day that was typed: "11:42", "11.42", "1142" or "9"."""
    digits = re.findall(r"\d+", typed)
    if len(digits) == 1 and len(digits[0]) > _DIGITS_OF_HOUR:
        digits = [digits[0][:-2], digits[0][-2:]]
    try:
        hour, minute = (*(int(part) for part in digits), 0)[:2]
        return time(hour, minute)
    except ValueError:
        raise ValidationError(
            "time", T("TimeField", "This is not a time of day. Type it as 17:30.")
        ) from None


class _FlatEdit(QLineEdit):
    """A line that fits its text, reads like a label until it has the focus, and selects itself."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._fit)

    def _fit(self) -> None:
        text = self.text() or "00"
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(text) + 2 * theme.M)
        self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()


class DateField(_FlatEdit):
    """A day, shown in the reader's words; + and − step it, a typed part is completed."""

    day_changed = Signal(object)

    def __init__(self, day: date, show: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = self._told = day
        self._format = show
        self._month_first = show.locale.dateFormat(QLocale.FormatType.ShortFormat).startswith("M")
        self.setToolTip(self.tr("Type a day, or press + and − to move by one day."))
        self.editingFinished.connect(self._on_editing_finished)
        self._show()

    def day(self) -> date:
        """The day typed; raises ValidationError("date") when it cannot be read."""
        if self.isModified():
            self._day = parse_day(self.text(), self._day, month_first=self._month_first)
        return self._day

    def is_readable(self) -> bool:
        """Whether what stands here is a day."""
        try:
            self.day()
        except ValidationError:
            return False
        return True

    def set_day(self, day: date) -> None:
        """Show another day."""
        changed = day != self._told  # whoever asks while somebody types knows it already
        self._day = self._told = day
        self._show()
        if changed:
            self.day_changed.emit(day)

    def step(self, days: int) -> None:
        """Move by so many days; what cannot be read goes back to the day before it."""
        with suppress(ValidationError):
            self.day()
        self.set_day(self._day + timedelta(days=days))
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.step(step)

    def _on_editing_finished(self) -> None:
        with suppress(ValidationError):
            self.set_day(self.day())

    def _show(self) -> None:
        show = self._format
        self.setText(f"{show.weekday_short(self._day)} {show.day_month(self._day)}")
        self.setCursorPosition(0)
        self.setModified(False)


class TimeField(_FlatEdit):
    """A time of day; digits alone are enough."""

    def __init__(self, moment: time, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_time(moment)
        self.editingFinished.connect(self._on_editing_finished)

    def time_of_day(self) -> time:
        """The time typed; raises ValidationError("time")."""
        return parse_time(self.text())

    def is_readable(self) -> bool:
        """Whether what stands here is a time of day."""
        try:
            self.time_of_day()
        except ValidationError:
            return False
        return True

    def set_time(self, moment: time) -> None:
        """Show another time."""
        self.setText(f"{moment:%H:%M}")
        self.setModified(False)

    def _on_editing_finished(self) -> None:
        try:
            moment = self.time_of_day()
        except ValidationError:
            return
        modified = self.isModified()
        self.setText(f"{moment:%H:%M}")
        self.setModified(modified)


class DayPicker(QWidget):
    """A DateField with small − and + buttons for the mouse; the keys do the same in the field."""

    def __init__(self, day: date, show: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.date = DateField(day, show, self)
        self.date.setAccessibleName(self.tr("Date"))
        self.setFocusProxy(self.date)
        self.line = row(self, spacing=theme.XS)
        self.line.addWidget(self.date, 1)
        self.line.addWidget(
            _step_button(self, "−", self.tr("One day earlier (−)"), self._on_back_clicked)
        )
        self.line.addWidget(
            _step_button(self, "+", self.tr("One day later (+)"), self._on_forward_clicked)
        )

    def setAccessibleName(self, name: str) -> None:
        """The field has the keyboard, so its name is the one that is read out."""
        super().setAccessibleName(name)
        self.date.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:
        """The same of a hint or of what is wrong."""
        super().setAccessibleDescription(text)
        self.date.setAccessibleDescription(text)

    def _on_back_clicked(self) -> None:
        self.date.step(-1)

    def _on_forward_clicked(self) -> None:
        self.date.step(1)


class MomentField(QWidget):
    """A day and a time of day in the shop's zone; untouched it means the given now."""

    def __init__(self, now: int, show: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = show.zone
        local = local_time(now, self._zone)
        self._first_day = local.date()
        self._picker = DayPicker(local.date(), show, self)
        self.date = self._picker.date
        self.time = TimeField(local.time(), self)
        self.time.setAccessibleName(self.tr("Time"))
        for edit in (self.date, self.time):
            edit.setProperty("role", "flat")
        self.time.setMaximumWidth(self.time.fontMetrics().horizontalAdvance("00:00") + 2 * theme.M)
        self.date.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.date.day_changed.connect(self._on_day_changed)
        self._touched = False
        self._build()

    def value(self) -> int | None:
        """The instant entered as UTC seconds; None while nobody has touched it ("now")."""
        if not (self._touched or self.date.isModified() or self.time.isModified()):
            return None
        day, moment = self.date.day(), self.time.time_of_day()
        return int(datetime.combine(day, moment, self._zone).timestamp())

    def unreadable(self) -> str | None:
        """What a ValidationError calls the piece that cannot be read; None when both can."""
        if not self.date.is_readable():
            return "date"
        return None if self.time.is_readable() else "time"

    def wrong_part(self) -> QLineEdit:
        """What to mend: what cannot be read, else the day, if it is another than at first."""
        unreadable = self.unreadable()
        if unreadable is None:
            return self.time if self.date.day() == self._first_day else self.date
        return self.date if unreadable == "date" else self.time

    def set_now(self, now: int) -> None:
        """Start again at this instant, untouched."""
        self._show(now)
        self._first_day = self.date.day()
        self._touched = False

    def set_value(self, at: int) -> None:
        """Show this instant as an entered one."""
        self._show(at)
        self._touched = True

    def stand_left(self) -> None:
        """In a column of fields: framed as they are, at their left edge."""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.date.setAlignment(Qt.AlignmentFlag.AlignLeft)
        for edit in (self.date, self.time):
            edit.setProperty("role", "")
        self.time.setMaximumWidth(self.time.maximumWidth() + theme.M)

    def _show(self, at: int) -> None:
        local = local_time(at, self._zone)
        self.date.set_day(local.date())
        self.time.set_time(local.time())

    def _on_day_changed(self) -> None:
        self._touched = True

    def _build(self) -> None:
        self._picker.line.insertWidget(1, self.time)
        line = row(self, spacing=0)
        line.addWidget(self._picker)
        QWidget.setTabOrder(self.date, self.time)


def _step_button(parent: QWidget, sign: str, says: str, act: Callable[[], None]) -> QToolButton:
    button = QToolButton(parent)
    button.setText(sign)
    button.setToolTip(tooltip(says))
    button.setAccessibleName(says)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.clicked.connect(act)
    return button
