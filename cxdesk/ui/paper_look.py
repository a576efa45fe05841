"""What the report looks like on paper: fonts in points, dark ink on white, the reader's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QPainter

    from cxdesk.ui.chart_look import Look

SIZES = {"small": 7, "caption": 8, "text": 9, "lead": 10, "section": 10, "chapter": 12, "title": 19}
STRONG = frozenset({"section", "chapter", "title"})
LEADING = 1.32


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLook:
    """Fonts by role, inks, and how any cell is written; ``chart`` draws the charts."""

    chart: Look
    write: Callable[[object], str]

    def font(self, role: str, *, strong: bool = False) -> QFont:
        """The font of a role, sized in points of paper, never hinted to pixels."""
        return paper_font(SIZES[role], strong=strong or role in STRONG)

    def line_height(self, role: str) -> float:
        """The height of a line of running text."""
        return SIZES[role] * LEADING * 1.1

    @property
    def ink(self) -> str:
        """Black enough to print."""
        return self.chart.inks.ink

    @property
    def dim(self) -> str:
        """Second voice."""
        return self.chart.inks.dim

    @property
    def hairline(self) -> str:
        """Rules between rows."""
        return self.chart.inks.hairline


def paper_font(size: int, *, strong: bool = False) -> QFont:
    """The program's font at ``size`` points of paper."""
    font = QFont(QGuiApplication.font().family())
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
    return font


def text_width(text: str, font: QFont) -> float:
    """How wide one line is."""
    return QFontMetricsF(font).horizontalAdvance(text)


def lines_of(text: str, font: QFont, width: float) -> tuple[str, ...]:
    """Plain text broken to a width, at words where it can be, at letters where it must."""
    found: list[str] = []
    for paragraph in text.split("\n"):
        found += _broken(paragraph, font, width)
    return tuple(found)


def _broken(paragraph: str, font: QFont, width: float) -> list[str]:
    layout = QTextLayout(paragraph, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        found.append(paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return found or [""]


def put_line(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    """One line of plain text, left in its box."""
    _put(painter, box, text, font, (colour, Qt.AlignmentFlag.AlignLeft))


def put_lines(
    painter: QPainter, first: QRectF, lines: Iterable[str], font: QFont, colour: str
) -> float:
    """Lines one below the other, the first in its box; where the next one would begin."""
    box = QRectF(first)
    for text in lines:
        put_line(painter, box, text, font, colour)
        box.translate(0, box.height())
    return box.top()


def put_right(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    """One line of plain text, right in its box."""
    _put(painter, box, text, font, (colour, Qt.AlignmentFlag.AlignRight))


def _put(
    painter: QPainter, box: QRectF, text: str, font: QFont, ink: tuple[str, Qt.AlignmentFlag]
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink[0]))
    flags = ink[1] | Qt.AlignmentFlag.AlignVCenter
    flags = flags | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
    painter.drawText(box, int(flags), text)
