"""The list of events, the last day first; a find field and a choice of kinds leave some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from cxdesk.domain.events import KIND_WORDS
from cxdesk.domain.names import fold
from cxdesk.ui import theme
from cxdesk.ui.rows_model import Column, RowsModel
from cxdesk.ui.rows_view import RowsView
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.find_field import FindField
from cxdesk.ui.widgets.plain import column, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from cxdesk.domain.events import ShopEvent
    from cxdesk.ui.context import Context

DAY, NOTE, KIND = range(3)
LEAST_WIDTH, LEAST_NOTE, AIR = 280, 150, 36


class EventList(QFrame):
    """``events`` are those that the filters leave; ``view`` tells which one is chosen."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._all: tuple[ShopEvent, ...] = ()
        self.events: tuple[ShopEvent, ...] = ()
        self.setProperty("role", "plain")
        self.setMinimumWidth(LEAST_WIDTH)
        self.model = RowsModel(self._columns(), self._fetch, self)
        self.view = RowsView(self.model, self, name=self.tr("Events"))
        box = column(self, spacing=theme.S)
        box.addLayout(self._build_filters())
        box.addWidget(self.view, 1)

    def show_events(self, found: Sequence[ShopEvent]) -> None:
        """Show these as far as the filters leave them, at the same place."""
        self._all = tuple(reversed(found))
        self._filter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The kind goes first where there is no room for all."""
        super().resizeEvent(event)
        self.view.show_fitting((KIND,), self.width() - LEAST_NOTE - self.model.columns[DAY].width)

    def _build_filters(self) -> QHBoxLayout:
        self.search = FindField(self.tr("Find an event"), self.tr("Find an event…"), self)
        self.search.typed.connect(self._filter)
        self.search.led_on.connect(self.view.setFocus)
        self.kind = CalmCombo(self)
        self.kind.setAccessibleName(self.tr("Kind of event"))
        self.kind.addItem(self.tr("All kinds"), None)
        for kind, words in KIND_WORDS.items():
            self.kind.addItem(self.ctx.say(words), kind.value)
        self.kind.currentIndexChanged.connect(self._filter)
        line = row(spacing=theme.S)
        line.addWidget(self.search, 1)
        line.addWidget(self.kind)
        line.addStretch(1)
        return line

    def _columns(self) -> tuple[Column, ...]:
        wide = self.fontMetrics().horizontalAdvance
        kinds = max(wide(self.ctx.say(words)) for words in KIND_WORDS.values())
        days = wide(self.ctx.format.date(self.ctx.today()))
        return (
            Column(title=self.tr("Day"), text=self._day, dim=True, width=days + AIR),
            Column(title=self.tr("What happened"), text=_note, stretch=True),
            Column(title=self.tr("Kind"), text=self._kind, dim=True, width=kinds + AIR),
        )

    def _filter(self) -> None:
        words, kind = fold(self.search.words()), self.kind.currentData()
        self.events = tuple(
            event
            for event in self._all
            if words in fold(event.note) and kind in (None, event.kind.value)
        )
        self.view.keeping_place(self.model.reload)

    def _day(self, row: ShopEvent) -> str:
        return self.ctx.format.date(row.on)

    def _kind(self, row: ShopEvent) -> str:
        return self.ctx.say(KIND_WORDS[row.kind])

    def _fetch(self, after: ShopEvent | None, _limit: int) -> tuple[ShopEvent, ...]:
        """All at once: a shop has few of them."""
        return self.events if after is None else ()


def _note(row: ShopEvent) -> str:
    return row.note
