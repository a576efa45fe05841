"""The board: shown with the last known values at once, and counted anew beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cxdesk.domain.periods import previous
from cxdesk.services import shop
from cxdesk.ui import board, counted
from cxdesk.ui.place_tab import PlaceTab
from cxdesk.ui.widgets.kpi_board import KpiBoard
from cxdesk.ui.widgets.kpi_card import KpiCardView
from cxdesk.ui.widgets.plain import scrolling
from cxdesk.ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from cxdesk.ui.board import Board
    from cxdesk.ui.context import Context

NARROW = 920
NEW_KEY = "Ins"


class IndicatorsTab(PlaceTab):
    """``first_shown`` when there is a board where it was waited for."""

    key: ClassVar[str] = "indicators"
    watches: ClassVar[frozenset[str]] = frozenset(
        "answer offer survey case_event cases interaction purchase customer goal goal_target event"
        " goal_change goal_lead review setting own_indicator own_value acquisition_spend"
        " staff_hours usual_break".split()
    )
    first_shown = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._dates = ""
        self._dates_told = ""
        failed = self.tr("These figures could not be counted. Try again.")
        self.loading = Waiting(self.tr("Counting…"), failed, self)
        self.loading.again.connect(self.refresh)
        self.board = KpiBoard(ctx, self)
        self._area = scrolling(self.board, self, has_stops=True)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.loading)
        self.stack.addWidget(self._area)
        self.body.addWidget(self.stack)
        self.bind(NEW_KEY, self._new_goal)

    def help_text(self) -> str:
        return self.tr(
            "Each card shows an indicator of this month so far against the same days of the"
            " last month. An arrow appears only when the change is more than chance. Arrow"
            " keys walk the cards, Enter opens one, Esc comes back, Ctrl+F finds one by its name,"
            " meaning or other names. Ins sets a new goal, step by step. “Type in” holds the"
            " figures that only you know, by period, with a note for each, and the team's mood,"
            " which nobody signs."
        )

    def caption(self) -> str:
        """What the board's figures are of; a narrow window leaves out against what."""
        return self._dates if self.width() < NARROW else self._dates_told

    def refresh(self) -> None:
        """Show what the shop's board showed last, and count it anew."""
        path, as_of = shop.path(), self.ctx.now() + 1
        known = board.last(path)
        if known is not None and not self.is_shown():
            self._show(known)
        hub = self.ctx.hub
        self.ctx.jobs.run(
            lambda _progress: board.load(counted.moment(hub, path, as_of)),
            key="indicators",
            on_done=self._on_counted,
            on_error=self._on_failed,
        )

    def state(self) -> dict[str, object]:
        """How far it is scrolled."""
        return {"scroll": self._area.verticalScrollBar().value()}

    def is_shown(self) -> bool:
        """Whether there is a board, not only the wait for it."""
        return self.stack.currentWidget() is self._area

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves out what stands elsewhere too."""
        super().resizeEvent(event)
        self.caption_changed.emit()

    def _new_goal(self) -> None:
        """A goal on the indicator of the card at hand, else on any."""
        cards = (made for made in self.board.cards() if isinstance(made, KpiCardView))
        held = (made.card.kpi.key for made in cards if made.hasFocus())
        self.ctx.open_dialog("goal", kpi_key=next(held, ""))

    def _on_counted(self, found: Board) -> None:
        """Then look, behind all else, which of the indicators without a card have data."""
        self._show(found)
        self.board.look()
        path, as_of = shop.path(), self.ctx.now() + 1
        self.ctx.jobs.run(
            lambda _progress: board.load_others(path, found, as_of),
            key="indicators-others",
            on_done=self._on_others_done,
        )

    def _on_others_done(self, found: Board) -> None:
        if found.empty != self.board.empty():
            self.board.show_all(found)

    def _show(self, found: Board) -> None:
        if found.cards:
            period, show = found.cards[0].period, self.ctx.format.day_range
            before = previous(period)
            self._dates = show(period.start, period.last_day)
            self._dates_told = self.tr("{dates} against {before}").format(
                dates=self._dates, before=show(before.start, before.last_day)
            )
            self.caption_changed.emit()
        self.board.show_all(found)
        is_first = not self.is_shown()
        self.stack.setCurrentWidget(self._area)
        if is_first:
            self.first_shown.emit()

    def _on_failed(self, error: Exception) -> None:
        """Behind an opened indicator, which has figures of its own, nobody needs to know."""
        if self.isHidden():
            return
        self.loading.fail()
        self.stack.setCurrentWidget(self.loading)
        self.ctx.show_error(error)
