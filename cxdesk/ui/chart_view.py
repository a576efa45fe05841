"""The opened chart: pyqtgraph's plot with its title, legend, flag names and tooltip."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.domain.chart_lines import every_point, fronted
from cxdesk.domain.chart_words import in_sight, noted, told
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.phrases import reliability
from cxdesk.domain.text import T
from cxdesk.ui import chart_export, theme
from cxdesk.ui.chart_table import pasted
from cxdesk.ui.looks import screen_look
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.legend import ChartHead, FlagNames, Legend
from cxdesk.ui.widgets.plain import PlainLabel, clear, column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cxdesk.domain.chart import Chart, ChartPoint
    from cxdesk.ui.chart_plot import ChartPlot
    from cxdesk.ui.context import Context

COPY_PICTURE, COPY_TABLE = "Ctrl+C", "Ctrl+Shift+C"
SETTLED_MS = 150
TIP_GAP, TIP_WIDTH = 14, 230
LONGEST_NOTE = 60  # letters of an event or action beside a point


class ChartView(QWidget):
    """One chart to look into. ``chosen`` carries the days of the point that was picked."""

    chosen = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.whole: Chart | None = None
        self.chart: Chart | None = None
        self.plot: ChartPlot | None = None
        self.head: ChartHead | None = None
        self._zoomed = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._zoomed.timeout.connect(self._describe)
        self._layout = column(self, spacing=theme.S)
        self.tip = _Tip(self)
        self.setMinimumSize(320, 220)
        for keys, act in ((COPY_PICTURE, self.copy_picture), (COPY_TABLE, self.copy_table)):
            copy = QShortcut(QKeySequence(keys), self, act)
            copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_chart(
        self, chart: Chart, action: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """Draw this chart in place of the one before, the keyboard stays on it.

        Without any value it says what it needs, with a button for ``action`` (words, act).
        """
        is_same = self.whole is not None and self.whole.title == chart.title
        self.whole = chart
        self._draw(chart, action, goes_on=is_same)

    def bring(self, letter: str) -> None:
        """Draw the series with this letter in front of the others; the time in sight stays."""
        if self.whole is None or self.plot is None or self.plot.chart.letter == letter:
            return
        held = self.head.legend.held() if self.head else ""
        self._draw(fronted(self.whole, letter), goes_on=True)
        if self.head is not None and held:
            self.head.legend.names[held].setFocus(Qt.FocusReason.TabFocusReason)

    def _draw(
        self,
        chart: Chart,
        action: tuple[str, Callable[[], object]] | None = None,
        *,
        goes_on: bool,
    ) -> None:
        # has the keyboard, or gets it back when the form before the window closes
        had_focus = self.plot is not None and self.plot is self.window().focusWidget()
        seen = self.plot.seen() if self.plot is not None and goes_on else None
        self.chart = chart
        self.tip.hide()
        clear(self._layout)
        self.plot = self.head = None
        self.setAccessibleName(self.ctx.say(chart.title))
        is_empty = not any(point.value is not None for point in every_point(chart))
        text = self.ctx.say(chart.summary if is_empty else told(chart))
        self._zoomed.stop()
        self.setAccessibleDescription(text)
        if is_empty:
            self._layout.addWidget(EmptyState(text, icon="indicators", action=action, parent=self))
            return
        self._show_plot(chart)
        if seen is not None and self.plot is not None:
            self.plot.look_again(seen)
        if had_focus and self.plot is not None:
            self.plot.setFocus()

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        if self.chart is None:
            return
        size = QSize(max(self.width(), 480), max(self.height(), 280))
        look = screen_look(self.ctx.theme, self.ctx.format)
        QGuiApplication.clipboard().setImage(chart_export.picture(self.chart, look, size))
        self.ctx.toast(self.tr("The picture was copied."), None)

    def copy_table(self) -> None:
        """Put the figures on the clipboard, as a spreadsheet takes them."""
        if self.chart is None:
            return
        QGuiApplication.clipboard().setText(pasted(self.chart, self.ctx.format))
        self.ctx.toast(self.tr("The table was copied: paste it into a spreadsheet."), None)

    def _show_plot(self, chart: Chart) -> None:
        from cxdesk.ui.chart_plot import ChartPlot  # numpy and pyqtgraph only at first use

        look = screen_look(self.ctx.theme, self.ctx.format)
        self.head = ChartHead(self.ctx.say(chart.title), Legend(chart, look, self), self)
        self.head.legend.line_wanted.connect(self.bring)
        self._layout.addWidget(self.head)
        self.plot = ChartPlot(chart, look, self)
        self.plot.setAccessibleName(self.accessibleName())
        self.plot.setAccessibleDescription(self.accessibleDescription())
        self.plot.pointed.connect(self._on_plot_pointed)
        self.plot.chosen.connect(self._on_plot_chosen)
        self.plot.line_wanted.connect(self.bring)
        self.plot.getViewBox().sigXRangeChanged.connect(self._on_time_changed)
        self.setFocusProxy(self.plot)
        self._layout.addWidget(self.plot, 1)
        self._layout.addWidget(FlagNames(chart, look, self))
        self.head.show()  # the layout shows them one by one, too late for the keyboard, and each
        self.plot.show()  # time with other heights
        self._layout.activate()

    def _on_time_changed(self) -> None:
        self._zoomed.start()

    def _describe(self) -> None:
        """Say what is in sight, once zooming and panning have come to rest."""
        if self.plot is None or self.chart is None:
            return
        (first, last), _ = self.plot.getViewBox().viewRange()
        self.setAccessibleDescription(self.ctx.say(in_sight(self.chart, first, last)))
        if self.plot.current is None:
            self.plot.setAccessibleDescription(self.accessibleDescription())

    def _on_plot_chosen(self, index: int) -> None:
        if self.chart is not None:
            self.chosen.emit(self.chart.points[index].measured)

    def _on_plot_pointed(self, index: int | None) -> None:
        if index is None or self.chart is None or self.plot is None:
            self.tip.hide()
            if self.plot is not None:
                self.plot.setAccessibleDescription(self.accessibleDescription())
            return
        lines = tip_lines(self.ctx, self.chart, self.chart.points[index])
        self.tip.show_lines(lines)
        self.plot.setAccessibleDescription(", ".join(lines))
        self._place_tip(index)

    def _place_tip(self, index: int) -> None:
        if self.plot is None or self.chart is None:
            return
        placed = self.plot.placed()
        spot = next((dot for dot in placed.dots if dot.nth == index), None)
        share = (self.chart.points[index].x - self.chart.x_min) or 0.0
        x = spot.x if spot else placed.area.left + share
        y = spot.y if spot else placed.area.top + placed.area.height / 2
        at = self.plot.mapTo(self, QPoint(round(x), round(y)))
        dots = [self.plot.mapTo(self, QPoint(round(d.x), round(d.y))) for d in placed.dots]
        self.tip.setGeometry(self._free_box(at, dots))
        self.tip.raise_()

    def _free_box(self, at: QPoint, dots: Sequence[QPoint]) -> QRect:
        """Beside a point, where the fewest of the line are hidden; at the edges where it must."""
        size = self.tip.sizeHint()
        right, bottom = self.width() - size.width(), self.height() - size.height()
        sides = (at.x() + TIP_GAP, at.x() - TIP_GAP - size.width())
        rows = (at.y() - TIP_GAP - size.height(), at.y() + TIP_GAP, 0, bottom)
        fitting = [left for left in sides if 0 <= left <= right] or [max(min(sides[0], right), 0)]
        corners = [QPoint(left, max(min(top, bottom), 0)) for left in fitting for top in rows]
        boxes = [QRect(corner, size) for corner in corners]
        return min(boxes, key=lambda box: sum(box.contains(dot) for dot in dots))


class _Tip(QFrame):
    """What one point says, beside it; plain text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._layout = column(self, spacing=2)
        self._layout.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        self.lines: tuple[str, ...] = ()
        self.hide()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """The first line strong, the others dim."""
        self.lines = lines
        clear(self._layout)
        for index, text in enumerate(lines):
            line = PlainLabel(text, "strong" if index < 2 else "caption", self)
            line.ensurePolished()  # its font is the style's
            if line.sizeHint().width() > TIP_WIDTH:
                line.setWordWrap(True)
                line.setFixedSize(TIP_WIDTH, line.heightForWidth(TIP_WIDTH))
            self._layout.addWidget(line)
            line.show()  # the layout would show it later, and give it no room until then
        self._layout.activate()
        self.show()


