"""The chosen event: its words whole, its day and kind, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.events import KIND_WORDS
from cxdesk.services import events
from cxdesk.ui import theme
from cxdesk.ui.widgets.close_button import close_button
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import PlainLabel, button, column, hairline, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

    from cxdesk.domain.events import ShopEvent
    from cxdesk.ui.context import Context

EDIT_KEY, DELETE_KEY = "F4", "Del"
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
        page = column(self, spacing=0)
        page.addLayout(self._build_head())
        page.addWidget(hairline(self))
        page.addLayout(self._build_acts())
        page.addWidget(hairline(self))
        page.addLayout(self._build_hint())
        page.addStretch(1)

    def event_id(self) -> int | None:
        """The event shown."""
        return None if self.shown is None else self.shown.id

    def show_event(self, event_id: int) -> None:
        """Show one event as the shop file says it now; ValidationError when it is gone."""
        self.shown = events.event(event_id)
        self.note.setText(self.shown.note)
        kind = self.ctx.say(KIND_WORDS[self.shown.kind])
        self.about.setText(f"{self.ctx.format.date(self.shown.on)} · {kind}")

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
        if self.shown is None:
            return
        try:
            events.delete_event(self.shown.id, now=self.ctx.now())
        except (ValidationError, OutsideError) as error:
            self.ctx.show_error(error)
            return
        self.ctx.toast(self.tr("Event deleted."), self.ctx.undo)

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

    def _build_hint(self) -> QVBoxLayout:
        box = column()
        box.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        told = self.tr("It stands as a numbered flag on every chart of that time, and on paper.")
        box.addWidget(PlainLabel(told, "dim", self, wrap=True))
        return box

    def _act(self, text: str, key: str, act: Callable[[], None]) -> QPushButton:
        made = button(text, self, shortcut=key)
        made.setProperty("compact", "true")
        made.clicked.connect(act)
        return made

    def _show_history(self) -> None:
        if self.shown is not None:
            self.ctx.open_dialog("history", table="event", row_id=self.shown.id)
