"""Five faces to tap, from sad to glad, each with its key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cxdesk.domain.own import MOST_TAP
from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.kiosk.faces import face
from cxdesk.ui.widgets.plain import PlainLabel, column, row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from cxdesk.ui.context import Context

WIDTH, HEIGHT, FACE = 88, 92, 46
MEANINGS = {
    1: T("MoodTaps", "Very bad"),
    2: T("MoodTaps", "Bad"),
    3: T("MoodTaps", "So-so"),
    4: T("MoodTaps", "Good"),
    5: T("MoodTaps", "Very good"),
}


class FaceButton(QPushButton):
    """A face over its digit."""

    def __init__(self, score: int, meaning: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._draw = face(score)
        self._digit = str(score)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{score}: {meaning}")

    def sizeHint(self) -> QSize:
        """Room for the face and the digit."""
        return QSize(WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """As narrow as a face."""
        return QSize(FACE + 2 * theme.S, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme.current()
        ink = look.color("ink" if self.isEnabled() else "dim")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = (self.width() - FACE) / 2
        self._draw(painter, QRectF(left, theme.M, FACE, FACE), ink)
        painter.setPen(look.color("dim"))
        painter.setFont(theme.font())
        below = QRectF(0, theme.M + FACE, self.width(), self.height() - theme.M - FACE)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter.value, self._digit)


class MoodTaps(QWidget):
    """A press of a face, or of its digit anywhere in the window that holds it, is the tap."""

    tapped = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = column(self, spacing=theme.XS)
        line, ends = row(spacing=theme.S), row()
        self.faces: dict[int, FaceButton] = {}
        for score, meaning in MEANINGS.items():
            made = self.faces[score] = FaceButton(score, ctx.say(meaning), self)
            made.clicked.connect(partial(self.tapped.emit, score))
            line.addWidget(made, 1)
        box.addLayout(line)
        for score in (1, MOST_TAP):
            ends.addWidget(PlainLabel(ctx.say(MEANINGS[score]), "caption", self))
            ends.addStretch(1 if score == 1 else 0)
        box.addLayout(ends)

    def type_key(self, event: QKeyEvent) -> bool:
        """Take a digit for a tap; whether it was one."""
        score = int(event.text()) if event.text().isascii() and event.text().isdecimal() else 0
        if score not in self.faces or event.isAutoRepeat() or not self.isEnabled():
            return False
        self.tapped.emit(score)
        return True
