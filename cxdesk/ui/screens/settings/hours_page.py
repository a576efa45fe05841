"""Settings of opening hours: the week and its changes, closing days, special openings, closures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from cxdesk.domain.hours import HoursVersion, changed_from
from cxdesk.services import shop
from cxdesk.ui.screens.settings.hours_dates import Closures, Holidays, SpecialOpenings
from cxdesk.ui.screens.settings.hours_week import HoursWeek
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.widgets import tab_stops
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.hours import Week
    from cxdesk.domain.text import T
    from cxdesk.ui.context import Context
    from cxdesk.ui.form_field import Field


class HoursPage(SettingsPage):
    """Opening hours count in first response time; with none set the shop counts as always open."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.heading.setText(self.tr("Opening hours"))
        self.note = PlainLabel("", "dim", self, wrap=True)
        self.form.addWidget(self.note)
        self._build_week()
        self.holidays = Holidays(ctx, self)
        self.holidays.changed.connect(lambda days: self.commit("holidays", holidays=days))
        self.add_field("holidays", self.tr("Closed on these days"), self.holidays)
        self.special = SpecialOpenings(ctx, self)
        self.special.changed.connect(
            lambda openings: self.commit("special_openings", special_openings=openings)
        )
        self.add_field(
            "special_openings",
            self.tr("Special openings"),
            self.special,
            self.tr("A day with hours of its own, in place of the normal week."),
        )
        self.special.refused.connect(partial(self._on_refused, "special_openings"))
        self.closures = Closures(ctx, self)
        self.closures.changed.connect(lambda closures: self.commit("closures", closures=closures))
        self.add_field(
            "closures",
            self.tr("Closures"),
            self.closures,
            self.tr(
                "The shop's own holidays, an afternoon off. 00:00 as its end means that whole day."
            ),
        )
        self.closures.refused.connect(partial(self._on_refused, "closures"))

    def event(self, event: QEvent) -> bool:
        """Days and times come and go; Tab walks them as they stand all the same."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            tab_stops.order(self)
        return handled

    def show_saved(self) -> None:
        """Show the saved values."""
        saved = shop.current()
        if not self.fields["hours"].has_error():
            self.week.show_saved(saved)
        self.note.setText(
            self.tr("Waiting time is counted in these hours only.")
            if not saved.calendar().is_always_open
            else self.tr(
                "Not set: counted as open day and night, on holidays and closing days too."
            )
        )
        self.holidays.show_saved(saved.holidays)
        self.special.show_saved(saved)
        self.closures.show_saved(saved.closures)

    def add_field(self, name: str, label: str, widget: QWidget, hint: str = "") -> Field:
        """A section: the page is long, so its labels stand out as headings do."""
        made = super().add_field(name, label, widget, hint)
        made.label.setProperty("role", "strong")
        return made

    def _build_week(self) -> None:
        self.week = HoursWeek(self.ctx, shop.current(), self)
        self.grid = self.week.grid
        self.week.first_hours.connect(lambda week: self.commit("hours", hours=week))
        self.week.changed_from.connect(self._on_week_changed_from)
        self.week.corrected.connect(self._on_week_corrected)
        self.week.removed.connect(self._on_version_removed)
        field = self.add_field("hours", self.tr("Normal week"), self.week)
        self.grid.refused.connect(partial(self._on_refused, "hours"))
        self.week.change.cancelled.connect(field.clear_error)

    def _on_refused(self, name: str, why: T | None) -> None:
        """Say at the field why it is no time; None: it is one now."""
        if why is None:
            self.fields[name].clear_error()
        else:
            self.fields[name].set_error(self.ctx.say(why))

    def _on_week_changed_from(self, week: Week, day: date) -> None:
        versions = changed_from(shop.current().hours_versions, week, day)
        if self.commit("hours", hours_versions=versions):
            self.week.kept(self._version_from(day))
            self.show_saved()

    def _on_week_corrected(self, week: Week, version: HoursVersion | None) -> None:
        if version is not None:
            self._on_week_changed_from(week, version.starts_on)
        elif self.commit("hours", hours=week):
            self.week.kept(None)
            self.show_saved()

    def _on_version_removed(self, version: HoursVersion) -> None:
        kept = (known for known in shop.current().hours_versions if known != version)
        self.commit("hours", hours_versions=tuple(kept))

    def _version_from(self, day: date) -> HoursVersion | None:
        versions = shop.current().hours_versions
        return next((version for version in versions if version.starts_on == day), None)
