"""Scales on paper: a box for each score, five plain faces, and the words of both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from cxdesk.ui.paper_look import paper_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from cxdesk.ui.paper_look import PaperLook

GAP, BOX, FACE = 4.0, 25.0, 34.0
SMALLEST = 8  # points, of whatever says what a score means
_PEN = 0.9
_MIDDLE = 3
_OF_FACE = 0.86


class PaperScale(NamedTuple):
    """A scale from ``low`` to ``high``; ``has_faces`` draws the five faces above the boxes."""

    low: int
    high: int
    low_label: str = ""
    high_label: str = ""
    has_faces: bool = False

    def height(self, look: PaperLook, width: float, factor: float = 1.0) -> float:
        """How high it is on a line of this width."""
        labels = look.line_height("caption") + 2 if self.low_label or self.high_label else 0.0
        faces = FACE * factor + GAP if self.has_faces else 0.0
        return faces + self._side(width, factor) + labels

    def draw(self, painter: QPainter, area: QRectF, look: PaperLook, factor: float = 1.0) -> None:
        """The boxes across the area, from its top."""
        side, step = self._side(area.width(), factor), self._step(area.width(), factor)
        top = area.top() + (FACE * factor + GAP if self.has_faces else 0.0)
        for place, score in enumerate(range(self.low, self.high + 1)):
            wide = self._wide(area.width(), factor)
            box = QRectF(area.left() + place * step + (wide - side) / 2, top, side, side)
            if self.has_faces:
                _face(painter, box.center().x(), area.top() + FACE * factor / 2, score, factor)
            _box(painter, box, str(score), look)
        self._draw_ends(painter, area, top + side + 2, look)

    def _count(self) -> int:
        return self.high - self.low + 1

    def _side(self, width: float, factor: float) -> float:
        return min(BOX * factor, (width - GAP * (self._count() - 1)) / self._count())

    def _step(self, width: float, factor: float) -> float:
        """From one box to the next: to the whole width, so that both ends stand at its edges."""
        return (width - self._wide(width, factor)) / (self._count() - 1)

    def _wide(self, width: float, factor: float) -> float:
        """The wider of a box and the face above it."""
        face = FACE * factor * _OF_FACE if self.has_faces else 0.0
        return max(self._side(width, factor), face)

    def _draw_ends(self, painter: QPainter, area: QRectF, top: float, look: PaperLook) -> None:
        font = paper_font(SMALLEST)
        painter.setFont(font)
        painter.setPen(QColor(look.ink))
        line = QRectF(area.left(), top, area.width(), look.line_height("caption"))
        flag = Qt.AlignmentFlag
        for text, side in ((self.low_label, flag.AlignLeft), (self.high_label, flag.AlignRight)):
            painter.drawText(line, int(side | flag.AlignVCenter), text)


def _box(painter: QPainter, box: QRectF, text: str, look: PaperLook) -> None:
    painter.setPen(QPen(QColor(look.ink), _PEN))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)
    font = paper_font(max(SMALLEST, round(box.height() * 0.44)))
    painter.setFont(font)
    at = box.adjusted(-2, 0, 2, 0)
    painter.drawText(at, int(Qt.AlignmentFlag.AlignCenter), text)


def _face(painter: QPainter, x: float, y: float, score: int, factor: float) -> None:
    """A face from 1 to 5 whose mouth alone differs: one line, one colour, no judgement."""
    mood, size = (score - _MIDDLE) / 2, FACE * factor * _OF_FACE
    painter.setPen(QPen(QColor("#1f2328"), _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, y), size / 2, size / 2)
    ends = y + size * (0.2 - 0.07 * mood)
    mouth = QPainterPath(QPointF(x - size * 0.22, ends))
    mouth.quadTo(QPointF(x, ends + size * 0.28 * mood), QPointF(x + size * 0.22, ends))
    painter.drawPath(mouth)
    painter.setBrush(QColor("#1f2328"))
    for side in (-1, 1):
        eye = QPointF(x + side * size * 0.17, y - size * 0.12)
        painter.drawEllipse(eye, size * 0.028, size * 0.028)
