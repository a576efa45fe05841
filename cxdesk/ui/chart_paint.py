"""A Chart drawn with QPainter: cards, paper, PNG and SVG. QtGui only, no widgets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.text import T
from cxdesk.ui import chart_keys as keys
from cxdesk.ui.chart_lines import front_look, paint_others, paint_tails, tail_width
from cxdesk.ui.chart_look import draw_text
from cxdesk.ui.chart_names import head_radius, names_height, paint_head, paint_mark, paint_names
from cxdesk.ui.chart_place import Area, Place, dot_spacing, place

if TYPE_CHECKING:
    from cxdesk.domain.chart import Chart
    from cxdesk.ui.chart_look import Look
    from cxdesk.ui.chart_place import Dot, Placed

LINE_WIDTH = 2.0
DOT_RADIUS = 3.0
TARGET_DASH = (6.0, 4.0)
PATH_DASH = (1.5, 4.0)
AHEAD_DASH = (4.0, 3.0)
AHEAD_WIDTH = 1.6
TAIL_GAP = 10  # between the words of the target and the names of the series
LABEL_GROUND = 0.75


def paint_chart(
    painter: QPainter, box: QRectF, chart: Chart, look: Look, *, with_header: bool = True
) -> Placed:
    """The whole chart in a box: header, axes, lines, flags and their names. Returns the places."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font)
    top = _paint_header(painter, box, chart, look) if with_header else box.top()
    names = names_height(chart, look, box.width())
    inner = QRectF(box.left(), top, box.width(), box.bottom() - top - names)
    placed = place(chart, inner_area(inner, chart, look), head_radius(look) * 2 + 2)
    paint_parts(painter, placed, chart, look)
    paint_tails(painter, placed, look, tail_width(chart, look, box.width()))
    if names:
        below = QRectF(
            placed.area.left, box.bottom() - names, box.right() - placed.area.left, names
        )
        if names_height(chart, look, below.width()) > names:
            below.setLeft(box.left())
        paint_names(painter, chart, look, below)
    painter.restore()
    return placed


def inner_area(box: QRectF, chart: Chart, look: Look) -> Area:
    """The rectangle between the axes, once labels and flag heads have their room."""
    left = label_room(chart, look)
    heads = head_radius(look) * 2 + 6 * look.scale if chart.flags else look.line_height * 0.5
    below = look.line_height * (1.85 if chart.flags else 1.5)
    right = 14 * look.scale + tail_width(chart, look, box.width())
    width, height = box.width() - left - right, box.height() - heads - below
    return Area(box.left() + left, box.top() + heads, max(width, 1.0), max(height, 1.0))


def label_room(chart: Chart, look: Look) -> float:
    """What the values beside the axis need, with the air between them and the plot."""
    labels = [look.axis(value, chart.unit, chart.currency) for value in chart.y_ticks]
    widest = max((look.metrics.horizontalAdvance(text) for text in labels), default=0.0)
    return widest + 8 * look.scale


def paint_parts(painter: QPainter, placed: Placed, chart: Chart, look: Look) -> None:
    """Everything inside and along the axes, in the order of the eye: ground first, line last."""
    _paint_bands(painter, placed, look)
    if placed.running is not None:
        first, last = placed.running
        keys.paint_hatch(
            painter, look, QRectF(first, placed.area.top, last - first, placed.area.height)
        )
    for y, _ in placed.y_ticks:
        painter.setPen(look.pen(look.inks.hairline, 1))
        painter.drawLine(QPointF(placed.area.left, y), QPointF(placed.area.right, y))
    paint_y_labels(painter, placed, chart, look)
    paint_x_labels(painter, placed, chart, look)
    _paint_stems(painter, placed, look)
    if placed.reference is not None:
        painter.setPen(look.dashes(look.inks.dim, 1.0, keys.REFERENCE_DASH))
        left, right = placed.area.left, placed.area.right
        painter.drawLine(QPointF(left, placed.reference), QPointF(right, placed.reference))
    painter.setPen(look.dashes(look.inks.dim, 1.2, PATH_DASH))
    _polyline(painter, placed.path)
    painter.setPen(look.dashes(look.inks.target, 1.5, TARGET_DASH))
    for steps in placed.targets:
        _polyline(painter, steps)
    painter.setPen(look.dashes(look.inks.line, AHEAD_WIDTH, AHEAD_DASH))
    _polyline(painter, placed.ahead)
    is_dense = dot_spacing(placed) < (DOT_RADIUS * 2 + 2) * look.scale
    paint_others(painter, placed, look, is_dense=is_dense)
    _paint_series(painter, placed, front_look(look, chart.letter), is_dense=is_dense)
    _paint_target_label(painter, placed, chart, look)
    paint_heads(painter, placed, look)
    paint_marks(painter, placed, look)


def paint_y_labels(painter: QPainter, placed: Placed, chart: Chart, look: Look) -> None:
    """The values beside the axis, right-aligned."""
    area, height = placed.area, look.line_height
    for y, value in placed.y_ticks:
        box = QRectF(area.left - 108, y - height / 2, 108 - 8 * look.scale, height)
        text = look.axis(value, chart.unit, chart.currency)
        draw_text(painter, box, text, look.inks.dim, Qt.AlignmentFlag.AlignRight)


