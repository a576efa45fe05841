"""Cards in a grid that is made anew as a whole: where one stands, and how wide all may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from cxdesk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

GAP = 14


class Slot(NamedTuple):
    """Where a card stands: how far down, and in which column."""

    line: int
    column: int


class CardGrid(QWidget):
    """``grid`` takes the cards. Show it once it is filled: what is hidden takes no keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(GAP)
        self.grid.setVerticalSpacing(theme.S)


def remove(old: QWidget) -> None:
    """Take a card, or what holds cards, off the board; it may have the keyboard."""
    old.hide()  # without a parent the one with the focus would become the active window
    old.setParent(None)
    old.deleteLater()


def remove_all(layout: QBoxLayout) -> None:
    """Empty a board that is drawn anew."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            remove(old)


def room(board: QWidget) -> int:
    """The width beside a scroll bar, whose coming must not change the columns."""
    area = board.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None:
        return board.width()
    return min(board.width(), area.width() - area.verticalScrollBar().sizeHint().width())
