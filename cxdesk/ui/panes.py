"""A list and a card side by side; in a narrow window one at a time, the list first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from cxdesk.ui.widgets.focus_in_view import FocusInView
from cxdesk.ui.widgets.plain import column, row
from cxdesk.ui.widgets.tab_stops import stops

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

GAP = 14
SINGLE_BELOW = 640  # less than this is not enough for both
LOWEST = 64
SLACK = 48  # by so much a card that the bar makes narrower may be the lower one
_SHOWN_OR_HIDDEN = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)


class Card(Protocol):
    """What is asked of a card."""

    def reload(self) -> None: ...
    def show(self) -> None: ...
    def hide(self) -> None: ...
    def isHidden(self) -> bool: ...


class Panes(QWidget):
    """``left`` and ``right``; where ``is_single``, an open card covers the list until it is closed.

    A card that is higher than its room scrolls as a whole. ``card`` is what opens and closes,
    ``right`` or something that calls ``settle`` when it did. Without one both stay. ``turned`` when
    there is room for both again, or no more.
    """

    turned = Signal()

    def __init__(
        self, left: QWidget, right: QWidget, card: Card | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.left, self.right, self.card = left, right, card
        self.is_single = False
        self._is_put_away = False
        line = row(self, spacing=GAP)
        line.addWidget(left)
        self._area = _Scrolled(right, self)
        line.addWidget(self._area)
        right.installEventFilter(self)
        self._area.setVisible(not right.isHidden())

    def share(self, left_share: int) -> None:
        """Give the left one so many of a hundred parts."""
        line = self.layout()
        if isinstance(line, QBoxLayout):
            line.setStretch(0, left_share)
            line.setStretch(1, 100 - left_share)

    def settle(self) -> None:
        """Show what there is room for; the keyboard goes along when the card covers the list."""
        is_covered = self.is_single and self.card is not None and not self.card.isHidden()
        had_keys = self._has_keys(self.left)
        has_room = is_covered or not self.is_single or self._fits_both()
        self._area.setVisible(has_room and not self.right.isHidden())
        self.left.setVisible(not is_covered)
        if is_covered and had_keys:
            self.enter_card()

    def enter_card(self) -> None:
        """The keyboard goes to the first thing of the card."""
        first = next((stop for stop in stops(self.right) if stop.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The right one was shown or hidden."""
        if watched is self.right and event.type() in _SHOWN_OR_HIDDEN:
            self.settle()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One at a time in a narrow window: an open card stays only if somebody is at it."""
        super().resizeEvent(event)
        is_single = self.card is not None and self.width() < SINGLE_BELOW
        if is_single != self.is_single:
            self.is_single = is_single
            self._turn()
            self.settle()
            self.turned.emit()
        elif is_single:
            self.settle()

    def _fits_both(self) -> bool:
        """Whether what stands in the place of a card has room beside the list."""
        least = max(self.left.minimumWidth(), self.left.minimumSizeHint().width())
        return least + GAP + self._area.minimumSizeHint().width() <= self.width()

    def _turn(self) -> None:
        if self.card is None:
            return
        if self.is_single and not self.card.isHidden() and not self._has_keys(self.right):
            self._is_put_away = True
            self.card.hide()
        elif not self.is_single and self._is_put_away:
            self._is_put_away = False
            self.card.show()

    def _has_keys(self, pane: QWidget) -> bool:
        held = self.window().focusWidget()
        return held is not None and (held is pane or pane.isAncestorOf(held))


def panes_of(widget: QWidget) -> Panes | None:
    """The panes that a list stands in."""
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Panes):
        above = above.parentWidget()
    return above


class _Scrolled(QScrollArea):
    """A card as wide as it is without a scroll area; in a low window it scrolls as a whole.

    Its size is reckoned here: Qt would show and hide the bar without end where a narrower card is
    the lower one, as with buttons that become a list.
    """

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_fitting = False
        self._over_at = QSize()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        FocusInView(self)
        self._sheet = QWidget(self)
        self._sheet.setProperty("role", "plain")
        self._sheet.installEventFilter(self)
        self._box = column(self._sheet)
        self._box.addWidget(content)
        self.setWidget(self._sheet)

    def sizeHint(self) -> QSize:
        """What the card would like."""
        return self._sheet.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as the card must be, with its bar, and low."""
        bar = self.verticalScrollBar().sizeHint().width() if self._over_at.isValid() else 0
        return QSize(self._sheet.minimumSizeHint().width() + bar, LOWEST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card may need more room than before, or less."""
        if watched is self._sheet and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as there is room, or as it must be."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._is_fitting:
            return
        self._is_fitting = True
        wide, high = self.width(), self.height()
        beside = wide - self.verticalScrollBar().sizeHint().width()
        is_over = self._needed(wide) > high
        if not is_over and self._over_at == self.size():
            is_over = self._needed(beside) > high - SLACK
        had_bar, self._over_at = self._over_at.isValid(), self.size() if is_over else QSize()
        if had_bar != is_over:
            self.updateGeometry()
        shown = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            shown.ScrollBarAlwaysOn if is_over else shown.ScrollBarAlwaysOff
        )
        wide = beside if is_over else wide
        self._sheet.resize(wide, max(self._needed(wide), high))
        self._is_fitting = False

    def _needed(self, wide: int) -> int:
        """The least height at a width."""
        if self._box.hasHeightForWidth():
            return self._box.minimumHeightForWidth(wide)
        return self._box.minimumSize().height()
