"""The tab Events: what was noted, the last first, and the chosen event beside it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedLayout

from cxdesk.services import events
from cxdesk.ui.list_and_card import ListAndCard, side_by_side
from cxdesk.ui.place_tab import PlaceTab
from cxdesk.ui.screens.indicators.events_tab.card import DELETE_KEY, EDIT_KEY, EventCard
from cxdesk.ui.screens.indicators.events_tab.list import EventList
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import card, column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

LIST_SHARE = 60


class EventsTab(PlaceTab):
    """↑ and ↓ walk the list with the card following, Esc closes it."""

    key: ClassVar[str] = "events"
    watches: ClassVar[frozenset[str]] = frozenset(("event",))

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.list = EventList(ctx, self)
        self.card = EventCard(ctx, self)
        self._both = ListAndCard(self.list.view, self.card, self.card.show_event, self)
        self._both.wire(self.card.closed)
        self._pages = QStackedLayout()
        self._pages.addWidget(side_by_side(self.list, self.card, LIST_SHARE, self, card=self.card))
        self._pages.addWidget(self._build_empty())
        self.body.addLayout(self._pages, 1)
        self.bind(EDIT_KEY, partial(self._both.act, self.card.edit))
        self.bind(DELETE_KEY, partial(self._both.act, self.card.delete))

    def help_text(self) -> str:
        return self.tr(
            "What happened in or around the shop and may explain a number: new prices, a new"
            " product, somebody who left, works in the street. Each stands as a numbered flag on"
            " every chart. Ctrl+Shift+E notes one from anywhere; here F4 sets the chosen one"
            " right, Del takes it away, Ctrl+F finds one. Two weeks after it you read beside it"
            " which indicators moved more than chance around it."
        )

    def caption(self) -> str:
        shown = len(self.list.events)
        words = self.tr("1 event") if shown == 1 else self.tr("{n} events")
        return words.format(n=self.ctx.format.number(shown)) if shown else ""

    def refresh(self) -> None:
        found = events.events(date.min, date.max)
        self.list.show_events(found)
        self._pages.setCurrentIndex(0 if found else 1)
        self._both.refresh()

    def show_record(self, arg: object) -> None:
        """Open the event with this id."""
        if isinstance(arg, int):
            self._both.ask(arg)

    def state(self) -> dict[str, object]:
        return {"selected": None if self._both.is_closed else self.card.event_id()}

    def restore(self, state: dict[str, object]) -> None:
        self.show_record(state.get("selected"))

    def focus_filter(self) -> None:
        self.list.search.ask()

    def close_detail(self) -> bool:
        return self._both.close()

    def _build_empty(self) -> QWidget:
        page = card(self)
        empty = EmptyState(
            self.tr("No events yet"),
            self.tr("Note in a line what may explain a number: it stands on every chart."),
            icon="event",
            action=(self.tr("Note an event"), partial(self.ctx.open_dialog, "event")),
            parent=page,
        )
        column(page).addWidget(empty)
        return page
