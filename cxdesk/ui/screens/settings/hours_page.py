"""Settings of opening hours: the week and the holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDateEdit, QWidget

from cxdesk.services import shop
from cxdesk.ui import theme
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.widgets.hours_grid import HoursGrid
from cxdesk.ui.widgets.plain import PlainLabel, button, clear, column, link_button, row

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
            self._show_holidays(saved.holidays)

    def _build_holidays(self) -> None:
        block = QWidget(self)
        block.setProperty("role", "plain")
        layout = column(block, spacing=theme.S)
        self._list = column(spacing=2)
        layout.addLayout(self._list)
        line = row(spacing=theme.S)
        self.new_day = QDateEdit(self.ctx.format.to_qdate(self.ctx.today()), block)
        self.new_day.setCalendarPopup(True)
        self.new_day.setDisplayFormat("d MMM yyyy")
        self.new_day.setLocale(self.ctx.format.locale)
        self.new_day.setAccessibleName(self.tr("Day closed"))
        self.new_day.setMinimumWidth(150)
        line.addWidget(self.new_day)
        self.add_day = button(self.tr("Add the day"), block)
        self.add_day.clicked.connect(self._on_add_day_clicked)
        line.addWidget(self.add_day)
        line.addStretch(1)
        layout.addLayout(line)
        self.add_field("holidays", self.tr("Closed on these days"), block)

    def _show_holidays(self, days: tuple[date, ...]) -> None:
        clear(self._list)
        first = self.ctx.today().replace(month=1, day=1)
        coming = [day for day in days if day >= first]
        if len(coming) < len(days):
            words = self.tr("Earlier days are kept: {n}").replace(
                "{n}", str(len(days) - len(coming))
            )
            self._list.addWidget(PlainLabel(words, "caption", self))
        if not coming:
            self._list.addWidget(PlainLabel(self.tr("No days yet."), "dim", self))
        for day in coming:
            line = row(spacing=theme.S)
            line.addWidget(PlainLabel(self._words(day), parent=self))
            remove = link_button(self.tr("Remove"), self)
            remove.setAccessibleName(f"{self.tr('Remove')} {self._words(day)}")
            remove.clicked.connect(lambda _checked=False, day=day: self._remove(day))
            line.addWidget(remove)
            line.addStretch(1)
            self._list.addLayout(line)

    def _words(self, day: date) -> str:
        return f"{self.ctx.format.weekday_short(day)} {self.ctx.format.date(day)}"

    def _remove(self, day: date) -> None:
        kept = tuple(known for known in shop.current().holidays if known != day)
        self.commit("holidays", holidays=kept)

    def _on_add_day_clicked(self) -> None:
        picked = self.ctx.format.from_qdate(self.new_day.date())
        days = {*shop.current().holidays, picked}
        self.commit("holidays", holidays=tuple(sorted(days)))

    def _on_grid_changed(self, week: object) -> None:
        self.commit("hours", hours=week)
