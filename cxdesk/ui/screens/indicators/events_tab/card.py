"""The chosen event: its words whole, its day and kind, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.domain.around import ONLY_BESIDE, TOO_EARLY, heading, nothing
from cxdesk.domain.events import KIND_WORDS
from cxdesk.services import around, events
from cxdesk.ui import theme
from cxdesk.ui.widgets.close_button import close_button
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    YieldingLink,
    button,
    clear,
    column,
    hairline,
    row,
    scrolling,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton, QVBoxLayout

    from cxdesk.domain.around import Moved
    from cxdesk.domain.events import ShopEvent
    from cxdesk.services.around import Around
    from cxdesk.ui.context import Context

EDIT_KEY, DELETE_KEY = "F4", "Del"
JOB = "event-around"
LEAST_WIDTH = 240


class EventCard(QFrame):
    """The card at the right of the list."""

    closed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        self.setMinimumWidth(LEAST_WIDTH)
        self.shown: ShopEvent | None = None
        self._around_of = 0
        page = column(self, spacing=0)
        page.addLayout(self._build_head())
        page.addWidget(hairline(self))
        page.addLayout(self._build_acts())
        page.addWidget(hairline(self))
        page.addWidget(scrolling(self._build_body(), self, has_stops=True), 1)

    def event_id(self) -> int | None:
        """The event shown."""
        return None if self.shown is None else self.shown.id

    def show_event(self, event_id: int) -> None:
        """Show one event as the shop file says it now; ValidationError when it is gone."""
        self.shown = events.event(event_id)
        self.note.setText(self.shown.note)
        kind = self.ctx.say(KIND_WORDS[self.shown.kind])
        self.about.setText(f"{self.ctx.format.date(self.shown.on)} · {kind}")
        if event_id != self._around_of:
            self._around_of = event_id
            clear(self._moved)
            self.days.setText("")
        self._count(event_id)

    def reload(self) -> None:
        """Read the shown event again."""
        if self.shown is not None:
            self.show_event(self.shown.id)

    def edit(self) -> None:
        """Open the form of the event."""
        if self.shown is not None:
            self.ctx.open_dialog("event", event_id=self.shown.id)

    def delete(self) -> None:
        """Delete the event; Undo brings it back."""
        if self.shown is not None:
            act = partial(events.delete_event, self.shown.id, now=self.ctx.now())
            self.ctx.do(act, self.tr("Event deleted."))

    def show_around(self, found: Around) -> None:
        """What moved, each line leading to its chart; else that nothing did."""
        say = self.ctx.say
        clear(self._moved)
        if found.spans is None or found.is_early:
            self.days.setText("")
            self._tell(say(TOO_EARLY), "dim")
            return
        self.days.setText(say(heading(found.spans.after.days)))
        for one in found.moved:
            self._add_moved(one)
        if not found.moved:
            self._tell(say(nothing(found.looked_at)), "dim")
        if found.also:
            also = self.tr("Also in those days: {what}")
            self._tell(also.format(what="; ".join(found.also)), "dim")
        if found.moved:
            self._tell(say(ONLY_BESIDE), "caption")

    def show_failed(self) -> None:
        """It could not be counted."""
        clear(self._moved)
        self._tell(self.tr("This could not be counted."), "dim")

    def _build_head(self) -> QVBoxLayout:
        head = column(spacing=theme.XS)
        head.setContentsMargins(theme.L, theme.M, theme.M, theme.M)
        top = row(spacing=theme.S)
        self.note = PlainLabel("", "heading", self, wrap=True)
        top.addWidget(self.note, 1)
        top.addWidget(close_button(self.closed, self))
        head.addLayout(top)
        self.about = PlainLabel("", "dim", self, wrap=True)
        head.addWidget(self.about)
        return head

    def _build_acts(self) -> QVBoxLayout:
        outer, line = column(), FlowLayout(spacing=6)
        outer.setContentsMargins(theme.L, theme.S, theme.L, theme.S)
        line.addWidget(self._act(self.tr("Edit…"), EDIT_KEY, self.edit))
        line.addWidget(self._act(self.tr("History"), "", self._show_history))
        line.addWidget(self._act(self.tr("Delete"), DELETE_KEY, self.delete))
        outer.addLayout(line)
        return outer

    def _count(self, event_id: int) -> None:
        """Beside the window."""
        as_of = self.ctx.now() + 1
        self.ctx.jobs.run(
            lambda _progress: around.around(event_id, as_of),
            key=JOB,
            on_done=self.show_around,
            on_error=lambda _error: self.show_failed(),
        )

    def _add_moved(self, one: Moved) -> None:
        name = YieldingLink(self.ctx.say(one.kpi.name), self)
        name.setProperty("edge", "flush")
        name.clicked.connect(partial(self.ctx.navigate, "indicators", one.kpi.key))
        self._moved.addWidget(name)
        self._tell(self.ctx.say(one.words), "")

    def _tell(self, text: str, role: str) -> None:
        self._moved.addWidget(PlainLabel(text, role, self, wrap=True))

    def _build_body(self) -> QWidget:
        content = QWidget(self)
        content.setProperty("role", "plain")
        box = column(content, spacing=theme.XS)
        box.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        told = self.tr("It stands as a numbered flag on every chart of that time, and on paper.")
        box.addWidget(PlainLabel(told, "dim", content, wrap=True))
        box.addSpacing(theme.S)
        box.addWidget(PlainLabel(self.tr("What moved around it"), "strong", content))
        self.days = PlainLabel("", "caption", content, wrap=True)
        box.addWidget(self.days)
        self._moved = column(spacing=theme.XS)
        box.addLayout(self._moved)
        box.addStretch(1)
        return content

    def _act(self, text: str, key: str, act: Callable[[], None]) -> QPushButton:
        made = button(text, self, shortcut=key, is_compact=True)
        made.clicked.connect(act)
        return made

    def _show_history(self) -> None:
        if self.shown is not None:
            self.ctx.open_dialog("history", table="event", row_id=self.shown.id)
