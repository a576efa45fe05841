"""Settings of opening hours: the week and the holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDateEdit, QWidget

from cxdesk.services import shop
from cxdesk.ui import theme
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.widgets.closing_days import ClosingDays
from cxdesk.ui.widgets.hours_grid import HoursGrid
from cxdesk.ui.widgets.plain import PlainLabel, button, column, row

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.ui.context import Context


class HoursPage(SettingsPage):
    """Opening hours count in first response time; with none set the shop counts as always open."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.heading.setText(self.tr("Opening hours"))
        self.note = PlainLabel("", "dim", self, wrap=True)
        self.form.addWidget(self.note)
        self.grid = HoursGrid(ctx.format, self)
        self.grid.changed.connect(self._on_grid_changed)
        self.add_field("hours", self.tr("Normal week"), self.grid)
        self._shown: tuple[date, ...] | None = None
        self._build_holidays()

    def show_saved(self) -> None:
        """Show the saved values."""
        saved = shop.current()
        if not self.fields["hours"].has_error():
            self.grid.set_week(saved.hours)
        self.note.setText(
            self.tr("Waiting time is counted in these hours only.")
            if any(saved.hours)
            else self.tr("No hours yet: waiting time is counted day and night.")
        )
        if saved.holidays != self._shown:
            self._shown = saved.holidays
            self.days.set_days(saved.holidays, this_year=self.ctx.today().year)

    def _build_holidays(self) -> None:
        block = QWidget(self)
        block.setProperty("role", "plain")
        layout = column(block, spacing=theme.S)
        self.days = ClosingDays(self.ctx.format, block)
        self.days.removed.connect(self._remove)
        layout.addWidget(self.days)
        line = row(spacing=theme.S)
        self.new_day = QDateEdit(self.ctx.format.to_qdate(self.ctx.today()), block)
        self.new_day.setCalendarPopup(True)
        self.new_day.setDisplayFormat("d MMM yyyy")
        self.new_day.setLocale(self.ctx.format.locale)
        self.new_day.setAccessibleName(self.tr("Closing day"))
        self.new_day.setMinimumWidth(150)
        line.addWidget(self.new_day)
        self.add_day = button(self.tr("Add the day"), block)
        self.add_day.clicked.connect(self._on_add_day_clicked)
        line.addWidget(self.add_day)
        line.addStretch(1)
        layout.addLayout(line)
        self.add_field("holidays", self.tr("Closed on these days"), block)

    def _remove(self, day: object) -> None:
        kept = tuple(known for known in shop.current().holidays if known != day)
        self.commit("holidays", holidays=kept)

    def _on_add_day_clicked(self) -> None:
        picked = self.ctx.format.from_qdate(self.new_day.date())
        days = {*shop.current().holidays, picked}
        self.commit("holidays", holidays=tuple(sorted(days)))

    def _on_grid_changed(self, week: object) -> None:
        self.commit("hours", hours=week)
