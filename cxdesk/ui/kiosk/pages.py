"""Pages after the question that need no writing: reasons to tap, and thanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from cxdesk.ui.kiosk import words
from cxdesk.ui.kiosk.touch import TouchButton, TouchLabel
from cxdesk.ui.widgets.plain import column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize

    from cxdesk.services.kiosk import Tile
    from cxdesk.ui.kiosk.touch import Say

LEAST_COLUMNS, MOST_COLUMNS = 2, 4


class ReasonsPage(QWidget):
    """Tiles to tap, as many as fit; the digits of a keyboard tap them by their place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = TouchLabel(self, factor=3.4, rows=2, is_bold=True)
        self.hint = TouchLabel(self, role="dim", rows=1)
        self.tiles: dict[int, TouchButton] = {}
        self._grid = QGridLayout()
        self._unit, self._columns = 10.0, MOST_COLUMNS
        outer = column(self, spacing=10)
        outer.addStretch(2)
        outer.addWidget(self.title)
        outer.addWidget(self.hint)
        outer.addStretch(1)
        outer.addLayout(self._grid)
        outer.addStretch(3)

    def begin(self, tiles: Sequence[Tile]) -> None:
        """Show these, none tapped."""
        for old in self.tiles.values():
            self._grid.removeWidget(old)
            old.deleteLater()
        self.tiles = {tile.id: self._tile(tile.name) for tile in tiles}
        self._arrange()

    def chosen(self) -> tuple[int, ...]:
        """The themes that were tapped."""
        return tuple(key for key, tile in self.tiles.items() if tile.isChecked())

    def tap(self, number: int) -> None:
        """Tap a tile by its place, counted from 1; nothing where there is none."""
        for place, tile in enumerate(self.tiles.values(), start=1):
            if place == number:
                tile.click()

    def say_words(self, say: Say) -> None:
        """Its own words in another language; the tiles are in the shop's."""
        self.title.say(say(words.REASONS))
        self.hint.say(say(words.REASONS_HINT))

    def set_unit(self, unit: float, size: QSize) -> None:
        """Grow with the screen: four tiles in a row, two on an upright one."""
        is_upright = size.height() > size.width()
        self._unit, self._columns = unit, LEAST_COLUMNS if is_upright else MOST_COLUMNS
        self._grid.setSpacing(round(unit))
        for label in (self.title, self.hint):
            label.set_unit(unit, size.width() - 8 * unit)
        self._arrange()

    def _tile(self, name: str) -> TouchButton:
        made = TouchButton(self, wide=20, high=9)
        made.setCheckable(True)
        made.say(name)
        return made

    def _arrange(self) -> None:
        columns = min(self._columns, max(len(self.tiles), 1))
        for column_number in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column_number, int(column_number < columns))
        for place, tile in enumerate(self.tiles.values()):
            tile.set_unit(self._unit)
            self._grid.addWidget(tile, place // columns, place % columns)


class ThanksPage(QWidget):
    """Said for five seconds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = TouchLabel(self, factor=6.0, rows=1, is_bold=True)
        self.more = TouchLabel(self, factor=2.8, role="dim", rows=2)
        outer = column(self, spacing=16)
        outer.addStretch(1)
        outer.addWidget(self.title)
        outer.addWidget(self.more)
        outer.addStretch(1)

    def say_words(self, say: Say) -> None:
        """Its words in another language."""
        self.title.say(say(words.THANKS))
        self.more.say(say(words.THANKS_MORE))

    def set_unit(self, unit: float, size: QSize) -> None:
        """Grow with the screen."""
        for label in (self.title, self.more):
            label.set_unit(unit, size.width() - 8 * unit)
