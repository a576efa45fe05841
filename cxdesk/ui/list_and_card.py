"""A list with the card of the chosen record beside it: the card follows, opens and closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from cxdesk.domain.errors import ValidationError
from cxdesk.ui.panes import Panes, panes_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.panes import Card
    from cxdesk.ui.rows_view import RowsView

FOLLOW_MS = 20


class ListAndCard(QObject):
    """↑ and ↓ walk the list with the card following a moment later, until it is closed.

    ``fill`` puts a record into the card and raises ValidationError when the record is gone.
    """

    def __init__(
        self, view: RowsView, card: Card, fill: Callable[[int], None], screen: QWidget
    ) -> None:
        super().__init__(screen)
        self._view, self._card, self._fill, self._screen = view, card, fill, screen
        self._asked: int | None = None
        self._opened: int | None = None
        self._is_from_list = False
        self.is_closed = False
        self._soon = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._soon.timeout.connect(self.follow)
        screen.setFocusProxy(view)
        card.hide()

    def wire(self, closed: SignalInstance) -> None:
        """Follow the rows chosen, go in by Enter, and close when the card says so."""
        self._view.chosen.connect(self.follow_soon)
        self._view.activated.connect(self.enter)
        closed.connect(self.close)

    def is_open(self) -> bool:
        """Whether a card is shown."""
        return not self._card.isHidden()

    def ask(self, record_id: int) -> None:
        """Open a record, whatever the list holds: now, or when the screen is seen."""
        self._asked = record_id
        if self._screen.isVisible():
            self._open_asked(record_id)

    def refresh(self) -> None:
        """After the list was read again: what was asked for, what is open, else the first row."""
        if self._asked is not None:
            self._open_asked(self._asked)
        elif self.is_open():
            self._try(self._card.reload)
            if self._opened is not None and self._view.selected_id() is None:
                self._view.select_id(self._opened)  # it is in the list again
        elif not self.is_closed and self._view.selected_id() is None:
            self._view.select_first()

    def go_with_the_list(self) -> None:
        """After another choice of rows: a card whose row is not among them gives way.

        What stands at its place in the list is opened; nothing when no row is left. One that was
        asked for from elsewhere stays, whatever the list holds.
        """
        if not (self.is_open() and self._is_from_list):
            return
        if self._view.selected_id() is None:
            self._view.choose_cursor()
        chosen = self._view.selected_id()
        if chosen is None:
            self.close()
        elif chosen != self._opened:
            self.follow()

    def follow_soon(self) -> None:
        """Another row was chosen; many in a row are followed once.

        A card that would cover the list is opened by Enter alone.
        """
        if self.is_open() or not self._is_single():
            self._soon.start()

    def catch_up(self) -> None:
        """Follow at once, before something is done with the card."""
        if self._soon.isActive():
            self.follow()

    def follow(self) -> None:
        """Open the record chosen in the list."""
        chosen = self._view.selected_id()
        if isinstance(chosen, int):
            self._is_from_list = True
            self._open(chosen)

    def act(self, act: Callable[[], object]) -> None:
        """Do something with the record that is chosen, once its card is open."""
        self.catch_up()
        if self._is_single() and not self.is_open():
            self.follow()
        if self.is_open():
            act()

    def enter(self) -> None:
        """Enter in the list: open the row with the cursor, unless a card is open already."""
        if not self.is_open() and self._view.selected_id() is None:
            self._view.choose_cursor()
        self.follow()

    def close(self) -> bool:
        """Close the card and leave the list to the keys; False when none was open."""
        if not self.is_open():
            return False
        self._soon.stop()
        self.is_closed = True
        self._card.hide()
        self._view.setFocus()
        self._view.clear_choice()
        return True

    def take_keys(self) -> None:
        """The list takes the keys, or the card over it, unless someone is typing elsewhere."""
        if isinstance(QApplication.focusWidget(), QLineEdit):
            return
        panes = panes_of(self._view)
        if panes is not None and self._is_single() and self.is_open():
            panes.enter_card()
        else:
            self._view.setFocus()

    def _is_single(self) -> bool:
        """Whether the list and the card are shown one at a time."""
        panes = panes_of(self._view)
        return panes is not None and panes.is_single

    def _open_asked(self, record_id: int) -> None:
        self._asked = None
        self._is_from_list = self._view.select(record_id)
        if not self._is_from_list:
            self._view.clear_choice()
        self._open(record_id)

    def _open(self, record_id: int) -> None:
        self._soon.stop()
        self._opened = record_id
        if self._try(lambda: self._fill(record_id)):
            self.is_closed = False
            self._card.show()

    def _try(self, fill: Callable[[], None]) -> bool:
        try:
            fill()
        except ValidationError:  # it is gone
            self.close()
            return False
        return True


def side_by_side(
    left: QWidget, right: QWidget, left_share: int, parent: QWidget, *, card: Card | None = None
) -> Panes:
    """A list and its card in one, the list with its share of a hundred parts.

    ``card`` is what opens and closes, where a window too narrow for both shows one at a time.
    """
    both = Panes(left, right, card, parent)
    both.share(left_share)
    return both
