"""The pyqtgraph side of a chart: one plot that can be hovered, walked, zoomed and panned."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal

from cxdesk.domain.chart import XTick
from cxdesk.ui import chart_keys as keys
from cxdesk.ui import chart_steer
from cxdesk.ui.chart_items import (
    alone,
    band_item,
    curve,
    dots,
    fixed,
    measured,
    other_items,
    rings,
    series,
)
from cxdesk.ui.chart_lines import OTHER_RADIUS, OTHER_WIDTH, front_look, paint_tails, tail_width
from cxdesk.ui.chart_names import head_radius
from cxdesk.ui.chart_paint import (
    AHEAD_DASH,
    AHEAD_WIDTH,
    DOT_RADIUS,
    LINE_WIDTH,
    PATH_DASH,
    TARGET_DASH,
    label_box,
    label_ground,
    paint_heads,
    paint_marks,
    paint_x_labels,
    paint_y_labels,
    target_words,
)
from cxdesk.ui.chart_place import Area, Placed, dot_spacing, place
from cxdesk.ui.chart_strips import Hatch, Strip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.chart import Chart, ChartPoint, Line
    from cxdesk.ui.chart_look import Look
    from cxdesk.ui.chart_place import Place

FEWEST_PERIODS = 3
LEAST_LABEL = 24  # pixels that the shortest label takes
STRIPS = ("top", "left", "bottom", "right")


class Seen(NamedTuple):
    """What somebody looks at in a plot of these days: the days in sight if not all, the point."""

    days: tuple[float, ...]
    zoomed: tuple[float, float] | None
    current: int | None


class ChartPlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph is untyped
    """Draws a Chart with pyqtgraph. ``pointed`` tells the point under mouse or keys, or None.

    ``line_wanted`` carries the letter of the series that is to come to the front.
    """

    pointed = Signal(object)
    chosen = Signal(object)
    line_wanted = Signal(str)

    def __init__(self, chart: Chart, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=look.inks.ground, viewBox=pg.ViewBox())
        self.setAntialiasing(True)
        self.chart = chart
        self.look = look
        self.current: int | None = None
        self._is_hovered = False
        self._placed: tuple[object, Placed] | None = None
        self._front = front_look(look, chart.letter)
        self._dots: tuple[pg.ScatterPlotItem, ...] | None = None
        self._build_frame()
        self._build_items()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(140)
        self.reset()
        self.getViewBox().sigRangeChanged.connect(self._on_view_range_changed)
        self.getViewBox().sigResized.connect(self._on_view_range_changed)

    def placed(self) -> Placed:
        """The places that the shared function gives for what is visible now, in scene pixels."""
        (x_min, x_max), _ = self.getViewBox().viewRange()
        seen_in = (x_min, x_max, self.area())
        if self._placed is None or self._placed[0] != seen_in:
            ticks = self._ticks(x_min, x_max)
            ends = self._ends(x_min, x_max)
            seen = replace(self.chart, x_min=x_min, x_max=x_max, x_ticks=ticks, others=ends)
            found = place(seen, self.area(), head_radius(self.look) * 2 + 2)
            self._placed = (seen_in, found)
        return self._placed[1]

    def area(self) -> Area:
        """The rectangle between the axes, in scene pixels."""
        box = self.getViewBox().sceneBoundingRect()
        return Area(box.left(), box.top(), box.width(), box.height())

    def dots_in_scene(self) -> list[QPointF]:
        """Where pyqtgraph itself puts the measured points, in scene pixels."""
        view = self.getViewBox()
        return [view.mapViewToScene(QPointF(*xy)) for xy in self._measured()]

    def reset(self) -> None:
        """Show the whole time again."""
        self.getViewBox().setRange(
            xRange=(self.chart.x_min, self.chart.x_max),
            yRange=(self.chart.y_min, self.chart.y_max),
            padding=0,
        )

    def seen(self) -> Seen:
        """What is looked at now."""
        (first, last), _ = self.getViewBox().viewRange()
        days = tuple(point.x for point in self.chart.points)
        walked = None if self._is_hovered else self.current
        return Seen(days, (first, last) if self._is_zoomed() else None, walked)

    def look_again(self, seen: Seen) -> None:
        """Look at what a plot of the same days was looked at for; of other days at all of it."""
        if seen.days != tuple(point.x for point in self.chart.points):
            return
        if seen.zoomed is not None:
            self.getViewBox().setXRange(*seen.zoomed, padding=0)
        if seen.current is not None:
            self.point_at(seen.current)

    def zoom(self, factor: float, centre: float | None = None) -> None:
        """Show ``factor`` times as much time, around a day number (default: the middle)."""
        (x_min, x_max), _ = self.getViewBox().viewRange()
        around = (x_min + x_max) / 2 if centre is None else centre
        first, last = (around + (edge - around) * factor for edge in (x_min, x_max))
        first, last = max(first, self.chart.x_min), min(last, self.chart.x_max)
        if last - first >= self._narrowest():
            self.getViewBox().setXRange(first, last, padding=0)

    def point_at(self, index: int | None) -> None:
        """Ring a point and tell it; None lets go."""
        self.current, self._is_hovered = index, False
        point = None if index is None else self.chart.points[index]
        has_value = point is not None and point.value is not None
        self._ring.setData(*(([point.x], [point.value]) if point and has_value else ([], [])))
        self.pointed.emit(index)

    def paint_strip(self, painter: QPainter, side: str) -> None:
        """What stands beside the plot on one side, in scene pixels."""
        placed = self.placed()
        if side == "left":
            paint_y_labels(painter, placed, self.chart, self.look)
        elif side == "bottom":
            paint_x_labels(painter, placed, self.chart, self.look)
            begun = [mark for mark in placed.marks if _is_between(mark.at.x, placed.area)]
            paint_marks(painter, replace(placed, marks=tuple(begun)), self.look)
        elif side == "right":
            paint_tails(painter, placed, self.look, tail_width(self.chart, self.look, self.width()))
        else:
            seen = [f for f in placed.flags if _is_between(f.x, placed.area)]
            paint_heads(painter, replace(placed, flags=tuple(seen)), self.look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk the points, Home and End jump, Ctrl with + − 0 zooms, Enter chooses.

        Up and down change the series in front, its letter or number brings it there.
        """
        chart_steer.by_key(self, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom; the bare wheel scrolls the page around the chart."""
        chart_steer.by_wheel(self, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at what is under the mouse."""
        super().mouseMoveEvent(event)
        nearest = chart_steer.nearest(self, self.mapToScene(event.position().toPoint()))
        if nearest != self.current:
            self.point_at(nearest)
        self._is_hovered = True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole time again."""
        self.reset()
        event.accept()

    def leaveEvent(self, event: object) -> None:
        """Let go when the mouse leaves; what the keys walked to stays."""
        super().leaveEvent(event)
        if self._is_hovered or not self.hasFocus():
            self.point_at(None)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """The names of several series have room beside a wide plot only."""
        super().resizeEvent(event)
        if event is not None and self.chart.others:  # None while pyqtgraph builds itself
            width = tail_width(self.chart, self.look, self.width())
            self.getPlotItem().getAxis("right").setWidth(width)

    def _ends(self, x_min: float, x_max: float) -> tuple[Line, ...]:
        """The companions by their last point in sight, all that moves beside them in panning."""
        found = []
        for line in self.chart.others:
            seen = (p for p in reversed(line.points) if p.value is not None)
            last = next((p for p in seen if x_min <= p.x <= x_max), None)
            found.append(line._replace(points=(last,) if last else (), usual=()))
        return tuple(found)

    def _build_frame(self) -> None:
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(x=True, y=False)
        plot.layout.setContentsMargins(0, 0, 14, 0)
        plot.getViewBox().setLimits(
            xMin=self.chart.x_min, xMax=self.chart.x_max, minXRange=self._narrowest()
        )
        plot.setAxisItems({side: Strip(side, self) for side in STRIPS})
        plot.getAxis("right").setWidth(0)
        plot.getAxis("bottom").setZValue(1)  # the actions on it stand over the lines
        texts = [self._axis_text(value) for value in self.chart.y_ticks]
        widest = max((self.look.metrics.horizontalAdvance(text) for text in texts), default=20.0)
        plot.getAxis("left").setWidth(widest + 10)
        plot.getAxis("bottom").setHeight(self.look.line_height * 1.5)
        heads = head_radius(self.look) * 2 + 6 if self.chart.flags else 8
        plot.getAxis("top").setHeight(heads)

    def _build_items(self) -> None:
        for item in self._grounds():
            self.addItem(item)
        for xs, ys in self._target_lines():
            self.addItem(curve(xs, ys, self.look.dashes(self.look.inks.target, 1.5, TARGET_DASH)))
        path = list(zip(*self.chart.path, strict=True)) or [(), ()]
        self.addItem(curve(path[0], path[1], self.look.dashes(self.look.inks.dim, 1.2, PATH_DASH)))
        ahead = self.look.dashes(self.look.inks.line, AHEAD_WIDTH, AHEAD_DASH)
        forecast = self.chart.ahead
        self.addItem(curve([p.x for p in forecast], [p.value for p in forecast], ahead))
        for line in self.chart.others:
            for item in other_items(line, self.look):
                self.addItem(item)
        pen = self.look.pen(self._front.inks.line, LINE_WIDTH)
        self.addItem(series(self.chart.points, pen))
        self.lonely, *of_others = self._make_dots(alone)
        for item in (self.lonely, *of_others):
            self.addItem(item)
        self.rings = rings(self.chart.points, self.look)
        self.addItem(self.rings)
        self._ring = pg.ScatterPlotItem(size=14, antialias=True, brush=pg.mkBrush(None))
        self._ring.setPen(fixed(self.look.pen(self._front.inks.line, 1.5)))
        self.addItem(self._ring)
        self._label = pg.TextItem(color=self.look.inks.target, anchor=(0, 0))
        self._label.setFont(self.look.font)
        self._label.setPlainText(target_words(self.chart, self.look))
        self._label.textItem.document().setDocumentMargin(0)
        self.addItem(self._label)

    def _grounds(self) -> Iterable[object]:
        for band in self.chart.usual:
            yield band_item(band, keys.veil(self.look))
        if self.chart.ahead_band:
            yield band_item(self.chart.ahead_band, keys.haze(self.look))
        if self.chart.running is not None:
            yield Hatch(self.chart, self.look)
        for value in self.chart.y_ticks:
            yield pg.InfiniteLine(
                value, angle=0, pen=fixed(self.look.pen(self.look.inks.hairline, 1))
            )
        if self.chart.reference is not None:
            dashes = self.look.dashes(self.look.inks.dim, 1.0, keys.REFERENCE_DASH)
            yield pg.InfiniteLine(self.chart.reference, angle=0, pen=fixed(dashes))
        for flag in self.chart.flags:
            stem = fixed(self.look.dashes(self.look.inks.dim, 1.0, (1.5, 3.5)))
            yield pg.InfiniteLine(flag.x, angle=90, pen=stem)

    def _target_lines(self) -> Iterable[tuple[list[float], list[float]]]:
        xs: list[float] = []
        ys: list[float] = []
        for step in self.chart.targets:
            xs += [step.x0, step.x1]
            ys += [step.y, step.y]
        yield xs, ys

    def _show_dots(self, *, is_roomy: bool) -> None:
        """Dots are made when they first have room: thousands of them cost a second."""
        if self._dots is None and is_roomy:
            self._dots = self._make_dots(measured)
            for item in self._dots:
                self.addItem(item)
        for item in self._dots or ():
            item.setVisible(is_roomy)

    def _make_dots(
        self, of: Callable[[Sequence[ChartPoint]], Sequence[ChartPoint]]
    ) -> tuple[pg.ScatterPlotItem, ...]:
        """The dots of the series in front, then smaller ones of each companion."""
        front = dots(of(self.chart.points), self._front, DOT_RADIUS * 2 + 1.5, 1.5)
        size = OTHER_RADIUS * 2 + OTHER_WIDTH
        others = (
            dots(of(line.points), front_look(self.look, line.letter), size, OTHER_WIDTH)
            for line in self.chart.others
        )
        return front, *others

    def _measured(self) -> list[tuple[float, float]]:
        return [(p.x, p.value) for p in self.chart.points if p.value is not None]

    def _narrowest(self) -> float:
        return FEWEST_PERIODS * max((p.period.days for p in self.chart.points), default=1)

    def _axis_text(self, value: float) -> str:
        return self.look.axis(value, self.chart.unit, self.chart.currency)

    def _ticks(self, x_min: float, x_max: float) -> tuple[XTick, ...]:
        """The chart's own ticks in sight, or once zoomed in one a period, as far as labels fit."""
        if x_max - x_min > (self.chart.x_max - self.chart.x_min) * 0.6:
            return tuple(tick for tick in self.chart.x_ticks if x_min <= tick.x <= x_max)
        seen = [p for p in self.chart.points if x_min <= p.x <= x_max]
        years = (seen[0].period.start.year - 1 if seen else 0, *(p.period.start.year for p in seen))
        ticks = (
            XTick(p.x, p.period.start, p.period.grain, p.period.start.year != before)
            for p, before in zip(seen, years, strict=False)
        )
        stride = max(1, round(len(seen) * LEAST_LABEL / max(self.area().width, 1)))
        return tuple(tick for i, tick in enumerate(ticks) if tick.with_year or not i % stride)

    def _on_view_range_changed(self) -> None:
        placed = self.placed()
        if placed.area.width < 1:
            return
        view = self.getViewBox()
        view.setFlag(view.GraphicsItemFlag.ItemClipsChildrenToShape, self._is_zoomed())
        self._show_dots(is_roomy=dot_spacing(placed) >= DOT_RADIUS * 2 + 2)
        is_seen = any(_is_in_sight(line, placed.area) for line in placed.targets[-1:])
        self._label.setVisible(is_seen)
        if is_seen:
            width = self.look.metrics.horizontalAdvance(target_words(self.chart, self.look))
            box = label_box(placed, self.look, width)
            self._label.setPos(view.mapSceneToView(box.topLeft()))
            self._label.fill = pg.mkBrush(label_ground(placed, self.look, box))
        for side in ("top", "bottom", "right"):
            self.getPlotItem().getAxis(side).update()

    def _is_zoomed(self) -> bool:
        (x_min, x_max), _ = self.getViewBox().viewRange()
        return bool(x_max - x_min < (self.chart.x_max - self.chart.x_min) * 0.999)


def _is_in_sight(line: tuple[Place, ...], area: Area) -> bool:
    """Whether the last step of a line of targets can be seen, which its words stand beside."""
    return line[-1].x > area.left and line[-2].x < area.right


def _is_between(x: float, area: Area) -> bool:
    return area.left - 1 <= x <= area.right + 1
