"""The legend of a chart: what is explained, how wide, and painted."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor

from cxdesk.domain.chart_lines import lines_of
from cxdesk.domain.text import T
from cxdesk.ui.chart_lines import ink, other_pen
from cxdesk.ui.chart_look import draw_text
from cxdesk.ui.chart_names import paint_mark, row_height, wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from cxdesk.domain.chart import Chart, Line
    from cxdesk.ui.chart_look import Look
    from cxdesk.ui.chart_names import Cell


class Mark(StrEnum):
    """A sign that a chart may use and its legend explains."""

    VALUE = "value"
    UNDRAWN = "undrawn"
    TARGET = "target"
    PATH = "path"
    RUNNING = "running"
    FEW = "few"
    AHEAD = "ahead"
    USUAL = "usual"
    EDGES = "edges"
    SIGNAL = "signal"
    REFERENCE = "reference"
    ACTION = "action"


WORDS = {
    Mark.VALUE: T("Chart", "value"),
    Mark.TARGET: T("Chart", "target"),
    Mark.PATH: T("Chart", "expected"),
    Mark.RUNNING: T("Chart", "not over yet"),
    Mark.FEW: T("Chart", "few data"),
    Mark.AHEAD: T("Chart", "forecast"),
    Mark.USUAL: T("Chart", "usual range"),
    Mark.EDGES: T("Chart", "usual range of each line"),
    Mark.SIGNAL: T("Chart", "out of the usual"),
    Mark.REFERENCE: T("Chart", "reference, not checked"),
    Mark.ACTION: T("Chart", "action"),
}
SIGN_WIDTH = 16.0
RING_RADIUS = 6.0
REFERENCE_DASH = (10.0, 4.0)


class Key(NamedTuple):
    """One entry of a legend: a sign and its words, of a series with its letter."""

    mark: Mark
    words: T | str
    line: Line | None = None
    is_front: bool = False


def entries(chart: Chart) -> tuple[Key, ...]:
    """What the legend explains: each series by its name where there are several, then the signs."""
    lines = tuple(
        Key(Mark.VALUE, line.name, line, line.letter == chart.letter) for line in lines_of(chart)
    )
    signs = (mark for mark in marks(chart) if not (lines and mark is Mark.VALUE))
    own = {Mark.REFERENCE: chart.reference_words, Mark.UNDRAWN: chart.undrawn}
    words = WORDS | {mark: told for mark, told in own.items() if told is not None}
    return (*lines, *(Key(mark, words[mark]) for mark in signs))


def entry_words(key: Key, look: Look) -> str:
    """The words of an entry, a series after its letter."""
    words = key.words if isinstance(key.words, str) else look.say(key.words)
    return words if key.line is None else f"{key.line.letter} {words}"


def entry_cells(chart: Chart, look: Look, width: float) -> tuple[Cell, ...]:
    """Where the entries of a legend stand in such a width."""
    widths = tuple(_key_width(key, look) for key in entries(chart))
    return wrap(widths, look.line_height * 0.8, width + 1)


def marks(chart: Chart) -> tuple[Mark, ...]:
    """The signs that this chart uses, in the order of the legend."""
    used = {
        Mark.VALUE: True,
        Mark.UNDRAWN: chart.undrawn is not None,
        Mark.TARGET: bool(chart.targets),
        Mark.PATH: bool(chart.path),
        Mark.RUNNING: chart.running is not None,
        Mark.FEW: any(point.few and point.value is not None for point in chart.points),
        Mark.AHEAD: bool(chart.ahead),
        Mark.USUAL: bool(chart.usual),
        Mark.EDGES: any(line.usual for line in chart.others),
        Mark.SIGNAL: any(point.signal is not None for point in chart.points),
        Mark.REFERENCE: chart.reference is not None,
        Mark.ACTION: bool(chart.marks),
    }
    return tuple(mark for mark, is_used in used.items() if is_used)


def legend_width(chart: Chart, look: Look) -> float:
    """How wide the legend is on one row."""
    gap = look.line_height * 0.8
    widths = [_key_width(key, look) for key in entries(chart)]
    return sum(widths) + gap * (len(widths) - 1)


def legend_height(chart: Chart, look: Look, width: float) -> float:
    """How high the legend is in such a width."""
    cells = entry_cells(chart, look, width)
    return cells[-1].row * row_height(look) + look.line_height


def paint_legend(painter: QPainter, chart: Chart, look: Look, box: QRectF) -> float:
    """The legend in a box as wide as there is room, on as many rows as needed; returns its end."""
    cells = entry_cells(chart, look, box.width())
    for key, cell in zip(entries(chart), cells, strict=True):
        top = box.top() + cell.row * row_height(look)
        left = box.left() + cell.x
        text_x = left + _sign_room(key, look)
        if text_x > left:
            sign = QRectF(left, top, SIGN_WIDTH * look.scale, look.line_height)
            _paint_key(painter, key, look, sign)
        colour = look.inks.target if key.mark is Mark.TARGET else look.inks.dim
        if key.is_front:
            colour = look.inks.ink
        words = QRectF(text_x, top, left + cell.width - text_x, look.line_height)
        draw_text(painter, words, entry_words(key, look), colour)
    return box.top() + cells[-1].row * row_height(look) + look.line_height


def _paint_key(painter: QPainter, key: Key, look: Look, box: QRectF) -> None:
    """The sign of an entry; a series has its own line, the one in front a stronger one."""
    if key.line is None:
        paint_sign(painter, key.mark, look, box)
        return
    pen = look.pen(ink(look, key.line.letter), 2)
    if not key.is_front:
        pen = other_pen(look, key.line.letter, is_earlier=key.line.is_earlier)
    painter.setPen(pen)
    middle = box.center().y()
    painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))


def paint_sign(painter: QPainter, mark: Mark, look: Look, box: QRectF) -> None:
    """The sign itself, as the chart draws it."""
    middle = box.center().y()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark is Mark.RUNNING:
        paint_hatch(painter, look, box.adjusted(0, box.height() * 0.2, 0, -box.height() * 0.2))
        return
    if mark in {Mark.USUAL, Mark.AHEAD}:
        thin = veil(look) if mark is Mark.USUAL else haze(look)
        painter.fillRect(box.adjusted(0, box.height() * 0.2, 0, -box.height() * 0.2), thin)
    if mark is Mark.USUAL:
        return
    if mark in _SHAPES:
        _SHAPES[mark](painter, look, box)
        return
    painter.setPen(
        {
            Mark.VALUE: look.pen(look.inks.line, 2),
            Mark.TARGET: look.dashes(look.inks.target, 1.5, (5, 3)),
            Mark.PATH: look.dashes(look.inks.dim, 1.2, (1.5, 3)),
            Mark.REFERENCE: look.dashes(look.inks.dim, 1.0, REFERENCE_DASH),
            Mark.AHEAD: look.dashes(look.inks.line, 1.6, (4, 3)),
        }[mark]
    )
    painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))


def _paint_edges(painter: QPainter, look: Look, box: QRectF) -> None:
    painter.setPen(look.pen(look.inks.dim, 1))
    for y in (box.top() + box.height() * 0.3, box.bottom() - box.height() * 0.3):
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def _paint_few(painter: QPainter, look: Look, box: QRectF) -> None:
    painter.setPen(look.pen(look.inks.line, 1.5))
    painter.drawEllipse(box.center(), 3 * look.scale, 3 * look.scale)


def paint_hatch(painter: QPainter, look: Look, box: QRectF) -> None:
    """Slanted hairlines, as vectors on paper too: the sign for a period that still runs.

    Each is cut at the edges of the box: what writes an SVG knows no clipping.
    """
    painter.fillRect(box, QBrush(soft(look.inks.hairline)))
    painter.setPen(look.pen(look.inks.hairline, 1))
    step = 6 * look.scale
    x = box.left() - box.height() + step
    while x < box.right():
        first, last = max(x, box.left()), min(x + box.height(), box.right())
        painter.drawLine(
            QPointF(first, box.bottom() - (first - x)), QPointF(last, box.bottom() - (last - x))
        )
        x += step


def paint_ring(painter: QPainter, look: Look, centre: QPointF) -> None:
    """The ring about a period that was out of the usual."""
    painter.setPen(look.pen(look.inks.ink, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, RING_RADIUS * look.scale, RING_RADIUS * look.scale)


_SHAPES: dict[Mark, Callable[[QPainter, Look, QRectF], None]] = {
    Mark.EDGES: _paint_edges,
    Mark.FEW: _paint_few,
    Mark.SIGNAL: lambda painter, look, box: paint_ring(painter, look, box.center()),
    Mark.ACTION: lambda painter, look, box: paint_mark(painter, look, box.center()),
}


def haze(look: Look) -> QColor:
    """The ground of a forecast: the colour of the line, thin."""
    tint = QColor(look.inks.line)
    tint.setAlphaF(0.17)
    return tint


def veil(look: Look) -> QColor:
    """The ground of the usual range: a warm grey, apart from that of a forecast."""
    return QColor(look.inks.usual)


def soft(colour: str) -> QColor:
    """A colour so thin that lines and text stay readable on it."""
    tint = QColor(colour)
    tint.setAlphaF(0.35)
    return tint


def _key_width(key: Key, look: Look) -> float:
    words = look.metrics.horizontalAdvance(entry_words(key, look))
    return _sign_room(key, look) + words


def _sign_room(key: Key, look: Look) -> float:
    """Of what is not drawn there is no sign."""
    return 0.0 if key.mark is Mark.UNDRAWN else (SIGN_WIDTH + 4) * look.scale
