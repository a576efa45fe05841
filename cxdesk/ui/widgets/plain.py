"""Plain pieces: labels that never read markup, cards, hairlines, buttons, badges and chips."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from cxdesk import words
from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.widgets.focus_in_view import FocusInView

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

# In the context in which Qt asks for them, so that its menus name keys as we do.
_KEY_WORDS = {
    "Ctrl": T("QShortcut", "Ctrl"),
    "Alt": T("QShortcut", "Alt"),
    "Shift": T("QShortcut", "Shift"),
    "Return": T("QShortcut", "Enter"),
    "Enter": T("QShortcut", "Enter"),
    "Left": T("QShortcut", "Left"),
    "Right": T("QShortcut", "Right"),
    "Up": T("QShortcut", "Up"),
    "Down": T("QShortcut", "Down"),
    "Space": T("QShortcut", "Space"),
    "Esc": T("QShortcut", "Esc"),
    "Del": T("QShortcut", "Del"),
    "PgUp": T("QShortcut", "PgUp"),
    "PgDown": T("QShortcut", "PgDown"),
}
FEWEST_LETTERS = 5  # less of a longer text says nothing
TONES = {
    "good": "good",
    "risk": "risk",
    "bad": "bad",
    "accent": "accent",
}


class PlainLabel(QLabel):
    """A label whose text stays text, whatever people typed; long words wrap when asked."""

    def __init__(
        self, text: str = "", role: str = "", parent: QWidget | None = None, *, wrap: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)
        self.setText(text)


class ElidedLabel(PlainLabel):
    """A one-line label that gives way: too long a text ends in … and is told by its tooltip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        self._full = text
        super().__init__(text, role, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(24)

    def setText(self, text: str) -> None:
        """Show the text, cut to the width there is."""
        self._full = text
        self.setAccessibleName(text)
        self._elide()

    def full_text(self) -> str:
        """The text before it was cut."""
        return self._full

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut again for the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        cut = self.fontMetrics().elidedText(
            self._full, Qt.TextElideMode.ElideRight, max(self.width(), 24)
        )
        super().setText(cut)
        self.setToolTip(tooltip(self._full) if cut != self._full else "")


class YieldingLabel(PlainLabel):
    """As wide as its text where there is room; before a button is cut, it ends in …."""

    def __init__(
        self, text: str = "", role: str = "", parent: QWidget | None = None, *, least: int = 64
    ) -> None:
        self._least = least
        super().__init__(text, role, parent)

    def minimumSizeHint(self) -> QSize:
        """So much of it, or the whole of a shorter text."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), self._least), whole.height())

    def set_least(self, least: int) -> None:
        """Give way further, or not so far."""
        self._least = least
        self.updateGeometry()

    def setText(self, text: str) -> None:
        """Show the text, the end of it in the tooltip."""
        super().setText(text)
        self._tell_whole()

    def is_cut(self) -> bool:
        """Whether it ends in …."""
        return self.width() < self.sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole text where it does not fit any more."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text as the style draws it, cut to the width there is; no three letters of it."""
        box = self.contentsRect()
        if self.is_cut() and box.width() < FEWEST_LETTERS * self.fontMetrics().averageCharWidth():
            return
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(
            QPainter(self), box, place, self.palette(), True, cut, self.foregroundRole()
        )

    def _tell_whole(self) -> None:
        self.setToolTip(tooltip(self.text()) if self.is_cut() else "")


class YieldingLink(QPushButton):
    """A link that is a name: before the figure beside it is cut, it ends in …."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._full = text
        self.setProperty("role", "link")
        self.setProperty("edge", "flush")
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """So much of it, or the whole of a shorter text."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), 64), whole.height())

    def shown_text(self) -> str:
        """As much of the name as there is room for."""
        lack = self.sizeHint().width() - self.width()
        if lack <= 0:
            return self._full
        room = self.fontMetrics().horizontalAdvance(self._full) - lack
        return self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole name where it does not fit any more."""
        super().resizeEvent(event)
        self.setToolTip(tooltip(self._full) if self.shown_text() != self._full else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The button as the style draws it, with the words there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text().replace("&", "&&")
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class Badge(PlainLabel):
    """A word on a soft ground: a status with its sign, or a tone (good, risk, bad, accent)."""

    def __init__(self, text: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "badge", parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_tone(tone)

    def set_tone(self, tone: str) -> None:
        """Change the colour family; an unknown one is neutral."""
        self.setProperty("tone", TONES.get(tone, ""))
        restyle(self)

    def set_status(self, status_key: str, word: str) -> None:
        """Show a goal's status: sign, word and colours together."""
        look = theme.status_style(status_key)
        self.setText(f"{look.glyph} {word}")
        self.set_tone(_tone_of(look.fg))


def status_badge(status_key: str, word: str, parent: QWidget | None = None) -> Badge:
    """A badge of one of the eight statuses."""
    made = Badge("", "", parent)
    made.set_status(status_key, word)
    return made


def badge(text: str, tone: str = "", parent: QWidget | None = None) -> Badge:
    """A word on a soft ground."""
    return Badge(text, tone, parent)


def chip(text: str, parent: QWidget | None = None) -> PlainLabel:
    """A small grey word: a tag, a kind."""
    made = PlainLabel(text, "chip", parent)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def key_chip(sequence: str, parent: QWidget | None = None) -> PlainLabel:
    """A key as it is written on the keyboard."""
    made = PlainLabel(native_key(sequence), "key", parent)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def card(parent: QWidget | None = None) -> QFrame:
    """A white card with a hairline; give it a layout."""
    made = QFrame(parent)
    made.setProperty("role", "card")
    return made


def hairline(parent: QWidget | None = None, *, vertical: bool = False) -> QFrame:
    """A line of one pixel between things."""
    made = QFrame(parent)
    made.setProperty("role", "hairline-v" if vertical else "hairline")
    return made


def button(
    text: str,
    parent: QWidget | None = None,
    *,
    role: str = "",
    shortcut: str = "",
    is_compact: bool = False,
) -> QPushButton:
    """A button; ``shortcut`` is told in the tooltip (the action itself owns the key).

    ``is_compact``: with less air, among others in a card. Enter presses the one that has the focus,
    as Space does; elsewhere in a form the main one.
    """
    made = QPushButton(text.replace("&", "&&"), parent)
    if role:
        made.setProperty("role", role)
    if is_compact:
        made.setProperty("compact", "true")
    made.setAutoDefault(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(text)
    if shortcut:
        made.setToolTip(tooltip(f"{text} · {native_key(shortcut)}"))
    return made


def primary_button(text: str, shortcut: str = "", parent: QWidget | None = None) -> QPushButton:
    """The one main action of a screen or dialog."""
    return button(text, parent, role="primary", shortcut=shortcut)


def link_button(text: str, parent: QWidget | None = None, *, shortcut: str = "") -> QPushButton:
    """An action inside a row or text, looking like a link, reachable by Tab."""
    made = button(text, parent, role="link", shortcut=shortcut)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def flush_link(text: str, parent: QWidget | None = None, *, shortcut: str = "") -> QPushButton:
    """A link under a text: its words stand exactly on the text's left edge."""
    made = link_button(text, parent, shortcut=shortcut)
    made.setProperty("edge", "flush")
    return made


def native_key(sequence: str) -> str:
    """A key sequence as it stands on the keyboard, in the language of the window."""
    keys = QKeySequence(sequence)
    if sys.platform == "darwin":
        return keys.toString(QKeySequence.SequenceFormat.NativeText)
    parts = keys.toString(QKeySequence.SequenceFormat.PortableText).split("+")
    return "+".join(words.say(_KEY_WORDS.get(part, part)) for part in parts)


def tooltip(text: str) -> str:
    """A tooltip that keeps typed text as text."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped}</qt>"


def column(
    parent: QWidget | None = None, *, margins: int = 0, spacing: int = theme.S
) -> QVBoxLayout:
    """A vertical layout with our margins and spacing."""
    made = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    _space(made, margins, spacing)
    return made


def row(parent: QWidget | None = None, *, margins: int = 0, spacing: int = theme.S) -> QHBoxLayout:
    """A horizontal layout with our margins and spacing."""
    made = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    _space(made, margins, spacing)
    return made


def scrolling(
    content: QWidget, parent: QWidget | None = None, *, has_stops: bool = False
) -> QScrollArea:
    """A scroll area around content, without a frame, keyboard reachable.

    ``has_stops``: what the keyboard stops at inside scrolls it, so it is no stop itself; and
    whatever gets the focus, by any key, is scrolled to.
    """
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if has_stops:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        FocusInView(area)
    else:
        area.setProperty("role", "reading")
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    content.setProperty("role", content.property("role") or "plain")
    area.setWidget(content)
    return area


def clear(layout: QBoxLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
        elif isinstance(inner, QBoxLayout):
            clear(inner)


def restyle(widget: QWidget) -> None:
    """Make the stylesheet look again after a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def _tone_of(color: str) -> str:
    look = theme.current()
    return next((tone for tone in ("good", "risk", "bad") if getattr(look, tone) == color), "")


def _space(layout: QBoxLayout, margins: int, spacing: int) -> None:
    layout.setContentsMargins(margins, margins, margins, margins)
    layout.setSpacing(spacing)
