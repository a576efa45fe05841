"""A small picture of the kiosk's question, as the chosen screen would show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from cxdesk.ui import theme
from cxdesk.ui.kiosk.samples import frame_of

if TYPE_CHECKING:
    from cxdesk.domain.surveys import SurveyView
    from cxdesk.ui.context import Context

_LARGER = 3  # drawn so many times as large and made small again: letters keep their proportions


def preview(ctx: Context, survey: SurveyView, size: QSize) -> QPixmap:
    """Drawn as the kiosk itself is, by the same pieces, without being shown."""
    holder = QWidget()
    frame = frame_of(ctx, survey, size * _LARGER, holder)
    ratio = holder.devicePixelRatio()
    drawn = frame.grab().scaled(
        size * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    holder.deleteLater()
    drawn.setDevicePixelRatio(ratio)
    _edge(drawn)
    return drawn


def _edge(drawn: QPixmap) -> None:
    painter = QPainter(drawn)
    painter.setPen(QPen(theme.current().color("edge"), 1))
    size = drawn.deviceIndependentSize()
    painter.drawRect(0, 0, int(size.width()) - 1, int(size.height()) - 1)
    painter.end()
