"""Which days the list of purchases is about: all, today, a week, a month, a year, or any two."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain, period_of, previous
from cxdesk.services import shop
from cxdesk.ui import theme
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import DateField
from cxdesk.ui.widgets.plain import PlainLabel, row

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.ui.context import Context

ALL, CUSTOM = "all", "custom"


class Days(NamedTuple):
    """The first and the last day, inclusive; None has no end on that side."""

    first: date | None = None
    last: date | None = None


class DaysChoice(QWidget):
    """``changed`` when other days are chosen. The named ones move on with the calendar."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.choice = CalmCombo(self)
        self.choice.setAccessibleName(self.tr("Days"))
        for key, words in (
            (ALL, self.tr("All days")),
            ("today", self.tr("Today")),
            ("yesterday", self.tr("Yesterday")),
            ("week", self.tr("This week")),
            ("month", self.tr("This month")),
            ("last_month", self.tr("Last month")),
            ("year", self.tr("This year")),
            (CUSTOM, self.tr("From … to …")),
        ):
            self.choice.addItem(words, key)
        today = ctx.today()
        self.first, self.last = (DateField(today, ctx.format, self) for _ in range(2))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        self._dash = PlainLabel("–", "dim", self)
        line = row(self, spacing=theme.XS)
        for widget in (self.choice, self.first, self._dash, self.last):
            line.addWidget(widget)
        self._show_dates()
        self.choice.currentIndexChanged.connect(self._on_choice_changed)
        self.first.day_changed.connect(self.changed)
        self.last.day_changed.connect(self.changed)

    def days(self) -> Days:
        """The days chosen; two in the wrong order are turned round."""
        today = self._ctx.today()
        month = period_of(today, Grain.MONTH)
        before = previous(month)
        named = {
            "today": Days(today, today),
            "yesterday": Days(today - timedelta(days=1), today - timedelta(days=1)),
            "week": Days(period_of(today, Grain.WEEK, shop.current().first_weekday).start, today),
            "month": Days(month.start, today),
            "last_month": Days(before.start, before.last_day),
            "year": Days(today.replace(month=1, day=1), today),
        }
        return self._typed() if self.key() == CUSTOM else named.get(self.key(), Days())

    def key(self) -> str:
        """The stored key of the choice."""
        return str(self.choice.currentData())

    def set_key(self, key: str) -> None:
        """Choose by stored key; an unknown one is all days."""
        self.choice.setCurrentIndex(max(self.choice.findData(key), 0))

    def set_days(self, first: date, last: date) -> None:
        """Choose two days."""
        self.first.set_day(first)
        self.last.set_day(last)
        self.set_key(CUSTOM)

    def _typed(self) -> Days:
        try:
            first, last = sorted((self.first.day(), self.last.day()))
        except ValidationError:  # half typed: as it was before
            return Days()
        return Days(first, last)

    def _show_dates(self) -> None:
        is_custom = self.key() == CUSTOM
        for widget in (self.first, self._dash, self.last):
            widget.setVisible(is_custom)

    def _on_choice_changed(self) -> None:
        self._show_dates()
        self.changed.emit()
