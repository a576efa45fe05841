"""An opened indicator: chart, number and goal, and below what it is and rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.services import why
from cxdesk.ui.chart_view import ChartView
from cxdesk.ui.sources import form_of
from cxdesk.ui.widgets.behind_card import RECORDS, BehindCard
from cxdesk.ui.widgets.indicator_cards import NumberCard, TargetsCard, about_card
from cxdesk.ui.widgets.plain import card, clear, column, row, scrolling
from cxdesk.ui.widgets.why_card import WhyCard

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.periods import Period
    from cxdesk.services.dashboard import IndicatorView, RecordRow
    from cxdesk.services.split_rows import SplitRows
    from cxdesk.services.why import Why
    from cxdesk.ui.context import Context

SIDE_WIDTH = 262
_STOP = Qt.FocusPolicy.TabFocus
LOWEST_CARD = 150
CHART_SHARE, CARDS_SHARE = 58, 42


class IndicatorPage(QWidget):
    """``period_chosen`` carries the Period of a point; the others ask for a goal's dialogs.

    ``split_wanted`` carries a dimension and a Period, ``part_chosen`` a dimension and a value.
    ``dimensions`` are what the shown figures can be split by, ``where`` what they are filtered by.
    """

    period_chosen = Signal(object)
    split_wanted = Signal(str, object)
    part_chosen = Signal(str, str)
    board_wanted = Signal(bool)
    goal_wanted = Signal()
    change_wanted = Signal(object)
    close_wanted = Signal(object)
    event_wanted = Signal()
    chart_wanted = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.view: IndicatorView | None = None
        self.behind: BehindCard | None = None
        self.dimensions: tuple[str, ...] = ()
        self.where: Mapping[str, str] = {}
        self.why: WhyCard | None = None
        self._by = RECORDS
        self._period: Period | None = None
        self.setProperty("role", "plain")
        inner = _Sheet(self)
        column(self).addWidget(scrolling(inner, self, has_stops=True))
        self._layout = column(inner, spacing=14)
        self._top = row(spacing=14)
        self._middle = column()
        self._bottom = row(spacing=14)
        frame = card(self)
        inside = column(frame)
        inside.setContentsMargins(14, 12, 14, 10)
        self.chart = ChartView(ctx, frame)
        self.chart.chosen.connect(self.period_chosen)
        inside.addWidget(self.chart)
        self._side = column()
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        holder.setLayout(self._side)
        holder.setFixedWidth(SIDE_WIDTH)
        holder.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._top.addWidget(frame, 1)
        self._top.addWidget(holder)
        self._layout.addLayout(self._top, CHART_SHARE)
        self._layout.addLayout(self._middle)
        self._layout.addLayout(self._bottom, CARDS_SHARE)

    def show_view(self, view: IndicatorView, rows: Sequence[RecordRow]) -> None:
        """Everything about the indicator, in place of what was shown."""
        self.view, held = view, self._held()
        self.chart.show_chart(view.chart, form_of(self.ctx, view.kpi))
        clear(self._side)
        number = NumberCard(self.ctx, view, self)
        number.goal_wanted.connect(self.goal_wanted)
        number.event_wanted.connect(self.event_wanted)
        number.chart_wanted.connect(self.chart_wanted)
        number.board_wanted.connect(self.board_wanted)
        self._side.addWidget(number)
        number.show()
        self.show_records(rows, view.point.period if view.point else None)
        self._hand_back(held)

    def show_records(self, rows: Sequence[RecordRow], period: Period | None) -> None:
        """The lower cards, with the records of one period, or its parts where they were shown."""
        if self.view is None:
            return
        held = self._held()
        clear(self._bottom)
        self._period = period
        self._show_why()
        about = about_card(self.ctx, self.view, self)
        behind = self._behind(rows)
        targets = TargetsCard(self.ctx, self.view, self)  # the last, as Tab goes
        targets.change_wanted.connect(self.change_wanted)
        targets.close_wanted.connect(self.close_wanted)
        for made, share in ((about, 8), (behind, 13), (targets, 9)):
            made.setMinimumHeight(LOWEST_CARD)
            self._bottom.addWidget(made, share)
            made.show()  # a hidden one would not take the keyboard
        self._hand_back(held)

    def _show_why(self) -> None:
        """A new card, which is filled once everything else is there."""
        clear(self._middle)
        self.why = WhyCard(self.ctx, self)
        self.why.again.connect(self._ask_why)
        self._middle.addWidget(self.why)
        self.why.show()
        self._ask_why()

    def _ask_why(self) -> None:
        if self.why is None or self.view is None:
            return
        if self._period is None:
            self.why.show_nothing()
            return
        key, period, where, as_of = self.view.kpi.key, self._period, self.where, self.ctx.now() + 1
        self.ctx.jobs.run(
            lambda progress: why.why(key, period, as_of, where=where, step=progress.step),
            key="indicator-why",
            on_done=self._on_why_done,
            on_error=self._on_why_failed,
        )

    def _on_why_done(self, found: Why) -> None:
        if self.why is not None:
            self.why.show_why(found)

    def _on_why_failed(self, _error: Exception) -> None:
        if self.why is not None:
            self.why.fail()

    def show_parts(self, found: SplitRows) -> None:
        """The parts of the shown period's figure in place of its records."""
        if self.behind is not None and found.period == self._period:
            clear(self.behind.body)
            self.behind.show_parts(found)

    def _behind(self, rows: Sequence[RecordRow]) -> BehindCard:
        made = BehindCard(self.ctx, self.dimensions, self._by, self)
        made.split_wanted.connect(self._on_split_wanted)
        made.part_chosen.connect(self.part_chosen)
        self.behind, self._by = made, made.by.currentData()
        if self._by == RECORDS or self._period is None:
            made.show_records(rows, self._period)
        else:
            self.split_wanted.emit(self._by, self._period)
        return made

    def _on_split_wanted(self, by: str) -> None:
        self._by = by
        if self._period is None:
            return
        if by == RECORDS:
            self.period_chosen.emit(self._period)
        else:
            self.split_wanted.emit(by, self._period)

    def _held(self) -> str | None:
        """The name of what has the keyboard in a card, None when it is not there."""
        focused = self.window().focusWidget()
        if focused is None or not self.isAncestorOf(focused) or self.chart.isAncestorOf(focused):
            return None
        return focused.accessibleName()

    def _hand_back(self, held: str | None) -> None:
        """Give the keyboard to what is called the same in the new cards, else to the chart."""
        if held is None:
            return
        stops = [w for w in self.findChildren(QWidget) if w.focusPolicy() & _STOP]
        same = (stop for stop in stops if stop.accessibleName() == held)
        next(same, self.chart).setFocus(Qt.FocusReason.OtherFocusReason)


class _Sheet(QWidget):
    """What scrolls in a low window: as tall as its cards need, not as they would like to be."""

    def heightForWidth(self, width: int) -> int:
        """The least height; the scroll area would ask for the preferred one."""
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout else -1
