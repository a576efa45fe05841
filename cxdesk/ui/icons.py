"""Our own small icon family: 20 px line drawings, drawn in the colour they are asked for."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cxdesk import paths

SIZE = 20


def icon(name: str, color: str, on_color: str = "") -> QIcon:
    """The icon in ``color``; ``on_color`` is for the checked state."""
    made = QIcon()
    shades = ((QIcon.State.Off, color), (QIcon.State.On, on_color))
    for state, shade in shades if on_color else shades[:1]:
        for ratio in (1.0, 2.0):
            made.addPixmap(pixmap(name, shade, ratio=ratio), QIcon.Mode.Normal, state)
    return made


def app_icon() -> QIcon:
    """The program's own icon."""
    made = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("app", "#000000", size=size))
    return made


def pixmap(name: str, color: str, *, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of ``size`` logical pixels for a screen of this scale."""
    pixels = round(size * ratio)
    made = QPixmap(QSize(pixels, pixels))
    made.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@cache
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