def paint_x_labels(painter: QPainter, placed: Placed, chart: Chart, look: Look) -> None:
    """The dates under the axis that fit."""
    top = placed.area.bottom + look.line_height * 0.35
    for left, text in tick_labels(placed, chart, look):
        box = QRectF(left, top, look.metrics.horizontalAdvance(text), look.line_height)
        draw_text(painter, box, text, look.inks.dim)


def paint_heads(painter: QPainter, placed: Placed, look: Look) -> None:
    """The numbered heads of the flags, along the top."""
    for flag in placed.flags:
        centre = QPointF(flag.head_x, placed.area.top - head_radius(look) - 3 * look.scale)
        paint_head(painter, look, centre, str(flag.flag.number))


def paint_marks(painter: QPainter, placed: Placed, look: Look) -> None:
    """The actions on the time axis, each where it began."""
    for spot, _ in placed.marks:
        paint_mark(painter, look, QPointF(*spot))


def paint_sparkline(painter: QPainter, box: QRectF, chart: Chart, look: Look) -> None:
    """The bare line of a card: gaps kept, the last value a dot, the target a dashed mark."""
    values = [point.value for point in chart.points if point.value is not None]
    if not values:
        return
    marks = values + [step.y for step in chart.targets[-1:]]
    low, high = min(marks), max(marks)
    room = (high - low) * 0.12 or 1.0
    tight = replace(chart, y_min=low - room, y_max=high + room)
    edge = (DOT_RADIUS + 1) * look.scale
    area = Area(box.left(), box.top() + edge, box.width() - edge, box.height() - 2 * edge)
    placed = place(tight, area)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chart.targets:
        painter.setPen(look.dashes(look.inks.dim, 1.2, (3.0, 3.0)))
        y = placed.targets[-1][-1].y
        painter.drawLine(QPointF(area.left, y), QPointF(area.right, y))
    _paint_runs(painter, placed, look, 1.8)
    _paint_dot(painter, placed.dots[-1], look)
    painter.restore()


def target_words(chart: Chart, look: Look) -> str:
    """What stands beside the dashed line: "target 24 min"; empty without a target."""
    if not chart.targets:
        return ""
    amount = Amount(chart.targets[-1].y, chart.unit, chart.unit is Unit.POINTS)
    return look.say(T("Chart", "target {value}").fill(value=amount))


def _paint_header(painter: QPainter, box: QRectF, chart: Chart, look: Look) -> float:
    title = look.say(chart.title)
    room = box.width() - look.metrics.horizontalAdvance(title) - look.line_height
    line = QRectF(box.left(), box.top(), box.width(), look.line_height)
    fitting = look.metrics.elidedText(title, Qt.TextElideMode.ElideRight, box.width())
    draw_text(painter, line, fitting, look.inks.dim)
    legend = keys.legend_width(chart, look)
    if legend <= room:
        keys.paint_legend(painter, chart, look, QRectF(box.right() - legend, box.top(), legend, 0))
        return line.bottom() + look.line_height * 0.4
    rows = QRectF(box.left(), line.bottom() + look.line_height * 0.2, box.width(), 0)
    return keys.paint_legend(painter, chart, look, rows) + look.line_height * 0.4


def tick_labels(placed: Placed, chart: Chart, look: Look) -> list[tuple[float, str]]:
    """The labels of the time axis that fit without touching; years are kept before the rest.

    None begins left of the values beside the axis or ends beyond the room right of it.
    """
    first = placed.area.left - label_room(chart, look)
    gap = look.metrics.averageCharWidth() * 1.5
    limit = placed.area.right + 14 * look.scale
    taken: list[tuple[float, float, str]] = []
    for x, tick in sorted(placed.x_ticks, key=lambda item: not item[1].with_year):
        text = look.tick(tick)
        width = look.metrics.horizontalAdvance(text)
        left = max(min(x - width / 2, limit - width), first)
        if all(left > end + gap or left + width + gap < start for start, end, _ in taken):
            taken.append((left, left + width, text))
    return sorted((left, text) for left, _, text in taken)


def _paint_bands(painter: QPainter, placed: Placed, look: Look) -> None:
    """The usual range, and the 80 % interval of the forecast."""
    painter.setPen(Qt.PenStyle.NoPen)
    bands = [(outline, keys.veil(look)) for outline in placed.usual]
    if placed.ahead_band:
        bands.append((placed.ahead_band, keys.haze(look)))
    for outline, thin in bands:
        painter.setBrush(thin)
        painter.drawPolygon(QPolygonF([QPointF(*spot) for spot in outline]))


def _paint_stems(painter: QPainter, placed: Placed, look: Look) -> None:
    painter.setPen(look.dashes(look.inks.dim, 1.0, (1.5, 3.5)))
    for flag in placed.flags:
        top = QPointF(flag.head_x, placed.area.top)
        painter.drawLine(top, QPointF(flag.x, placed.area.top + 6 * look.scale))
        painter.drawLine(
            QPointF(flag.x, placed.area.top + 6 * look.scale), QPointF(flag.x, placed.area.bottom)
        )


