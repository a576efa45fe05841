"""An opened indicator: its chart, and the cards of CARDS around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from cxdesk.ui import theme
from cxdesk.ui.chart_view import ChartView
from cxdesk.ui.screens.indicators.opened.cards import CARDS, Row
from cxdesk.ui.sources import form_of
from cxdesk.ui.widgets.focus_in_view import WHOLE
from cxdesk.ui.widgets.plain import card, column, row, scrolling
from cxdesk.ui.widgets.segmented import QWIDGETSIZE_MAX
from cxdesk.ui.widgets.tab_stops import order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from cxdesk.domain.periods import Period
    from cxdesk.services.dashboard import IndicatorView
    from cxdesk.services.record_rows import RecordRow
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened
    from cxdesk.ui.screens.indicators.opened.card import OpenedCard
    from cxdesk.ui.screens.indicators.opened.cards import CardSlot

SIDE_WIDTH = 262
NARROW_BELOW, LOWEST_CHART = 620, 340
_STOP = Qt.FocusPolicy.TabFocus
SETTLED_MS = 1500  # by then the cards are counted
LATER_MS = 0  # the picture of what is in sight comes first
CHART_SHARE, CARDS_SHARE = 58, 42


class OpenedPage(QWidget):
    """``cards`` are those shown, by their keys.

    ``period_wanted`` carries the Period of a point, ``filter_wanted`` a dimension and a value,
    ``chart_wanted`` whether it is the goal's own chart that is asked for.
    """

    period_wanted = Signal(object)
    filter_wanted = Signal(str, str)
    chart_wanted = Signal(bool)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.opened: Opened | None = None
        self.cards: dict[str, OpenedCard] = {}
        self._waiting: list[CardSlot] = []
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._on_later)
        self._filled = QTimer(self, singleShot=True, interval=0)
        self._filled.timeout.connect(self._on_filled)
        ctx.jobs.ended.connect(self._on_job_ended)
        self.setProperty("role", "plain")
        self._inner = _Sheet(self)
        self.area = scrolling(self._inner, self, has_stops=True)
        self._scroll_to = 0
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_MS)
        bar = self.area.verticalScrollBar()
        bar.rangeChanged.connect(self._scroll_on)
        bar.valueChanged.connect(self._on_scrolled)
        column(self).addWidget(self.area)
        layout = column(self._inner, spacing=14)
        self._rows = {
            Row.SIDE: column(),
            Row.WIDE: column(spacing=14),
            Row.LOWER: row(spacing=theme.M),
        }
        self._top = row(spacing=14)
        self._frame = self._chart_card()
        beside = column()
        beside.addWidget(self._frame, 1)
        beside.addStretch(0)  # below a chart that is lower than the cards beside it
        self._top.addLayout(beside, 1)
        self._top.addWidget(self._side())
        layout.addLayout(self._top, CHART_SHARE)
        layout.addLayout(self._rows[Row.WIDE])
        layout.addLayout(self._rows[Row.LOWER], CARDS_SHARE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chart is no higher than what is in sight, however high the cards beside it are.

        In a narrow window everything stands one below the other.
        """
        super().resizeEvent(event)
        self._turn(is_narrow=self.width() < NARROW_BELOW)
        least = self._frame.minimumSizeHint().height()
        self._frame.setMaximumHeight(max(self.height(), least, self._frame.minimumHeight()))

    @property
    def view(self) -> IndicatorView | None:
        """What is shown of the indicator."""
        return self.opened.view if self.opened else None

    def show_opened(self, found: Opened) -> None:
        """Everything about the indicator, in place of what was shown; another is seen from its top.

        So is the same one that is opened again.
        """
        is_same = self.view is not None and self.view.kpi.key == found.view.kpi.key
        is_again = is_same and self.isVisible()
        bar = self.area.verticalScrollBar()
        if is_again:
            self._stay_at(bar.value())
        else:
            self._settling.stop()
            bar.setValue(0)
        self.opened, held = found, self._held()
        self.chart.show_chart(found.chart, form_of(self.ctx, found.view.kpi))
        self._waiting = [slot for slot in CARDS if is_again and self._can_wait(slot)]
        self._make(found, [slot for slot in CARDS if slot not in self._waiting])
        self._hand_back(held)
        if self._waiting:
            self._later.start()

    def show_records(self, rows: Sequence[RecordRow], period: Period | None) -> None:
        """The cards beside and below the chart for another period and its records."""
        if self.opened is None:
            return
        self.opened, held = self.opened._replace(rows=tuple(rows), period=period), self._held()
        self._waiting = []
        self._make(self.opened, CARDS)
        self._hand_back(held)

    def place(self) -> dict[str, object]:
        """How far it is scrolled, the period looked into, and what has the keyboard in a card."""
        period = self.opened.period if self.opened else None
        return {
            "scroll": self.area.verticalScrollBar().value(),
            "start": period.start.isoformat() if period else "",
            "held": self._held_place(),
        }

    def come_back(self, place: dict[str, object]) -> None:
        """There again; the cards are as high as before only once all is counted."""
        self._on_later()
        held, scroll = place.get("held"), place.get("scroll")
        if isinstance(held, list) and len(held) == 2 and held[0] in self.cards:
            stops = _stops(self.cards[held[0]])
            if isinstance(held[1], int) and held[1] < len(stops):
                stops[held[1]].setFocus(Qt.FocusReason.OtherFocusReason)
        down = scroll if isinstance(scroll, int) else 0
        QTimer.singleShot(0, self, lambda: self._stay_at(down))  # after what has the keyboard

    def _stay_at(self, scroll: int) -> None:
        """As far down as this, also once cards that are lower for a moment have filled."""
        self._scroll_to = scroll
        self._settling.start()
        self._scroll_on()

    def _on_scrolled(self, value: int) -> None:
        """Who scrolls, or walks on by keys, goes where they want."""
        if value not in {self._scroll_to, self.area.verticalScrollBar().maximum()}:
            self._settling.stop()

    def _scroll_on(self) -> None:
        if self._settling.isActive():
            self.area.verticalScrollBar().setValue(self._scroll_to)

    def _held_place(self) -> list[object] | None:
        """The card that has the keyboard, and the how-manieth of its stops it is."""
        focused = self.window().focusWidget()
        for key, one in self.cards.items():
            stops = _stops(one)
            if focused in stops:
                return [key, stops.index(focused)]
        return None

    def _on_job_ended(self, key: str) -> None:
        """A card is about to fill itself: after that Tab shall walk it as it is read."""
        if any(key in made.counts for made in self.cards.values()):
            self._filled.start()

    def _on_filled(self) -> None:
        order(self._inner)

    def _can_wait(self, slot: CardSlot) -> bool:
        """Whether a card is out of sight, so that the picture is right without it."""
        old, seen = self.cards.get(slot.key), self.area.viewport()
        if old is None or old.isAncestorOf(self.window().focusWidget() or seen):
            return False
        return not seen.rect().intersects(QRect(old.mapTo(seen, QPoint()), old.size()))

    def _on_later(self) -> None:
        """Make the cards that were out of sight when the others were."""
        if self.opened is not None:
            slots, self._waiting, held = self._waiting, [], self._held()
            self._make(self.opened, slots)
            self._hand_back(held)

    def _make(self, found: Opened, slots: Sequence[CardSlot]) -> None:
        """Cards that go on with what is new, and new ones, told how those before them looked."""
        for slot in slots:
            old = self.cards.get(slot.key)
            if not slot.is_wanted(found):
                self._take_away(slot)
            elif old is None or not old.follow(found):
                left = old.state() if old else None
                self._take_away(slot)
                made = self._made(slot)
                if old:
                    made.restore(left)
                made.show_opened(found)
                made.show()  # a hidden one would not take the keyboard
        order(self._inner)

    def _take_away(self, slot: CardSlot) -> None:
        old = self.cards.pop(slot.key, None)
        if old is not None:
            old.leave()
            self._rows[slot.row].removeWidget(old)
            old.setParent(None)
            old.deleteLater()

    def _made(self, slot: CardSlot) -> OpenedCard:
        made = slot.load()(self.ctx, self)
        made.filter_wanted.connect(self.filter_wanted)
        made.period_wanted.connect(self.period_wanted)
        made.chart_wanted.connect(self.chart_wanted)
        before = CARDS[: CARDS.index(slot)]
        place = sum(one.row is slot.row and one.key in self.cards for one in before)
        share = slot.share if slot.row is Row.LOWER else 0
        self._rows[slot.row].insertWidget(place, made, share)
        self.cards[slot.key] = made
        return made

    def _turn(self, *, is_narrow: bool) -> None:
        """Chart and cards beside each other, or below."""
        ways = QBoxLayout.Direction
        way = ways.TopToBottom if is_narrow else ways.LeftToRight
        if self._top.direction() == way:
            return
        self._top.setDirection(way)
        self._rows[Row.LOWER].setDirection(way)
        self._side_holder.setMinimumWidth(0 if is_narrow else SIDE_WIDTH)
        self._side_holder.setMaximumWidth(QWIDGETSIZE_MAX if is_narrow else SIDE_WIDTH)
        self._frame.setMinimumHeight(LOWEST_CHART if is_narrow else 0)

    def _chart_card(self) -> QWidget:
        frame = card(self)
        frame.setProperty(WHOLE, True)  # with the title and what explains its signs
        inside = column(frame)
        inside.setContentsMargins(14, 12, 14, 10)
        self.chart = ChartView(self.ctx, frame)
        self.chart.chosen.connect(self.period_wanted)
        inside.addWidget(self.chart)
        return frame

    def _side(self) -> QWidget:
        self._side_holder = holder = QWidget(self)
        holder.setProperty("role", "plain")
        holder.setLayout(self._rows[Row.SIDE])
        holder.setFixedWidth(SIDE_WIDTH)
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        return holder

    def _held(self) -> tuple[QWidget, str] | None:
        """What has the keyboard in a card, and its name; None when it is not there."""
        focused = self.window().focusWidget()
        if focused is None or not self.isAncestorOf(focused) or self.chart.isAncestorOf(focused):
            return None
        return focused, _name(focused)

    def _hand_back(self, held: tuple[QWidget, str] | None) -> None:
        """Give the keyboard to what is called the same in the new cards, else to the chart."""
        if held is None or held[0] is self.window().focusWidget():
            return
        stops = [w for w in self.findChildren(QWidget) if w.focusPolicy() & _STOP]
        same = (stop for stop in stops if _name(stop) == held[1])
        next(same, self.chart).setFocus(Qt.FocusReason.OtherFocusReason)


def _stops(card: QWidget) -> list[QWidget]:
    """What can have the keyboard in a card, in the order in which it was made."""
    nothing = Qt.FocusPolicy.NoFocus
    return [one for one in card.findChildren(QWidget) if one.focusPolicy() != nothing]


def _name(stop: QWidget) -> str:
    """What it is known by in the cards that follow, whatever it says there."""
    return stop.objectName() or stop.accessibleName()


class _Sheet(QWidget):
    """What scrolls in a low window: as tall as its cards need, not as they would like to be."""

    def heightForWidth(self, width: int) -> int:
        """The least height; the scroll area would ask for the preferred one."""
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout else -1
