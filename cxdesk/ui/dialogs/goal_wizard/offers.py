"""What a step offers to do instead: a button each, and a key for each of the first three."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import button, native_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

KEYS = ("F6", "F7", "F8")
Offer = tuple[str, "Callable[[], None]"]


class Offers(QWidget):
    """The keys work as long as the step is shown that they belong to."""

    def __init__(self, step: QWidget) -> None:
        super().__init__(step)
        self.setProperty("role", "plain")
        self._offers: tuple[Offer, ...] = ()
        self._line = FlowLayout(self)
        for place, key in enumerate(KEYS):
            within = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(key), step, partial(self._take, place), context=within)
        self.hide()

    @property
    def words(self) -> list[str]:
        """What is offered now."""
        return [words for words, _ in self._offers]

    def offer(self, offers: Sequence[Offer]) -> None:
        """Offer these in place of those before; hidden while there are none."""
        had = self.words
        self._offers = tuple(offers)
        if self.words == had:
            return
        self._line.clear()
        for place, (words, key) in enumerate(zip(self.words, KEYS, strict=False)):
            made = button(f"{words}   {native_key(key)}", self)
            made.setAccessibleName(words)
            made.setAutoDefault(False)
            made.clicked.connect(partial(self._take, place))
            self._line.addWidget(made)
            made.show()
        self.setVisible(bool(offers))

    def _take(self, place: int) -> None:
        if place < len(self._offers):
            self._offers[place][1]()
