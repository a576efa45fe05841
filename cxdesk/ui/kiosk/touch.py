"""What fingers press and eyes read at the kiosk: pieces that grow with the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor, QPaintEvent

    from cxdesk.domain.text import T

    Say = Callable[[T | str], str]
    Draw = Callable[[QPainter, QRectF, QColor], None]

UNITS = 60  # the shorter side of the screen is so many units
_SMALLEST = 0.6
_WRAPPED = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value


def unit_of(size: QSize) -> float:
    """The unit, in pixels, that everything at the kiosk is measured in."""
    return max(min(size.width(), size.height()) / UNITS, 1.0)


def font_of(pixels: float, *, is_bold: bool = False) -> QFont:
    """The system font so many pixels high."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(max(round(pixels), theme.SMALLEST_TEXT_PX))
    made.setBold(is_bold)
    return made


class TouchLabel(PlainLabel):
    """Words ``factor`` units high; too long for ``rows`` lines, they get smaller."""

    def __init__(
        self,
        parent: QWidget,
        *,
        factor: float = 2.2,
        rows: int = 3,
        role: str = "",
        is_bold: bool = False,
    ) -> None:
        super().__init__("", role, parent, wrap=True)
        self._factor, self._rows, self._is_bold = factor, rows, is_bold
        self._unit = 10.0
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_unit(self, unit: float, width: float) -> None:
        """Choose the size for a screen that leaves ``width`` pixels for a line."""
        self._unit, self._room = unit, width
        self._fit()

    def say(self, text: str) -> None:
        """Other words, in the size that fits them."""
        self.setText(text)
        self._fit()

    def _fit(self) -> None:
        size = self._factor * self._unit
        room = getattr(self, "_room", 0.0) or UNITS * self._unit
        smallest = size * _SMALLEST
        while size > smallest and self._lines_at(size, room) > self._rows:
            size *= 0.94
        self.setFont(font_of(size, is_bold=self._is_bold))

    def _lines_at(self, size: float, room: float) -> int:
        metrics = QFontMetrics(font_of(size, is_bold=self._is_bold))
        rect = metrics.boundingRect(0, 0, round(room), 10_000, _WRAPPED, self.text())
        return round(rect.height() / metrics.lineSpacing())


class TouchButton(QAbstractButton):
    """Something to press: words, or a drawing in the colour of its ink, ``wide`` × ``high`` units.

    ``air`` units around what is drawn are pressed with it: neighbours leave fingers no gap.
    ``look``: "card" in the middle of a page, "main" for what comes next, "quiet" and "bare", which
    has no edge, in the corners.
    """

    def __init__(
        self,
        parent: QWidget,
        *,
        wide: float = 10,
        high: float = 6,
        look: str = "card",
        factor: float = 2.2,
        draw: Draw | None = None,
        air: float = 0.0,
    ) -> None:
        super().__init__(parent)
        self._air = air
        self._wide, self._high, self._look, self._factor = wide, high, look, factor
        self._draw, self._unit = draw, 10.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_unit(self, unit: float, *, factor: float = 0.0) -> None:
        """Choose the size for a screen, and of the letters where they are not as always."""
        self._unit, self._factor = unit, factor or self._factor
        self.setFont(font_of(unit * self._factor))
        self.updateGeometry()

    def say(self, text: str) -> None:
        """Other words on it, and for who hears them."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for its words on one line, up to twice as wide as it was made."""
        words = self.fontMetrics().horizontalAdvance(self.text()) + 3 * self._unit
        wide = self._wide * self._unit
        kept = wide if self._draw is not None else min(max(words, wide), 2 * wide)
        return QSize(round(kept), round(self._high * self._unit))

    def minimumSizeHint(self) -> QSize:
        """A drawing may get half as wide, words need their room."""
        hint = self.sizeHint()
        return QSize(hint.width() // 2, hint.height()) if self._look == "card" else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, edge and words; all scores look alike, whatever they mean."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink = self._colors()
        line = 3.0 if self.hasFocus() else 1.5
        painter.setPen(QPen(edge, line))
        painter.setBrush(ground)
        edge_at = line + self._air * self._unit
        area = QRectF(self.rect()).adjusted(edge_at, edge_at, -edge_at, -edge_at)
        painter.drawRoundedRect(area, self._unit, self._unit)
        if self._draw is not None:
            self._draw(painter, area, ink)
            return
        painter.setPen(ink)
        painter.setFont(self._fitting(area))
        painter.drawText(area.adjusted(4, 2, -4, -2), _WRAPPED, self.text())

    def _colors(self) -> tuple[QColor, QColor, QColor]:
        look = theme.current()
        is_on = self.isDown() or self.isChecked()
        if self._look == "main":
            ground = look.color("accent_hover" if is_on else "accent")
            return ground, look.color("ink") if self.hasFocus() else ground, look.color("on_accent")
        edge = look.color("accent" if self.hasFocus() or is_on else "edge")
        if self._look in {"quiet", "bare"}:
            ground = look.color("hover" if is_on else "ground")
            calm = ground if self._look == "bare" else look.color("hairline")
            return ground, edge if self.hasFocus() else calm, look.color("dim")
        return look.color("accent_soft" if is_on else "card"), edge, look.color("ink")

    def _fitting(self, area: QRectF) -> QFont:
        """Smaller letters where long words would be cut."""
        size = self._unit * self._factor
        smallest = size * _SMALLEST
        room = area.adjusted(4, 2, -4, -2).toRect()
        while size > smallest:
            metrics = QFontMetrics(font_of(size))
            needed = metrics.boundingRect(room, _WRAPPED, self.text())
            if needed.height() <= room.height() and needed.width() <= room.width():
                break
            size *= 0.94
        return font_of(size)
