"""The names under a chart: its events by number, its actions by day; how they wrap, painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPolygonF

from cxdesk.domain.text import T
from cxdesk.ui.chart_look import draw_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from cxdesk.domain.chart import Chart
    from cxdesk.ui.chart_look import Look

MARK_RADIUS = 4.5
_DATED = T("Chart", "{day}: {text}")


class Cell(NamedTuple):
    """One piece of a row that may wrap: where it stands and how wide it is."""

    x: float
    row: int
    width: float


class Name(NamedTuple):
    """What stands behind a sign under the chart; ``number`` "" is that of an action."""

    number: str
    text: str


def names_of(chart: Chart, look: Look) -> tuple[Name, ...]:
    """The events by their numbers as typed, then the actions with the day each began."""
    events = (Name(str(flag.number), flag.text) for flag in chart.flags)
    dated = (_DATED.fill(day=mark.on, text=mark.text) for mark in chart.marks)
    return (*events, *(Name("", look.say(text)) for text in dated))


def names_height(chart: Chart, look: Look, width: float) -> float:
    """How high the names stand under a chart of this width."""
    widths = _widths(chart, look)
    if not widths:
        return 0.0
    cells = wrap(widths, look.line_height * 0.8, width)
    return (cells[-1].row + 1) * row_height(look)


def paint_names(painter: QPainter, chart: Chart, look: Look, box: QRectF) -> None:
    """Signs with the words of events and actions, on as many rows as needed."""
    cells = wrap(_widths(chart, look), look.line_height * 0.8, box.width())
    radius, high = head_radius(look), row_height(look)
    for name, cell in zip(names_of(chart, look), cells, strict=True):
        top, left = box.top() + cell.row * high, box.left() + cell.x
        centre = QPointF(left + radius, top + high / 2)
        if name.number:
            paint_head(painter, look, centre, name.number)
        else:
            paint_mark(painter, look, centre)
        text_x = left + radius * 2 + 4 * look.scale
        room = min(cell.width, box.width() - cell.x) - (text_x - left)
        text = look.metrics.elidedText(name.text, Qt.TextElideMode.ElideRight, room + 1)
        draw_text(painter, QRectF(text_x, top, room, high), text, look.inks.dim)


def wrap(widths: tuple[float, ...], gap: float, width: float) -> tuple[Cell, ...]:
    """Pieces side by side with a gap, on as many rows as they need."""
    cells: list[Cell] = []
    x, row = 0.0, 0
    for piece in widths:
        if cells and x + piece > width:
            x, row = 0.0, row + 1
        cells.append(Cell(x, row, piece))
        x += piece + gap
    return tuple(cells)


def row_height(look: Look) -> float:
    """The height of one row of names."""
    return look.line_height * 1.35


def head_radius(look: Look) -> float:
    """The radius of a flag's numbered head."""
    return look.line_height * 0.56


def paint_head(painter: QPainter, look: Look, centre: QPointF, number: str) -> None:
    """A circle with the number of an event."""
    radius = head_radius(look)
    painter.setPen(look.pen(look.inks.dim, 1))
    painter.setBrush(QColor(look.inks.ground))
    painter.drawEllipse(centre, radius, radius)
    box = QRectF(centre.x() - radius, centre.y() - radius, radius * 2, radius * 2)
    draw_text(painter, box, number, look.inks.ink, Qt.AlignmentFlag.AlignHCenter)


def paint_mark(painter: QPainter, look: Look, centre: QPointF) -> None:
    """The sign of an action that begins, with an edge that sets it apart from lines below it."""
    away = MARK_RADIUS * look.scale
    steps = ((0.0, -away), (away, 0.0), (0.0, away), (-away, 0.0))
    painter.setPen(look.pen(look.inks.ground, 1))
    painter.setBrush(QColor(look.inks.ink))
    painter.drawPolygon(QPolygonF([centre + QPointF(*step) for step in steps]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _widths(chart: Chart, look: Look) -> tuple[float, ...]:
    head = head_radius(look) * 2 + 4 * look.scale
    advance = look.metrics.horizontalAdvance
    return tuple(head + advance(name.text) for name in names_of(chart, look))
