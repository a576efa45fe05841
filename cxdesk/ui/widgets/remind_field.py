"""On which day to be reminded, if at all: one press for the usual ones."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.tasks import open_day_from
from cxdesk.services import shop
from cxdesk.ui import theme
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.plain import row
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.ui.context import Context

NEVER, ON = 0, -1
TOMORROW, DAYS, WEEK = 1, 3, 7


class RemindField(QWidget):
    """No reminder, or one on the first open day after so many days, or on a day typed."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = ctx.today()
        self.choice = Segmented(
            (
                (NEVER, self.tr("No")),
                (TOMORROW, self.tr("Next open day")),
                (DAYS, self.tr("In 3 days")),
                (WEEK, self.tr("In a week")),
                (ON, self.tr("On…")),
            ),
            self,
            name=self.tr("Reminder"),
        )
        self.choice.changed.connect(self._on_choice_changed)
        self.day = DayPicker(self._open_day(TOMORROW), ctx.format, self)
        self.day.hide()
        line = row(self, spacing=theme.S)
        line.addWidget(self.choice)
        line.addWidget(self.day)
        line.addStretch(1)
        self.setFocusProxy(self.choice)

    def value(self) -> date | None:
        """The day, None for none; ValidationError("remind_on") for one that cannot be read."""
        chosen = self.choice.value()
        if chosen == ON:
            return self._typed_day()
        return self._open_day(chosen) if isinstance(chosen, int) and chosen > NEVER else None

    def wrong_part(self) -> QWidget:
        """The day to mend while one is asked for, else the choice."""
        return self.day.date if self.choice.value() == ON else self.choice

    def _typed_day(self) -> date:
        try:
            return self.day.date.day()
        except ValidationError as error:
            raise ValidationError("remind_on", error.text) from error

    def _open_day(self, days: int) -> date:
        return open_day_from(shop.calendar(), self._today + timedelta(days=days))

    def _on_choice_changed(self, value: object) -> None:
        self.day.setVisible(value == ON)
        if value == ON:
            self.day.setFocus()
