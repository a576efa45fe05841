"""Several series in one chart: their inks, the thin lines beside the one in front, their names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPolygonF

from cxdesk.domain.chart_lines import LETTERS, lines_of
from cxdesk.ui.chart_look import draw_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPen

    from cxdesk.domain.chart import Chart
    from cxdesk.domain.text import T
    from cxdesk.ui.chart_look import Look
    from cxdesk.ui.chart_place import LinePlace, Place, Placed, Tail

OTHER_WIDTH = 1.0  # wider ones take three times as long to draw
EDGE_STRENGTH = 0.35
EARLIER_DASH = (5.0, 3.0)
OTHER_RADIUS = 2.0
WIDE = 560  # from here on names stand beside the letters
NAME_ROOM = 96
GAP = 6


def ink(look: Look, letter: str) -> str:
    """The colour of the series with this letter, whichever is in front."""
    return look.inks.lines[LETTERS.index(letter)]


def front_look(look: Look, letter: str) -> Look:
    """The look whose line has the ink of the series in front."""
    return replace(look, inks=look.inks._replace(line=ink(look, letter)))


def other_pen(look: Look, letter: str, *, is_earlier: bool = False) -> QPen:
    """A thin line; dashed where it tells of a year ago."""
    colour = ink(look, letter)
    if is_earlier:
        return look.dashes(colour, OTHER_WIDTH, EARLIER_DASH)
    return look.pen(colour, OTHER_WIDTH)


def edge_pen(look: Look, letter: str) -> QPen:
    """A hairline along what is usual for a companion."""
    pen = look.pen(ink(look, letter), OTHER_WIDTH)
    faint = QColor(pen.color())
    faint.setAlphaF(EDGE_STRENGTH)
    pen.setColor(faint)
    return pen


def paint_others(painter: QPainter, placed: Placed, look: Look, *, is_dense: bool) -> None:
    """The companions: edges of their bands, lines, and dots where there is room for them."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in placed.others:
        painter.setPen(edge_pen(look, line.letter))
        for edge in line.edges:
            _polyline(painter, edge)
        painter.setPen(other_pen(look, line.letter, is_earlier=line.is_earlier))
        for run in line.runs:
            _polyline(painter, run)
        _paint_dots(painter, line, look, is_dense=is_dense)


def tail_width(chart: Chart, look: Look, width: float) -> float:
    """The room right of a chart of this width for letters and names; none for one series alone."""
    lines = lines_of(chart)
    if not lines:
        return 0.0
    with_names = width >= WIDE * look.scale
    texts = (_words(look, line.letter, line.name if with_names else "") for line in lines)
    widest = max(look.metrics.horizontalAdvance(text) for text in texts)
    return min(widest, NAME_ROOM * look.scale) + GAP * 2 * look.scale


def paint_tails(painter: QPainter, placed: Placed, look: Look, room: float) -> None:
    """A letter with its name right of the chart, led to from where its series ends."""
    for tail in placed.tails:
        _paint_tail(painter, placed, look, tail, room)


def _paint_tail(painter: QPainter, placed: Placed, look: Look, tail: Tail, room: float) -> None:
    colour = ink(look, tail.letter)
    left = placed.area.right + GAP * look.scale
    painter.setPen(look.dashes(colour, OTHER_WIDTH, (1.0, 3.0)))
    painter.drawLine(QPointF(*tail.end), QPointF(left - 2 * look.scale, tail.y))
    height, wide = look.line_height, room - GAP * look.scale
    name = tail.name if wide > look.metrics.horizontalAdvance("mm") else ""
    text = _words(look, tail.letter, name)
    fitting = look.metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide)
    draw_text(painter, QRectF(left, tail.y - height / 2, wide, height), fitting, colour)


def _words(look: Look, letter: str, name: T | str) -> str:
    return f"{letter} {name if isinstance(name, str) else look.say(name)}".strip()


def _paint_dots(painter: QPainter, line: LinePlace, look: Look, *, is_dense: bool) -> None:
    lonely = {run[0] for run in line.runs if len(run) == 1}
    radius = OTHER_RADIUS * look.scale
    painter.setPen(look.pen(ink(look, line.letter), OTHER_WIDTH))
    for dot in line.dots:
        if not is_dense or (dot.x, dot.y) in lonely:
            inside = look.inks.ground if dot.is_hollow else ink(look, line.letter)
            painter.setBrush(QColor(inside))
            painter.drawEllipse(QPointF(dot.x, dot.y), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _polyline(painter: QPainter, places: tuple[Place, ...]) -> None:
    if len(places) > 1:
        painter.drawPolyline(QPolygonF([QPointF(*spot) for spot in places]))
