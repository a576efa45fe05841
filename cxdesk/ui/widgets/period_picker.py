"""Which dates a report is about: this month, the last one, a quarter, or any two days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cxdesk.domain.periods import Grain, Period, period_of, previous
from cxdesk.ui import theme
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import DateField
from cxdesk.ui.widgets.plain import PlainLabel, row

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.ui.context import Context

CUSTOM = "custom"


class Span(NamedTuple):
    """Two local dates, both inclusive."""

    first: date
    last: date


class PeriodPicker(QWidget):
    """``changed`` when other dates are chosen; ``span()`` gives them."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.choice = CalmCombo(self)
        self.choice.setAccessibleName(self.tr("Period"))
        for key, text, period in self._choices():
            self.choice.addItem(text, key)
            self.choice.setItemData(self.choice.count() - 1, period, _PERIOD_ROLE)
        self.choice.addItem(self.tr("Other dates…"), CUSTOM)
        self.choice.setCurrentIndex(1)
        first, last = self.span()
        self.first = DateField(first, ctx.format, self)
        self.last = DateField(last, ctx.format, self)
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        self._dash = PlainLabel("–", "dim", self)
        layout = row(self, spacing=theme.XS)
        for widget in (self.choice, self.first, self._dash, self.last):
            layout.addWidget(widget)
        self._show_dates()
        self.choice.currentIndexChanged.connect(self._on_choice_changed)
        self.first.day_changed.connect(self._on_day_changed)
        self.last.day_changed.connect(self._on_day_changed)

    def span(self) -> Span:
        """The chosen dates; two days in the wrong order are turned round."""
        period = self.choice.currentData(_PERIOD_ROLE)
        if isinstance(period, Period):
            return Span(period.start, period.last_day)
        first, last = sorted((self.first.day(), self.last.day()))
        return Span(first, last)

    def set_span(self, first: date, last: date) -> None:
        """Choose two days."""
        self.first.set_day(first)
        self.last.set_day(last)
        self.choice.setCurrentIndex(self.choice.findData(CUSTOM))

    def key(self) -> str:
        """The stored key of the choice."""
        return str(self.choice.currentData())

    def set_key(self, key: str) -> None:
        """Choose by stored key; an unknown one changes nothing."""
        index = self.choice.findData(key)
        if index >= 0:
            self.choice.setCurrentIndex(index)

    def _choices(self) -> tuple[tuple[str, str, Period], ...]:
        today = self.ctx.today()
        month, quarter = period_of(today, Grain.MONTH), period_of(today, Grain.QUARTER)
        year = period_of(today, Grain.YEAR)
        named = self.ctx.format.period
        return tuple(
            (key, text.format(name=_capital(named(period))), period)
            for key, text, period in (
                ("month", self.tr("{name} (so far)"), month),
                ("last_month", "{name}", previous(month)),
                ("quarter", self.tr("{name} (so far)"), quarter),
                ("last_quarter", "{name}", previous(quarter)),
                ("year", self.tr("{name} (so far)"), year),
            )
        )

    def _show_dates(self) -> None:
        is_custom = self.key() == CUSTOM
        for widget in (self.first, self._dash, self.last):
            widget.setVisible(is_custom)

    def _on_choice_changed(self) -> None:
        self._show_dates()
        self.changed.emit()

    def _on_day_changed(self) -> None:
        if self.key() == CUSTOM:
            self.changed.emit()


_PERIOD_ROLE = 0x0101


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
