"""One line of Today, painted: who and what at the left, how urgent and what to do at the right.

A row of labels takes some milliseconds, and Today is the first thing that is painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QColor,
        QContextMenuEvent,
        QFont,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from cxdesk.ui.screens.today.line import Choice, Line

_SIDE, _ABOVE, _PILL = 14, 8, 20
_MORE = "⋯"
_LEAST_TITLE = 200
_CLOSE_BELOW = 560
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_WALK = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RowFonts(NamedTuple):
    """The fonts of all rows, measured once."""

    strong: QFont
    text: QFont
    small: QFont
    bold: QFont


def row_fonts() -> RowFonts:
    """Fonts as the theme has them."""
    strong, bold = theme.font("text"), theme.font("caption")
    for made in (strong, bold):
        made.setWeight(made.Weight.DemiBold)
    return RowFonts(strong, theme.font("text"), theme.font("caption"), bold)


class _Places(NamedTuple):
    title: QRect
    caption: QRect
    beside: QRect
    action: QRect
    more: QRect


class TodayRow(QWidget):
    """A line that acts: Enter its main action, Space done, S snooze, → more; ↑ and ↓ walk."""

    stepped = Signal(int)
    turned = Signal(int)
    focused = Signal()

    def __init__(self, line: Line, fonts: RowFonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.more_keys = {Qt.Key.Key_Right, Qt.Key.Key_Menu}
        self.has_line_above = True
        self._fonts = fonts
        self._is_over = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    def set_line(self, line: Line) -> None:
        """Other words for the same thing."""
        self.line = line
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        """One line of text, or two."""
        metrics = QFontMetrics(self._fonts.strong)
        inner = metrics.height()
        if self.line.caption:
            inner += 2 + QFontMetrics(self._fonts.small).height()
        return QSize(320, inner + 2 * _ABOVE + 1)

    def minimumSizeHint(self) -> QSize:
        """Narrow rows cut their words."""
        return QSize(200, self.sizeHint().height())

    def open_more(self) -> QMenu | None:
        """Everything that can be done with the line, as a menu."""
        return self._open_menu(_plain(self.line.more))

    def open_snooze(self) -> QMenu | None:
        """The ways to put the line aside."""
        choices = [
            choice._replace(text=f"&{number}  {choice.text.replace('&', '&&')}")
            for number, choice in enumerate(self.line.snooze, 1)
        ]
        return self._open_menu(choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act, put aside, or walk on."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in _WALK:
            self.stepped.emit(_WALK[key])
        elif plain and key in _ENTER:
            self.line.act()
        elif plain and key == Qt.Key.Key_Space and self.line.done is not None:
            self.line.done()
        elif plain and key == Qt.Key.Key_S and self.line.snooze:
            self.open_snooze()
        elif plain and key in self.more_keys and self.line.more:
            self.open_more()
        elif plain and key in _SIDEWAYS:
            self.turned.emit(_SIDEWAYS[key])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The action at the right, the dots beside it; elsewhere the line is only chosen."""
        at = event.position().toPoint()
        places = self._places()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.line.more and places.more.contains(at):
            self.open_more()
        elif places.action.contains(at) or (self.line.is_quiet and self.rect().contains(at)):
            self.line.act()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click anywhere acts."""
        places = self._places()
        at = event.position().toPoint()
        if not places.action.contains(at) and not places.more.contains(at):
            self.line.act()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pressed."""
        places, at = self._places(), event.position().toPoint()
        is_link = places.action.contains(at) or (bool(self.line.more) and places.more.contains(at))
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same menu as →, where the mouse is."""
        self._open_menu(_plain(self.line.more), event.globalPos())

    def enterEvent(self, event: object) -> None:
        """Show that it can be pressed."""
        self._is_over = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Back to rest."""
        self._is_over = False
        self.update()

    def focusInEvent(self, event: object) -> None:
        """Tell, so that Tab comes back to this row."""
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event: object) -> None:
        """Without the ring again."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row from the colours of the theme; typed text is only ever text."""
        look, places = theme.current(), self._places()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        title = "dim" if self.line.is_quiet else "ink"
        font = self._fonts.text if self.line.is_quiet else self._fonts.strong
        _write(painter, places.title, self.line.title, (font, look.color(title)))
        _write(painter, places.caption, self.line.caption, (self._fonts.small, look.color("dim")))
        self._paint_beside(painter, places.beside)
        right = (self._fonts.text, look.color("accent"))
        _write(painter, places.action, self.line.action, right, Qt.AlignmentFlag.AlignRight)
        if self.line.more and (self._is_over or self.hasFocus()):
            dots = (self._fonts.strong, look.color("dim"))
            _write(painter, places.more, _MORE, dots, Qt.AlignmentFlag.AlignHCenter)

    def _paint_ground(self, painter: QPainter) -> None:
        look = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("hairline"))
        if self.has_line_above:
            painter.drawRect(0, 0, self.width(), 1)
        ground = self.rect().adjusted(2, 3, -2, -2)
        if self.hasFocus():
            painter.setPen(QPen(look.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, 6, 6)
        elif self._is_over:
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(ground, 6, 6)

    def _paint_beside(self, painter: QPainter, box: QRect) -> None:
        look, line = theme.current(), self.line
        if line.badge:
            tone = line.tone
            soft = look.color(f"{tone}_soft" if tone else "neutral_soft")
            pill = QRect(box.left(), box.center().y() - _PILL // 2, box.width(), _PILL)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(soft)
            painter.drawRoundedRect(pill, _PILL / 2, _PILL / 2)
            ink = (self._fonts.bold, look.color(tone or "dim"))
            _write(painter, pill.adjusted(9, 0, -9, 0), line.badge, ink)
        elif line.told:
            ink = (self._fonts.text, look.color("dim"))
            _write(painter, box, line.told, ink, Qt.AlignmentFlag.AlignRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is cut now is told by the tooltip."""
        super().resizeEvent(event)
        self._tell_whole()

    def _places(self) -> _Places:
        """Where the parts stand at the present width; words at the right give way to the title."""
        height, right = self.height(), self.width() - _SIDE
        more = QRect(right - 18, 0, 18 + _SIDE - 2, height)
        right = right - 24 if self.line.more else right
        width = QFontMetrics(self._fonts.text).horizontalAdvance(self.line.action)
        width += 6 if width else 0
        if self.width() < _CLOSE_BELOW and self.line.caption and self._beside_width():
            return self._close_places(more, right, width)
        action = QRect(right - width, 0, width, height)
        right = action.left() - (theme.M if width else 0)
        wanted = self._beside_width()
        title = QFontMetrics(self._fonts.strong).horizontalAdvance(self.line.title) + 4
        room = max(right - _SIDE - min(title, _LEAST_TITLE) - theme.M, 0)
        beside = QRect(right - min(wanted, room), 0, min(wanted, room), height)
        words = beside.left() - (theme.M if wanted else 0) - _SIDE
        return _Places(*self._words(max(words, 24)), beside, action, more)

    def _close_places(self, more: QRect, right: int, action_width: int) -> _Places:
        """In a narrow row the badge is beside the title and the action beside the caption."""
        first, second = self._words(right - _SIDE)
        wanted = self._beside_width()
        name = QFontMetrics(self._fonts.strong).horizontalAdvance(self.line.title) + 4
        room = max(first.width() - min(name, _LEAST_TITLE) - theme.M, 0)
        beside = QRect(first)
        beside.setLeft(right - min(wanted, room))
        first.setRight(beside.left() - theme.M)
        action = second.adjusted(0, -2, 0, 4)
        action.setLeft(right - action_width)
        second.setRight(action.left() - theme.M)
        return _Places(first, second, beside, action, more)

    def _words(self, width: int) -> tuple[QRect, QRect]:
        top = QFontMetrics(self._fonts.strong).height()
        if not self.line.caption:
            return QRect(_SIDE, 1, width, self.height() - 1), QRect()
        small = QFontMetrics(self._fonts.small).height()
        return QRect(_SIDE, _ABOVE + 1, width, top), QRect(_SIDE, _ABOVE + top + 3, width, small)

    def _beside_width(self) -> int:
        if self.line.badge:
            return QFontMetrics(self._fonts.bold).horizontalAdvance(self.line.badge) + 20
        if not self.line.told:
            return 0
        return QFontMetrics(self._fonts.text).horizontalAdvance(self.line.told) + 4

    def _open_menu(self, choices: Sequence[Choice], at: QPoint | None = None) -> QMenu | None:
        if not choices:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in choices:
            made = menu.addAction(choice.text)
            made.triggered.connect(lambda _checked=False, act=choice.act: act())
        menu.setActiveAction(menu.actions()[0])
        corner = self.mapToGlobal(QPoint(self.width() - menu.sizeHint().width(), self.height()))
        menu.popup(at or corner)
        return menu

    def _tell(self) -> None:
        self.setAccessibleName(self.line.spoken())
        self.setAccessibleDescription(self.line.action)
        self._tell_whole()

    def _tell_whole(self) -> None:
        """The caption, and what else is not whole."""
        places, fonts = self._places(), self._fonts
        parts = (
            (self.line.title, fonts.strong, places.title.width()),
            (self.line.badge, fonts.bold, places.beside.width() - 18),
        )
        cut = [
            text for text, font, room in parts if QFontMetrics(font).horizontalAdvance(text) > room
        ]
        self.setToolTip(tooltip(" · ".join(filter(None, (*cut, self.line.caption)))))


def _plain(choices: Sequence[Choice]) -> list[Choice]:
    """Typed words in a menu: no letter of theirs is a key."""
    return [choice._replace(text=choice.text.replace("&", "&&")) for choice in choices]


def _write(
    painter: QPainter,
    box: QRect,
    text: str,
    ink: tuple[QFont, QColor],
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of text, cut to its box."""
    if not text or box.width() <= 0:
        return
    font, color = ink
    painter.setFont(font)
    painter.setPen(color)
    shown = painter.fontMetrics().elidedText(
        " ".join(text.split()), Qt.TextElideMode.ElideRight, box.width()
    )
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)