def tip_lines(ctx: Context, chart: Chart, point: ChartPoint) -> tuple[str, ...]:
    """Period, value, how sure, whether it changed by more than noise, and what was noted then."""
    lines = [days_of(ctx, chart, point)]
    if chart.others:
        named = T("Chart", "{period}: {letter}, {name}")
        lines = [ctx.say(named.fill(period=point.period, letter=chart.letter, name=chart.name))]
    beside = [
        shorten(ctx.say(text), LONGEST_NOTE, placeholder="…") for text in noted(chart, point.period)
    ]
    if point.value is None:
        return (*lines, ctx.say(T("Chart", "no data")), *beside)
    lines.append(ctx.format.amount(Amount(point.value, chart.unit, chart.unit is Unit.POINTS)))
    lines += [ctx.say(text) for text in _judged(chart, point)]
    return (*lines, *beside)


def days_of(ctx: Context, chart: Chart, point: ChartPoint) -> str:
    """What a point is of: its period, or "Last 90 days: 3 Aug – 31 Oct 2026"."""
    if chart.over is None:
        return ctx.format.period(point.period)
    return ctx.say(T("Chart", "{over}: {days}").fill(over=chart.over, days=point.measured))


def _judged(chart: Chart, point: ChartPoint) -> Iterator[T]:
    """How sure a value is, how it moved, whether it is usual and final."""
    yield reliability(chart.unit, point.n, point.low, point.high)
    if point.change is not None:
        yield point.change
    if point.signal is not None:
        yield point.signal
    if point.provisional:
        yield T("Chart", "provisional: may still change")