def _paint_series(painter: QPainter, placed: Placed, look: Look, *, is_dense: bool) -> None:
    _paint_runs(painter, placed, look, LINE_WIDTH)
    for dot in _alone(placed) if is_dense else placed.dots:
        _paint_dot(painter, dot, look)
    for dot in placed.dots:
        if dot.is_ringed:
            keys.paint_ring(painter, look, QPointF(dot.x, dot.y))


def _paint_runs(painter: QPainter, placed: Placed, look: Look, width: float) -> None:
    painter.setPen(look.pen(look.inks.line, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for run in placed.runs:
        _polyline(painter, run)


def _alone(placed: Placed) -> list[Dot]:
    """The dots of runs of one: without a dot nobody would see them."""
    lonely = {run[0] for run in placed.runs if len(run) == 1}
    return [dot for dot in placed.dots if (dot.x, dot.y) in lonely]


def _paint_dot(painter: QPainter, dot: Dot, look: Look) -> None:
    radius = DOT_RADIUS * look.scale
    painter.setPen(look.pen(look.inks.line, 1.5))
    painter.setBrush(QColor(look.inks.ground if dot.is_hollow else look.inks.line))
    painter.drawEllipse(QPointF(dot.x, dot.y), radius, radius)


def _paint_target_label(painter: QPainter, placed: Placed, chart: Chart, look: Look) -> None:
    text = target_words(chart, look)
    if text:
        box = label_box(placed, look, look.metrics.horizontalAdvance(text))
        painter.fillRect(box, label_ground(placed, look, box))
        draw_text(painter, box, text, look.inks.target)


def label_box(placed: Placed, look: Look, width: float) -> QRectF:
    """Where the words of the last target stand: the first place near its ends that is free."""
    first, last = placed.targets[-1][-2:]
    height = look.line_height
    right, left = min(last.x, _label_end(placed, look)) - width, max(first.x, placed.area.left) + 4
    above, below = first.y - height - 1, first.y + 3 * look.scale
    away = height * 0.7
    rows = (above, below, above - away, below + away)
    between = [right + (left - right) * step / 4 for step in (1, 2, 3)] if placed.tails else []
    corners = [(x, y) for x in (right, left, *between) for y in rows]
    boxes = [QRectF(x, y, width, height) for x, y in corners]
    inside = [box for box in boxes if _is_inside(box, placed)]
    return min(inside or boxes, key=lambda box: _crossing(box, placed))


def _label_end(placed: Placed, look: Look) -> float:
    """How far right those words may reach: not up to the names of the series."""
    return placed.area.right - (TAIL_GAP * look.scale if placed.tails else 0.0)


def label_ground(placed: Placed, look: Look, box: QRectF) -> QColor:
    """What lies under those words: the card through which lines shine, where any may come by."""
    ground = QColor(look.inks.ground)
    is_crowded = bool(placed.others) or _crossing(box, placed) > 0
    ground.setAlphaF(LABEL_GROUND if is_crowded else 0.0)
    return ground


def _is_inside(box: QRectF, placed: Placed) -> bool:
    is_between = box.top() >= placed.area.top - 2 and box.bottom() <= placed.area.bottom
    return is_between and box.right() <= placed.area.right + 1


def _crossing(box: QRectF, placed: Placed) -> int:
    """How many lines come through a box; those that lead to the names are drawn over it."""
    roomy = box.adjusted(-3, -1, 3, 1)
    leaders = [(tail.end, Place(placed.area.right, tail.y)) for tail in placed.tails]
    others = [run for line in placed.others for run in line.runs]
    lines = (*placed.runs, placed.path, placed.ahead, *leaders, *others)
    near = (_near(line, roomy.left(), roomy.right()) for line in lines)
    return sum(any(_is_through(a, b, roomy) for a, b in pairwise(line)) for line in near)


def _near(line: tuple[Place, ...], left: float, right: float) -> tuple[Place, ...]:
    """The stretch of a line, which runs to the right, that may come between two x."""
    first = bisect_left(line, left, key=_x)
    last = bisect_right(line, right, key=_x)
    return line[max(first - 1, 0) : last + 1]


def _x(place: Place) -> float:
    return place.x


def _is_through(a: Place, b: Place, box: QRectF) -> bool:
    """Whether the line from a to b, which runs to the right, comes through the box."""
    first, last = max(a.x, box.left()), min(b.x, box.right())
    if first > last:
        return False
    slope = (b.y - a.y) / (b.x - a.x) if b.x > a.x else 0.0
    ends = [a.y + slope * (x - a.x) for x in (first, last)]
    return min(ends) <= box.bottom() and max(ends) >= box.top()


def _polyline(painter: QPainter, places: tuple[Place, ...]) -> None:
    if len(places) > 1:
        painter.drawPolyline(QPolygonF([QPointF(*spot) for spot in places]))
