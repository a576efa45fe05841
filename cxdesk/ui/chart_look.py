"""What a chart is drawn with: inks from the theme, a font, the words of the reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from cxdesk.domain.chart import XTick
    from cxdesk.domain.kpi import Unit
    from cxdesk.domain.text import T


class Inks(NamedTuple):
    """The colours of a chart, by role, as #rrggbb."""

    ground: str
    ink: str
    dim: str
    hairline: str
    line: str
    target: str
    usual: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Inks, font and words; ``scale`` is 1 on screen, less on paper where a unit is a point.

    ``axis`` writes a value beside its tick, ``amount`` writes it in running text.
    """

    inks: Inks
    font: QFont
    say: Callable[[T], str]
    tick: Callable[[XTick], str]
    axis: Callable[[float, Unit, str], str]
    scale: float = 1.0

    @property
    def metrics(self) -> QFontMetricsF:
        """The sizes of the font."""
        return QFontMetricsF(self.font)

    @property
    def line_height(self) -> float:
        """The height of one line of text."""
        return self.metrics.height()

    def pen(self, colour: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """A pen that is ``width`` units wide, with round joins."""
        pen = QPen(QColor(colour), width * self.scale, style)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def dashes(self, colour: str, width: float, pattern: tuple[float, float]) -> QPen:
        """A dashed pen; the pattern counts in units, whatever the width."""
        pen = self.pen(colour, width)
        pen.setDashPattern([length / width for length in pattern])
        return pen

    def bold(self) -> QFont:
        """The same font, stronger."""
        font = QFont(self.font)
        font.setWeight(QFont.Weight.DemiBold)
        return font


def draw_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of plain text in a box, vertically centred, never clipped or marked up."""
    painter.setPen(QColor(colour))
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(box, int(flags | Qt.TextFlag.TextDontClip), text)
