"""The rail at the left: the shop's name, the places, Settings and the last backup."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStyle, QStyleOptionButton, QWidget

from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.line_breaks import in_lines
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, column, native_key, tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

NARROW_WIDTH = 56
ICON, ICON_LEFT, WORD_LEFT, LOCK = 18, 9, 38, 12
WORD_WIDTH = theme.RAIL_WIDTH - 2 * 10 - WORD_LEFT - 10
PILL, MOST_SHOWN = 18, 100
LEAST_HEIGHT, AIR = 36, 14


class Place(NamedTuple):
    """One place of the rail."""

    key: str
    text: str
    icon: str
    shortcut: str
    is_below: bool = False


class PlaceButton(QPushButton):
    """Icon and word; a long word goes on two lines instead of being cut."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._word = ""
        self._lines: list[str] = []
        self._is_locked = False
        self._count = 0

    def set_count(self, count: int) -> None:
        """Show how many wait there; 0 shows nothing."""
        self._count = count
        self.update()

    def set_locked(self, *, is_locked: bool) -> None:
        """Show a small lock at the end, for what asks for a PIN first."""
        self._is_locked = is_locked
        self.update()

    def word(self) -> str:
        """The word beside the icon, empty where the icon stands alone."""
        return self._word

    def set_word(self, word: str) -> None:
        """Show this word, or the icon alone."""
        self._word = word
        self._lines = in_lines(word, _bold_metrics(), WORD_WIDTH)  # chosen it is bold
        self.update()

    def needed_height(self) -> int:
        """Room for its lines."""
        return max(LEAST_HEIGHT, len(self._lines) * _bold_metrics().height() + AIR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground as every button, then icon and word."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.icon = QIcon()
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        state = QIcon.State.On if self.isChecked() else QIcon.State.Off
        place = QRect(ICON_LEFT, (self.height() - ICON) // 2, ICON, ICON)
        mode = QIcon.Mode.Normal
        self.icon().paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode, state)
        made = theme.font()
        made.setBold(self.isChecked())
        painter.setFont(made)
        painter.setPen(theme.current().color("accent" if self.isChecked() else "ink"))
        place = QRect(WORD_LEFT, 0, WORD_WIDTH, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, "\n".join(self._lines))
        if self._is_locked:
            self._paint_lock(painter)
        if self._count:
            self._paint_count(painter)

    def _paint_count(self, painter: QPainter) -> None:
        """A pill at the right end; over the corner of the icon where that stands alone."""
        look, small = theme.current(), theme.font("caption")
        small.setBold(True)
        text = str(self._count) if self._count < MOST_SHOWN else f"{MOST_SHOWN - 1}+"
        width = max(QFontMetrics(small).horizontalAdvance(text) + 10, PILL)
        left, top = self.width() - width - 8, (self.height() - PILL) // 2
        if not self._word:
            left, top = self.width() - width, 0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("risk_soft"))
        painter.drawRoundedRect(QRect(left, top, width, PILL), PILL / 2, PILL / 2)
        painter.setFont(small)
        painter.setPen(look.color("risk"))
        painter.drawText(QRect(left, top, width, PILL), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_lock(self, painter: QPainter) -> None:
        """Over a corner of the icon, on a ground of its own."""
        corner = QPoint(ICON_LEFT + ICON - LOCK + 5, self.height() // 2 + ICON // 2 - LOCK + 5)
        look = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("rail"))
        painter.drawEllipse(corner.x() - 1, corner.y() - 1, LOCK + 2, LOCK + 2)
        shown = icons.pixmap("lock", look.dim, size=LOCK, ratio=self.devicePixelRatio())
        painter.drawPixmap(corner, shown)


class Rail(QWidget):
    """The places with icon and word; ``chosen`` carries the key of the place that was pressed."""

    chosen = Signal(str)

    def __init__(self, places: tuple[Place, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Places"))
        self._places = places
        self._is_narrow = False
        self._added: list[QWidget] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons = {place.key: self._make_button(place) for place in places}
        self._build()
        self.set_narrow(is_narrow=False)

    def set_shop_name(self, name: str) -> None:
        """Show the shop's name at the top."""
        self._shop.setText(name)

    def add_above_settings(self, widget: QWidget) -> None:
        """Put something small at the bottom, above Settings."""
        self._above_settings.addWidget(widget)
        self._added.append(widget)

    def set_backup_line(self, text: str, *, is_old: bool = False) -> None:
        """Say when the last backup was made."""
        self._backup.setText(text)
        self._backup.setProperty("role", "error" if is_old else "caption")
        self._backup.setToolTip(tooltip(text))

    def set_current(self, key: str) -> None:
        """Mark a place as the one shown."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)

    def set_count(self, key: str, count: int, words: str) -> None:
        """Show beside a place how many wait there, and say it to those who do not see it."""
        if key in self.buttons:
            self.buttons[key].set_count(count)
            self.buttons[key].setAccessibleDescription(words)

    def set_locked(self, keys: frozenset[str]) -> None:
        """Mark the places that ask for the owner's PIN."""
        for place in self._places:
            button, is_locked = self.buttons[place.key], place.key in keys
            button.set_locked(is_locked=is_locked)
            words = self.tr("{place}, for the owner").format(place=place.text)
            button.setAccessibleName(words if is_locked else place.text)

    def free_area(self) -> QRect:
        """Where nothing stands, between the places and Settings; empty beside icons alone."""
        if self._is_narrow:
            return QRect()
        upper = [self.buttons[place.key] for place in self._places if not place.is_below]
        lower = [self.buttons[place.key] for place in self._places if place.is_below]
        lower_edges = [made.y() for made in lower] + [
            made.y() for made in self._added if made.isVisible()
        ]
        top = max((made.geometry().bottom() for made in upper), default=0) + theme.M
        bottom = min(lower_edges, default=self.height()) - theme.S
        return QRect(theme.S, top, self.width() - 2 * theme.S, bottom - top)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Icons alone (small windows) or icons with words."""
        self._is_narrow = is_narrow
        self.setFixedWidth(NARROW_WIDTH if is_narrow else theme.RAIL_WIDTH)
        self._shop.setVisible(not is_narrow)
        self._backup.setVisible(not is_narrow)
        for place in self._places:
            self.buttons[place.key].set_word("" if is_narrow else place.text)
        height = max(made.needed_height() for made in self.buttons.values())
        for made in self.buttons.values():
            made.setFixedHeight(height)

    def _build(self) -> None:
        layout = column(self, spacing=2)
        layout.setContentsMargins(10, theme.M, 10, theme.M)
        self._shop = ElidedLabel("", "shop", self)
        self._shop.setFixedHeight(32)
        self._shop.setContentsMargins(10, 0, 0, 0)
        layout.addWidget(self._shop)
        layout.addSpacing(theme.XS)
        for place in self._places:
            if not place.is_below:
                layout.addWidget(self.buttons[place.key])
        layout.addStretch(1)
        self._above_settings = column(spacing=0)
        layout.addLayout(self._above_settings)
        for place in self._places:
            if place.is_below:
                layout.addWidget(self.buttons[place.key])
        self._backup = PlainLabel("", "caption", self, wrap=True)
        self._backup.setContentsMargins(10, theme.XS, 0, theme.XS)
        layout.addWidget(self._backup)

    def _make_button(self, place: Place) -> PlaceButton:
        made = PlaceButton(self)
        look = theme.current()
        made.setProperty("role", "place")
        made.setCheckable(True)
        made.setAutoExclusive(False)
        made.setIcon(icons.icon(place.icon, look.ink, look.accent))
        made.setAccessibleName(place.text)
        made.setToolTip(tooltip(f"{place.text} · {native_key(place.shortcut)}"))
        made.clicked.connect(lambda _checked=False, key=place.key: self.chosen.emit(key))
        self._group.addButton(made)
        return made


def _bold_metrics() -> QFontMetrics:
    bold = theme.font()
    bold.setBold(True)
    return QFontMetrics(bold)
