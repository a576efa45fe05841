"""Five faces from sad to glad, drawn alike: one line, one colour, nothing that judges."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from cxdesk.ui.kiosk.touch import Draw

_MIDDLE = 3
_SHARE = 0.8  # of the room that the face fills


def face(score: int) -> Draw:
    """How the face of a score from 1 to 5 is drawn."""
    return partial(_draw, (score - _MIDDLE) / 2)


def _draw(mood: float, painter: QPainter, area: QRectF, ink: QColor) -> None:
    """``mood`` from −1 to 1 bends the mouth."""
    size = min(area.width(), area.height()) * _SHARE
    middle = area.center()
    pen = QPen(ink, max(size / 26, 2.0))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, size / 2, size / 2)
    painter.drawPath(_mouth(middle, size, mood))
    painter.setBrush(ink)
    for side in (-1, 1):
        eye = middle + QPointF(side * size * 0.17, -size * 0.12)
        painter.drawEllipse(eye, size * 0.026, size * 0.026)


def _mouth(middle: QPointF, size: float, mood: float) -> QPainterPath:
    ends = size * (0.2 - 0.07 * mood)
    made = QPainterPath(middle + QPointF(-size * 0.22, ends))
    bend = middle + QPointF(0, ends + size * 0.28 * mood)
    made.quadTo(bend, middle + QPointF(size * 0.22, ends))
    return made
