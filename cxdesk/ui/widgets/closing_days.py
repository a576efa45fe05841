"""Days on which the shop stays closed: by year, close together, each with a way to take it out."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    button,
    clear,
    column,
    flush_link,
    row,
    tooltip,
)

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.ui.format import Format

COLUMNS = 4


class ClosingDays(QWidget):
    """Tells by ``removed`` which day a person took out; years before this one are folded away."""

    removed = Signal(object)

    def __init__(self, fmt: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._format = fmt
        self._days: tuple[date, ...] = ()
        self._this_year = 0
        self._is_unfolded = False
        layout = column(self, spacing=theme.XS)
        self._years = column(spacing=theme.XS)
        layout.addLayout(self._years)
        self.fold = flush_link("", self)
        self.fold.setAutoDefault(True)
        self.fold.clicked.connect(self._on_fold_clicked)
        layout.addWidget(self.fold)

    def set_days(self, days: tuple[date, ...], *, this_year: int) -> None:
        """Show these days, in order; the keyboard stays where it was in the list."""
        place = self._place()
        self._days, self._this_year = tuple(sorted(days)), this_year
        self._show()
        buttons = self.buttons()
        if place is not None and buttons:
            buttons[min(place, len(buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def buttons(self) -> list[QPushButton]:
        """The buttons that take a day out, in the order of the days shown."""
        return [button for found in self._groups() for button in found.buttons]

    def _groups(self) -> list[_Year]:
        items = (self._years.itemAt(index) for index in range(self._years.count()))
        return [found for item in items if item and isinstance(found := item.widget(), _Year)]

    def _place(self) -> int | None:
        focused = [button.hasFocus() for button in self.buttons()]
        return focused.index(True) if True in focused else None

    def _show(self) -> None:
        clear(self._years)
        earlier = sum(day.year < self._this_year for day in self._days)
        first = 0 if self._is_unfolded else self._this_year
        shown = [day for day in self._days if day.year >= first]
        if not shown:
            self._years.addWidget(PlainLabel(self.tr("No days yet."), "dim", self))
        for year, days in groupby(shown, key=lambda day: day.year):
            made = _Year(year, tuple(days), self._format, self)
            made.removed.connect(self.removed)
            self._years.addWidget(made)
        words = self.tr("Hide earlier years") if self._is_unfolded else self.tr("Earlier days: {n}")
        self.fold.setText(words.format(n=self._format.number(earlier)))
        self.fold.setVisible(bool(earlier))

    def _on_fold_clicked(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._show()


class _Year(QWidget):
    """A year above its days."""

    removed = Signal(object)

    def __init__(self, year: int, days: tuple[date, ...], fmt: Format, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        box = column(self, spacing=2)
        box.addWidget(PlainLabel(str(year), "strong", self))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, theme.XS)
        grid.setVerticalSpacing(0)
        self.buttons: list[QPushButton] = []
        for index, day in enumerate(days):
            grid.addWidget(self._day(day, fmt), *divmod(index, COLUMNS))
        for index in range(COLUMNS):
            grid.setColumnStretch(index, 1)
        box.addLayout(grid)

    def _day(self, day: date, fmt: Format) -> QWidget:
        cell = QWidget(self)
        line = row(cell, spacing=theme.XS)
        words = f"{fmt.weekday_short(day)} {day.day} {fmt.month_short(day)}"
        line.addWidget(PlainLabel(words, parent=cell))
        remove = button("", cell, role="icon")
        remove.setIcon(icons.icon("close", theme.current().dim))
        remove.setFixedSize(24, 24)
        remove.setAutoDefault(True)
        remove.setAccessibleName(self.tr("Remove {day}").format(day=fmt.date(day)))
        remove.setToolTip(tooltip(self.tr("Remove {day}").format(day=fmt.date(day))))
        remove.clicked.connect(lambda _checked=False: self.removed.emit(day))
        line.addWidget(remove)
        line.addStretch(1)
        self.buttons.append(remove)
        return cell
