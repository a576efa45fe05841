"""Bars of how answers spread: one for each score, and one line of three bands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.domain.answer_list import Band
from cxdesk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from cxdesk.domain.answer_list import Bar, Spread
    from cxdesk.ui.context import Context

BAND_COLOURS = {Band.LOW: "bad", Band.MIDDLE: "edge", Band.HIGH: "accent"}
_WIDEST, _GAP, _ROUND = 44, 6, 3
_LINE_HEIGHT = 12


class ScoreBars(QWidget):
    """One bar a score, the number of answers above it, the score below it."""

    def __init__(self, ctx: Context, spread: Spread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx, self._spread = ctx, spread
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(96)
        number = ctx.format.number
        listed = ", ".join(f"{number(bar.score, 0)}: {number(bar.n, 0)}" for bar in spread.bars)
        self.setAccessibleName(self.tr("Answers by score"))
        self.setAccessibleDescription(listed)

    def sizeHint(self) -> QSize:
        """High enough to tell bars apart."""
        return QSize(320, 140)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bars on a hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(theme.font("caption")))
        line = painter.fontMetrics().height()
        room = QRectF(0, line + 2, self.width(), self.height() - 2 * line - 8)
        bars = self._spread.bars
        most = max((bar.n for bar in bars), default=0) or 1
        step = self.width() / max(len(bars), 1)
        for place, bar in enumerate(bars):
            cell = QRectF(place * step, room.top(), step, room.height())
            self._paint_bar(painter, cell, bar, bar.n / most)
        painter.setPen(theme.current().color("edge"))
        painter.drawLine(0, round(room.bottom()), self.width(), round(room.bottom()))
        painter.end()

    def _paint_bar(self, painter: QPainter, cell: QRectF, bar: Bar, share: float) -> None:
        wide = min(_WIDEST, cell.width() - _GAP)
        tall = share * cell.height() if bar.n else 0
        box = QRectF(cell.center().x() - wide / 2, cell.bottom() - tall, wide, tall)
        band = self._spread.questionnaire.scale.band(bar.score) or Band.MIDDLE
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().color(BAND_COLOURS[band]))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        line = painter.fontMetrics().height()
        number = self.ctx.format.number
        above = QRectF(cell.left(), box.top() - line - 1, cell.width(), line)
        below = QRectF(cell.left(), cell.bottom() + 4, cell.width(), line)
        if bar.n:
            _write(painter, above, number(bar.n, 0), theme.current().color("ink"))
        _write(painter, below, number(bar.score, 0), theme.current().color("dim"))


class BandLine(QWidget):
    """Low, in between and high as parts of one line."""

    def __init__(self, bands: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands = tuple(bands)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(80, _LINE_HEIGHT)

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(200, _LINE_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Three parts with a gap between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        total, left = sum(self._bands) or 1, 0.0
        for band, count in zip(Band, self._bands, strict=True):
            wide = self.width() * count / total
            painter.setBrush(theme.current().color(BAND_COLOURS[band]))
            if count:
                part = QRectF(left, 0, max(wide - 2, 1), self.height())
                painter.drawRoundedRect(part, _ROUND, _ROUND)
            left += wide
        painter.end()


class ShareLine(QWidget):
    """One bar as long as its share of the longest."""

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(80, _LINE_HEIGHT)

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(200, _LINE_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """From the left as far as it goes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().color("accent"))
        whole = QRectF(0, 0, self._share * self.width(), self.height())
        painter.drawRoundedRect(whole, _ROUND, _ROUND)
        painter.end()


def _write(painter: QPainter, box: QRectF, text: str, colour: QColor) -> None:
    painter.setPen(colour)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
    painter.drawText(box, int(flags), text)
