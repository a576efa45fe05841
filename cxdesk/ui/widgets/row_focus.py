"""Where the keyboard is in a list: a frame around the one row, never around the whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cxdesk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

_WIDTH, _RADIUS = 2, 6


def paint_row_focus(painter: QPainter, row: QRect) -> None:
    """Draw the frame inside a row, above the line that ends it."""
    if row.isEmpty():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.current().color("accent"), _WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -2), _RADIUS, _RADIUS)
    painter.restore()
