"""On which day a customer is asked again, if at all: one press for the usual ones."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.ui import theme
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.ui.context import Context

NEVER, ON = 0, -1
MONTH, TWO_MONTHS = 30, 60  # both within the 90 days that count towards recovered detractors


class ReaskField(QWidget):
    """Not again, in so many days, or on a day typed."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._ctx = ctx
        self.choice = Segmented(
            (
                (NEVER, self.tr("No")),
                (MONTH, self.tr("In 30 days")),
                (TWO_MONTHS, self.tr("In 60 days")),
                (ON, self.tr("On…")),
            ),
            self,
            name=self.tr("Ask again"),
        )
        self.choice.changed.connect(self._on_choice_changed)
        self.day = DayPicker(self._in(MONTH), ctx.format, self)
        self.day.hide()
        line = FlowLayout(self, spacing=theme.S)
        line.addWidget(self.choice)
        line.addWidget(self.day)
        self.setFocusProxy(self.choice)

    def value(self) -> date | None:
        """The day, None for none; ValidationError("reask_on") for one that cannot be read."""
        chosen = self.choice.value()
        if chosen == ON:
            return self._typed_day()
        return self._in(chosen) if isinstance(chosen, int) and chosen > NEVER else None

    def set_value(self, on: date | None) -> None:
        """Show a day that was planned, None for none."""
        self.choice.set_value(NEVER if on is None else ON)
        self.day.setVisible(on is not None)
        if on is not None:
            self.day.date.set_day(on)

    def propose(self, days: int) -> None:
        """Choose so many days from today."""
        self.choice.set_value(days)
        self.day.hide()

    def _typed_day(self) -> date:
        try:
            return self.day.date.day()
        except ValidationError as error:
            raise ValidationError("reask_on", error.text) from error

    def _in(self, days: int) -> date:
        return self._ctx.today() + timedelta(days=days)

    def _on_choice_changed(self, value: object) -> None:
        self.day.setVisible(value == ON)
        if value == ON:
            self.day.setFocus()
