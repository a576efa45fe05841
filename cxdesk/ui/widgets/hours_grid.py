"""The week of opening hours: a line a day, from–to pairs to add, remove and copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hours import MINUTES_A_DAY, Block
from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.day_edits import closing_minutes, time_edit
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    button,
    column,
    hairline,
    link_button,
    row,
    tooltip,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from cxdesk.domain.hours import Week
    from cxdesk.ui.format import Format
    from cxdesk.ui.widgets.day_edits import TimeEdit

DAY_WIDTH = 72
MORNING, AFTERNOON = Block(9 * 60, 14 * 60), Block(16 * 60, 20 * 60)
WEEKDAYS = range(5)


class HoursGrid(QWidget):
    """Shows a week; ``changed`` carries the whole week after each edit by a person.

    ``refused`` carries why what was typed is no time, None once it is.
    """

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, fmt: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._format = fmt
        self._week: Week = ((),) * 7
        layout = column(self, spacing=0)
        self.days = [_DayLine(day, self._format.weekday(day), self) for day in range(7)]
        for line in self.days:
            layout.addWidget(line)
            layout.addWidget(hairline(self))
            line.edited.connect(self._on_day_edited)
            line.copied.connect(self._on_day_copied)
            line.refused.connect(self.refused)

    def week(self) -> Week:
        """The week being shown."""
        return self._week

    def set_week(self, week: Week) -> None:
        """Show a week; lines that are right already are not touched."""
        self._week = week
        for line, blocks in zip(self.days, week, strict=True):
            line.set_blocks(blocks, is_set=any(week))

    def _on_day_edited(self, day: int, blocks: tuple[Block, ...]) -> None:
        self._tell({day: blocks})

    def _on_day_copied(self, day: int, others: list[int]) -> None:
        self._tell(dict.fromkeys(others, self._week[day]))

    def _tell(self, changes: dict[int, tuple[Block, ...]]) -> None:
        self.set_week(tuple(changes.get(day, self._week[day]) for day in range(7)))
        self.changed.emit(self._week)


class _DayLine(QWidget):
    """One day: its blocks, "closed" or "not set" when there is none, add and copy."""

    edited = Signal(int, object)
    copied = Signal(int, object)
    refused = Signal(object)

    def __init__(self, day: int, name: str, parent: HoursGrid) -> None:
        super().__init__(parent)
        self._day, self._name = day, name
        self._blocks: tuple[Block, ...] = ()
        self._is_set = False
        self.pairs: list[_Pair] = []
        layout = row(self, spacing=theme.S)
        layout.setContentsMargins(0, 6, 0, 6)
        label = PlainLabel(name, parent=self)
        label.setMinimumWidth(DAY_WIDTH)
        label.setFixedHeight(theme.FIELD_HEIGHT)
        layout.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        self._pairs = FlowLayout(spacing=theme.S)
        layout.addLayout(self._pairs, 1)
        self.add_button = link_button(self.tr("Add"), self)
        self.add_button.setAccessibleName(self.tr("Add hours on {day}").format(day=name))
        self.add_button.clicked.connect(self._on_add_clicked)
        self.copy_button = link_button(self.tr("Copy"), self)
        self.copy_button.setAccessibleName(self.tr("Copy the hours of {day}").format(day=name))
        self.copy_button.clicked.connect(self._on_copy_clicked)
        layout.addWidget(self._links(), 0, Qt.AlignmentFlag.AlignTop)
        self._show()

    def set_blocks(self, blocks: tuple[Block, ...], *, is_set: bool = True) -> None:
        """Show these hours; ``is_set``: some day of the week has any."""
        if (blocks, is_set) != (self._blocks, self._is_set):
            self._blocks, self._is_set = blocks, is_set
            self._show()

    def _links(self) -> QWidget:
        """As high as the first line of hours, however many there are."""
        made = QWidget(self)
        made.setProperty("role", "plain")
        made.setFixedHeight(theme.FIELD_HEIGHT)
        line = row(made, spacing=theme.S)
        line.addWidget(self.add_button)
        line.addWidget(self.copy_button)
        return made

    def _show(self) -> None:
        self._pairs.clear()
        self.pairs = [_Pair(block, self._name, self) for block in self._blocks]
        for pair in self.pairs:
            self._pairs.addWidget(pair)
            pair.edited.connect(self._on_pair_edited)
            pair.removed.connect(self._on_pair_removed)
            pair.refused.connect(self.refused)
        if not self.pairs:
            words = self.tr("closed") if self._is_set else self.tr("not set")
            none = PlainLabel(words, "dim", self)
            none.setFixedHeight(theme.FIELD_HEIGHT)
            self._pairs.addWidget(none)
        self.add_button.setVisible(len(self.pairs) < 3)

    def _on_pair_edited(self) -> None:
        self._blocks = tuple(pair.shown for pair in self.pairs)
        self.edited.emit(self._day, self._blocks)

    def _on_pair_removed(self, pair: object) -> None:
        blocks = tuple(known.shown for known in self.pairs if known is not pair)
        self.set_blocks(blocks)
        self.refused.emit(None)
        self.edited.emit(self._day, blocks)
        self.add_button.setFocus()

    def _on_add_clicked(self) -> None:
        blocks = (*self._blocks, _next_block(self._blocks))
        self.set_blocks(blocks)
        self.pairs[-1].opens.setFocus()
        self.edited.emit(self._day, blocks)

    def _on_copy_clicked(self) -> None:
        menu = QMenu(self)
        weekdays = [day for day in WEEKDAYS if day != self._day]
        every = [day for day in range(7) if day != self._day]
        to_weekdays = menu.addAction(self.tr("To Monday through Friday"))
        menu.addAction(self.tr("To all days"))
        picked = menu.exec(self.copy_button.mapToGlobal(self.copy_button.rect().bottomLeft()))
        if picked is not None:
            self.copied.emit(self._day, weekdays if picked is to_weekdays else every)


class _Pair(QWidget):
    """From–to, and a way to take it out; ``shown`` are the last hours that could be read."""

    edited = Signal()
    removed = Signal(object)
    refused = Signal(object)

    def __init__(self, block: Block, day: str, parent: QWidget) -> None:
        super().__init__(parent)
        layout = row(self, spacing=theme.XS)
        self.opens = self._time(block.opens, self.tr("{day}, opens at").format(day=day))
        self.closes = self._time(block.closes, self.tr("{day}, closes at").format(day=day))
        layout.addWidget(self.opens)
        layout.addWidget(PlainLabel("–", "dim", self))
        layout.addWidget(self.closes)
        layout.addWidget(self._remove_button(day))
        self.shown = block
        self._is_refused = False

    def _block(self) -> Block:
        """What stands in the two fields; closing at 00:00 is the end of the day."""
        return Block(self.opens.minutes(), closing_minutes(self.closes))

    def _time(self, minutes: int, name: str) -> TimeEdit:
        made = time_edit(minutes, name, self)
        made.editingFinished.connect(self._on_editing_finished)
        return made

    def _remove_button(self, day: str) -> QPushButton:
        made = button("", self, role="icon")
        made.setIcon(icons.icon("close", theme.current().dim))
        made.setFixedSize(24, 24)
        made.setAccessibleName(self.tr("Remove these hours of {day}").format(day=day))
        made.setToolTip(tooltip(self.tr("Remove these hours")))
        made.clicked.connect(self._on_remove_clicked)
        return made

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self)

    def _on_editing_finished(self) -> None:
        try:
            block = self._block()
        except ValidationError as error:
            self._is_refused = True
            self.refused.emit(error.text)
            return
        if self._is_refused:
            self._is_refused = False
            self.refused.emit(None)
        if block != self.shown:
            self.shown = block
            self.edited.emit()


def _next_block(blocks: tuple[Block, ...]) -> Block:
    """What to propose: the morning, then the afternoon, then the hour after the last."""
    if not blocks:
        return MORNING
    last = blocks[-1].closes
    if last <= AFTERNOON.opens:
        return AFTERNOON
    start = min(last + 60, MINUTES_A_DAY - 60)
    return Block(start, min(start + 120, MINUTES_A_DAY))
