"""The fields of a form between its title and its buttons; on too low a screen they scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.focus_in_view import FocusInView
from cxdesk.ui.widgets.plain import column

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QVBoxLayout

TITLE_BAR, FRAME_SIDES = 32, 8
LEAST_HEIGHT = 96


def screen_width(window: QWidget) -> int:
    """The width that the screen has for a form, beside a frame."""
    return window.screen().availableSize().width() - FRAME_SIDES


def screen_room(window: QWidget) -> int:
    """How high a window can be inside, with its frame on the screen it is on."""
    frame = window.frameGeometry().height() - window.height()
    return window.screen().availableGeometry().height() - (frame or TITLE_BAR)


def keep_on_screen(window: QWidget) -> None:
    """Move a window up that grew beyond the lower edge of its screen."""
    screen = window.screen().availableGeometry()
    over = window.frameGeometry().bottom() - screen.bottom()
    if window.isVisible() and over > 0:
        window.move(window.x(), max(window.y() - over, screen.top()))


class FieldsArea(QScrollArea):
    """As high as its fields while there is room; then they scroll, with the focus in view.

    ``form`` takes the fields, ``more_form`` those that ``more`` hides until they are asked for.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._fields = _Fields(self)
        self._all = column(self._fields, spacing=theme.L)
        self.form: QVBoxLayout = column(spacing=theme.M)
        self._all.addLayout(self.form)
        self.more = QWidget(self._fields)
        self.more.setProperty("role", "plain")
        self.more_form: QVBoxLayout = column(self.more, spacing=theme.M)
        self.more.hide()
        self._all.addWidget(self.more)
        self.setWidget(self._fields)
        self._follower = FocusInView(self, self._whole)

    def wanted(self) -> int:
        """How high the fields are at this width."""
        high = self._all.totalHeightForWidth(self.width())  # -1: no words that wrap
        return high if high >= 0 else self._all.totalSizeHint().height()

    def fit(self, room: int) -> int:
        """Take what the fields want of this room; the height taken.

        Where all of it is there no scroll bar stays, whose width would have words wrap once more.
        """
        wanted = self.wanted()
        high = max(min(wanted, room), LEAST_HEIGHT if room < wanted else 0)
        policy = Qt.ScrollBarPolicy
        bar = policy.ScrollBarAlwaysOff if high >= wanted else policy.ScrollBarAsNeeded
        if bar is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(bar)
        if high != self.minimumHeight():
            self.setMinimumHeight(high)
        return high

    def bar_width(self) -> int:
        """What the scroll bar takes of the width, 0 where there is none."""
        is_low = self.minimumHeight() < self.wanted()
        return self.verticalScrollBar().sizeHint().width() if is_low else 0

    def sizeHint(self) -> QSize:
        """As high as was last taken."""
        return QSize(self._all.totalSizeHint().width(), self.minimumHeight() or self.wanted())

    def minimumSizeHint(self) -> QSize:
        """As wide as the fields need; the height is what ``fit`` says."""
        return QSize(self._all.totalMinimumSize().width(), 0)

    def follow(self) -> None:
        """The fields changed: tell the form, and keep the one with the focus in view."""
        self.updateGeometry()
        self._follower.soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew at another width."""
        super().resizeEvent(event)
        self.follow()

    def _whole(self, widget: QWidget) -> QWidget:
        """The field with its label and its error, not only the line in it."""
        above = widget.parentWidget()
        while above is not None and above not in (self._fields, self.more):
            widget, above = above, above.parentWidget()
        return widget


class _Fields(QWidget):
    """What scrolls; tells its area when a field grows, comes or goes."""

    def __init__(self, area: FieldsArea) -> None:
        super().__init__(area)
        self._area = area
        self.setProperty("role", "plain")

    def minimumSizeHint(self) -> QSize:
        """Never wider than the form: what lacks room inside makes itself narrow."""
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """As every widget; a changed layout is told."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._area.follow()
        return handled
