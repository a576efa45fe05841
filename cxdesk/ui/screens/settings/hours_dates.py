"""The dates of the opening hours: closing days, special openings and closures, each a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hours import MINUTES_A_DAY, Block, Closure, SpecialOpening, local_moment
from cxdesk.services import shop
from cxdesk.ui import theme
from cxdesk.ui.hours_words import blocks_words, closure_words
from cxdesk.ui.widgets.closing_days import ClosingDays
from cxdesk.ui.widgets.day_edits import closing_minutes, day_edit, time_edit
from cxdesk.ui.widgets.plain import PlainLabel, button, column, row
from cxdesk.ui.widgets.removable_lines import Line, RemovableLines

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.shop import Shop
    from cxdesk.ui.context import Context

OPENS, CLOSES = 10 * 60, 14 * 60


class Holidays(QWidget):
    """Days that are closed whole, typed or taken from the public holidays; ``changed``: all."""

    changed = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._ctx = ctx
        self._shown: tuple[date, ...] | None = None
        layout = column(self, spacing=theme.S)
        self.days = ClosingDays(ctx.format, self)
        self.days.removed.connect(self._on_day_removed)
        layout.addWidget(self.days)
        self.new_day = day_edit(ctx.today(), ctx.format, self.tr("Closing day"), self)
        self.add_day = button(self.tr("Add the day"), self)
        self.add_day.clicked.connect(self._on_add_day_clicked)
        self.add_public = button(self.tr("Add public holidays…"), self)
        self.add_public.clicked.connect(lambda _checked=False: ctx.open_dialog("public_holidays"))
        line = row(spacing=theme.S)
        for made in (self.new_day, self.add_day, self.add_public):
            line.addWidget(made)
        line.addStretch(1)
        layout.addLayout(line)

    def show_saved(self, days: tuple[date, ...]) -> None:
        """Show the saved days."""
        if days != self._shown:
            self._shown = days
            self.days.set_days(days, this_year=self._ctx.today().year)

    def _on_day_removed(self, day: date) -> None:
        self.changed.emit(tuple(known for known in shop.current().holidays if known != day))

    def _on_add_day_clicked(self) -> None:
        picked = self._ctx.format.from_qdate(self.new_day.date())
        self.changed.emit(tuple(sorted({*shop.current().holidays, picked})))


class SpecialOpenings(QWidget):
    """Days with hours of their own; another stretch on a day that is there joins it."""

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._ctx = ctx
        layout = column(self, spacing=theme.S)
        self.lines = RemovableLines(ctx.format, self.tr("No special openings."), self)
        self.lines.removed.connect(self._on_line_removed)
        layout.addWidget(self.lines)
        self.day = day_edit(ctx.today(), ctx.format, self.tr("Day of the special opening"), self)
        self.opens = time_edit(OPENS, self.tr("Opens at"), self)
        self.closes = time_edit(CLOSES, self.tr("Closes at"), self)
        self.add = button(self.tr("Add the opening"), self)
        self.add.clicked.connect(self._on_add_clicked)
        line = row(spacing=theme.S)
        for made in (self.day, self.opens, PlainLabel("–", "dim", self), self.closes, self.add):
            line.addWidget(made)
        line.addStretch(1)
        layout.addLayout(line)

    def show_saved(self, saved: Shop) -> None:
        """Show the saved openings, and which of them a closing day beats."""
        beaten = self.tr("Closed all the same: it is a closing day.")
        self.lines.set_lines(
            [
                Line(
                    opening,
                    f"{self._ctx.format.weekday_short(opening.on)} "
                    f"{self._ctx.format.date(opening.on)}",
                    blocks_words(opening.blocks),
                    note=beaten if opening.on in saved.holidays else "",
                    is_earlier=opening.on.year < self._ctx.today().year,
                )
                for opening in saved.special_openings
            ]
        )

    def _on_line_removed(self, opening: SpecialOpening) -> None:
        kept = (known for known in shop.current().special_openings if known != opening)
        self.changed.emit(tuple(kept))

    def _on_add_clicked(self) -> None:
        on = self._ctx.format.from_qdate(self.day.date())
        try:
            opens, closes = self.opens.minutes(), closing_minutes(self.closes)
        except ValidationError as error:
            self.refused.emit(error.text)
            return
        block = Block(opens, closes if opens <= closes else closes + MINUTES_A_DAY)
        known = {opening.on: opening.blocks for opening in shop.current().special_openings}
        known[on] = tuple(sorted({*known.get(on, ()), block}))
        openings = (SpecialOpening(on=day, blocks=known[day]) for day in sorted(known))
        self.changed.emit(tuple(openings))


class Closures(QWidget):
    """Stretches from a moment to a moment in which the shop stays closed."""

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._ctx = ctx
        layout = column(self, spacing=theme.S)
        self.lines = RemovableLines(ctx.format, self.tr("No closures."), self)
        self.lines.removed.connect(self._on_line_removed)
        layout.addWidget(self.lines)
        self.first_day = day_edit(ctx.today(), ctx.format, self.tr("Closed from this day"), self)
        self.first_time = time_edit(0, self.tr("Closed from this time"), self)
        self.last_day = day_edit(ctx.today(), ctx.format, self.tr("Closed until this day"), self)
        self.last_time = time_edit(0, self.tr("Closed until this time; 00:00: all of it"), self)
        self.first_day.dateChanged.connect(self._on_first_day_changed)
        self.add = button(self.tr("Add the closure"), self)
        self.add.clicked.connect(self._on_add_clicked)
        line = row(spacing=theme.S)
        dash = PlainLabel("–", "dim", self)
        for made in (self.first_day, self.first_time, dash, self.last_day, self.last_time):
            line.addWidget(made)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_saved(self, closures: tuple[Closure, ...]) -> None:
        """Show the saved closures."""
        this_year = self._ctx.today().year
        self.lines.set_lines(
            [
                Line(
                    closure,
                    "",
                    closure_words(closure, self._ctx.format),
                    is_earlier=closure.ends.year < this_year,
                )
                for closure in closures
            ]
        )

    def _on_first_day_changed(self) -> None:
        if self.last_day.date() < self.first_day.date():
            self.last_day.setDate(self.first_day.date())

    def _on_line_removed(self, closure: Closure) -> None:
        kept = (known for known in shop.current().closures if known != closure)
        self.changed.emit(tuple(kept))

    def _on_add_clicked(self) -> None:
        read = self._ctx.format.from_qdate
        try:
            first, last = self.first_time.minutes(), closing_minutes(self.last_time)
        except ValidationError as error:
            self.refused.emit(error.text)
            return
        closure = Closure(
            starts=local_moment(read(self.first_day.date()), first),
            ends=local_moment(read(self.last_day.date()), last),
        )
        self.changed.emit((*shop.current().closures, closure))
