"""The weekly hours of the settings: the week that holds, from which day, and those before."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from cxdesk.domain.hours import HoursVersion, version_on
from cxdesk.ui import theme
from cxdesk.ui.hours_words import week_words
from cxdesk.ui.screens.settings import hours_draft
from cxdesk.ui.widgets.hours_change import HoursChange
from cxdesk.ui.widgets.hours_grid import HoursGrid
from cxdesk.ui.widgets.plain import PlainLabel, column
from cxdesk.ui.widgets.removable_lines import Line, RemovableLines

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from cxdesk.domain.hours import Week
    from cxdesk.domain.shop import Shop
    from cxdesk.ui.context import Context


class HoursWeek(QWidget):
    """Shows one of the shop's weeks, at first the one of today, and tells what is to be kept.

    ``first_hours`` carries the week after each edit while the shop has no hours yet. Later an edit
    waits for the answer from which day it holds: ``changed_from`` carries week and day;
    ``corrected`` the week and the version it belongs to (None: the hours from the beginning).
    """

    first_hours = Signal(object)
    changed_from = Signal(object, object)
    corrected = Signal(object, object)
    removed = Signal(object)

    def __init__(self, ctx: Context, saved: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._ctx, self._saved = ctx, saved
        self._is_first = _has_no_hours(saved)
        self._pending: Week | None = None
        self._version = self._version_today()
        self._is_picked = False
        layout = column(self, spacing=theme.S)
        self.holds = PlainLabel("", "dim", self)
        layout.addWidget(self.holds)
        self.grid = HoursGrid(ctx.format, self)
        self.grid.changed.connect(self._on_grid_changed)
        layout.addWidget(self.grid)
        self.change = HoursChange(ctx.today(), ctx.format, self)
        self.change.saved.connect(self._on_change_saved)
        self.change.cancelled.connect(self.forget)
        self.change.hide()
        layout.addWidget(self.change)
        self.versions = RemovableLines(ctx.format, "", self)
        self.versions.picked.connect(self._on_version_picked)
        self.versions.removed.connect(self.removed)
        layout.addWidget(self.versions)
        self._take_up_draft()

    def show_saved(self, saved: Shop) -> None:
        """Show the saved hours; an edit that waits for its day stays."""
        self._saved = saved
        is_gone = self._version is not None and self._version not in saved.hours_versions
        if is_gone or not self._is_picked:
            self._version = self._version_today()
        if self._pending is None:
            self.grid.set_week(self._week())
        self._show_versions()

    def forget(self) -> None:
        """Give the waiting edit up, and show the saved hours."""
        self._settle()
        self.grid.set_week(self._week())

    def kept(self, version: HoursVersion | None) -> None:
        """The edit was saved as this version: show it."""
        self._settle()
        self._version, self._is_picked = version, True

    def showEvent(self, event: QShowEvent) -> None:
        """Hours that stood here when the page was opened are changed, no longer filled in."""
        super().showEvent(event)
        if not event.spontaneous():
            self._is_first = _has_no_hours(self._saved)

    def _version_today(self) -> HoursVersion | None:
        return version_on(self._saved.hours_versions, self._ctx.today())

    def _week(self) -> Week:
        return self._saved.hours if self._version is None else self._version.week

    def _show_versions(self) -> None:
        versions = self._saved.hours_versions
        self.versions.setVisible(bool(versions))
        self.holds.setVisible(bool(versions))
        span = self._span(self._version)
        self.holds.setText(self.tr("Hours shown: {span}").format(span=span))
        self.versions.set_lines([self._line(version) for version in (None, *versions)])

    def _line(self, version: HoursVersion | None) -> Line:
        span = self._span(version)
        is_now = version == self._version_today()
        return Line(
            version,
            span[:1].upper() + span[1:],
            week_words(self._saved.hours if version is None else version.week, self._ctx.format),
            note=self.tr("These hold today.") if is_now else "",
            action="" if version == self._version else self.tr("Show"),
        )

    def _span(self, version: HoursVersion | None) -> str:
        """During which days the hours of a version hold."""
        starts = [later.starts_on for later in self._saved.hours_versions]
        if version is not None:
            starts = [start for start in starts if start > version.starts_on]
        show = self._ctx.format.date
        last = show(starts[0] - timedelta(days=1)) if starts else ""
        if version is None:
            return self.tr("until {last}").format(last=last)
        first = show(version.starts_on)
        if not last:
            return self.tr("from {first}").format(first=first)
        return self.tr("{first} to {last}").format(first=first, last=last)

    def _on_grid_changed(self, week: Week) -> None:
        if self._is_first:
            self.first_hours.emit(week)
            return
        if week == self._week():
            self.forget()
            return
        if self._pending is None:
            self._ask()
        self._pending = week
        hours_draft.keep(week, self._version)

    def _ask(self) -> None:
        is_today = self._version == self._version_today()
        span = self._span(self._version) if self._saved.hours_versions else ""
        self.change.ask(is_correction=not is_today, span=span)
        QTimer.singleShot(0, self, self._show_question)

    def _settle(self) -> None:
        if self._pending is not None:
            hours_draft.drop()
        self._pending = None
        self.change.hide()

    def _take_up_draft(self) -> None:
        """An edit that waited when the window was closed waits on."""
        draft = hours_draft.kept()
        if draft is None or self._is_first:
            return
        versions = {
            version.starts_on.isoformat(): version for version in self._saved.hours_versions
        }
        self._version, self._is_picked = versions.get(draft.starts_on), True
        self._pending = draft.week
        self.grid.set_week(draft.week)
        self._ask()

    def _show_question(self) -> None:
        """Scroll as far as the question needs to be seen whole."""
        place: QWidget | None = self
        while place is not None and not isinstance(place, QScrollArea):
            place = place.parentWidget()
        if place is not None:
            place.ensureWidgetVisible(self.change, 0, theme.M)

    def _on_change_saved(self, day: date | None) -> None:
        if day is None:
            self.corrected.emit(self._pending, self._version)
        else:
            self.changed_from.emit(self._pending, day)

    def _on_version_picked(self, version: HoursVersion | None) -> None:
        self._version, self._is_picked = version, True
        self.forget()
        self._show_versions()
        self.grid.days[0].add_button.setFocus()


def _has_no_hours(saved: Shop) -> bool:
    return not any(saved.hours) and not saved.hours_versions
