"""What happened with one customer, newest first, with what can be done about it in place."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cxdesk.domain.cases import STATUS_WORDS, CaseStatus
from cxdesk.domain.timeline import TIMELINE_WORDS, TimelineEntry, TimelineKind
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import (
    Badge,
    PlainLabel,
    badge,
    chip,
    column,
    hairline,
    link_button,
    row,
    tooltip,
)
from cxdesk.ui.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.ui.format import Format

LONGEST_TEXT = 400
_DAYS_WITH_TIME = 7
_LINK_PADDING = 4
_TONES = {"low": "bad", "open": "risk", "new": "risk"}


class TimelineView(QScrollArea):
    """Rows of entries; asks for older ones and for actions through its signals."""

    older_requested = Signal()
    reply_requested = Signal(int)
    solve_requested = Signal(int)
    task_done_requested = Signal(int)

    def __init__(self, show: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._format = show
        self.is_narrow = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._older = link_button(self.tr("Show older"), self)
        self._older.clicked.connect(self.older_requested)
        self._fill_new()

    def set_entries(
        self, entries: Iterable[TimelineEntry], *, now: int, has_older: bool, empty_text: str
    ) -> None:
        """Show these rows from the top."""
        shown = tuple(entries)
        self._older.setParent(self)
        self._fill_new()
        if not shown:
            self._rows.insertWidget(0, self._empty(empty_text))
        self._add(shown, now)
        self._older.setVisible(has_older)
        self.verticalScrollBar().setValue(0)

    def add_entries(self, entries: Iterable[TimelineEntry], *, now: int, has_older: bool) -> None:
        """Show older rows below those that are there."""
        self._add(tuple(entries), now)
        self._older.setVisible(has_older)

    def rows(self) -> tuple[TimelineRow, ...]:
        """The rows shown, newest first."""
        return tuple(self._body.findChildren(TimelineRow))

    def _fill_new(self) -> None:
        self._body = QWidget(self)
        self._body.setProperty("role", "plain")
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, theme.M)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._older, 0, Qt.AlignmentFlag.AlignHCenter)
        self._rows.addStretch(1)
        self.setWidget(self._body)

    def _add(self, entries: tuple[TimelineEntry, ...], now: int) -> None:
        for entry in entries:
            made = TimelineRow(entry, self._format, now, self._body, is_narrow=self.is_narrow)
            made.reply.clicked.connect(lambda _=False, e=entry: self._emit_case(e, solve=False))
            made.solve.clicked.connect(lambda _=False, e=entry: self._emit_case(e, solve=True))
            made.done.clicked.connect(lambda _=False, e=entry: self.task_done_requested.emit(e.id))
            self._rows.insertWidget(self._rows.count() - 2, made)

    def _emit_case(self, entry: TimelineEntry, *, solve: bool) -> None:
        signal = self.solve_requested if solve else self.reply_requested
        signal.emit(entry.case_id)

    def _empty(self, text: str) -> QWidget:
        label = PlainLabel(text, "dim", self._body, wrap=True)
        label.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        return label


class TimelineRow(QWidget):
    """When · what kind · in words · status, and the buttons that an open case or task offers."""

    def __init__(
        self,
        entry: TimelineEntry,
        show: Format,
        now: int,
        parent: QWidget | None = None,
        *,
        is_narrow: bool = False,
    ) -> None:
        super().__init__(parent)
        self._is_narrow = is_narrow
        self.entry = entry
        self._format = show
        self.reply = self._action(self.tr("Reply"))
        self.solve = self._action(self.tr("Solve"))
        self.done = self._action(self.tr("Done"))
        box = column(self, spacing=0)
        box.addLayout(self._line(now))
        box.addWidget(hairline(self))

    def _line(self, now: int) -> QHBoxLayout:
        line = row(spacing=theme.M)
        line.setContentsMargins(theme.L + 2, theme.M - 2, theme.L, theme.M - 2)
        middle = Qt.AlignmentFlag.AlignVCenter
        first: QBoxLayout = column(spacing=2) if self._is_narrow else row(spacing=theme.M)
        first.addStretch(1)
        first.addWidget(self._when(now), 0, middle)
        first.addWidget(self._chip(), 0, middle)
        first.addStretch(1)
        line.addLayout(first)
        line.addLayout(self._words(), 1)
        status = self._badge()
        if status is not None:
            line.addWidget(status, 0, middle)
        return line

    def _when(self, now: int) -> PlainLabel:
        label = PlainLabel(_moment(self.entry, self._format, now), "caption", self, wrap=True)
        label.setFixedWidth(label.fontMetrics().horizontalAdvance("Yesterday 00:00") + 2)
        label.setToolTip(tooltip(self._format.full_datetime(self.entry.at)))
        return label

    def _chip(self) -> PlainLabel:
        made = chip(say(TIMELINE_WORDS[self.entry.kind], self._format), self)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setMinimumWidth(made.fontMetrics().horizontalAdvance("Interacciones") + theme.S)
        return made

    def _words(self) -> QVBoxLayout:
        box = column(spacing=2)
        box.addStretch(1)
        says = say(self.entry.title, self._format)
        text = self.entry.text.strip()
        if text:
            cut = f"{text[:LONGEST_TEXT]}…" if len(text) > LONGEST_TEXT else text
            says = self.tr("{what} — “{words}”").replace("{what}", says).replace("{words}", cut)
        label = PlainLabel(says, "", self, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.addWidget(label)
        actions = self._actions()
        if actions:
            buttons = row(spacing=theme.S)
            buttons.setContentsMargins(-_LINK_PADDING, 0, 0, 0)
            for button in actions:
                buttons.addWidget(button)
            buttons.addStretch(1)
            box.addLayout(buttons)
        box.addStretch(1)
        return box

    def _actions(self) -> tuple[QPushButton, ...]:
        entry = self.entry
        if entry.kind is TimelineKind.TASK:
            offered = (self.done,) if entry.status_key == "open" else ()
        elif entry.kind is TimelineKind.CASE and entry.status_key != CaseStatus.CLOSED:
            offered = (self.reply, self.solve)
        else:
            offered = ()
        for button in offered:
            button.show()
        return offered

    def _badge(self) -> Badge | None:
        words = self._status_words()
        if not words:
            return None
        return badge(words, _TONES.get(self.entry.status_key or "", ""), self)

    def _status_words(self) -> str:
        key, kind = self.entry.status_key, self.entry.kind
        if key is None:
            return ""
        if kind is TimelineKind.CASE:
            return say(STATUS_WORDS[CaseStatus(key)], self._format)
        if kind is TimelineKind.ANSWER:
            return self.tr("■ low score")
        return self.tr("● done") if key == "done" else self.tr("▲ to do")

    def _action(self, text: str) -> QPushButton:
        made = link_button(text, self)
        made.hide()
        return made


def _moment(entry: TimelineEntry, show: Format, now: int) -> str:
    """Day and time while they are near, then the day alone: "Yesterday 18:20", "2 Nov"."""
    on = datetime.fromtimestamp(entry.at, show.zone).date()
    days = (datetime.fromtimestamp(now, show.zone).date() - on).days
    if days not in range(_DAYS_WITH_TIME):
        return show.day_month(on)
    if entry.has_time:
        text = show.datetime(entry.at)
    else:
        text = show.ago(on) if days < 2 else show.weekday_short(on)
    return text[:1].upper() + text[1:]
